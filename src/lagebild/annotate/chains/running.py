"""Statements that run on in the voice of the one before them: "Der Rat lehnt ab. Das Dach sei zu teuer."

Not for: finding them; a layer before has done so, and named a source that may be another's.
"""

import re
from typing import Final

from lagebild.annotate.chains.scope import Page
from lagebild.records import Attribution

RUNNING_ON: Final = frozenset({"indirect_free_indirect", "free_indirect"})
"""Kinds that go on without a cue in the voice of the statement before."""

_GAP: Final = re.compile(r"[^\w\n]*")
"""What may stand between two statements of which the second runs on: marks, in one paragraph."""


def runs_on(attribution: Attribution, stated: Attribution, page: Page) -> bool:
    """True for a statement without a cue right behind another one, whose own source cannot be right.

    A source behind its content belongs to the next statement; one before the other statement is not who goes
    on, since somebody else has spoken in between; one inside the other's source is a piece of it.
    """
    if attribution.kind not in RUNNING_ON or attribution.cue or not attribution.source:
        return False
    if not _stands_behind(attribution, stated, page):
        return False
    source = attribution.source[0]
    if source.start >= attribution.content[-1].end or source.end <= stated.start:
        return True
    return any(
        q.start <= source.start and source.end <= q.end and len(source.quote) < len(q.quote)
        for q in stated.source
    )


def _stands_behind(attribution: Attribution, stated: Attribution, page: Page) -> bool:
    """True where only marks stand between the other statement and this one's content."""
    end = max(q.end for q in (*stated.content, *stated.cue, *stated.frame))
    start = attribution.content[0].start
    return end <= start and _GAP.fullmatch(page.text[end:start]) is not None
