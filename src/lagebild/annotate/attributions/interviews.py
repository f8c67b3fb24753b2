"""Turns of an interview: lines that open with a name and a colon are that person's direct speech.

Who asks, a medium or somebody whose turns end in question marks, gives no attribution. Not for: transcripts
in which nothing marks the turns; see `turns`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.turns import find_statements
from lagebild.annotate.attributions.view import Run, View

_LONGEST: Final = 5
"""Words of a name that opens a turn."""
_READ: Final = frozenset({"report", "transcript"})
"""Roles of sentences in which turns may be marked: subtitles name their voices too."""
_FEWEST: Final = 4
"""Turns from which on a text is an interview."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """One turn: its name, its words as a token run, and whom the name stands for ("" for nobody known)."""

    name: Run
    words: Run
    referent: str


def find_interview(view: View, told: Sequence[Draft]) -> list[Draft]:
    """Drafts for what those who answer say: one a sentence, or a run where `told` binds several."""
    turns = list(_turns(view))
    speakers = _answering(view, turns)
    if len(turns) < _FEWEST or not speakers:
        return []
    bound = {at for draft in told for at in range(draft.first + 1, draft.last)}
    return [
        Draft("direct", ("speech",), "assert", "turn", [run], source=[turn.name], speaker=turn.name)
        for turn in turns
        if turn.referent in speakers
        for run in find_statements(view, turn.words, bound)
    ]


def _turns(view: View) -> Iterator[_Turn]:
    """All turns in text order. The last one ends with its line: behind it the page may go on by itself."""
    opened: tuple[Run, str, int] | None = None
    for number, sentence in enumerate(view.sentences):
        name = _name(view, number)
        if opened is not None and (name is not None or sentence.role not in _READ):
            yield _Turn(opened[0], (opened[0][1] + 1, sentence.first), opened[1])
            opened = None
        if name is not None:
            opened = (name, _person(view, name), number)
    if opened is not None:
        last = opened[2]
        while last + 1 < len(view.sentences) and not _begins_line(view, last + 1):
            last += 1
        yield _Turn(opened[0], (opened[0][1] + 1, view.sentences[last].last), opened[1])


def _name(view: View, number: int) -> Run | None:
    """The name that opens a line before a colon and more words."""
    sentence = view.sentences[number]
    if sentence.role not in _READ or not _begins_line(view, number):
        return None
    for at in range(sentence.first, min(sentence.last, sentence.first + _LONGEST + 1)):
        if view.low[at] == ":":
            shown = at > sentence.first and at + 1 < len(view.tokens) and not _begins_token_line(view, at + 1)
            return (sentence.first, at) if shown else None
        if not view.tokens[at].text[:1].isupper() and view.low[at] not in view.words("name_link"):
            return None
    return None


def _begins_line(view: View, number: int) -> bool:
    return _begins_token_line(view, view.sentences[number].first)


def _begins_token_line(view: View, at: int) -> bool:
    return at == 0 or "\n" in view.text[view.tokens[at - 1].end : view.tokens[at].start]


def _person(view: View, name: Run) -> str:
    """Whom a name before a colon stands for; "" where it is no person."""
    people = [m for m in view.mentions_in(name) if m.schema == "Person" and m.kind == "name"]
    return people[0].referent if people else ""


def _answering(view: View, turns: Sequence[_Turn]) -> frozenset[str]:
    """People who have two turns or more, not most of them questions."""
    asked: dict[str, list[bool]] = defaultdict(list)
    for turn in turns:
        if turn.referent:
            asked[turn.referent].append(view.form(turn.words[1] - 1) == "?")
    return frozenset(who for who, marks in asked.items() if len(marks) >= 2 and 2 * sum(marks) <= len(marks))
