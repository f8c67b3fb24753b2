"""Words of a page that stand amid its text: the table `page_words`, typed.

Not for: whole lines; the table `furniture` knows these.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from lagebild.lang.load import LANGUAGES, rows

PageWordKind = Literal["menu", "control", "byline"]


@dataclass(frozen=True, slots=True)
class PageWord:
    """One kind of words. `example` is matched as a whole, no start of `counters` is."""

    name: str
    kind: PageWordKind
    pattern: str
    example: str
    counters: tuple[str, ...]


@cache
def page_words(language: str) -> tuple[PageWord, ...]:
    """Rows of one language's table."""
    return tuple(
        PageWord(
            row["name"],
            cast(PageWordKind, row["is"]),
            row["pattern"],
            row["example"],
            tuple(row.get("counters", ())),
        )
        for row in rows(language, "page_words")
    )


@cache
def any_of(*kinds: PageWordKind) -> str:
    """A pattern for words of these kinds in any language, no letter or digit right behind them."""
    found = [word.pattern for language in LANGUAGES for word in page_words(language) if word.kind in kinds]
    return f"(?:{'|'.join(found)})(?![\\w-])"
