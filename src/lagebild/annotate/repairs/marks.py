"""Quotation marks that do not fit each other: two styles in one pair, doubled ones, ones without a partner.

Marks that a typewriter makes of two small ones, ",,so''" and "``so''", are read as the marks they stand for.

What opens and what closes is read from the space around a mark; see `text.quotemarks`. Not for: whether the
quoted words are speech.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from lagebild.annotate.repairs.scar import Scar
from lagebild.records import Span
from lagebild.text.marks import DOUBLE_QUOTES
from lagebild.text.quotemarks import Quoted, find_quoted

_CLOSED_BY: Final = {
    "„": '“”"‟', "“": "”“", "”": "”“", "‟": "”", '"': '"', "«": "»", "»": "«»", "「": "」", "『": "』",
    "《": "》", "＂": "＂",
}  # fmt: skip
"""Marks that close what a mark opens, the usual one first; several where writers of one language differ."""
_TWICE: Final = re.compile(r"([\"“”„‟«»])\1+")
_LOW_CLOSER: Final = re.compile(r"(?<=[^\s(\[{„])„(?=[\s.,;:!?)]|$)")
"""A low mark that hangs on the word before it and on none behind it: it closes, whatever it looks like."""
_TYPED: Final = re.compile(
    r"""(?<![^\s(\[–—])(?P<open>,,|‚‚|``)(?=\w)(?:(?!,,|‚‚|``)[^„“”"«»\n])+?(?:(?P<close>''|‘‘|’’|´´)|[“”"])"""
)
"""Words between a mark of two small ones and the next that closes; commas that nothing closes are a slip."""
_TYPED_FOR: Final = {",,": "„“", "‚‚": "„“", "``": "“”"}
_INCHES: Final = re.compile(r"\d\s?[\"”]")


def find_marks(text: str, spans: tuple[Span, ...]) -> Iterator[Scar]:
    """Marks that stand twice, marks of another style than their partner, and marks without a partner."""
    for index, span in enumerate(spans):
        yield from _find_typed(text, span)
        if DOUBLE_QUOTES.isdisjoint(span.quote):
            continue
        yield from _find_doubled(text, span)
        turned, low = _turn(text, span)
        quoted = [q for q in find_quoted(turned, 0, len(turned)) if q.double]
        quoted = [replace(q, start=q.start + span.start, end=q.end + span.start) for q in quoted]
        for pair in quoted:
            if pair.closed:
                yield from _find_mixed(text, pair, low)
            elif not _goes_on(spans, index, pair):
                yield Scar(
                    pair.end, pair.end, "missing_mark", _partner(text[pair.start]), 0.5, "never closed", False
                )
        yield from _find_lone(text, span, quoted)


def _find_typed(text: str, span: Span) -> Iterator[Scar]:
    """Both marks of each pair that opens with two small ones."""
    for hit in _TYPED.finditer(text, span.start, span.end):
        for mark, read in zip(("open", "close"), _TYPED_FOR[hit["open"]], strict=True):
            if hit[mark] is not None:
                yield Scar(*hit.span(mark), "quote_mark", read, 0.9, "two small marks for a double one")


def _find_doubled(text: str, span: Span) -> Iterator[Scar]:
    for hit in _TWICE.finditer(text, span.start, span.end):
        if hit.end() - hit.start() == 2 and text[hit.end() : hit.end() + 1] != "":
            yield Scar(hit.start() + 1, hit.end(), "extra_mark", "", 0.9, "the same mark twice")


def _turn(text: str, span: Span) -> tuple[str, frozenset[int]]:
    """The span's words with low marks that close turned into ones that may, and where these stand.

    A mark of two small ones is turned into the one that it stands for.
    """
    places = frozenset(hit.start() for hit in _LOW_CLOSER.finditer(text, span.start, span.end))
    turned = dict.fromkeys(places, "“")
    turned.update({scar.end - 1: scar.restored for scar in _find_typed(text, span)})
    return "".join(turned.get(at, text[at]) for at in range(span.start, span.end)), places


def _find_mixed(text: str, pair: Quoted, low: frozenset[int]) -> Iterator[Scar]:
    opening, closing = text[pair.start], text[pair.end - 1]
    if pair.end - 1 in low or closing not in _CLOSED_BY.get(opening, closing):
        yield Scar(pair.end - 1, pair.end, "quote_mark", _partner(opening), 0.9, "two styles in one pair")


def _partner(opening: str) -> str:
    return _CLOSED_BY.get(opening, opening)[0]


def _goes_on(spans: tuple[Span, ...], index: int, pair: Quoted) -> bool:
    """Whether the next paragraph opens with a mark again: a speech over several paragraphs closes once."""
    following = spans[index + 1].quote[:1] if index + 1 < len(spans) else ""
    return following in DOUBLE_QUOTES and following != "" and pair.end > pair.start


def _find_lone(text: str, span: Span, quoted: list[Quoted]) -> Iterator[Scar]:
    """Closing marks that nothing opened."""
    held = {at for pair in quoted for at in ((pair.start, pair.end - 1) if pair.closed else (pair.start,))}
    inside = {at for hit in _TWICE.finditer(text, span.start, span.end) for at in range(*hit.span())}
    for at in range(span.start, span.end):
        if text[at] not in DOUBLE_QUOTES or at in held or at in inside:
            continue
        if _INCHES.match(text, max(span.start, at - 1)) or _INCHES.match(text, max(span.start, at - 2)):
            continue
        yield Scar(at, at + 1, "extra_mark", "", 0.5, "nothing opens what it closes", False)
