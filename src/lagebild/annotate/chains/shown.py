"""The medium that shows a text in a relative clause: "laut dem Vermerk des Amts, aus dem der Kurier zitiert".

Not for: texts that a sentence before tells of; see `carried`.
"""

from lagebild.annotate.chains.citing import Cited
from lagebild.annotate.chains.named import find_bearer, find_named
from lagebild.annotate.chains.scope import Page
from lagebild.annotate.chains.voices import Voices, is_publisher
from lagebild.lang.relays import relay_patterns
from lagebild.records import Attribution, Voice


def find_shown(
    attribution: Attribution, page: Page, speaking: tuple[Voice, ...], voices: Voices, language: str
) -> Cited | None:
    """The medium as relay, and as origins the voices before the clause that names it."""
    if not attribution.source:
        return None
    scope = page.aside(attribution, attribution.source[0].start)
    for pattern in relay_patterns(language, "shown"):
        match = pattern.search(scope.words)
        if match is None:
            continue
        low, high = scope.start + match.start(), scope.start + match.end()
        media = [
            m
            for m in scope.mentions
            if low <= m.start < high and voices.is_medium(m.referent) and not is_publisher(m, voices)
        ]
        if not media:
            continue
        relay = voices.at(media[0], "relay")
        before = tuple(v for v in speaking if v.referent != relay.referent and (v.start or 0) < low)
        head = page.cut(scope.start, low, ())
        named = before or find_named(head, scope.start + find_bearer(head, 0, language), "origin", voices)
        return Cited((relay,), named) if named else None
    return None
