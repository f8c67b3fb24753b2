"""Runs the rules of a language over a text: one pattern, one pass, the first rule at a place wins.

Not for: what a match means; see `reckonings`.
"""

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lagebild.lang.time_words import word_values
from lagebild.lang.timexes import TimexRule, openings, timex_rules
from lagebild.text.trie import to_pattern

_NAMED = re.compile(r"\(\?P<(\w+)>")


@dataclass(frozen=True, slots=True)
class Match:
    """One expression at [start, end) and the values of the words in it, by group."""

    rule: TimexRule
    start: int
    end: int
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Compiled:
    pattern: re.Pattern[str]
    rules: Mapping[str, TimexRule]
    groups: Mapping[str, tuple[tuple[str, str, int], ...]]
    """For each rule its groups: name, class of words, number in the pattern."""
    values: Mapping[str, Mapping[str, str]]


def fold(text: str) -> str:
    """Lower case, one character for each: letters whose lower case is longer stay as they are."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def find_matches(folded: str, start: int, end: int, language: str) -> Iterator[Match]:
    """Matches in [start, end) of a folded text, from left to right, none overlapping another."""
    compiled = _compile(language)
    for found in compiled.pattern.finditer(folded, start, end):
        name = found.lastgroup or ""
        rule = compiled.rules[name]
        words = dict(rule.given)
        for group, kind, index in compiled.groups[name]:
            word = found.group(index)
            if word is not None:
                words[group] = _value(compiled, kind, word)
        first, last = found.span(name)
        yield Match(rule, first, last, words)


def _value(compiled: _Compiled, kind: str, word: str) -> str:
    """The table's value of a word; digits are their own value."""
    known = compiled.values.get(kind)
    if known is None:
        return word
    return known.get(" ".join(word.split()), word)


@cache
def _compile(language: str) -> _Compiled:
    rules: dict[str, TimexRule] = {}
    pieces: list[str] = []
    for i, rule in enumerate(timex_rules(language)):
        name = f"r{i}"
        rules[name] = rule
        pieces.append(f"{rule.lead}(?P<{name}>{_rename_groups(rule.pattern, name)}(?![\\w\xad]))")
    opening = to_pattern(openings(language))
    pattern = re.compile(rf"(?<!\w)(?=\d|{opening})(?<![^\W\d]-)(?:{'|'.join(pieces)})")
    groups = {name: tuple(_groups_of(pattern, name)) for name in rules}
    return _Compiled(pattern, rules, groups, word_values(language))


def _rename_groups(pattern: str, rule: str) -> str:
    """Group names that no other rule has, and no other branch of this one: `r7_0_month`."""
    count = itertools.count()
    return _NAMED.sub(lambda found: f"(?P<{rule}_{next(count)}_{found[1]}>", pattern)


def _groups_of(pattern: re.Pattern[str], rule: str) -> Iterator[tuple[str, str, int]]:
    """Groups of one rule. `(?P<alias__class>...)` has words of a class under a name of its own."""
    for group, index in pattern.groupindex.items():
        if group.startswith(f"{rule}_"):
            name, _, kind = group.split("_", 2)[2].partition("__")
            yield name, kind or name, index
