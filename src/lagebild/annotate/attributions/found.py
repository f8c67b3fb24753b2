"""What a learned model found as attributions: its runs become runs of tokens, and speakers are resolved.

Where the model names no source, that of the rules' attribution of the same words stands. Not for: the model.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, cast

from lagebild.annotate.attributions.build import to_attributions
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.view import Run, View, make_view
from lagebild.records import Act, Annotations, Attribution, AttributionKind, Medium, StanceValue, Text

_GAP: Final = 2
"""Tokens that may lie between two pieces of one part."""
_SAME: Final = 0.5
"""So much of the words of both the content of an act and of a rule's attribution share that are the same."""
_AGREED: Final = 0.3
"""So much they share where the rules say too that something is said there."""
_ALONE: Final = 0.9
"""So sure a model must be where the rules see nothing said.

On the corpus (dev) no bound between .2 and .9 matters; on German Wikinews (dev) .9 has the best F1.
"""
Offsets = tuple[int, int]


def to_found_attributions(text: Text, known: Annotations, language: str) -> Annotations:
    """`attributions` by the model in place of those by the rules; these where no model has read the text."""
    if not known.findings.model or not known.tokens:
        return known
    view = make_view(text, known, language)
    carrying = [(span.start, span.end) for span in text.carrying()]
    acts = [a for a in known.findings.acts if a.layer != "trigger" and _inside(a, carrying)]
    sure = (a for a in acts if a.score >= _ALONE or _same(a, known.attributions, _AGREED))
    drafts = [_draft(view, act, known) for act in sure]
    return replace(known, attributions=to_attributions(view, [d for d in drafts if d is not None]))


def _inside(act: Act, carrying: Sequence[Offsets]) -> bool:
    return any(a <= act.spans[0][0] < b for a, b in carrying)


def _draft(view: View, act: Act, known: Annotations) -> Draft | None:
    content = _runs(view, act.spans)
    if not content:
        return None
    source = _whole(_runs(view, act.roles.get("source", ())))
    rule = _same(act, known.attributions)
    if not source and rule is not None:
        source = [view.run_of(q.start, q.end) for q in rule.source]
    return Draft(
        kind=cast(AttributionKind, act.labels["kind"]),
        medium=cast(tuple[Medium, ...], tuple(act.labels["medium"].split())),
        stance=cast(StanceValue, act.labels["stance"]),
        rule=known.findings.model,
        content=content,
        cue=_runs(view, act.roles.get("cue", ())),
        source=source,
        frame=_runs(view, act.roles.get("frame", ())),
        addressee=_whole(_runs(view, act.roles.get("addressee", ()))),
    )


def _runs(view: View, spans: Sequence[Offsets]) -> list[Run]:
    """Runs of the tokens that the spans touch."""
    runs: list[Run] = []
    for start, end in spans:
        first, last = view.run_of(start, end)
        if first and view.tokens[first - 1].end > start:
            first -= 1
        if first < last:
            runs.append((first, last))
    return runs


def _whole(runs: list[Run]) -> list[Run]:
    """Pieces that lie beside one another as one run, and of several the longest: a person wants a name."""
    joined: list[Run] = []
    for first, last in sorted(runs):
        if joined and first - joined[-1][1] <= _GAP:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return [max(joined, key=lambda r: (r[1] - r[0], -r[0]))] if joined else []


def _same(act: Act, attributions: Sequence[Attribution], least: float = _SAME) -> Attribution | None:
    """The rules' attribution that shares most of its words, and at least so much."""
    size = sum(b - a for a, b in act.spans)
    best: tuple[float, Attribution | None] = (least, None)
    for row in attributions:
        shared = sum(max(0, min(b, q.end) - max(a, q.start)) for a, b in act.spans for q in row.content)
        share = shared / max(1, size + sum(q.end - q.start for q in row.content) - shared)
        if share > best[0]:
            best = (share, row)
    return best[1]
