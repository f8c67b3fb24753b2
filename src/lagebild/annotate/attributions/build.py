"""Drafts to records: offsets, hull, id, order, nesting.

Not for: finding anything.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.phrases import phrases_in
from lagebild.annotate.attributions.speakers import resolve_speakers
from lagebild.annotate.attributions.view import Run, View
from lagebild.records import Attribution, Quote, make_id, take

_BACK = 200
"""How many attributions before one are looked at for its parent."""
_BESIDE = 120
"""Characters from the other parts within which a source still stands beside them."""


def to_attributions(view: View, drafts: Sequence[Draft]) -> tuple[Attribution, ...]:
    """Records of all drafts, by start, each with its parent."""
    found: dict[str, Attribution] = {}
    for draft in drafts:
        record = _to_attribution(view, draft)
        if record is not None:
            found.setdefault(record.id, record)
    ordered = sorted(found.values(), key=lambda a: (a.start, -a.end, a.content[0].start, a.id))
    nested = [replace(a, parent=p) for a, p in zip(ordered, _parents(ordered), strict=True)]
    by_id = {a.id: a for a in nested}
    return tuple(_own_words(view, a, by_id.get(a.parent or "")) for a in nested)


def _own_words(view: View, child: Attribution, parent: Attribution | None) -> Attribution:
    """ "wir" in what somebody says is himself, and a piece in marks without a verb of saying is his; who else
    speaks in it is named in it."""
    if parent is not None and _is_bare(child, parent):
        return replace(child, source=parent.source, speakers=parent.speakers)
    if parent is not None and _is_anothers(child, parent):
        inner = _subject_in(view, child, parent)
        if inner is not None:
            draft = Draft(child.kind, child.medium, child.stance, child.rule, [], source=[inner])
            return replace(child, source=(view.quote(inner),), speakers=resolve_speakers(view, draft))
    first_person = bool(child.source) and child.source[0].quote.lower() in view.words("first_person")
    return replace(child, speakers=parent.speakers) if parent and first_person else child


def _is_bare(child: Attribution, parent: Attribution) -> bool:
    """ "Ohm habe „eine Menge“ geliefert": whose statement it is, its words in marks are."""
    named_in = bool(child.source) and all(_lies_in(q, parent.content) for q in child.source)
    return child.kind == "direct" and parent.kind != "direct" and named_in and not child.cue


def _is_anothers(child: Attribution, parent: Attribution) -> bool:
    """True where the words that say it stand in what the parent says, and who says it outside of that."""
    cued = bool(child.cue) and all(_lies_in(q, parent.content) for q in child.cue)
    return cued and bool(child.source) and not any(_lies_in(q, parent.content) for q in child.source)


def _lies_in(part: Quote, content: Sequence[Quote]) -> bool:
    return any(q.start <= part.start and part.end <= q.end for q in content)


def _subject_in(view: View, child: Attribution, parent: Attribution) -> Run | None:
    """Who may be the subject of the words before the child's content, in what the parent says."""
    begin = max((q.start for q in parent.content if q.start <= child.cue[0].start), default=parent.start)
    first, last = view.run_of(begin, child.content[0].start)
    found = (p for p in phrases_in(view, first, last) if p.subject and not p.after_preposition)
    return next(((p.first, p.last) for p in found if not p.pronoun), None)


def _quotes(view: View, runs: Sequence[Run]) -> tuple[Quote, ...]:
    return tuple(view.quote(run) for run in sorted(runs) if run[0] < run[1])


def _to_attribution(view: View, draft: Draft) -> Attribution | None:
    content = _quotes(view, draft.content)
    if not content:
        return None
    cue, source, frame = _quotes(view, draft.cue), _quotes(view, draft.source), _quotes(view, draft.frame)
    addressee = _quotes(view, draft.addressee)
    parts = [*content, *cue, *frame] or list(source)
    hull = _hull(view, parts, (*source, *addressee))
    return Attribution(
        id=make_id("a", view.document, draft.kind, _offsets(content), _offsets(cue), _offsets(source)),
        document=view.document,
        start=hull.start,
        end=hull.end,
        quote=hull.quote,
        kind=draft.kind,
        medium=draft.medium,
        stance=draft.stance,
        content=content,
        cue=cue,
        source=source,
        frame=frame,
        addressee=addressee,
        speakers=resolve_speakers(view, draft),
        rule=draft.rule,
    )


def _hull(view: View, parts: Sequence[Quote], others: Sequence[Quote]) -> Quote:
    """The run over all parts, and over those others that stand beside it: a far source is no part of it.

    A negation right behind it belongs to it: without it "bestätigte das nicht" would show the contrary.
    """
    start, end = min(q.start for q in parts), max(q.end for q in parts)
    near = [q for q in others if start - _BESIDE <= q.start and q.end <= end + _BESIDE]
    start, end = min([start, *(q.start for q in near)]), max([end, *(q.end for q in near)])
    after = view.run_of(end, end + _BESIDE)[0]
    if view.form(after) in view.words("negation") and not view.text[end : view.tokens[after].start].strip():
        end = view.tokens[after].end
    return take(view.text, start, end)


def _offsets(quotes: Sequence[Quote]) -> str:
    return " ".join(f"{q.start}-{q.end}" for q in quotes)


def _parents(ordered: Sequence[Attribution]) -> list[str | None]:
    """For each attribution, by start, the smallest one that holds it in its content."""
    parents: list[str | None] = []
    for number, child in enumerate(ordered):
        near = _near(ordered, number)
        holders = [other for other in near if _holds(other, child)]
        parents.append(min(holders, key=_size).id if holders else None)
    return parents


def _near(ordered: Sequence[Attribution], number: int) -> Iterator[Attribution]:
    """Other attributions that overlap one; those that start long before it are not looked for for ever."""
    child = ordered[number]
    for other in ordered[max(0, number - _BACK) : number]:
        if other.end > child.start:
            yield other
    for other in ordered[number + 1 :]:
        if other.start >= child.end:
            break
        yield other


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if _is_aside(outer, inner):
        return True
    if _is_aside(inner, outer):
        return False
    start = min(q.start for q in (*inner.content, *inner.cue))
    end = max(q.end for q in (*inner.content, *inner.cue))
    within = any(q.start <= start and end <= q.end for q in outer.content) or _is_piece(inner, outer)
    if within and inner.content == outer.content:  # "X wünsche sich Kräne, sagte Y"
        return _cue_is_inside(inner, outer) and not _cue_is_inside(outer, outer)
    return (
        within and (_size(outer), outer.start) != (_size(inner), inner.start) and _size(outer) > _size(inner)
    )


def _is_piece(inner: Attribution, outer: Attribution) -> bool:
    """Quotation marks within what somebody says under the same cue: "called it a 'lifeline' for the town"."""
    if (
        inner.kind != "direct"
        or not inner.cue
        or not {c.start for c in inner.cue} <= {c.start for c in outer.cue}
    ):
        return False
    return all(any(q.start <= p.start and p.end <= q.end for q in outer.content) for p in inner.content)


def _cue_is_inside(record: Attribution, outer: Attribution) -> bool:
    return any(q.start <= cue.start and cue.end <= q.end for q in outer.content for cue in record.cue)


def _is_aside(outer: Attribution, inner: Attribution) -> bool:
    """ "X hofft Fachleuten zufolge ...": the named act stands in what the experts say, not the reverse."""
    if inner.kind != "reported" or outer.kind != "indirect" or not outer.cue or not inner.cue:
        return False
    aside = any(q.start <= outer.cue[0].start and outer.cue[0].end <= q.end for q in inner.content)
    return aside and any(q.start <= inner.cue[0].start < q.end for q in outer.content)


def _size(record: Attribution) -> int:
    return sum(q.end - q.start for q in record.content)
