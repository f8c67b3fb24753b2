"""Paragraphs, headings and running heads of a PDF by where its lines stand."""

from lagebild.read.pdf_layout import Line, join_pages


def _lines(
    *rows: tuple[str, float] | tuple[str, float, float] | tuple[str, float, float, float],
) -> list[Line]:
    """(words, bottom, left, height): 50 points from the left and 12 high where not given."""
    return [Line(r[0], r[2] if len(r) > 2 else 50.0, r[1], r[3] if len(r) > 3 else 12.0) for r in rows]


def _read(*pages: list[Line]) -> tuple[str, list[tuple[str, str]]]:
    text, parts, _ = join_pages(pages)
    return text, [(role, text[start:end]) for start, end, role in parts]


def test_room_between_lines_ends_a_paragraph() -> None:
    text, parts = _read(_lines(("eins", 700), ("geht weiter", 686), ("Zwei", 660), ("geht weiter", 646)))
    assert (text, parts) == ("eins\ngeht weiter\n\nZwei\ngeht weiter", [])


def test_an_indented_line_begins_a_paragraph() -> None:
    text, _ = _read(_lines(("eins", 700), ("noch", 686), ("Zwei", 672, 62), ("geht", 658), ("weiter", 644)))
    assert text == "eins\nnoch\n\nZwei\ngeht\nweiter"


def test_large_lines_are_headings_of_two_lines_too() -> None:
    body = [("Der Hafen bleibt am Montag", 600 - 14 * n) for n in range(4)]
    page = _lines(("Kräne stehen", 700, 50, 20), ("still", 678, 50, 20), *body)
    text, parts = _read(page)
    assert text.startswith("Kräne stehen\nstill\n\nDer Hafen")
    assert parts == [("headline", "Kräne stehen"), ("headline", "still")]
    assert join_pages([page])[2] == "Kräne stehen still"


def test_a_paragraph_runs_on_in_the_next_column_and_on_the_next_page() -> None:
    one = _lines(
        ("Der Hafen bleibt", 100),
        ("bis Montag", 86),
        ("zu, sagte Weber", 700, 300),
        ("am Abend vor", 686, 300),
    )
    two = _lines(("der Presse.", 700), ("Das war neu.", 686))
    text, _ = _read(one, two)
    assert text == "Der Hafen bleibt\nbis Montag\nzu, sagte Weber\nam Abend vor\fder Presse.\nDas war neu."


def test_a_sentence_that_ends_with_room_ends_its_paragraph_at_the_foot_of_a_column() -> None:
    page = _lines(
        ("Der Hafen bleibt bis", 114),
        ("Montag zu, sagte er.", 100),
        ("Ja.", 86),
        ("Die Kräne stehen", 700, 300),
    )
    assert _read(page)[0].endswith("Ja.\n\nDie Kräne stehen")


def test_lines_that_run_through_all_pages_are_furniture() -> None:
    pages = [
        _lines(
            (f"Der Bote, Seite {n}", 780),
            ("Der Hafen" + " bleibt" * n, 700),
            ("zu" + "." * n, 686),
            ("bote.example", 20),
        )
        for n in (1, 2, 3)
    ]
    text, parts = _read(*pages)
    assert text == (
        "Der Hafen bleibt\nzu.\fDer Hafen bleibt bleibt\nzu..\fDer Hafen bleibt bleibt bleibt\nzu..."
        "\n\nDer Bote, Seite 1\n\nbote.example\n\nDer Bote, Seite 2\n\nDer Bote, Seite 3"
    ).replace("\f", "\f\n\n")
    assert [role for role, _ in parts] == ["furniture"] * 4


def test_pages_that_say_the_same_have_no_running_heads() -> None:
    assert _read(*[_lines(("Der Hafen bleibt zu.", 700))] * 3)[1] == []


def test_lines_of_no_known_place_stay_lines() -> None:
    assert join_pages([[Line("eins"), Line("zwei")], [], [Line("drei")]]) == ("eins\nzwei\f\fdrei", (), None)
