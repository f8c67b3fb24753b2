"""What the markup of a page states of its text: a role for each run that stands in a region.

Sites use the words that name regions for wrappers of everything too, so a region that holds much of the main
text says nothing. A line that is all link is another story.

Not for: deciding what is report; cleaning weighs this with the text itself.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from lagebild.read.regions import LASTING, Region, Regions
from lagebild.records import Role
from lagebild.text.folding import fold

Main = tuple[tuple[int, int], ...]
Parts = list[tuple[int, int, str]]
_STORY_WORDS: Final = 4
_ALIKE: Final = 0.5
"""Share of its words that a heading shares with the stated title, from which on it is that title."""
_HEADING_WORDS: Final = 3
_CAPTION_WORDS: Final = 5
_DESCRIBED_WORDS: Final = 3
_CREDIT: Final = 80
"""Characters of the credit that may follow a description."""
_LEAD: Final = 60
"""Characters of a description that are compared: heads cut it short."""
_SHORTEST_LEAD: Final = 30
_LONGEST_LEAD: Final = 700
_WRAPPER: Final = 0.3
"""Share of the main text, or of the page where none is known, from which on a region is a wrapper."""
_BELOW: Final = 600
"""Characters below the main text up to which a caption may belong to it."""
_OPENED: Final = frozenset({"button", "dialog"})
"""Elements that open a picture in full: a caption inside is one."""


def find_parts(
    regions: Regions, text: str, title: str, leads: list[str], main: Main
) -> tuple[tuple[int, int, str], ...]:
    """(start, end, role) of the text in regions, sorted, neighbours of one role joined.

    `leads` are what the head says that the page is about; where its text says the same, that is its teaser.
    Captions far below the main text are those of other stories.
    """
    wrappers = _find_wrappers(regions, main or ((0, len(text)),))
    last = main[-1][1] + _BELOW if main else len(text)
    heading = _find_heading(regions, text, title)
    parts: Parts = []
    for start, run_end, stack in regions.runs:
        end = min(run_end, len(text))  # the space at the end of a page is no part of its text
        if start >= end:
            continue
        role = _role(
            region
            for region in stack
            if (region.role, region.kind) not in wrappers and (region.role != "headline" or region is heading)
        )
        if role is None:
            continue
        if role == "caption" and (start > last or _is_label(text[start:end], stack)):
            role = "furniture"
        if parts and parts[-1][2] == role and start - parts[-1][1] <= 2:
            parts[-1] = (parts[-1][0], end, role)
        else:
            parts.append((start, end, role))
    size = len(text)
    linked = [(a, min(b, size), "related") for a, b in regions.links if _is_story(text[a:b])]
    parts = _add(parts, linked)
    above = next((end for _, end, role in parts if role == "headline"), main[0][0] if main else 0)
    parts = _add(parts, _find_described(regions, text, (above, last)))
    return tuple(_add(parts, _find_leads(text, leads, main)))


def _find_leads(text: str, leads: list[str], main: Main) -> Parts:
    """As teasers the lines outside the main text that begin as the head's description of the page does."""
    found: Parts = []
    starts = [start for start, _ in main]
    for lead in dict.fromkeys(" ".join(lead.split())[:_LEAD] for lead in leads):
        at = text.find(lead) if len(lead) >= _SHORTEST_LEAD else -1
        if at < 0 or text[at - 1 : at] not in {"", "\n"}:
            continue
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if not _shared(main, starts, at, end) and end - at <= _LONGEST_LEAD:
            found.append((at, end, "teaser"))
    return found


def _add(parts: Parts, more: Parts) -> Parts:
    """The parts with those of `more` that overlap none of them, sorted."""
    starts = [start for start, _, _ in parts]
    free = []
    for start, end, role in more:
        place = bisect_right(starts, start)
        if (place == 0 or parts[place - 1][1] <= start) and (place == len(parts) or starts[place] >= end):
            free.append((start, end, role))
    return sorted([*parts, *free])


def _is_story(words: str) -> bool:
    """Whether the words of a link may be the headline of another story."""
    return len(words.split()) >= _STORY_WORDS


def _find_described(regions: Regions, text: str, within: tuple[int, int]) -> Parts:
    """As captions the lines that begin with the description of a picture, a credit behind it."""
    found: dict[int, tuple[int, int, str]] = {}
    for description in dict.fromkeys(regions.descriptions):
        words = " ".join(description.split())
        at = text.find(words, within[0], within[1]) if len(words.split()) >= _DESCRIBED_WORDS else -1
        if at < 0 or text[at - 1 : at] not in {"", "\n"}:
            continue
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - at - len(words) <= _CREDIT:
            found.setdefault(at, (at, end, "caption"))
    return sorted(found.values())


def _is_label(words: str, stack: tuple[Region, ...]) -> bool:
    """Whether words that stand in a figure, but not in its caption, are too few to be one: "autoplay"."""
    return stack[-1].element == "figure" and len(words.split()) < _CAPTION_WORDS


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
    framed = False
    for region in stack:
        if found != "caption" or region.role in LASTING:
            found = region.role
        if found in LASTING and region.kind not in _OPENED:
            return found
        framed = framed or found in LASTING
    return "furniture" if framed and found != "caption" else found


def _find_wrappers(regions: Regions, main: Main) -> set[tuple[Role, str]]:
    """Kinds of regions that hold much of the main text."""
    starts = [start for start, _ in main]
    held: dict[tuple[Role, str], int] = defaultdict(int)
    for start, end, stack in regions.runs:
        shared = _shared(main, starts, start, end)
        for key in {(region.role, region.kind) for region in stack} if shared else ():
            held[key] += shared
    whole = sum(end - start for start, end in main)
    return {key for key, length in held.items() if length > _WRAPPER * whole}


def _shared(main: Main, starts: list[int], start: int, end: int) -> int:
    at, shared = max(0, bisect_right(starts, start) - 1), 0
    while at < len(main) and main[at][0] < end:
        shared += max(0, min(end, main[at][1]) - max(start, main[at][0]))
        at += 1
    return shared
