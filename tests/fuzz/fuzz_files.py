# ruff: noqa: E501 - lines of files are as long as they are
"""One small whole file of each format, from which fuzzing starts."""

import gzip
import io
import json
import tarfile
import zipfile
from typing import Any, Final

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

TEXT: Final = "Moorwalde liefert dem Hafen 40 Kräne, sagte Tilda Brennholt. „Wir warten“, hieß es.\n"
PAGE: Final = (
    '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Kräne</title>'
    '<meta property="og:site_name" content="Hafenblatt"><script type="application/ld+json">'
    '{"@type": "NewsArticle", "headline": "Kräne", "datePublished": "2031-05-03T08:00:00Z"}</script></head>'
    f"<body><article><h1>Kräne</h1><p>{TEXT}</p><figure><figcaption>Der Hafen</figcaption></figure></article>"
    "<nav><a href='/'>Start</a></nav></body></html>"
)
_FEED: Final = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
    f"<title>Hafenblatt</title><item><title>Kräne</title><dc:creator>A. Beispiel</dc:creator>"
    f"<description>{TEXT}</description><pubDate>Sat, 03 May 2031 08:00:00 GMT</pubDate></item></channel></rss>"
)
_ATOM: Final = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Hafenblatt</title><entry><title>Kräne</title><id>1</id>'
    f"<updated>2031-05-03T08:00:00Z</updated><content type='html'>&lt;p&gt;{TEXT}&lt;/p&gt;</content></entry></feed>"
)
_NEWSML: Final = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1"><itemMeta><versionCreated>2031-05-03T08:00'
    ":00Z</versionCreated></itemMeta><contentMeta><headline>Kräne</headline><infoSource literal='nma'/>"
    f"</contentMeta><contentSet><inlineXML><html><body><p>{TEXT}</p></body></html></inlineXML></contentSet></newsItem>"
)
_MAIL: Final = (
    "From: Redaktion <post@hafenblatt.example>\nTo: alle@example.org\nSubject: =?utf-8?q?Kr=C3=A4ne?=\n"
    "Date: Sat, 03 May 2031 08:00:00 +0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n'
    f"{TEXT}\n--x\nContent-Type: text/html; charset=utf-8\n\n<p>{TEXT}</p>\n--x--\n"
)
_MHTML: Final = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://hafenblatt.example/1\nSubject: Kraene\n"
    'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="x"\n\n--x\n'
    f"Content-Type: text/html\nContent-Location: https://hafenblatt.example/1\n\n{PAGE}\n--x--\n"
)
_NINJS: Final = json.dumps(
    {"uri": "urn:1", "headline": "Kräne", "body_text": TEXT, "versioncreated": "2031-05-03T08:00:00Z"}
)
_JSON3: Final = json.dumps(
    {
        "wireMagic": "pb3",
        "events": [{"tStartMs": 0, "dDurationMs": 900, "segs": [{"utf8": "Moorwalde liefert"}]}],
    }
)
_DOCX: Final = {
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    f"<w:body><w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p></w:body></w:document>",
}
_ODT: Final = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
    f"<text:p>{TEXT}</text:p></office:text></office:body></office:document-content>",
}
_PDF: Final = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
    b"4 0 obj<</Length 60>>stream\nBT /F1 12 Tf 20 200 Td (Moorwalde liefert 40 Kraene.) Tj ET\nendstream endobj\n"
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)


def small_files() -> dict[str, bytes]:
    """File name to bytes."""
    texts = {
        "a.txt": TEXT,
        "a.md": f"---\ntitle: Kräne\ndate: 2031-05-03\n---\n# Kräne\n\n{TEXT}\n> Zitat\n",
        "a.html": PAGE,
        "a.mhtml": _MHTML,
        "a.eml": _MAIL,
        "a.mbox": f"From x Sat May  3 08:00:00 2031\n{_MAIL}\nFrom y Sat May  3 08:00:01 2031\n{_MAIL}",
        "a.rss": _FEED,
        "a.atom": _ATOM,
        "a.newsml": _NEWSML,
        "a.ninjs": _NINJS,
        "a.json3": _JSON3,
        "a.srt": f"1\n00:00:00,000 --> 00:00:02,000\n{TEXT}\n2\n00:00:02,500 --> 00:00:04,000\nUnd nun?\n",
        "a.vtt": f"WEBVTT\n\n00:00.000 --> 00:02.000\n<v Tilda>{TEXT}</v>\n",
        "a.jsonl": json.dumps({"id": "1", "text": TEXT})
        + "\n"
        + json.dumps({"text": TEXT, "title": "K"})
        + "\n",
        "a.csv": f'title,text,date\nKräne,"{TEXT}",2031-05-03\n',
    }
    found = {name: text.encode() for name, text in texts.items()}
    found["a.pdf"] = _PDF
    found["a.docx"], found["a.odt"] = _zip(_DOCX), _zip(_ODT, stored=True)
    found["a.zip"] = _zip({"in/a.txt": TEXT, "in/b.html": PAGE, "c.jsonl": texts["a.jsonl"]})
    found["a.tar"], found["a.tar.gz"] = _tar("w"), _tar("w:gz")
    found["a.txt.gz"] = gzip.compress(TEXT.encode())
    found["a.warc"], found["a.warc.gz"] = _warc(False), _warc(True)
    return found


def _zip(members: dict[str, str], stored: bool = False) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def _tar(mode: Any) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        info = tarfile.TarInfo("in/a.txt")
        info.size = len(TEXT.encode())
        archive.addfile(info, io.BytesIO(TEXT.encode()))
    return out.getvalue()


def _warc(packed: bool) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    http = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    body = io.BytesIO(PAGE.encode())
    writer.write_record(writer.create_warc_record("https://a.example/1", "response", body, http_headers=http))
    return out.getvalue()
