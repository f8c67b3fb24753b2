"""Sentences that go on reporting without a cue: in the subjunctive, or with "soll".

Not for: "demnach"; see `beside`.
"""

from lagebild.annotate.attributions.clauses import Piece, is_verb_last
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.mood import is_reporting, is_weak
from lagebild.annotate.attributions.view import View

_FAR = 3
"""How many sentences may lie between reported speech and its going on."""


def find_continuations(layout: Layout, found: list[Draft]) -> list[Draft]:
    """Drafts of sentences without a cue, each with the source of the reported speech before it."""
    view = layout.view
    by_sentence: dict[int, list[Draft]] = {}
    for draft in found:
        by_sentence.setdefault(view.sentence_of[draft.content[-1][1] - 1], []).append(draft)
    covered = {i for d in found for run in d.content for i in range(*run)}
    drafts: list[Draft] = []
    last: Draft | None = None
    at = -_FAR - 1
    for number, sentence in enumerate(view.sentences):
        own = by_sentence.get(number, [])
        if sentence.first not in covered and (
            not _has_frame(view, own, number) or (last is not None and _is_told_too(layout, own, number))
        ):
            kind = _kind(layout, number, next_to=last is not None and number - at == 1)
            behind = _behind_colon(layout, own, number) if kind == "subjunctive" else None
            if behind is not None:
                drafts.append(behind)
            elif kind:
                near = number - at <= (
                    _FAR if kind == "subjunctive" or _same_paragraph(view, at, number) else 1
                )
                drafts.append(_go_on(last if near else None, number, layout, kind))
                if last is not None and kind == "subjunctive":
                    at = number
        if own and drafts and drafts[-1].content[0] == (sentence.first, sentence.last):
            continue  # what is told within what runs on: whoever spoke before speaks on
        if own:
            _give_source(own, last if number - at == 1 else None)
            named = [d for d in own if d.source and d.rule != "beside: back"]
            if named:
                last, at = _outermost(named), number
            elif last is not None:
                at = number
    return drafts


def _give_source(own: list[Draft], last: Draft | None) -> None:
    """A quoted sentence that nobody introduces, right behind reported speech, is the same speaker's."""
    for draft in own:
        if last is not None and draft.rule == "quote alone" and not draft.source:
            draft.source, draft.medium = list(last.source), last.medium


def _same_paragraph(view: View, left: int, right: int) -> bool:
    return left >= 0 and "\n" not in view.text[view.sentences[left].end : view.sentences[right].start]


def _has_frame(view: View, own: list[Draft], number: int) -> bool:
    return any(run and view.sentence_of[run[0]] == number for d in own for run in d.frame)


def _behind_colon(layout: Layout, own: list[Draft], number: int) -> Draft | None:
    """ "X wies dies zurück: Y habe nie geliefert": what follows the colon is what X said."""
    view = layout.view
    act = next((d for d in own if d.kind == "reported" and d.source), None)
    for piece in layout.pieces[number]:
        colon = view.form(piece.first - 1) == ":" and piece.first > view.sentences[number].first
        if act is not None and colon and piece.kind == "main" and is_reporting(view, piece.finite):
            run = (piece.first, view.sentences[number].last)
            source = list(act.source)
            return Draft("indirect", act.medium, "assert", "behind a colon", [run], source=source)
    return None


def _is_told_too(layout: Layout, own: list[Draft], number: int) -> bool:
    """ "X habe Y gebeten, ...": the act of speech itself is told in the subjunctive, by who spoke before."""
    view = layout.view
    cues = [run[0] for d in own for run in d.cue if view.sentence_of[run[0]] == number]
    homes = [p for p in layout.pieces[number] if any(p.first <= at < p.last for at in cues)]
    return bool(homes) and all(p.kind == "main" and is_reporting(view, p.finite) for p in homes)


def _outermost(own: list[Draft]) -> Draft:
    return max(own, key=lambda d: (sum(b - a for a, b in d.content), not _names_an_act(d), -d.first))


def _names_an_act(draft: Draft) -> bool:
    """Whether the cue stands in the content itself: whoever frames such an act is further out."""
    return any(a <= cue[0] < b for a, b in draft.content for cue in draft.cue)


def _kind(layout: Layout, number: int, next_to: bool) -> str:
    """ "subjunctive", "hearsay" or "" for a sentence."""
    view = layout.view
    pieces = layout.pieces[number]
    mains = [p for p in pieces if p.kind == "main" and layout.quoted_at(p.finite) is None]
    if any(is_reporting(view, p.finite) and not _is_second_half(view, p) for p in mains):
        return "subjunctive"
    if next_to and mains and is_weak(view, mains[0].finite) and not _is_condition(view, pieces):
        return "subjunctive"
    if mains and view.low[mains[0].finite] in view.words("hearsay"):
        piece = mains[0]
        if _is_perfect(view, piece) or next_to:
            return "hearsay"
    return ""


def _is_second_half(view: View, piece: Piece) -> bool:
    """ "und den Flug nicht überstehen werde": the rest of a dass-clause."""
    return piece.first != piece.opener and is_verb_last(view, piece)


def _is_condition(view: View, pieces: tuple[Piece, ...]) -> bool:
    return any(view.low[p.opener] in view.words("condition") for p in pieces)


def _is_perfect(view: View, piece: Piece) -> bool:
    """ "soll ... gekauft haben": a rumour, not a plan."""
    last = piece.last - 1
    while last > piece.first and view.tag(last).startswith("$"):
        last -= 1
    return view.tokens[last].lemma in view.words("perfect") and view.tag(last - 1).endswith("(PP)")


def _go_on(last: Draft | None, number: int, layout: Layout, kind: str) -> Draft:
    sentence = layout.view.sentences[number]
    source = list(last.source) if last else []
    medium = last.medium if last else ("speech", "writing")
    if kind == "subjunctive":
        return Draft(
            "indirect_free_indirect",
            medium,
            "assert",
            "subjunctive runs on",
            [(sentence.first, sentence.last)],
            source=source,
        )
    return Draft(
        "free_indirect", medium, "allege", "hearsay", [(sentence.first, sentence.last)], source=source
    )


def merge_runs(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Joins neighbouring sentences that go on with the same source in the same paragraph."""
    view = layout.view
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.kind == draft.kind
            and before.source == draft.source
            and before.content[-1][1] == draft.content[0][0]
            and "\n"
            not in view.text[
                view.tokens[draft.content[0][0] - 1].end : view.tokens[draft.content[0][0]].start
            ]
        ):
            before.content[-1] = (before.content[-1][0], draft.content[-1][1])
        else:
            joined.append(draft)
    return joined
