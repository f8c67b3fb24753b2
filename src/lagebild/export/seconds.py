"""At what second the words of a row were said: one more field of every row that has a place in a document.

Not for: the time codes themselves, which the file format states (`FormatFacts.seconds`).
"""

from collections.abc import Callable, Iterable, Iterator

from lagebild.export.shapes import Row
from lagebild.records import FormatFacts
from lagebild.store import View

SecondAt = Callable[[str, int], float | None]
"""The second of a document at an offset; None where it has no time codes."""


def seconds_of(document: str, facts: FormatFacts) -> SecondAt:
    """Look-up for the rows of one document."""
    return lambda of, offset: facts.second_at(offset) if of == document else None


def all_seconds(view: View) -> SecondAt:
    """Look-up for rows of any document; holds the time codes of transcripts, and nothing of other pages."""
    known = {row.id: row.facts for row in view.documents() if row.facts.seconds}
    return lambda of, offset: known[of].second_at(offset) if of in known else None


def with_seconds(rows: Iterable[Row], second_at: SecondAt) -> Iterator[Row]:
    """The rows, `second` behind the words of each that has any."""
    for row in rows:
        if "start" not in row or "document" not in row:
            yield row
            continue
        second = second_at(row["document"], row["start"])
        timed: Row = {}
        for name, value in row.items():
            timed[name] = value
            if name == "quote":
                timed["second"] = second
        yield timed
