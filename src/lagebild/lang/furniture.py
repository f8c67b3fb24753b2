"""Lines that are not the report: the table `furniture`, typed.

Not for: what has no language, such as addresses, arrows and hashtags; that is in `clean`.
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final, cast

from lagebild.lang.load import LANGUAGES, rows
from lagebild.records import Role

_PIECE: Final = re.compile(r"\\.|.", re.DOTALL)
_NAMED: Final = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True)
class FurnitureRule:
    """One kind of line, known by its words.

    `most_words`: a longer line is never matched. `follows`: the short line after this one belongs to it.
    `lists`: so do the items of a list right below.
    `ends`: from here on short lines belong to the end of the page. `example` is a line that it matches,
    `counters` are lines that it must leave alone.
    """

    name: str
    role: Role
    pattern: re.Pattern[str]
    most_words: int
    follows: bool
    lists: bool
    ends: bool
    example: str
    counters: tuple[str, ...]

    @cached_property
    def anchored(self) -> bool:
        """Whether every way to match begins at the start of the line."""
        return all(branch.startswith("^") for branch in _branches(self.pattern.pattern))

    def matches(self, line: str, words: int) -> bool:
        """Whether a stripped line of so many words is of this kind."""
        return words <= self.most_words and self.pattern.search(line) is not None


def _branches(pattern: str) -> list[str]:
    """The alternatives of a pattern, outside of all brackets."""
    found, depth, in_class = [""], 0, False
    for piece in _PIECE.findall(pattern):
        if in_class:
            in_class = piece != "]"
        elif piece == "[":
            in_class = True
        elif piece in "()":
            depth += 1 if piece == "(" else -1
        elif piece == "|" and not depth:
            found.append("")
            continue
        found[-1] += piece
    return found


@cache
def furniture_rules(language: str) -> tuple[FurnitureRule, ...]:
    """Rules of one language, in the order of the table: the first that matches decides."""
    return tuple(
        FurnitureRule(
            name=row["name"],
            role=cast(Role, row.get("role", "furniture")),
            pattern=re.compile(row["pattern"], 0 if row.get("case") else re.IGNORECASE),
            most_words=row.get("most_words", 30),
            follows=row.get("follows", False),
            lists=row.get("lists", False),
            ends=row.get("ends", False),
            example=row["example"],
            counters=tuple(row.get("counters", ())),
        )
        for row in rows(language, "furniture")
    )


@cache
def all_rules() -> tuple[FurnitureRule, ...]:
    """Rules of every language: pages mix them (an English comment box under a German report)."""
    return tuple(rule for language in LANGUAGES for rule in furniture_rules(language))


def find_rule(line: str, words: int) -> FurnitureRule | None:
    """The first rule of any language that matches a stripped line of so many words."""
    anchored, loose = _any_of(True), _any_of(False)
    if anchored.match(line) is None and loose.search(line) is None:
        return None  # nearly all lines end here, after two looks instead of one a rule
    return next((rule for rule in all_rules() if rule.matches(line, words)), None)


@cache
def _any_of(anchored: bool) -> re.Pattern[str]:
    """One pattern for all rules that hold at the start of a line alone, or for all others."""
    rules = [rule.pattern for rule in all_rules() if rule.anchored == anchored]
    return re.compile("|".join(f"(?{_flag(rule)}:{_NAMED.sub('(?:', rule.pattern)})" for rule in rules))


def _flag(pattern: re.Pattern[str]) -> str:
    return "i" if pattern.flags & re.IGNORECASE else ""
