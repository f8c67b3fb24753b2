"""Media by name, by what announces them, and what is none."""

import pytest
from mention_cases import read

from lagebild.lang.load import LANGUAGES, rows

ENDINGS = [(language, row["example"]) for language in LANGUAGES for row in rows(language, "medium_endings")]


def media(words: str, language: str = "de") -> list[str]:
    return [r.name for r in read(words, language).referents if r.schema == "Medium"]


@pytest.mark.parametrize(("language", "example"), ENDINGS)
def test_a_name_and_the_ending_of_a_paper_are_a_medium(language: str, example: str) -> None:
    assert len(media(example, language)) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Die Zeitung "Neue Lage" schrieb, es regne.', ["Neue Lage"]),
        ('Sie nannten es ein "Blatt", dass an einer "Wand" hing.', []),
        ('Das "Magazin" sei leer, das "Lager" voll.', []),
        ("Bürgermeister Michael Bloomberg schwieg.", []),
        ("Das berichtet Bloomberg.", ["Bloomberg"]),
    ],
)
def test_what_is_a_medium(text: str, names: list[str]) -> None:
    assert media(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Er gab dem Sender Radio Fjord ein Interview.", ["Radio Fjord"]),
        ("Wie Radio Fjord berichtet, wächst der Hafen.", ["Radio Fjord"]),
        ("Sie wollte im Radio Musik hören.", []),
    ],
)
def test_stations_begin_with_a_word_of_their_kind(text: str, names: list[str]) -> None:
    assert media(text) == names
