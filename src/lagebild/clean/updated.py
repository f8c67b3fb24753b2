"""When a page was last changed, as its format states it or a line of it says.

Not for: when it was published; see `published`.
"""

from lagebild.clean.dates import find_dates
from lagebild.lang.page_facts import all_fact_rules
from lagebild.records import Document, Fact, Span, take


def find_updated(document: Document, spans: tuple[Span, ...], published: Fact | None) -> Fact | None:
    """The date of the last change; None where nothing shows one that is later than the publication."""
    first = published.value if published else ""
    if document.facts.updated:
        later = document.facts.updated > first
        return Fact(document.facts.updated, "the file format states it") if later else None
    for span in spans:
        if span.role != "byline" or not any(r.pattern.search(span.quote) for r in all_fact_rules("updated")):
            continue
        for hit in find_dates(span.quote):
            if hit.value > first and not hit.value.startswith(first or "-"):
                shown = take(document.text, span.start + hit.start, span.start + hit.end)
                return Fact(hit.value, f"date in the byline ({span.reason})", shown)
    return None
