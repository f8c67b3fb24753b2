"""The five real reports that the project began with: what the picture must show of them.

Facts only; the reports themselves are not part of the project. Skips without `LAGEBILD_DATA`.
"""

import os
from pathlib import Path

import pytest

import lagebild
from evals.pile import Pile, Row, content_of, cue_of
from lagebild.records import RULES

SEEDS = Path(os.environ.get("LAGEBILD_DATA", "")) / "seeds"

pytestmark = pytest.mark.skipif(
    "LAGEBILD_DATA" not in os.environ or not SEEDS.is_dir(),
    reason="LAGEBILD_DATA names no folder with seeds/: the five real reports were not checked",
)


NOT_YET: dict[str, str] = {}
"""Tests that do not hold with the model, and why; they hold with the rules alone."""


@pytest.fixture(scope="module", params=[RULES, "news-open"])
def model(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(autouse=True)
def _not_yet(request: pytest.FixtureRequest, model: str) -> None:
    reason = NOT_YET.get(request.function.__name__)
    if reason and model != RULES:
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))


@pytest.fixture(scope="module")
def pile(model: str, tmp_path_factory: pytest.TempPathFactory) -> Pile:
    folder = tmp_path_factory.mktemp("seeds")
    dossier = lagebild.build([SEEDS], folder / "seeds.lagebild", model=model)
    dossier.export(folder / "out")
    assert list(dossier.verify()) == []
    return Pile(folder / "out")


def one(rows: list[Row]) -> Row:
    assert rows, "no attribution has these words as content"
    return rows[0]


def speaks(pile: Pile, start: str, who: str, *words: str) -> Row:
    """The attribution of `who` whose content holds `words`."""
    rows = pile.said(start, *words)
    mine = [row for row in rows if any(who in name for name in pile.speakers(row))]
    assert mine, f"{words} is not {who}'s but {[sorted(pile.speakers(row)) for row in rows]}"
    return mine[0]


# 001: a translated newspaper page


def test_shells_come_through_bloomberg_from_the_ministry(pile: Pile) -> None:
    row = one(pile.said("001", "fünf Millionen"))
    chain = pile.chain(row)
    relay = next(i for i, name in enumerate(chain) if "Bloomberg" in name)
    origin = next(i for i, name in enumerate(chain) if "erteidigungsministerium" in name)
    assert 0 < relay < origin
    assert row["chain"][0]["role"] == "publisher"
    assert row["stance"] in {"allege", "speculate"}


def test_shells_are_denied_by_both_in_the_same_claim(pile: Pile) -> None:
    claim = pile.by_id[one(pile.said("001", "fünf Millionen"))["claim"]]
    deniers = {pile.name(entity) for entity in claim["denied_by"]}
    assert deniers == {"Nordkorea", "Russland"}


def test_immanuel_kim_speaks_twice_and_once_to_newsweek(pile: Pile) -> None:
    speaks(pile, "001", "Immanuel Kim", "unklar", "Gegenleistung")
    second = speaks(pile, "001", "Immanuel Kim", "Spionagesatelliten")
    assert any("Newsweek" in part["quote"] for part in second["addressee"]) or any(
        "Newsweek" in name for name in pile.chain(second)
    )


def test_peskows_second_remark_is_his(pile: Pile) -> None:
    row = speaks(pile, "001", "Peskow", "sehr wichtig")
    assert "fügte" in cue_of(row)


# 002: a scraped article


def test_kims_words_go_on_without_a_cue(pile: Pile) -> None:
    row = speaks(pile, "002", "Kim Jong Un", "neue Epoche")
    assert row["kind"] in {"indirect_free_indirect", "free_indirect", "indirect"}


def test_stoltenberg_speaks_three_times(pile: Pile) -> None:
    speaks(pile, "002", "Stoltenberg", "im Klaren")
    speaks(pile, "002", "Stoltenberg", "unterstützen sich")
    row = speaks(pile, "002", "Stoltenberg", "geliefert")
    assert row["kind"] != "direct"


def test_accusation_and_denial_meet(pile: Pile) -> None:
    accused = speaks(pile, "002", "USA", "Artilleriemunition")
    denials = [
        row
        for row in pile.tables["attributions"]
        if row["document"] == accused["document"] and row["stance"] == "deny" and "bestritten" in row["quote"]
    ]
    assert denials
    assert denials[0]["claim"] == accused["claim"]
    assert {"Russland", "Nordkorea"} <= pile.speakers(denials[0])


def test_experts_carry_over_with_demnach(pile: Pile) -> None:
    first, second = one(pile.said("002", "Waffengeschäfte")), one(pile.said("002", "Schutzschild"))
    assert "Experten" in pile.chain(first)[-1]
    assert "Experten" in pile.chain(second)[-1]


# 003: September 2023


def test_putin_promises_satellites(pile: Pile) -> None:
    row = speaks(pile, "003", "Putin", "Bau von Satelliten")
    assert row["stance"] == "pledge"


def test_peskow_says_no_more(pile: Pile) -> None:
    speaks(pile, "003", "Peskow", "sensiblen Bereichen")


def test_the_usa_warn(pile: Pile) -> None:
    assert speaks(pile, "003", "USA", "Waffensysteme")["stance"] == "warn"
    assert speaks(pile, "003", "Sullivan", "Preis")["stance"] == "warn"


def test_state_media_tell_of_the_train(pile: Pile) -> None:
    row = one(pile.said("003", "Zug", "Sonntagnachmittag"))
    assert "taatsmedien" in " ".join(pile.chain(row))


def test_bulleted_goods_are_possible_transfers(pile: Pile) -> None:
    found = set(pile.transfers("003"))
    for item in ("Artilleriemunition", "Panzerabwehrraketen"):
        assert any(
            t[0] == "Nordkorea" and t[1] == "Russland" and item in t[2] and t[4] == "possible" for t in found
        ), (item, found)
    assert any(t[0] == "Russland" and t[1] == "Nordkorea" and t[4] == "possible" for t in found)


# 004: a video page


def test_new_york_times_is_the_origin_of_who_wants_what(pile: Pile) -> None:
    row = one(pile.said("004", "Panzerabwehrraketen"))
    assert "New York Times" in " ".join(pile.chain(row))
    row = one(pile.said("004", "Lebensmittelhilfen"))
    assert "New York Times" in " ".join(pile.chain(row))


def test_watson_speaks_twice(pile: Pile) -> None:
    speaks(pile, "004", "Watson", "schreiten")
    speaks(pile, "004", "Watson", "diplomatischen Austausch")


def test_kremlin_and_peskow_decline(pile: Pile) -> None:
    rows = [r for r in pile.tables["attributions"] if r["document"] == pile.document("004")["id"]]
    declined = [row for row in rows if row["stance"] in {"decline", "deny"}]
    names = set().union(*(pile.speakers(row) for row in declined)) if declined else set()
    assert any("Peskow" in name for name in names), names
    assert any("Russland" in name or "Kreml" in name for name in names), names


def test_furniture_of_the_video_page(pile: Pile) -> None:
    for words in ("Показать", "Рекомендации", "In eigener Sache", "#russland"):
        assert pile.roles("004", words) == {"furniture"}, words


# 000: transcript, article, channel links


def test_correspondent_relays_kotkow(pile: Pile) -> None:
    row = one(pile.said("000", "Puffer"))
    chain = " > ".join(pile.chain(row)).casefold()
    assert "wanner" in chain
    assert "zargad" in chain
    assert "kotkow" in chain
    assert chain.index("wanner") < chain.index("kotkow")


def test_kcna_and_uschakow(pile: Pile) -> None:
    speaks(pile, "000", "KCNA", "Seite der Regierung")
    speaks(pile, "000", "Uschakow", "Partnerschaftsabkommen")
    speaks(pile, "000", "Uschakow", "Aussichten")


def test_correspondents_own_words_are_his(pile: Pile) -> None:
    speaks(pile, "000", "Wanner", "Einbahnstraße")


def test_furniture_of_the_transcript_page(pile: Pile) -> None:
    for words in ("In eigener Sache", "#putin", "Leave a Reply", "Abonniere"):
        assert pile.roles("000", words) == {"furniture"}, words


# Across


def test_comment_policy_is_reuse(pile: Pile) -> None:
    rows = [row for row in pile.tables["reuse"] if "keine Kommentare" in row["quote"]]
    assert len({row["document"] for row in rows}) == 2
    assert {row["role"] for row in rows} == {"furniture"}


@pytest.mark.parametrize("name", ["Putin", "Kim Jong Un", "Peskow", "Russland", "Nordkorea"])
def test_one_entity_each(pile: Pile, name: str) -> None:
    found = [
        row
        for row in pile.tables["entities"]
        if name in row["names"] or (row["schema"] == "Person" and name in row["name"])
    ]
    assert len(found) == 1, [row["name"] for row in found]
    assert len(found[0]["documents"]) >= (2 if name == "Peskow" else 4)


def arms_claim(pile: Pile) -> Row:
    return pile.by_id[one(pile.said("001", "fünf Millionen"))["claim"]]


def test_arms_claim_runs_from_2023_to_2024(pile: Pile) -> None:
    claim = arms_claim(pile)
    assert (claim["first"] or "").startswith("2023")
    assert (claim["last"] or "").startswith("2024")
    documents = {pile.by_id[row]["document"] for row in claim["attributions"]}
    assert len(documents) == 5


def test_arms_claim_counts_origins_once(pile: Pile) -> None:
    claim = arms_claim(pile)
    names = [origin["name"] for origin in claim["origins"]]
    assert len(names) == len(set(names)), names
    told = " ".join(names)
    for who in ("USA", "Stoltenberg"):
        assert who in told or (who == "Stoltenberg" and "Nato" in told.title()), names
    counted = [origin["name"] for origin in claim["origins"] if origin["counted"]]
    assert claim["independent_origins"] == len(counted)
    # Who speaks for a state or a station counts with it, and who denies is no origin.
    assert not {"Watson", "Sullivan", "Wanner", "Peskow", "Beamte"} & {name.split()[-1] for name in counted}
    assert not {"Russland", "Nordkorea"} & set(counted)
    assert {"USA", "Südkorea", "New York Times", "WELT"} <= set(counted)


def test_no_content_is_furniture(pile: Pile) -> None:
    assert not [row for row in pile.tables["attributions"] if "In eigener Sache" in content_of(row)]
