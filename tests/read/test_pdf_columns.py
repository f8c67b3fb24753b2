"""Columns that a PDF draws line by line are read one after the other; tables and justified lines stay."""

import re

from format_files import make_pdf, read_one

LEFT = [
    "Die Kräne im Hafen",
    "stehen seit Montag",
    "still, sagte Weber.",
    "Er wartet noch auf",
    "neue Ersatzteile.",
]
RIGHT = ["Der Bürgermeister hat", "dem widersprochen und", "nichts davon gehört."]


def _drawn(rows: list[list[tuple[int, str]]]) -> bytes:
    """A PDF whose rows are drawn piece by piece: (points from the left, words)."""
    body = b"BT /F1 11 Tf "
    for at, row in enumerate(rows):
        for left, words in row:
            body += b"1 0 0 1 %d %d Tm (%s) Tj " % (left, 700 - 14 * at, words.encode("cp1252"))
    body += b"ET"
    raw = make_pdf([["x"]])
    old = re.search(rb"<< /Length \d+ >>\nstream\n.*?\nendstream", raw, re.S)
    assert old is not None
    return raw.replace(old.group(), b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body))


def test_columns_drawn_line_by_line() -> None:
    rows = [[(50, words)] + ([(320, RIGHT[at])] if at < len(RIGHT) else []) for at, words in enumerate(LEFT)]
    heading = [
        [(50, "Eine Zeile über die ganze Breite der Seite steht oben und ist recht lang, wie man sieht.")]
    ]
    text = read_one("a.pdf", _drawn(heading + rows)).text
    assert text.split("\n", 1)[1].split() == " ".join(LEFT + RIGHT).split()
    assert text.startswith("Eine Zeile über die ganze Breite")


def test_tables_stay_row_by_row() -> None:
    rows = [[(50, "Kran"), (200, "drei"), (320, "2021")], [(50, "Boot"), (200, "vier"), (320, "2022")]] * 3
    text = read_one("a.pdf", _drawn(rows)).text
    assert text.split("\n")[0] == "Kran drei 2021"


def test_two_lines_beside_each_other_are_no_columns() -> None:
    rows = [[(50, LEFT[at]), (320, RIGHT[at])] for at in range(2)]
    assert read_one("a.pdf", _drawn(rows)).text.split("\n")[0] == f"{LEFT[0]} {RIGHT[0]}"
