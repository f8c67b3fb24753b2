"""Names of people, places and bodies against gold spans: strict F1 of outer spans, by type.

Not for: whom a mention stands for. GermEval's derived forms ("deutsch") and parts of compounds ("EU-Gipfel")
are neither asked for nor counted against.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from evals.pages_of_text import to_text
from lagebild.annotate.mentions import find_mentions
from lagebild.annotate.words import find_words
from lagebild.models.tagger import load_tagger
from lagebild.records import Annotations, Mention, Referent

Span = tuple[int, int, str]
Marked = Iterator[tuple[str, set[Span], set[tuple[int, int]]]]
"""Texts with their gold spans, and the spans that do not count."""
TYPES = ("PER", "LOC", "ORG")
_TYPE_OF = {
    "Person": "PER", "Country": "LOC", "Address": "LOC", "Organization": "ORG", "PublicBody": "ORG",
    "Company": "ORG", "Medium": "ORG",
}  # fmt: skip
_SMARTDATA = {"PERSON": "PER", "ORGANIZATION": "ORG", "ORGANIZATION_COMPANY": "ORG", "LOCATION": "LOC",
              "LOCATION_CITY": "LOC"}  # fmt: skip


@dataclass
class Tally:
    """Hits, predictions and gold spans by type."""

    hits: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def add(self, found: set[Span], gold: set[Span]) -> None:
        """Counts one text."""
        for counter, spans in ((self.hits, found & gold), (self.found, found), (self.gold, gold)):
            counter.update(kind for _, _, kind in spans)

    def f1(self, *kinds: str) -> float:
        """F1 over some types."""
        hits, found, gold = (sum(c[k] for k in kinds) for c in (self.hits, self.found, self.gold))
        return 2 * hits / (found + gold) if found + gold else 0.0

    def line(self) -> str:
        """One line for a person to read."""
        parts = [
            f"{k} P {self.hits[k] / max(self.found[k], 1):.3f} R {self.hits[k] / max(self.gold[k], 1):.3f}"
            f" F {self.f1(k):.3f}"
            for k in TYPES
        ]
        return "  ".join([*parts, f"all F {self.f1(*TYPES):.3f}"])


def find_names(words: str) -> set[Span]:
    """Spans of names in a German text, without titles."""
    text = to_text(words)
    known = find_words(text, Annotations(), "de", load_tagger("de"))
    return names_in(find_mentions(text, known, "de"))


def names_in(known: Annotations) -> set[Span]:
    """Spans of names among the mentions of a document, without titles."""
    referents = {referent.id: referent for referent in known.referents}
    return {
        span
        for mention in known.mentions
        if (span := name_span(mention, referents[mention.referent])) is not None
    }


def name_span(mention: Mention, referent: Referent) -> Span | None:
    """The name in a mention without its titles; None where it is no name of a type that is measured."""
    kind = _TYPE_OF.get(mention.schema)
    if kind is None or mention.kind not in ("name", "seat"):
        return None
    start = mention.start
    if kind == "PER":
        names = [n for n in referent.names if mention.quote.rstrip("s'’").endswith(n.rstrip("s"))]
        if names:
            start = mention.start + mention.quote.rindex(max(names, key=len).rstrip("s"))
    return start, mention.end, kind


def read_germeval(path: Path) -> Marked:
    """Sentences as text, their outer gold spans, and the spans that do not count."""
    rows: list[tuple[str, str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            cells = line.rstrip("\n").split("\t")
            if len(cells) >= 3 and cells[0] != "#":
                rows.append((cells[1], cells[2]))
            elif rows and not line.strip():
                yield _sentence(rows)
                rows = []


def _sentence(rows: list[tuple[str, str]]) -> tuple[str, set[Span], set[tuple[int, int]]]:
    gold: set[Span] = set()
    aside: set[tuple[int, int]] = set()
    text, open_span = "", None
    for word, tag in [*rows, ("", "O")]:
        start = len(text) + (1 if text else 0)
        if open_span is not None and not tag.startswith("I-"):
            first, kind = open_span
            if kind in TYPES:
                gold.add((first, len(text), kind))
            else:
                aside.add((first, len(text)))
            open_span = None
        text = f"{text} {word}" if text else word
        if tag.startswith("B-"):
            open_span = (start, tag[2:])
    return text.rstrip(), gold, aside


def read_smartdata(path: Path) -> Marked:
    """Documents, their gold spans, and the spans of types that we do not look for."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            gold: set[Span] = set()
            aside: set[tuple[int, int]] = set()
            for mention in (row.get("conceptMentions") or {}).get("array", []):
                start, end = mention["span"]["start"], mention["span"]["end"]
                kind = _SMARTDATA.get(mention["type"])
                if kind:
                    gold.add((start, end, kind))
                else:
                    aside.add((start, end))
            yield row["text"]["string"], gold, aside


def measure(texts: Marked) -> Tally:
    """Tally over texts; predictions that touch a span that does not count are left out."""
    tally = Tally()
    for words, gold, aside in texts:
        found = {span for span in find_names(words) if not any(a < span[1] and span[0] < b for a, b in aside)}
        tally.add(found, gold)
    return tally
