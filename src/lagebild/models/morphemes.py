"""The Hanover Tagger's two searches within one word, over its own tables: the same results in less time.

It asks each tag about each run of letters. Nearly all runs are no morpheme of any tag, and what a run may be
as an unknown one hangs on its ending and its length alone. Sums are made in its order, so that scores are
equal to the last bit. Not for: sentences and lemmas; see `tagger`.
"""

from collections.abc import Collection
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any, Final

from numpy import logaddexp

State = tuple[int, int]
"""Two tags: that of the morpheme before, and that of the last one."""
Row = dict[State, float]
"""The states that may end at one place of a word, with their log probabilities."""
Chances = dict[int, float]
"""Log probabilities by tag."""
Steps = dict[State, list[tuple[int, float]]]
"""The tags that may follow a state, with their log probabilities."""
Path = tuple[State, float, list[tuple[int, float]]]
"""A state with its log probability and its steps."""
Back = dict[State, tuple[State, int]]
"""The state before each, and where it ends."""

EMPTY, START, UNKNOWN, END_UNKNOWN = 0, 1, 3, -3
LOWEST: Final = -1e6
_FOLLOWED: Final = 3
"""The best states of a place that are followed, beside those hardly worse."""
_WHOLE: Final = 4.6
"""What a word pays that is one unknown morpheme."""
_SHORT: Final = 4
_SHORTEST: Final = 2
"""Only a word of fewer letters than _SHORT may have an unknown morpheme of so few."""
_ENDING: Final = 4
_LONG: Final = 24
_REMEMBERED: Final = 4_096
"""Morphemes, and endings with a length, whose chances are kept."""


class Morphemes:
    """Reads words by the tables of a `HanoverTagger`."""

    def __init__(self, tables: Any) -> None:
        self._tables = tables
        self._morphemes = frozenset().union(*tables.LP_m_t.values())
        self._open = frozenset(tables.LP_hapax_t) & frozenset(tables.LP_s_t)
        steps: Steps = tables.LP_trans_nonfinal
        self._steps = steps, _only(steps, self._open)
        ends: Steps = tables.LP_trans_final
        self._ends = {(*state, step[0]): [step] for state, found in ends.items() for step in found}
        self._endings = frozenset({""}.union(*tables.LP_s_t.values()))
        self._steps_to = cache(self._find_steps_to)
        self._guess = lru_cache(_REMEMBERED)(self._find_guess)
        self._know = lru_cache(_REMEMBERED)(self._find_known)

    def find_tags(self, word: str) -> list[tuple[int, float]]:
        """Tags of a word with their log probabilities, the likeliest first."""
        row = self._fill(word, self._steps, guess=True)[0]
        last: Row = {}
        for state, before in row.items():
            for tag, step in self._tables.LP_trans_final.get(state, ()):
                chance, new = before + step, (state[1], tag)
                if chance > last.get(new, LOWEST):
                    last[new] = chance
        found: Chances = {}
        for (_, end), chance in last.items():
            found[-end] = float(logaddexp(found[-end], chance)) if -end in found else chance
        return sorted(found.items(), key=itemgetter(1), reverse=True) or [(UNKNOWN, 0.0)]

    def find_path(self, word: str, end: int) -> list[tuple[int, int]]:
        """The likeliest morphemes of a word that closes with the tag `end`, each as its tag and its end.

        Unknown ones are guessed only where it has no known ones.
        """
        for guess in (False, True):
            row, back = self._fill(word, self._steps_to(end), guess)
            last: Row = {}
            came: Back = {}
            ends = [(state, row[state], self._ends.get((*state, end), [])) for state in row]
            _go(ends, len(word), {end: 0.0}, last, came)
            if last:
                state = came[max(last, key=last.__getitem__)][0]
                return [*_trace(state, back), (end, len(word) + 1)]
        return [(UNKNOWN, len(word)), (END_UNKNOWN, len(word) + 1)]

    def _fill(self, word: str, steps: tuple[Steps, Steps], guess: bool) -> tuple[Row, list[Back]]:
        """The states in which the word may end, and the way to each state of each place."""
        size = len(word)
        rows: list[Row] = [{(EMPTY, START): 0.0}, *({} for _ in word)]
        back: list[Back] = [{} for _ in rows]
        for start in range(size):
            if not rows[start]:
                continue
            paths, guessed = (_paths(rows[start], some) for some in steps)
            for end in range(start + 1, size + 1):
                part = word[start:end]
                if part in self._morphemes:
                    chances = self._rate(part, size) | self._know(part) if guess else self._know(part)
                    _go(paths, start, chances, rows[end], back[end])
                elif guess and guessed and (chances := self._rate(part, size)):
                    _go(guessed, start, chances, rows[end], back[end])
        return rows[-1], back

    def _rate(self, part: str, size: int) -> Chances:
        """How likely each tag has a part of a word of this size for an unknown morpheme."""
        length = len(part)
        if size >= _SHORT and length <= _SHORTEST:
            return {}
        ending = part[max(1, length - _ENDING) :]
        while ending not in self._endings:
            ending = ending[1:]
        found = self._guess(ending, min(length, _LONG))
        return {tag: chance - _WHOLE for tag, chance in found.items()} if length == size else found

    def _find_known(self, part: str) -> Chances:
        return {tag: table[part] for tag, table in self._tables.LP_m_t.items() if part in table}

    def _find_guess(self, ending: str, length: int) -> Chances:
        """For each open tag how likely an unknown morpheme ends so and is so long."""
        found: Chances = {}
        for tag in self._open:
            endings, known = self._tables.LP_s_t[tag], ending
            while known not in endings:
                known = known[1:]
            alone = self._tables.Int_t + self._tables.LP_hapax_t[tag] + self._tables.LP_len_t[tag][length]
            found[tag] = alone + endings[known]
        return found

    def _find_steps_to(self, end: int) -> tuple[Steps, Steps]:
        """The steps from which a word can still close with this tag."""
        steps = _only(self._steps[0], self._tables.reachability.get(end, frozenset()))
        return steps, _only(steps, self._open)


def _only(steps: Steps, tags: Collection[int]) -> Steps:
    """The steps to some of the tags."""
    kept = {state: [step for step in following if step[0] in tags] for state, following in steps.items()}
    return {state: following for state, following in kept.items() if following}


def _paths(row: Row, steps: Steps) -> list[Path]:
    """The states of a place that are worth going on from, with their steps."""
    bound = sorted(row.values(), reverse=True)[_FOLLOWED] - 1 if len(row) > _FOLLOWED else LOWEST
    return [(state, row[state], steps[state]) for state in row if row[state] >= bound and state in steps]


def _go(paths: list[Path], start: int, chances: Chances, row: Row, back: Back) -> None:
    """One morpheme on from all states of a place; of several ways to a state the best is kept."""
    for state, before, steps in paths:
        for tag, step in steps:
            if tag in chances:
                chance, new = before + step + chances[tag], (state[1], tag)
                if chance > row.get(new, LOWEST):
                    row[new] = chance
                    back[new] = state, start


def _trace(state: State, back: list[Back]) -> list[tuple[int, int]]:
    """The tags that lead to a state at the end of a word, each with where its morpheme ends."""
    found: list[tuple[int, int]] = []
    end = len(back) - 1
    while end:
        found.append((state[1], end))
        state, end = back[end][state]
    return found[::-1]
