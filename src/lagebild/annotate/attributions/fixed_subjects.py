"""Subjects and addressees of verbs in a language with fixed word order.

Not for: German; see `sources`.
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.phrases import Phrase, phrase_at, phrases_in
from lagebild.annotate.attributions.view import Run, View

_HELPERS = ("VH", "VM0", "VB", "VD", "AV0", "XX0", "AVP")
_PLAIN_REACH = 9
"""Tokens that may stand between the head of a subject and its verb: "a spokesman for the ministry said"."""


def skip_helpers(view: View, run: Run, at: int) -> int:
    """The first word of the verb group that ends at a token: "has since said"."""
    here = at
    while here > run[0] and (
        view.tag(here - 1).startswith(_HELPERS)
        or view.low[here - 1] in view.words("amid_verbs")
        or (
            view.low[here - 1] in view.words("infinitive")
            and view.form(here - 2) in view.words("still_to_come")
        )
    ):
        here -= 1
    return here


def find_subject(view: View, run: Run, at: int, here: int) -> Run | None:
    """The noun phrase before the verb group that starts at `here`; behind it in `"...," said X`."""
    run = (_clause_opens(view, run, here), run[1])
    if view.tag(here - 1) == "$," and here - 1 > run[0]:
        before = _before_insertion(view, run, here - 1) or _behind_clause(view, run, here - 1)
        return before or _inverted(view, run, at)
    if view.tag(here - 1) == "$(" and view.low[here - 1] not in {")", "]"}:
        return _inverted(view, run, at)
    found = [p for p in phrases_in(view, run[0], here) if _may_be_subject(view, p)]
    if found and found[-1].last == here:
        return _behind_relative(view, found) or (found[-1].first, here)
    if found and here - found[-1].core <= _PLAIN_REACH and _plain(view, found[-1].last, here):
        return found[-1].first, _without_time(view, found[-1].last, here)
    relative = [p for p in found if view.form(p.last) in view.words("who") or _reduced(view, p.last, here)]
    if relative and relative[-1].last < here:
        return relative[-1].first, here
    return _inverted(view, run, at) if here == run[0] else None


def _clause_opens(view: View, run: Run, here: int) -> int:
    """Behind the last ", but" before a verb; the start of the sentence where there is none."""
    joints = (at for at in range(here - 1, run[0] + 1, -1) if view.low[at] in view.words("joins"))
    return next((at + 1 for at in joints if view.tag(at - 1) == "$," and at + 1 < here), run[0])


def _may_be_subject(view: View, phrase: Phrase) -> bool:
    if phrase.after_preposition or not phrase.subject:
        return False
    return view.low[phrase.core - 1] not in view.words("time_noun")


def _before_insertion(view: View, run: Run, comma: int) -> Run | None:
    """The phrase before the first of two commas: "Mr Holm, who leads the party, warned"."""
    for phrase in phrases_in(view, run[0], comma):
        if any(view.tag(i).startswith(("VVD", "VBD", "VBZ", "VM0")) for i in range(run[0], phrase.first)):
            return None
        if not _may_be_subject(view, phrase):
            continue
        if any(_goes_on(view, at) for at in range(phrase.last, comma)):
            return None  # "The ships, worth a fortune, will sail, said X"
        if view.tag(phrase.last) == "$," or phrase.last == comma:
            return phrase.first, phrase.core if phrase.last == comma else phrase.last
        ahead = phrase.last
        while ahead < comma and view.tag(ahead) != "$,":
            if view.tag(ahead).startswith(("VVD", "VVZ", "VB", "VH", "VM0", "VD")):
                return None
            ahead += 1
        if ahead < comma and not phrase.pronoun:
            return phrase.first, ahead
        return None
    return None


def _goes_on(view: View, at: int) -> bool:
    """Whether the clause goes on with its verb behind a comma."""
    return view.tag(at) == "$," and view.tag(at + 1)[:3] in _STOPS - {"PNP"}


def _behind_clause(view: View, run: Run, comma: int) -> Run | None:
    """ "The fee would fall, the minister, Jana Holt, told ...": the phrase between two commas of its own."""
    for start in range(run[0] + 1, comma):
        if view.tag(start - 1) in {"$,", "$("}:
            phrase = phrase_at(view, start, comma)
            if phrase is not None and _may_be_subject(view, phrase) and view.tag(phrase.last) == "$,":
                return phrase.first, phrase.last
    return None


def _inverted(view: View, run: Run, at: int) -> Run | None:
    if view.low[at] in view.words("never_inverted"):
        return None
    phrase = phrase_at(view, at + 1, run[1])
    if phrase is None or not phrase.subject or view.tag(phrase.last)[:3] in _STOPS - {"PNP"}:
        return None
    return phrase.first, phrase.last


def _plain(view: View, start: int, end: int) -> bool:
    """True where only prepositions with their nouns, adjectives and participles stand in a stretch."""
    return all(
        not view.tag(at).startswith(("$", "CJS", "CJT")) and view.tag(at)[:3] not in _STOPS
        for at in range(start, end)
    )


_STOPS = {"VVD", "VVZ", "VVB", "VBD", "VBZ", "VBB", "VHD", "VHZ", "VHB", "VM0", "VDD", "VDZ", "PNP"}


def _behind_relative(view: View, found: Sequence[Phrase]) -> Run | None:
    """ "the officer who made the arrest said": the last phrase is the object of a relative clause."""
    if not view.tag(found[-1].first - 1).startswith(("VVD", "VVZ", "VVN", "VVB")):
        return None
    before = [p for p in found if view.form(p.last) in view.words("who")]
    return (before[-1].first, found[-1].last) if before else None


def _reduced(view: View, start: int, here: int) -> bool:
    """ "officials briefed on the matter": a participle right behind the noun, no finite verb."""
    return view.tag(start).startswith(("VVN", "VVG", "AJ0")) and _plain(view, start, here)


def _without_time(view: View, start: int, end: int) -> int:
    """A stretch behind a noun without a time at its end: "of the union on Tuesday"."""
    if view.low[end - 1] in view.words("time_noun"):
        return max(start, next((at for at in range(end - 1, start - 1, -1) if view.tag(at) == "PRP"), end))
    return end


def find_addressee(view: View, at: int, end: int, subject: Run | None) -> Run | None:
    """Who is told: the bare object behind the verb, or the phrase behind "to"."""
    phrase = phrase_at(view, at + 1, end)
    mine = phrase is not None and subject is not None and phrase.first == subject[0]
    if phrase is not None and not mine and view.low[phrase.core - 1] not in view.words("time_noun"):
        return phrase.first, phrase.last
    asked = view.form(at + 1) in view.words("towards_asked")
    told = phrase_at(view, at + 2, end) if asked else None
    if told is not None and view.low[told.core - 1] not in view.words("time_noun"):
        return told.first, told.last
    for here in range(at + 1, end - 1):
        if view.low[here] in view.words("towards") and view.tag(here).startswith("PRP"):
            told = phrase_at(view, here + 1, end)
            return (told.first, told.last) if told else None
    return None
