"""Plain text: nothing of it changes."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.read import document_from_text, read_text

GERMAN = (
    "Die Behörde in Ödwalde prüft, ob Züge über die Brücke fahren dürfen. „Größere Schäden gibt es nicht“, "
    "sagte die Sprecherin. Über die Kosten – rund 3 Millionen € – wird später entschieden."
)


@given(st.text())
def test_utf8_comes_back_unchanged(text: str) -> None:
    """Newlines, byte order mark, NUL: what was in the file is in the text."""
    document = read_text(text.encode("utf-8"), "a.txt")
    if not document.encoding.startswith(("utf-16", "utf-32")):
        assert document.text == text


def test_byte_order_mark_newlines_nul_and_surrogates_survive() -> None:
    text = "\ufeffeins\r\nzwei\x00drei\r\ud800\u2028vier"
    document = read_text(text.encode("utf-8", "surrogatepass"), "a.txt")
    assert document.text == text
    assert document.sha256 == sha256(document.raw).hexdigest()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-8"])
def test_german_in_other_encodings(encoding: str) -> None:
    raw = GERMAN.encode(encoding)
    if encoding == "utf-16-le":
        raw = b"\xff\xfe" + raw
    assert read_text(raw, "a.txt").text.lstrip("\ufeff") == GERMAN


def test_a_few_broken_bytes_do_not_change_the_encoding_of_the_rest() -> None:
    raw = (GERMAN * 20).encode("utf-8") + b" \xff Ende"
    document = read_text(raw, "a.txt")
    assert document.encoding == "utf-8"
    assert document.text == GERMAN * 20 + " \ufffd Ende"


def test_ids_come_from_content_not_from_names() -> None:
    assert read_text(b"x", "a.txt").id == read_text(b"x", "b.txt").id
    assert read_text(b"x", "a.txt").id != read_text(b"y", "a.txt").id


def test_a_string_in_memory_keeps_the_id_of_its_owner() -> None:
    document = document_from_text("row-7", "Wörter \ud800")
    assert (document.id, document.text) == ("row-7", "Wörter \ud800")
