"""Lines that several pages of a pile hold word for word, and have little else in common.

Boxes, calls to subscribe and lines of a template stand again on page after page, and so need be in no table.
What copies of one report share says nothing: pages count only where they are unlike each other. And what is
said about the matter of a report stays, however often it was said before.

Not for: how a pile is read; the caller passes texts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from lagebild.clean.labels import Labels
from lagebild.text.folding import fold
from lagebild.text.shingles import hash_words

_PAGES: Final = 3
"""Pages unlike each other from which on a line is of the page and not of the report."""
_LOOK: Final = 12
"""Pages of a line that are compared."""
_ALIKE: Final = 0.4
"""Share of its lines that a page has in common with another, from which on one may be a copy."""
_WORDS: Final = 2
_TOPICAL: Final = 2
"""Words of the report that a paragraph takes up from which on it belongs to it."""


def find_repeats(texts: Iterable[tuple[str, str]]) -> dict[str, frozenset[int]]:
    """For each (name, text) the hashes of its lines that unlike texts hold too, in whatever order."""
    lines = {name: frozenset(map(hash_line, _lines(text))) for name, text in texts}
    holders: dict[int, list[str]] = defaultdict(list)
    for name in sorted(lines):
        for line in lines[name]:
            holders[line].append(name)
    alike: dict[tuple[str, str], bool] = {}
    repeated = {
        line for line, names in holders.items() if len(names) >= _PAGES and _are_unlike(names, lines, alike)
    }
    return {name: found & repeated for name, found in lines.items() if found & repeated}


def _lines(text: str) -> Iterable[str]:
    return (line for line in map(str.strip, text.splitlines()) if len(line.split()) >= _WORDS)


@lru_cache(maxsize=8192)
def hash_line(line: str) -> int:
    """A line by its words, case and marks aside."""
    return hash_words(fold(line).split())


def _are_unlike(
    names: list[str], lines: Mapping[str, frozenset[int]], alike: dict[tuple[str, str], bool]
) -> bool:
    """Whether enough of the pages have little in common; `alike` keeps what was compared."""
    picked: list[str] = []
    for name in names[:_LOOK]:
        for other in picked:
            if (other, name) not in alike:
                alike[other, name] = _are_alike(lines[other], lines[name])
        if not any(alike[other, name] for other in picked):
            picked.append(name)
    return len(picked) >= _PAGES


def _are_alike(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= _ALIKE * min(len(one), len(other))


def find_repeated(labels: Labels) -> None:
    """Labels undecided lines that stand on other pages too, but not paragraphs that are about the report."""
    if not labels.repeated:
        return
    own = [i for i in labels.prose() if hash_line(labels.blocks[i].text) not in labels.repeated]
    about = set().union(*(labels.blocks[i].stems for i in own))
    for index in labels.undecided():
        block = labels.blocks[index]
        if hash_line(block.text) not in labels.repeated or labels.is_turn(index):
            continue
        if not block.is_prose or len(block.stems & about) < _TOPICAL:
            labels.give(index, "furniture", "repeated_on_other_pages")
