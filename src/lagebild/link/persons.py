"""Compares two people by name and office: a list of features with weights that add up to an explained score.

The shape follows nomenklatura's matchers: every feature is a named, readable test, the score is a sum, and
"unsure" is an answer of its own. Not for: which pairs to compare, and what becomes of them; see `people`.
"""

from dataclasses import dataclass
from typing import Literal

from rapidfuzz.fuzz import ratio

from lagebild.link.spelling import fold_spelling

Verdict = Literal["same", "unsure", "different"]
Words = tuple[str, ...]

SAME = 0.7
UNSURE = 0.4
WEIGHTS: dict[str, float] = {
    "same full name": 1.0,
    "same single name": 0.7,
    "same full name in the genitive": 0.8,
    "known by this short name": 0.7,
    "same family name": 0.7,
    "left out a middle name": 0.7,
    "same surname, fitting initial": 0.6,
    "nearly the same name": 0.6,
    "same first word of the name": 0.5,
    "same office": 0.3,
    "speaks for the same": 0.3,
    "speaks for another body": -0.3,
    "speaks for another state": -0.5,
}
STATE = "country:"
"""How keys of states begin."""
_NEAR_WORD = 90.0
_NEAR_JOINED = 92.0
_LONG_ENOUGH = 8


@dataclass(frozen=True, slots=True)
class Person:
    """What is compared: folded words of the name, short names that texts use for it, and the office."""

    name: Words
    shorts: frozenset[Words] = frozenset()
    office: Words = ()
    speaks_for: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A score in [0, 1], uncalibrated, and the features that make it up."""

    score: float
    features: tuple[str, ...]

    @property
    def verdict(self) -> Verdict:
        """What the score says. Nothing is merged unless it says "same"."""
        if self.score >= SAME:
            return "same"
        return "unsure" if self.score >= UNSURE else "different"


def compare_persons(a: Person, b: Person) -> Comparison:
    """How far two people may be one. Where the names do not agree, no office makes them one."""
    name = _compare_names(a, b)
    if name is None:
        return Comparison(0.0, ("different names",))
    features = (name, *_compare_offices(a, b))
    score = sum(WEIGHTS[f] for f in features)
    return Comparison(round(min(1.0, max(0.0, score)), 4), features)


def _compare_names(a: Person, b: Person) -> str | None:
    short, long = sorted((a, b), key=lambda p: (len(p.name), p.name))
    if short.name == long.name or "".join(short.name) == "".join(long.name):
        return "same full name" if len(long.name) > 1 else "same single name"
    if _is_genitive(short.name, long.name):
        return "same full name in the genitive"
    if len(short.name) == 1 and len(long.name) > 1:
        found = _compare_short(short.name, long)
        if found:
            return found
    if len(short.name) > 1 and _leaves_out(short.name, long.name):
        return "left out a middle name"
    if len(short.name) > 1 and short.name[-1] == long.name[-1] and _initials_fit(short.name, long.name):
        return "same surname, fitting initial"
    return "nearly the same name" if _near(short.name, long.name) else None


def drop_genitive(word: str) -> str:
    """A name without the s that German and English hang on it."""
    return word[:-1] if len(word) > 2 and word.endswith("s") else word


def _is_genitive(a: Words, b: Words) -> bool:
    """Whether one of two full names is the other with an s at its end."""
    if len(a) != len(b) or len(a) < 2 or a[:-1] != b[:-1]:
        return False
    return drop_genitive(a[-1]) == b[-1] or drop_genitive(b[-1]) == a[-1]


def _compare_short(short: Words, long: Person) -> str | None:
    words = {short[0], drop_genitive(short[0])}
    if any((word,) in long.shorts for word in words):
        return "known by this short name"
    if long.name[-1] in words:
        return "same family name"
    return "same first word of the name" if long.name[0] in words else None


def _leaves_out(short: Words, long: Words) -> bool:
    """Whether short is long without words between the first and the last."""
    rest = iter(long)
    return short[0] == long[0] and short[-1] == long[-1] and all(word in rest for word in short)


def _initials_fit(short: Words, long: Words) -> bool:
    given = (short[:-1], long[:-1])
    if not all(given) or all(len(word) > 1 for words in given for word in words):
        return False
    return all(a[0] == b[0] if 1 in (len(a), len(b)) else a == b for a, b in zip(*given, strict=False))


def _near(a: Words, b: Words) -> bool:
    """Whether two full names differ by no more than a slip or a third way of transcription."""
    if len(a) == len(b):
        return len(a) > 1 and all(x == y or ratio(x, y) >= _NEAR_WORD for x, y in zip(a, b, strict=True))
    joined = ("".join(a), "".join(b))
    return min(map(len, joined)) >= _LONG_ENOUGH and ratio(*joined) >= _NEAR_JOINED


def _compare_offices(a: Person, b: Person) -> tuple[str, ...]:
    if a.speaks_for and b.speaks_for and a.speaks_for != b.speaks_for:
        states = a.speaks_for.startswith(STATE) and b.speaks_for.startswith(STATE)
        return ("speaks for another state" if states else "speaks for another body",)
    features = ("same office",) if _is_one_office(a.office, b.office) else ()
    if a.speaks_for and a.speaks_for == b.speaks_for:
        return (*features, "speaks for the same")
    return features


def _is_one_office(a: Words, b: Words) -> bool:
    """Equal offices, or one that says less of the other: "Ministerin", "norwegische Umweltministerin"."""
    if not a or not b:
        return False
    short, long = sorted((a[-1], b[-1]), key=len)
    return a == b or (len(short) >= _LONG_ENOUGH and long.endswith(short))


def fold_office(office: str | None) -> Words:
    """An office for comparison."""
    return fold_spelling(office) if office else ()
