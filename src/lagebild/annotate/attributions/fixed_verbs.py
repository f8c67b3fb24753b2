"""Verb cues in a language with fixed word order, each with its subject: English.

A verb that shares its subject ("admitted the leak but denied ...") or hangs on another (", saying ...") takes
 the subject from there. Not for: what the verb introduces; see `fixed_clauses` and `fixed_order`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lagebild.annotate.attributions.fixed_subjects import find_subject, skip_helpers
from lagebild.annotate.attributions.phrases import phrase_at
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.cues import Cue, verb_cues
from lagebild.text.marks import QUOTES

FINITE_TAGS: Final = (
    "VVD", "VVZ", "VVB", "VBZ", "VBD", "VBB", "VHZ", "VHD", "VHB", "VM0", "VDD", "VDZ", "VDB",
)  # fmt: skip
_WINDOW: Final = 6
"""How far a needed word ("called for") stands from its verb at most."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb cue at token `at`; `first` is the first word of its verb group ("would not say").

    `shares` where its subject is that of the verb before. `relative` where the subject is that of a relative
    clause, and `subject` the noun phrase for which its pronoun stands. `inverted`: "said X".
    """

    at: int
    first: int
    cue: Cue
    subject: Run | None
    passive: bool
    shares: bool
    relative: bool

    @property
    def inverted(self) -> bool:
        """True where the subject stands behind the verb."""
        return self.subject is not None and self.subject[0] > self.at and not self.passive

    @property
    def begin(self) -> int:
        """The first word of verb and subject."""
        if self.subject is None or self.shares or self.relative:
            return self.first
        return min(self.subject[0], self.first)


def find_verbs(view: View, run: Run, spoken: Sequence[Run]) -> list[Verb]:
    """Verb cues of one sentence in text order, outside of the `spoken` runs."""
    found: list[Verb] = []
    for at, cue in _cues(view, run):
        if any(first < at < last for first, last in spoken):
            continue
        verb = _verb(view, run, at, cue, found)
        if verb is not None and not _is_reader(view, verb):
            found.append(verb)
    return found


def _cues(view: View, run: Run) -> Iterator[tuple[int, Cue]]:
    table = verb_cues(view.language)
    for at in range(*run):
        rows = table.get(view.tokens[at].lemma) if view.tag(at).startswith(("VV", "AJ0-VV")) else None
        infinitive = view.form(at - 1) in view.words("infinitive")
        named = view.tokens[at].text[:1].isupper() and at > run[0] and view.tag(at - 1) == "NP0"
        if not rows or named or (infinitive and view.form(at - 2) not in view.words("still_to_come")):
            continue
        row = next((r for r in rows if not r.needs or _has_needed(view, run, at, r)), None)
        if row is not None:
            yield at, row


def _has_needed(view: View, run: Run, at: int, row: Cue) -> bool:
    ahead, behind = range(at + 1, min(run[1], at + _WINDOW)), range(at - 1, max(run[0], at - _WINDOW) - 1, -1)
    for side in (ahead, behind):
        for here in side:
            if view.tokens[here].text in QUOTES:
                break
            if view.low[here] in row.needs:
                return True
    return False


def _verb(view: View, run: Run, at: int, cue: Cue, found: Sequence[Verb]) -> Verb | None:
    first = skip_helpers(view, run, at)
    if view.tag(at) == "VVG" and first == at:
        return _hanging(view, run, at, cue, found)
    passive = view.tag(at).startswith("VVN") and any(
        view.low[here] in view.words("passive") for here in range(first, at)
    )
    if passive and not any(view.low[i] in view.words("unfinished_passive") for i in range(first, at)):
        return Verb(at, first, cue, _agent(view, run, at), True, False, False)
    if view.tag(at) == "VVN" and first == at and view.form(at + 1) in view.words("agent"):
        return None  # "a letter seen by": a participle
    if view.form(first - 1) in view.words("joins"):
        shared = _shared(found)
        if shared is not None:
            return Verb(at, first, cue, shared.subject, False, True, shared.relative)
        opening = _opening(view, run, first - 1)
        return Verb(at, first, cue, opening, False, True, False) if opening else None
    if view.form(first - 1) in view.words("relative"):
        before = _antecedent(view, run, first - 1)
        return Verb(at, first, cue, before, False, False, True) if before else None
    subject = find_subject(view, run, at, first)
    return Verb(at, first, cue, subject, False, False, False) if subject else None


def _hanging(view: View, run: Run, at: int, cue: Cue, found: Sequence[Verb]) -> Verb | None:
    """ ", saying ...": who speaks is the subject of the verb before it, or of the sentence."""
    if view.tag(at - 1) != "$,":
        return None
    if found:
        return Verb(at, at, cue, found[-1].subject, False, True, False)
    subject = _opening(view, run, at)
    return Verb(at, at, cue, subject, False, True, False) if subject else None


def _opening(view: View, run: Run, end: int) -> Run | None:
    """The noun phrase with which a sentence opens."""
    phrase = next((p for p in (phrase_at(view, i, end) for i in range(run[0], run[0] + 2)) if p), None)
    return (phrase.first, phrase.last) if phrase and phrase.subject else None


def _shared(found: Sequence[Verb]) -> Verb | None:
    return next((v for v in reversed(found) if v.subject is not None and not v.passive), None)


def _antecedent(view: View, run: Run, pronoun: int) -> Run | None:
    """The noun phrase right before a relative pronoun."""
    end = pronoun - (view.tag(pronoun - 1) == "$,")
    best: Run | None = None
    at = run[0]
    while at < end:
        phrase = phrase_at(view, at, end)
        if phrase is None:
            at += 1
            continue
        if phrase.last >= end and not phrase.after_preposition:
            best = (phrase.first, end)
        at = phrase.last if phrase.last < end else phrase.core
        if phrase.last >= end:
            break
    return best


def _agent(view: View, run: Run, at: int) -> Run | None:
    """ "by X" behind a passive."""
    for here in range(at + 1, run[1] - 1):
        if view.low[here] in view.words("agent"):
            phrase = phrase_at(view, here + 1, run[1])
            gerund = view.tag(here + 1) == "VVG"
            return (phrase.first, phrase.last) if phrase and not gerund else None
    return None


def _is_reader(view: View, verb: Verb) -> bool:
    """ "You say": a page that speaks to its reader."""
    alone = verb.subject is not None and verb.subject[1] - verb.subject[0] == 1
    return verb.subject is not None and alone and view.low[verb.subject[0]] in view.words("reader")
