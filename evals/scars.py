"""Scars planted in our own reports: how many are found, and how many are seen where nobody planted any.

Every kind is planted by itself, in as many places as a report has for it, at most `_PLANTED`; what is found
counts at its place and by its kind. False alarms are counted on texts as they are.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from evals.pages_of_text import to_text
from lagebild.records import Annotations, RepairKind, Span, Text, make_id
from lagebild.steps import REPAIRS

_PLANTED = 6
_OPENING = re.compile(r"(?<![^\W_])[„“\"«»](?=[A-ZÄÖÜ][a-zäöü])")
_PAIR = re.compile(r"„[^„“”\"»\n]{8,200}“|\"[^\"\n]{8,200}\"|«[^«»\n]{8,200}»|»[^«»\n]{8,200}«")
_LONG_WORD = re.compile(r"(?<![\w-])[A-ZÄÖÜa-zäöü][a-zäöüß]{9,}(?![\w-])")
_OTHERS = {"“": "»”", '"': "»“", "»": '"“', "«": '"“'}
Plant = Callable[[str, random.Random], tuple[str, set[int]]]
"""A text with scars, and the offsets at which these begin."""


@dataclass
class Found:
    """Of each kind: planted ones, those of them that were found."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)

    def share(self, kind: str) -> float:
        """Share of planted scars that were found."""
        return self.found[kind] / self.planted[kind] if self.planted[kind] else 0.0


def measure(texts: Iterable[tuple[str, str]]) -> Found:
    """Plants and finds scars in texts; the same ones in every run."""
    total = Found()
    for name, text in texts:
        for kind, plant in PLANTS.items():
            scarred, places = plant(text, random.Random(f"{name} {kind}"))
            seen = {start for found, start in find_scars(scarred) if found == kind}
            if kind == "missing_mark":  # where it is missing nobody can tell: the paragraph will do
                seen, places = _paragraphs(scarred, seen), _paragraphs(scarred, places)
            total.planted[kind] += len(places)
            total.found[kind] += len(places & seen)
    return total


def count_alarms(texts: Iterable[str]) -> tuple[Counter[str], int]:
    """Scars by kind that are seen in texts as they are, and the number of words."""
    alarms: Counter[str] = Counter()
    words = 0
    for text in texts:
        words += len(text.split())
        alarms.update(kind for kind, _ in find_scars(text))
    return alarms, words


def find_scars(text: str) -> Iterator[tuple[RepairKind, int]]:
    """Kind and offset of every scar; paragraphs are spans, as cleaning makes them."""
    page = to_text(text)
    spans = tuple(_span(hit) for hit in re.finditer(r"\S(?:.*?\S)??(?=\s*(?:\n\s*\n|\Z))", text, re.S))
    for repair in REPAIRS.run(Text(page.document, spans, page.page), Annotations(), "de").repairs:
        yield repair.kind, repair.start


def _span(hit: re.Match[str]) -> Span:
    return Span(make_id("span", hit.start()), "doc", hit.start(), hit.end(), hit.group(), "report", "given")


def _paragraphs(text: str, places: set[int]) -> set[int]:
    return {text.count("\n\n", 0, place) for place in places}


def _plant(text: str, edits: list[tuple[int, int, str, int]]) -> tuple[str, set[int]]:
    """Replaces [start, end) by words; the scar begins so many characters after `start`."""
    pieces, places, at, grown = [], set(), 0, 0
    for start, end, words, after in sorted(edits):
        if start < at:
            continue
        pieces += [text[at:start], words]
        places.add(start + grown + after)
        grown += len(words) - (end - start)
        at = end
    return "".join([*pieces, text[at:]]), places


def _some(hits: Iterable[re.Match[str]], chance: random.Random) -> list[re.Match[str]]:
    found = list(hits)
    return chance.sample(found, min(_PLANTED, len(found)))


def _plant_letters(text: str, chance: random.Random) -> tuple[str, set[int]]:
    letters = "abcdfghklmnopqrstuvwzABCDFGHKLMNPRSTVWZ"
    hits = _some(_OPENING.finditer(text), chance)
    return _plant(text, [(h.end(), h.end(), chance.choice(letters), 0) for h in hits])


def _plant_mixed(text: str, chance: random.Random) -> tuple[str, set[int]]:
    hits = _some(_PAIR.finditer(text), chance)
    return _plant(text, [(h.end() - 1, h.end(), _other(h.group(), chance), 0) for h in hits])


def _other(pair: str, chance: random.Random) -> str:
    fits = {"„": '“”"', '"': '"', "«": "»", "»": "«»"}[pair[0]]
    return chance.choice(
        [mark for mark in _OTHERS[pair[-1]] if mark not in fits] or ["»" if pair[0] != "«" else '"']
    )


def _plant_doubled(text: str, chance: random.Random) -> tuple[str, set[int]]:
    hits = _some(_PAIR.finditer(text), chance)
    return _plant(text, [(h.start(), h.start(), h.group()[0], 1) for h in hits])


def _plant_unclosed(text: str, chance: random.Random) -> tuple[str, set[int]]:
    """One a report: two in one paragraph would close each other."""
    hits = _some(_PAIR.finditer(text), chance)[:1]
    return _plant(text, [(h.end() - 1, h.end(), "", 0) for h in hits])


def _plant_soft(text: str, chance: random.Random) -> tuple[str, set[int]]:
    hits = _some(_LONG_WORD.finditer(text), chance)
    return _plant(text, [(h.start() + 4, h.start() + 4, "\u00ad", 0) for h in hits])


def _plant_broken(text: str, chance: random.Random) -> tuple[str, set[int]]:
    hits = _some(_LONG_WORD.finditer(text), chance)
    return _plant(text, [(h.start() + 5, h.start() + 5, "-\n", 0) for h in hits])


PLANTS: dict[RepairKind, Plant] = {
    "doubled_letter": _plant_letters,
    "quote_mark": _plant_mixed,
    "extra_mark": _plant_doubled,
    "missing_mark": _plant_unclosed,
    "soft_hyphen": _plant_soft,
    "broken_word": _plant_broken,
}
