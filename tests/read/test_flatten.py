# ruff: noqa: E501 - lines of pages are as long as they are
"""The flat text of pages, whatever their markup."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.read import flatten_html
from lagebild.read.flatten import read_parts
from lagebild.read.markup import read_marks


def _flat(html: str) -> str:
    return read_parts(html).text


def test_blocks_stand_on_lines_of_their_own_and_inline_marks_do_not_part_words() -> None:
    html = "<h1>Titel</h1><div>eins <b>zw</b>ei<br>drei</div><ul><li>vier<li>fünf</ul><p>sechs\n  sieben</p>"
    assert _flat(html) == "Titel\n\neins zwei\ndrei\n\nvier\nfünf\n\nsechs sieben"


def test_scripts_styles_and_the_head_are_left_out_and_nothing_is_lost_after_them() -> None:
    html = "<head><title>T</title><style>p{}</style></head><body><script>a<b</script>Text<noscript>x</noscript> Ende"
    assert _flat(html) == "Text Ende"


def test_entities_are_resolved_and_broken_ones_stay() -> None:
    assert (
        _flat("<p>&Uuml;ber 3 &lt; 4 &amp; 5 &#8222;x&#x201c; &unknown; &")
        == "Über 3 < 4 & 5 „x“ &unknown; &"
    )


def test_a_head_that_is_never_closed_does_not_swallow_the_page() -> None:
    assert _flat("<head><title>T</title><p>Text") == "Text"


@pytest.mark.parametrize("name", ["svg", "noscript", "template", "object"])
def test_an_element_that_is_never_closed_does_not_swallow_the_page(name: str) -> None:
    assert "Text" in _flat(f"<p>vor</p><{name}><p>Text</p>")


def test_broken_marks_stay_text() -> None:
    assert _flat("<p>3 < 4 und a<1 <p>Ende") == "3 < 4 und a<1\n\nEnde"


def test_quoted_ends_of_tags_do_not_end_the_tag() -> None:
    assert _flat("""<p title="a > b" data-x='c > d' e=f>Text</p>""") == "Text"


def test_ten_thousand_nested_tags_keep_their_text() -> None:
    assert (
        flatten_html(b"<div>" * 10_000 + b"tief" + b"</div>" * 10_000 + b"<p>danach")[0] == "tief\n\ndanach"
    )


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "<a ",
        "</",
        "<![",
        "<script>",
        "<a b='",
        "<title>",
        "<textarea>",
        "<",
        "&#",
        "<svg>",
        "<meta a=",
    ],
)
def test_time_grows_with_the_page_and_no_faster(piece: str) -> None:
    """A square of the time would take hours here; seconds are far more than the line needs."""
    started = time.process_time()
    _flat(piece * 100_000)
    assert time.process_time() - started < 5


def test_encoding_comes_from_the_page_where_the_bytes_are_not_utf8() -> None:
    raw = '<meta charset="iso-8859-1"><p>Brücke „offen“'.encode("cp1252")
    assert flatten_html(raw) == ("Brücke „offen“", "cp1252")
    assert flatten_html('<meta charset="iso-8859-1"><p>Brücke'.encode())[1] == "utf-8"


def test_an_unknown_declared_encoding_is_passed_over() -> None:
    assert "Br" in flatten_html(b'<meta charset="no-such"><p>Br\xfccke')[0]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<!--",
                "-->",
                "<b",
                ">",
                "'",
                '"',
                "=",
                "<script>",
                "</script>",
                "x",
                " ",
                "&",
                "<title>",
            ]
        )
    )
)
def test_any_mixture_of_marks_is_read(pieces: list[str]) -> None:
    html = "".join(pieces)
    assert all(mark.kind in {"open", "close", "text", "raw"} for mark in read_marks(html))
    text = _flat(html)
    assert text == text.strip("\n ")
    assert "\n\n\n" not in text
