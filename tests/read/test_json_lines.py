# ruff: noqa: E501 - lines of pages are as long as they are
"""JSON lines, good and bad."""

import json
from hashlib import sha256
from pathlib import Path

from lagebild.read import Given, read_json_lines
from lagebild.records import Document, Failure


def _read(tmp_path: Path, raw: bytes, limit: int = 10_000) -> list[Document | Failure]:
    path = tmp_path / "pile.jsonl"
    path.write_bytes(raw)
    with path.open("rb") as file:
        return list(read_json_lines(Given("pile.jsonl", file, limit)))


def test_a_line_gives_a_document_with_its_facts(tmp_path: Path) -> None:
    row = {
        "id": 7, "text": "Der Hafen ist zu.", "title": "Hafen", "publisher": "Hafenblatt", "date": "2021-05-04T18:05:00Z",
        "url": "https://hafenblatt.example/7", "language": "de", "authors": ["Jörg Muster", "", 3],
    }  # fmt: skip
    line = json.dumps(row).encode()
    (document,) = _read(tmp_path, line + b"\r\n")
    assert isinstance(document, Document)
    assert (document.path, document.raw, document.sha256) == ("pile.jsonl#7", line, sha256(line).hexdigest())
    facts = document.facts
    assert (facts.title, facts.publisher, facts.published) == ("Hafen", "Hafenblatt", "2021-05-04T18:05")
    assert (facts.language, facts.authors) == ("de", ("Jörg Muster",))


def test_body_and_content_stand_in_for_text_and_numbers_for_ids(tmp_path: Path) -> None:
    found = _read(tmp_path, b'{"body": "eins"}\n\n{"content": "zwei"}\n{"text": "", "body": "drei"}')
    assert [(d.path, d.text) for d in found if isinstance(d, Document)] == [
        ("pile.jsonl#1", "eins"), ("pile.jsonl#3", "zwei"), ("pile.jsonl#4", "drei"),
    ]  # fmt: skip


def test_bad_lines_are_named_and_the_good_ones_go_on(tmp_path: Path) -> None:
    raw = (
        b'{"text": "gut"}\n{broken\n[1]\n{"title": "ohne"}\n\xff\xfe\n'
        + b"[" * 5000
        + b'\n{"text": "auch gut"}\n'
    )
    found = _read(tmp_path, raw)
    assert [f.path for f in found if isinstance(f, Failure)] == [f"pile.jsonl#{n}" for n in (2, 3, 4, 5, 6)]
    assert [d.text for d in found if isinstance(d, Document)] == ["gut", "auch gut"]
    assert all(
        f.way_out and f"line {f.path.split('#')[1]}" in f.reason for f in found if isinstance(f, Failure)
    )


def test_a_line_over_the_limit_is_passed_over_without_reading_it_whole(tmp_path: Path) -> None:
    raw = b'{"text": "' + b"x" * 5000 + b'"}\n{"text": "gut"}\n'
    first, second = _read(tmp_path, raw, limit=1000)
    assert isinstance(first, Failure)
    assert "1,000" in first.reason
    assert isinstance(second, Document)
    assert second.path == "pile.jsonl#2"
