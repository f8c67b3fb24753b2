"""The words of a row in pieces, and chains in one line."""

from lagebild.picture import AttributionRow, Link, Place
from lagebild.picture.rows import FAR, chain_in_line
from lagebild.records import Quote

TEXT = "Island, sagte Ida Moor, liefere Fisch."


def row(text: str, *content: tuple[int, int]) -> AttributionRow:
    parts = tuple(Quote(start, end, text[start:end]) for start, end in content)
    place = Place("d", "a.txt", None, None, 0, len(text), text)
    return AttributionRow("a", place, "indirect", "assert", (), (), (), parts, (), (), (), None, None, "test")


def test_pieces_are_all_of_the_words() -> None:
    shown = row(TEXT, (0, 6), (24, 37)).shown
    assert "".join(piece for piece, _ in shown) == TEXT
    assert [piece for piece, is_content in shown if is_content] == ["Island", "liefere Fisch"]


def test_far_parts_show_the_content_alone() -> None:
    text = "Fisch " + "x" * FAR + " kommt"
    assert row(text, (0, 5), (len(text) - 5, len(text))).shown == (("Fisch … kommt", True),)


def test_several_origins_stand_side_by_side() -> None:
    names = [("Bote", "publisher"), ("Funk", "relay"), ("Island", "origin"), ("", "origin")]
    chain = tuple(Link(name, None, role, None, None) for name, role in names)
    assert chain_in_line(chain) == "Bote > Funk > Island + ?"
