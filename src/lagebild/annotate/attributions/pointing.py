"""A sentence that gives the sentence before to somebody: "Das teilte die Polizei mit."

Not for: denials ("Dies bestritt sie"); their content is the pronoun alone, see `framed`.
"""

from lagebild.annotate.attributions.clauses import ends_with_end_mark
from lagebild.annotate.attributions.cues import CueHit
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.sources import find_source
from lagebild.annotate.attributions.view import Run


def find_pointing(layout: Layout, used: set[int]) -> list[Draft]:
    """Drafts of such sentences; their cues are added to `used`."""
    view = layout.view
    drafts: list[Draft] = []
    for number, sentence in enumerate(view.sentences):
        first = sentence.first
        if number == 0 or view.low[first] not in view.words("points_back") or view.tag(first) != "PDS":
            continue
        hit = next((h for h in layout.cues[number] if h.finite == first + 1 and h.complete), None)
        source = find_source(view, layout.pieces[number], hit) if hit else None
        if hit is None or source is None or source[0] == first or not _tells(hit):
            continue
        used.add(hit.verb)
        before = view.sentences[number - 1]
        if before.role != sentence.role:
            continue
        told: Run = (before.first, ends_with_end_mark(view, before.last))
        frame = (first + 1, ends_with_end_mark(view, sentence.last))
        content = [told, (first, first + 1)]
        draft = Draft("indirect", hit.cue.medium, hit.cue.stance, "points back", content, list(hit.runs))
        draft.source, draft.frame = [source], [frame]
        drafts.append(draft)
    return drafts


def _tells(hit: CueHit) -> bool:
    """True for cues that put forward what they are given, and neither deny nor ask for it."""
    return bool(hit.cue.takes & {"that", "v2"}) and hit.cue.stance in {
        "assert",
        "speculate",
        "allege",
        "admit",
    }
