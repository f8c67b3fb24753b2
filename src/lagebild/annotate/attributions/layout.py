"""One document laid out for the rules: pieces of each sentence, quoted runs, and the cues in them.

Not for: deciding what is an attribution; the rules do.
"""

from bisect import bisect_right
from dataclasses import dataclass

from lagebild.annotate.attributions.clauses import FINITE, Piece, find_pieces
from lagebild.annotate.attributions.cues import CueHit, find_cues
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.cues import Cue, word_cues
from lagebild.text.quotemarks import find_quoted


@dataclass(frozen=True, slots=True)
class QuotedRun:
    """Quoted words as tokens [first, last), marks included. `whole`: they are a sentence of their own."""

    first: int
    last: int
    whole: bool
    words: int


@dataclass(frozen=True, slots=True)
class Layout:
    """What the rules share."""

    view: View
    pieces: tuple[tuple[Piece, ...], ...]
    """Of each sentence."""
    cues: tuple[tuple[CueHit, ...], ...]
    """Verb cues of each sentence."""
    quoted: tuple[QuotedRun, ...]
    """Double-quoted runs in text order, none inside another."""
    so: tuple[Cue, ...]
    """The cue "so X", where the language has it."""

    def quoted_at(self, at: int) -> QuotedRun | None:
        """The quoted run that holds a token."""
        number = bisect_right(self.quoted, at, key=lambda q: q.first) - 1
        return self.quoted[number] if number >= 0 and at < self.quoted[number].last else None


def make_layout(view: View) -> Layout:
    """Lays out one document."""
    quoted = tuple(find_quoted_runs(view, tuple(FINITE)))
    uncut = frozenset(at for q in quoted if not q.whole for at in range(q.first, q.last))
    edges = frozenset(at for q in quoted if q.whole for at in (q.first, q.last))
    pieces = tuple(tuple(find_pieces(view, s.first, s.last, uncut, edges)) for s in view.sentences)
    cues = tuple(tuple(find_cues(view, run)) for run in pieces)
    so = tuple(cue for found in word_cues(view.language, "so").values() for cue in found)
    return Layout(view, pieces, cues, quoted, so)


def find_quoted_runs(view: View, finite: tuple[str, ...]) -> list[QuotedRun]:
    """Quoted runs in text order. By the tags `finite` sentences are told from names."""
    found: list[QuotedRun] = []
    for start, end in _paragraphs(view):
        for quoted in find_quoted(view.text, start, end):
            first, last = view.run_of(quoted.start, quoted.end)
            if last - first < 2 or (found and first < found[-1].last):
                continue
            if quoted.double or _is_sentence(view, first, last, finite):
                inner = [i for i in range(first, last) if not view.tag(i).startswith("$")]
                found.append(QuotedRun(first, last, _is_sentence(view, first, last, finite), len(inner)))
    return found


def _paragraphs(view: View) -> list[Run]:
    """Character ranges that a quotation does not leave: sentences run together until a line breaks."""
    found: list[Run] = []
    for sentence in view.sentences:
        if found and "\n" not in view.text[found[-1][1] : sentence.start]:
            found[-1] = (found[-1][0], sentence.end)
        else:
            found.append((sentence.start, sentence.end))
    return found


def _is_sentence(view: View, first: int, last: int, finite: tuple[str, ...]) -> bool:
    """Quoted words with a finite verb that start like a sentence or hold the end of one."""
    inner = [i for i in range(first, last) if view.tag(i) != "$("]
    if not inner:
        return False
    ends = view.tag(inner[-1]) == "$." and view.low[inner[-1]] not in {":", ";"}
    if not any(view.tag(i) in finite or view.tag(i) == "VV(IMP)" for i in inner):
        return ends and view.tokens[inner[0]].text[:1].isupper()
    return ends or view.tokens[inner[0]].text[:1].isupper() or view.form(first - 1) == ":"
