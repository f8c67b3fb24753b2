"""Words in quotation marks inside of what somebody says: whose they are the statement around them tells.

"She called the offer “a joke”": the page names speaker and verb once, for the whole. Not for: quotations that
have a cue of their own.
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.overlaps import Overlaps
from lagebild.annotate.attributions.view import Run


def bare_pieces(drafts: Sequence[Draft]) -> None:
    """Takes source, cue and frame from each piece that has none but those of the statement around it."""
    near = Overlaps(drafts, lambda draft: draft.content)
    for draft in drafts:
        if draft.kind == "direct" and any(_is_piece(draft, other) for other in near.touching(draft.content)):
            draft.cue, draft.source, draft.frame, draft.addressee = [], [], [], []


def _is_piece(inner: Draft, outer: Draft) -> bool:
    if inner is outer or not outer.cue or not _holds(outer.content, inner.content):
        return False
    return not inner.cue or any(a < d and c < b for a, b in inner.cue for c, d in outer.cue)


def _holds(outer: Sequence[Run], inner: Sequence[Run]) -> bool:
    """True where each run lies in one of the others, which together hold more words."""
    inside = all(any(a <= first and last <= b for a, b in outer) for first, last in inner)
    return inside and sum(b - a for a, b in outer) > sum(b - a for a, b in inner)
