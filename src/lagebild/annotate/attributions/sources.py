"""Who speaks and to whom: the subject of a clause, the agent of a passive, the addressee.

Not for: which person a source is; see `speakers`.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.attributions.clauses import Piece
from lagebild.annotate.attributions.cues import CueHit
from lagebild.annotate.attributions.phrases import Phrase, phrase_at, phrases_in
from lagebild.annotate.attributions.view import Run, View
from lagebild.text.marks import QUOTES

_DEEP: Final = 3
"""Through how many verbs that share a subject ("kam, sah und sagte") it is looked for."""


def find_source(view: View, pieces: Sequence[Piece], hit: CueHit) -> Run | None:
    """The words that name who speaks, for a verb cue; None where the clause does not say."""
    piece = _finite_piece(pieces, hit)
    if hit.cue.source_is_place:
        place = _place_of_saying(view, pieces[hit.piece])
        if place is not None:
            return place
    if hit.passive:
        return find_agent(view, piece.first, max(piece.last, hit.end))
    if _is_demonstrative(view, piece):
        return piece.opener, piece.opener + 1
    if piece.kind == "main" and hit.finite >= 0:
        return _main_subject(view, pieces, piece, hit.finite)
    if piece.finite < 0:
        return None
    if piece.kind == "relative":
        inner = _subjects(view, piece.opener + 1, piece.finite)
        may = view.low[piece.opener] not in view.words("not_subject") and view.tag(piece.opener) != "APPR"
        return find_antecedent(view, piece) if may and not inner else _first(view, inner)
    return _first(view, _subjects(view, piece.opener + 1, piece.finite))


def find_patient(view: View, pieces: Sequence[Piece], hit: CueHit) -> Run | None:
    """The subject of a passive: who is accused or asked."""
    piece = _finite_piece(pieces, hit)
    if piece.kind == "main" and hit.finite >= 0:
        return _main_subject(view, pieces, piece, hit.finite, objects=True)
    return _first(view, _subjects(view, piece.opener + 1, max(piece.finite, piece.opener + 1)))


def _finite_piece(pieces: Sequence[Piece], hit: CueHit) -> Piece:
    return next((p for p in pieces if p.first <= hit.finite < p.last), pieces[hit.piece])


def _main_subject(
    view: View, pieces: Sequence[Piece], piece: Piece, finite: int, objects: bool = False, depth: int = 0
) -> Run | None:
    if view.tag(finite - 1) == "KON" and finite > view.sentence_at(finite).first and not objects:
        return _shared_subject(view, pieces, piece, depth)
    after = _subjects(view, finite + 1, piece.last)
    if after and after[0].pronoun and view.low[after[0].first] in view.words("clause_dummy"):
        after = after[1:] if piece.opener < finite else after
    if after and after[0].pronoun and after[0].first <= finite + 2:
        return after[0].first, after[0].last
    if after and _stands_for_somebody(view, after[0]) and _follows_content(pieces, piece):
        return after[0].first, after[0].last
    start = front_of(view, pieces, piece)
    before = _subjects(view, start, finite, objects) if start < finite else []
    if before:
        spoken = view.sentence_at(finite).role == "transcript"
        chosen = before[-1 if spoken else 0]
        unsure = view.low[chosen.first] not in view.words("sure_subject") and not _stands_for_somebody(
            view, chosen
        )
        if after and _stands_for_somebody(view, after[0]) and unsure:
            return after[0].first, after[0].last
        if chosen.pronoun or spoken:
            return chosen.first, chosen.last
        return _with_both(view, chosen), _front_end(pieces, piece, chosen, finite)
    if not after and piece.verb_first and pieces.index(piece) and not objects:
        return _shared_subject(view, pieces, piece, depth)
    return _first(view, after)


def _follows_content(pieces: Sequence[Piece], piece: Piece) -> bool:
    """ "..., sagte X": a verb behind a comma, and a whole clause before it."""
    before = pieces[: pieces.index(piece)]
    return piece.verb_first and piece.first == piece.opener and any(p.kind == "main" for p in before)


def _with_both(view: View, phrase: Phrase) -> int:
    """Takes in "sowohl", "weder" before "X als auch Y"."""
    return phrase.first - 1 if view.form(phrase.first - 1) in view.words("both") else phrase.first


def _front_end(pieces: Sequence[Piece], piece: Piece, phrase: Phrase, finite: int) -> int:
    """The front of a main clause is one phrase: all up to its verb, or to the relative clause in it."""
    if phrase.first >= piece.first:
        return finite
    number = next(i for i, p in enumerate(pieces) if p.last > phrase.first)
    while number + 1 < len(pieces) and pieces[number + 1] is not piece and pieces[number + 1].kind == "scrap":
        number += 1
    if piece.verb_first or number + 1 == len(pieces) or pieces[number + 1].kind != "scrap":
        return pieces[number].last
    return max(pieces[number].last, min(phrase.last, finite))


def _shared_subject(view: View, pieces: Sequence[Piece], piece: Piece, depth: int) -> Run | None:
    """The subject of the main clause before "und lobte ..."."""
    for back in reversed(pieces[: pieces.index(piece)]):
        if back.kind == "main" and back.finite >= 0:
            return _main_subject(view, pieces, back, back.finite, depth=depth + 1) if depth < _DEEP else None
    number = view.sentence_of[piece.first]
    if number and view.sentences[number].role == view.sentences[number - 1].role == "transcript":
        before = view.sentences[number - 1]
        found = _subjects(view, before.first, before.last)
        return _first(view, found)
    return None


def front_of(view: View, pieces: Sequence[Piece], piece: Piece) -> int:
    """Where the words before the finite verb of a main clause begin, across what stands between commas."""
    start = piece.opener
    if not piece.verb_first:
        return start
    for back in reversed(pieces[: pieces.index(piece)]):
        if is_quotation(view, back):
            break
        if back.kind == "scrap":
            start = back.opener
        elif back.kind != "relative":
            break
    return start


def is_quotation(view: View, piece: Piece) -> bool:
    """True for a piece that stands in quotation marks as a whole."""
    first, last = view.tokens[piece.first].text, view.tokens[piece.last - 1].text
    return first in QUOTES and last in QUOTES and piece.last - piece.first > 2


def _first(view: View, found: Sequence[Phrase]) -> Run | None:
    return (_with_both(view, found[0]), found[0].last) if found else None


def _subjects(view: View, start: int, end: int, objects: bool = False) -> list[Phrase]:
    return [
        phrase
        for phrase in phrases_in(view, start, end)
        if (phrase.subject or objects)
        and not phrase.after_preposition
        and not _is_time(view, phrase)
        and not (phrase.pronoun and view.low[phrase.first] not in view.words("subject_pronoun"))
    ]


def _is_demonstrative(view: View, piece: Piece) -> bool:
    """ "der meint dass": in speech, an article right before the verb is who was just named."""
    spoken = view.sentence_at(piece.opener).role == "transcript"
    alone = piece.finite == piece.opener + 1 and piece.kind in {"main", "relative"}
    return spoken and alone and view.low[piece.opener] in view.words("demonstrative_subject")


def _stands_for_somebody(view: View, phrase: Phrase) -> bool:
    return phrase.pronoun or any(at in view.names for at in range(phrase.first, phrase.core))


def _is_time(view: View, phrase: Phrase) -> bool:
    single = phrase.core - phrase.first == 1 and view.tag(phrase.first) == "CARD"
    return single or view.low[phrase.core - 1] in view.words("time_noun")


def _place_of_saying(view: View, piece: Piece) -> Run | None:
    """ "heißt es in einer Mitteilung": the words that say where."""
    for phrase in phrases_in(view, piece.first, piece.last):
        if phrase.after_preposition and not _is_time(view, phrase):
            return phrase.first, phrase.last
    return None


def find_agent(view: View, start: int, end: int) -> Run | None:
    """ "von X", "durch X" in a passive clause, without the preposition."""
    for at in range(start, end - 1):
        if view.low[at] in view.words("agent") and view.tag(at).startswith(("APPR", "PRP")):
            phrase = phrase_at(view, at + 1, end)
            if phrase is not None:
                return phrase.first, phrase.last
    return None


def find_antecedent(view: View, piece: Piece) -> Run | None:
    """The noun phrase before a relative clause."""
    border = view.sentence_at(piece.first).first
    end = piece.first - 1
    at = border
    while at < end:
        phrase = phrase_at(view, at, end)
        if phrase is None:
            at += 1
            continue
        if phrase.last >= end - 1:
            return phrase.first, min(phrase.last, end)
        at = phrase.core
    return None


def find_addressee(view: View, start: int, end: int, taken: Run | None, objects: bool) -> Run | None:
    """Words after "gegenüber", "zu" or "an" that stand for somebody; a dative; with `objects` any object."""
    found: list[Phrase] = []
    for phrase in phrases_in(view, start, end):
        if taken and phrase.first < taken[1] and taken[0] < phrase.last:
            continue
        named = any(at in view.names for at in range(phrase.first, phrase.core))
        before = view.form(phrase.first - 1)
        if phrase.after_preposition:
            asked = objects and before in view.words("towards_asked")
            if (
                asked
                or before in view.words("towards_anybody")
                or (named and before in view.words("towards"))
            ):
                return phrase.first, phrase.last
        elif (
            not _is_time(view, phrase)
            and not (phrase.pronoun and phrase.subject)
            and view.tag(phrase.first) != "PRF"
        ):
            dative = _is_dative(view, phrase)
            if objects or dative or (named and view.tag(phrase.core - 1) in {"NE", "NNA", "NN", "NP0"}):
                found.append(phrase)
    best = next((p for p in found if _is_dative(view, p)), found[0] if found else None)
    if best is None:
        return None
    hanging = (at for at in range(best.core, best.last) if view.low[at] in view.words("attaches_to_noun"))
    return best.first, next(hanging, best.last)


def _is_dative(view: View, phrase: Phrase) -> bool:
    """ "dem Rat", "seinem Gast", "der Königin"."""
    word = view.low[phrase.first]
    return word in view.words("dative") or (word in view.words("der_word") and not phrase.subject)


def is_thing(view: View, phrase: Phrase) -> bool:
    """A bare object that is nobody: "Hilfe", "einen Vertrag"."""
    bare = not phrase.after_preposition and not phrase.pronoun and view.tag(phrase.first) != "PRF"
    named = any(at in view.names or view.tag(at) == "NE" for at in range(phrase.first, phrase.core))
    return bare and not named and not _is_dative(view, phrase) and not _is_time(view, phrase)
