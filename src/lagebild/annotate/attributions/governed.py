"""What grammar says against a source that a model marked: somebody met, spoken to, or spoken of in a passive.

"sagte Ode bei einem Treffen mit Holm" is Ode's word, "Holm wird erwartet" is not Holm's. For languages with
the word list `no_speaker`; others have no such rules. Not for: edges of sources; see `edges`.
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.phrases import Phrase, phrases_in
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.tags import FINITE, PREPOSITIONS


def is_ruled_out(view: View, source: Sequence[Run], cue: Sequence[Run]) -> bool:
    """True where grammar says that these words, in the sentence of their cue, cannot be whose word it is."""
    verbs = [at for run in cue for at in range(*run)]
    here = [run for run in source if verbs and view.sentence_at(run[0]) is view.sentence_at(verbs[0])]
    return any(_is_led(view, run) or _is_spoken_of(view, run, verbs) for run in here)


def is_question(view: View, content: Sequence[Run]) -> bool:
    """ "sagte er auf die Frage, ob Holm komme": what he was asked, and not what he says."""
    at = content[-1][0]
    if view.form(at) not in view.words("whether"):
        return False
    noun = next((i for i in (at - 1, at - 2) if view.form(i) in view.words("question")), None)
    return noun is not None and any(view.form(i) in view.words("answers_to") for i in range(noun - 3, noun))


def find_speaking(view: View, cue: Sequence[Run], said: Sequence[Run]) -> list[Run]:
    """Instead of them the subject of the cue, if it is no passive: right behind its verb, else before it."""
    verbs = [at for run in cue for at in range(*run)]
    if not verbs or not view.words("no_speaker") or _passive(view, verbs):
        return []
    verb = next((at for at in verbs if view.tag(at) in FINITE), verbs[0])
    sentence = view.sentence_at(verb)
    behind = phrases_in(view, verb + 1, sentence.last)[:1]
    if behind and behind[0].first == verb + 1 and _may_be(view, behind[0]):
        return [(behind[0].first, behind[0].last)]
    before = [phrase for phrase in phrases_in(view, sentence.first, verb) if _may_be(view, phrase)]
    outside = [p for p in before if not any(a <= p.first < b for a, b in said)] or before[:1]
    return [(p.first, p.last) for p in outside[-1:]]


def apart(addressee: Sequence[Run], source: Sequence[Run]) -> list[Run]:
    """The addressee, unless its words are the source's."""
    meets = any(a < d and c < b for a, b in addressee for c, d in source)
    return [] if meets else list(addressee)


def _is_led(view: View, run: Run) -> bool:
    """ "mit dem Minister", "gegenüber Medien": also over the article and the adjectives before the run."""
    word = view.form(run[0] if view.tag(run[0]) in PREPOSITIONS else run[0] - 1)
    return word in view.words("no_speaker")


def _is_spoken_of(view: View, run: Run, verbs: Sequence[int]) -> bool:
    """Subject of "wird erwartet"; not of "wird zitiert", and not behind "von", "laut" or "in"."""
    led = {view.tag(run[0]), view.tag(run[0] - 1)} & PREPOSITIONS
    return not led and _passive(view, verbs)


def _passive(view: View, verbs: Sequence[int]) -> bool:
    helping = any(view.tokens[at].lemma in view.words("passive") and view.tag(at) in FINITE for at in verbs)
    told = [
        at for at in verbs if view.tag(at) == "VV(PP)" and view.form(at) not in view.words("quoted_passive")
    ]
    return helping and bool(told)


def _may_be(view: View, phrase: Phrase) -> bool:
    named = phrase.pronoun or any(at in view.names for at in range(phrase.first, phrase.core))
    return phrase.subject and not phrase.after_preposition and named
