"""Who gives and who takes where a model is not believed on that: grammar decides, its words only say who."""

from dataclasses import replace

import pytest
from test_found_transfers import act, find, found_in, tell

from lagebild.annotate.transfers.candidates import find_candidates
from lagebild.annotate.transfers.features import find_features, to_trigger
from lagebild.annotate.transfers.found_parties import find_other, find_sides
from lagebild.annotate.transfers.likely import add_weights, knows_parties
from lagebild.annotate.transfers.reading import load_tables
from lagebild.lang.party_weights import load_party_weights
from lagebild.lang.syntax import load_syntax
from lagebild.records import PARTIES, Act
from lagebild.text.scene import Scene
from plain import read_plain, to_text


def unsure(one: Act) -> Act:
    """The act of a model that puts little more than half of the parties on the right side."""
    return replace(one, sure={PARTIES: 0.6})


TURNED = [
    (
        "Irland verkaufte den Ruderern von Malta zwei Kähne.",
        "verkaufte",
        {"supplier": "Malta", "recipient": "Irland", "item": "zwei Kähne"},
        "Irland",
        "supplier",
    ),
    (
        "Irland kaufte zwei Kähne von Malta.",
        "kaufte",
        {"supplier": "Irland", "recipient": "Malta", "item": "zwei Kähne"},
        "Malta",
        "supplier",
    ),
    (
        "Irland erhielt von Malta zwei Kähne.",
        "erhielt",
        {"supplier": "Irland", "recipient": "Malta", "item": "zwei Kähne"},
        "Irland",
        "recipient",
    ),
    (
        "Die Kähne lieferte Malta an Irland.",
        "lieferte",
        {"supplier": "Irland", "recipient": "Malta", "item": "Die Kähne"},
        "Irland",
        "recipient",
    ),
]


@pytest.mark.parametrize(("words", "trigger", "roles", "name", "side"), TURNED)
def test_grammar_turns_round_what_a_model_confuses(
    words: str, trigger: str, roles: dict[str, str], name: str, side: str
) -> None:
    (found,) = find(to_text(words), unsure(act(words, trigger, **roles))).transfers
    assert getattr(found, side).name == name


def test_a_model_that_is_believed_stands() -> None:
    words = "Der Ruderclub bekam zwei Kähne, die Werft bekam Geld."
    roles = {"supplier": "Der Ruderclub", "recipient": "die Werft", "item": "zwei Kähne"}
    assert found_in(words, act(words, "bekam", **roles)) == ["Ruderclub > Werft: zwei Kähne (delivered)"]


def test_parties_that_a_model_has_no_words_for_are_found() -> None:
    words = "Die Werft schenkte dem Ruderclub einen Kahn."
    found = found_in(words, unsure(act(words, "schenkte", item="einen Kahn")))
    assert found == ["Werft > Ruderclub: Kahn (delivered)"]


@pytest.mark.parametrize(
    ("words", "trigger", "roles", "expected"),
    [
        ("Dienstag schenkte die Werft einen Kahn.", "schenkte", {}, "Werft > ?: Kahn (delivered)"),
        ("Irland verkaufte Dienstag einen Kahn.", "verkaufte", {}, "Irland > ?: Kahn (delivered)"),
        (
            "Irland gab im Abkommen einen Kahn ab.",
            "gab",
            {"supplier": "Irland"},
            "Irland > ?: Kahn (delivered)",
        ),
        (
            "Irland lieferte dem Frieden zuliebe einen Kahn.",
            "lieferte",
            {"supplier": "Irland"},
            "Irland > ?: Kahn (delivered)",
        ),
    ],
)
def test_days_and_nouns_that_name_nobody_are_no_parties(
    words: str, trigger: str, roles: dict[str, str], expected: str
) -> None:
    assert found_in(words, unsure(act(words, trigger, item="einen Kahn", **roles))) == [expected]


def test_words_of_a_sentence_before_are_not_shown_in_the_transfer() -> None:
    words = "Der Ruderclub Nord feierte. Die Werft schenkte ihm einen Kahn, und alle sangen."
    (found,) = find(to_text(words), unsure(act(words, "schenkte", item="einen Kahn"))).transfers
    assert found.start >= words.index("Die Werft")
    assert found.supplier is not None and found.supplier.name == "Werft"


def test_nobody_is_both() -> None:
    words = "Irland gab einen Kahn."
    (found,) = find(to_text(words), unsure(act(words, "gab", item="einen Kahn"))).transfers
    assert tell(found).count("Irland") == 1


def test_features_can_be_read() -> None:
    words = "Die Werft schenkte dem Ruderclub einen Kahn."
    known = read_plain(to_text(words), "chains")
    scene = Scene(known, load_syntax("de"))
    at = next(i for i, token in enumerate(known.tokens) if token.text == "schenkte")
    trigger = to_trigger(scene, load_tables("de"), scene.clauses(known.sentences[0])[0], at)
    found = find_candidates(scene, known.sentences, 0, {at})
    named = {known.tokens[c.last - 1].text: set(find_features(scene, trigger, c)) for c in found}
    assert {"verb bare -ie", "verb before clause", "frame subject verb bare -ie"} <= named["Werft"]
    assert {"verb bare -em", "verb behind clause"} <= named["Ruderclub"]


def test_whom_a_text_is_about_and_who_speaks_are_features() -> None:
    words = "Irland tagte. Irland und Malta stritten. Irland sagte, Malta habe ihm einen Kahn geliefert."
    known = read_plain(to_text(words), "chains")
    scene = Scene(known, load_syntax("de"))
    at = next(i for i, token in enumerate(known.tokens) if token.text == "geliefert")
    sentence = known.sentences[2]
    clause = next(c for c in scene.clauses(sentence) if at in c.tokens)
    trigger = to_trigger(scene, load_tables("de"), clause, at)
    found = find_candidates(scene, known.sentences, 2, {at})
    named = {
        known.tokens[c.first].text: set(find_features(scene, trigger, c)) for c in found if not c.sentence
    }
    assert {"early", "speaks", "speaks assert", "named up to 3"} <= named["Irland"]
    assert "named up to 3" not in named["Malta"]
    assert "speaks" not in named["Malta"]
    assert "pronoun ihm" in named["ihm"]


def test_weights_say_what_grammar_says() -> None:
    gives, takes = load_party_weights("de")
    assert gives["verb bare -em"] < takes["verb bare -em"]
    assert gives["verb von"] > takes["verb von"]
    assert takes["verb an"] > gives["verb an"]


def test_english_weights_say_what_grammar_says() -> None:
    gives, takes = load_party_weights("en")
    assert gives["passive by"] > takes["passive by"]
    assert takes["verb to"] > gives["verb to"]
    assert gives["place subject frame subject verb"] > takes["place subject frame subject verb"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_language_with_weights_is_decided_so(language: str) -> None:
    assert knows_parties(language)


@pytest.mark.parametrize(
    ("words", "trigger", "items", "expected"),
    [
        (
            "Für die Fähre überwies der Hafen der Werft 900 Taler Vorschuss.",
            "überwies",
            "die Fähre|900 Taler Vorschuss",
            "900 Taler Vorschuss",
        ),
        (
            "Das Geld bekommt der Chor, weil er dem Dorf ein Boot brachte.",
            "brachte",
            "Das Geld|ein Boot",
            "Boot",
        ),
        (
            "Die Bäcker werden von der Mühle mit Mehl versorgt.",
            "versorgt",
            "Die Bäcker|Mehl",
            "Mehl",
        ),
    ],
)
def test_of_several_goods_the_one_in_its_place_is_taken(
    words: str, trigger: str, items: str, expected: str
) -> None:
    (found,) = find(to_text(words), act(words, trigger, item=items)).transfers
    assert found.item.quote == expected


def test_words_without_a_name_stand_for_whoever_does_not_give() -> None:
    words = "Irland sprach lange mit Malta. Irland lieferte dem Partner Öl."
    scene = Scene(read_plain(to_text(words), "chains"), load_syntax("de"))
    (ireland,) = find_sides(scene, [(0, len("Irland"))])
    at = words.index("dem Partner")
    (other,) = find_other(scene, (at, at + len("dem Partner")), ireland)
    assert (other.party.name, other.party.start) == ("Malta", None)
    assert find_other(scene, (words.rindex("Irland"), words.rindex("Irland") + 6), ireland) == []


def test_what_features_count_together_is_exact_and_hangs_on_no_order() -> None:
    weights = {f"sign {n}": 0.1 for n in range(10)}
    assert sum(weights.values()) != 1.0  # rounded at each step
    assert add_weights(weights, reversed([*weights, "sign 3", "unknown"])) == 1.0
