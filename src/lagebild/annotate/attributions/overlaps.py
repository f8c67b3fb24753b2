"""Which of many items touch a place of the text: looked up, so that a long text costs no more a word.

Not for: how much of a place they share; see `found`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final, Generic, TypeVar

_BLOCK: Final = 512
"""Characters of a block: a statement stands in one or two."""
T = TypeVar("T")
Places = Iterable[tuple[int, int]]


class Overlaps(Generic[T]):
    """Items by the places that `places_of` gives of each, half-open."""

    def __init__(self, items: Sequence[T], places_of: Callable[[T], Places]) -> None:
        self._items = items
        self._blocks = defaultdict[int, list[tuple[int, int, int]]](list)
        for number, item in enumerate(items):
            for start, end in places_of(item):
                for block in _blocks(start, end):
                    self._blocks[block].append((start, end, number))

    def touching(self, places: Places) -> list[T]:
        """Items that share a character with one of the places, each once, in their order."""
        found = {
            number
            for start, end in places
            for block in _blocks(start, end)
            for first, last, number in self._blocks.get(block, ())
            if first < end and start < last
        }
        return [self._items[number] for number in sorted(found)]


def _blocks(start: int, end: int) -> range:
    return range(start // _BLOCK, (max(start, end - 1)) // _BLOCK + 1)
