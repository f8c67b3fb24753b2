"""What kind of page it is.

Not for: parts of a page; its spans tell, where an article follows a transcript.
"""

import re
from typing import Final

from lagebild.clean.bylines import find_agencies
from lagebild.clean.labels import Labels
from lagebild.lang.page_facts import all_fact_rules
from lagebild.records import CARRYING, Document, Kind, Span

_STRAY: Final = re.compile(r"(?:[«„“”‟]|(?<!\w)\")\s?[A-Za-z]?(?:[a-z][A-ZÄÖÜ]|[A-ZÄÖÜ]{2})[a-zäöüß]{2,}")
"""A letter that machine translation left before the first word of a quotation: „LNordland."""
_GLUED: Final = re.compile(r"(?<=[\w.!?,])[»«”“][a-zäöü]{3,}")
"""A word glued to the closing mark: «...»sagte."""
_STYLES: Final = (re.compile("«"), re.compile("»"), re.compile("„"), re.compile("”"))
_CLOCK: Final = re.compile(r"^(?:[01]?\d|2[0-3])[.:][0-5]\d(?=\W|$)(?![.:]\d)")
_VIDEO: Final = re.compile(r"youtube\.com|youtu\.be", re.I)
_SPEAKER: Final = re.compile(r"^[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ][\w.-]+){0,3}:\s+\S")


def find_kind(document: Document, spans: tuple[Span, ...], labels: Labels) -> Kind:
    """The kind whose signs the page shows; `article` where it shows none."""
    words = sum(len(span.quote.split()) for span in spans if span.role in CARRYING)
    spoken = sum(len(span.quote.split()) for span in spans if span.role == "transcript")
    if spoken and 2 * spoken >= words:
        return "transcript"
    if _is_video(spans):
        return "video_page"
    if _is_translation(spans):
        return "translation"
    if _is_live(document, spans, labels):
        return "live_blog"
    if _is_interview(spans):
        return "interview"
    return "agency" if _is_agency(document, spans) else "article"


def _is_video(spans: tuple[Span, ...]) -> bool:
    furniture = [span for span in spans if span.role == "furniture"]
    made = any(span.reason in {"created", "chapters", "views", "bell"} for span in furniture)
    player = any(
        span.reason in {"identifier", "player"} and "player" in span.quote.lower() for span in furniture
    )
    channels = sum(bool(_VIDEO.search(span.quote)) for span in furniture)
    return made or player or channels >= 2


def _is_translation(spans: tuple[Span, ...]) -> bool:
    """Two signs of four: mixed quotation marks, stray letters in them, glued words, a link to a source."""
    carried = "\n".join(span.quote for span in spans if span.role in CARRYING)
    signs = [
        sum(bool(style.search(carried)) for style in _STYLES[1:]) + ("«" in carried) >= 3,
        len(_STRAY.findall(carried)) >= 1,
        len(_GLUED.findall(carried)) >= 1,
        any(span.reason in {"full_article", "disclosure"} for span in spans),
    ]
    return sum(signs) >= 2 and (signs[1] or signs[3])


def _is_live(document: Document, spans: tuple[Span, ...], labels: Labels) -> bool:
    title = labels.blocks[labels.title].text if labels.title is not None else document.facts.title or ""
    titled = any(rule.pattern.search(title) for rule in all_fact_rules("live"))
    stamps = sum(bool(_CLOCK.match(span.quote)) for span in spans if span.reason != "chapters")
    return stamps >= 4 or (stamps >= 1 and titled)


def _is_interview(spans: tuple[Span, ...]) -> bool:
    """Turns that open with a name, or questions that paragraphs answer, over a third of the body."""
    body = [span.quote for span in spans if span.role in {"report", "headline"}]
    if len(body) < 6:
        return False
    named = [line for line in body if _SPEAKER.match(line)]
    turns = len(named) >= 4 and len({line.split(":")[0] for line in named}) <= max(2, len(named) // 2)
    asked = sum(line.endswith("?") and len(line.split()) >= 4 for line in body)
    return (turns and 3 * len(named) >= len(body)) or (asked >= 4 and 3 * asked >= len(body))


def _is_agency(document: Document, spans: tuple[Span, ...]) -> bool:
    """Only an agency stands for it: no publisher, no author, an agency in the dateline or byline."""
    named = document.facts.publisher or document.facts.authors
    return (
        not named
        and bool(find_agencies(document, spans))
        and not any(span.reason in {"byline_source", "photo_line", "byline_author"} for span in spans)
    )
