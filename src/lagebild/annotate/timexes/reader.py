"""Reads the time expressions of one document and keeps in mind which dates were named before.

Not for: where an expression begins and ends; see `match`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from lagebild.annotate.timexes.frame import Frame, Reckoned
from lagebild.annotate.timexes.match import Match, find_matches, fold
from lagebild.annotate.timexes.moment import Moment, parse_moment
from lagebild.annotate.timexes.reckonings import RECKONINGS
from lagebild.annotate.timexes.tense import TenseReader
from lagebild.records import Text, Timex, Token, make_id

_MEMORY: Final = 600
"""For so many characters a date that was named holds for the hours, days and months named after it."""

_MODS: Final = ("phase", "about")


@dataclass(slots=True)
class _Named:
    """A date that the text named, and where."""

    moment: Moment
    end: int


class TimexReader:
    """One document's reader. Call `read` for its spans in page order."""

    def __init__(self, text: Text, tokens: Sequence[Token], language: str) -> None:
        self._document = text.document
        self._folded = fold(text.document.text)
        self._language = language
        self._tenses = TenseReader(self._folded, tokens, language)
        published = text.page.published
        self._published = parse_moment(published.value) if published else None
        self._said: _Named | None = None
        self._named: _Named | None = None
        self._told: _Named | None = None

    def read(self, start: int, end: int) -> Iterator[Timex]:
        """Time expressions in [start, end)."""
        for match in find_matches(self._folded, start, end, self._language):
            reckoned = RECKONINGS[match.rule.reckon](self._frame(match))
            if reckoned is not None and (match.rule.noun or not self._is_noun(match.start)):
                self._remember(match, reckoned)
                yield self._to_timex(match, reckoned)

    def _frame(self, match: Match) -> Frame:
        return Frame(
            match.words,
            self._published,
            self._near(self._said, match.start),
            self._near(self._named, match.start),
            self._near(self._told, match.start),
            partial(self._tenses.read, match.start, match.end),
        )

    def _is_noun(self, at: int) -> bool:
        """Whether a capital stands at a place that starts no sentence."""
        words = self._document.text
        return words[at].isupper() and words[max(0, at - 2) : at].rstrip(" ")[-1:].isalpha()

    def _near(self, named: _Named | None, at: int) -> Moment | None:
        return named.moment if named and 0 <= at - named.end <= _MEMORY else None

    def _remember(self, match: Match, reckoned: Reckoned) -> None:
        moment = parse_moment(reckoned.value)
        if moment is None or match.rule.type == "SET":
            return
        self._named = _Named(moment, match.end)
        if moment.day:
            self._said = self._named
        by_told = self._told and reckoned.anchor == self._told.moment.iso()
        if moment.month and ("year" in match.words or by_told):
            self._told = _Named(moment, match.end)
        elif self._tells_today(match, moment):
            self._published = moment

    def _tells_today(self, match: Match, moment: Moment) -> bool:
        """Whether the words give today's date, on a page that did not give it itself."""
        is_open = self._published is None or self._published.day is None
        return is_open and match.words.get("day_step") == "0" and "month" in match.words and bool(moment.day)

    def _to_timex(self, match: Match, reckoned: Reckoned) -> Timex:
        quote = self._document.text[match.start : match.end]
        mod = reckoned.mod or next((match.words[name] for name in _MODS if match.words.get(name)), None)
        key = (self._document.id, match.start, match.end)
        return Timex(
            make_id("timex", *key),
            self._document.id,
            match.start,
            match.end,
            quote,
            reckoned.type or match.rule.type,
            reckoned.value,
            mod,
            reckoned.anchor,
        )
