"""Words that a line end breaks, and soft hyphens: marks of a layout that was lost on the way.

Not for: hyphens that belong to a word ("Nord- und Ostsee", "SPD-Politiker").
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from lagebild.annotate.repairs.scar import Scar
from lagebild.lang.clause_words import clause_words
from lagebild.records import Span

_SOFT: Final = re.compile(r"\u00ad(?:[^\S\n]*\r?\n[^\S\n]*(?=[^\W\d_]))?")
_BREAK: Final = re.compile(
    r"(?P<head>[^\W\d_]{2,})(?P<hyphen>[-‐\u2010])(?P<gap>[^\S\n]*\r?\n[^\S\n]*)(?P<tail>[^\W\d_]{2,})"
)
_LINE_END: Final = re.compile(r"[^\S\n]*\r?\n[^\S\n]*")
_COMPOUND: Final = re.compile(r"[^\W\d_]+[-‐][^\W\d_]+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SURE: Final = 0.95
_LIKELY: Final = 0.8


def find_hyphens(text: str, spans: tuple[Span, ...], language: str) -> Iterator[Scar]:
    """Soft hyphens, and the hyphen and line end of each broken word; a hyphen of its own is left to it."""
    hyphened = "-" in text or "‐" in text
    runs = _find_runs(text, spans) if hyphened else ()
    breaks = [hit for start, end in runs for hit in _BREAK.finditer(text, start, end)]
    for span in spans:
        for hit in _SOFT.finditer(text, span.start, span.end):
            broken = "\n" in hit.group()
            yield Scar(*hit.span(), "broken_word" if broken else "soft_hyphen", "", 1.0, "soft hyphen")
    if breaks:
        words, compounds = Counter(_WORD.findall(text)), Counter(_COMPOUND.findall(text))
        for hit in breaks:
            yield from _mend(hit, words, compounds, language)


def _find_runs(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    """Spans, those of one role together that nothing but a line end parts."""
    start = 0
    for index, span in enumerate(spans):
        following = spans[index + 1] if index + 1 < len(spans) else None
        alike = following is not None and following.role == span.role
        if following is not None and alike and _LINE_END.fullmatch(text, span.end, following.start):
            continue
        yield spans[start].start, span.end
        start = index + 1


def _mend(hit: re.Match[str], words: Counter[str], compounds: Counter[str], language: str) -> Iterator[Scar]:
    head, tail = hit["head"], hit["tail"]
    if tail.lower() in clause_words(language, "coordinates"):
        return  # "Nord-\nund Ostsee": the hyphen stands for a part that both share
    gap = hit.span("gap")
    if tail[0].isupper() or head.isupper() or compounds[f"{head}-{tail}"]:
        yield Scar(*gap, "broken_word", "", _LIKELY, "compound with a hyphen, broken behind it")
        return
    seen = words[head + tail] > 0
    reason = "the whole word stands elsewhere" if seen else "goes on in lower case"
    yield Scar(hit.start("hyphen"), gap[1], "broken_word", "", _SURE if seen else _LIKELY, reason)
