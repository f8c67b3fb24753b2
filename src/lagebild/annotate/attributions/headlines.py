"""Headlines that give a voice before a colon: "Ministerin: Wir bauen nicht".

Not for: quoted headlines; see `direct`.
"""

from lagebild.annotate.attributions.clauses import FINITE
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.mood import may_report
from lagebild.annotate.attributions.view import Run, View
from lagebild.records import AttributionKind

_LONGEST_SOURCE = 6


def find_headlines(layout: Layout) -> list[Draft]:
    """Drafts for headlines "X: ...", X a somebody and the rest a clause."""
    view = layout.view
    drafts: list[Draft] = []
    for sentence in view.sentences:
        if sentence.role != "headline":
            continue
        colon = next((at for at in range(sentence.first, sentence.last) if view.low[at] == ":"), -1)
        source, content = (sentence.first, colon), (colon + 1, sentence.last)
        if (
            colon < 0
            or content[0] >= content[1]
            or layout.quoted_at(content[0])
            or not _is_voice(view, source)
        ):
            continue
        own = any(view.low[at] in view.words("first_person") for at in range(*content))
        mood = any(view.tag(at) in FINITE and may_report(view, at) for at in range(*content))
        if own or mood:
            frame = (source[0], colon + 1)
            kind: AttributionKind = "direct" if own else "indirect"
            drafts.append(
                Draft(kind, ("speech", "writing"), "assert", "headline", [content], [], [source], [frame])
            )
    return drafts


def _is_voice(view: View, run: Run) -> bool:
    """A few words the last of which names somebody as a whole."""
    if not 0 < run[1] - run[0] <= _LONGEST_SOURCE:
        return False
    end = view.tokens[run[1] - 1].end
    return any(m.end == end and m.schema != "Address" for m in view.mentions_in(run))
