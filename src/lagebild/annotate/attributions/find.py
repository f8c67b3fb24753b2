"""The order in which the rules run over one document.

Not for: rules. The layers `stances` and `chains` refine the stance and fill chain and answers.
"""

from dataclasses import replace

from lagebild.annotate.attributions.beside import find_beside
from lagebild.annotate.attributions.build import to_attributions
from lagebild.annotate.attributions.continuation import find_continuations, merge_runs
from lagebild.annotate.attributions.direct import find_direct
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.fixed_order import find_fixed_order
from lagebild.annotate.attributions.framed import find_framed
from lagebild.annotate.attributions.headlines import find_headlines
from lagebild.annotate.attributions.inner import find_inner
from lagebild.annotate.attributions.interviews import find_interview
from lagebild.annotate.attributions.layout import make_layout
from lagebild.annotate.attributions.nouns import find_nouns
from lagebild.annotate.attributions.pointing import find_pointing
from lagebild.annotate.attributions.trim import trim_marks
from lagebild.annotate.attributions.turns import find_turns, stretch
from lagebild.annotate.attributions.view import View, make_view
from lagebild.records import Annotations, Text


def find_attributions(text: Text, known: Annotations, language: str) -> Annotations:
    """Fills `attributions`: who is said to have said, written or thought what."""
    if not known.tokens:
        return known
    view = make_view(text, known, language)
    drafts = find_fixed_order(view) if view.words("word_order") else _find_free_order(view)
    drafts += find_interview(view)
    return replace(known, attributions=to_attributions(view, drafts))


def _find_free_order(view: View) -> list[Draft]:
    layout = make_layout(view)
    drafts, used = find_direct(layout)
    drafts += find_pointing(layout, used)
    drafts += find_framed(layout, used)
    drafts += find_beside(layout, used)
    drafts += find_nouns(layout, drafts)
    drafts += find_headlines(layout)
    drafts += find_inner(layout)
    stretch(layout, drafts)
    trim_marks(layout, drafts)
    drafts.sort(key=lambda d: (d.first, d.last))
    drafts += merge_runs(layout, find_continuations(layout, drafts))
    drafts += find_turns(layout, drafts)
    return drafts
