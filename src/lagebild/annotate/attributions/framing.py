"""Makes the draft for a verb cue once its content is known: source, cue, addressee.

Not for: finding the content; see `framed` and `acts`.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.attributions.clauses import Piece
from lagebild.annotate.attributions.cues import CueHit
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.sources import find_addressee, find_patient, find_source
from lagebild.annotate.attributions.view import Run, View

_TO_SOMEBODY: Final = frozenset({"allege", "request"})
"""Stances whose passive has the addressee as its subject: "wird beschuldigt", "wurde gebeten"."""


def make_draft(
    layout: Layout, pieces: Sequence[Piece], hit: CueHit, content: list[Run], frame: list[Run], rule: str
) -> Draft:
    """A draft of indirect speech for a verb cue, with its source and addressee."""
    view = layout.view
    source = find_source(view, pieces, hit)
    draft = Draft("indirect", hit.cue.medium, hit.cue.stance, rule, content, list(hit.runs), frame=frame)
    if source:
        draft.source = [source]
    objects = hit.cue.object_is_addressee
    if hit.passive:
        asked = objects or (hit.cue.stance in _TO_SOMEBODY and "zu" in hit.cue.takes)
        patient = find_patient(view, pieces, hit) if asked else None
        draft.addressee = [patient] if patient else []
    elif frame:
        start, end = frame[0][0], frame[-1][1]
        addressee = find_addressee(view, start, end, source, objects)
        draft.addressee = [addressee] if addressee else []
    return draft


def names_somebody(view: View, source: Run | None) -> bool:
    """True where a source names somebody, or is a pronoun."""
    return source is not None and (
        any(at in view.names for at in range(*source)) or view.low[source[0]] in view.words("subject_pronoun")
    )
