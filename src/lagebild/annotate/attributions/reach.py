"""Where a reported clause begins behind its cue, and how far it reaches.

Not for: content before its cue; see `framed`.
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.clauses import Piece, ends_with_end_mark, is_verb_last
from lagebild.annotate.attributions.cues import CueHit
from lagebild.annotate.attributions.mood import is_reporting, may_report
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.cues import verb_cues

_KINDS = {"that": {"that", "whereby"}, "zu": {"zu"}, "wh": {"whether", "wh"}}


def find_complement(view: View, pieces: Sequence[Piece], hit: CueHit, source: Run | None) -> int | None:
    """Number of the piece with which the content of a cue starts behind it, or None."""
    home = next((i for i, p in enumerate(pieces) if p.first < hit.end <= p.last), hit.piece)
    if pieces[home].kind == "zu" and (home > hit.piece or _is_purpose(view, pieces[home])):
        return None
    wanted_takes = hit.cue.takes
    wanted = {kind for takes, kinds in _KINDS.items() if takes in hit.cue.takes for kind in kinds}
    begin = home + 1
    while begin < len(pieces) and source is not None and pieces[begin].first < source[1]:
        begin += 1
    for at in range(begin, min(begin + 6, len(pieces))):
        piece = pieces[at]
        if piece.kind == "as" and "wh" in wanted_takes and at == begin and not _is_cue(view, piece):
            return at
        if piece.kind in wanted and not (piece.kind == "zu" and _is_purpose(view, piece)):
            listed = piece.kind == "zu" and all(p.kind == "scrap" for p in pieces[begin:at])
            return begin if listed else at
        if piece.kind == "main":
            return _v2_start(view, pieces, home, begin, at, hit) if "v2" in hit.cue.takes else None
        if piece.kind not in {"scrap", "relative", "sub"}:
            return None
    return None


def _is_cue(view: View, piece: Piece) -> bool:
    """ "wie X mitteilte" names a source; "wie der Damm brach" is what somebody tells."""
    return view.tokens[piece.finite].lemma in verb_cues(view.language) or piece.finite < 0


def _is_purpose(view: View, piece: Piece) -> bool:
    return view.tag(piece.opener) == "KOUI"


def _v2_start(view: View, pieces: Sequence[Piece], home: int, begin: int, at: int, hit: CueHit) -> int | None:
    """Where a main clause behind a cue starts that is what is said, and not a statement beside it."""
    piece = pieces[at]
    if piece.first != piece.opener and view.tag(piece.opener - 1) == "KON":
        return None
    before = view.low[pieces[begin].first - 1]
    if before == ":":
        return begin
    if before != ",":
        return None
    if at > begin:
        return begin if piece.verb_first and may_report(view, piece.finite) else None
    if may_report(view, piece.finite):
        return at
    close = hit.end >= pieces[home].last or pieces[home].last - hit.verb <= 4
    plain = hit.cue.stance not in {"warn", "pledge", "request"}
    return at if close and plain and not hit.passive and not piece.verb_first else None


def reach_of(view: View, pieces: Sequence[Piece], at: int, stops: frozenset[int] = frozenset()) -> int:
    """End of the content that starts with piece `at`; it never takes in the pieces `stops`."""
    while pieces[at].kind == "scrap" and at + 1 < len(pieces):
        at += 1
    reported = pieces[at].kind == "main"
    mood = is_reporting(view, pieces[at].finite)
    end = at
    for number in range(at + 1, len(pieces)):
        piece = pieces[number]
        if piece.kind == "main" and not _belongs(view, pieces, number, reported, mood):
            break
        if number in stops or (piece.kind == "as" and _is_cue(view, piece)):
            break
        end = number
    last = pieces[end].last
    return ends_with_end_mark(view, last) if end == len(pieces) - 1 else last


def _belongs(view: View, pieces: Sequence[Piece], number: int, reported: bool, mood: bool) -> bool:
    """Whether a further main clause still is what is reported."""
    piece = pieces[number]
    if may_report(view, piece.finite):
        return True
    if is_verb_last(view, piece):
        return True  # verb last: a second dass-clause without "dass"
    return reported and not mood and not piece.verb_first
