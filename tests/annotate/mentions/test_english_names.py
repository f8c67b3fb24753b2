"""English ways to name somebody: honorifics, names in apposition, ministries behind 's."""

import pytest

from plain import read_plain, to_text


def named(words: str) -> list[tuple[str, str]]:
    """Words and name of every mention that is no pronoun, in order."""
    known = read_plain(to_text(words, "en"), "mentions")
    names = {r.id: r.name for r in known.referents}
    return [(m.quote, names[m.referent]) for m in known.mentions if m.kind != "pronoun"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mrs Pott left.", [("Mrs Pott", "Pott")]),
        ("The mayor, Jana Holt, left.", [("mayor, Jana Holt", "Jana Holt")]),
        ("Its editor, Jana Holt, left.", [("editor, Jana Holt", "Jana Holt")]),
        ("On Friday Jana Holt left.", [("Jana Holt", "Jana Holt")]),
        ("The general election was late.", []),
        (
            "Norway's fisheries ministry left.",
            [("Norway's fisheries ministry", "Norway's fisheries ministry")],
        ),
        ("The Harlow Telegraph closed.", [("Harlow Telegraph", "Harlow Telegraph")]),
        ("The London-based club left.", []),
        ("Togo left.", [("Togo", "Togo")]),
    ],
)
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_she_is_who_was_called_mrs() -> None:
    known = read_plain(to_text("Mrs Pott left. She came back.", "en"), "mentions")
    assert [m.quote for m in known.mentions] == ["Mrs Pott", "She"]
    assert len({m.referent for m in known.mentions}) == 1
