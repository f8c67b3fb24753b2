"""The words in which the relays of an attribution are named: its sentence without what anybody says in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from lagebild.records import Annotations, Attribution, Mention, Quote, Token
from lagebild.text.windows import blank_out, cover

_ASIDE = re.compile(r"[”“\"»«’]?,? [^,;:.!?]{1,200}")
_VERB = re.compile(r"[”“\"»«’]?(?: \w+){1,2}(?=, )")
_TAIL = re.compile(r", ([^,;:]{1,150})$")

BLANK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for one character of content."""


@dataclass(frozen=True, slots=True)
class Scope:
    """`words` begin at offset `start` of the document; mentions and tokens are those outside of content."""

    start: int
    words: str
    mentions: tuple[Mention, ...]
    tokens: tuple[Token, ...]

    def between(self, start: int, end: int) -> str:
        """The words of the scope at document offsets [start, end)."""
        return self.words[max(start - self.start, 0) : max(end - self.start, 0)]


@dataclass(frozen=True, slots=True)
class Page:
    """A document with the starts of its records, and the contents that touch each of its sentences."""

    text: str
    known: Annotations
    sentence_starts: tuple[int, ...]
    sentence_ends: tuple[int, ...]
    token_starts: tuple[int, ...]
    mention_starts: tuple[int, ...]
    contents: tuple[tuple[Quote, ...], ...]
    sources: tuple[tuple[Quote, ...], ...]

    def scope(self, attribution: Attribution) -> Scope | None:
        """The sentence that the cue stands in; None for an attribution without cue and source.

        What anybody says in it is blanked, except where the attribution itself stands in it: then the scope
        ends where that content does. A content that holds the cue or the source itself (a speech act summed
        up) is not blanked either. The sources of others are blanked: whom they cite is theirs.
        """
        core = (*attribution.cue, *attribution.source)
        if not core:
            return None
        start, end = min(q.start for q in core), max(q.end for q in core)
        low, high = cover(self.sentence_starts, self.sentence_ends, start, end)
        blanks = []
        for content in {*self._standing(self.contents, low, high), *attribution.content}:
            if content.start <= start and end <= content.end:
                if content not in attribution.content:
                    low, high = max(low, content.start), min(high, content.end)
            elif not any(content.start < q.end and q.start < content.end for q in core):
                blanks.append((content.start, content.end))
        others = self._standing(self.sources, low, high)
        blanks += [(q.start, q.end) for q in others if q.end <= start or end <= q.start]
        inside = ((max(first, low), min(last, high)) for first, last in blanks)
        return self.cut(low, high, [(first, last) for first, last in inside if first < last])

    def aside(self, attribution: Attribution, start: int) -> Scope:
        """From `start` to the next mark behind the source, even where that was taken for content.

        "laut Kurier, der sich auf X beruft, ...", "according to a report by the Courier citing X".
        """
        end = max((q.end for q in attribution.source), default=attribution.start)
        found = _ASIDE.match(self.text, end)
        return self.cut(start, found.end() if found else end, ())

    def clause_behind(self, attribution: Attribution, start: int) -> Scope:
        """From `start` to the end of the clause behind the source, or behind the verb after it.

        "aus dem Vermerk hervorgeht, den der Kurier druckte".
        """
        end = max((q.end for q in attribution.source), default=attribution.start)
        found = _VERB.match(self.text, end)
        behind = _ASIDE.match(self.text, found.end()) if found else None
        return self.cut(start, behind.end(), ()) if behind else self.aside(attribution, start)

    def clause_before(self, attribution: Attribution) -> Scope:
        """From the begin of the sentence, or its last comma before, to the source: "das Amt hat laut"."""
        end = attribution.source[0].start if attribution.source else attribution.start
        index = max(bisect_right(self.sentence_starts, end) - 1, 0)
        begin = max(self.sentence_starts[index], self.text.rfind(",", 0, end) + 1)
        return self.cut(begin, end, ())

    def tail(self, attribution: Attribution) -> Scope | None:
        """What follows the last comma of the content: "..., citing two officials"."""
        last = attribution.content[-1] if attribution.content else None
        found = _TAIL.search(last.quote) if last else None
        if last is None or found is None:
            return None
        return self.cut(last.start + found.start(1), last.start + found.end(1), ())

    def after(self, offset: int) -> Scope | None:
        """The sentence that begins next after `offset`, without what is said in it."""
        index = bisect_left(self.sentence_starts, offset)
        if index == len(self.sentence_starts):
            return None
        low, high = self.sentence_starts[index], self.sentence_ends[index]
        return self.cut(low, high, [(q.start, q.end) for q in self.contents[index]])

    def before(self, offset: int) -> Scope | None:
        """The sentence that ends next before the one at `offset`."""
        index = bisect_right(self.sentence_starts, offset) - 2
        if index < 0:
            return None
        return self.cut(self.sentence_starts[index], self.sentence_ends[index], ())

    def cut(self, low: int, high: int, spans: Iterable[tuple[int, int]]) -> Scope:
        """The scope of [low, high) with `spans` blanked."""
        words = blank_out(self.text[low:high], low, spans, BLANK)
        mentions = self.known.mentions[
            bisect_left(self.mention_starts, low) : bisect_left(self.mention_starts, high)
        ]
        tokens = self.known.tokens[bisect_left(self.token_starts, low) : bisect_left(self.token_starts, high)]
        return Scope(
            low,
            words,
            tuple(m for m in mentions if words[m.start - low] != BLANK),
            tuple(t for t in tokens if words[t.start - low] != BLANK),
        )

    def _standing(self, quotes: tuple[tuple[Quote, ...], ...], low: int, high: int) -> list[Quote]:
        """Those of `quotes`, listed by sentence, whose sentence lies in [low, high)."""
        first = max(bisect_right(self.sentence_starts, low) - 1, 0)
        return [q for some in quotes[first : bisect_left(self.sentence_starts, high)] for q in some]


def find_page(text: str, known: Annotations) -> Page:
    """`known` with the starts of its records, and contents and sources listed by sentence."""
    starts = tuple(s.start for s in known.sentences)
    return Page(
        text,
        known,
        starts,
        tuple(s.end for s in known.sentences),
        tuple(t.start for t in known.tokens),
        tuple(m.start for m in known.mentions),
        _by_sentence(starts, (q for a in known.attributions for q in a.content)),
        _by_sentence(starts, (q for a in known.attributions for q in a.source)),
    )


def _by_sentence(starts: tuple[int, ...], quotes: Iterable[Quote]) -> tuple[tuple[Quote, ...], ...]:
    listed: list[list[Quote]] = [[] for _ in starts]
    for quote in quotes:
        first = max(bisect_right(starts, quote.start) - 1, 0)
        for index in range(first, bisect_left(starts, quote.end)):
            listed[index].append(quote)
    return tuple(tuple(found) for found in listed)
