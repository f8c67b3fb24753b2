"""RSS and Atom to Documents: one for each entry, as the feed brings it.

The text is the entry's title, its summary and its content, by feedparser, which knows the dialects. Nothing
is fetched: the page that an entry links to is another document. Not for: cutting a feed into entries; see
`slices`.
"""

import io
import re
from email.utils import parsedate_to_datetime
from typing import Any, Final

from lagebild.errors import ReadError
from lagebild.read.decode import find_mark
from lagebild.read.flatten import read_parts
from lagebild.read.given import Given, Read, make_document
from lagebild.read.page_facts import parse_published
from lagebild.read.parts import TextParts
from lagebild.read.slices import slice_entries
from lagebild.read.stated_parts import find_parts
from lagebild.records import Document, Failure, FormatFacts
from lagebild.text.characters import whole_characters
from lagebild.text.folding import fold

MEDIA_TYPE: Final = "application/rss+xml"
"""Atom too: an entry is read the same way, whatever its dialect."""
_ENTRIES: Final = frozenset({b"item", b"entry"})
_KEPT: Final = frozenset({b"title", b"link", b"language", b"author", b"publisher"})
_TEASER: Final = 80
"""Words up to which a summary of one paragraph is a teaser, and not the report itself."""
_CREDITS: Final = ("dc_source", "agency", "infosource", "creditline", "credit_line", "provider")
"""Ends of the names of elements that name an agency, in whatever namespace a feed has for it."""
_BARS: Final = re.compile(r"\s+[|–—:»·-]\s+|:\s+")


def read_feed(given: Given) -> Read:
    """A Document for each entry, a Failure for each without text. Raises ReadError where there is none."""
    raw = given.whole()
    if wide := find_mark(raw):  # the one case in which bytes are not verbatim: marks are looked for in ASCII
        raw = _DECLARED.sub("", raw.decode(wide, "replace")).encode("utf-8", "surrogatepass")
    number = 0
    for number, entry in enumerate(slice_entries(raw, _ENTRIES, _KEPT), start=1):
        yield _read_entry(entry, given.name, number)
    if number == 0:
        raise ReadError("it is a feed without entries", "Fetch it again.")


_DECLARED: Final = re.compile(r"^\ufeff?(?:\s*<\?xml.*?\?>)?", re.S)


def _read_entry(raw: bytes, name: str, number: int) -> Document | Failure:
    import feedparser  # heavy: only where a feed is read

    # From a stream: given bytes, feedparser takes them for the name of a file first.
    parsed = feedparser.parse(io.BytesIO(raw), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries:
        return Failure(f"{name}#{number}", f"entry {number} cannot be told from the feed", "Fetch it again.")
    entry, feed = parsed.entries[0], parsed.feed
    parts = _find_text(entry)
    path = f"{name}#{_word(entry.get('id')) or _word(entry.get('link')) or number}"
    if not parts.text.strip():
        return Failure(path, f"entry {number} has no text", "Fetch the page that it links to.")
    encoding = parsed.get("encoding") or "utf-8"
    return make_document(raw, path, MEDIA_TYPE, encoding, parts.text, _facts(entry, feed, parts))


def _find_text(entry: Any) -> TextParts:
    """Title, then the summary where the content does not begin with it, then the content."""
    parts = TextParts()
    parts.add(_flat(entry.get("title_detail")), "headline")
    contents = {_flat(content): content for content in entry.get("content", ())}
    content = "\n\n".join(text for text in contents if text)
    summary = _flat(entry.get("summary_detail"))
    if summary and fold(summary).rstrip(" .…") not in fold(content):
        short = bool(content) or ("\n" not in summary and len(summary.split()) <= _TEASER)
        at = parts.add(summary, "teaser" if short else None)
        parts.mark(at, [] if short else _stated(entry.get("summary_detail"), summary))
    for text, detail in contents.items():
        parts.mark(parts.add(text), _stated(detail, text))
    return parts


def _stated(detail: Any, text: str) -> tuple[tuple[int, int, str], ...]:
    """Captions and other parts that the markup of a content names."""
    page = read_parts(detail["value"])
    cut = page.text.find(text[:1]) if text else 0
    found = find_parts(page.regions, page.text, "", [], ())
    return tuple((start - cut, end - cut, role) for start, end, role in found if role != "headline")


def _flat(detail: Any) -> str:
    """Words of a title, summary or content, as text whatever it is in."""
    value = (detail or {}).get("value")
    if not isinstance(value, str):
        return ""
    marked = "html" in detail.get("type", "") or "<" in value or "&" in value
    return whole_characters(read_parts(value).text if marked else value).strip()


def _facts(entry: Any, feed: Any, parts: TextParts) -> FormatFacts:
    feed_title = _flat(feed.get("title_detail"))
    link = _word(entry.get("link"))
    source = _word((entry.get("source") or {}).get("title"))
    publisher = source or _word(entry.get("publisher")) or _word(feed.get("publisher"))
    named = publisher or _name_in(feed_title, link or _word(feed.get("link")) or "")
    return FormatFacts(
        title=" ".join(_flat(entry.get("title_detail")).split()) or None,
        publisher=named or None,
        published=_date(entry.get("published")) or _date(entry.get("created")) or _date(entry.get("updated")),
        updated=_date(dict.get(entry, "updated")),  # not feedparser's own, which stands in for others
        authors=_authors(entry) or _authors(feed),
        url=link,
        language=_word((entry.get("title_detail") or {}).get("language")) or _word(feed.get("language")),
        section=_section(entry),
        agencies=_credits(entry),
        via=feed_title if publisher and feed_title and fold(feed_title) != fold(publisher) else None,
        parts=parts.roles(),
    )


def _authors(holder: Any) -> tuple[str, ...]:
    names = [author.get("name") for author in holder.get("authors", ()) if hasattr(author, "get")]
    return tuple(dict.fromkeys(name for value in names if (name := _word(value))))


def _section(entry: Any) -> str | None:
    tags = (_word(tag.get("label")) or _word(tag.get("term")) for tag in entry.get("tags", ()))
    return next((tag for tag in tags if tag), None)


def _credits(entry: Any) -> tuple[str, ...]:
    """Agencies that elements of any namespace name; `media:credit` is the photographer's and is none."""
    found = (_word(value) for key, value in sorted(entry.items()) if key.endswith(_CREDITS))
    return tuple(dict.fromkeys(name for name in found if name and "://" not in name))


def _name_in(title: str, address: str) -> str:
    """The medium in a feed's title, "Der Bote - Schlagzeilen": the piece that the address knows, else all."""
    host = re.sub(r"^[a-z]+://(?:www\.|rss\.|feeds?\.)?|[/:?#].*$", "", address.lower())
    letters = re.sub(r"[\W_]", "", host.rpartition(".")[0])
    pieces = [piece.strip() for piece in _BARS.split(title) if piece.strip()]
    known = (
        p for p in pieces if (key := re.sub(r"[\W_]", "", fold(p))) and (key in letters or letters in key)
    )
    return next(known, title) if letters else title


def _date(value: object) -> str | None:
    """ISO 8601 of a date as feeds have it: "Wed, 19 Jun 2024 20:12:33 +0200" > "2024-06-19T20:12"."""
    if not isinstance(value, str):
        return None
    found = parse_published(value)
    if found is None:
        try:
            found = parsedate_to_datetime(value).isoformat()[:16]
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    return parse_published(found)


def _word(value: object) -> str | None:
    return whole_characters(" ".join(value.split())) or None if isinstance(value, str) else None
