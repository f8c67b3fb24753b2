"""On whose word a statement rests that is heard within or through another statement of the same claim.

Not for: counting; see `origins`.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagebild.link.nesting import find_nested
from lagebild.link.roots import Root, Sources
from lagebild.records import Entity


def rest_on_outer(roots: Sequence[Root], sources: Sources) -> list[Root]:
    """Statements within statements rest on one voice: what a medium quotes on whom it quotes, what anybody
    else says of another's words on who says it."""
    by_attribution: dict[str, list[Root]] = {}
    for root in roots:
        by_attribution.setdefault(root.attribution.id, []).append(root)
    single = {a: found[0] for a, found in by_attribution.items() if len(found) == 1}
    told: dict[str, Root] = {}
    for outer, inner in find_nested(root.attribution for root in single.values() if root.sort != "nobody"):
        entity = sources.register.entities.get(single[outer.id].entity or "")
        if entity is not None and entity.schema == "Medium":
            told.setdefault(outer.id, single[inner.id])
        else:
            told.setdefault(inner.id, replace(single[outer.id], sort="told"))
    return [
        replace(told[r.attribution.id], attribution=r.attribution, copied=r.copied)
        if r.attribution.id in told
        else r
        for r in roots
    ]


def rest_on_tellers(roots: Sequence[Root], sources: Sources) -> list[Root]:
    """What somebody tells of another's words rests on the teller where the teller puts the claim forward too.

    Media and their own people only pass words on, and are no tellers.
    """
    keys = {root.key: root for root in reversed(roots) if root.sort == "named"}
    rested = []
    for root in roots:
        relays = (sources.register.entity_of(v.referent) for v in root.attribution.chain if v.role == "relay")
        tellers = [
            sources.register.find_voice(e.id) for e in relays if e is not None and not _is_medium(e, sources)
        ]
        teller = next((key for key in tellers if key in keys and key != root.key), None)
        if teller is not None and root.sort == "named":
            told = replace(keys[teller], sort="told", attribution=root.attribution, copied=root.copied)
            rested.append(told)
        else:
            rested.append(root)
    return rested


def _is_medium(entity: Entity, sources: Sources) -> bool:
    voice = sources.register.find_by_voice(sources.register.find_voice(entity.id))
    return entity.schema == "Medium" or (voice is not None and voice.schema == "Medium")
