"""Compares two sets of records over one text, task by task: a layer's with marked ones, or two markings.

Quotations as in `quotations`; the rest as F1 over rows. A row is right where all that the task asks for is.
Not for: reading the corpus; see `corpus`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz import fuzz

from evals.quotations import Quotation, Report, count, pair
from lagebild.records import Annotations, Attribution, Quote, Transfer, Voice

_WORD: Final = re.compile(r"\w+|[^\w\s]")
_ARTICLE: Final = re.compile(r"(?:der|die|das|des|dem|den|eine?[mnrs]?|the|an?)\s+", re.IGNORECASE)
_PRONOUN: Final = re.compile(
    r"er|sie|es|ih[mnr]|ihnen|man|wir|uns|ich|diese[mrs]?|d(?:er|ie|as|en|em)|beide"
    r"|he|she|it|they|him|her|them|we|us|i|this|that|both",
    re.IGNORECASE,
)
_LEAST_ALIKE: Final = 90
"""So alike (out of 100) two names may be that differ in an ending: "russisches", "russische"."""

Pair = tuple[Attribution, Attribution]


@dataclass(slots=True)
class Rows:
    """How many rows one side found, how many the other has, and how many of them are the same."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where neither side has a row."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 1.0


@dataclass(slots=True)
class Comparison:
    """Sums over documents. `words` holds, per layer, the pairs of labels of every word, for alpha."""

    quotations: Report = field(default_factory=Report)
    rows: dict[str, Rows] = field(default_factory=dict)
    words: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def add(self, task: str, found: Iterable[object], gold: Iterable[object]) -> None:
        """Rows that are compared by being equal."""
        left, right = set(found), set(gold)
        self.count(task, len(left & right), len(left), len(right))

    def count(self, task: str, right: int, found: int, gold: int) -> None:
        """Rows that somebody else compared."""
        rows = self.rows.setdefault(task, Rows())
        rows.right += right
        rows.found += found
        rows.gold += gold

    def f1(self, task: str) -> float:
        """F1 of a task, of the quotation measure or of rows."""
        return self.rows[task].f1 if task in self.rows else self.quotations.f1(task)


def compare(text: str, found: Annotations, gold: Annotations, into: Comparison) -> None:
    """Adds one document."""
    grid = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    ours = [a for a in found.attributions if a.kind != "own"]
    theirs = [a for a in gold.attributions if a.kind != "own"]
    pairs = list(_pairs(ours, theirs, grid, into.quotations))
    _labels(pairs, ours, theirs, into)
    _links(pairs, ours, theirs, into)
    _transfers(found, gold, into)
    into.add("mentions", _mentions(found), _mentions(gold))
    into.add("times", [(t.start, t.end) for t in found.timexes], [(t.start, t.end) for t in gold.timexes])
    into.add("time values", _times(found), _times(gold))
    for layer in ("content", "source", "cue", "frame", "addressee"):
        labels = (_label(ours, layer, grid), _label(theirs, layer, grid))
        into.words.setdefault(layer, []).extend(zip(*labels, strict=True))


def pair_attributions(text: str, found: Annotations, gold: Annotations) -> Iterator[Pair]:
    """Each statement that is both found and marked, as it is found and as it is marked."""
    grid = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    ours = [a for a in found.attributions if a.kind != "own"]
    theirs = [a for a in gold.attributions if a.kind != "own"]
    return _pairs(ours, theirs, grid, Report())


def _label(attributions: Iterable[Attribution], layer: str, grid: list[tuple[int, int]]) -> list[str]:
    covered = _words([q for a in attributions for q in getattr(a, layer)], grid)
    return ["in" if i in covered else "out" for i in range(len(grid))]


def _words(spans: Iterable[Quote], grid: list[tuple[int, int]]) -> frozenset[int]:
    runs = [(q.start, q.end) for q in spans]
    return frozenset(i for i, (s, e) in enumerate(grid) if any(a < e and s < b for a, b in runs))


def _pairs(
    ours: list[Attribution], theirs: list[Attribution], grid: list[tuple[int, int]], report: Report
) -> Iterator[Pair]:
    left = [_quotation(a, grid) for a in ours]
    right = [_quotation(a, grid) for a in theirs]
    at = {id(q): a for q, a in zip([*left, *right], [*ours, *theirs], strict=True)}
    for p, g in pair(left, right):
        count(report, p, g)
        if p and g:
            yield at[id(p)], at[id(g)]


def _quotation(a: Attribution, grid: list[tuple[int, int]]) -> Quotation:
    roles = {"speaker": a.source, "cue": a.cue, "frame": a.frame, "addressee": a.addressee}
    words = {role: _words(spans, grid) for role, spans in roles.items()}
    return Quotation(_words(a.content, grid), words, a.kind, " ".join(sorted(a.medium)))


def _labels(pairs: list[Pair], ours: list[Attribution], theirs: list[Attribution], into: Comparison) -> None:
    into.count("stance", sum(a.stance == b.stance for a, b in pairs), len(ours), len(theirs))
    same = [p for p in pairs if same_chain(p[0].chain, p[1].chain)]
    into.count("chain", len(same), len(ours), len(theirs))
    far = [b for _, b in same if len(b.chain) > 2]
    into.count(
        "chain with relays",
        len(far),
        sum(len(a.chain) > 2 for a in ours),
        sum(len(a.chain) > 2 for a in theirs),
    )
    for a, b in pairs:
        into.words.setdefault("kind", []).append((a.kind, b.kind))
        into.words.setdefault("stance", []).append((a.stance, b.stance))


def _links(pairs: list[Pair], ours: list[Attribution], theirs: list[Attribution], into: Comparison) -> None:
    to_theirs = {a.id: b.id for a, b in pairs}
    for task, link in (("nested", "parent"), ("answers", "answers")):
        right = sum(to_theirs.get(getattr(a, link) or "") == (getattr(b, link) or "-") for a, b in pairs)
        into.count(
            task,
            right,
            sum(bool(getattr(a, link)) for a in ours),
            sum(bool(getattr(b, link)) for b in theirs),
        )


def same_chain(one: tuple[Voice, ...], other: tuple[Voice, ...]) -> bool:
    """Whether two chains name the same voices behind the publisher, in the same order."""
    left, right = ([v.name for v in chain if v.role != "publisher"] for chain in (one, other))
    return len(left) == len(right) and all(same_name(a, b) for a, b in zip(left, right, strict=True))


def same_name(one: str, other: str) -> bool:
    """Whether two names are one: the same, one a part of the other, or alike but for an ending."""
    left, right = (" ".join(name.casefold().split()) for name in (one, other))
    if not left or not right:
        return left == right
    return left in right or right in left or fuzz.ratio(left, right) >= _LEAST_ALIKE


def _transfers(found: Annotations, gold: Annotations, into: Comparison) -> None:
    for task, exact in (("transfers", True), ("transfers, any status", False)):
        left = list(gold.transfers)
        right = 0
        for transfer in found.transfers:
            match = next((g for g in left if same_transfer(transfer, g, found, gold, exact)), None)
            if match:
                left.remove(match)
                right += 1
        into.count(task, right, len(found.transfers), len(gold.transfers))


def same_transfer(a: Transfer, b: Transfer, found: Annotations, gold: Annotations, exact: bool) -> bool:
    """Whether two transfers are one: their goods touch, their parties are the same; if `exact` status too."""
    if not (a.item.start < b.item.end and b.item.start < a.item.end):
        return False
    if exact and (a.status, a.negated) != (b.status, b.negated):
        return False
    return all(
        same_party(getattr(a, side), getattr(b, side), found, gold) for side in ("supplier", "recipient")
    )


def same_party(a: object, b: object, found: Annotations, gold: Annotations) -> bool:
    """Whether two parties have a name in common, or nobody is named in either place."""
    if a is None or b is None:
        return a is b
    left, right = _names(a, found), _names(b, gold)
    return any(same_name(x, y) for x in left for y in right)


def _names(party: object, known: Annotations) -> list[str]:
    referent = getattr(party, "referent", None)
    names = [n for r in known.referents if r.id == referent for n in (r.name, *r.names)]
    return [*names, str(getattr(party, "name", ""))]


def _mentions(known: Annotations) -> set[tuple[int, int, str]]:
    """Without articles, which the corpus marks in sources only, and pronouns, of which it marks few."""
    coarse = {"Company": "Organization", "PublicBody": "Organization", "Medium": "Organization"}
    found = set()
    for m in known.mentions:
        article = _ARTICLE.match(m.quote)
        if m.schema != "Group" and m.kind != "pronoun" and not _PRONOUN.fullmatch(m.quote):
            start = m.start + (article.end() if article else 0)
            found.add((start, m.end, coarse.get(m.schema, m.schema)))
    return found


def _times(known: Annotations) -> set[tuple[int, int, str]]:
    return {(t.start, t.end, t.value) for t in known.timexes}
