"""A page that a browser saved with its pictures in one file (MHTML) to a Document.

Not for: mails, which have the same build; see `mail`.
"""

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import Message
from typing import Final

from lagebild.errors import ReadError
from lagebild.read.decode import declared_encoding, decode, known_encoding
from lagebild.read.given import Given, Read, make_document
from lagebild.read.mail_headers import read_header
from lagebild.read.web_page import read_page
from lagebild.text.characters import whole_characters

MEDIA_TYPE: Final = "multipart/related"


def read_mhtml(given: Given) -> Read:
    """The one Document of a saved page: its first HTML part. Raises ReadError where it has none."""
    raw = given.whole()
    message = message_from_bytes(raw, policy=policy.compat32)
    page = next((part for part in message.walk() if part.get_content_type() in _PAGES), None)
    payload = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(payload, bytes):
        raise ReadError("no part of it is a page", "Save the page again, as one HTML file.")
    declared = known_encoding(str(page.get_content_charset() or "")) or declared_encoding(payload)
    html, encoding = decode(payload, declared)
    text, facts = read_page(html)
    url = facts.url or read_header(message, "snapshot-content-location") or _location(page)
    yield make_document(
        raw, given.name, MEDIA_TYPE, encoding, whole_characters(text), replace(facts, url=url)
    )


_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})


def _location(page: Message) -> str | None:
    stated = read_header(page, "content-location") or ""
    return stated if stated.startswith(("http://", "https://")) else None
