# ruff: noqa: E501 - lines of pages are as long as they are
"""What a page's head states, and where its main text lies. Pages and names are invented."""

import json

import pytest

from lagebild.read import read_html
from lagebild.read.main_text import find_main
from lagebild.read.page_facts import parse_published

BODY = (
    "<p>Der Hafen von Wesendorf bleibt nach Angaben der Behörde bis zum Abend gesperrt, weil Teile der Kaimauer "
    "nachgegeben haben und erst geprüft werden müssen.</p><p>„Wir wissen noch nicht, wie lange das dauert“, sagte "
    "die Leiterin der Behörde, Anna Beispiel, bei einem Besuch am Ort. Die Schiffe werden umgeleitet.</p>"
)


def _page(head: str, body: str = BODY) -> bytes:
    return f"<html lang='de'><head>{head}</head><body><nav><ul><li>Start<li>Sport</ul></nav><article><h1>Hafen gesperrt</h1>{body}</article></body></html>".encode()


def test_json_ld_gives_title_date_to_the_minute_publisher_and_authors() -> None:
    data = {
        "@graph": [
            {"@type": "WebSite", "name": "Startseite"},
            {
                "@type": ["NewsArticle"],
                "headline": "Hafen gesperrt",
                "datePublished": "2021-05-04T18:05:33+02:00",
                "author": [{"@type": "Person", "name": "Jörg Muster"}],
                "publisher": {"@type": "Organization", "name": "Hafenblatt &amp; Söhne"},
            },
        ]
    }
    facts = read_html(
        _page(f"<script type='application/ld+json'>{json.dumps(data)}</script>"), "a.html"
    ).facts
    assert (facts.title, facts.published) == ("Hafen gesperrt", "2021-05-04T18:05")
    assert (facts.publisher, facts.authors, facts.language) == ("Hafenblatt & Söhne", ("Jörg Muster",), "de")


def test_meta_tags_speak_where_json_ld_is_broken() -> None:
    head = (
        "<script type='application/ld+json'>{broken</script><meta property='og:title' content='Hafen gesperrt'>"
        "<meta property='og:site_name' content='Hafenblatt'><meta name='author' content='Jörg Muster'>"
        "<meta property='article:published_time' content='2021-05-04'><link rel='canonical' href='https://hafenblatt.example/1'>"
    )
    facts = read_html(_page(head), "a.html").facts
    assert (facts.title, facts.publisher, facts.published) == ("Hafen gesperrt", "Hafenblatt", "2021-05-04")
    assert (facts.authors, facts.url) == (("Jörg Muster",), "https://hafenblatt.example/1")


def test_a_page_that_states_nothing_states_nothing() -> None:
    facts = read_html(_page(""), "a.html").facts
    assert (facts.publisher, facts.published, facts.authors) == (None, None, ())


def test_main_text_lies_in_the_flat_text_without_the_menu() -> None:
    document = read_html(_page(""), "a.html")
    main = " ".join(document.text[start:end] for start, end in document.facts.main)
    assert "Kaimauer" in main
    assert "umgeleitet." in main
    assert "Sport" not in main


def test_paragraphs_are_found_though_space_and_marks_differ() -> None:
    text = "Menü\n\nEins  zwei,\u00a0drei – vier.\n\nFünf sechs!\n\nRest"
    found = find_main(text, ("Eins zwei, drei - vier.", "fehlt ganz", "Fünf sechs!"))
    assert [text[start:end] for start, end in found] == ["Eins  zwei,\u00a0drei – vier.", "Fünf sechs!"]


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("2021-05-04T18:05:33Z", "2021-05-04T18:05"),
        ("2021-05-04 18:05", "2021-05-04T18:05"),
        ("20210504", "2021-05-04"),
        ("2021-05", "2021-05"),
        ("2021", "2021"),
        ("gestern", None),
        ("2021-13-04", None),
        (None, None),
        (20210504, None),
    ],
)
def test_dates_keep_their_precision(given: object, read: str | None) -> None:
    assert parse_published(given) == read


@pytest.mark.parametrize(
    "raw",
    [
        b"<div>" * 10_000 + b"tief" + b"</div>" * 10_000,
        b"<p>a\x00b",
        b"\xff\xfe<p>x",
        b"<p>x" * 50,
        b"<![CDATA[x",
        b"<html><body>",
    ],
)
def test_hostile_pages_give_a_document(raw: bytes) -> None:
    document = read_html(raw, "a.html")
    assert all(0 <= start < end <= len(document.text) for start, end in document.facts.main)


def test_the_same_page_gives_the_same_document() -> None:
    assert read_html(_page(""), "a.html") == read_html(_page(""), "a.html")
