"""What the file format states of its parts: a feed's headline, a photo's caption, the lines of subtitles.

Not for: formats that state nothing; there the words have to show it.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final, get_args

from lagebild.clean.labels import Labels
from lagebild.clean.main_part import is_in_main
from lagebild.records import Role

REASONS: Final[dict[Role, str]] = {"transcript": "subtitles"}
STATED: Final = "stated_by_format"
"""The reason of spans whose role the file format states."""
_ROLES: Final[dict[str, Role]] = {role: role for role in get_args(Role)}
_MOST: Final = 0.8
"""Share of a block that has to stand in parts of one role."""
_LOOK: Final = 8
"""Parts that may stand in one block."""


def find_marked(labels: Labels) -> None:
    """Labels blocks most of which stands in parts of one role, the frame of a page aside."""
    for index, role in _marked(labels):
        if role == "related" and labels.blocks[index].is_prose and is_in_main(labels, index):
            continue  # a sentence of the report that is a link as a whole
        if role != "furniture":
            labels.give(index, role, REASONS.get(role, STATED))


def find_marked_frame(labels: Labels) -> None:
    """Labels undecided blocks most of which is furniture, as the format states."""
    for index, role in _marked(labels):
        if role == "furniture":
            labels.give(index, role, STATED)


def _marked(labels: Labels) -> Iterator[tuple[int, Role]]:
    """(block, role) of each undecided block that a role covers."""
    parts = labels.document.facts.parts
    at = 0
    for index, block in enumerate(labels.blocks if parts else ()):
        while at < len(parts) and parts[at][1] <= block.start:
            at += 1
        if at == len(parts):
            return
        if index not in labels.given and parts[at][0] < block.end:
            role = _covering(parts[at : at + _LOOK], block.start, block.end)
            if role is not None:
                yield index, role


def _covering(parts: tuple[tuple[int, int, str], ...], start: int, end: int) -> Role | None:
    """The role of parts that most of [start, end) stands in."""
    if parts[0][0] <= start and end <= parts[0][1]:
        return _ROLES.get(parts[0][2])
    covered: Counter[str] = Counter()
    for part_start, part_end, role in parts:
        covered[role] += max(0, min(end, part_end) - max(start, part_start))
    role, length = covered.most_common(1)[0]
    return _ROLES.get(role) if length >= _MOST * (end - start) else None
