"""Entities: people, bodies, states and places across documents and spellings, with ids made of their content.

Not for: comparing names; see `persons`, `people` and `bodies`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from lagebild.link.bodies import FAMILY, find_named, link_bodies, link_groups
from lagebild.link.part_names import find_places, to_bodies
from lagebild.link.people import link_people
from lagebild.link.pile import Pile
from lagebild.link.spelling import fold_spelling
from lagebild.records import Entity, Referent, Schema, make_id

Cluster = list[Referent]
_SHOUTED: Final = 5
"""Letters from which on a name in capitals is no acronym."""


def link_entities(pile: Pile) -> tuple[Entity, ...]:
    """All entities of a pile, sorted by id. Every referent belongs to exactly one."""
    clusters = _cluster(pile.referents)
    made = [_to_entity(cluster) for cluster in clusters]
    voices = [_most_common(r.speaks_for for r in cluster) for cluster in clusters]
    made = _part_namesakes(made, voices)
    by_key = {entity.key: entity.id for entity in made if entity.key is not None}
    return tuple(
        sorted(
            (
                replace(entity, speaks_for=by_key.get(voice))
                if voice is not None and voice != entity.key
                else entity
                for entity, voice in zip(made, voices, strict=True)
            ),
            key=lambda entity: entity.id,
        )
    )


def _cluster(referents: Sequence[Referent]) -> list[Cluster]:
    families: dict[str, Cluster] = defaultdict(list)
    known = {fold_spelling(r.name) for r in referents if r.named and r.schema == "Person"}
    bodies, misnamed = find_named(referents), to_bodies(referents)
    for referent in referents:
        full = fold_spelling(referent.name)
        # A title that one report gives no name for may carry the name that another report gives in full.
        person = referent.schema == "Person" and len(full) > 1 and full in known
        named = referent.named or person or referent.id in bodies
        family = FAMILY[referent.schema] if named else "unnamed"
        family = "body" if referent.id in misnamed else family
        families[family].append(referent)
    clusters = link_people(families.pop("person", [])) + link_groups(families.pop("unnamed", []))
    places = find_places(referents)
    for _, members in sorted(families.items()):
        clusters += link_bodies(members, places)
    return clusters


def _to_entity(cluster: Cluster) -> Entity:
    name, key = _in_small_letters(_pick_name(cluster), cluster), _most_common(r.key for r in cluster)
    schema = _pick_schema(cluster)
    return Entity(
        id=_make_entity_id(key, FAMILY[schema], name, ""),
        schema=schema,
        name=name,
        names=_all_names(cluster),
        key=key,
        speaks_for=None,
        named=any(r.named for r in cluster),
        referents=tuple(sorted(r.id for r in cluster)),
        documents=tuple(sorted({r.document for r in cluster})),
    )


def _make_entity_id(key: str | None, family: str, name: str, apart: str) -> str:
    """From the key; else from the folded name, so that one more report does not change it."""
    if key is not None:
        return make_id("entity", key)
    return make_id("entity", family, " ".join(fold_spelling(name)), *([apart] if apart else []))


def _part_namesakes(made: Sequence[Entity], voices: Sequence[str | None]) -> list[Entity]:
    """Gives entities with one folded name ids of their own: by what they speak for, else by a document."""
    ids = Counter(entity.id for entity in made)
    parted = [
        entity
        if ids[entity.id] == 1
        else replace(
            entity, id=_make_entity_id(None, entity.schema, entity.name, voice or entity.documents[0])
        )
        for entity, voice in zip(made, voices, strict=True)
    ]
    again = Counter(entity.id for entity in parted)
    return [
        entity
        if again[entity.id] == 1
        else replace(entity, id=make_id("entity", entity.id, *entity.referents[:1]))
        for entity in parted
    ]


def _all_names(cluster: Cluster) -> tuple[str, ...]:
    """All spellings but the genitives of others, the longest first; none for an open pronoun."""
    shown = [referent for referent in cluster if not _is_pronoun(referent)]
    names = {name for referent in shown for name in (referent.name, *referent.names)}
    plain = {name for name in names if not (name.endswith("s") and name[:-1] in names)}
    if cluster[0].schema != "Person":
        plain = {name for name in plain if not any(_is_inflected(name, other) for other in plain)}
    return tuple(sorted(plain, key=lambda name: (-len(name), name)))


def _is_inflected(name: str, other: str) -> bool:
    """Whether `name` is `other` with more letters at the end of words: "Europäischen Union"."""
    words, plain = name.split(), other.split()
    if len(words) != len(plain) or len(words) < 2 or name == other:
        return False
    return all(w.startswith(p) and len(w) - len(p) <= 2 for w, p in zip(words, plain, strict=True))


def _is_pronoun(referent: Referent) -> bool:
    """Whether nothing but a pronoun stands for it: it has no name, no office, and no noun."""
    person = referent.schema in ("Person", "Group") and not referent.named
    return person and referent.office is None and not referent.names and referent.key is None


def _pick_name(cluster: Cluster) -> str:
    """The name to show: the one given most often, the longer of two; of people a full one if any.

    Never a genitive of another of its names.
    """
    counts = Counter(r.name for r in cluster)
    counts = Counter({n: c for n, c in counts.items() if n[:-1] not in counts or n[-1] != "s"})
    full = [name for name in counts if len(fold_spelling(name)) > 1]
    candidates = full if full and cluster[0].schema == "Person" else list(counts)
    return min(candidates, key=lambda name: (-counts[name], -len(name), name))


def _in_small_letters(name: str, cluster: Cluster) -> str:
    """A name all in capitals ("HAFENBLATT HEUTE", as heads of pages have it) as a report writes it."""
    if not name.isupper() or len(name) < _SHOUTED:
        return name
    names = sorted({n for r in cluster for n in (r.name, *r.names)})
    return next((n for n in names if n.casefold() == name.casefold() and not n.isupper()), name)


def _pick_schema(cluster: Cluster) -> Schema:
    """The schema given most often, the first in the alphabet of two."""
    counts = Counter(r.schema for r in cluster)
    return min(counts, key=lambda schema: (-counts[schema], schema))


def _most_common(values: Iterable[str | None]) -> str | None:
    """The value given most often, the smaller one of two as frequent; None where none is given."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
