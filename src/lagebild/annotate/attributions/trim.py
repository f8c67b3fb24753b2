"""Takes quotation marks off the edges of content whose other mark stands outside of it.

Not for: marks of direct speech, which belong to its content.
"""

from collections.abc import Iterable

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout, QuotedRun
from lagebild.annotate.attributions.view import Run


def trim_marks(layout: Layout, drafts: Iterable[Draft]) -> None:
    """Changes the content runs of the drafts in place."""
    for draft in drafts:
        if draft.kind != "direct":
            draft.content = [_trim(layout.quoted, run) for run in draft.content]


def _trim(quoted: tuple[QuotedRun, ...], run: Run) -> Run:
    first, last = run
    for q in quoted:
        if q.first < first < last == q.last:
            last -= 1
        if q.first == first and last < q.last and last - first > 1:
            first += 1
    return first, last
