"""Speech that runs on without a cue is not of somebody who is only named in what another says.

"Norway spreads rumours, the ministry said. The president had merely asked for an offer. There was no
contract." The last sentence is the ministry's, though the president stands nearer. Not for: what is told
within what another says; see `build`.
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.overlaps import Overlaps
from lagebild.annotate.attributions.view import Run


def lead_back(drafts: Sequence[Draft]) -> None:
    """Gives each such draft the source of the one in whose content its own source stands."""
    near = Overlaps(drafts, lambda draft: draft.content)
    for draft in drafts:
        if draft.kind == "indirect_free_indirect" and draft.source:
            around = [o for o in near.touching(draft.source) if _names(o, draft)]
            if around:
                draft.source = list(around[0].source)


def _names(outer: Draft, draft: Draft) -> bool:
    """Whether the source of one stands in what the other says, and its words behind that."""
    if outer is draft or not outer.source or not outer.kind.startswith("indirect"):
        return False
    named = all(_holds(outer.content, run) for run in draft.source)
    return named and not any(_holds(outer.content, run) for run in draft.content)


def _holds(content: Sequence[Run], inner: Run) -> bool:
    return any(first <= inner[0] and inner[1] <= last for first, last in content)
