"""Indirect speech: a clause with a verb of saying and the clause, infinitive or noun phrase it reports.

Not for: quoted sentences (`direct`), cues that are no verbs (`beside`, `nouns`).
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.acts import find_act, stands_for_clause
from lagebild.annotate.attributions.clauses import Piece, ends_with_end_mark
from lagebild.annotate.attributions.cues import CueHit
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.framing import make_draft, names_somebody
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.mood import may_report
from lagebild.annotate.attributions.phrases import phrases_in
from lagebild.annotate.attributions.reach import find_complement, reach_of
from lagebild.annotate.attributions.sources import (
    find_source,
    is_thing,
)
from lagebild.annotate.attributions.view import Run, View


def find_framed(layout: Layout, used: set[int]) -> list[Draft]:
    """Drafts for all verb cues that `direct` has not used up."""
    drafts: list[Draft] = []
    for number, hits in enumerate(layout.cues):
        for hit in hits:
            if hit.verb in used or _is_aside(layout, hit):
                continue
            draft = _from_hit(layout, number, hit)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _is_aside(layout: Layout, hit: CueHit) -> bool:
    """Words of saying and thinking inside direct speech: only "wie wir warnten" and others' words count."""
    quoted = layout.quoted_at(hit.verb)
    if quoted is None or not quoted.whole:
        return False
    view, piece = layout.view, layout.pieces[layout.view.sentence_of[hit.verb]][hit.piece]
    if piece.kind == "as":
        return False
    return (
        any(view.low[at] in view.words("first_person") for at in range(piece.first, piece.last))
        or piece.finite < 0
    )


def _from_hit(layout: Layout, number: int, hit: CueHit) -> Draft | None:
    pieces = layout.pieces[number]
    piece = pieces[hit.piece]
    if piece.kind == "as":
        return _as_clause(layout, pieces, hit)
    if hit.complete:
        source = find_source(layout.view, pieces, hit)
        if source is not None and _is_reader(layout, source):
            return None
        if source is None and _is_nobodys(layout, piece, hit):
            return None
        at = find_complement(layout.view, pieces, hit, source)
        if source is None and hit.passive and layout.view.tag(hit.finite) == "VM(FIN)":
            return None  # "kann gesagt werden": the page itself
        if source is None and not hit.passive and hit.cue.medium == ("thought",):
            return None
        if at is not None and not _promises_a_thing(layout, pieces, hit, at, source):
            return _before_content(layout, pieces, hit, at)
    return _behind_content(layout, pieces, hit) or (find_act(layout, pieces, hit) if hit.complete else None)


def _is_reader(layout: Layout, source: Run) -> bool:
    """ "Wissen Sie, was ...?": the page asks its reader."""
    view = layout.view
    asked = view.form(view.sentence_at(source[0]).last - 1) == "?"
    return asked and view.low[source[0]] in view.words("reader") and source[1] - source[0] == 1


def _is_nobodys(layout: Layout, piece: Piece, hit: CueHit) -> bool:
    """ "Niemand weiß, was ...": a clause whose subject is nobody."""
    view = layout.view
    return any(view.low[at] in view.words("nobody") for at in range(piece.first, max(piece.last, hit.end)))


def _promises_a_thing(
    layout: Layout, pieces: Sequence[Piece], hit: CueHit, at: int, source: Run | None
) -> bool:
    """ "sagte X Hilfe dabei zu, ... zu ...": the noun is what is said, the infinitive hangs on it."""
    view, piece = layout.view, pieces[hit.piece]
    if hit.passive or "np" not in hit.cue.takes or hit.cue.object_is_addressee:
        return False
    if not any(p.kind == "zu" for p in pieces[at : at + 3]):
        return False
    things = [p for p in phrases_in(view, hit.finite + 1, piece.last) if is_thing(view, p)]
    return any(source is None or p.last <= source[0] or p.first >= source[1] for p in things)


def _before_content(layout: Layout, pieces: Sequence[Piece], hit: CueHit, at: int) -> Draft | None:
    """X sagte, dass ...; X sagte, er ...; X drohte, ... zu ..."""
    view = layout.view
    begin, end = pieces[at].first, reach_of(view, pieces, at, _objections(layout, pieces, hit))
    start = frame_start(pieces, pieces[hit.piece], hit)
    frame: list[Run] = [(start, begin)]
    last = pieces[-1].last
    if end < hit.end:  # "kündigte an" torn apart by an insertion
        return None
    rest = _resumes(pieces, end)
    if rest is not None and rest < ends_with_end_mark(view, last):
        frame.append((end, ends_with_end_mark(view, last)))
    return make_draft(layout, pieces, hit, [(begin, end)], frame, "cue, clause behind")


def _objections(layout: Layout, pieces: Sequence[Piece], hit: CueHit) -> frozenset[int]:
    """ ", obwohl X dies bestreitet": said by him who reports, not by him who is reported."""
    view = layout.view
    return frozenset(
        h.piece
        for h in layout.cues[view.sentence_of[hit.verb]]
        if h.cue.stance == "deny"
        and (pieces[h.piece].kind == "sub" or stands_for_clause(view, pieces[h.piece]))
        and not may_report(view, h.finite)
    )


def _resumes(pieces: Sequence[Piece], end: int) -> int | None:
    """Where the framing clause goes on behind its content: a verb right behind the comma."""
    following = next((p for p in pieces if p.first > end), None)
    if (
        following is not None
        and following.kind == "main"
        and following.verb_first
        and following.first == following.opener
    ):
        return following.first
    return None


def frame_start(pieces: Sequence[Piece], piece: Piece, hit: CueHit) -> int:
    """Where the clause that holds a cue begins."""
    home = next((p for p in pieces if p.first <= hit.finite < p.last), piece)
    if home.kind != "main" or not home.verb_first:
        return home.first
    start = home.first
    for back in reversed(pieces[: pieces.index(home)]):
        if back.kind == "main":
            break
        start = back.first
    return start


def _behind_content(layout: Layout, pieces: Sequence[Piece], hit: CueHit) -> Draft | None:
    """..., sagte X; also in the middle: ..., sagte X, ..."""
    view = layout.view
    piece = pieces[hit.piece]
    home = next((p for p in pieces if p.first <= hit.finite < p.last), piece)
    number = pieces.index(home)
    if home.kind != "main" or not home.verb_first or home.first != home.opener or number == 0:
        return None
    if not hit.cue.takes & {"v2", "quote", "wh"} or view.tag(home.first - 1) not in {"$,"}:
        return None
    before = pieces[:number]
    if not any(_may_precede(p, hit) for p in before):
        return None
    start = before[0].first
    source = find_source(view, pieces, hit)
    plain = source is not None and (
        (before[-1].finite >= 0 and may_report(view, before[-1].finite)) or view.tag(source[1] - 1) == "NE"
    )
    if hit.verb != hit.finite or not (plain or names_somebody(view, source) or hit.cue.source_is_place):
        return None
    if before[-1].kind == "main" and before[-1].verb_first and not may_report(view, before[-1].finite):
        return None
    end = max(home.last, hit.end, source[1] if source and source[0] >= home.first else 0)
    last = ends_with_end_mark(view, pieces[-1].last)
    content: list[Run] = [(start, home.first - 1)]
    behind = [p for p in pieces if p.first >= end]
    if (
        any((p.kind == "main" and may_report(view, p.finite)) or p.kind == "that" for p in behind)
        and end + 1 < last
    ):
        content.append((end + 1, last))
        frame = (home.first - 1, end + 1)
    else:
        joined = next((p.first for p in behind if p.kind == "main"), last)
        frame = (home.first - 1, min(joined, last))
    return make_draft(layout, pieces, hit, content, [frame], "clause, cue behind")


def _may_precede(piece: Piece, hit: CueHit) -> bool:
    """A clause that may stand before the verb that reports it: "Ob er geht, ließ er offen"."""
    if piece.kind == "main":
        return bool(hit.cue.takes & {"v2", "quote"})
    if piece.kind in {"whether", "wh"}:
        return bool(hit.cue.takes & {"that", "wh"})
    return piece.kind == "that" and "that" in hit.cue.takes


def _as_clause(layout: Layout, pieces: Sequence[Piece], hit: CueHit) -> Draft | None:
    """Wie X mitteilte, ...; ..., wie X mitteilte."""
    view = layout.view
    number = hit.piece
    piece = pieces[number]
    if hit.finite < 0 or not hit.complete or not hit.cue.takes & {"that", "v2", "quote"}:
        return None  # not complete: "wie das Schiff heißt"
    end = max(piece.last, hit.end)
    last = ends_with_end_mark(view, pieces[-1].last)
    content: list[Run] = []
    first = _behind_colon(view, pieces[0].first, piece.first)
    if number > 0 and piece.first - 1 > first:
        content.append((first, piece.first - 1))
    if end + 1 < last:
        content.append((end + 1, last))
    if not content:
        return None
    frame = (piece.first - (1 if number else 0), min(end + 1, last))
    quoted = layout.quoted_at(hit.verb)
    if quoted is not None and quoted.whole:
        content = [(max(a, quoted.first + 1), min(b, quoted.last - 1)) for a, b in content]
        content = [(a, b) for a, b in content if a < b]
        frame = (max(frame[0], quoted.first + 1), frame[1])
        if not content:
            return None
    draft = make_draft(layout, pieces, hit, content, [frame], "as X says")
    draft.cue = [(piece.opener, piece.opener + 1), *draft.cue]
    return draft


def _behind_colon(view: View, start: int, end: int) -> int:
    """Behind the last colon or semicolon of a stretch; its start where it has none."""
    return next((at + 1 for at in range(end - 1, start, -1) if view.low[at] in {":", ";"}), start)
