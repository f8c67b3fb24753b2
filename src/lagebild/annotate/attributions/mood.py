"""Whether a finite verb stands in the subjunctive: German reports another's words in it.

Not for: whether a sentence is reported at all; a subjunctive may also be a wish or a condition.
"""

from lagebild.annotate.attributions.view import View


def is_reporting(view: View, at: int) -> bool:
    """True for a form that only the first subjunctive has: "sei", "habe", "gehe" (not behind "ich")."""
    if at < 0 or not view.tag(at).endswith("(FIN)"):
        return False
    word = view.low[at]
    if view.tokens[at].text[:1].isupper():
        return False  # a name ("Lasse"), or an imperative ("Abonniere")
    if word in view.words("subjunctive"):
        return not _near_first_person(view, at)
    return (
        view.tag(at) == "VV(FIN)"
        and _is_stem_e(word, view.tokens[at].lemma)
        and not _near_first_person(view, at)
    )


def may_report(view: View, at: int) -> bool:
    """True for either subjunctive, the second one too: "wäre", "hätten", "würde"."""
    return is_reporting(view, at) or (
        at >= 0 and view.tag(at).endswith("(FIN)") and view.low[at] in view.words("subjunctive_past")
    )


def is_weak(view: View, at: int) -> bool:
    """True for forms of the second subjunctive that stand in for the first: "hätten", "würden"."""
    return at >= 0 and view.low[at] in view.words("subjunctive_weak")


def _is_stem_e(word: str, lemma: str) -> bool:
    """ "gehe" to "gehen", "entwickle" to "entwickeln"; never "sagte" to "sagen"."""
    lemma = lemma.lower()
    if not word.endswith("e") or len(word) < 4:
        return False
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    if lemma.endswith(("eln", "ern")):
        return word in {stem + "e", lemma[:-3] + lemma[-2] + "e"}
    return word == stem + "e" and len(stem) > 2


def _near_first_person(view: View, at: int) -> bool:
    return any(view.form(i) in view.words("first_singular") for i in range(max(0, at - 3), at + 3))
