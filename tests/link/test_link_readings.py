"""Readings of misheard names: offered with evidence of other documents, by sound and context."""

import pytest

from lagebild.link.contexts import compare_contexts
from lagebild.link.readings import link_readings
from lagebild.link.sounds import compare_sounds, find_sound
from lagebild.records import Entity, NameForm, make_id

PLACE = Entity("E-1", "Address", "Kostrowka", ("Kostrowka",), None, None, True, ("r1",), ("written",))


def form(document: str, words: str, *near: str, odd: bool = False) -> NameForm:
    return NameForm(make_id("f", document, words, odd), document, 0, len(words), words, words, near, odd)


def heard(words: str, *near: str) -> NameForm:
    return form("spoken", words, *near, odd=True)


def read(*forms: NameForm) -> list[tuple[str, str]]:
    return [(reading.quote, reading.name) for reading in link_readings(forms, (PLACE,))]


def test_a_name_in_pieces_is_read_from_another_document() -> None:
    attested = form("written", "Kostrowka", "raumhafen")
    (reading,) = link_readings([attested, heard("kostroff ka", "raumhafen")], (PLACE,))
    assert (reading.name, reading.entity, reading.evidence) == ("Kostrowka", "E-1", (attested.id,))
    assert reading.sound > 0.8
    assert reading.context == 1.0
    assert reading.quote == "kostroff ka"


@pytest.mark.parametrize(
    "words, name",
    [("seh lenski", "Selenskyj"), ("petrenkoff", "Igor Petrenkow"), ("wladi wostock", "Wladiwostok"),
     ("ploi jeschti", "Ploiești")],
)  # fmt: skip
def test_names_are_known_by_their_sound(words: str, name: str) -> None:
    assert read(form("written", name), heard(words)) == [(words, name.split()[-1])]


def test_what_only_the_same_document_attests_is_not_offered() -> None:
    assert read(form("spoken", "Kostrowka"), heard("kostroffka")) == []


def test_a_name_that_is_attested_as_it_stands_was_not_misheard() -> None:
    assert read(form("written", "Petrenkow"), form("written", "Petrenko"), heard("petrenkows")) == []
    assert read(form("written", "Petrenkow", "hafen"), heard("petrenkow zweiter", "hafen")) == []


def test_context_makes_up_for_sound_and_for_nothing_else() -> None:
    attested = form("written", "Wostowskina", "raumhafenbau", "norden")
    assert read(attested, heard("wasch kina", "hafenraumwerk", "norden")) == [("wasch kina", "Wostowskina")]
    assert read(attested, heard("wasch kina", "fisch")) == []
    assert read(attested, heard("brummelgei", "hafenraumwerk", "norden")) == []


def test_a_short_name_needs_more_than_its_sound() -> None:
    assert read(form("written", "Türk", "richter"), heard("troika", "fisch")) == []


def test_of_runs_that_overlap_the_best_is_read() -> None:
    attested = form("written", "Kostrowka")
    part = NameForm("p", "spoken", 0, 7, "kostroff", "kostroff", (), True)
    whole = NameForm("w", "spoken", 0, 11, "kostroff ka", "kostroff ka", (), True)
    assert read(attested, part, whole) == [("kostroff ka", "Kostrowka")]


def test_nothing_to_read_gives_nothing() -> None:
    assert read() == []
    assert read(heard("kostroffka")) == []
    assert read(form("written", "李强"), heard("x"), heard("")) == []


def test_sounds_are_alike_both_ways() -> None:
    one, other = find_sound("Sacharowa"), find_sound("sacha rova")
    assert compare_sounds(one, other) == compare_sounds(other, one) > 0.9
    assert compare_sounds(one, one) == 1.0
    assert compare_sounds(one, find_sound("Bach mut")) < 0.5


def test_the_nearest_words_count_most() -> None:
    assert compare_contexts(("hafen", "norden"), ("hafen",)) > compare_contexts(
        ("hafen", "norden"), ("norden",)
    )
    assert compare_contexts((), ("hafen",)) == 0.0
