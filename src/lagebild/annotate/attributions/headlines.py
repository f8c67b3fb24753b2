"""Headlines that give a voice before a colon: "Ministerin: Wir bauen nicht".

Not for: quoted headlines; see `direct`.
"""

from lagebild.annotate.attributions.clauses import FINITE
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.mood import may_report
from lagebild.annotate.attributions.view import Run, View
from lagebild.records import AttributionKind, Sentence

_LONGEST_SOURCE = 6


def find_headlines(layout: Layout) -> list[Draft]:
    """Drafts for headlines "X: ...", X a somebody and the rest a clause."""
    view = layout.view
    drafts: list[Draft] = []
    for sentence in view.sentences:
        parts = split_headline(view, sentence)
        if parts is None or layout.quoted_at(parts[1][0]):
            continue
        mood = any(view.tag(at) in FINITE and may_report(view, at) for at in range(*parts[1]))
        if mood or is_own(view, parts[1]):
            drafts.append(to_draft(view, *parts))
    return drafts


def split_headline(view: View, sentence: Sentence) -> tuple[Run, Run] | None:
    """(who, what) of a headline, before and behind its colon; None where it names nobody before one."""
    if sentence.role != "headline":
        return None
    colon = next((at for at in range(sentence.first, sentence.last) if view.low[at] == ":"), -1)
    source, content = (sentence.first, colon), (colon + 1, sentence.last)
    return (source, content) if content[0] < content[1] and _is_voice(view, source) else None


def to_draft(view: View, source: Run, content: Run) -> Draft:
    """The attribution of a headline: direct where the speaker says "we"."""
    kind: AttributionKind = "direct" if is_own(view, content) else "indirect"
    frame = (source[0], content[0])
    return Draft(kind, ("speech", "writing"), "assert", "headline", [content], [], [source], [frame])


def is_own(view: View, content: Run) -> bool:
    """Whether somebody speaks of themselves: "Wir bauen nicht"."""
    return any(view.low[at] in view.words("first_person") for at in range(*content))


def _is_voice(view: View, run: Run) -> bool:
    """A few words the last of which names somebody as a whole."""
    if not 0 < run[1] - run[0] <= _LONGEST_SOURCE:
        return False
    end = view.tokens[run[1] - 1].end
    return any(m.end == end and m.schema != "Address" for m in view.mentions_in(run))
