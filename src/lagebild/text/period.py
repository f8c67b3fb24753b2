"""The days between two dates as a reader wants them.

Not for: reading dates in a text; see `annotate.timexes`.
"""


def period(first: str | None, last: str | None, otherwise: str = "undated") -> str:
    """ "2031-03-04 to 2031-03-14", one date where both are the same, `otherwise` where there is none."""
    days = [date[:10] for date in (first, last) if date]
    return " to ".join(dict.fromkeys(days)) or otherwise
