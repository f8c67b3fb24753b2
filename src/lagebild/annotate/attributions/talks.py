"""Turns that a dash opens: of a talk with one person, who is named before it, addressed in it, or opens it.

Not for: lists whose items a dash opens; nobody asks in these.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from lagebild.annotate.attributions.lines import Line
from lagebild.annotate.attributions.view import Run, View
from lagebild.records import Mention

_FEWEST: Final = 2
"""Questions that make a talk."""
Turn = tuple[Line, Mention | None]


def find_talk(view: View, lines: Sequence[Line], answering: frozenset[str]) -> list[Turn]:
    """Lines behind a dash that answer, each with him who does; none where nobody asks, or nobody is known."""
    answers, asked = _dealt(view, lines, answering)
    given = {line.words for line in answers}
    questions = [line for line in lines if line.asks(view) and line.words not in given]
    guest = _guest(view, lines, asked, answering) if answers and len(questions) >= _FEWEST else None
    if guest is None:
        return []
    places = [m for m in view.mentions if m.referent == guest.referent and m.kind == "name"]
    return [(line, _before(view, guest, places, line)) for line in answers]


def _dealt(view: View, lines: Sequence[Line], answering: frozenset[str]) -> tuple[list[Line], list[Line]]:
    """The dashed lines that answer, and all lines that ask: a dash behind a question, or behind a line of him
    who asks, answers; one behind an answer asks, and so in turn."""
    in_turn = any(one.dash and other.dash for one, other in pairwise(lines))
    answers: list[Line] = []
    asked: list[Line] = []
    dealt: dict[Run, bool] = {}  # by its words: whether a line asks
    before: Line | None = None
    for line in lines:
        if line.dash and before is not None:
            plain = not before.opened
            if plain and in_turn:
                asks = line.asks(view) and not before.asks(view)
            else:
                asks = not plain and (dealt.get(before.words) is False or before.who in answering)
            (asked if asks else answers).append(line)
            dealt[line.words] = asks
            if not asks and before.words not in dealt:
                asked.append(before)
                dealt[before.words] = True
        before = line
    return answers, asked


def _guest(
    view: View, lines: Sequence[Line], asked: Sequence[Line], answering: frozenset[str]
) -> Mention | None:
    """Who answers: the one whose name opens a line, who is addressed in the questions, or is named first, in
    full, before the talk begins, but not as who leads it."""
    people = [m for m in view.mentions if m.schema == "Person" and m.kind == "name"]
    full = [m for m in people if len(m.quote.split()) > 1]
    if len(answering) == 1:
        return next((m for m in people if m.referent in answering), None)
    addressed = {
        m.referent
        for line in asked
        for m in view.mentions_in(line.words)
        if m.schema == "Person" and _is_addressed(view, m)
    }
    begin = view.tokens[next(line for line in lines if line.dash).words[0]].start
    head = [m for m in full if m.end <= begin and not _leads(view, m)]
    return next((m for m in full if m.referent in addressed), None) or next(iter(head), None)


def _is_addressed(view: View, mention: Mention) -> bool:
    """True for "Frau Ohm", whether the mention holds the address or not."""
    first = view.run_of(mention.start, mention.end)[0]
    return bool({view.form(first), view.form(first - 1)} & view.words("polite_address"))


def _leads(view: View, mention: Mention) -> bool:
    """True for who leads the talk: "Das Gespräch führte Ada Ohm", "Interview: Ada Ohm"."""
    at = view.run_of(mention.start, mention.end)[0]
    sentence = view.sentence_at(at)
    return any(view.low[i] in view.words("leads_talk") for i in range(sentence.first, at))


def _before(view: View, guest: Mention, places: Sequence[Mention], line: Line) -> Mention:
    """The last of the `places` where the guest is named that stands before the line."""
    number = bisect_right(places, view.tokens[line.words[0]].start, key=lambda m: m.end)
    return places[number - 1] if number else guest
