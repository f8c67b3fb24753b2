"""Noun phrases: where one starts, how far it reaches, whether it can be a subject.

A phrase takes with it genitives, "von"-phrases, brackets, appositions and "X und Y".
Not for: which phrase is whose source; see `sources`.
"""

from dataclasses import dataclass
from typing import Final

from lagebild.annotate.attributions.clauses import FINITE
from lagebild.annotate.attributions.view import View

_NOUNS: Final = ("NN", "NE", "NNA", "NNI", "FM", "XY", "NP0", "NN0", "NN1", "NN2")
_INSIDE: Final = (
    "ART", "ADJ(A)", "PPOSAT", "PDAT", "PIAT", "CARD", "TRUNC", "PTKA", "PIDAT",
    "AT0", "AJ0", "AJC", "AJS", "DPS", "DT0", "CRD", "ORD", "POS",
)  # fmt: skip
_PRONOUNS: Final = ("PPER", "PDS", "PIS", "PNP", "PNI")
_PREPOSITIONS: Final = ("APPR", "APPRART", "PRP")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase; `core` is the end of its first noun group, `last` that of all it takes with it."""

    first: int
    core: int
    last: int
    after_preposition: bool
    subject: bool
    """True where its form allows it to be a subject."""
    pronoun: bool


def phrases_in(view: View, first: int, last: int) -> list[Phrase]:
    """Noun phrases of tokens [first, last), left to right, none inside another."""
    found: list[Phrase] = []
    at = first
    while at < last:
        phrase = phrase_at(view, at, last)
        if phrase is None:
            at += 1
        else:
            found.append(phrase)
            at = phrase.last
    return found


def phrase_at(view: View, at: int, last: int) -> Phrase | None:
    """The noun phrase that starts at a token, or None."""
    core = _core(view, at, last)
    if core == at:
        return None
    before = view.tag(at - 1)
    return Phrase(
        first=at,
        core=core,
        last=_extend(view, at, core, last),
        after_preposition=before.startswith(_PREPOSITIONS) or view.tag(at).startswith("APPRART"),
        subject=_can_be_subject(view, at, core),
        pronoun=view.tag(at).startswith(_PRONOUNS) and core == at + 1,
    )


def _core(view: View, at: int, last: int) -> int:
    """End of the noun group that starts at a token; the token itself where none does."""
    if at >= last:
        return at
    personal = view.tag(at) in {"PPER", "PNP"}
    if personal or (view.tag(at).startswith(_PRONOUNS) and not view.tag(at + 1).startswith(_NOUNS)):
        return at + 1
    here = _modifiers(view, at, last)
    noun = here
    while noun < last:
        if (view.tag(noun) in _NOUNS and (noun == here or _same_name(view, noun))) or (
            noun > here and (_links(view, noun, last) or _names_on(view, noun))
        ):
            noun += 1
        elif view.tag(noun) == "$(" and _quoted_name(view, noun, last):
            noun = _quoted_name(view, noun, last)
        elif noun > here and _owner_name(view, noun, last):
            return _core(view, max(noun, _participle(view, noun, last)), last)
        else:
            break
    if noun > here:
        return noun
    bare = (
        here > at + 1 and view.tag(here - 1) in {"ADJ(A)", "NNA"} and view.tag(at) in {"ART", "PDAT", "AT0"}
    )
    return here if bare else at


def _modifiers(view: View, at: int, last: int) -> int:
    """Behind the articles, numbers and adjectives that start at a token."""
    here = at
    while here < last:
        tag = view.tag(here)
        if (
            tag in _INSIDE
            or _is_name_like(view, here)
            or _is_degree(view, here)
            or _joins_modifiers(view, here, at)
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


def _joins_modifiers(view: View, here: int, at: int) -> bool:
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
            and view.tag(here + 1) in _NOUNS
            and view.low[here].endswith(("e", "en", "er", "es", "em"))
        ):
            inner = [view.tag(i) for i in range(at, here)]
            if any(t in _NOUNS for t in inner) or not any(t.startswith("APPR") for t in inner):
                return here + 1
    return at


def _same_name(view: View, at: int) -> bool:
    """Whether a noun belongs with the noun before it: one name, a title and a name, a measure."""
    before, here = view.tag(at - 1), view.tag(at)
    if view.tokens[at - 1].text[-1:] == "." and before == "NN":
        return True
    if _is_genitive_name(view, at):
        return False
    if at - 1 in view.names and at in view.names:
        return view.joint(at - 1, at) or before != "NE"
    if here == "NE":
        return before in {"NE", "NN", "NNA", "FM", "NP0", "NN1"}
    return view.low[at - 1] in view.words("measure") or before in {"NN1", "NP0", "FM"}


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
    return view.tag(at) in {"ADJ(A)", "NN", "CARD", "NE"} and _core(view, at, last) > at


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


def _can_be_subject(view: View, first: int, core: int) -> bool:
    word = view.low[first]
    if word in view.words("not_subject"):
        return False
    if word in view.words("der_word") and core - first > 1:
        head = min(_modifiers(view, first, core), core - 1)
        return not _is_feminine(view, head)
    return True


def _is_feminine(view: View, at: int) -> bool:
    word = view.low[at].rsplit("-", 1)[-1]
    endings = view.words("feminine_ending")
    return view.tag(at) in {"NN", "NE"} and (
        word in endings
        or any(word.endswith(e) for e in endings if 2 <= len(e) <= 6 and len(word) > len(e) + 1)
    )


def _extend(view: View, first: int, end: int, last: int) -> int:
    """Takes in what hangs on a noun group; stops at a finite verb."""
    if view.tag(first) in {"PPER", "PNP"}:
        return end
    while end < last:
        reach = (
            _genitive(view, end, last)
            or _attached(view, end, last)
            or _bracket(view, end, last)
            or _coordinated(view, end, last)
        )
        if reach <= end:
            break
        end = reach
    return _apposition(view, first, end) or end


def _genitive(view: View, end: int, last: int) -> int:
    if end - 1 in view.people:
        return 0
    if _is_genitive_name(view, end):
        return _core(view, end, last)
    if view.tag(end) == "ADJ(A)" and view.low[end].endswith("er") and view.tag(end - 1) in {"NN", "NNA"}:
        core = _core(view, end, last)
        return core if core > end + 1 else 0
    if view.low[end] not in view.words("genitive_article") or view.tag(end - 1) not in {
        "NN",
        "NNA",
        "NNI",
        "PIS",
    }:
        return 0
    core = _core(view, end, last)
    return core if core > end + 1 else 0


def _is_genitive_name(view: View, at: int) -> bool:
    """ "Russlands" behind a noun."""
    token = view.tokens[at]
    genitive = (
        token.text.endswith("s") and token.lemma != token.text and token.lemma.lower() + "s" == view.low[at]
    )
    return genitive and token.pos == "NE" and view.tag(at - 1) in {"NN", "NNA", "NNI", "$("}


def _attached(view: View, end: int, last: int) -> int:
    word = view.low[end]
    if word in view.words("citing_opens") and view.form(end + 1) in view.words("citing"):
        core = _core(view, end + 3, last)
        return core if core > end + 3 else 0
    to_noun = word in view.words("attaches_to_noun")
    if word not in view.words("of") and not to_noun:
        return 0
    if to_noun and view.tag(end - 1) not in {"NN", "NNA"}:
        return 0
    start = end + 1
    core = _core(view, start, last)
    return core if core > start else 0


def _bracket(view: View, end: int, last: int) -> int:
    if view.low[end] != "(":
        return 0
    for at in range(end + 2, min(end + 6, last)):
        if view.low[at] == ")":
            return at + 1
    return 0


def _apposition(view: View, first: int, end: int) -> int:
    """ ", Präsident der Insel," behind a noun group: a noun phrase between commas, without a verb."""
    border = view.sentence_at(first).last
    if end + 1 >= border or view.tag(end) != "$," or view.tag(first).startswith(_PRONOUNS):
        return 0
    core = _core(view, end + 1, border)
    if core == end + 1 or view.tag(end + 1).startswith((*_PRONOUNS, "CARD")):
        return 0
    reach = _extend_plain(view, core, border)
    if reach < border and view.tag(reach) in {"$,", "$."}:
        closes = view.tag(reach) == "$," and (reach + 1 >= border or not _goes_on(view, reach + 1))
        return reach if closes or view.tag(reach) == "$." else 0
    return 0


def _goes_on(view: View, at: int) -> bool:
    """True where a list goes on behind a comma: "Apfel, Birne, Pflaume"."""
    return view.tag(at) in {"NN", "NE"} and view.tag(at + 1) in {"$,", "KON"}


def _extend_plain(view: View, end: int, last: int) -> int:
    while end < last:
        reach = _genitive(view, end, last) or _attached(view, end, last) or _bracket(view, end, last)
        if not reach and view.tag(end) in {"APPR", "APPRART"} and view.tag(end - 1) in {"NN", "NE", "NNA"}:
            core = _core(view, end + 1, last)
            reach = core if core > end + 1 else 0
        if not reach and view.tag(end) == "KON":
            core = _core(view, end + 1, last)
            reach = core if core > end + 1 else 0
        if reach <= end:
            break
        end = reach
    return end


def _coordinated(view: View, end: int, last: int) -> int:
    """ "und Y" behind X, where no clause of its own starts there."""
    if view.low[end] in view.words("than") and view.form(end + 1) in view.words("also"):
        return _core(view, end + 2, last)
    if view.tag(end) not in {"KON", "CJC"} or view.low[end] not in view.words("coordinates"):
        return 0
    core = _core(view, end + 1, last)
    if core == end + 1 or view.tag(end + 1).startswith(_PRONOUNS):
        return 0
    reach = _extend_plain(view, core, last)
    verb_before = any(view.tag(at) in FINITE for at in range(view.sentence_at(end).first, end))
    return 0 if reach < len(view.tokens) and view.tag(reach) in FINITE and verb_before else reach
