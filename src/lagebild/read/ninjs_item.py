"""One item of ninjs, or of agencies' JSON like it, to a Document: its words and what it states.

Not for: files and lists of items; see `ninjs`.
"""

from collections.abc import Iterator
from typing import Any, Final

from lagebild.read.columns import given_columns, read_row
from lagebild.read.credits import split_credit
from lagebild.read.flatten import read_parts
from lagebild.read.given import Given, make_document
from lagebild.read.media_types import to_media_type
from lagebild.read.page_facts import parse_published
from lagebild.read.parts import TextParts
from lagebild.records import Document, Failure, FormatFacts
from lagebild.text.characters import whole_characters

MEDIA_TYPE: Final = "application/vnd.iptc.ninjs+json"
WAY_OUT: Final = "Save the items themselves, as ninjs or as JSON lines."
_BODIES: Final = ("body_xhtml", "body_html", "article_html", "body_text", "body")
_DEEPEST: Final = 6
_SIGNS: Final = frozenset(
    {"versioncreated", "versionCreated", "body_xhtml", "body_html", "body_text", "bodies", "headlines"}
    | {"article_html", "infosource", "infosources", "infoSources"}
)
"""Keys that only items of agencies have."""
_TEASERS: Final = ("teaser", "subhead", "standfirst")
_MAKERS: Final = ("author", "creator")


def read_item(item: Any, raw: bytes, name: str, given: Given) -> Document | Failure:
    """The Document of an item with words, or why there is none."""
    if not isinstance(item, dict):
        return Failure(name, "it is no object", WAY_OUT)
    columns = given_columns(given)
    row = read_row(item, columns) if columns or not _SIGNS & item.keys() else None
    if row is not None and row.text is not None:  # a report of other make, by the names of its keys
        media_type = to_media_type(MEDIA_TYPE, columns)
        return make_document(raw, name, media_type, "utf-8", whole_characters(row.text), row.facts)
    parts = TextParts()
    title = _title(item)
    parts.add(title or "", "headline")
    parts.add(_word(item.get("byline")) or "", "byline")
    bodies = _bodies(item)
    captions = list(_captions(item, 0))
    if not bodies and not captions:
        return Failure(name, "it has no words", "Only items with a body or a description are read.", True)
    teaser = next((_flat(item.get(key), {}) for key in _TEASERS if item.get(key)), "")
    if bodies and teaser and teaser not in bodies[0]:
        parts.add(teaser, "teaser")
    for body in bodies:
        parts.add(body)
    for caption in dict.fromkeys(captions):
        parts.add(caption, "caption" if bodies else None)
    facts = _facts(item, title, parts)
    return make_document(raw, name, MEDIA_TYPE, "utf-8", whole_characters(parts.text), facts)


def _title(item: dict[str, Any]) -> str | None:
    """The headline of any version: one string, or a list of those of each role, the main one first."""
    headlines = [h for h in _listed(item.get("headlines")) if isinstance(h, dict)]
    headlines.sort(key=lambda h: h.get("role") != "main")
    named = (_flat(h.get("value"), h) for h in headlines)
    return _flat(item.get("headline"), {}) or next((h for h in named if h), None) or _word(item.get("title"))


def _bodies(item: dict[str, Any]) -> list[str]:
    """The body in one form of those offered, marked-up ones first: their paragraphs are sure."""
    for key in (*_BODIES, *sorted(key for key in item if key.startswith("body_"))):
        if isinstance(item.get(key), str) and item[key].strip():
            return [_flat(item[key], {"contenttype": "text/plain" if key == "body_text" else "text/html"})]
    bodies = [b for b in _listed(item.get("bodies")) if isinstance(b, dict)]
    main = [b for b in bodies if b.get("role") in (None, "main", "content")] or bodies
    found = [flat for b in main if (flat := _flat(b.get("value"), b))]
    return found[:1]


def _flat(value: Any, about: dict[str, Any]) -> str:
    if not isinstance(value, str):
        return ""
    marked = "html" in str(about.get("contenttype", "")) or ("</" in value and "plain" not in str(about))
    return (read_parts(value).text if marked else value).strip()


def _captions(item: dict[str, Any], depth: int) -> Iterator[str]:
    """Descriptions of an item without a body, and of what is associated with it."""
    inner = item.get("associations")
    for key in ("description_text", "description_xhtml", "description_html"):
        if _flat(item.get(key), {}) and (depth or not _bodies(item)):
            yield _flat(item[key], {})
            break
    held = list(inner.values()) if isinstance(inner, dict) else _listed(inner)
    for one in held if depth < _DEEPEST else ():
        if isinstance(one, dict):
            yield from _captions(one, depth + 1)


def _facts(item: dict[str, Any], title: str | None, parts: TextParts) -> FormatFacts:
    created = _date(
        item,
        "contentcreated",
        "contentCreated",
        "firstcreated",
        "firstCreated",
        "firstpublished",
        "published",
    )
    version = _date(item, "versioncreated", "versionCreated", "version_created", "updated")
    holders = _all_names(item, "provider", "copyrightholder", "copyrightHolder")
    credited = _all_names(
        item,
        "infosources",
        "infosource",
        "infoSources",
        "infoSource",
        "creditline",
        "creditLine",
        "credit",
        "source",
    )
    people = [p for p in _listed(item.get("people")) if isinstance(p, dict) and p.get("rel") in _MAKERS]
    addresses = (_word(item.get(key)) for key in ("url", "canonical", "altids", "uri"))
    return FormatFacts(
        title=" ".join(title.split()) if title else None,
        publisher=next(iter(holders), None),
        published=created or version,
        updated=version if created and version != created else None,
        authors=tuple(dict.fromkeys((*_names(item.get("authors")), *_names(people)))),
        url=next((a for a in addresses if a and a.startswith(("http://", "https://"))), None),
        language=_word(item.get("language")),
        section=next(iter(_names(item.get("subjects") or item.get("subject"))), None),
        agencies=split_credit(credited),
        parts=parts.roles(),
    )


def _all_names(item: dict[str, Any], *keys: str) -> list[str]:
    """Names under any of these keys."""
    return [name for key in keys for name in _names(item.get(key))]


def _names(value: Any) -> list[str]:
    """Names in a string, an object with a name, or a list of these."""
    found = (_word(one.get("name")) if isinstance(one, dict) else _word(one) for one in _listed(value))
    return [name for name in found if name]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _date(item: dict[str, Any], *keys: str) -> str | None:
    return next((found for key in keys if (found := parse_published(item.get(key)))), None)


def _word(value: object) -> str | None:
    return whole_characters(" ".join(value.split())) or None if isinstance(value, str) else None
