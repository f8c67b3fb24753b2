"""Who a matter comes from in the end, each counted once, with the reason in plain words.

One origin are: one entity however often it is cited; all who speak for one state or body; the words of one
page wherever they were copied to; a medium and the one origin that it passes on. A publisher's own words are
an origin of their own, unnamed people of one page too. Words that no source is named for (German "soll")
are listed and not counted: nobody can tell whose they are. Not for: which attributions put a matter forward;
see `claims`.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from networkx.utils import UnionFind

from lagebild.link.nesting import find_nested
from lagebild.link.reasons import explain_origin
from lagebild.link.roots import Root, Sources, find_roots
from lagebild.records import Attribution, Origin


def link_origins(
    attributions: Sequence[Attribution], sources: Sources, taken_back: Sequence[Attribution] = ()
) -> tuple[Origin, ...]:
    """The origins of these attributions in the order in which they are given; uncounted ones last.

    `taken_back` are retractions of the same claim that nothing of the same voice follows.
    """
    roots = _rest_nested([root for a in attributions for root in find_roots(a, sources)], sources)
    withdrawn = {root.key for a in taken_back for root in find_roots(a, sources) if root.sort != "nobody"}
    sets = UnionFind(root.key for root in roots)
    relayed = _find_relayed(roots, sources)
    for medium, origin in relayed:
        sets.union(origin, medium)
    groups: dict[str, list[Root]] = {}
    for root in roots:
        groups.setdefault(sets[root.key], []).append(root)
    media = {medium for medium, _ in relayed}
    origins = [_to_origin(group, media, withdrawn, sources) for group in groups.values()]
    return tuple(sorted(origins, key=lambda origin: not origin.counted))


def _find_relayed(roots: Iterable[Root], sources: Sources) -> list[tuple[str, str]]:
    """(medium, origin) for each medium cited as an origin that elsewhere passes on just one origin."""
    passed: dict[str, set[str]] = {}
    keys = {root.key for root in roots if root.sort in ("named", "passed on")}
    for root in roots:
        for voice in root.attribution.chain:
            entity = sources.register.entity_of(voice.referent)
            if voice.role == "relay" and entity is not None and entity.schema == "Medium":
                medium = sources.register.find_voice(entity.id)
                if medium != root.key and medium in keys:
                    passed.setdefault(medium, set()).add(root.key)
    return sorted((medium, next(iter(found))) for medium, found in passed.items() if len(found) == 1)


def _rest_nested(roots: Sequence[Root], sources: Sources) -> list[Root]:
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


def _to_origin(
    roots: Sequence[Root], media: Container[str], withdrawn: Container[str], sources: Sources
) -> Origin:
    named = [r for r in roots if r.sort == "named"] or list(roots)
    named = [r for r in named if r.key not in media] or named
    voice = sources.register.find_by_voice(named[0].key)
    several = len({root.entity or root.name for root in named}) > 1
    name, entity = (voice.name, voice.id) if voice and several else (named[0].name, named[0].entity)
    gone = all(root.key in withdrawn for root in roots)
    reason = explain_origin(roots, sources)
    return Origin(
        name=name,
        entity=entity,
        reason=f"Not counted, because it was taken back. {reason}" if gone else reason,
        attributions=tuple(dict.fromkeys(root.attribution.id for root in roots)),
        counted=roots[0].sort != "nobody" and not gone,
    )
