"""Claims: what each one says in the words of a report, who says so, who denies it, and who it comes from.

Not for: which statements belong together (`clusters`) or how origins are counted (`origins`).
"""

from collections.abc import Iterable, Mapping, Sequence

from lagebild.link.clusters import Cluster, Member
from lagebild.link.origins import link_origins
from lagebild.link.pile import Pile
from lagebild.link.representatives import (
    PUTS_FORWARD,
    falls_short,
    find_reached,
    pick_representative,
    rank_statements,
)
from lagebild.link.roots import Sources, find_roots
from lagebild.link.sayings import find_sayings
from lagebild.records import Attribution, Claim, ClaimMention, make_id


def link_claims(clusters: Iterable[Cluster], pile: Pile, sources: Sources) -> list[tuple[Claim, Cluster]]:
    """Each cluster as a claim. Those without a statement that says something of its own are left out."""
    sayings, ranks, reached = find_sayings(pile), rank_statements(pile), find_reached(pile)
    made = []
    for cluster in clusters:
        mention = pick_representative(cluster.members, ranks)
        if mention is not None:
            made.append((_to_claim(cluster, mention, sayings, reached, sources), cluster))
    return sorted(made, key=lambda pair: pair[0].id)


def says_so(member: Member, claim: ClaimMention) -> bool:
    """Whether a member puts the claim forward. Who says the opposite in words of his own denies it."""
    if member.attribution.stance not in PUTS_FORWARD:
        return False
    return member.mention is None or member.mention.negated == claim.negated


def denies(member: Member, claim: ClaimMention) -> bool:
    """Whether a member denies the claim."""
    stance = member.attribution.stance
    return stance == "deny" or (stance in PUTS_FORWARD and not says_so(member, claim))


def _to_claim(
    cluster: Cluster,
    mention: ClaimMention,
    sayings: Mapping[str, str],
    reached: Mapping[str, int],
    sources: Sources,
) -> Claim:
    pro, contra = _find_sides(cluster.members, mention)
    shown = reached.get(mention.attribution)
    short = {a.id for a in pro if falls_short(reached.get(a.id), shown)}
    origins = link_origins(pro, sources, _find_taken_back(cluster.members, pro, sources), short)
    dates = sorted(sayings[m.attribution.id] for m in cluster.members if m.attribution.id in sayings)
    return Claim(
        id=make_id("claim", cluster.matter or mention.id),
        document=mention.document,
        start=mention.start,
        end=mention.end,
        text=mention.quote,
        matter=cluster.matter,
        attributions=tuple(m.attribution.id for m in cluster.members),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        origins=origins,
        independent_origins=sum(origin.counted for origin in origins),
        asserted_by=_entities([a for a in pro if a.id not in short], sources),
        denied_by=_entities(contra, sources),
    )


def _find_sides(
    members: Sequence[Member], claim: ClaimMention
) -> tuple[list[Attribution], list[Attribution]]:
    """Who puts the claim forward, and who denies it.

    Where nobody does, and the words shown are those of a denial that says itself that something is not so,
    who denies puts these words forward: "Kohle hat es nie gegeben" is what she says, not what she denies.
    """
    pro = [m.attribution for m in members if says_so(m, claim)]
    contra = [m.attribution for m in members if denies(m, claim)]
    if pro or not claim.negated:
        return pro, contra
    return [a for a in contra if a.stance == "deny"], [a for a in contra if a.stance != "deny"]


def _find_taken_back(
    members: Iterable[Member], pro: Sequence[Attribution], sources: Sources
) -> list[Attribution]:
    """Retractions after which the same voice does not put the claim forward again."""
    said = {a.id for a in pro}
    last: dict[str, Attribution] = {}
    for member in members:
        if member.attribution.id in said or member.attribution.stance == "retract":
            for root in find_roots(member.attribution, sources):
                last[root.key] = member.attribution
    return [a for a in last.values() if a.stance == "retract"]


def _entities(attributions: Iterable[Attribution], sources: Sources) -> tuple[str, ...]:
    """Who these attributions come from, by first appearance."""
    roots = [root for a in attributions for root in find_roots(a, sources)]
    # Who passes on a denial without naming whose it is does not deny.
    found = [r.entity for r in roots if r.sort != "passed on" or r.attribution.stance in PUTS_FORWARD]
    return tuple(dict.fromkeys(entity for entity in found if entity is not None))
