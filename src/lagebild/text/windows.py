"""The stretch of text around some spans, with other stretches blanked out, offsets kept.

Not for: sentences; the windows come from whoever knows them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence


def blank_out(words: str, start: int, spans: Iterable[tuple[int, int]], mark: str) -> str:
    """`words`, which begin at `start`, with each character of `spans` replaced by the one-character `mark`.

    Line ends become spaces, so that a pattern reads over them. Length and offsets stay as they are.
    """
    letters = list(words.replace("\n", " ").replace("\r", " "))
    for first, last in spans:
        for i in range(max(first - start, 0), min(last - start, len(letters))):
            letters[i] = mark
    return "".join(letters)


def cover(starts: Sequence[int], ends: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """The window from the stretch that holds `start` to the one that holds the last character before `end`.

    `starts` and `ends` are those of stretches in order, without overlap. Without a stretch: [start, end).
    """
    first = bisect_right(starts, start) - 1
    last = bisect_right(starts, max(end - 1, start)) - 1
    low = starts[first] if first >= 0 else start
    high = ends[last] if last >= 0 else end
    return min(low, start), max(high, end)
