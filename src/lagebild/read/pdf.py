"""PDF with a text layer to a Document: the words of each page as PDFium finds them.

Pages are told apart by a form feed. Words broken at the ends of lines, columns and running heads stay as they
are: cleaning sees to them. Not for: pictures of pages; these need a program that recognises letters first.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from lagebild.errors import ReadError
from lagebild.read.given import Given, Read, make_document
from lagebild.read.limits import MOST_CHARACTERS
from lagebild.read.page_facts import parse_published
from lagebild.read.pdf_columns import order_columns, split_row
from lagebild.read.pdf_layout import Line, join_pages
from lagebild.records import FormatFacts
from lagebild.text.characters import whole_characters

MEDIA_TYPE: Final = "application/pdf"
_DATE: Final = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?")
_LETTER: Final = re.compile(r"\w")
_SPACES: Final = re.compile(r"[ \t]+")
_WIDE: Final = 1.2
"""Times the height of its letters that a gap in a line has at least, which may part two columns."""
_ENDS: Final = re.compile(r"\r\n")
_NO_LETTERS: Final = re.compile(r"[\s\x00-\x1f\ufffd\ufffe\uffff]*\Z")
_HYPHENS: Final = str.maketrans({"\ufffe": "\xad", "\x02": "\xad"})
"""PDFium marks a hyphen at the end of a line in a word that goes on by what is no character."""


def read_pdf(given: Given) -> Read:
    """The one Document of a PDF. Raises ReadError where it is locked, cut off, or has no text layer."""
    raw = given.whole()
    import pypdfium2  # heavy: only where a PDF is read

    try:
        file = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        raise _explain(str(error)) from error
    try:
        text, parts, heading = join_pages(list(_pages(file)))
        meta = file.get_metadata_dict(skip_empty=True)
    finally:
        file.close()
    if _NO_LETTERS.match(text):
        what = "this PDF has no text layer, only pictures of pages"
        raise ReadError(what, "Have a program recognise its letters first (OCR).")
    facts = replace(_facts(meta, text, heading), parts=parts)
    yield make_document(raw, given.name, MEDIA_TYPE, _version(pypdfium2), whole_characters(text), facts)


def _pages(file: Any) -> Iterator[list[Line]]:
    """The lines of each page, none of one that cannot be read, up to the most that a text may have."""
    import pypdfium2

    size = 0
    for number in range(len(file)):
        try:
            page = file[number]
            shown = page.get_textpage()
            lines = _lines(shown, shown.get_text_range())
            page.close()
        except pypdfium2.PdfiumError:
            lines = []
        yield lines
        size += sum(len(line.words) for line in lines)
        if size > MOST_CHARACTERS:
            return


def _lines(shown: Any, words: str) -> list[Line]:
    """Lines with the places of their first letters, where characters can be counted as PDFium does."""
    placed = len(words) == shown.count_chars()
    rows: list[list[Line]] = []
    at = 0
    for piece in _ENDS.split(words):
        if piece.strip():
            rows.append(_read_row(shown, piece, at) if placed else [Line(piece.strip().translate(_HYPHENS))])
        at += len(piece) + 2
    return order_columns(rows) if placed else [line for row in rows for line in row]


def _read_row(shown: Any, piece: str, at: int) -> list[Line]:
    """One line in pieces with wide gaps between them; `at` is the number of its first character."""
    letter = _LETTER.search(piece)  # a bullet before it has a height of its own
    start, end = len(piece) - len(piece.lstrip()), len(piece.rstrip())
    left, bottom, _, top = shown.get_charbox(at + (letter.start() if letter else start), loose=True)
    height = top - bottom
    gaps: list[tuple[int, float, float]] = []
    for space in _SPACES.finditer(piece, start, end):
        low, high = shown.get_charbox(at + space.start() - 1)[2], shown.get_charbox(at + space.end())[0]
        if high - low > _WIDE * height:
            gaps.append((space.end() - start, low, high))
    right = shown.get_charbox(at + end - 1)[2]
    whole = Line(piece[start:end].translate(_HYPHENS), left, bottom, height, right)
    return list(split_row(whole.words, gaps, whole))


def _explain(error: str) -> ReadError:
    if "password" in error.lower():
        return ReadError("this PDF is locked with a password", "Save it without a password.")
    if "security" in error.lower():
        return ReadError("this PDF is locked in a way that is not known", "Save it without protection.")
    return ReadError("this PDF is cut off or broken", "Fetch it again, or print it into a new PDF.")


def _version(pypdfium2: Any) -> str:
    """What made the text: another version may find other words in the same bytes."""
    return "pdfium " + ".".join(map(str, pypdfium2.PDFIUM_INFO.api_tag))


def _facts(meta: dict[str, str], text: str, heading: str | None) -> FormatFacts:
    """What the PDF states. Its title is often a file's name, or a section's: a heading goes before it."""
    author = " ".join(whole_characters(meta.get("Author", "")).split())
    stated = " ".join(whole_characters(meta.get("Title", "")).split())
    shown = " " in stated and stated in " ".join(text.split())
    return FormatFacts(
        title=heading or (stated if shown else None),
        made=_date(meta.get("CreationDate")) or _date(meta.get("ModDate")),
        authors=(author,) if author else (),
        wrapped=True,
    )


def _date(value: str | None) -> str | None:
    """ "D:20240619201233+02'00'" > "2024-06-19T20:12"."""
    found = _DATE.match(value or "")
    if found is None:
        return None
    year, month, day, hour, minute = found.groups()
    date = "-".join(part for part in (year, month, day) if part)
    return parse_published(f"{date}T{hour}:{minute}" if minute else date)
