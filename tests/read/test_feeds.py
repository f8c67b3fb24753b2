# ruff: noqa: E501 - lines of files are as long and as empty as they are
"""RSS and Atom: each entry a document with its own bytes; what the feed states is kept."""

import pytest
from format_files import fail_one, parts_of, read_all, read_one

from lagebild.records import Document

NAMES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:x="urn:x"'
)
HEAD = (
    "<title>Der Bote - Schlagzeilen</title><link>https://bote.example/</link><language>de-DE</language>"
    "<lastBuildDate>{}</lastBuildDate><image><title>Bild</title><url>https://bote.example/x.png</url></image>"
)
FULL = """<item><title>Hafen &amp; Werft &lt;b&gt;zu&lt;/b&gt;</title><link>https://bote.example/1</link>
<description>Die Werft ruht.</description>
<content:encoded><![CDATA[<p>Der Hafen&nbsp;bleibt <b>zu</b>.</p><script>alert(1)</script><p>]] > </item> bleibt Text</p>]]></content:encoded>
<dc:creator>Ada Brink</dc:creator><source url="https://talblatt.example/rss">Talblatt</source>
<x:agency>dpa</x:agency><media:credit>Ein Fotograf</media:credit><category>Politik</category>
<pubDate>Wed, 19 Jun 2024 20:12:33 +0200</pubDate><guid isPermaLink="false">abc-1</guid></item>"""
SHORT = "<item><title>Zwei&nbsp;Kräne</title></item>"


def _rss(*items: str, built: str = "heute", encoding: str = "utf-8") -> bytes:
    head = f'<?xml version="1.0" encoding="{encoding}"?>\n<rss version="2.0" {NAMES}><channel>'
    return (head + HEAD.format(built) + "\n".join(items) + "</channel></rss>").encode(encoding)


def test_an_entry_of_rss_with_all_that_it_states() -> None:
    document = read_one("feed.xml", _rss(FULL))
    assert document.path == "feed.xml#abc-1"
    assert document.text == (
        "Hafen & Werft zu\n\nDie Werft ruht.\n\nDer Hafen\xa0bleibt zu.\n\n]] > bleibt Text"
    )
    assert parts_of(document) == [("headline", "Hafen & Werft zu"), ("teaser", "Die Werft ruht.")]
    facts = document.facts
    assert (facts.title, facts.publisher, facts.via) == (
        "Hafen & Werft zu",
        "Talblatt",
        "Der Bote - Schlagzeilen",
    )
    assert (facts.authors, facts.agencies, facts.section) == (("Ada Brink",), ("dpa",), "Politik")
    assert (facts.published, facts.updated) == ("2024-06-19T20:12", None)
    assert (facts.url, facts.language) == ("https://bote.example/1", "de-DE")
    assert FULL.encode() in document.raw


def test_the_same_entry_in_a_later_feed_has_the_same_bytes() -> None:
    earlier = read_one("feed.xml", _rss(FULL, built="heute"))
    later = read_all("feed.xml", _rss(SHORT, FULL, built="morgen"))
    assert [type(one) for one in later] == [Document, Document]
    assert later[1] == earlier


def test_an_entity_that_only_html_knows_does_no_harm() -> None:
    document = read_one("feed.rss", _rss(SHORT))
    assert (document.path, document.text) == ("feed.rss#1", "Zwei\xa0Kräne")
    assert document.facts.publisher == "Der Bote"


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "utf-16"])
def test_feeds_in_other_encodings(encoding: str) -> None:
    assert read_one("feed.rss", _rss(SHORT, encoding=encoding)).text == "Zwei\xa0Kräne"


def test_an_entry_of_atom() -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Talblatt</title>
      <author><name>Redaktion</name></author>
      <entry><id>urn:1</id><title type="html">A &amp;amp; B</title><updated>2024-06-19T20:12:33Z</updated>
      <published>2024-06-18</published><summary>kurz &lt; lang</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der <b>Hafen</b></p><p>ruht.</p></div></content>
      <author><name>Ada Brink</name></author><author><name>Ben Ode</name></author>
      <source><id>q</id><title>Quellblatt</title></source></entry>
      <entry><id>urn:2</id><title>Nur ein Titel</title><updated>2024-06-20T08:00:00+02:00</updated></entry></feed>"""
    first, second = read_all("feed.atom", atom.encode())
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.text == "A & B\n\nkurz < lang\n\nDer Hafen\n\nruht."
    assert (first.facts.published, first.facts.updated) == ("2024-06-18", "2024-06-19T20:12")
    assert (first.facts.publisher, first.facts.authors) == ("Quellblatt", ("Ada Brink", "Ben Ode"))
    assert (second.facts.publisher, second.facts.authors) == ("Talblatt", ("Redaktion",))
    assert second.facts.published == "2024-06-20T08:00"


def test_captions_in_the_html_of_an_entry_are_told_apart() -> None:
    html = "<figure><img src='k.png'><figcaption>Kräne am Kai</figcaption></figure><p>Der Hafen bleibt zu, bis alle drei Kräne wieder laufen.</p>"
    item = f"<item><title>Hafen</title><description><![CDATA[ {html}]]></description></item>"
    document = read_one("feed.rss", _rss(item))
    assert document.text == "Hafen\n\nKräne am Kai\n\nDer Hafen bleibt zu, bis alle drei Kräne wieder laufen."
    assert parts_of(document) == [("headline", "Hafen"), ("caption", "Kräne am Kai")]


def test_rss_of_version_1() -> None:
    rdf = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://bote.example/"><title>Bote</title><link>https://bote.example</link></channel>
      <item rdf:about="https://bote.example/7"><title>Ein Kran</title><description>Er steht.</description>
      <dc:date>2021-05-04</dc:date></item></rdf:RDF>"""
    document = read_one("feed.rdf", rdf.encode())
    assert document.text == "Ein Kran\n\nEr steht."
    assert (document.facts.publisher, document.facts.published) == ("Bote", "2021-05-04")


def test_entities_are_not_expanded_and_files_not_read() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    dtd = f'<!DOCTYPE rss [<!ENTITY e0 "bumm"><!ENTITY f SYSTEM "file:///etc/passwd">{bomb}]>'
    feed = (
        f"<?xml version='1.0'?>{dtd}<rss><channel><item><title>Kran &e8; &f;</title></item></channel></rss>"
    )
    document = read_one("feed.rss", feed.encode())
    assert len(document.text) < 100
    assert "root:" not in document.text
    assert "bumm" not in document.text


def test_a_feed_that_is_cut_off_gives_what_it_has() -> None:
    raw = _rss(SHORT, FULL)
    found = read_all("feed.rss", raw[: raw.index(b"Ada Brink")])
    assert [one.text[:11] for one in found if isinstance(one, Document)] == ["Zwei\xa0Kräne", "Hafen & Wer"]


def test_entries_without_words_and_feeds_without_entries() -> None:
    good, empty = read_all("feed.rss", _rss(SHORT, "<item><guid>x</guid></item>"))
    assert isinstance(good, Document)
    assert not isinstance(empty, Document)
    assert empty.path == "feed.rss#x"
    assert "without entries" in fail_one("feed.rss", _rss()).reason
