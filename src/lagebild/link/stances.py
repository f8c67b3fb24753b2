"""How each attribution stands to each claim that it belongs to, and the rule that joined the two.

Not for: finding stances in a text; the annotation of the document has done that.
"""

from collections.abc import Iterable

from lagebild.link.clusters import Cluster
from lagebild.records import Claim, Stance, make_id


def link_stances(claims: Iterable[tuple[Claim, Cluster]]) -> tuple[Stance, ...]:
    """One row for each attribution of each claim, sorted by id."""
    rows = (
        Stance(
            id=make_id("stance", claim.id, member.attribution.id),
            document=member.attribution.document,
            start=member.attribution.start,
            end=member.attribution.end,
            quote=member.attribution.quote,
            claim=claim.id,
            attribution=member.attribution.id,
            stance=member.attribution.stance,
            answers=member.attribution.answers,
            reason=member.reason,
            score=member.score,
        )
        for claim, cluster in claims
        for member in cluster.members
    )
    return tuple(sorted(rows, key=lambda row: row.id))
