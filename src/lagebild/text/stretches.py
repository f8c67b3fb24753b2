"""Stretches of a text, given by half-open offsets, and what lies in them."""

from collections.abc import Iterable


def lies_in(start: int, end: int, stretches: Iterable[tuple[int, int]]) -> bool:
    """Whether more than half of [start, end) lies in stretches that do not overlap each other."""
    shared = sum(max(0, min(end, b) - max(start, a)) for a, b in stretches)
    return 2 * shared > end - start
