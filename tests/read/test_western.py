"""Code pages of Western Europe are told apart by where letters and marks stand."""

import pytest

from lagebild.read import decode
from lagebild.read.western import find_code_page

GERMAN = (
    "Für Stunden blieb der Hafen geschlossen.",
    "Die Kräne stehen still",
    "Größere Schäden gibt es nach Angaben der Behörden nicht; das Übrige klärt die Prüfstelle.",
    "Er wäre gekommen",
    "Ölhafen",
)
OTHERS = ("Le port est fermé après la grève, dit la préfète.", "El niño llegó mañana a la estación.")


@pytest.mark.parametrize("page", ["cp1252", "cp850", "mac-roman"])
@pytest.mark.parametrize("words", [*GERMAN, *OTHERS])
def test_each_code_page_is_found(page: str, words: str) -> None:
    assert decode(words.encode(page)) == (words, page)


@pytest.mark.parametrize("page", ["cp1252", "mac-roman"])
def test_quotation_marks_and_dashes_stand_at_words(page: str) -> None:
    words = "„Das wäre zu früh“, sagte er – und ging … ‚Nein‘, rief sie."
    assert decode(words.encode(page)) == (words, page)


def test_marks_alone_are_those_of_windows() -> None:
    words = "“We will wait”, he said – twice…"
    assert decode(words.encode("cp1252")) == (words, "cp1252")


def test_other_parts_of_the_world_are_left_alone() -> None:
    russian = "Порт закрыт до понедельника, сообщила пресс-служба. Краны стоят, суда ждут на рейде."
    assert decode(russian.encode("cp1251")) == (russian, "cp1251")
    assert find_code_page(b"no letters beyond ASCII") is None


def test_a_nul_byte_among_them_is_a_slip() -> None:
    words = "Die Kräne im Hafen stehen still,\0 sagte der Bürgermeister am Abend vor der Presse."
    assert decode(words.encode("cp1252")) == (words, "cp1252")
