"""The medium that carried a text which is quoted: "Der Kurier druckte einen Brief. In dem Brief ..."."""

from typing import Final

from lagebild.annotate.chains.scope import Page, Scope
from lagebild.annotate.chains.voices import Voices
from lagebild.lang.relays import relay_patterns
from lagebild.records import Voice

_CARRYING: Final = frozenset({"Medium", "Group", "PublicBody", "Organization", "Company", "Country"})
"""Who may publish a text of another; media come first."""


def find_carrier(
    scope: Scope, page: Page, taken: frozenset[str], voices: Voices, language: str
) -> tuple[Voice, ...]:
    """The relay, where the scope points at a text ("in dem Brief") whose printing stands just before it."""
    if not any(p.search(scope.words) for p in relay_patterns(language, "written")):
        return ()
    before = page.before(scope.start)
    if before is None or not any(p.search(before.words) for p in relay_patterns(language, "published")):
        return ()
    others = [m for m in before.mentions if m.referent not in taken and m.schema in _CARRYING]
    media = [m for m in others if voices.is_medium(m.referent)] or others
    return (voices.at(media[0], "relay"),) if media else ()
