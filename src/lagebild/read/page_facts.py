"""What a page's head states outright: title, publisher, date with its precision, authors, language, address.

Order of trust: JSON-LD of the article, meta tags, trafilatura and htmldate. Not for: facts in the running
text.
"""

import json
import re
from calendar import monthrange
from collections.abc import Iterator
from html import unescape
from typing import Any, Final

from lagebild.read.flatten import PageParts
from lagebild.read.main_text import Extracted
from lagebild.records import FormatFacts

_ARTICLES: Final = re.compile(r"Article|Posting|Report|Review|VideoObject|WebPage")
_DATE: Final = re.compile(r"^(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T ](\d\d):?(\d\d))?)?)?")
_MOST_NODES: Final = 2000
_TITLE_TAGS: Final = ("og:title", "twitter:title", "dc.title", "title")
_SITE_TAGS: Final = ("og:site_name", "publisher", "article:publisher", "dc.publisher", "application-name")
_DATE_TAGS: Final = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date.issued",
    "dc.date", "dcterms.created", "pubdate", "last-modified", "article:modified_time",
)  # fmt: skip
_AUTHOR_TAGS: Final = ("author", "article:author", "dc.creator")


def find_facts(parts: PageParts, extracted: Extracted, main: tuple[tuple[int, int], ...]) -> FormatFacts:
    """The format's facts; None where all of them are silent."""
    article = _article(parts)
    first = {name: value for name, value in reversed(parts.meta) if value}
    return FormatFacts(
        title=_title(article, first, extracted, parts),
        publisher=_name(article.get("publisher")) or _site(first) or extracted.site,
        published=_published(article, first) or parse_published(extracted.date),
        authors=_authors(article, parts, extracted),
        url=parts.canonical or first.get("og:url") or extracted.url,
        language=parts.language or extracted.language,
        main=main,
    )


def _title(
    article: dict[str, Any], meta: dict[str, str], extracted: Extracted, parts: PageParts
) -> str | None:
    """The first title that the page's own text shows too; else the first one."""
    stated = [
        article.get("headline"),
        *(meta.get(name) for name in _TITLE_TAGS),
        extracted.title,
        parts.title,
    ]
    titles = [title for value in stated if (title := _text(value))]
    shown = (title for title in titles if title in parts.text)
    return next(shown, titles[0] if titles else None)


def parse_published(value: object) -> str | None:
    """An ISO 8601 date with the precision given, to the minute: "2024-06-19T20:12:33Z" > "2024-06-19T20:12".

    None where value is no such date. Offsets from UTC are dropped: the time is that of the page.
    """
    found = _DATE.match(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    year, month, day, hour, minute = found.groups()
    if not "1600" <= year <= "2999" or (month and not "01" <= month <= "12"):
        return None  # the first newspapers are of 1605
    if day and not 1 <= int(day) <= monthrange(int(year), int(month))[1]:
        return None
    if hour and not (hour <= "23" and minute <= "59"):
        hour = None
    return "-".join(part for part in (year, month, day) if part) + (f"T{hour}:{minute}" if hour else "")


def _published(article: dict[str, Any], meta: dict[str, str]) -> str | None:
    for value in (article.get("datePublished"), *(meta.get(name) for name in _DATE_TAGS)):
        found = parse_published(value)
        if found:
            return found
    return None


def _article(parts: PageParts) -> dict[str, Any]:
    """The JSON-LD object of the article: the first of an article type with a headline or a date."""
    best: dict[str, Any] = {}
    for source in parts.linked_data:
        try:
            loaded = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(loaded):
            kind = " ".join(str(k) for k in _listed(node.get("@type")))
            if _ARTICLES.search(kind) and ("Article" in kind) >= ("Article" in str(best.get("@type"))):
                useful = "headline" in node or "datePublished" in node
                if (useful and ("Article" in kind) > ("Article" in str(best.get("@type", "")))) or (
                    not best and useful
                ):
                    best = node
    return best


def _nodes(loaded: object) -> Iterator[dict[str, Any]]:
    """Every object at the top, in lists and in @graph, breadth first, a bounded number of them."""
    pending = [loaded]
    for _ in range(_MOST_NODES):
        if not pending:
            return
        node = pending.pop(0)
        if isinstance(node, list):
            pending.extend(node)
        elif isinstance(node, dict):
            yield node
            pending.extend(_listed(node.get("@graph")))
            pending.extend(_listed(node.get("mainEntity")))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: object) -> str | None:
    return re.sub(r"\s+", " ", unescape(unescape(value))).strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """A name out of "Name", {"name": "Name"} or a list of these."""
    for item in _listed(value):
        name = _text(item.get("name")) if isinstance(item, dict) else _text(item)
        if name and "://" not in name:
            return name
    return None


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((_text(meta[name]) for name in names if meta.get(name)), None)


def _site(meta: dict[str, str]) -> str | None:
    return next((_text(meta[n]) for n in _SITE_TAGS if meta.get(n) and "://" not in meta[n]), None)


def _authors(article: dict[str, Any], parts: PageParts, extracted: Extracted) -> tuple[str, ...]:
    names = [name for item in _listed(article.get("author")) if (name := _name(item))]
    if not names:
        names = [value for name, value in parts.meta if name in _AUTHOR_TAGS and value and "://" not in value]
    if not names and extracted.author:
        names = [name.strip() for name in extracted.author.split(";")]
    return tuple(dict.fromkeys(name for name in names if name))
