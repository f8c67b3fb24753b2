"""The table `amounts`, with the number words of the table `numbers`: what counts goods, and how surely.

Not for: numbers in dates; see `time_words`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from lagebild.lang.load import rows

_FIRST: Final = re.compile(r"[1-9]\d{0,2}", re.ASCII)
_GROUP: Final = re.compile(r"\d{3}", re.ASCII)
_BETWEEN: Final = frozenset("'’")
"""What may stand between groups of three figures, as in Switzerland, beside a space."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """Number words and the words around them, folded to lower case."""

    values: dict[str, float]
    powers: dict[str, float]
    joints: frozenset[str]
    vague: frozenset[str]
    lots: frozenset[str]
    units: frozenset[str]
    measures: frozenset[str]
    mods: dict[str, str]
    thousands: str
    decimal: str

    def parse_word(self, word: str) -> float | None:
        """The number that one word or figure stands for: "fünf", "zweiundzwanzig", "1.500"; else None."""
        folded = word.lower()
        if folded[:1].isdigit():
            return self._parse_figure(folded)
        return self._parse_letters(folded)

    def read(self, words: Sequence[str], at: int) -> tuple[int, float] | None:
        """The number that starts at word `at`, with the powers after it: its end (half-open) and value."""
        figure, end = _in_groups(words, at)
        value = None if figure.lower() in self.vague else self.parse_word(figure)
        if value is None:
            return None
        while end < len(words) and words[end].lower() in self.powers:
            value *= self.powers[words[end].lower()]
            end += 1
        return end, value

    def _parse_figure(self, figure: str) -> float | None:
        plain = re.sub(rf"(?<=\d)[{re.escape(self.thousands)}](?=\d{{3}})", "", figure).replace(
            self.decimal, "."
        )
        try:
            return float(plain)
        except ValueError:
            return None

    def _parse_letters(self, word: str) -> float | None:
        if word in self.values or word in self.powers:
            return self.values.get(word, self.powers.get(word))
        for name, power in sorted(self.powers.items(), key=lambda p: -p[1]):
            head, found, tail = word.partition(name)
            if found and power >= 100:
                return _combine(self._parse_part(head, 1), power, self._parse_part(tail, 0))
        for joint in self.joints:
            unit, found, ten = word.partition(joint)
            if found and unit in self.values and ten in self.values:
                return self.values[unit] + self.values[ten]
        return None

    def _parse_part(self, part: str, nothing: float) -> float | None:
        if not part:
            return nothing
        joint = next((joint for joint in self.joints if part.startswith(joint)), "")
        return self._parse_letters(part.removeprefix(joint))


def _in_groups(words: Sequence[str], at: int) -> tuple[str, int]:
    """The figure that starts at word `at` with its groups of three, and its end: "380 000", "40'000"."""
    figure, end = words[at], at + 1
    if not _FIRST.fullmatch(figure):
        return figure, end
    while True:
        group = end + 1 if words[end : end + 1] and words[end] in _BETWEEN else end
        if group >= len(words) or not _GROUP.fullmatch(words[group]):
            return figure, end
        figure, end = figure + words[group], group + 1


def _combine(head: float | None, power: float, tail: float | None) -> float | None:
    return None if head is None or tail is None else head * power + tail


@cache
def load_amounts(language: str) -> Amounts:
    """The amounts of `language`."""
    table, numbers = rows(language, "amounts"), rows(language, "numbers")
    counts = [row for row in numbers if row["kind"] in {"unit", "teen", "ten", "other"}]

    def words(kind: str) -> frozenset[str]:
        return frozenset(str(word).lower() for row in table if row["kind"] == kind for word in row["words"])

    def valued(kind: str) -> dict[str, float]:
        return {w.lower(): float(row["value"]) for row in table if row["kind"] == kind for w in row["words"]}

    return Amounts(
        values={str(word).lower(): float(row["value"]) for row in counts for word in row["words"]},
        powers=valued("power"),
        joints=frozenset(word for row in numbers if row["kind"] == "joint" for word in row["words"]),
        vague=words("vague"),
        lots=words("lot"),
        units=words("unit"),
        measures=words("measure"),
        mods={w.lower(): row["value"] for row in table if row["kind"] == "mod" for w in row["words"]},
        thousands="".join(words("thousands")),
        decimal="".join(words("decimal")),
    )
