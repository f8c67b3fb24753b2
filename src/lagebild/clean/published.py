"""When a page was published, with the precision that it gives, and how that is known.

Order: the format; a date in a byline or dateline; a day whose weekday tells the year; the year in which a
video was made; the year in which something lay "four years ago". Not for: dates of events.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from lagebild.clean.dates import find_dates
from lagebild.lang.load import LANGUAGES
from lagebild.lang.page_facts import FactRule, all_fact_rules
from lagebild.lang.time_words import word_values
from lagebild.records import CARRYING, Document, Fact, Span, take

_YEAR: Final = re.compile(r"(?<![\d.,-])(?:19[0-9]\d|20\d\d)(?![\d-]|[.,]\d)")
_DATELINE: Final = re.compile(r"[^\n!?]{2,60}\([^()\n]{2,40}\)\s*[-–—]\s")
_ABOVE: Final = 4
_BELOW: Final = 14
"""Spans above and below the title among which the bylines of the report stand."""
_FAR: Final = 28
"""Years within which every date falls on every weekday; beyond it no year follows from a weekday."""


def find_published(document: Document, spans: tuple[Span, ...]) -> Fact | None:
    """The date of publication; None where nothing shows it."""
    if document.facts.published:
        return Fact(document.facts.published, "the file format states it")
    return (
        _from_byline(document, spans)
        or _from_dateline(spans, document.text)
        or _from_weekday(spans, document.text)
        or _from_created(document, spans)
        or _from_years_ago(document, spans)
        or _from_file(document)
    )


def _from_file(document: Document) -> Fact | None:
    made = document.facts.made
    return Fact(made, "the file was made then; nothing tells when its words were published") if made else None


def _from_byline(document: Document, spans: tuple[Span, ...]) -> Fact | None:
    """The earliest date of the bylines near the title: an aggregator's day and an update come later.

    Bylines elsewhere may belong to other stories: the first of them counts where none is near.
    """
    title = next((index for index, span in enumerate(spans) if span.reason == "title"), 0)
    dated = [
        (index, hit)
        for index, span in enumerate(spans)
        if span.role == "byline" or span.reason == "views"
        for hit in find_dates(span.quote)
    ]
    if not dated:
        return None
    body = next((i for i, span in enumerate(spans) if i > title and span.role == "report"), len(spans))
    near = [item for item in dated if title - _ABOVE <= item[0] <= title + _BELOW]
    near = [item for item in near if item[0] < body] or near
    index, hit = min(near, key=lambda item: (item[1].value[:10], -len(item[1].value))) if near else dated[0]
    start = spans[index].start
    shown = take(document.text, start + hit.start, start + hit.end)
    return Fact(hit.value, f"date in the byline ({spans[index].reason})", shown)


def _from_dateline(spans: tuple[Span, ...], text: str) -> Fact | None:
    """From the line of place and agency that opens agency copy: "Kiel, 4. Mai 2021 (xyz) - "."""
    opening = next((span for span in spans if span.role in {"report", "teaser"}), None)
    line = _DATELINE.match(opening.quote) if opening else None
    if opening is None or line is None:
        return None
    for hit in find_dates(line.group()):
        shown = take(text, opening.start + hit.start, opening.start + hit.end)
        return Fact(hit.value, "date in the dateline", shown)
    return None


def _from_weekday(spans: tuple[Span, ...], text: str) -> Fact | None:
    """From a day with its weekday ("today, Tuesday, 4 May"), where the year stands there or follows."""
    for span in _carrying(spans):
        for rule in all_fact_rules("weekday"):
            hit = rule.pattern.search(span.quote)
            found = _read_weekday(hit, rule, spans) if hit else None
            if hit is not None and found is not None:
                shown = take(text, span.start + hit.start(), span.start + hit.end())
                return Fact(found[0], found[1], shown)
    return None


def _read_weekday(hit: re.Match[str], rule: FactRule, spans: tuple[Span, ...]) -> tuple[str, str] | None:
    """(date, how): the year that stands there, or the first after all past years of the text that fits."""
    weekday, month, day = _value("weekday", hit["weekday"]), _value("month", hit["month"]), int(hit["day"])
    given = hit.groupdict().get("year")
    past = _past_years(spans)
    if given:
        year, how = int(given), f"the report dates itself ({rule.name})"
    elif past:
        found = _first_year(max(past), weekday, month, day)
        if found is None:
            return None
        year = found
        how = f"inferred: the first year after {max(past)}, the last year that the text looks back on, "
        how += "in which this day falls on this weekday"
    else:
        return None
    try:
        return (date(year, month, day) + timedelta(days=rule.shift)).isoformat(), how
    except ValueError:
        return None


def _first_year(after: int, weekday: int, month: int, day: int) -> int | None:
    for year in range(after + 1, after + 1 + _FAR):
        try:
            if date(year, month, day).isoweekday() == weekday:
                return year
        except ValueError:
            continue
    return None


def _from_created(document: Document, spans: tuple[Span, ...]) -> Fact | None:
    for span in spans:
        for rule in all_fact_rules("created"):
            hit = rule.pattern.search(span.quote) if span.role in {"furniture", "byline"} else None
            if hit is not None:
                shown = take(document.text, span.start, span.end)
                return Fact(hit["year"], f"year of the recording ({rule.name})", shown)
    return None


def _from_years_ago(document: Document, spans: tuple[Span, ...]) -> Fact | None:
    """ "four years ago [...]. In April 2019": 2023, unless the text looks back on a later year."""
    past = _past_years(spans)
    for span in _carrying(spans):
        for rule in all_fact_rules("years_ago"):
            for hit in rule.pattern.finditer(span.quote):
                year = int(hit["year"]) + _value("number", hit["number"])
                if past and max(past) <= year:
                    shown = take(document.text, span.start + hit.start(), span.start + hit.end())
                    return Fact(str(year), f"inferred: {hit['number']} years after {hit['year']}", shown)
    return None


def _past_years(spans: tuple[Span, ...]) -> list[int]:
    """Years that the report speaks of, without those that may lie ahead of it."""
    years: list[int] = []
    for span in _carrying(spans):
        ahead = {
            hit.start("year")
            for rule in all_fact_rules("open_end")
            for hit in rule.pattern.finditer(span.quote)
        }
        years.extend(int(hit.group()) for hit in _YEAR.finditer(span.quote) if hit.start() not in ahead)
    return years


def _carrying(spans: tuple[Span, ...]) -> Iterator[Span]:
    return (span for span in spans if span.role in CARRYING)


def _value(kind: str, word: str) -> int:
    for language in LANGUAGES:
        value = word_values(language)[kind].get(word.casefold())
        if value is not None and value.isdigit():
            return int(value)
    return 0
