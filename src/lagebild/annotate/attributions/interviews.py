"""Turns of an interview as it is printed, or of a session's record: what each speaker says is direct speech.

A turn opens with a name and a colon or, as `talks` tells, with a dash. Who asks, a medium or somebody whose
turns end in question marks, gives no attribution. Not for: transcripts in which nothing marks the turns; see
`turns`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.lines import Line, find_lines
from lagebild.annotate.attributions.talks import find_talk
from lagebild.annotate.attributions.view import Run, View
from lagebild.records import Mention
from lagebild.text.marks import QUOTES

PRINTED: Final = "printed turn"
"""The rule's name: what a model finds gives way to borders that the page shows."""

_FEWEST: Final = 4
"""Turns from which on a text is an interview, plain questions between dashes counted."""


def find_interview(view: View) -> list[Draft]:
    """Drafts for what those who answer say, one a turn."""
    lines = list(find_lines(view))
    dashed = any(line.dash for line in lines)
    if sum(line.opened or (dashed and line.asks(view)) for line in lines) < _FEWEST:
        return []
    named = list(_with_people(view, lines))
    answering = _answering(view, named)
    turns = list(_named_turns(named, answering)) if answering else []
    turns += find_talk(view, named, answering)
    return [
        draft
        for line, person in sorted(turns, key=lambda t: t[0].words)
        if (draft := _draft(view, line, person))
    ]


def _draft(view: View, line: Line, person: Mention | None) -> Draft | None:
    """None for a line that is one quotation: the rules for quotations find it."""
    words = line.words
    if words[0] >= words[1] or (
        view.tokens[words[0]].text in QUOTES and view.tokens[words[1] - 1].text in QUOTES
    ):
        return None
    shown = view.run_of(person.start, person.end) if person else None
    source = line.name or shown
    return Draft(
        "direct",
        ("speech",),
        "assert",
        PRINTED,
        [words],
        source=[source] if source else [],
        frame=[(line.name[0], words[0])] if line.name else [],
        speaker=shown or source,
    )


def _with_people(view: View, lines: Sequence[Line]) -> Iterator[Line]:
    """Each line with him whose name opens it: a person's referent, else the words of one who is introduced by
    a bracket behind his name, "HOLM (Talbote)"; nobody where neither is known."""
    introduced = {_words(view, line.name) for line in lines if line.bracket and line.name}
    full = _full_names(view)
    for line in lines:
        if line.name is None:
            yield line
            continue
        words, person = _words(view, line.name), _person(view, line.name, full)
        who = person.referent if person else words if words in introduced else ""
        yield replace(line, who=who, person=person)


def _words(view: View, run: Run) -> str:
    return " ".join(view.low[run[0] : run[1]])


def _full_names(view: View) -> dict[str, Mention]:
    """The first full name of a person that ends in each surname."""
    found: dict[str, Mention] = {}
    for mention in view.mentions:
        words = mention.quote.split()
        if mention.schema == "Person" and mention.kind == "name" and len(words) > 1:
            found.setdefault(words[-1].casefold(), mention)
    return found


def _person(view: View, name: Run, full: Mapping[str, Mention]) -> Mention | None:
    """The person whose full name a name before a colon ends, or whom it names: "HOLM" of "Sven Holm"."""
    start, end = view.tokens[name[0]].start, view.tokens[name[1] - 1].end
    inside = (m for m in view.mentions_in(name) if start <= m.start and m.end <= end)
    named = (m for m in inside if m.schema == "Person" and m.kind == "name")
    return full.get(_words(view, name).split()[-1]) or next(named, None)


def _named_turns(lines: Sequence[Line], answering: frozenset[str]) -> Iterator[tuple[Line, Mention | None]]:
    """Turns of those who answer, as far as the next name; where all names are theirs, and where a line opens
    with a dash behind them, as far as their line, since what stands between is asked."""
    shown = [number for number, line in enumerate(lines) if line.name is not None]
    who = {lines[number].who for number in shown}
    alone = who <= answering and len(who) == 1
    short = alone or any(line.dash for line in lines)
    for number in shown:
        line = lines[number]
        if line.who in answering:
            end = line.words[1] if short or number == shown[-1] else _reach(lines, number)
            yield replace(line, words=(line.words[0], end)), line.person


def _reach(lines: Sequence[Line], number: int) -> int:
    """The end of the last line before the next name, of those that follow without a break."""
    end = lines[number].words[1]
    for other in islice(lines, number + 1, None):
        if other.name is not None or other.words[0] != end:
            break
        end = other.words[1]
    return end


def _answering(view: View, lines: Sequence[Line]) -> frozenset[str]:
    """Who has two turns or more, not most of them questions; one turn is enough where dashes open the next,
    or where a bracket introduces him."""
    asked: dict[str, list[bool]] = defaultdict(list)
    for line in lines:
        if line.who:
            asked[line.who].append(line.asks(view))
    told = {line.who for line in lines if line.bracket}
    fewest = 1 if any(line.dash for line in lines) else 2
    return frozenset(
        who
        for who, marks in asked.items()
        if who in told or (len(marks) >= fewest and 2 * sum(marks) <= len(marks))
    )
