"""Finds the verb cues of a sentence, with their separable parts, auxiliaries and the words they need.

Not for: what they introduce; see `framed` and `direct`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lagebild.annotate.attributions.clauses import FINITE, Piece
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.cues import Cue, separable_cues, verb_cues

_OTHER_VERBS: Final = frozenset({"VA(FIN)", "VA(PP)", "VM(FIN)"})


@dataclass(frozen=True, slots=True)
class CueHit:
    """A verb cue. `verb` is its main verb, `finite` its finite verb, `piece` the number of its piece.

    `runs` are all its words: auxiliary, verb, separable part, "davon". `complete` is False where a word that
    the cue needs is missing; it then only counts beside quoted words.
    """

    cue: Cue
    verb: int
    finite: int
    piece: int
    end: int
    """Behind its last word."""
    runs: tuple[Run, ...]
    passive: bool
    complete: bool


def find_cues(view: View, pieces: Sequence[Piece]) -> Iterator[CueHit]:
    """Verb cues of one sentence in text order."""
    for number, piece in enumerate(pieces):
        for at in range(piece.first, piece.last):
            if view.tag(at).startswith("VV") or view.tag(at) in _OTHER_VERBS:
                hit = _hit(view, pieces, number, at)
                if hit is not None:
                    yield hit


def _hit(view: View, pieces: Sequence[Piece], number: int, at: int) -> CueHit | None:
    if view.form(at - 1) in view.words("than") | view.words("as") and view.tag(at) != "VV(FIN)":
        return None  # "schlimmer als befürchtet"
    finite = _finite(view, pieces, number, at)
    words = [at]
    rows, part = _rows(view, pieces, number, at)
    if not rows:
        return None
    if part >= 0:
        words.append(part)
    if finite >= 0 and finite != at:
        words.append(finite)
    clause = range(pieces[number].first, max(pieces[number].last, part + 1))
    if view.tokens[at].lemma in view.words("comes_true") and any(view.tag(i) == "PRF" for i in clause):
        return None  # "sollte sich das bestätigen"
    row, needed = _choose(view, rows, [*clause, *_held_over(pieces, number)])
    words.extend(needed)
    words.extend(_reflexive(view, clause, row))
    passive = finite != at and finite >= 0 and view.tokens[finite].lemma in view.words("passive")
    passive = passive or (view.tag(at + 1) == "VA(INF)" and view.form(at + 1) in view.words("passive"))
    passive = passive or any(view.low[i] in view.words("passive_past") for i in clause)
    passive = passive and view.tag(at) in {"VV(PP)", "VV(FIN)"}
    runs = _merge(sorted(set(words)))
    return CueHit(row, at, finite, number, max(words) + 1, runs, passive, bool(needed) or not row.needs)


def _rows(view: View, pieces: Sequence[Piece], number: int, at: int) -> tuple[tuple[Cue, ...], int]:
    """Rows for the verb at a token, and the place of its separable part (-1 for none)."""
    lemma = view.tokens[at].lemma
    if view.tag(at) in {"VV(FIN)", "VV(IMP)", "VA(FIN)"}:
        separable = separable_cues(view.language).get(lemma, ())
        for row in separable:
            part = _part(view, pieces, number, at, row.prefix)
            if part < 0 and view.form(at - 1) == row.prefix:
                part = at - 1
            if part >= 0:
                return tuple(r for r in separable if r.prefix == row.prefix), part
    rows = verb_cues(view.language).get(lemma, ())
    if not rows and view.tag(at) in {"VV(PP)", "VA(PP)"}:
        return _split_participle(view, at)
    return rows, -1


def _split_participle(view: View, at: int) -> tuple[tuple[Cue, ...], int]:
    """ "bekannt gegeben": the separable part written as a word of its own before the participle."""
    for row in separable_cues(view.language).get(view.tokens[at].lemma, ()):
        if view.form(at - 1) == row.prefix:
            return (row,), at - 1
    return (), -1


def _part(view: View, pieces: Sequence[Piece], number: int, at: int, prefix: str) -> int:
    """Place of a separable part that belongs to the finite verb at a token; it closes its clause."""
    for piece in pieces[number:]:
        if piece.first > at and piece.kind == "main":
            return -1
        for here in range(max(piece.first, at + 1), piece.last):
            if view.low[here] == prefix and _closes(view, here, piece):
                return here
        if piece.last - at > 60:
            return -1
    return -1


def _closes(view: View, at: int, piece: Piece) -> bool:
    following = view.tag(at + 1)
    return at + 1 >= piece.last or following.startswith("$") or following == "KON" or view.tag(at) == "PTKVZ"


def _finite(view: View, pieces: Sequence[Piece], number: int, at: int) -> int:
    piece = pieces[number]
    helped = 0 <= piece.finite < at and view.tag(piece.finite) == "VA(FIN)" and view.low[at].endswith("t")
    if view.tag(at) in FINITE and not helped:
        return at
    if piece.finite >= 0:
        return piece.finite
    for back in reversed(pieces[:number]):
        if back.kind == "main" and back.finite >= 0 and view.tag(back.finite) != "VV(FIN)":
            return back.finite
        if back.kind == "main":
            break
    return -1


def _held_over(pieces: Sequence[Piece], number: int) -> Iterator[int]:
    """Words of the pieces before, where the clause began before an insertion."""
    if pieces[number].verb_first and number and pieces[number - 1].kind == "scrap":
        yield from range(pieces[number - 1].first, pieces[number - 1].last)


def _choose(view: View, rows: Sequence[Cue], clause: Sequence[int]) -> tuple[Cue, list[int]]:
    """The first row one of whose needs is met, and the words that meet them; else a row without needs."""
    for row in rows:
        found = [at for at in clause if view.low[at] in row.needs]
        if found:
            return row, found
    return next((row for row in rows if not row.needs), rows[0]), []


def _reflexive(view: View, clause: range, row: Cue) -> list[int]:
    """ "sich", taken into the cue where the row asks for it or a needed word stands with it."""
    if not row.needs - view.words("reflexive"):
        return []
    return [at for at in clause if view.low[at] in view.words("reflexive") and view.tag(at) == "PRF"][:1]


def _merge(words: Sequence[int]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for at in words:
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return tuple(runs)
