"""Time expressions with TIMEX3 values, by rules (`lang/*/timexes.yaml`).

A value is never more exact than the page and the text allow: "am Montag" on a page of which only the year is
known stays `XXXX-WXX-1`. Not for: names of eras ("der Kalte Krieg"), ages, prices, sizes.
"""

from dataclasses import replace

from lagebild.annotate.timexes.reader import TimexReader
from lagebild.records import Annotations, Text


def find_timexes(text: Text, known: Annotations, language: str) -> Annotations:
    """Fills `timexes` from the carrying spans, in page order, none overlapping another."""
    reader = TimexReader(text, known.tokens, language)
    found = [timex for span in text.carrying() for timex in reader.read(span.start, span.end)]
    return replace(known, timexes=tuple(found))
