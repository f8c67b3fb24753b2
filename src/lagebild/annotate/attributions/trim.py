"""Takes quotation marks off the edges of content whose other mark stands outside of it.

Not for: marks of direct speech, which belong to its content.
"""

from collections.abc import Iterable

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.view import Run


def trim_marks(layout: Layout, drafts: Iterable[Draft]) -> None:
    """Changes the content runs of the drafts in place."""
    for draft in drafts:
        if draft.kind != "direct":
            draft.content = [_trim(layout, run) for run in draft.content]


def _trim(layout: Layout, run: Run) -> Run:
    first, last = run
    behind = layout.quoted_at(last - 1)
    if behind is not None and behind.first < first < last == behind.last:
        last -= 1
    before = layout.quoted_at(first)
    if before is not None and before.first == first and first + 1 < last < before.last:
        first += 1
    return first, last
