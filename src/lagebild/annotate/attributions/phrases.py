"""Noun phrases: where one starts, how far it reaches, whether it can be a subject.

A phrase takes with it genitives, "von"-phrases, brackets, appositions and "X und Y".
Not for: which phrase is whose source; see `sources`.
"""

from dataclasses import dataclass
from typing import Final

from lagebild.annotate.attributions.attached import extend
from lagebild.annotate.attributions.groups import PRONOUNS, group_end, modifiers_end
from lagebild.annotate.attributions.view import View

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
    core = group_end(view, at, last)
    if core == at:
        return None
    before = view.tag(at - 1)
    return Phrase(
        first=at,
        core=core,
        last=extend(view, at, core, last),
        after_preposition=before.startswith(_PREPOSITIONS) or view.tag(at).startswith("APPRART"),
        subject=_can_be_subject(view, at, core),
        pronoun=view.tag(at).startswith(PRONOUNS) and core == at + 1,
    )


def _can_be_subject(view: View, first: int, core: int) -> bool:
    word = view.low[first]
    if word in view.words("not_subject"):
        return False
    if word in view.words("der_word") and core - first > 1:
        head = min(modifiers_end(view, first, core), core - 1)
        return not _is_feminine(view, head)
    return True


def _is_feminine(view: View, at: int) -> bool:
    word = view.low[at].rsplit("-", 1)[-1]
    endings = view.words("feminine_ending")
    return view.tag(at) in {"NN", "NE"} and (
        word in endings
        or any(word.endswith(e) for e in endings if 2 <= len(e) <= 6 and len(word) > len(e) + 1)
    )
