"""When each statement was made: the date in the clause that introduces it, else that of publication.

A date inside the content is when something happened or will happen, not when it was said. Not for: reading
dates; the annotation of the document has done that.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from lagebild.link.pile import Pile
from lagebild.records import Attribution, Timex

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(?=$|T)")


def find_sayings(pile: Pile) -> dict[str, str]:
    """By attribution id: `2024`, `2024-06` or `2024-06-19`; statements of undated pages may be left out."""
    timexes: dict[str, list[Timex]] = defaultdict(list)
    for timex in pile.timexes:
        if timex.type in ("DATE", "TIME") and _DATE.match(timex.value):
            timexes[timex.document].append(timex)
    found = {}
    for attribution in pile.attributions:
        report = pile.reports.get(attribution.document)
        published = report.published if report else None
        day = _find_day(attribution, timexes.get(attribution.document, ()), published) or published
        if day is not None:
            found[attribution.id] = day[: len("2024-06-19")]
    return found


def _find_day(attribution: Attribution, timexes: Iterable[Timex], published: str | None) -> str | None:
    """The first date in the introducing clause that does not lie after publication."""
    introduced = (*attribution.frame, *attribution.cue, *attribution.source)
    for timex in timexes:
        if any(part.start <= timex.start and timex.end <= part.end for part in introduced):
            match = _DATE.match(timex.value)
            day = match.group() if match else ""
            if published is None or day[: len(published)] <= published[: len(day)]:
                return day
    return None
