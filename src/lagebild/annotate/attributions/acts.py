"""Speech acts that are named and not told: "X kritisierte die Steuern", "X bestritt die Vorwürfe".

Content is the clause as a whole; of denials and refusals only the words denied, where there are any. Not for:
acts with a clause of their own; see `framed`.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.attributions.clauses import Piece
from lagebild.annotate.attributions.cues import CueHit
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.framing import make_draft, names_somebody
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.phrases import Phrase, phrase_at, phrases_in
from lagebild.annotate.attributions.sources import find_addressee, find_source, front_of
from lagebild.annotate.attributions.view import Run, View

_ANSWERS: Final = frozenset({"deny", "decline", "retract", "admit"})
"""Stances whose source need not be known as a person or body: nobody but one who speaks denies."""


def find_act(layout: Layout, pieces: Sequence[Piece], hit: CueHit) -> Draft | None:
    """The draft of a named act, or None."""
    view, piece = layout.view, pieces[hit.piece]
    if not hit.cue.takes & {"np", "object", "about"} or hit.finite < 0 or layout.quoted_at(hit.verb):
        return None
    source = find_source(view, pieces, hit)
    home = next((p for p in pieces if p.first <= hit.finite < p.last), piece)
    if piece.kind == "zu" or not _may_speak(view, hit, home, source):
        return None
    start = front_of(view, pieces, home) if home.kind == "main" else home.first
    end = max(home.last, piece.last, hit.end)
    if "np" in hit.cue.takes:
        content: Run | None = (min(start, home.first), _clause_end(pieces, end))
    else:
        content = _object(view, hit, start, end, source)
    if content is None and hit.cue.stance in _ANSWERS and names_somebody(view, source):
        content = min(start, home.first), _clause_end(pieces, end)  # what is denied or refused goes unsaid
    if content is None:
        return None
    draft = make_draft(layout, pieces, hit, [content], [], "speech act")
    draft.kind = "reported"
    if "np" in hit.cue.takes:
        found = find_addressee(view, start, end, source, hit.cue.object_is_addressee)
        draft.addressee = [found] if found else []
    return draft


def _may_speak(view: View, hit: CueHit, home: Piece, source: Run | None) -> bool:
    """Whether a clause names an act of speech: its subject is somebody, or its verb leaves no doubt."""
    dependent = home.kind in {"sub", "that"} or stands_for_clause(view, home)
    if home.kind != "main" and not (hit.cue.stance == "deny" and dependent):
        return False
    if source is None:
        return hit.passive and hit.cue.stance == "deny"
    firm = bool(hit.cue.needs) or hit.cue.stance == "request" or "object" in hit.cue.takes
    if hit.cue.stance in _ANSWERS or (firm and home.kind == "main" and not hit.passive):
        return True
    return names_somebody(view, source)


def stands_for_clause(view: View, piece: Piece) -> bool:
    """ ", was X bestreitet": a clause about all that the one before says."""
    return piece.kind in {"relative", "wh"} and view.low[piece.opener] in view.words("whole_clause")


def _clause_end(pieces: Sequence[Piece], end: int) -> int:
    """End of a clause with what depends on it; the end mark of its sentence too."""
    rest = [p for p in pieces if p.first >= end]
    trailing = bool(rest) and all(p.kind in {"scrap", "relative", "sub", "zu"} for p in rest)
    return pieces[-1].last if trailing or end >= pieces[-1].last - 1 else end


def _object(view: View, hit: CueHit, start: int, end: int, source: Run | None) -> Run | None:
    """What is denied, confirmed or refused."""
    about = "about" in hit.cue.takes
    if about:
        it = next((at for at in range(start, end) if view.low[at] in view.words("about_it")), -1)
        if it >= 0:
            return it, it + 1
    home_opener = start + (view.tag(start).startswith("$"))
    if view.low[home_opener] in view.words("whole_clause") and hit.cue.stance == "deny":
        return home_opener, home_opener + 1
    phrases = phrases_in(view, start, end)
    if hit.verb != hit.finite:  # what is denied stands close before a participle
        phrases = [p for p in reversed(phrases) if p.last <= hit.verb] + [
            p for p in phrases if p.first > hit.verb
        ]
    for phrase in phrases:
        if source is not None and phrase.first < source[1] and source[0] < phrase.last:
            continue
        if view.tag(phrase.first) == "PRF" or phrase.after_preposition != about:
            continue
        if not about:
            return phrase.first, _whole_object(view, phrase, end)
        if view.form(phrase.first - 1) in view.words("about"):
            return phrase.first - 1, _whole_object(view, phrase, end)
    return None


def _whole_object(view: View, phrase: Phrase, end: int) -> int:
    """End of an object with the phrases that hang on it: "ein Treffen zwischen X und Y"."""
    reach = phrase.last
    while reach < end and view.low[reach] in view.words("hangs_on_object"):
        further = phrase_at(view, reach + 1, end)
        if further is None or view.low[further.core - 1] in view.words("time_noun"):
            break
        reach = further.last
    return reach
