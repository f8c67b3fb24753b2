"""The body that a person acts for, by the words beside the name, in a language with fixed word order.

"Malta's envoy, Quill", "Quill, the yard's clerk", "Quill of the yard", "its clerk, Quill", "Quill, who runs
the yard". Not for: offices whose words name the body, and other languages; see `officers`.
"""

from typing import Final

from lagebild.records import Mention, Referent
from lagebild.text.scene import Scene

BODIES: Final = frozenset({"Organization", "PublicBody", "Company", "Country"})
_OWN: Final = frozenset({"its", "their", "our"})
_WHO: Final = frozenset({"who"})
_HEADS: Final = frozenset({"run", "head", "lead", "own", "chair", "manage", "direct", "represent"})
"""What somebody does for whom he acts: "who runs the yard"."""
_FAR: Final = 4
"""Tokens that a body may stand behind "of", with article and adjectives between."""


def find_beside(scene: Scene, mention: Mention) -> Referent | None:
    """The body that words beside a mention of a person tie to it."""
    first, last = scene.token_at(mention.start), scene.token_at(mention.end - 1) + 1
    inside = (_owned(scene, i) for i in range(first + 1, last))
    body = _owned(scene, first) or next((found for found in inside if found is not None), None)
    return body or _find_behind(scene, last) or _find_apposed(scene, first)


def _owned(scene: Scene, at: int) -> Referent | None:
    """Whose the noun at a token is: "Malta's envoy", "its envoy"."""
    before = scene.tokens[at - 1] if at > 0 else None
    if before is None or scene.tokens[at].pos not in scene.syntax.noun | scene.syntax.modifier:
        return None
    if before.text.lower() in scene.syntax.possessive and at > 1:
        return _body_over(scene, at - 2)
    return _body_over(scene, at - 1) if before.text.lower() in _OWN else None


def _body_over(scene: Scene, at: int) -> Referent | None:
    """The body that a mention over the token names."""
    token = scene.tokens[at]
    over = [m for m in scene.mentions_between(token.start - 100, token.end) if m.end > token.start]
    bodies = (scene.referents.get(m.referent) for m in sorted(over, key=lambda m: (m.end - m.start, m.id)))
    return next((body for body in bodies if body is not None and body.schema in BODIES), None)


def _find_behind(scene: Scene, at: int) -> Referent | None:
    """The body in the words behind a name: "of the yard", ", the yard's clerk", ", who runs the yard"."""
    words = [token.text.lower() for token in scene.tokens[at : at + _FAR]]
    if words and words[0] in scene.syntax.belonging:
        return _first_body(scene, at + 1)
    if len(words) < _FAR or words[0] != ",":
        return None
    if words[1] in _WHO and scene.tokens[at + 2].lemma in _HEADS:
        return _first_body(scene, at + 3)
    return next((body for i in range(at + 2, at + _FAR + 2) if (body := _apposes(scene, at + 1, i))), None)


def _apposes(scene: Scene, start: int, at: int) -> Referent | None:
    """The body whose clerk the words from `start` on name, where the clerk is the noun at `at`."""
    if at >= len(scene.tokens) or scene.tokens[at].pos not in scene.syntax.noun | scene.syntax.modifier:
        return None
    allowed = scene.syntax.article | scene.syntax.modifier | scene.syntax.noun | {"POS"}
    plain = all(token.pos in allowed for token in scene.tokens[start:at])
    return _owned(scene, at) if plain else None


def _first_body(scene: Scene, at: int) -> Referent | None:
    """The body named at a token, past articles and adjectives."""
    for i in range(at, min(at + _FAR, len(scene.tokens))):
        body = _body_over(scene, i)
        if body is not None:
            return body
        if scene.tokens[i].pos not in scene.syntax.article | scene.syntax.modifier | scene.syntax.noun:
            return None
    return None


def _find_apposed(scene: Scene, first: int) -> Referent | None:
    """The body of the office before a comma: "its clerk, Quill"."""
    if first < 2 or scene.tokens[first - 1].text != ",":
        return None
    at = first - 2
    if scene.tokens[at].pos not in scene.syntax.noun or scene.tokens[at].pos in scene.syntax.name:
        return None
    while at > 0 and scene.tokens[at - 1].pos in _describing(scene):
        at -= 1
    return _owned(scene, at)


def _describing(scene: Scene) -> frozenset[str]:
    return (scene.syntax.noun | scene.syntax.modifier) - scene.syntax.name
