"""Inline marks: `{tags words}` to a text with spans, and back.

Not for: what the tags mean; see `report`. The two functions are each other's inverse on canonical markup.
"""

import heapq
import re
from collections.abc import Iterable
from dataclasses import dataclass

TAG = re.compile(
    r"[csqfad]\d+|[grimw][A-Z]{1,2}|@[a-z0-9_-]+|t=[^\s,{}]+|z=[^\s,{}]+|p=[a-z0-9-]+|[hbyx]",
)
"""Roles of attributions, roles of transfers, mentions, time expressions, quantities, passages, page roles."""

_OPENING = re.compile(r"\{([^\s{}\\]+) ")
_ESCAPED = re.compile(r"\\([\\{}])")
_ORDER = "hbyxpfcsaqdgrimw@tz"


class MarkError(ValueError):
    """Markup that is not sound: where, and what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """One tag on one run of the text, half-open."""

    start: int
    end: int
    tag: str


def parse_marks(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without marks, and its marks in order. Raises MarkError with the line of the fault."""
    out: list[str] = []
    length = at = 0
    open_: list[tuple[int, list[str], int]] = []
    marks: list[Mark] = []
    for found in re.finditer(r"[{}\\]", marked):
        if found.start() < at:
            continue
        out.append(marked[at : found.start()])
        length += found.start() - at
        at = found.start()
        if marked[at] == "{":
            tags, size = _opened(marked, at)
            open_.append((length, tags, at))
            at += size
        elif marked[at] == "}":
            if not open_:
                raise MarkError(f"line {_line(marked, at)}: '}}' closes nothing; write '\\}}' for a brace")
            start, tags, where = open_.pop()
            if start == length:
                raise MarkError(f"line {_line(marked, where)}: {{{','.join(tags)}}} holds no words")
            marks.extend(Mark(start, length, tag) for tag in tags)
            at += 1
        else:
            escaped = _ESCAPED.match(marked, at)
            if not escaped:
                raise MarkError(f"line {_line(marked, at)}: a lone backslash; write '\\\\'")
            out.append(escaped[1])
            length += 1
            at += 2
    if open_:
        raise MarkError(f"line {_line(marked, open_[-1][2])}: {{{','.join(open_[-1][1])}}} is never closed")
    out.append(marked[at:])
    return "".join(out), _joined(marks)


def _opened(marked: str, at: int) -> tuple[list[str], int]:
    opening = _OPENING.match(marked, at)
    if not opening:
        raise MarkError(f"line {_line(marked, at)}: '{marked[at : at + 20]}' is no mark: {{tags words}}")
    tags = opening[1].split(",")
    for tag in tags:
        if not TAG.fullmatch(tag):
            raise MarkError(f"line {_line(marked, at)}: '{tag}' is no tag")
    return tags, len(opening[0])


def _line(marked: str, at: int) -> int:
    return marked.count("\n", 0, at) + 1


def _joined(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Parts of one tag that touch or overlap are one mark: markup has no way to tell them apart."""
    last: dict[str, Mark] = {}
    done: list[Mark] = []
    for mark in sorted(set(marks)):
        before = last.get(mark.tag)
        if before and mark.start <= before.end:
            last[mark.tag] = Mark(before.start, max(before.end, mark.end), mark.tag)
            continue
        if before:
            done.append(before)
        last[mark.tag] = mark
    return tuple(sorted([*done, *last.values()]))


def to_marks(text: str, marks: Iterable[Mark]) -> str:
    """Canonical markup: outer marks first, crossing marks cut at the border of the one that is open."""
    waiting = [(m.start, -m.end, _rank(m.tag), m.tag) for m in marks]
    heapq.heapify(waiting)
    out: list[str] = []
    ends: list[int] = []
    at = 0

    def close(until: int) -> None:
        nonlocal at
        while ends and ends[-1] <= until:
            out.append(_escape(text[at : ends[-1]]) + "}")
            at = ends.pop()

    while waiting:
        start, minus_end, rank, tag = heapq.heappop(waiting)
        close(start)
        if ends and -minus_end > ends[-1]:
            heapq.heappush(waiting, (ends[-1], minus_end, rank, tag))
            minus_end = -ends[-1]
            heapq.heappush(waiting, (start, minus_end, rank, tag))
            continue
        tags = [tag]
        while waiting and waiting[0][:2] == (start, minus_end):
            tags.append(heapq.heappop(waiting)[3])
        out.append(_escape(text[at:start]) + "{" + ",".join(tags) + " ")
        at = start
        ends.append(-minus_end)
    close(len(text))
    return "".join(out) + _escape(text[at:])


def _escape(text: str) -> str:
    return re.sub(r"([\\{}])", r"\\\1", text)


def _rank(tag: str) -> tuple[int, str, int, str]:
    name = tag[1:]
    return _ORDER.index(tag[0]), "", int(name) if name.isdigit() else 0, name
