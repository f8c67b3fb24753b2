"""Every kind of file gives Documents or a Failure with a way out, never an exception."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.read import FoundFile, read_file
from lagebild.records import Document, Failure


def _read(path: Path, limit: int | None = None) -> list[Document | Failure]:
    found = FoundFile(path, path.name)
    return list(read_file(found) if limit is None else read_file(found, limit))


def _one(path: Path, raw: bytes, limit: int | None = None) -> Document | Failure:
    path.write_bytes(raw)
    (result,) = _read(path, limit)
    return result


def test_formats_are_told_by_suffix_and_by_content(tmp_path: Path) -> None:
    page = b"<!DOCTYPE html><html><body><p>Der Hafen bleibt offen.</p></body></html>"
    cases = {
        "a.txt": (b"Der Hafen bleibt offen.", "text/plain"),
        "a.md": (b"Der Hafen bleibt *offen*.", "text/markdown"),
        "report": (b"Der Hafen bleibt offen.", "text/plain"),
        "a.html": (b"<p>Der Hafen bleibt offen.", "text/html"),
        "page": (page, "text/html"),
        "index.php": (b"<!-- x -->\n" + page, "text/html"),
        "saved.txt": (page, "text/html"),
        "a.jsonl": (b'{"text": "Der Hafen bleibt offen."}\n', "application/jsonl"),
    }
    for name, (raw, media_type) in cases.items():
        document = _one(tmp_path / name, raw)
        assert isinstance(document, Document), name
        assert (document.media_type, document.text) == (media_type, "Der Hafen bleibt offen."), name


@pytest.mark.parametrize(
    ("name", "raw", "word"),
    [
        ("a.docx", b"\xd0\xcf\x11\xe0....", "locked"),
        ("a.xlsx", b"a,b\n1,2", ".xlsx"),
        ("a.png", b"\x89PNG\r\n", "image"),
        ("blob", b"ab\x00\x01\x02", "binary"),
    ],
)
def test_other_formats_are_skipped_with_a_way_out(tmp_path: Path, name: str, raw: bytes, word: str) -> None:
    failure = _one(tmp_path / name, raw)
    assert isinstance(failure, Failure)
    assert failure.skipped
    assert word in failure.reason
    assert failure.way_out


@pytest.mark.parametrize(
    ("name", "raw", "word"),
    [
        ("a.pdf", b"%PDF-1.7 ...", "PDF is cut off"),
        ("a.txt", b"%PDF-1.7 ...", "PDF is cut off"),
        ("a.docx", b"PK\x03\x04....word/", "cut off"),
        ("a.odt", b"not zipped", "cut off"),
        ("a.csv", b"a,b\n1,2", "hold the text: a, b"),
        ("a.srt", b"Nur Worte.", "line of times"),
        ("a.rss", b"<rss><channel/></rss>", "without entries"),
        ("a.newsml", b"<newsMessage/>", "no item"),
        ("a.newsml", b"<newsItem><a></newsItem>", "not well-formed"),
        ("a.json3", b"{", "not JSON"),
        ("a.ninjs", b"[]", "no item"),
        ("a.mbox", b"Guten Tag", "opens a message"),
        ("a.mhtml", b"MIME-Version: 1.0\n\nx", "no part of it is a page"),
    ],
)
def test_broken_files_fail_with_a_reason_and_a_way_out(
    tmp_path: Path, name: str, raw: bytes, word: str
) -> None:
    failure = _one(tmp_path / name, raw)
    assert isinstance(failure, Failure)
    assert not failure.skipped
    assert word in failure.reason
    assert failure.way_out.endswith(".")


@pytest.mark.parametrize("raw", [b"", b" \n\t\n"])
def test_an_empty_file_fails_and_is_not_skipped(tmp_path: Path, raw: bytes) -> None:
    failure = _one(tmp_path / "a.txt", raw)
    assert isinstance(failure, Failure)
    assert "empty" in failure.reason
    assert not failure.skipped


def test_a_page_without_text_fails(tmp_path: Path) -> None:
    failure = _one(tmp_path / "a.html", b"<html><script>var text = 'x'</script></html>")
    assert isinstance(failure, Failure)
    assert "no text" in failure.reason


def test_a_file_over_the_limit_fails_and_says_both_sizes(tmp_path: Path) -> None:
    failure = _one(tmp_path / "a.txt", b"x" * 2000, limit=1000)
    assert isinstance(failure, Failure)
    assert "2,000" in failure.reason
    assert "1,000" in failure.reason
    assert isinstance(_one(tmp_path / "a.txt", b"x" * 1000, limit=1000), Document)


def test_missing_files_folders_and_pipes_fail(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "gone.txt", tmp_path, tmp_path / "pipe.txt"):
        (failure,) = _read(path)
        assert isinstance(failure, Failure), path
        assert failure.way_out


@settings(max_examples=150, deadline=None)
@given(raw=st.binary(max_size=400), suffix=st.sampled_from([".txt", ".html", ".jsonl", "", ".pdf"]))
def test_arbitrary_bytes_never_raise(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes, suffix: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(raw)
    for result in _read(path):
        assert isinstance(result, Document | Failure)
        if isinstance(result, Document):
            assert result.text.strip()
            assert result.raw
