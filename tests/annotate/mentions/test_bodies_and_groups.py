"""Bodies, media, companies, groups, the page's publisher, and transcripts."""

import pytest
from mention_cases import pairs, read, referent

from lagebild.records import Fact, Page, Quote


@pytest.mark.parametrize(
    ("text", "quote", "key"),
    [
        ("Die Nato schweigt.", "Nato", "body:nato"),
        ("Der UN-Sicherheitsrat tagt.", "UN-Sicherheitsrat", "body:un-security-council"),
        ("Das norwegische Verteidigungsministerium schweigt.", "norwegische Verteidigungsministerium", None),
        ("Ein Bloomberg-Bericht legt das nahe.", "Bloomberg", "medium:bloomberg"),
        ("Das meldet die Agentur Nordpress.", "Nordpress", "medium:nordpress"),
        ("Das schreibt die Zeitung „Hafenbote“.", "Hafenbote", "medium:hafenbote"),
        ("Die Nordwerft GmbH schweigt.", "Nordwerft GmbH", "body:nordwerft-gmbh"),
    ],
)
def test_bodies_and_media(text: str, quote: str, key: str | None) -> None:
    known = read(text)
    assert [m.quote for m in known.mentions] == [quote]
    assert known.referents[0].key == key or (key is None and known.referents[0].speaks_for == "country:NO")


def test_a_noun_that_is_also_a_medium_is_none_without_quotation_marks() -> None:
    assert pairs("Die Welt ist groß.") == []
    assert ("Welt", "medium:welt") in pairs("Das schrieb die „Welt“ am Montag.")


def test_the_ministry_points_back() -> None:
    found = pairs("Das norwegische Außenministerium widersprach. Mehr sagte das Ministerium nicht.")
    assert len({key for _, key in found}) == 1


def test_one_group_for_each_nationality() -> None:
    known = read("Norwegische und finnische Beamte warnten davor.")
    assert {r.name for r in known.referents} == {"Norwegische Beamte", "finnische Beamte"}
    assert {m.quote for m in known.mentions} == {"Norwegische und finnische Beamte"}
    assert sorted(r.speaks_for or "" for r in known.referents) == ["country:FI", "country:NO"]
    assert not any(r.named for r in known.referents)


def test_experts_are_a_group_and_the_expert_is_one() -> None:
    assert referent("Experten zufolge steigt der Preis.", "Experten").schema == "Group"
    assert referent("Dem Experten Sven Holm zufolge steigt er.", "Sven Holm").schema == "Person"


def test_the_publisher_is_a_referent_with_a_mention_where_it_is_shown() -> None:
    text = "Der Hafen ist zu. NORDBOTE"
    page = Page(
        publisher=Fact("NORDBOTE", "credit", Quote(18, 26, "NORDBOTE")), agencies=(Fact("dpa", "credit"),)
    )
    known = read(text, page=page)
    assert [r.key for r in known.referents] == ["medium:nordbote", "medium:dpa"]
    assert [m.quote for m in known.mentions] == ["NORDBOTE"]


def test_a_quoted_name_that_ends_like_a_medium_is_one() -> None:
    found = read("Nach Informationen der „Deichzeitung“ geht es um Busse. Er las das „Märchenbuch“.")
    assert [r.name for r in found.referents if r.schema == "Medium"] == ["Deichzeitung"]


SPOKEN = (
    "und jetzt schauen wir zu unserem Korrespondenten in Oslo Sven Holm was hast du gehört "
    "ja ich habe mit der Werft gesprochen und der Präsident emil berg war auch da "
    "ich denke dass norwegen liefert und berg schweigt dazu"
)


def test_in_a_transcript_the_reporter_is_ich() -> None:
    found = pairs(SPOKEN, role="transcript")
    assert [name for quote, name in found if quote == "ich"] == ["Sven Holm", "Sven Holm"]
    assert ("norwegen", "country:NO") in found


@pytest.mark.parametrize(
    "spoken",
    ["ich sprach mit einem Fachmann Orvan teddik heißt der Mann", "mit einem Fachmann namens Orvan teddik"],
)
def test_in_a_transcript_who_is_called_so_has_a_name(spoken: str) -> None:
    assert ("Orvan teddik", "Orvan Teddik") in pairs(spoken, role="transcript")


def test_outside_of_a_transcript_ich_is_left_open() -> None:
    assert pairs("Korrespondent Sven Holm kam. „Ich bleibe“, sagte er.")[-1] == ("er", "Sven Holm")


def test_english_bodies_groups_and_offices() -> None:
    text = (
        "The Norwegian defence ministry denied it. Norwegian and Finnish officials disagree. "
        "Norwegian Foreign Ministry spokeswoman Olga Berg declined to comment. She left."
    )
    known = read(text, "en")
    keys = [r.key for r in known.referents]
    assert keys[0] == "body:NO:ministry:defence"
    assert sorted(r.speaks_for or "" for r in known.referents if r.schema == "Group") == [
        "country:FI",
        "country:NO",
    ]
    berg = next(r for r in known.referents if r.name == "Olga Berg")
    assert berg.speaks_for == "country:NO"
    assert known.mentions[-1].referent == berg.id


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Der QWF berichtete, die Zahl sinke. Der QWF ist alt.", ["QWF", "QWF"]),
        ("Das teilte die HKL am Montag mit.", ["HKL"]),
        ("Die HKL wächst.", []),
        ("MONTAG SAGTE PKL ALLES.", []),
    ],
)
def test_an_abbreviation_that_speaks_is_a_body(text: str, names: list[str]) -> None:
    known = read(text)
    bodies = {r.id: r.name for r in known.referents if r.schema == "Organization"}
    assert [bodies[m.referent] for m in known.mentions if m.referent in bodies] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Angaben des norwegischen Außenministeriums stimmen.", "norwegisches Außenministerium"),
        ("Er sprach mit den norwegischen Streitkräften.", "norwegische Streitkräfte"),
        ("Sie sprach mit den staatlichen Behörden.", "staatliche Behörden"),
    ],
)
def test_names_are_given_in_the_nominative(text: str, name: str) -> None:
    assert name in {r.name for r in read(text).referents}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sie sprach mit den Vereinten Nationen.", ("Vereinte Nationen",)),
        ("Sie sprach mit der UNO.", ("UNO",)),
        ("Sie sprach mit den Nordkoreanern.", ("Nordkoreaner",)),
        (
            "Das südkoreanische Verteidigungsministerium schwieg.",
            ("südkoreanisches Verteidigungsministerium",),
        ),
    ],
)
def test_spellings_are_without_endings_of_case(text: str, names: tuple[str, ...]) -> None:
    assert [r.names for r in read(text).referents if r.names][-1:] == [names]
