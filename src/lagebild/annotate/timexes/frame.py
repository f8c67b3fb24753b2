"""What the reckoning of an expression is told: the words it matched, and what is known at that place.

Not for: reckoning itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lagebild.annotate.timexes.moment import Moment
from lagebild.lang.tenses import Tense
from lagebild.records import TimexType


@dataclass(frozen=True, slots=True)
class Frame:
    """`words` are the values of the matched groups by name, `published` the day the page speaks from.

    Of the dates named shortly before: `said` is the last day, `named` the last one of any precision, `told`
    the last month or day of which the text gave the year.
    """

    words: Mapping[str, str]
    published: Moment | None
    said: Moment | None
    named: Moment | None
    told: Moment | None
    tense: Callable[[], Tense | None]

    def number(self, name: str) -> int | None:
        """The whole number of a group, or None where it is missing or none."""
        word = self.words.get(name, "")
        return int(word) if word.lstrip("-").isdecimal() else None


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A TIMEX3 value. `anchor` is the date it was counted from.

    `type` is given only where it is not the rule's, `mod` where it is not that of the words.
    """

    value: str
    anchor: str | None = None
    type: TimexType | None = None
    mod: str | None = None


Reckoning = Callable[[Frame], Reckoned | None]


def anchored(value: str, anchor: Moment | None) -> Reckoned:
    """A value with the date it was counted from, where there was one."""
    return Reckoned(value, anchor.iso() if anchor else None)
