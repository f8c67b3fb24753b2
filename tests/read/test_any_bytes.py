# ruff: noqa: E501 - lines of files are as long as they are
"""Files of every format, changed at random places: nothing raises, and what is read reads the same again."""

import pytest
from format_files import read_all
from hypothesis import given, settings
from hypothesis import strategies as st
from test_every_format import FILES

from lagebild.read.mail_text import unflow
from lagebild.read.slices import slice_entries
from lagebild.records import Document, Failure

NAMES = frozenset({b"item", b"entry"})
KEPT = frozenset({b"title", b"link"})
PIECES = [
    "<rss>", "<channel>", "<title>", "</title>", "<item>", "</item>", "<x:entry>", "</x:entry>", "<item/>", "<link/>",
    "<![CDATA[", "]]>", "<!--", "-->", "Kran", "</channel>", "</rss>", "<a b='>'>", "</a>", "<?xml version='1.0'?>", "&lt;",
]  # fmt: skip

changes = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.sampled_from([b"", b"\0", b"\xff", b"<", b'"', b"\n", b"ab" * 40]),
        st.integers(0, 40),
    ),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize("name", FILES)
@given(changes=changes)
@settings(max_examples=25, deadline=None)
def test_changed_files_end_well(name: str, changes: list[tuple[float, bytes, int]]) -> None:
    raw = FILES[name]
    for where, put, cut in changes:
        at = int(where * len(raw))
        raw = raw[:at] + put + raw[at + cut :]
    for found in read_all(name, raw):  # which reads every document again
        assert isinstance(found, Document | Failure)
        if isinstance(found, Failure):
            assert found.reason
            assert found.way_out.endswith(".")


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25))
@settings(deadline=None)
def test_a_slice_of_a_slice_is_the_same(pieces: list[str]) -> None:
    for entry in slice_entries("".join(pieces).encode(), NAMES, KEPT):
        assert list(slice_entries(entry, NAMES, KEPT)) == [entry]


@given(text=st.text(alphabet="ab >-\n", max_size=60))
def test_joining_flowed_lines_loses_no_word(text: str) -> None:
    joined = unflow(text, delete_space=False)
    assert joined.count("a") == text.count("a")
    assert joined.count("\n") <= text.count("\n")
