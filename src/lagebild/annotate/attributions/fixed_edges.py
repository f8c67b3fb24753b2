"""The edges of a source where word order is fixed: the whole noun phrase, with what stands beside it.

"owner" > "Its owner, Tom Macrae,"; "Ida Holm" > "Ida Holm of the pilots' union"; "a clerk" > "a clerk who
asked not to be named". Not for: which phrase speaks; see `fixed_subjects`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lagebild.annotate.attributions.groups import group_end
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.tags import ADJECTIVES, ARTICLES, FINITE, NAMES, NOUNS, NUMBERS, PREPOSITIONS, RELATIVE

_HEADS: Final = NAMES | NOUNS
_BEFORE: Final = _HEADS | ADJECTIVES | ARTICLES | {"POS", "ORD"}
_OPENS: Final = ARTICLES | {"PNP"}
"""Words with which a phrase begins."""
_OPEN: Final = ARTICLES | ADJECTIVES | PREPOSITIONS | NUMBERS | {"POS", "CJC"}
"""Words with which no phrase ends."""
_TAIL: Final = RELATIVE | {"$,", "AV0"}
"""What hangs behind a phrase that was cut too late."""
_APOSTROPHES: Final = frozenset({"'", "’", "'s", "’s"})
_THERE: Final = frozenset({"there", "here"})
_CLOCK: Final = 4
"""Digits of a year, or a clock, in front of a name."""
_FARTHEST: Final = 6
_INSERTED: Final = 25
"""Words of a relative clause at most."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence, and the tokens in it that are no part of the source: what is said, the cue."""

    view: View
    first: int
    last: int
    taken: frozenset[int]
    cue: frozenset[int]

    def free(self, at: int) -> bool:
        return self.first <= at < self.last and at not in self.taken

    def tag(self, at: int) -> str:
        return self.view.tag(at) if self.first <= at < self.last else ""

    def is_time(self, at: int) -> bool:
        return self.view.form(at) in self.view.words("time_noun")

    def is_verb(self, at: int) -> bool:
        """A finite verb or the cue; not a word within a name."""
        return at in self.cue or (self.tag(at) in FINITE and at not in self.view.names)


def to_whole_source(view: View, run: Run, said: Iterable[int], cue: Iterable[int]) -> Run:
    """The run with the edges that grammar gives it. It does not reach into the tokens `said` and `cue`."""
    sentence = view.sentence_at(run[0])
    told = frozenset(cue)
    place = _Place(view, sentence.first, sentence.last, frozenset(said) | told, told)
    if view.tag(run[0]) == "PNP" or sentence.role == "transcript":
        return run
    first, last = _trimmed(place, *_speaking(place, *run))
    first = _opened(place, first)
    last = _closed(place, last)
    last = _with_hangers(place, last)
    return first, _with_insertion(place, first, last)


def _speaking(place: _Place, first: int, last: int) -> Run:
    """The part of a run that speaks: its pronoun, what stands before its verb, or behind "quotes"."""
    view = place.view
    if place.tag(last - 1) == "PNP" and last - first > 1:
        return last - 1, last
    begin = max((at + 1 for at in range(first, last - 1) if view.form(at) == ";"), default=first)
    for at in range(begin, last):
        if at > begin and (place.tag(at) == "$," or view.form(at) in view.words("relative")):
            return begin, _before_medium(place, at, last)
        if at > begin and view.form(at) in view.words("passes_on") and at + 1 < last:
            return at + 1, last
        if at > begin and place.is_verb(at):
            return begin, at
    return begin, last


def _before_medium(place: _Place, at: int, last: int) -> int:
    """Without the clause from `at` on where it names a medium: "papers which the Courier has seen"."""
    return at if any(m.schema == "Medium" for m in place.view.mentions_in((at, last))) else last


def _trimmed(place: _Place, first: int, last: int) -> Run:
    """Without marks and adverbs at the edges, and without a time in front."""
    begin, end = first, last
    while begin < end - 1 and (place.tag(begin).startswith("$") or _is_clock(place, begin)):
        begin += 1
    if begin + 2 < end and place.tag(begin) == "DT0" and place.is_time(begin + 1):
        begin += 2
    while end > begin + 1 and place.tag(end - 1) in _TAIL and place.view.form(end - 1) not in _THERE:
        end -= 1
    return begin, end


def _is_clock(place: _Place, at: int) -> bool:
    word = place.view.form(at)
    return sum(c.isdigit() for c in word) >= _CLOCK and place.tag(at + 1) in _HEADS


def _opened(place: _Place, first: int) -> int:
    """Where the noun phrase begins that holds the first word."""
    begin = first
    while begin - 1 >= max(place.first, first - _FARTHEST) and place.free(begin - 1):
        known = place.tag(begin - 1) in _BEFORE or place.view.form(begin - 1) in _APOSTROPHES
        if place.tag(begin) in _OPENS or not known or place.is_time(begin - 1):
            break
        begin -= 1
    if begin < first and place.free(begin - 1) and place.tag(begin - 1) in PREPOSITIONS:
        return first  # "under pressure Bartok said"
    while begin < first and group_end(place.view, begin, place.last) <= first:
        begin += 1
    return begin


def _closed(place: _Place, last: int) -> int:
    """Behind the noun that an article or an adjective at the end leads to, and behind the whole name."""
    if place.tag(last - 1) in _OPEN and place.free(last):
        reach = group_end(place.view, last, place.last)
        reach = reach if all(place.free(at) for at in range(last, reach)) else last
        last = reach if reach > last else last
    while place.free(last) and place.tag(last) in NAMES | {"NN1"} and place.tag(last - 1) in _HEADS:
        if place.is_time(last):
            break
        last += 1
    return last


def _with_hangers(place: _Place, last: int) -> int:
    """With "of the union"; with "at the board", "and her team" only right before a verb or a comma."""
    word, view = place.view.form(last), place.view
    if not place.free(last) or word not in view.words("attaches") | view.words(
        "attaches_to_noun"
    ) | view.words("coordinates"):
        return last
    reach = _group(place, last + 1)
    if reach == last + 1 or place.is_time(reach - 1):
        return last
    if word in view.words("of"):
        return _with_hangers(place, reach)
    further = _with_hangers(place, reach)
    return further if place.is_verb(further) or place.tag(further) == "$," else last


def _group(place: _Place, first: int) -> int:
    """End of the noun group that begins there, or the first word of it that is taken."""
    end = group_end(place.view, first, place.last)
    return next((at for at in range(first, end) if not place.free(at)), end)


def _with_insertion(place: _Place, first: int, last: int) -> int:
    """With the apposition or the relative clause behind it, and the comma that closes it."""
    view = place.view
    if view.form(last) in view.words("who") and place.free(last):
        return _before_medium(place, last, _verb_behind(place, last) or last)
    if place.tag(last) != "$," or not place.free(last):
        return last
    if any(place.tag(at) == "$," for at in range(first, last)):
        return last + 1
    if view.form(last + 1) in view.words("who"):
        return _before_medium(place, last, _comma_before_verb(place, last + 1) or last)
    reach = _group(place, last + 1)
    if reach == last + 1 or place.is_time(reach - 1) or place.tag(last + 1) == "PNP":
        return last
    reach = _with_hangers(place, reach)
    if place.tag(reach) == "$," and place.free(reach):
        return reach + 1
    return reach if place.tag(reach) == "$." else last


def _verb_behind(place: _Place, who: int) -> int:
    """Where the verb of saying begins behind "who ..."; 0 where a comma comes first."""
    for at in range(who + 1, min(place.last, who + _INSERTED)):
        if at in place.cue:
            helper = at
            while place.tag(helper - 1).startswith(("VH", "VM0", "VD", "AV0", "XX0")):
                helper -= 1
            return helper if helper > who + 1 else 0
        if place.tag(at) == "$," or not place.free(at):
            return 0
    return 0


def _comma_before_verb(place: _Place, who: int) -> int:
    """Behind the comma that closes ", who ...,": a verb or what is said stands there; 0 for none."""
    for at in range(who + 1, min(place.last, who + _INSERTED)):
        if not place.free(at):
            return 0
        if place.tag(at) == "$,":
            behind = at + 1
            while place.tag(behind) == "AV0":
                behind += 1
            return at + 1 if place.is_verb(behind) or behind in place.taken else 0
    return 0
