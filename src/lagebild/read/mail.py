"""A mail to Documents: its own text, each message that it carries along, each attachment that can be read.

Not for: mailboxes; see `mailbox`. Nor for mails quoted inside a text, which the words have to show.
"""

import io
import re
from dataclasses import dataclass, field, replace
from email import message_from_bytes, policy
from email.generator import BytesGenerator
from email.message import Message
from typing import Final

from lagebild.errors import ReadError
from lagebild.read.decode import decode, known_encoding
from lagebild.read.files import read_stream
from lagebild.read.formats import format_of
from lagebild.read.given import Given, Read, make_document
from lagebild.read.mail_headers import file_name_of, read_headers
from lagebild.read.mail_text import split_signature, unflow
from lagebild.read.parts import TextParts
from lagebild.read.web_page import read_page
from lagebild.records import Document, Failure, FormatFacts
from lagebild.text.characters import whole_characters

MEDIA_TYPE: Final = "message/rfc822"
_DEEPEST: Final = 8
"""Messages in messages up to which they are opened."""
_MOST_PARTS: Final = 50_000
_MOST_HEADINGS: Final = 300_000
_HEADING: Final = re.compile(rb"^[!-9;-~]{1,100}:", re.M)
_BARE: Final = 0.5
"""Share of the words of a mail's HTML that its plain text must have to stand for both."""
_SILENT: Final = frozenset({"image", "audio", "video", "font"})
_SEALS: Final = frozenset(
    {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
     "text/calendar", "text/vcard", "text/x-vcard", "message/delivery-status", "text/rfc822-headers"}
)  # fmt: skip
_COUNTED: Final = re.compile(rb"(\d{1,10})[ \t]*\n(?=[A-Za-z][A-Za-z0-9-]*:)")
_STATEFUL: Final = re.compile(r"iso2022|hz$|utf-7")
"""Encodings that write other letters in ASCII bytes: only the header tells them from ASCII."""


@dataclass(slots=True)
class _Body:
    """Words of a mail's own, with what their HTML states."""

    text: str = ""
    encoding: str = "ascii"
    facts: FormatFacts = field(default_factory=FormatFacts)
    is_page: bool = False
    signature: str = ""


def read_mail(given: Given) -> Read:
    """The mail, then what it carries, each at `name/name of the attachment`."""
    raw = given.whole()
    yield from read_message(_unwrap(raw) if given.name.lower().endswith(".emlx") else raw, given)


def _unwrap(raw: bytes) -> bytes:
    """The message in a file of Apple's mail program, with its size above it and a list below."""
    found = _COUNTED.match(raw)
    return raw[found.end() : found.end() + int(found.group(1))] if found else raw


def read_message(raw: bytes, given: Given, depth: int = 0) -> Read:
    """One message and what it carries. A message without words of its own that carries others is left out."""
    _refuse_endless(raw)
    message = message_from_bytes(raw, policy=policy.compat32)
    carried: list[Message] = []
    bodies = [body for body in _find_bodies(message, carried) if body.text.strip()]
    if bodies or not carried:
        yield _to_document(raw, message, bodies, given)
    if carried and depth >= _DEEPEST:
        yield Failure(
            given.name, f"messages stand in it {depth} deep in each other", "Save the inner ones alone."
        )
    elif not given.text_only:
        for number, part in enumerate(carried, start=1):
            yield from _read_carried(part, given, number, depth)


def _refuse_endless(raw: bytes) -> None:
    """Raises ReadError where a message would come to more parts or headings than memory holds."""
    if raw.count(b"\n--") > _MOST_PARTS or sum(1 for _ in _HEADING.finditer(raw)) > _MOST_HEADINGS:
        raise ReadError("it has more parts or headings than a mail has", "Save its text as .txt.")


def _payload(part: Message) -> object:
    """What a part holds; nothing where the name of its encoding is none that Python can look up."""
    try:
        return part.get_payload()
    except (ValueError, LookupError):
        return ""


def _find_bodies(part: Message, carried: list[Message]) -> list[_Body]:
    """The mail's own words in order; what it carries goes to `carried`. Pictures and seals are neither."""
    kind = part.get_content_type()
    inner = _payload(part)
    if kind == "message/rfc822":
        carried.append(part)
        return []
    if isinstance(inner, list):
        found = [_find_bodies(p, carried) for p in inner if isinstance(p, Message)]
        return _choose(found) if kind == "multipart/alternative" else [b for bodies in found for b in bodies]
    if part.get_content_disposition() == "attachment" or kind not in ("text/plain", "text/html"):
        if kind.partition("/")[0] not in _SILENT and kind not in _SEALS:
            carried.append(part)
        return []
    return [_read_body(part, kind == "text/html")]


def _choose(offers: list[list[_Body]]) -> list[_Body]:
    """Of the forms in which one text is offered the plain one, where it is no mere remark beside the HTML."""
    plain = [bodies for bodies in offers if bodies and not any(b.is_page for b in bodies)]
    pages = [bodies for bodies in offers if any(b.is_page for b in bodies)]
    if not plain or not pages:
        return (pages or plain or [[]])[0]
    return plain[0] if _words(plain[0]) >= _BARE * _words(pages[0]) else pages[0]


def _words(bodies: list[_Body]) -> int:
    return sum(len(body.text.split()) for body in bodies)


def _read_body(part: Message, is_page: bool) -> _Body:
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    declared = known_encoding(str(part.get_content_charset() or ""))
    if declared is not None and _STATEFUL.match(declared):
        text, encoding = raw.decode(declared, "replace"), declared
    else:
        text, encoding = decode(raw, declared)
    if not is_page:
        return _read_plain(part, text.replace("\r\n", "\n"), encoding)
    text, facts = read_page(text)
    return _Body(text, encoding, facts, is_page)


def _read_plain(part: Message, text: str, encoding: str) -> _Body:
    if str(part.get_param("format", "")).lower() == "flowed":
        text = unflow(text, str(part.get_param("delsp", "")).lower() == "yes")
    words, signature = split_signature(text)
    return _Body(words, encoding, signature=signature)


def _to_document(raw: bytes, message: Message, bodies: list[_Body], given: Given) -> Document:
    """The text is the subject and below it the mail's own words."""
    headers = read_headers(message)
    parts = TextParts()
    parts.add(headers.title or "", "headline")
    main: list[tuple[int, int]] = []
    for body in bodies:
        cut = len(body.text) - len(body.text.lstrip("\n "))
        at = parts.add(body.text) - cut
        parts.add(body.signature, "furniture")
        parts.mark(at, body.facts.parts)
        main.extend((at + start, at + end) for start, end in body.facts.main)
    url = next((body.facts.url for body in bodies if body.facts.url), None)
    facts = replace(headers, main=tuple(main), url=headers.url or url, parts=parts.roles())
    encoding = bodies[0].encoding if bodies else "ascii"
    return make_document(raw, given.name, MEDIA_TYPE, encoding, whole_characters(parts.text), facts)


def _read_carried(part: Message, given: Given, number: int, depth: int) -> Read:
    """A message or a file that a mail carries."""
    name = f"{given.name}/{file_name_of(part) or number}"
    inner = part.get_payload()
    if part.get_content_type() == "message/rfc822" and isinstance(inner, list) and inner:
        out = io.BytesIO()
        BytesGenerator(out, mangle_from_=False, maxheaderlen=0).flatten(inner[0])
        yield from read_message(out.getvalue(), replace(given, name=name), depth + 1)
        return
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes) and payload.strip():
        stream = io.BytesIO(payload)
        inside = replace(given, name=name, stream=stream)
        yield from read_stream(stream, file_name_of(part) or _guess_name(part), inside, len(payload))


def _guess_name(part: Message) -> str:
    """A name for an attachment that has none, so that its media type tells its format."""
    found = format_of(part.get_content_type())
    return f"x{found.suffixes[0]}" if found and found.suffixes else "x.bin"
