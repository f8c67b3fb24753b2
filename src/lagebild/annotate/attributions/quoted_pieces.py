"""Words in quotation marks inside of what is told indirectly: "the books show “large gaps”, she said".

They are words of whoever says the rest, and its nested direct speech. The project's corpus marks them so; in
its train split nearly all that begin in small letters are, and of those with a capital the longer ones, since
the short ones are names of things. Not for: quotations that have a cue of their own; see `direct`.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import QuotedRun
from lagebild.annotate.attributions.overlaps import Overlaps
from lagebild.annotate.attributions.view import Run, View

RULE: Final = "quoted piece"
_NO_NAME: Final = 3
"""Words from which on a piece with a capital is no name."""


def find_quoted_pieces(view: View, drafts: Sequence[Draft], quoted: Iterable[QuotedRun]) -> list[Draft]:
    """Drafts for the pieces that none of `drafts` has as direct speech yet."""
    near = Overlaps(drafts, lambda draft: draft.content)
    return [d for q in quoted for d in _piece(view, q, near.touching([(q.first, q.last)]))]


def _piece(view: View, quoted: QuotedRun, around: Sequence[Draft]) -> Iterator[Draft]:
    run = (quoted.first, quoted.last)
    holders = [d for d in around if d.kind != "direct" and any(_holds(part, run) for part in d.content)]
    if holders and len(around) == len(holders) and _is_speech(view, quoted):
        holder = min(holders, key=lambda d: sum(b - a for a, b in d.content))
        yield Draft("direct", holder.medium, "assert", RULE, [run])


def _holds(outer: Run, inner: Run) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and outer != inner


def _is_speech(view: View, quoted: QuotedRun) -> bool:
    first = next((at for at in range(quoted.first, quoted.last) if view.tag(at) != "$("), quoted.first)
    if view.tokens[first].text[:1].islower():
        return quoted.words > 1 or not view.words("word_order")
    return quoted.words >= _NO_NAME
