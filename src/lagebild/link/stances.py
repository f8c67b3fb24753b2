"""How each attribution stands to each claim that it belongs to, and the rule that joined the two.

Not for: finding stances in a text; the annotation of the document has done that.
"""

from collections.abc import Sequence

from lagebild.link.clusters import Cluster, Member
from lagebild.records import Claim, Stance, make_id

BESIDES = 0.05
"""How much lower the score is in the other claims of an attribution that belongs to several."""


def link_stances(claims: Sequence[tuple[Claim, Cluster]]) -> tuple[Stance, ...]:
    """One row for each attribution of each claim, sorted by id.

    Of the claims of one attribution the one with most attributions has the highest score.
    """
    first: dict[str, str] = {}
    for claim, cluster in sorted(claims, key=lambda pair: (-len(pair[1].members), pair[0].id)):
        for member in cluster.members:
            first.setdefault(member.attribution.id, claim.id)
    rows = (
        _to_stance(claim, member, first[member.attribution.id] == claim.id)
        for claim, cluster in claims
        for member in cluster.members
    )
    return tuple(sorted(rows, key=lambda row: row.id))


def _to_stance(claim: Claim, member: Member, first: bool) -> Stance:
    attribution = member.attribution
    return Stance(
        id=make_id("stance", claim.id, attribution.id),
        document=attribution.document,
        start=attribution.start,
        end=attribution.end,
        quote=attribution.quote,
        claim=claim.id,
        attribution=attribution.id,
        stance=attribution.stance,
        answers=attribution.answers,
        reason=member.reason if first else f"{member.reason}, besides another claim",
        score=member.score if first else round(member.score - BESIDES, 4),
    )
