"""Media that a statement was made to: "sagte er dem Kurier", "in einem Interview mit dem Kurier"."""

import re
from typing import Final

from lagebild.annotate.chains.named import find_outlet, find_stretch
from lagebild.annotate.chains.scope import Scope
from lagebild.annotate.chains.voices import Voices
from lagebild.lang.relays import RelaySort, relay_patterns
from lagebild.records import Attribution, Mention, Quote, Voice

_NEAR: Final = re.compile(r"[^,.;:]{0,30}")
"""What may stand between such words and the medium: a few words, no mark."""


def find_told(
    scope: Scope, attribution: Attribution, taken: frozenset[str], voices: Voices, language: str
) -> tuple[Voice, ...]:
    """Relays to whom the statement was made. `taken` are referents that already have a place in the chain."""
    found: dict[str, Voice] = {}
    for mention in scope.mentions:
        new = voices.is_medium(mention.referent) and mention.referent not in {*taken, *found}
        if new and _is_told(mention, scope, attribution, language):
            found[mention.referent] = voices.at(mention, "relay")
    return tuple(found.values()) or _unlisted(scope, attribution, language)


def _is_told(mention: Mention, scope: Scope, attribution: Attribution, language: str) -> bool:
    """By place: the addressee; behind words of the sort `told`; behind the cue in the same clause."""
    if any(_lies_in(mention, q) for q in attribution.source):
        return False
    if any(_lies_in(mention, q) for q in attribution.addressee):
        return True
    before = scope.between(scope.start, mention.start)
    if _is_near("stop", before, language):
        return False
    if _is_near("told", before, language):
        return True
    cue_end = max((q.end for q in attribution.cue), default=mention.end)
    return cue_end <= mention.start and "," not in scope.between(cue_end, mention.start)


def _is_near(sort: RelaySort, before: str, language: str) -> bool:
    """True where words of the sort stand just before the end of `before`."""
    return any(
        _NEAR.fullmatch(before, match.end())
        for pattern in relay_patterns(language, sort)
        for match in pattern.finditer(before)
    )


def _unlisted(scope: Scope, attribution: Attribution, language: str) -> tuple[Voice, ...]:
    """A medium that no mention shows, as addressee or behind words of the sort `told`, by its noun."""
    stretches = [(q.start, q.end) for q in attribution.addressee]
    for pattern in relay_patterns(language, "told"):
        stretches += [
            s for m in pattern.finditer(scope.words) if (s := find_stretch(scope, scope.start + m.end()))
        ]
    for start, end in stretches:
        if not any(m.start < end and start < m.end for m in scope.mentions):
            voice = find_outlet(scope, start, end, language)
            if voice is not None:
                return (voice,)
    return ()


def _lies_in(mention: Mention, quote: Quote) -> bool:
    return quote.start <= mention.start and mention.end <= quote.end
