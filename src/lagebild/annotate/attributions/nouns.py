"""Nouns that name a telling, with the clause that they announce: "die Behauptung, dass ...".

Not for: nouns beside a preposition ("nach Angaben"); see `beside`.
"""

from lagebild.annotate.attributions.clauses import Piece
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.mood import may_report
from lagebild.annotate.attributions.phrases import phrase_at, phrases_in
from lagebild.annotate.attributions.reach import reach_of
from lagebild.annotate.attributions.sources import find_agent, find_source
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.cues import Cue, word_cues

_KINDS = {"that": {"that", "whereby"}, "zu": {"zu"}, "wh": {"whether", "wh"}}


def find_nouns(layout: Layout, found: list[Draft]) -> list[Draft]:
    """Drafts for noun cues whose clause no verb has taken yet."""
    table = word_cues(layout.view.language, "noun")
    starts = {run[0] for draft in found for run in draft.content}
    drafts: list[Draft] = []
    for number, pieces in enumerate(layout.pieces):
        for i in range(1, len(pieces)):
            if pieces[i].first in starts:
                continue
            cue, at = _noun_before(layout.view, table, pieces[i].first)
            if cue is None or not _announced(layout.view, cue, pieces[i], at):
                continue
            drafts.append(_draft(layout, number, i, cue, at))
    return drafts


def _announced(view: View, cue: Cue, piece: Piece, at: int) -> bool:
    """Whether a piece is a clause that the noun at `at` takes."""
    if any(piece.kind in _KINDS[t] for t in cue.takes & _KINDS.keys()):
        return True
    close = piece.first - at <= 4 and view.low[piece.first - 1] == ","
    return "v2" in cue.takes and piece.kind == "main" and close and may_report(view, piece.finite)


def _noun_before(view: View, table: dict[str, tuple[Cue, ...]], first: int) -> tuple[Cue | None, int]:
    """The noun cue near the end of the clause before a comma, and its place."""
    sentence = view.sentence_at(first)
    for at in range(first - 2, max(sentence.first - 1, first - 8), -1):
        token = view.tokens[at]
        if token.pos.startswith("V") and at < first - 3:
            break
        if not token.pos.startswith("N"):
            continue
        for word in (token.lemma, token.text, token.lemma.rsplit("-", 1)[-1].capitalize()):
            if word in table:
                return table[word][0], at
    return None, -1


def _draft(layout: Layout, number: int, piece: int, cue: Cue, at: int) -> Draft:
    view, pieces = layout.view, layout.pieces[number]
    end = reach_of(view, pieces, piece)
    first = at
    while first > pieces[0].first and view.tag(first - 1).startswith(
        ("ART", "PPOSAT", "PDAT", "PIAT", "ADJ(A)")
    ):
        first -= 1
    home = next(p for p in pieces if p.first <= at < p.last)
    draft = Draft("indirect", cue.medium, cue.stance, "noun and clause", [(pieces[piece].first, end)])
    draft.cue = [(first, at + 1)]
    draft.frame = [(home.first, pieces[piece].first)]
    source = _owner(view, home.first, first, at)
    draft.source = [source] if source else []
    for hit in layout.cues[number]:
        taken_back = find_source(view, pieces, hit) if hit.cue.stance == "retract" else None
        if taken_back is not None and hit.piece < piece:
            draft.source, draft.stance = [taken_back], "retract"
    return draft


def _owner(view: View, start: int, first: int, at: int) -> Run | None:
    """Whose telling it is: a genitive or "von"-phrase behind the noun, else the subject that "has" it."""
    own = phrase_at(view, first, view.sentence_at(at).last)
    if own and own.last > at + 1:
        behind = view.words("of") | view.words("comes_from")
        begin = at + 2 if view.form(at + 1) in behind else at + 1
        return (begin, own.last) if begin < own.last else None
    if not any(view.tokens[i].lemma in view.words("owns_telling") for i in range(start, at + 3)):
        return None
    agent = find_agent(view, start, first)
    if agent is not None:
        return agent
    for phrase in phrases_in(view, start, first):
        if phrase.subject and not phrase.after_preposition:
            return phrase.first, phrase.last
    return None
