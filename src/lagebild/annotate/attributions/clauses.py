"""Cuts sentences into pieces at their marks and conjunctions, and says what kind of clause each piece is.

A piece is not always a clause: an apposition between commas is one too. Not for: which clause is reported.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from lagebild.annotate.attributions.mood import may_report
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.cues import verb_cues

PieceKind = Literal["main", "that", "whether", "wh", "as", "whereby", "relative", "sub", "zu", "scrap"]

FINITE: Final = frozenset({"VV(FIN)", "VA(FIN)", "VM(FIN)"})
_CUTS: Final = frozenset({"$,"})
_CUT_FORMS: Final = frozenset({":", ";", "–", "—", "(", ")", "-"})
_CONJUNCTIONS: Final = frozenset({"KOUS"})
_QUESTION_TAGS: Final = frozenset({"PWAV", "PWS", "PWAT"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens `first` to `last` (half-open, no marks around). `finite` is its finite verb, -1 for none."""

    first: int
    last: int
    kind: PieceKind
    finite: int
    opener: int
    """The first token that is neither a conjunction such as "und" nor a quotation mark."""

    @property
    def verb_first(self) -> bool:
        """True where the finite verb opens the piece."""
        return self.finite == self.opener


def find_pieces(
    view: View,
    first: int,
    last: int,
    uncut: frozenset[int] = frozenset(),
    edges: frozenset[int] = frozenset(),
) -> list[Piece]:
    """The pieces of tokens [first, last), in order. Never cut at `uncut`, always before `edges`."""
    runs: list[Run] = []
    begin, bracket = first, first
    for at in range(first, last):
        if at in uncut or at < bracket:
            continue
        if at in edges and begin < at:
            runs.append((begin, at))
            begin = at
        if view.low[at] == "(":
            bracket = _bracket_end(view, at, last)
            if bracket > at:
                continue
        if at > begin and _unmarked_border(view, at):
            runs.append((begin, at))
            begin = at
            continue
        if view.tag(at) in _CUTS or view.low[at] in _CUT_FORMS or (view.tag(at) == "$." and at + 1 < last):
            runs.append((begin, at))
            begin = at + 1
    runs.append((begin, last))
    pieces = [
        _piece(view, run) for whole in runs if whole[0] < whole[1] for run in _halves(view, whole, uncut)
    ]
    return _mended(view, pieces)


def _bracket_end(view: View, at: int, last: int) -> int:
    """Behind a short bracket without a verb, "(SPD)"; the place itself for any other."""
    for end in range(at + 1, min(at + 7, last)):
        if view.tag(end) in FINITE:
            return at
        if view.low[end] == ")":
            return end + 1
    return at


def _unmarked_border(view: View, at: int) -> bool:
    """ "dass", "ob" with no comma before it, as in speech written down by a machine."""
    if view.tag(at) != "KOUS" or view.low[at] not in view.words("that") | view.words("whether"):
        return False
    before = view.tag(at - 1)
    return not before.startswith(("$", "KO", "APPR")) and view.low[at - 1] not in view.words("before_that")


def _mended(view: View, pieces: list[Piece]) -> list[Piece]:
    """Joins a clause that an apposition tears apart: "wie die Sprecherin, Ina Voss, sagte"."""
    mended: list[Piece] = []
    skip = 0
    for number, piece in enumerate(pieces):
        if skip:
            skip -= 1
            continue
        end = _torn_end(view, pieces, number)
        if end > number:
            whole = _piece(view, (piece.first, pieces[end].last))
            if whole.kind not in {"main", "scrap"}:
                mended.append(whole)
                skip = end - number
                continue
        mended.append(piece)
    return mended


def _torn_end(view: View, pieces: list[Piece], number: int) -> int:
    """The piece with which the clause that begins in this one ends; itself where it is not torn."""
    piece = pieces[number]
    if piece.finite >= 0 or not _subordinates(view, piece.opener):
        return number
    for end in range(number + 1, min(number + 4, len(pieces))):
        following = pieces[end]
        if following.finite >= 0 and following.kind == "main":
            closed = _verb_last(view, following.finite, following.last)
            return end if closed and view.tag(following.first) != "KON" else number
        if following.kind not in {"scrap", "relative"}:
            break
    return number


def _subordinates(view: View, at: int) -> bool:
    words = view.words("that") | view.words("as") | view.words("whether")
    return view.low[at] in words or view.tag(at) in _CONJUNCTIONS or view.tag(at) in _QUESTION_TAGS


def _halves(view: View, run: Run, uncut: frozenset[int]) -> list[Run]:
    """Cuts before "und", "aber" ... where a clause with a finite verb of its own stands on both sides."""
    verbs = [at for at in range(*run) if view.tag(at) in FINITE]
    if len(verbs) < 2:
        return [run]
    joins = view.words("joins")
    for left, right in pairwise(verbs):
        for at in range(right - 1, left, -1):
            if view.low[at] in joins and view.tag(at) != "APPR" and at not in uncut:
                return [(run[0], at), *_halves(view, (at, run[1]), uncut)]
    return [run]


def _piece(view: View, run: Run) -> Piece:
    first, last = run
    opener = first
    joins = view.words("joins")
    while opener < last - 1 and (view.low[opener] in joins or view.tag(opener) == "$("):
        opener += 1
    finite = next((at for at in range(opener, last) if view.tag(at) in FINITE), -1)
    if finite < 0:
        finite = _plural_finite(view, opener, last)
    kind = _kind(view, first, last, opener, finite)
    if finite >= 0 and kind not in {"main", "scrap"}:
        finite = next((at for at in range(last - 1, opener - 1, -1) if view.tag(at) in FINITE), finite)
    return Piece(first, last, kind, finite, opener)


def _plural_finite(view: View, first: int, last: int) -> int:
    """A finite verb that the tagger took for another form: "Die Bauern befürchten"; -1 for none."""
    verbs = [at for at in range(first, last) if view.tag(at).startswith("V")]
    if (
        len(verbs) == 1
        and verbs[0] > first
        and view.tag(verbs[0]) == "VV(PP)"
        and view.low[verbs[0]].endswith("t")
    ):
        return verbs[0] if view.tokens[verbs[0]].lemma in verb_cues(view.language) else -1
    for at in range(first + 1, last):
        if (
            view.tag(at) in {"VV(INF)", "VA(INF)"}
            and view.tag(at - 1) != "PTKZU"
            and view.tokens[at].text.islower()
        ):
            single = not any(
                view.tag(i).startswith(("V", "PTKZU", "KOUI")) for i in range(first, last) if i != at
            )
            return at if single or not _has_zu(view, first, last) else -1
    return -1


def _kind(view: View, first: int, last: int, opener: int, finite: int) -> PieceKind:
    lead = opener
    while lead < min(opener + 2, last - 1) and view.low[lead] in view.words("light") and lead != finite:
        lead += 1
    word = view.low[lead]
    if word in view.words("that") and view.tag(lead) != "PDS":
        return "that"
    if finite < 0:
        return "zu" if _has_zu(view, opener, last) else "scrap"
    closed = _verb_last(view, finite, last)
    if word in view.words("whether") and closed:
        return "whether"
    if word in view.words("whereby"):
        return "whereby"
    if word in view.words("as") and closed and finite > lead:
        return "as"
    if view.tag(lead) in _QUESTION_TAGS and closed and finite > lead:
        return "wh"
    if view.tag(lead) in _CONJUNCTIONS and finite > lead:
        return "sub"
    reported = view.tag(lead) == "ART" and may_report(view, finite)
    if _is_relative(view, first, opener, finite) and not reported:
        sure = (view.tag(lead).startswith(("PREL", "APPR")) and closed) or view.tag(lead).startswith("PREL")
        if sure or all(view.tag(at).startswith("$") for at in _verbs_behind(view, finite, last)):
            return "relative"
    return "main"


def _has_zu(view: View, first: int, last: int) -> bool:
    return any(
        view.tag(at) == "VV(IZU)" or (view.tag(at) == "PTKZU" and view.tag(at + 1).endswith("(INF)"))
        for at in range(first, last)
    )


def _verb_last(view: View, finite: int, last: int) -> bool:
    """True where after the finite verb only verbs or marks follow, or no finite verb stands second."""
    rest = [view.tag(at) for at in range(finite + 1, last)]
    if all(tag.startswith(("V", "$", "PTKNEG")) for tag in rest):
        return True
    others = [at for at in range(finite + 1, last) if view.tag(at) in FINITE]
    return bool(others) and _verb_last(view, others[-1], last)


def _verbs_behind(view: View, finite: int, last: int) -> range:
    """All tokens behind the last finite verb of a piece."""
    others = [at for at in range(finite, last) if view.tag(at) in FINITE]
    return range(others[-1] + 1 if others else last, last)


def _is_relative(view: View, first: int, opener: int, finite: int) -> bool:
    if first == 0 or view.tag(first - 1) not in _CUTS or finite <= opener:
        return False
    at = opener + 1 if view.tag(opener).startswith("APPR") else opener
    return view.tag(at) in {"PRELS", "PRELAT"} or view.low[at] in view.words("relative")


def is_verb_last(view: View, piece: Piece) -> bool:
    """True where nothing but marks follows the finite verb."""
    return not piece.verb_first and all(
        view.tag(at).startswith("$") for at in range(piece.finite + 1, piece.last)
    )


def ends_with_end_mark(view: View, last: int) -> int:
    """`last` without the sentence's own end mark before it."""
    return last - 1 if view.tag(last - 1) == "$." and view.low[last - 1] not in {":", ";"} else last
