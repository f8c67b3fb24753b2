"""Which parts of a page its markup names: captions, bylines, comments, links to other stories, the frame.

An element's name or the words of its class say what it is, in English on nearly all sites whatever their
language: `figcaption`, `class="article-comments"`. Sites use the same words for wrappers of everything, so a
region that holds much of the main text says nothing.

Not for: deciding what is report; cleaning weighs this with the text itself.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from lagebild.records import Role
from lagebild.text.folding import fold

_TAGS: Final[dict[str, Role]] = {
    "h1": "headline",
    "figcaption": "caption",
    "figure": "caption",
    "nav": "furniture",
    "footer": "furniture",
    "form": "furniture",
    "button": "furniture",
    "dialog": "furniture",
    "time": "byline",
}
_WORDS: Final[tuple[tuple[Role, frozenset[str]], ...]] = (
    (
        "comment",
        frozenset(["comment", "comments", "commentlist", "disqus", "kommentar", "kommentare", "replies"]),
    ),
    (
        "related",
        frozenset(["related", "recommended", "recommendation", "recommendations", "recommender", "trending"])
        | frozenset(["mostread", "popular", "outbrain", "taboola", "readmore", "recirculation", "seealso"]),
    ),
    (
        "furniture",
        frozenset(
            ["breadcrumb", "breadcrumbs", "newsletter", "share", "sharing", "social", "cookie", "consent"]
        )
        | frozenset(["login", "menu", "nav", "navbar", "navigation", "skip", "banner", "ad", "ads", "advert"])
        | frozenset(["advertisement", "sponsored", "popup", "modal", "subscribe", "toolbar", "sitemap"]),
    ),
    (
        "caption",
        frozenset(["caption", "captions", "figcaption", "figure", "bildunterschrift", "credit", "credits"])
        | frozenset(["copyright", "imagecaption", "photocredit"]),
    ),
    (
        "byline",
        frozenset(["author", "authors", "autor", "autoren", "byline", "bylines", "dateline", "timestamp"])
        | frozenset(["pubdate", "datetime"]),
    ),
)
"""Words of classes, the first kind that one belongs to counts."""
_ATTRIBUTE: Final = re.compile(r"""(?:class|itemprop|rel|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_AUTHOR: Final = re.compile(r"(?<![a-z])(?:authors?|autor(?:en)?|bylines?)(?![a-z])")
_LONGEST_BYLINE: Final = 90
_ALIKE: Final = 0.5
"""Share of its words that a heading shares with the stated title, from which on it is that title."""
_HEADING_WORDS: Final = 3
_WRAPPER: Final = 0.3
"""Share of the main text from which on a region is a wrapper."""
_LASTING: Final = frozenset({"comment", "related", "furniture"})
"""What all that stands inside belongs to: the caption of a link's picture belongs to the link."""


@dataclass(slots=True, eq=False)
class Region:
    """An element that names what it holds. `kind` is the attributes that say so: wrappers share them."""

    element: str
    role: Role
    kind: str
    depth: int = 0
    """Elements of the same name that stand open inside."""


@dataclass(slots=True)
class Regions:
    """The regions that stand open while a page is read, and the runs of text that stood in any."""

    open: list[Region] = field(default_factory=list)
    runs: list[tuple[int, int, tuple[Region, ...]]] = field(default_factory=list)

    def enter(self, element: str, attributes: str) -> None:
        """An element opens; `attributes` is the inside of its tag."""
        if element == "p" and self.open and self.open[-1].element == "p":
            self.open.pop()  # a paragraph ends where the next one begins
        role, kind = _find_role(element, attributes)
        if role is not None:
            self.open.append(Region(element, role, kind))
            return
        for region in self.open:
            if region.element == element:
                region.depth += 1

    def leave(self, element: str) -> None:
        """An element closes."""
        for place in range(len(self.open) - 1, -1, -1):
            region = self.open[place]
            if region.element == element:
                if not region.depth:
                    del self.open[place:]
                    return
                region.depth -= 1

    def in_frame(self) -> bool:
        """Whether what comes now belongs to the frame of the page, to readers or to another story."""
        return any(region.role in _LASTING for region in self.open)

    def find_authors(self, text: str) -> list[str]:
        """The texts of short elements that are marked as the author's, in page order."""
        found: dict[int, tuple[int, int]] = {}
        for start, end, stack in self.runs:
            region = next((r for r in stack if _AUTHOR.search(r.kind.lower())), None)
            if region is not None and not any(r.role in _LASTING for r in stack):
                found[id(region)] = (found.get(id(region), (start, end))[0], end)
        return [text[start:end] for start, end in found.values() if end - start <= _LONGEST_BYLINE]

    def hold(self, start: int, end: int) -> None:
        """Text at [start, end) stands in what is open."""
        if self.open:
            self.runs.append((start, end, tuple(self.open)))


def find_parts(
    regions: Regions, text: str, title: str, main: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int, str], ...]:
    """(start, end, role) of the text in regions, sorted, neighbours of one role joined."""
    wrappers = _find_wrappers(regions, main)
    heading = _find_heading(regions, text, title)
    parts: list[tuple[int, int, str]] = []
    for start, end, stack in regions.runs:
        role = _role(
            region
            for region in stack
            if (region.role, region.kind) not in wrappers and (region.role != "headline" or region is heading)
        )
        if role is None:
            continue
        if parts and parts[-1][2] == role and start - parts[-1][1] <= 2:
            parts[-1] = (parts[-1][0], end, role)
        else:
            parts.append((start, end, role))
    return tuple(parts)


def _find_heading(regions: Regions, text: str, title: str) -> Region | None:
    """The first-order heading that is most like the stated title, or the only one of some words.

    Pages head their logos and other stories in the same way.
    """
    held: dict[int, tuple[Region, list[str]]] = {}
    for start, end, stack in regions.runs:
        region = next((r for r in stack if r.role == "headline"), None)
        if region is not None:
            held.setdefault(id(region), (region, []))[1].append(text[start:end])
    stated = set(fold(title).split())
    rated = []
    for place, (region, pieces) in enumerate(held.values()):
        words = set(fold(" ".join(pieces)).split())
        alike = len(words & stated) / max(1, len(words))
        if alike >= _ALIKE or (len(held) == 1 and len(words) >= _HEADING_WORDS):
            rated.append((alike, -place, region))
    return max(rated, key=lambda item: item[:2])[2] if rated else None


def _role(stack: Iterator[Region]) -> Role | None:
    """The innermost role, up to the first that all inside belongs to."""
    found: Role | None = None
    for region in stack:
        if found != "caption" or region.role in _LASTING:
            found = region.role
        if found in _LASTING:
            return found
    return found


def _find_wrappers(regions: Regions, main: tuple[tuple[int, int], ...]) -> set[tuple[Role, str]]:
    """Kinds of regions that hold much of the main text."""
    starts = [start for start, _ in main]
    held: dict[tuple[Role, str], int] = defaultdict(int)
    for start, end, stack in regions.runs:
        shared = _shared(main, starts, start, end)
        for key in {(region.role, region.kind) for region in stack} if shared else ():
            held[key] += shared
    whole = sum(end - start for start, end in main)
    return {key for key, length in held.items() if length > _WRAPPER * whole}


def _shared(main: tuple[tuple[int, int], ...], starts: list[int], start: int, end: int) -> int:
    at, shared = max(0, bisect_right(starts, start) - 1), 0
    while at < len(main) and main[at][0] < end:
        shared += max(0, min(end, main[at][1]) - max(start, main[at][0]))
        at += 1
    return shared


@lru_cache(maxsize=8192)
def _find_role(element: str, attributes: str) -> tuple[Role | None, str]:
    if element in _TAGS:
        return _TAGS[element], element
    named = " ".join("".join(values) for values in _ATTRIBUTE.findall(attributes))
    words = {word.lower() for word in _WORD.findall(named)} if named else set()
    for role, known in _WORDS:
        if not known.isdisjoint(words):
            return role, named
    return None, ""
