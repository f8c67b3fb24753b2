"""Media that a statement was made to: "sagte er dem Kurier", "in einem Interview mit dem Kurier"."""

import re
from typing import Final

from lagebild.annotate.chains.named import find_worded
from lagebild.annotate.chains.scope import Scope
from lagebild.annotate.chains.voices import Voices
from lagebild.lang.relays import RelaySort, relay_patterns
from lagebild.records import Attribution, Mention, Quote, Voice

_NEAR: Final = re.compile(r"[^,.;:]{0,30}")
"""What may stand between such words and the medium: a few words, no mark."""

_MARKED: Final = re.compile(r"[„“\"»«]([^„“”\"»«]+)[“”\"»«]")


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
    """An addressee whose words show a medium, though no mention does: "der Zeitung „Talblatt“"."""
    for quote in attribution.addressee:
        known = any(m.start < quote.end and quote.start < m.end for m in scope.mentions)
        if not known and any(p.search(quote.quote) for p in relay_patterns(language, "outlet")):
            return (_worded(quote, scope),)
    return ()


def _worded(quote: Quote, scope: Scope) -> Voice:
    """The name in quotation marks where there is one, else the words without their article."""
    marked = _MARKED.search(quote.quote)
    if marked:
        return Voice(marked[1], None, "relay", quote.start + marked.start(1), quote.start + marked.end(1))
    return find_worded(scope, quote.start, quote.end, "relay")


def _lies_in(mention: Mention, quote: Quote) -> bool:
    return quote.start <= mention.start and mention.end <= quote.end
