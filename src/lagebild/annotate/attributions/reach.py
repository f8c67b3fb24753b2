"""Where a reported clause begins behind its cue, and how far it reaches.

Not for: content before its cue; see `framed`.
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.clauses import Piece, ends_with_end_mark
from lagebild.annotate.attributions.cues import CueHit
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.mood import is_reporting, may_report
from lagebild.annotate.attributions.view import View

_KINDS = {"that": {"that", "whereby"}, "zu": {"zu"}, "wh": {"whether", "wh"}}


def find_complement(view: View, pieces: Sequence[Piece], hit: CueHit) -> int | None:
    """Number of the piece with which the content of a cue starts behind it, or None."""
    home = next((i for i, p in enumerate(pieces) if p.first < hit.end <= p.last), hit.piece)
    if pieces[home].kind == "zu" and home > hit.piece:
        return None
    wanted = {kind for takes, kinds in _KINDS.items() if takes in hit.cue.takes for kind in kinds}
    skipped = 0
    for at in range(home + 1, len(pieces)):
        piece = pieces[at]
        if piece.kind in wanted and not (piece.kind == "zu" and _is_purpose(view, piece)):
            return at
        if piece.kind == "main":
            return at if "v2" in hit.cue.takes and _is_v2(view, pieces, home, at, skipped) else None
        if piece.kind not in {"scrap", "relative", "sub"} or skipped == 3:
            return None
        skipped += 1
    return None


def _is_purpose(view: View, piece: Piece) -> bool:
    return view.tag(piece.opener) == "KOUI"


def _is_v2(view: View, pieces: Sequence[Piece], home: int, at: int, skipped: int) -> bool:
    """Whether a main clause behind a cue is what is said, and not a statement beside it."""
    piece = pieces[at]
    if piece.first != piece.opener and view.tag(piece.opener - 1) == "KON":
        return False
    before = view.low[piece.first - 1]
    if before == ":":
        return True
    if view.tag(piece.first - 1) != "$,":
        return False
    if skipped or piece.verb_first:
        return may_report(view, piece.finite)
    return (
        pieces[home].kind != "main" or not pieces[home].verb_first or may_report(view, piece.finite) or True
    )


def reach_of(view: View, pieces: Sequence[Piece], at: int, layout: Layout) -> int:
    """End of the content that starts with piece `at`."""
    reported = pieces[at].kind == "main"
    mood = is_reporting(view, pieces[at].finite)
    end = at
    for number in range(at + 1, len(pieces)):
        piece = pieces[number]
        if piece.kind == "main" and not _belongs(view, pieces, number, reported, mood):
            break
        if piece.kind == "as":
            break
        end = number
    last = pieces[end].last
    return ends_with_end_mark(view, last) if end == len(pieces) - 1 else last


def _belongs(view: View, pieces: Sequence[Piece], number: int, reported: bool, mood: bool) -> bool:
    """Whether a further main clause still is what is reported."""
    piece = pieces[number]
    if may_report(view, piece.finite):
        return True
    if piece.finite == piece.last - 1 and not piece.verb_first:
        return True  # verb last: a second dass-clause without "dass"
    return reported and not mood and not piece.verb_first
