"""The name of a site in the lines above the title, known by being named again further down.

Not for: names that end like those of papers and stations; the table `page_facts` knows these.
"""

import re
from collections.abc import Iterator
from typing import Final

from lagebild.records import Quote, Span, take

_NAME: Final = re.compile(r"[A-ZÄÖÜÀ-Ý][\w.&-]*(?: [A-ZÄÖÜÀ-Ý\d&][\w.&-]*){0,4}(?=$|\s*[|–—:·,]| - )")
_LETTER: Final = re.compile(r"\w")
_LEAST: Final = 4
"""Letters of a name; shorter ones stand in too many other words."""


def find_top_names(text: str, spans: tuple[Span, ...]) -> Iterator[Quote]:
    """Names that open a line above the title and stand again below the line after it, as they are written or,
    where the line is all in capitals, with one to begin each word."""
    title = next((index for index, span in enumerate(spans) if span.reason == "title"), 0)
    body = text[spans[title].end :] if spans else ""
    for span in spans[:title]:
        hit = _NAME.match(span.quote) if span.role in {"furniture", "byline", "headline"} else None
        if hit is None or len(hit.group()) < _LEAST:
            continue
        name = hit.group()
        if _stands_in(name, body) or (name.isupper() and _stands_in(name.title(), body)):
            yield take(text, span.start, span.start + hit.end())


def _stands_in(name: str, body: str) -> bool:
    """Whether a name stands in a text as words of their own."""
    at = body.find(name)
    while at >= 0:
        before, after = body[at - 1 : at], body[at + len(name) : at + len(name) + 1]
        if not _LETTER.match(before) and not _LETTER.match(after):
            return True
        at = body.find(name, at + 1)
    return False
