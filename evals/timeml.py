"""Reads TimeML and scores time expressions as TempEval-3 did (UzZaman et al. 2013).

Relaxed: a prediction counts where it overlaps a gold span, each gold span once; strict: same offsets.
Value: the relaxed pairs whose `value` is the same, as F1.
"""

import html
import re
from dataclasses import dataclass
from pathlib import Path

_TAG = re.compile(r"<TIMEX3\b([^>]*?)(/?)>|</TIMEX3>|<[^>]+>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Marked:
    """One time expression: half-open offsets in code points of the text, type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class TimeMLDocument:
    """One document: the text without tags, its creation date (ISO) and the marked expressions."""

    name: str
    text: str
    created: str
    marked: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over documents. F1 of nothing found and nothing to find is 0."""

    gold: int = 0
    found: int = 0
    relaxed: int = 0
    strict: int = 0
    value: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.gold + other.gold,
            self.found + other.found,
            self.relaxed + other.relaxed,
            self.strict + other.strict,
            self.value + other.value,
        )

    def f1(self, hits: int) -> float:
        return 2 * hits / (self.gold + self.found) if self.gold + self.found else 0.0

    def line(self) -> str:
        """Relaxed F1, strict F1, and F1 of relaxed spans with the right value."""
        return (
            f"relaxed {self.f1(self.relaxed):.3f}  strict {self.f1(self.strict):.3f}  "
            f"value {self.f1(self.value):.3f}  ({self.relaxed} of {self.gold} gold, {self.found} found)"
        )


def read_timeml(path: Path) -> TimeMLDocument:
    """One .tml file. The text is what stands between <TEXT> and </TEXT>, entities decoded, tags dropped."""
    source = path.read_text(encoding="utf-8")
    created = re.search(r'<DCT>.*?value="([^"]*)"', source, re.DOTALL)
    body = source[source.index("<TEXT>") + 6 : source.index("</TEXT>")]
    pieces: list[str] = []
    marked: list[Marked] = []
    opened: tuple[int, dict[str, str]] | None = None
    length = at = 0
    for tag in _TAG.finditer(body):
        piece = html.unescape(body[at : tag.start()])
        pieces.append(piece)
        length += len(piece)
        at = tag.end()
        if tag.group(0) == "</TIMEX3>" and opened is not None:
            marked.append(Marked(opened[0], length, opened[1].get("type", ""), opened[1].get("value", "")))
            opened = None
        elif tag.group(1) is not None and not tag.group(2):
            opened = (length, dict(_ATTRIBUTE.findall(tag.group(1))))
    pieces.append(html.unescape(body[at:]))
    return TimeMLDocument(path.name, "".join(pieces), created.group(1) if created else "", tuple(marked))


def read_folder(folder: Path) -> list[TimeMLDocument]:
    """Every .tml file of a folder, by name."""
    return [read_timeml(path) for path in sorted(folder.glob("*.tml"))]


def score(gold: tuple[Marked, ...], found: tuple[Marked, ...]) -> Score:
    """Counts of one document. Each gold span is paired with the first free prediction that overlaps it."""
    free = list(found)
    relaxed = strict = value = 0
    for want in gold:
        pair = next((f for f in free if f.start < want.end and want.start < f.end), None)
        if pair is None:
            continue
        free.remove(pair)
        relaxed += 1
        strict += (pair.start, pair.end) == (want.start, want.end)
        value += pair.value == want.value
    return Score(len(gold), len(found), relaxed, strict, value)
