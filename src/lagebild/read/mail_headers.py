"""What the head of a mail states: subject, sender, date, list. Headers are found broken in every way.

Not for: the mail's own words; see `mail`.
"""

import re
from contextlib import suppress
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import Final

from lagebild.read.decode import decode
from lagebild.read.page_facts import parse_published
from lagebild.records import FormatFacts
from lagebild.text.characters import whole_characters

_LIST: Final = re.compile(r"\s*(?P<name>[^<]*?)\s*(?:<(?P<id>[^>]*)>)?\s*$")
_ADDRESS: Final = re.compile(r"<?(https?://[^\s>]+)>?$")


def read_headers(message: Message) -> FormatFacts:
    """The facts of a mail's head; the sender's name stands for the author, the sender's body publishes."""
    name, address = parseaddr(read_header(message, "from") or "")
    sender = " ".join(name.split()) or address.partition("@")[0]
    where = _ADDRESS.match(
        read_header(message, "archived-at") or read_header(message, "content-location") or ""
    )
    return FormatFacts(
        title=read_header(message, "subject"),
        publisher=read_header(message, "organization"),
        published=_date(read_header(message, "date")),
        authors=(sender,) if sender else (),
        url=where.group(1) if where else None,
        language=read_header(message, "content-language"),
        via=_list_name(read_header(message, "list-id")),
    )


def read_header(message: Message, name: str) -> str | None:
    """The first header of this name in one line, in whatever way its letters are written."""
    for key, value in message.raw_items():
        if key.lower() != name:
            continue
        words = str(value)
        if not words.isascii():  # letters as they are, which no standard allowed for long
            words = decode(words.encode("utf-8", "surrogateescape"))[0]
        with suppress(LookupError, ValueError, AssertionError, MessageError):
            words = str(make_header(decode_header(words)))
        return whole_characters(" ".join(words.split())) or None
    return None


def file_name_of(part: Message) -> str | None:
    """The last part of the name that a mail gives an attachment, without what a path could climb out by."""
    try:
        stated = part.get_filename() or ""
        words = str(make_header(decode_header(stated)))
    except (LookupError, ValueError, AssertionError, TypeError, MessageError):
        return None
    last = whole_characters(re.split(r"[/\\]", words)[-1].replace("\0", "")).strip(" .")
    return " ".join(last.split()) or None


def _list_name(header: str | None) -> str | None:
    found = _LIST.match(header or "")
    return (found["name"].strip('"') or found["id"] or None) if found else None


def _date(header: str | None) -> str | None:
    """The date as the sender's clock shows it: "Wed, 19 Jun 2024 20:12:33 +0200" > "2024-06-19T20:12"."""
    try:
        return parse_published(parsedate_to_datetime(header or "").isoformat())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
