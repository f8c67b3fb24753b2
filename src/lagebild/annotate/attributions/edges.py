"""The edges of a source or an addressee that a model marked: a whole noun phrase, and no verb.

A model marks words one by one, and so loses the article before them or the noun behind "der", or takes in
the verb; grammar tells where the phrase ends. Not for: which phrase speaks; see `sources`.
"""

from typing import Final

from lagebild.annotate.attributions.clauses import FINITE
from lagebild.annotate.attributions.groups import NOUNS, group_end
from lagebild.annotate.attributions.phrases import phrase_at, phrases_in
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.tags import ARTICLES, CONJUNCTIONS, PREPOSITIONS, RELATIVE
from lagebild.text.marks import QUOTES

_BEFORE: Final = ARTICLES | {"ADJ(A)", "CARD", "TRUNC", "NN", "NE"}
_OPEN: Final = ARTICLES | PREPOSITIONS | CONJUNCTIONS | {"ADJ(A)", "TRUNC", "$,"}
"""Words behind which a noun phrase goes on, or which are none of it."""
_FARTHEST: Final = 6
"""So many words before it a phrase may begin that was cut at its left edge."""


def to_phrase(view: View, run: Run) -> Run | None:
    """The run without a verb and whole at both edges; None where nothing but an article is left."""
    first, last = _without_relative(view, _without_verb(view, run))
    last = _closed(view, first, last)
    if first >= last:
        return None if view.tag(first) in ARTICLES else run
    return _opened(view, first, last), last


def may_be_spoken_to(view: View, run: Run) -> bool:
    """False behind a preposition that leads to no hearer: "laut der Seepost", "in der Seepost".

    A language without such a list has no such rule.
    """
    hearers = view.words("to_hearers")
    led = view.tag(run[0] - 1) in PREPOSITIONS or view.tag(run[0]) == "APPRART"
    return not hearers or not led or view.form(run[0] - 1) in hearers


def _without_verb(view: View, run: Run) -> Run:
    """ "Ode hält dem Amt" is Ode, "Fahrer dankte das Amt" the office: the part that can be a subject."""
    first, last = run
    verb = next((at for at in range(first, last) if view.tag(at) in FINITE), -1)
    if verb <= first or any(view.tag(at) == "$," for at in range(first, verb)):
        return run
    start = _opened(view, first, verb)
    impersonal = view.form(verb + 1) in view.words("impersonal")  # "im Amt hieß es", "tröstet man sich"
    if not impersonal and not _may_speak(view, start, verb) and _may_speak(view, verb + 1, last):
        return verb + 1, last
    return first, verb


def _may_speak(view: View, first: int, last: int) -> bool:
    """Not behind a preposition or a noun that it hangs on: "mit dem Minister", "ein Treffen der Minister"."""
    phrase = next(iter(phrases_in(view, first, last)), None)
    hangs = view.tag(first - 1) in {*NOUNS, *ARTICLES} and first > view.sentence_at(first).first
    return phrase is not None and phrase.subject and not phrase.after_preposition and not hangs


def _without_relative(view: View, run: Run) -> Run:
    """Without a relative clause of which only a piece was marked: "Ode, dessen Mutter"."""
    first, last = run
    for at in range(first + 1, last - 1):
        opens = {view.tag(at + 1), view.tag(at + 2) if view.tag(at + 1) in PREPOSITIONS else ""}
        if view.tag(at) == "$," and opens & RELATIVE:
            whole = any(view.tag(i) in FINITE for i in range(at, last))
            return run if whole else (first, at)
    return run


def _closed(view: View, first: int, last: int) -> int:
    """Reaches behind articles and adjectives at the end to their noun, else ends before them."""
    border = view.sentence_at(first).last
    open_at = last
    while open_at > first and view.tag(open_at - 1) in _OPEN:
        open_at -= 1
    if open_at == last:
        return last
    phrase = phrase_at(view, first, border)
    reach = last if phrase is None else phrase.core if open_at == first else phrase.last
    if phrase is not None and phrase.core == last:
        return last  # "der 38-Jährigen"
    return reach if reach > last and _is_clean(view, last, reach) else open_at


def _is_clean(view: View, first: int, last: int) -> bool:
    return all(view.tag(at) not in FINITE and view.tag(at) != "$," for at in range(first, last))


def _opened(view: View, first: int, last: int) -> int:
    """Where the noun group begins that holds the first word: at its article, or a title before a name."""
    if view.tag(first) not in {*NOUNS, "ADJ(A)"} or view.sentence_at(first).role == "transcript":
        return first
    begin, border = first, max(view.sentence_at(first).first, first - _FARTHEST)
    for at in range(first - 1, border - 1, -1):
        if view.tokens[at].text in QUOTES:
            continue
        if view.tag(at) not in _BEFORE or view.low[at] in view.words("time_noun"):
            break
        if group_end(view, at, last) > first:
            begin = at
    return begin
