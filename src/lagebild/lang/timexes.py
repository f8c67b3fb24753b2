"""The table `timexes`: rules for time expressions, in the order in which they are tried at a place.

A `pattern` is a regular expression over lower-case text in which a blank stands for the space between two
words of one line and a name in braces for a class of words: `{month}` reads a month into the group of that
name, `{month:other}` into another group, `{month!}` into none; `{month?}` may be missing, with its blank.
Not for: what a rule's words come to; see `annotate.timexes`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from lagebild.lang.load import rows
from lagebild.lang.time_words import word_values
from lagebild.records import TimexType

_SLOT: Final = re.compile(r"\{([a-z_]+)(?::([a-z_]+))?([!?]?)\}")
_NO_LITERAL: Final = re.compile(r"\{[^{}]*[a-z][^{}]*\}|\(\?P<\w+>|\\\w|\w\?|\[[^]]*\]")
_LITERAL: Final = re.compile(r"[^\W\d_]{2,}")
_OPENING: Final = 6
"""Letters that are compared before the rules are tried."""
_BLANK: Final = r"(?:[ \t\xa0]{1,3}\n?|\r?\n)"
_DIGITS: Final = {
    "day": r"0?[1-9](?!\d)|[12]\d(?!\d)|3[01](?!\d)",
    "month_number": r"0?[1-9](?!\d)|1[0-2](?!\d)",
    "year": r"(?:1\d|20)\d\d(?!\d)",
    "short_year": r"\d\d(?!\d)",
    "hour": r"(?:[01]?\d|2[0-4])(?!\d)",
    "minute": r"[0-5]\d(?!\d)",
    "digits": r"\d{1,3}(?:\.\d{3})+(?!\d)|\d{1,5}(?:,\d{1,2})?(?!\d)",
    "ordinal_digits": r"\d{1,2}\.",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A text, its publication date (None: not known), words of one expression and their value."""

    text: str
    published: str | None
    quote: str
    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class TimexRule:
    """`lead` looks back at words one of which must stand before; they are no part of the expression.

    `reckon` names the calculation, `given` adds to what the words tell it. The reckoning `none` is for words
    that look like a time and are none.
    """

    name: str
    pattern: str
    reckon: str
    type: TimexType
    lead: str
    given: tuple[tuple[str, str], ...]
    examples: tuple[Example, ...]
    noun: bool = True
    """False where a capital inside a sentence tells that the words are something else."""


@cache
def timex_rules(language: str) -> tuple[TimexRule, ...]:
    """The rules of a language in the order of the table. Raises KeyError for a class that no table has."""
    return tuple(_to_rule(language, row) for row in rows(language, "timexes"))


@cache
def openings(language: str) -> frozenset[str]:
    """Beginnings of all words in the rules: at a place with none of them, and no digit, no rule fits."""
    words = [word for known in word_values(language).values() for word in known]
    for row in rows(language, "timexes"):
        words += _LITERAL.findall(_NO_LITERAL.sub(" ", row["pattern"]))
    return frozenset(word.split(" ")[0][:_OPENING] for word in words)


def _to_rule(language: str, row: dict[str, Any]) -> TimexRule:
    return TimexRule(
        row["name"],
        _expand(language, row["pattern"]),
        row["reckon"],
        row.get("type", "DATE"),
        _behind(row.get("lead", ())),
        tuple((name, str(value)) for name, value in row.get("given", {}).items()),
        tuple(_to_example(example) for example in row["examples"]),
        row.get("noun", True),
    )


def _to_example(cells: list[Any]) -> Example:
    text, published, quote, value, *rest = cells
    return Example(text, None if published is None else str(published), quote, str(value), *rest)


def _expand(language: str, pattern: str) -> str:
    """The pattern with its blanks and slots spelled out; groups carry the plain names of the slots."""

    def fill(slot: re.Match[str]) -> str:
        name, alias, mark = slot.groups()
        choice = _choice(language, name)
        if mark == "!":
            return f"(?:{choice})"
        group = f"(?P<{alias}__{name}>{choice})" if alias else f"(?P<{name}>{choice})"
        return f"(?:{group}{_BLANK})?" if mark == "?" else group

    pieces = re.split(r"(\{[^{}]*[a-z][^{}]*\})", pattern)
    return "".join(
        _SLOT.sub(fill, piece) if i % 2 else piece.replace(" ", _BLANK) for i, piece in enumerate(pieces)
    )


def _behind(words: Iterable[str]) -> str:
    """A look back at one of the words and a space; "" where any word may stand before."""
    looks = [rf"(?<=\b{re.escape(word)}[ \n\xa0])" for word in words]
    return f"(?:{'|'.join(looks)})" if looks else ""


@cache
def _choice(language: str, name: str) -> str:
    if name in _DIGITS:
        return _DIGITS[name]
    words = any_of(word_values(language)[name])
    return f"{_DIGITS['digits']}|{words}" if name == "number" else words


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest where several fit."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(_BLANK.join(re.escape(part) for part in word.split(" ")) for word in ordered)
