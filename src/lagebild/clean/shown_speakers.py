"""Speech in which each turn opens with its speaker in brackets: "[Holm] guten Tag", "(FELD): danke".

Where speech was written down so, not a comma may stand in it, and short turns look like lines of the page.
Not for: who a speaker is; see `annotate.attributions.lines`.
"""

import re
from itertools import pairwise
from typing import Final

from lagebild.clean.labels import Labels

_SPEAKER: Final = re.compile(r"^[\[(]([A-ZÄÖÜ][\w.’'-]+(?: [\w.’'-]+){0,3})[\])]:?\s+\S")
_FEWEST: Final = 4
"""Turns from which on it is a talk."""
_BETWEEN: Final = 2
"""Lines that may stand between two turns and belong to the first."""


def find_shown_speakers(labels: Labels) -> None:
    """Labels the turns, and what stands between two of them, where two speakers at least have a turn and one
    has two: a list with something in brackets before each entry repeats nothing."""
    shown = {i: found[1] for i in labels.undecided() if (found := _SPEAKER.match(labels.blocks[i].text))}
    if len(shown) < _FEWEST or not 2 <= len(set(shown.values())) < len(shown):
        return
    for first, behind in pairwise([*shown, max(shown) + 1]):
        for index in range(first, behind if behind - first <= _BETWEEN + 1 else first + 1):
            labels.give(index, "transcript", "shown_speakers")
