"""Noun groups: an article, numbers, adjectives and a noun or a name, without what hangs on them.

Not for: genitives, appositions and the like; see `attached` and `phrases`.
"""

from typing import Final

from lagebild.annotate.attributions.clauses import FINITE
from lagebild.annotate.attributions.view import View
from lagebild.lang.endings import endings

NOUNS: Final = ("NN", "NE", "NNA", "NNI", "FM", "XY", "NP0", "NN0", "NN1", "NN2")
_INSIDE: Final = (
    "ART", "ADJ(A)", "PPOSAT", "PDAT", "PIAT", "CARD", "TRUNC", "PTKA", "PIDAT",
    "AT0", "AJ0", "AJC", "AJS", "DPS", "DT0", "CRD", "ORD", "POS",
)  # fmt: skip
PRONOUNS: Final = ("PPER", "PDS", "PIS", "PNP", "PNI")


def group_end(view: View, at: int, last: int) -> int:
    """End of the noun group that starts at a token; the token itself where none does."""
    if at >= last:
        return at
    personal = view.tag(at) in {"PPER", "PNP"}
    if personal or (view.tag(at).startswith(PRONOUNS) and not view.tag(at + 1).startswith(NOUNS)):
        return at + 1
    if view.tag(at) in {"CRD", "PNI", "DT0"} and view.form(at + 1) in view.words("of"):
        return at + 1
    here = modifiers_end(view, at, last)
    noun = here
    while noun < last:
        if (view.tag(noun) in NOUNS and (noun == here or _same_name(view, noun))) or (
            noun > here and (_links(view, noun, last) or _names_on(view, noun))
        ):
            noun += 1
        elif noun > here and view.tag(noun) == "POS":
            return max(group_end(view, noun + 1, last), noun + 1)
        elif view.tag(noun) == "$(" and _quoted_name(view, noun, last):
            noun = _quoted_name(view, noun, last)
        elif noun > here and _owner_name(view, noun, last):
            return group_end(view, max(noun, _participle(view, noun, last)), last)
        else:
            break
    if noun > here:
        return noun
    bare = (
        here > at + 1 and view.tag(here - 1) in {"ADJ(A)", "NNA"} and view.tag(at) in {"ART", "PDAT", "AT0"}
    )
    return here if bare else at


def modifiers_end(view: View, at: int, last: int) -> int:
    """Behind the articles, numbers and adjectives that start at a token."""
    here = at
    while here < last:
        tag = view.tag(here)
        if (
            tag in _INSIDE
            or _is_name_like(view, here)
            or _is_degree(view, here)
            or _joinsmodifiers_end(view, here, at)
        ):
            here += 1
        elif here == at + 1 and view.tag(at) in {"ART", "PIAT"}:
            inner = _participle(view, here, last)
            if inner == here:
                break
            here = inner
        else:
            break
    return here


def _is_name_like(view: View, at: int) -> bool:
    """A first name that the tagger took for an imperative."""
    capital = view.tokens[at].text[:1].isupper()
    return view.tag(at) == "VV(IMP)" and capital and view.tag(at + 1) in {"NN", "NE"}


def _joinsmodifiers_end(view: View, here: int, at: int) -> bool:
    """ "amerikanische und britische Gesandte": a conjunction or comma between two adjectives."""
    if here == at or view.tag(here) not in {"KON", "$,"}:
        return False
    return view.tag(here - 1) in {"ADJ(A)", "TRUNC"} and view.tag(here + 1) == "ADJ(A)"


def _participle(view: View, at: int, last: int) -> int:
    """Behind a long attribute: "der [im Hafen von Nordstrand ansässigen] Firma"; `at` where there is none."""
    if not view.tag(at).startswith(("APPR", "PRF", "ADV", "ADJ(D)", "PPER")):
        return at
    for here in range(at + 1, min(at + 12, last)):
        tag = view.tag(here)
        if tag in FINITE or tag in {"$.", "PTKVZ"}:
            return at
        if (
            tag in {"ADJ(A)", "VV(PP)"}
            and view.tag(here + 1) in NOUNS
            and view.low[here].endswith(endings(view.language, "adjective"))
        ):
            inner = [view.tag(i) for i in range(at, here)]
            if any(t in NOUNS for t in inner) or not any(t.startswith("APPR") for t in inner):
                return here + 1
    return at


def _same_name(view: View, at: int) -> bool:
    """Whether a noun belongs with the noun before it: one name, a title and a name, a measure."""
    before, here = view.tag(at - 1), view.tag(at)
    if view.tokens[at - 1].text[-1:] == "." and before == "NN":
        return True
    if is_genitive_name(view, at):
        return False
    if at - 1 in view.names and at in view.names:
        return view.joint(at - 1, at) or before != "NE"
    if here == "NE":
        return before in {"NE", "NN", "NNA", "FM", "NP0", "NN1"}
    return view.low[at - 1] in view.words("measure") or (
        before in {"NN1", "NP0", "FM"} or (before == "NN2" and here == "NN1")
    )


def _names_on(view: View, at: int) -> bool:
    """A token of any tag inside a name that began before: "Ärzte ohne Grenzen"."""
    return at in view.names and view.joint(at - 1, at)


def _owner_name(view: View, at: int, last: int) -> bool:
    """ "Putins außenpolitischer Berater": a name in the genitive before its noun."""
    before = view.tokens[at - 1]
    if not before.text.endswith(("s", "’", "'")) or len(before.text) < 4 or view.tag(at - 1) != "NE":
        return False
    if view.tag(at).startswith("APPR"):
        return _participle(view, at, last) > at
    return view.tag(at) in {"ADJ(A)", "NN", "CARD", "NE"} and group_end(view, at, last) > at


def _links(view: View, at: int, last: int) -> bool:
    """A small word inside a name: "Ursula von der Leyen"."""
    return (
        view.low[at] in view.words("name_link")
        and view.tag(at - 1) == "NE"
        and at + 1 < last
        and (view.tag(at + 1) == "NE" or view.low[at + 1] in view.words("name_link"))
        and at in view.names
    )


def _is_degree(view: View, at: int) -> bool:
    """An adverb before a number or an adjective: "rund 30 Forscher", "stark betroffene Orte"."""
    return (
        view.tag(at) in {"ADV", "ADJ(D)"}
        and view.tag(at + 1) in {"CARD", "ADJ(A)"}
        and view.tag(at - 1) in _INSIDE
    )


def _quoted_name(view: View, at: int, last: int) -> int:
    """End of a short name in quotation marks that starts at a mark; 0 where there is none."""
    for end in range(at + 2, min(at + 7, last)):
        if view.tag(end) == "$(" and view.tokens[end].text not in "()[]–—-":
            inner = range(at + 1, end)
            return end + 1 if all(not view.tag(i).startswith(("V", "$.")) for i in inner) else 0
    return 0


def is_genitive_name(view: View, at: int) -> bool:
    """ "Russlands" behind a noun."""
    token = view.tokens[at]
    genitive = (
        token.text.endswith("s") and token.lemma != token.text and token.lemma.lower() + "s" == view.low[at]
    )
    return genitive and token.pos == "NE" and view.tag(at - 1) in {"NN", "NNA", "NNI", "$("}
