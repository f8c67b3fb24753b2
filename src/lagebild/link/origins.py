"""Who a matter comes from in the end, each counted once, with the reason in plain words.

One origin are: one entity however often it is cited; all who speak for one state or body; the words of one
page wherever they were copied to; a medium and the one origin that it passes on. A publisher's own words are
an origin of their own, unnamed people of one page too. Words that no source is named for (German "soll")
are listed and not counted: nobody can tell whose they are. Not for: which attributions put a matter forward;
see `claims`.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from lagebild.link.reasons import explain_origin
from lagebild.link.resting import rest_on_outer, rest_on_tellers
from lagebild.link.roots import Root, Sources, find_roots
from lagebild.link.sets import Sets
from lagebild.records import Attribution, Origin


def link_origins(
    attributions: Sequence[Attribution],
    sources: Sources,
    taken_back: Sequence[Attribution] = (),
    short: Container[str] = (),
) -> tuple[Origin, ...]:
    """The origins of these attributions in the order in which they are given; uncounted ones last.

    `taken_back` are retractions of the same claim that nothing of the same voice follows; `short` are ids of
    attributions that tell of less than the claim does.
    """
    roots = [root for a in attributions for root in find_roots(a, sources)]
    roots = rest_on_tellers(rest_on_outer(roots, sources), sources)
    withdrawn = {root.key for a in taken_back for root in find_roots(a, sources) if root.sort != "nobody"}
    sets = Sets(root.key for root in roots)
    relayed = _find_relayed(roots, sources)
    for medium, origin in relayed:
        sets.join(origin, medium)
    groups: dict[str, list[Root]] = {}
    for root in roots:
        groups.setdefault(sets[root.key], []).append(root)
    media = {medium for medium, _ in relayed}
    origins = [
        _qualify(_to_origin(group, media, sources), group, withdrawn, short) for group in groups.values()
    ]
    return tuple(sorted(origins, key=lambda origin: not origin.counted))


def _find_relayed(roots: Iterable[Root], sources: Sources) -> list[tuple[str, str]]:
    """(medium, origin) for each medium that one page cites as origin and another as relay of just one origin.

    A page that has the medium as both tells its words from those that it passes on.
    """
    cited: dict[str, set[str]] = {}
    relayed: dict[str, set[str]] = {}
    origins: dict[str, set[str]] = {}
    for root in roots:
        document = root.attribution.document
        if root.sort in ("named", "passed on"):
            cited.setdefault(root.key, set()).add(document)
        for voice in root.attribution.chain:
            entity = sources.register.entity_of(voice.referent)
            if voice.role == "relay" and entity is not None and entity.schema == "Medium":
                medium = sources.register.find_voice(entity.id)
                if medium != root.key:
                    relayed.setdefault(medium, set()).add(document)
                    origins.setdefault(medium, set()).add(root.key)
    return sorted(
        (medium, next(iter(found)))
        for medium, found in origins.items()
        if len(found) == 1 and medium in cited and cited[medium].isdisjoint(relayed[medium])
    )


def _to_origin(roots: Sequence[Root], media: Container[str], sources: Sources) -> Origin:
    named = [r for r in roots if r.sort == "named"] or list(roots)
    named = [r for r in named if r.key not in media] or named
    voice = sources.register.find_by_voice(named[0].key)
    several = len({root.entity or root.name for root in roots if root.key == named[0].key}) > 1
    name, entity = (voice.name, voice.id) if voice and several else (named[0].name, named[0].entity)
    return Origin(
        name=name,
        entity=entity,
        reason=explain_origin(roots, sources),
        attributions=tuple(dict.fromkeys(root.attribution.id for root in roots)),
        counted=roots[0].sort != "nobody",
    )


def _qualify(
    origin: Origin, roots: Sequence[Root], withdrawn: Container[str], short: Container[str]
) -> Origin:
    """The origin; not counted where it took the claim back, and marked where it only tells of less."""
    if all(root.key in withdrawn for root in roots):
        return replace(
            origin, counted=False, reason=f"Not counted, because it was taken back. {origin.reason}"
        )
    if all(root.attribution.id in short for root in roots):
        less = "Tells of less than the words shown: of what may be, is wanted or promised."
        return replace(origin, less=True, reason=f"{less} {origin.reason}")
    return origin
