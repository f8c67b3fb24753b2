"""Cues that stand beside their source without a verb: "laut X", "X zufolge", ", so X", "demnach".

Not for: verbs; see `framed`.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.attributions.clauses import Piece, ends_with_end_mark
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.mood import may_report
from lagebild.annotate.attributions.phrases import phrase_at, phrases_in
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.cues import Cue, CueSort, word_cues

_SORTS: Final[tuple[CueSort, ...]] = ("before", "after", "so", "back")


def find_beside(layout: Layout, used: set[int]) -> list[Draft]:
    """Drafts for all such cues outside of quoted sentences."""
    view = layout.view
    tables = {sort: word_cues(view.language, sort) for sort in _SORTS}
    drafts: list[Draft] = []
    for number, sentence in enumerate(view.sentences):
        for at in range(sentence.first, sentence.last):
            if at in used:
                continue
            for sort, table in tables.items():
                for cue in table.get(view.low[at], ()):
                    source = _source(view, cue, sort, at)
                    if source is not None:
                        draft = _draft(layout, number, cue, at, source)
                        if draft is not None:
                            drafts.append(draft)
    return drafts


def _source(view: View, cue: Cue, sort: str, at: int) -> Run | None:
    """The words that name the source; for "demnach" the cue itself."""
    sentence = view.sentence_at(at)
    if sort == "back":
        return (at, at + 1) if not cue.needs or _reports(view, at, cue) else None
    if sort == "after":
        if cue.needs and view.form(at - 1) not in cue.needs:
            return None
        phrase = next((p for p in phrases_in(view, sentence.first, at) if p.last == at or p.core == at), None)
        return (phrase.first, at) if phrase else None
    if sort == "so" and (view.tag(at - 1) not in {"$,", "$("} or at == sentence.first):
        return None
    phrase = phrase_at(view, at + 1, sentence.last)
    if phrase is None:
        return None
    if sort == "so":
        whole = (
            view.tag(phrase.last) in {"$,", "$.", "$("}
            or phrase.last >= sentence.last
            or view.tag(phrase.last) in {"ADV", "APPR", "APPRART", "ADJ(D)", "PTKVZ"}
        )
        return (phrase.first, phrase.last) if phrase.subject and whole else None
    if cue.needs and not _names_a_telling(view, cue, phrase.first, phrase.core):
        return None
    return phrase.first, phrase.last


def _reports(view: View, at: int, cue: Cue) -> bool:
    """ "danach" is mostly a time; it points at a source where the verb beside it reports."""
    verb = at + 1
    return (may_report(view, verb) and view.low[verb] not in view.words("subjunctive_weak")) or view.form(
        verb
    ) in cue.needs


def _names_a_telling(view: View, cue: Cue, first: int, core: int) -> bool:
    return any(
        view.tokens[at].lemma.lower() in cue.needs or any(view.low[at].endswith(word) for word in cue.needs)
        for at in range(first, core)
        if view.tag(at).startswith("N")
    )


def _draft(layout: Layout, number: int, cue: Cue, at: int, source: Run) -> Draft | None:
    view = layout.view
    frame = (min(at, source[0]), max(at + 1, source[1]))
    first, last = _clause(layout, number, frame)
    quoted = layout.quoted_at(at)
    if quoted is not None:
        first, last = max(first, quoted.first + 1), min(last, quoted.last - 1)
    if (
        view.tag(frame[1]) == "$,"
        and frame[1] < last
        and (frame[0] == first or view.tag(frame[0] - 1) == "$,")
    ):
        frame = (frame[0], frame[1] + 1)
    left, right = (first, frame[0]), (frame[1], last)
    if view.tag(left[1] - 1) == "$," and left[1] > left[0]:
        if cue.sort == "so":
            frame = (left[1] - 1, frame[1])
        left = (left[0], left[1] - 1)
    content = [run for run in (left, right) if _says_something(view, run)]
    if cue.sort == "so":
        content = [
            run
            for run in content
            if run[0] < frame[0] or any(view.tag(i).startswith("V") for i in range(*run))
        ]
        if (
            content
            and content[-1][0] >= frame[1]
            and not any(view.tag(i).startswith("V") for i in range(*content[-1]))
        ):
            content.pop()
    if not content:
        return None
    draft = Draft(
        "indirect", cue.medium, cue.stance, f"beside: {cue.sort}", content, [(at, at + 1)], [source], [frame]
    )
    if content == [r for q in layout.quoted if q.whole for r in content if (q.first, q.last) == r]:
        draft.kind = "direct"
    return draft


def _says_something(view: View, run: Run) -> bool:
    return run[0] < run[1] and any(not view.tag(at).startswith(("$", "KON")) for at in range(*run))


def _clause(layout: Layout, number: int, frame: Run) -> Run:
    """The clause in which a frame stands, with what depends on it, without the end mark."""
    view, pieces = layout.view, layout.pieces[number]
    home = next((i for i, p in enumerate(pieces) if p.first <= frame[0] < p.last), 0)
    first = _left(view, pieces, home)
    last = pieces[-1].last
    for i in range(home + 1, len(pieces)):
        resumes = pieces[home].kind == "relative" and pieces[i].verb_first and pieces[i].kind == "main"
        if resumes and pieces[i].first >= frame[1]:
            last = pieces[i].first
            break
        if pieces[i].kind == "main" and pieces[i].first >= frame[1] and _starts_anew(view, pieces, i, home):
            last = pieces[i].first
            break
    if last == pieces[-1].last:
        last = ends_with_end_mark(view, last)
    elif view.tag(last - 1) == "$,":
        last -= 1
    return pieces[first].first, last


def _left(view: View, pieces: Sequence[Piece], home: int) -> int:
    """The first piece of the clause: a subordinate one is its own; a main one takes what leads to it."""
    if pieces[home].kind in {"relative", "that", "whether", "wh"}:
        return home
    first = home
    while (
        first > 0
        and view.low[pieces[first].first - 1] not in {";", ":"}
        and not (pieces[first].kind == "main" and pieces[first].first != pieces[first].opener)
    ):
        first -= 1
    return first


def _starts_anew(view: View, pieces: Sequence[Piece], at: int, home: int) -> bool:
    """A further main clause with a conjunction and a subject of its own."""
    piece = pieces[at]
    own = any(p.kind == "main" for p in pieces[home:at])
    return own and piece.first != piece.opener and not piece.verb_first and view.tag(piece.first - 1) == "$,"
