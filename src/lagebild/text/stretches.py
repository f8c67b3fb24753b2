"""Stretches of a text, given by half-open offsets, and what lies in them."""

from collections.abc import Iterable, Sequence


def lies_in(start: int, end: int, stretches: Iterable[tuple[int, int]]) -> bool:
    """Whether more than half of [start, end) lies in stretches that do not overlap each other."""
    shared = sum(max(0, min(end, b) - max(start, a)) for a, b in stretches)
    return 2 * shared > end - start


def share_of(some: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> float:
    """Characters in common of all characters that lie in either, 0 to 1. Those of each lie apart."""
    common = sum(max(0, min(b, d) - max(a, c)) for a, b in some for c, d in others)
    every = sum(b - a for a, b in (*some, *others)) - common
    return common / max(1, every)
