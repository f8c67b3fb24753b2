# ruff: noqa: E501 - lines of files are as long as they are
"""NewsML-G2, NITF and ninjs: words, captions, and whom an item credits."""

import json
from typing import Any

import pytest
from format_files import fail_one, parts_of, read_all, read_one

from lagebild.records import Document, Failure

ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="2" xml:lang="de">
<rightsInfo><copyrightHolder literal="Nordform GmbH"/></rightsInfo>
<itemMeta><provider qcode="nprov:Nordform"/><versionCreated>2024-06-19T20:12:33+02:00</versionCreated></itemMeta>
<contentMeta><contentCreated>2024-06-19T18:00:00+02:00</contentCreated><creator><name>Ada Brink</name></creator>
<infoSource qcode="is:dpa"><name>dpa</name></infoSource><creditline>dpa/Nordpress</creditline>
<by>Von Ada Brink</by><headline xml:lang="de">Hafen bleibt zu</headline><language tag="de-DE"/>
<subject qcode="x:1"><name>Politik</name></subject></contentMeta>
<contentSet>%s</contentSet></newsItem>"""
XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><p>Der Hafen bleibt zu.</p><figure><img src="k.png"/><figcaption>Kräne am Kai. Foto: Muster</figcaption></figure><p>Bis <b>Montag</b>.</p></body></html></inlineXML>"""
NITF = """<nitf><head><title>t</title><docdata><date.issue norm="20240619T201233+0200"/></docdata><pubdata name="Talblatt" position.section="Politik"/></head>
<body><body.head><hedline><hl1>Hafen bleibt zu</hl1></hedline><byline>Von Ada Brink</byline><distributor>Nordform</distributor></body.head>
<body.content><block><p>Der Hafen bleibt zu.</p><media><media-caption>Kräne am Kai.</media-caption></media><p>Bis Montag.</p></block></body.content></body></nitf>"""
EXPECTED = "Hafen bleibt zu\n\nVon Ada Brink\n\nDer Hafen bleibt zu.\n\nBis Montag.\n\nKräne am Kai."


def test_an_item_of_newsml_with_xhtml() -> None:
    for name in ("a.xml", "a.newsml", "a"):
        document = read_one(name, ('<?xml version="1.0"?>' + ITEM % XHTML).encode())
        assert document.text == EXPECTED + " Foto: Muster"
    assert [role for role, _ in parts_of(document)] == ["headline", "byline", "caption"]
    facts = document.facts
    assert (facts.publisher, facts.agencies, facts.authors) == (
        "Nordform",
        ("dpa", "Nordpress"),
        ("Ada Brink",),
    )
    assert (facts.published, facts.updated) == ("2024-06-19T18:00", "2024-06-19T20:12")
    assert (facts.title, facts.language, facts.section) == ("Hafen bleibt zu", "de-DE", "Politik")


def test_an_item_with_nitf_inside_and_one_with_plain_data() -> None:
    inside = read_one("a.xml", (ITEM % f"<inlineXML>{NITF}</inlineXML>").encode())
    assert inside.text == EXPECTED
    plain = read_one("a.xml", (ITEM % "<inlineData>Der Hafen &lt;bleibt&gt; zu.</inlineData>").encode())
    assert plain.text == "Hafen bleibt zu\n\nVon Ada Brink\n\nDer Hafen <bleibt> zu."


def test_a_document_of_nitf_alone() -> None:
    document = read_one("a.xml", NITF.encode())
    assert document.text == EXPECTED
    facts = document.facts
    assert (facts.publisher, facts.agencies, facts.published) == (
        "Talblatt",
        ("Nordform",),
        "2024-06-19T20:12",
    )


def test_a_message_of_several_items() -> None:
    items = "".join(ITEM.replace("zu<", f"zu {n}<") % XHTML for n in range(3)) + ITEM % "<remoteContent/>"
    raw = f'<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>{items}</itemSet></newsMessage>'
    *found, picture = read_all("a.xml", raw.encode())
    assert [d.path for d in found] == ["a.xml#1", "a.xml#2", "a.xml#3"]
    assert [d.facts.title for d in found if isinstance(d, Document)] == [
        f"Hafen bleibt zu {n}" for n in range(3)
    ]
    assert isinstance(picture, Failure)
    assert picture.skipped


def test_a_broken_item_fails_alone() -> None:
    items = ITEM % XHTML.replace("</p>", "", 1) + ITEM % XHTML
    broken, good = read_all("a.xml", f"<newsMessage><itemSet>{items}</itemSet></newsMessage>".encode())
    assert isinstance(broken, Failure)
    assert "not well-formed" in broken.reason
    assert isinstance(good, Document)


NINJS: dict[str, Any] = {
    "uri": "urn:x:1", "type": "text", "firstcreated": "2024-06-19T18:00:00+02:00",
    "versioncreated": "2024-06-19T20:12:33+02:00", "headline": "Hafen bleibt zu", "byline": "Von Ada Brink",
    "language": "de", "infosource": [{"name": "dpa"}], "creditline": "dpa / Nordpress", "copyrightholder": "Nordform",
    "subject": [{"name": "Politik"}], "people": [{"name": "Ada Brink", "rel": "author"}, {"name": "X", "rel": "about"}],
    "body_xhtml": "<p>Der Hafen bleibt zu.</p><p>Bis Montag.</p>",
    "associations": {"bild": {"type": "picture", "description_text": "Kräne am Kai."}},
}  # fmt: skip


def test_an_item_of_ninjs() -> None:
    for name in ("a.ninjs", "a.json"):
        document = read_one(name, json.dumps(NINJS, indent=1).encode())
        assert document.text == EXPECTED
    facts = document.facts
    assert (facts.publisher, facts.agencies, facts.authors) == (
        "Nordform",
        ("dpa", "Nordpress"),
        ("Ada Brink",),
    )
    assert (facts.published, facts.updated) == ("2024-06-19T18:00", "2024-06-19T20:12")
    assert (facts.title, facts.language, facts.section) == ("Hafen bleibt zu", "de", "Politik")


def test_later_versions_of_ninjs() -> None:
    item = {
        "uri": "https://nordform.example/1", "firstCreated": "2024-06-19T18:00:00Z",
        "headlines": [{"role": "sub", "value": "Unten"}, {"role": "main", "value": "Hafen bleibt zu"}],
        "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>Der Hafen.</p>"}],
        "infoSources": [{"name": "dpa"}], "infosources": [{"name": "dpa"}], "associations": [{"x": 1}],
    }  # fmt: skip
    document = read_one("a.json", json.dumps(item).encode())
    assert document.text == "Hafen bleibt zu\n\nDer Hafen."
    assert (document.facts.agencies, document.facts.url) == (("dpa",), "https://nordform.example/1")


@pytest.mark.parametrize(
    "wrap", ["[%s]", '{"total": 2, "x": {"items": 1}, "items": [%s]}', ' {"hits" : [ %s ] }']
)
def test_lists_of_items_give_each_its_own_bytes(wrap: str) -> None:
    other = {**NINJS, "uri": "urn:x:2", "headline": "Kräne"}
    one, two = json.dumps(NINJS), json.dumps(other, ensure_ascii=False)
    first, second, third = read_all("a.ninjs", (wrap % f"{one},\n {two}, 3").encode())
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.path, first.raw) == ("a.ninjs#urn:x:1", one.encode())
    assert (second.path, second.raw) == ("a.ninjs#urn:x:2", two.encode())
    assert isinstance(third, Failure)


def test_a_picture_has_its_description_alone() -> None:
    item = {"uri": "urn:1", "type": "picture", "headline": "Kran", "description_text": "Kräne am Kai."}
    assert read_one("a.ninjs", json.dumps(item).encode()).text == "Kran\n\nKräne am Kai."
    failure = fail_one("a.ninjs", json.dumps({"uri": "urn:1", "type": "picture"}).encode())
    assert failure.skipped


@pytest.mark.parametrize("raw", [b"{", b"[" * 100_000, b"3", b"\xff", b'{"items": []}'])
def test_what_is_no_ninjs_fails(raw: bytes) -> None:
    assert fail_one("a.ninjs", raw).way_out


def test_entries_as_an_agency_delivers_them_by_a_web_service() -> None:
    item = {
        "urn": "urn:x:1", "headline": "Hafen bleibt zu", "teaser": "Kräne stehen still.", "byline": "Von Ada Brink",
        "article_html": "<section><p>Der Hafen bleibt zu.</p></section>", "creditline": "dpa", "language": "de",
        "version_created": "2024-06-19T20:12:33+02:00", "rubric_names": ["pl"],
    }  # fmt: skip
    document = read_one("a.json", json.dumps({"entries": [item]}).encode())
    assert document.text == "Hafen bleibt zu\n\nVon Ada Brink\n\nKräne stehen still.\n\nDer Hafen bleibt zu."
    assert [role for role, _ in parts_of(document)] == ["headline", "byline", "teaser"]
    assert (document.facts.agencies, document.facts.published) == (("dpa",), "2024-06-19T20:12")
