"""Which parts of a page its markup names: captions, bylines, comments, links to other stories, the frame.

An element's name or the words of its class say what it is, in English on nearly all sites whatever their
language: `figcaption`, `class="article-comments"`.

Not for: what the runs of text come to; see `stated_parts`.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import Final

from lagebild.records import Role

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
_DESCRIPTION: Final = re.compile(r"""\b(?:alt|title)\s*=\s*(?:"([^"]{15,})"|'([^']{15,})')""")
_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
_DEEPEST: Final = 40
"""Regions that may stand in each other; what stands deeper belongs to the last of them."""
_MOST_PICTURES: Final = 300
_BESIDE: Final = 300
"""Characters of text after a picture within which a caption stands."""
_PICTURES: Final = frozenset({"img", "picture", "video", "iframe", "figure"})
LASTING: Final[frozenset[Role]] = frozenset({"comment", "related", "furniture"})
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

    descriptions: list[str] = field(default_factory=list)
    """What pictures show, as their markup says for those who do not see them; often their captions."""
    links: list[tuple[int, int]] = field(default_factory=list)
    """Where the text of links stands, one run a link; the last one is open while `linked`."""
    linked: bool = False
    pictured: int = -_BESIDE
    """Where the last picture stood."""

    def enter(self, element: str, attributes: str, at: int) -> None:
        """An element opens at an offset of the text; `attributes` is the inside of its tag."""
        if element in _PICTURES:
            self.pictured = at
        if element == "a":
            self.linked = True
            self.links.append((at, at))
        if element == "img":
            if len(self.descriptions) < _MOST_PICTURES:
                self.descriptions.extend(unescape("".join(hit)) for hit in _DESCRIPTION.findall(attributes))
            return
        if element == "p" and self.open and self.open[-1].element == "p":
            self.open.pop()  # a paragraph ends where the next one begins
        role, kind = _find_role(element, attributes) if attributes or element in _TAGS else (None, "")
        if role == "caption" and element not in _TAGS and not self._is_beside_picture(at):
            role = None  # "caption" is also what designers call small print
        if role is not None and len(self.open) < _DEEPEST:
            self.open.append(Region(element, role, kind))
            return
        for region in self.open:
            if region.element == element:
                region.depth += 1

    def _is_beside_picture(self, at: int) -> bool:
        return at - self.pictured < _BESIDE or any(region.element == "figure" for region in self.open)

    def leave(self, element: str) -> None:
        """An element closes."""
        if element == "a":
            self.linked = False
        for place in range(len(self.open) - 1, -1, -1):
            region = self.open[place]
            if region.element == element:
                if not region.depth:
                    del self.open[place:]
                    return
                region.depth -= 1

    def in_frame(self) -> bool:
        """Whether what comes now belongs to the frame of the page, to readers or to another story."""
        return any(region.role in LASTING for region in self.open)

    def find_authors(self, text: str) -> list[str]:
        """The texts of short elements that are marked as the author's, in page order."""
        found: dict[int, tuple[int, int]] = {}
        for start, end, stack in self.runs:
            region = next((r for r in stack if _AUTHOR.search(r.kind.lower())), None)
            if region is not None and not any(r.role in LASTING for r in stack):
                found[id(region)] = (found.get(id(region), (start, end))[0], end)
        return [text[start:end] for start, end in found.values() if end - start <= _LONGEST_BYLINE]

    def hold(self, start: int, end: int) -> None:
        """Text at [start, end) stands in what is open."""
        if self.linked:
            begun, stands = self.links[-1]
            self.links[-1] = (begun if stands > begun else start, end)
        if self.open:
            self.runs.append((start, end, tuple(self.open)))


@lru_cache(maxsize=8192)
def _find_role(element: str, attributes: str) -> tuple[Role | None, str]:
    if element in _TAGS:
        return _TAGS[element], element
    if element in _HEADINGS:  # their ids are made of their words
        return None, ""
    named = " ".join("".join(values) for values in _ATTRIBUTE.findall(attributes))
    words = {word.lower() for word in _WORD.findall(named)} if named else set()
    for role, known in _WORDS:
        if not known.isdisjoint(words):
            return role, named
    return None, ""
