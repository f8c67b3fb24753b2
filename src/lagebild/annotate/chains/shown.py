"""The medium that shows a text in a relative clause: "laut dem Vermerk des Amts, aus dem der Kurier zitiert".

Not for: texts that a sentence before tells of; see `carried`.
"""

from typing import Final

from lagebild.annotate.chains.citing import Cited
from lagebild.annotate.chains.named import NOMINAL, find_bearer, find_marked, find_named, find_nouns
from lagebild.annotate.chains.scope import Page, Scope
from lagebild.annotate.chains.voices import Voices, is_publisher, without
from lagebild.lang.relays import relay_patterns
from lagebild.lang.tags import ADJECTIVES, ARTICLES, FINITE, NUMBERS, PREPOSITIONS
from lagebild.records import Attribution, Voice

_POINTING: Final = frozenset({"PDAT", "PPOSAT"})
"""Words before a noun by which it names nobody new."""


def find_shown(
    attribution: Attribution, page: Page, speaking: tuple[Voice, ...], voices: Voices, language: str
) -> Cited | None:
    """The medium as relay, and as origins the voices before the clause that names it."""
    if not attribution.source:
        return None
    scope = page.clause_behind(attribution, attribution.source[0].start)
    for pattern in relay_patterns(language, "shown"):
        match = pattern.search(scope.words)
        if match is None:
            continue
        low, high = scope.start + match.start(), scope.start + match.end()
        end = scope.start + len(scope.words)
        media = _media(scope, low, end, voices)
        if not media and any(voices.is_medium(v.referent) for v in speaking):
            continue  # "laut dem Kurier, der einen Vermerk zitiert": who is named before shows it himself
        relay = None if media else _unlisted(scope, low, high, voices)
        relays = media or ((relay,) if relay else ())
        if not relays:
            continue
        before = tuple(v for v in without(speaking, relays) if (v.start or 0) < low)
        head = page.cut(scope.start, low, ())
        named = before or find_named(head, scope.start + find_bearer(head, 0, language), "origin", voices)
        return Cited(relays, named) if named else None
    return None


def _media(scope: Scope, low: int, high: int, voices: Voices) -> tuple[Voice, ...]:
    """Media that the clause names: who showed it last first, since he has it from who showed it before; but
    whom a preposition leads ("nach Informationen des Boten") he has it from."""
    found: list[Voice] = []
    shown = 0
    for mention in scope.mentions:
        if not (low <= mention.start < high and voices.is_medium(mention.referent)):
            continue
        if is_publisher(mention, voices) or any(v.referent == mention.referent for v in found):
            continue
        led = bool(found) and _is_led(scope, found[-1].end or low, mention.start)
        at = shown if led else 0
        shown = shown if led else 1
        found.insert(at, voices.at(mention, "relay"))
        shown = at + 1 if led else shown
    return tuple(found)


def _is_led(scope: Scope, start: int, end: int) -> bool:
    return any(start <= t.start < end and t.pos in PREPOSITIONS for t in scope.tokens)


def _unlisted(scope: Scope, low: int, high: int, voices: Voices) -> Voice | None:
    """Who shows it where no mention is a medium: a name in quotation marks, or the first that no preposition
    stands before, by a mention or a noun."""
    marked = find_marked(scope, low, high)
    if marked is not None:
        return marked
    tokens = [t for t in scope.tokens if low <= t.start < high]
    verb = next((i for i, t in enumerate(tokens) if t.pos in FINITE), len(tokens))
    led = False
    for token in tokens[:verb]:
        named = next((m for m in scope.mentions if m.start <= token.start < m.end), None)
        if token.pos in _POINTING:
            return None  # "der dieser Zeitung vorliegt": the page's own
        if token.pos in NOMINAL and not led:
            if named is None:
                return find_nouns(scope, token.start, high)
            return None if is_publisher(named, voices) else voices.at(named, "relay")
        led = token.pos in PREPOSITIONS or (led and token.pos in ARTICLES | ADJECTIVES | NUMBERS | NOMINAL)
    return None
