"""The main text of a page, by trafilatura, brought back to offsets in the flat text.

Not for: deciding alone what is report and what is not; cleaning weighs this with its own features.
"""

import logging
import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Final

_LATEST: Final = "2100-01-01"
"""Upper bound of dates: a fixed one, for a result that does not depend on the day it is made on."""
_POOR: Final = 1200
"""Characters of main text below which other extractors are asked too, which takes a third longer."""
_MISSES: Final = 200
"""Paragraphs that may be searched for in vain before giving up: keeps hostile pages linear."""
_FIRST: Final = itemgetter(0)
_WORD: Final = re.compile(r"[^\W_]+")
_DEEPEST: Final = 400
"""Nesting up to which trafilatura is asked; beyond it, it finds nothing and takes its time."""
_LONGEST: Final = 20_000_000
_MOST_TAGS: Final = 400_000
"""Tags up to which trafilatura is asked: each takes a kilobyte of memory."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What trafilatura makes of a page; empty where it makes nothing."""

    main: tuple[str, ...] = ()
    """Paragraphs of the main text, in page order."""
    title: str | None = None
    author: str | None = None
    site: str | None = None
    date: str | None = None
    language: str | None = None
    url: str | None = None


def extract_page(html: str, depth: int, metadata: bool) -> Extracted:
    """Main text and, where asked for, metadata by trafilatura, dates by htmldate.

    `depth` is how deep its elements stand in each other. Metadata takes as long again as the text.
    Never raises; offline; no clock.
    """
    if depth > _DEEPEST or len(html) > _LONGEST or html.count("<") > _MOST_TAGS:
        return Extracted()
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found = _extract(html, metadata, fast=True)
    if found is None or len(found.text or "") < _POOR:
        found = _extract(html, metadata, fast=False)
    if found is None:
        return Extracted()
    lines = tuple(line for line in (found.text or "").split("\n") if line.strip())
    return Extracted(lines, found.title, found.author, found.sitename, found.date, found.language, found.url)


def _extract(html: str, metadata: bool, fast: bool) -> Any:
    """trafilatura's document, None where it finds none; `fast`: by its own rules alone."""
    import trafilatura  # heavy: only where a page is read

    dates = {"original_date": True, "extensive_search": False, "max_date": _LATEST}
    try:
        found = trafilatura.bare_extraction(
            html, include_comments=False, with_metadata=metadata, fast=fast, date_extraction_params=dates
        )
    except Exception:  # a page that breaks the extractor is still a page
        return None
    return None if isinstance(found, dict) else found


def find_main(text: str, paragraphs: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Offsets in text of each paragraph, by letters and digits alone; sorted, merged, not overlapping.

    Each paragraph is looked for after the one before it, then from the start. One that does not stand in the
    text as a whole is looked for by its first and last words.
    """
    letters, words = _letters(text)
    found: list[tuple[int, int]] = []
    at, misses = 0, 0
    for paragraph in paragraphs:
        key = "".join(_WORD.findall(paragraph))
        if not key or misses > _MISSES:
            continue
        hit = _locate(letters, key, at)
        if hit is None:
            misses += 1
            continue
        at = hit[1]
        found.append((_place(words, hit[0]), _end_of_mark(text, _place(words, hit[1] - 1) + 1)))
    return _merge(found)


def _locate(letters: str, key: str, at: int) -> tuple[int, int] | None:
    start = letters.find(key, at)
    if start < 0:
        start = letters.find(key)
    if start >= 0:
        return start, start + len(key)
    if len(key) < 80:
        return None
    start = letters.find(key[:32], at)
    end = letters.find(key[-32:], start, start + 2 * len(key)) if start >= 0 else -1
    return (start, end + 32) if end > start else None


def _letters(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The letters and digits of text in a row; for each word its place in the row and in the text."""
    row: list[str] = []
    words: list[tuple[int, int]] = []
    length = 0
    for word in _WORD.finditer(text):
        row.append(word.group())
        words.append((length, word.start()))
        length += word.end() - word.start()
    return "".join(row), words


def _place(words: list[tuple[int, int]], letter: int) -> int:
    """The offset in the text of a letter of the row."""
    in_row, in_text = words[bisect_right(words, letter, key=_FIRST) - 1]
    return in_text + letter - in_row


def _end_of_mark(text: str, end: int) -> int:
    """The end of the punctuation that follows a last letter."""
    while end < len(text) and not text[end].isspace() and not text[end].isalnum():
        end += 1
    return end


def _merge(found: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
