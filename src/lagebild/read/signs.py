"""The first bytes by which formats are told, as patterns that match from the start of a file.

Not for: which format goes by which sign; see `formats`.
"""

import re
from typing import Final

_XML_HEAD: Final = (
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?.{0,400}?\?>\s*|<!--.{0,2000}?-->\s*|"
    rb"<!DOCTYPE[^>\[]{0,300}(?:\[.{0,3000}?\]\s*)?>\s*)*"
)
_HEADER: Final = rb"[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]{0,2000}\n(?:[ \t][^\n]*\n)*"
_MAIL_HEADER: Final = (
    rb"(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|To|Date|Subject|DKIM-Signature|ARC-Seal|"
    rb"X-[\w-]{2,40}):"
)

PAGE: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
MHTML: Final = re.compile(
    rb"(?:From: [^\n]{0,40}Saved by |(?:" + _HEADER + rb"){0,8}Snapshot-Content-Location:)", re.I
)
MAIL: Final = re.compile(rb"(?:\xef\xbb\xbf)?" + _MAIL_HEADER + rb"[^\n]*\n(?:" + _HEADER + rb"){2}", re.I)
MAILBOX: Final = re.compile(rb"From (?:-|\S+)\s.{0,40}\d\d:\d\d.{0,40}\n" + _HEADER)
FEED: Final = re.compile(_XML_HEAD + rb"<(?:[\w.-]+:)?(?:rss|RDF|feed)[\s>]", re.S)
NEWSML: Final = re.compile(_XML_HEAD + rb"<(?:[\w.-]+:)?(?:newsItem|newsMessage|nitf)[\s>]", re.S)
JSON3: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{(?=.{0,4000}"(?:tStartMs|wireMagic)")', re.S)
NINJS: Final = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*[\[{](?=.{0,4000}"(?:uri|versioncreated|versionCreated|body_\w+|headlines?)")',
    re.S,
)
LINES: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{(?=[^\n]{0,4000}"(?:text|body|content)"[ \t]*:)')
VTT: Final = re.compile(rb"(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)")
SRT: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*\d{1,6}[ \t]*\r?\n\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->[ \t]*\d"
)
PDF: Final = re.compile(rb"[\s\0]{0,1000}%PDF-")
DOCX: Final = re.compile(b"PK\x03\x04(?=.{0,4000}word/)", re.S)
ODT: Final = re.compile(b"PK\x03\x04.{26}mimetypeapplication/vnd[.]oasis[.]opendocument[.]text", re.S)
