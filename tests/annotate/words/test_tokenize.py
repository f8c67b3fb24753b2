"""Words and marks with offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.annotate.words.tokenize import find_pieces

LETTERS = list("aB. 1„“»«\"'’-,\n\t\u0308\u00ad\u200bäÉ中🙂…/:&#@")


def words(text: str, language: str = "de") -> list[str]:
    return [text[piece.start : piece.end] for piece in find_pieces(text, 0, len(text), language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 18. Juni kam er.", ["Am", "18.", "Juni", "kam", "er", "."]),
        ("zum 70. Jahrestag", ["zum", "70.", "Jahrestag"]),
        ("Er wurde 3. Danach ging er.", ["Er", "wurde", "3", ".", "Danach", "ging", "er", "."]),
        ("z. B. Dr. Alt", ["z. B.", "Dr.", "Alt"]),
        ("das Frachtschiff»sagte er", ["das", "Frachtschiff", "»", "sagte", "er"]),
        ("geht’s um 10.000 Euro", ["geht’s", "um", "10.000", "Euro"]),
        ("US-Beamte, Waffen- und Geld", ["US-Beamte", ",", "Waffen-", "und", "Geld"]),
        ("Foto: Ina J. Holm/Bildwerk", ["Foto", ":", "Ina", "J.", "Holm/Bildwerk"]),
        ("https://nordbote.example/a?b=1. Ende", ["https://nordbote.example/a?b=1", ".", "Ende"]),
        ("um 20:12 Uhr, 3,5 %", ["um", "20:12", "Uhr", ",", "3,5", "%"]),
        ("wie ...", ["wie", "..."]),
    ],
)
def test_german(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_english_clitics_come_apart() -> None:
    assert words("He doesn't know Ann's boat.", "en") == [
        "He",
        "does",
        "n't",
        "know",
        "Ann",
        "'s",
        "boat",
        ".",
    ]


@given(
    st.text(alphabet=st.sampled_from(list("aB. 1„“»«\"'’-,\n\t\u0308\u00ad\u200bäÉ中🙂…/:&#@")), max_size=60)
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_but_white_space_is_left_out(language: str, text: str) -> None:
    at = 0
    for piece in find_pieces(text, 0, len(text), language):
        assert piece.start < piece.end
        assert not text[at : piece.start].strip()
        at = piece.end
    assert not text[at:].strip()
