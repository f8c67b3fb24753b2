"""Encodings that statistics alone get wrong, files of two encodings, and bytes that are no text."""

from pathlib import Path

import pytest

from lagebild.read import FoundFile, read_file
from lagebild.read.decode import decode
from lagebild.records import Document, Failure

LINE = "Der Hafenmeister sagte am Montag, er werde im Mai zurücktreten.\n"


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_one_umlaut_is_enough_to_be_read_right(encoding: str) -> None:
    assert decode(LINE.encode(encoding)) == (LINE, "cp1252")


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_russian_bytes_are_not_taken_for_western_ones(encoding: str) -> None:
    text = "Сегодня утром в порту встретились две делегации. " * 4
    assert decode(text.encode(encoding))[0] == text


def test_two_encodings_in_one_file() -> None:
    assert decode(LINE.encode() * 3 + LINE.encode("cp1252") * 2) == (LINE * 5, "utf-8")


def _read(folder: Path, name: str, raw: bytes) -> Document | Failure:
    (folder / name).write_bytes(raw)
    return next(read_file(FoundFile(folder / name, name)))


def test_binary_bytes_under_a_text_name_are_skipped(tmp_path: Path) -> None:
    found = _read(tmp_path, "a.txt", bytes(range(256)) * 40)
    assert isinstance(found, Failure)
    assert found.skipped
    assert "binary" in found.reason


def test_text_with_nul_bytes_between_its_words_is_read(tmp_path: Path) -> None:
    found = _read(tmp_path, "a.txt", LINE.replace(" ", "\0 ").encode())
    assert isinstance(found, Document)
    assert found.text.count("\0") == LINE.count(" ")


@pytest.mark.parametrize("raw", [b"\0" * 5000, b"\xef\xbb\xbf", "\u200b\u00a0\n".encode() * 9, b" " * 9000])
def test_characters_that_show_nothing_are_no_text(tmp_path: Path, raw: bytes) -> None:
    found = _read(tmp_path, "a.txt", raw)
    assert isinstance(found, Failure)
    assert "no text" in found.reason


def test_json_lines_in_a_wide_encoding_are_one_failure(tmp_path: Path) -> None:
    found = _read(tmp_path, "a.jsonl", '{"id": "1", "text": "Ja."}\n'.encode("utf-16") * 3)
    assert isinstance(found, Failure)
    assert "UTF-8" in found.way_out


def test_halves_of_characters_in_json_fields_become_one_character_each(tmp_path: Path) -> None:
    found = _read(
        tmp_path, "a.jsonl", b'{"id": "\\ud800", "text": "Ja.", "title": "x\\udfff", "author": "\\ud801"}'
    )
    assert isinstance(found, Document)
    assert (found.path, found.facts.title, found.facts.authors) == ("a.jsonl#\ufffd", "x\ufffd", ("\ufffd",))
