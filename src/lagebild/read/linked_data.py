"""The JSON-LD of a page: the object of the article, names of the site, the trail of sections.

Not for: which of several statements wins; see `page_facts`.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Final

_ARTICLE: Final = re.compile(r"Article|Posting|Report|Review")
_OTHER: Final = re.compile(r"VideoObject|WebPage")
_SITE: Final = re.compile(r"WebSite|NewsMediaOrganization")
_MOST_NODES: Final = 2000
_INSIDE: Final = ("@graph", "mainEntity", "isPartOf", "publisher", "itemListElement")
_SPACE: Final = re.compile(r"\s+")

Node = dict[str, Any]


@dataclass(slots=True)
class LinkedData:
    """What the scripts of a page state; empty where they state nothing."""

    article: Node = field(default_factory=dict)
    sites: list[str] = field(default_factory=list)
    """Names of the site, in page order."""
    trail: list[str] = field(default_factory=list)
    """The sections that lead to the page, widest first, the page itself left out."""


def read_linked_data(scripts: Iterable[str]) -> LinkedData:
    """The article is the first object of that type with a headline or a date; else a video or page."""
    found = LinkedData()
    best = 0
    for node in _objects(scripts):
        kind = " ".join(str(name) for name in listed(node.get("@type")))
        rank = 2 if _ARTICLE.search(kind) else int(bool(_OTHER.search(kind)))
        if rank > best and ("headline" in node or "datePublished" in node):
            found.article, best = node, rank
        if _SITE.search(kind) and (name := to_text(node.get("name"))):
            found.sites.append(name)
        if "BreadcrumbList" in kind and not found.trail:
            found.trail = _trail(node)
    return found


def _objects(scripts: Iterable[str]) -> Iterator[Node]:
    for script in scripts:
        try:
            loaded = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _nodes(loaded)


def _nodes(loaded: object) -> Iterator[Node]:
    """Every object at the top, in lists and in what holds others, breadth first, a bounded number of them."""
    pending = [loaded]
    for place in range(_MOST_NODES):
        if place >= len(pending):
            return
        node = pending[place]
        if isinstance(node, list):
            pending.extend(node)
        elif isinstance(node, dict):
            yield node
            for name in _INSIDE:
                pending.extend(listed(node.get(name)))


def _trail(node: Node) -> list[str]:
    names: list[str] = []
    for item in listed(node.get("itemListElement")):
        if isinstance(item, dict):
            inside = item.get("item")
            name = to_text(item.get("name")) or (
                to_text(inside.get("name")) if isinstance(inside, dict) else None
            )
            names.extend([name] if name else [])
    return names[:-1]


def listed(value: object) -> list[Any]:
    """A value as a list: itself where it is one, nothing for None."""
    return value if isinstance(value, list) else [] if value is None else [value]


def to_text(value: object) -> str | None:
    """A string without entities, its space single; None for anything else and for nothing."""
    return _SPACE.sub(" ", unescape(unescape(value))).strip() or None if isinstance(value, str) else None


def to_name(value: object) -> str | None:
    """A name out of "Name", {"name": "Name"} or a list of these; never an address."""
    return next(to_names(value), None)


def to_names(value: object) -> Iterator[str]:
    """Every name of a list of them; lists inside an object's name are read too."""
    for item in listed(value):
        for part in listed(item.get("name")) if isinstance(item, dict) else [item]:
            name = to_text(part)
            if name and "://" not in name:
                yield name
