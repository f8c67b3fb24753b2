"""The date of the last change is read where a page or its format shows one after that of publication."""

from dataclasses import replace

from lagebild.clean import clean
from lagebild.read import document_from_text
from lagebild.records import Fact, FormatFacts

NOTHING = FormatFacts()
PAGE = """Fähre bringt Schrauben

Von Anna Beispiel
Veröffentlicht am 3. Mai 2031, 8:00 Uhr
Aktualisiert am 4. Mai 2031, 9:05 Uhr

Die Fähre Aurora lief am Montag in Wesendorf ein, und die Hafenmeisterin zählte dort zwölf Kisten.

Die Schrauben gehen nun an die Werft, sagte sie am Abend vor den Leuten am Kai."""


def updated(text: str, facts: FormatFacts = NOTHING) -> Fact | None:
    return clean(replace(document_from_text("a.txt", text), facts=facts)).page.updated


def test_a_byline_shows_it() -> None:
    found = updated(PAGE)
    assert found is not None and found.shown is not None
    assert found.value == "2031-05-04T09:05"
    assert PAGE[found.shown.start : found.shown.end] == found.shown.quote == "4. Mai 2031, 9:05"


def test_the_format_states_it() -> None:
    found = updated(PAGE, FormatFacts(published="2031-05-03", updated="2031-05-05"))
    assert found == Fact("2031-05-05", "the file format states it")


def test_no_change_is_no_date() -> None:
    assert updated(PAGE.replace("Aktualisiert am 4. Mai 2031, 9:05 Uhr\n", "")) is None
    assert updated(PAGE, FormatFacts(published="2031-05-05", updated="2031-05-05")) is None
