"""The medium that carried a text which is quoted: "Der Kurier druckte einen Brief. In dem Brief ..."."""

from lagebild.annotate.chains.scope import Page, Scope
from lagebild.annotate.chains.voices import Voices
from lagebild.lang.relays import relay_patterns
from lagebild.records import Voice


def find_carrier(
    scope: Scope, page: Page, taken: frozenset[str], voices: Voices, language: str
) -> tuple[Voice, ...]:
    """The relay, where the scope points at a text ("in dem Brief") whose printing stands just before it."""
    if not any(p.search(scope.words) for p in relay_patterns(language, "written")):
        return ()
    before = page.before(scope.start)
    if before is None or not any(p.search(before.words) for p in relay_patterns(language, "published")):
        return ()
    media = [m for m in before.mentions if voices.is_medium(m.referent) and m.referent not in taken]
    return (voices.at(media[0], "relay"),) if media else ()
