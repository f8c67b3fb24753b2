"""Languages of short passages in ten languages: alone, and inside a document of another language.

`data/languages/` holds one report in ten languages, written for this evaluation.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lagebild.clean.language import find_passage_language

SIZES = (20, 50, 200)
"""Characters of a passage; it ends with the last whole word."""
_TEXTS = Path(__file__).parent / "data" / "languages"
_HOST = "de"


class Rates(NamedTuple):
    """Shares of passages: right alone, right in a document of their language, right inside German, count."""

    alone: float
    own: float
    foreign: float
    passages: int


def read_passages(size: int) -> Iterator[tuple[str, str]]:
    """(language, passage): runs of whole words of at most `size` characters, a new one each quarter of it."""
    for path in sorted(_TEXTS.glob("*.txt")):
        text = " ".join(path.read_text(encoding="utf-8").split())
        last = -size
        for start in (0, *(at + 1 for at, char in enumerate(text) if char == " ")):
            if start - last < max(8, size // 4) or start + size > len(text):
                continue
            end = start + size
            while end < len(text) and text[end] != " ":
                end -= 1
            last = start
            if end - start > size / 2:
                yield path.stem, text[start:end]


def measure(size: int) -> Rates:
    """Rates over all passages of a size."""
    passages = list(read_passages(size))
    others = [(language, text) for language, text in passages if language != _HOST]
    alone = sum(find_passage_language(text, "und") == language for language, text in passages)
    own = sum(find_passage_language(text, language) == language for language, text in passages)
    foreign = sum(find_passage_language(text, _HOST) == language for language, text in others)
    return Rates(alone / len(passages), own / len(passages), foreign / len(others), len(passages))
