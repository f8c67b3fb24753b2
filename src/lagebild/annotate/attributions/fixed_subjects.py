"""Subjects and addressees of verbs in a language with fixed word order.

Not for: German; see `sources`.
"""

from lagebild.annotate.attributions.phrases import phrase_at, phrases_in
from lagebild.annotate.attributions.view import Run, View

_HELPERS = ("VH", "VM0", "VB", "VD", "AV0", "XX0")


def find_subject(view: View, run: Run, at: int) -> Run | None:
    """The noun phrase before the verb at `at`, across its helpers; behind it in `"...," said X`."""
    here = at
    while here > run[0] and view.tag(here - 1).startswith(_HELPERS):
        here -= 1
    border = here
    if view.tag(here - 1) == "$," and here - 1 > run[0]:
        border = here - 1  # behind an apposition or a relative clause
    found = [p for p in phrases_in(view, run[0], border) if not p.after_preposition and p.subject]
    near = [p for p in found if p.last >= border or (border < here and p.last < border)]
    if here == border and near and near[-1].last == here:
        return near[-1].first, near[-1].last
    if border < here and near:
        return _before_insertion(view, near[0].first, near[0].last, run)
    if found and found[-1].core <= here and here - found[-1].last <= 6 and _plain(view, found[-1].last, here):
        return found[-1].first, found[-1].last
    inverted = phrase_at(view, at + 1, run[1])
    quoted = view.tag(at - 1) in {"$,", "$("}
    return (inverted.first, inverted.last) if inverted and quoted and inverted.subject else None


def _before_insertion(view: View, first: int, last: int, run: Run) -> Run | None:
    """The phrase before the first comma, if it opens the sentence: "Mr Holm, who leads the party, warned"."""
    return (first, last) if first <= run[0] + 3 and view.tag(last) == "$," else None


def _plain(view: View, start: int, end: int) -> bool:
    return all(not view.tag(at).startswith(("V", "$", "CJ")) for at in range(start, end))


def find_addressee(view: View, at: int, end: int, subject: Run) -> Run | None:
    """Who is told: the bare object behind the verb, or the phrase behind "to"."""
    phrase = phrase_at(view, at + 1, end)
    if phrase is not None and phrase.first != subject[0] and view.tag(phrase.first) != "PNX":
        return phrase.first, phrase.last
    for here in range(at + 1, end - 1):
        if view.low[here] in view.words("towards") and view.tag(here).startswith("PRP"):
            told = phrase_at(view, here + 1, end)
            return (told.first, told.last) if told else None
    return None
