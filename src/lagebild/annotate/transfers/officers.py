"""The body that a person acts for in a transfer: who gives and gets is the body, not its officers.

Told by the words of the office ("Sprecherin der Talwerft", "Talwerft-Chefin", and "Werftchefin" where only
one such body is named), by words next to the person, or by a firm that bears the person's name.
Not for: whose word somebody's statement is; mentions tell.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from lagebild.annotate.transfers.drafts import Draft
from lagebild.annotate.transfers.fixed_officers import find_beside
from lagebild.annotate.transfers.fixed_places import has_fixed_order
from lagebild.annotate.transfers.found_parties import is_same
from lagebild.records import Mention, Referent
from lagebild.text.folding import fold
from lagebild.text.parties import key_of
from lagebild.text.roles import Side
from lagebild.text.scene import Scene

_BODIES: Final = frozenset({"Organization", "PublicBody", "Company", "Country"})
_WHOLE: Final = 3
"""Letters of the shortest name that an office may begin with: "Zoodirektorin"."""
_END: Final = 5
"""Letters of the shortest end of a name that it may begin with: "Werftchefin" of the Talwerft."""
_OFFICE: Final = 4
"""Letters that are left of it at least: "Werftchef"."""
_BETWEEN: Final = 3
"""Tokens that may lie between an office and its body: "Leiterin der neu gegründeten ..."."""


def find_bodies(scene: Scene, mentions: Sequence[Mention]) -> Mapping[str, Referent]:
    """For people, by the ids of their referents, the bodies that they act for, as far as the text tells."""
    people = [m for m in mentions if m.schema == "Person" and m.kind != "pronoun"]
    bodies = [r for r in scene.referents.values() if r.schema in _BODIES]
    by_words = _by_words(bodies)
    found: dict[str, Referent] = {}
    for mention in people:
        person = scene.referents.get(mention.referent)
        if person is None or person.id in found or person.speaks_for:
            continue
        words = _to_office(scene, mention, person)
        beside = find_beside if has_fixed_order(scene) else _beside
        body = beside(scene, mention) or _in_office(fold(words), by_words) or _namesake(person, by_words)
        if body is not None:
            found[person.id] = body
    return found


def _to_office(scene: Scene, mention: Mention, person: Referent) -> str:
    """The words of an office: all of a title, or those before a name ("Shipyard chairman Ole Quill")."""
    if mention.kind == "title":
        return mention.quote
    if has_fixed_order(scene) and person.office:
        return " ".join(word for word in mention.quote.split() if word not in person.name.split())
    return person.office or ""


def act_for(draft: Draft, bodies: Mapping[str, Referent]) -> Draft:
    """`draft` with the bodies in the place of their officers; nobody gives to himself."""
    supplier, recipient = (_to_body(side, bodies) for side in (draft.supplier, draft.recipient))
    if supplier and recipient and is_same(supplier, recipient):
        return draft
    return replace(draft, supplier=supplier, recipient=recipient)


def _to_body(side: Side | None, bodies: Mapping[str, Referent]) -> Side | None:
    body = bodies.get(side.party.referent or "") if side is not None else None
    if side is None or body is None:
        return side
    return Side(replace(side.party, name=body.name, referent=body.id), key_of(body))


def _beside(scene: Scene, mention: Mention) -> Referent | None:
    """A body whose genitive or "von" ties it to the office in a mention, before it or behind it."""
    first, last = scene.token_at(mention.start), scene.token_at(mention.end - 1) + 1
    nouns = [i for i in range(first, last) if scene.tokens[i].pos in scene.syntax.noun]
    titled = bool(nouns) and scene.tokens[nouns[0]].pos not in scene.syntax.name
    for other in scene.mentions_between(mention.start - 60, mention.end + 60):
        body = scene.referents.get(other.referent)
        if body is None or body.schema not in _BODIES or other.kind == "nationality":
            continue
        begin, end = scene.token_at(other.start), scene.token_at(other.end - 1) + 1
        if titled and end == first and _is_genitive(scene, begin, end):
            return body
        if last <= begin <= last + _BETWEEN and _ties(scene, last, begin, titled):
            return body
    return None


def _is_genitive(scene: Scene, begin: int, end: int) -> bool:
    """ "Samlands Botschafterin", and with an article "des Amtes Leiterin"."""
    article = begin > 0 and scene.tokens[begin - 1].text.lower() in scene.syntax.genitive
    ends = scene.tokens[end - 1].text[-1:] in {"s", "’", "'"}
    return article or (ends and scene.tokens[end - 1].lemma != scene.tokens[end - 1].text)


def _ties(scene: Scene, start: int, end: int, titled: bool) -> bool:
    """Whether only "des", "vom", "bei der" stands between an office and a body."""
    words = [scene.tokens[i] for i in range(start, end)]
    if not titled or not 0 < len(words) <= _BETWEEN:
        return False
    first, rest = words[0], words[1:]
    tied = first.text.lower() in scene.syntax.genitive or first.text.lower() in scene.syntax.belonging
    return tied and all(t.pos in scene.syntax.article | scene.syntax.modifier for t in rest)


def _by_words(bodies: Sequence[Referent]) -> Mapping[str, Referent | None]:
    """Bodies by the words of their names and by the ends of these; None where several have one."""
    found: dict[str, Referent | None] = {}
    for body in bodies:
        for part in {part for name in (body.name, *body.names) for part in _parts(fold(name))}:
            other = found.setdefault(part, body)
            if other is not None and other.id != body.id:
                found[part] = None
    return found


def _parts(name: str) -> Iterator[str]:
    for word in name.split():
        if len(word) >= _WHOLE:
            yield word
        yield from (word[at:] for at in range(1, len(word) - _END + 1))


def _in_office(office: str, bodies: Mapping[str, Referent | None]) -> Referent | None:
    """The one body whose name, or noun, the words of an office hold or begin with."""
    for word in office.split():
        for size in (len(word), *range(len(word) - _OFFICE, _WHOLE - 1, -1)):
            body = bodies.get(word[:size])
            if body is not None:
                return body
    return None


def _namesake(person: Referent, bodies: Mapping[str, Referent | None]) -> Referent | None:
    """The firm that has its name of a person: "Werft Brix" for Ole Brix."""
    surname = (fold(person.name).split() or [""])[-1]
    body = bodies.get(surname) if person.named and len(surname) >= _END - 1 else None
    return body if body is not None and body.schema == "Company" else None
