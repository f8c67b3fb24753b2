"""What the file format states of its parts: a feed's headline, a photo's caption, the lines of subtitles.

Not for: formats that state nothing; there the words have to show it.
"""

from bisect import bisect_right
from typing import Final, get_args

from lagebild.clean.labels import Labels
from lagebild.records import Role

REASONS: Final[dict[Role, str]] = {"transcript": "subtitles"}
_STATED: Final = "stated_by_format"


def find_marked(labels: Labels) -> None:
    """Labels blocks that begin in a part whose role the format states."""
    parts = labels.document.facts.parts
    starts = [start for start, _, _ in parts]
    for index, block in enumerate(labels.blocks):
        at = bisect_right(starts, block.start) - 1
        if at < 0 or block.start >= parts[at][1]:
            continue
        role = next((known for known in get_args(Role) if known == parts[at][2]), None)
        if role is not None:
            labels.give(index, role, REASONS.get(role, _STATED))
