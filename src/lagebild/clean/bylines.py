"""Authors and agencies, as bylines name them.

Not for: agencies that the report cites in a sentence; these are voices of its chains.
"""

import re
from collections.abc import Iterator
from typing import Final

from lagebild.clean.marked import STATED
from lagebild.lang.agencies import agency_pattern, find_agency
from lagebild.lang.furniture import all_rules
from lagebild.records import Document, Fact, Span, take

_DATELINE: Final = re.compile(
    r"^[^\n.!?]{0,80}?[(\[](?P<names>[^()\[\]]{2,40})[)\]]|^(?P<bare>\S{2,12})\s[-–—]\s"
)
_UNKNOWN: Final = re.compile(
    r"^[^\n.!?()\d]{2,60}?(?:,[^\n()]{3,24})?[ ]"
    r"\((?P<name>[^\W\d_][\w-]{1,20}(?: [A-ZÄÖÜ][\w-]{2,20})?)\)\s?[-–—]\s"
)
"""The dateline of an agency that no table knows: "Wesendorf (Nordform) - "."""
_LISTED: Final = re.compile(
    r"(?<=[:,/])\s*(?P<name>[A-ZÄÖÜ]\w+press|[A-ZÄÖÜ]\w+ Press|[A-ZÄÖÜ]\w+inform)\s*(?=[,/]|$)"
)
"""An agency that no table knows, by the end of its name, in a line of sources."""
_SIGNED: Final = re.compile(r"[(\[–—-]\s*(?P<names>[^()\[\]–—]{2,40}?)\s*[)\]]?$")
_WORD: Final = r"[A-ZÄÖÜ][^\W\d_]*(?:[’'-][^\W\d_]+)*\.?(?!\w)"
_BODY: Final = re.compile(r"\b[A-ZÄÖÜ]{2,}-")
"""What the names of studios and desks have and those of people have not: "ARD-Studio"."""
_NAME: Final = re.compile(rf"(?<!\w){_WORD}(?: (?:von |van |de |der |zu )?{_WORD}){{1,3}}")


def find_authors(document: Document, spans: tuple[Span, ...]) -> tuple[Fact, ...]:
    """Persons whom the format or a byline names as authors, agencies left out."""
    stated = [name for name in document.facts.authors if find_agency(name) is None]
    if stated:
        return tuple(Fact(name, "the file format states it") for name in dict.fromkeys(stated))
    found: dict[str, Fact] = {}
    for span in spans:
        start, end = _names(span)
        for hit in _NAME.finditer(span.quote, start, end):
            at = span.start + hit.start()
            shown = take(document.text, at, at + len(hit.group()))
            if not _BODY.search(hit.group()):
                found.setdefault(hit.group(), Fact(hit.group(), "byline", shown))
    return tuple(found.values())


def _names(span: Span) -> tuple[int, int]:
    """Where in a span the names of authors stand; an empty run where it holds none."""
    if span.reason == "names":
        return 0, len(span.quote)
    if span.reason == "byline_author" or (span.role == "byline" and span.reason == STATED):
        for rule in all_rules():
            hit = rule.pattern.search(span.quote) if rule.name == "byline_author" else None
            if hit is not None:
                return hit.span("names")
    return 0, 0


def find_agencies(document: Document, spans: tuple[Span, ...]) -> tuple[Fact, ...]:
    """Agencies of bylines, of the dateline of the first paragraph, and of the mark at the end of the last."""
    found: dict[str, Fact] = {}
    for start, end in _zones(spans):
        for hit in agency_pattern().finditer(document.text, start, end):
            agency = find_agency(hit.group())
            if agency is not None:
                shown = take(document.text, hit.start(), hit.end())
                found.setdefault(agency.name, Fact(agency.name, "byline or dateline", shown))
    for start, end in _unknown(spans):
        name = document.text[start:end]
        if find_agency(name) is None:
            found.setdefault(name, Fact(name, "byline or dateline", take(document.text, start, end)))
    for name in document.facts.agencies:
        agency = find_agency(name)
        value = agency.name if agency else name
        found.setdefault(value, Fact(value, "the file format states it"))
    for name in document.facts.authors:
        agency = find_agency(name)
        if agency is not None:
            found.setdefault(agency.name, Fact(agency.name, "the file format states it"))
    return tuple(found.values())


def _unknown(spans: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    """Names of agencies that no table knows: in the dateline, and by their ending in a line of sources."""
    opening = next((span for span in spans if span.role in {"report", "teaser"}), None)
    line = _UNKNOWN.match(opening.quote) if opening else None
    if opening is not None and line is not None:
        yield opening.start + line.start("name"), opening.start + line.end("name")
    for span in spans:
        for hit in _LISTED.finditer(span.quote) if span.role == "byline" else ():
            yield span.start + hit.start("name"), span.start + hit.end("name")


def _zones(spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    zones = [(span.start, span.end) for span in spans if span.role == "byline"]
    body = [span for span in spans if span.role in {"report", "teaser"}]
    for span, pattern, at in ((s, p, a) for s, p, a in _marks(body)):
        hit = pattern.search(span.quote, at)
        if hit is not None:
            group = "names" if hit["names"] else "bare"
            zones.append((span.start + hit.start(group), span.start + hit.end(group)))
    return zones


def _marks(body: list[Span]) -> list[tuple[Span, re.Pattern[str], int]]:
    marks = [(span, _DATELINE, 0) for span in body[:2]]
    return marks + [(span, _SIGNED, max(0, len(span.quote) - 60)) for span in body[-1:]]
