"""Which statement stands for a claim: the words that a reader sees first.

Not for: saying which statement is the best supported one; it is a matter of wording and date alone.
"""

from collections.abc import Mapping, Sequence

from lagebild.link.clusters import Member
from lagebild.link.pile import Pile
from lagebild.records import ClaimMention, StanceValue, TransferStatus

PUTS_FORWARD: frozenset[StanceValue] = frozenset(
    {"assert", "allege", "speculate", "pledge", "request", "warn", "admit"}
)
"""Stances that say something for a matter. The others (deny, decline, retract) never count as an origin."""
_FULLEST: dict[StanceValue, int] = {"assert": 0, "allege": 0, "admit": 0, "warn": 1}
_FARTHEST: dict[TransferStatus, int] = {"delivered": 0, "agreed": 1, "offered": 2, "possible": 3, "sought": 4}
_STAGES = (0, 1, 1, 2, 2, 3)
"""By how far it has come: done, promised, thought of, refused."""
_NO_MATTER = 99
"""Among statements about a matter one that only shares words with them, or is a part of one, comes last."""
_SHORT = 3
"""Statements of fewer terms do not stand for a claim where there is a longer one."""

Rank = tuple[object, ...]


def find_reached(pile: Pile) -> dict[str, int]:
    """By attribution: how far what it tells of has come, 0 being delivered; none without a transfer."""
    reached: dict[str, int] = {}
    for transfer in pile.transfers:
        if transfer.attribution is not None and not transfer.negated:
            status = _FARTHEST.get(transfer.status, len(_FARTHEST))
            reached[transfer.attribution] = min(status, reached.get(transfer.attribution, status))
    return reached


def falls_short(reached: int | None, shown: int | None) -> bool:
    """Whether a statement tells of something less far along than the words shown: a wish beside a delivery.

    Promised and agreed are one, and so are wanted and possible; where nothing is known nothing falls short.
    """
    return reached is not None and shown is not None and _STAGES[reached] > _STAGES[shown]


def rank_statements(pile: Pile) -> dict[str, Rank]:
    """By claim mention: what is smallest is the fullest and then the earliest assertion.

    Not pointing back, not a denial, not negated, not a fragment; about one matter rather than several; of a
    voice rather than of the page; said outright rather than feared, wished or promised; a delivery made, not
    one talked of.
    """
    stances = {a.id: a.stance for a in pile.attributions}
    kinds = {a.id: a.kind for a in pile.attributions}
    reached = find_reached(pile)
    ranks: dict[str, Rank] = {}
    for mention in pile.claim_mentions:
        stance = stances.get(mention.attribution, "assert")
        ranks[mention.id] = (
            mention.anaphoric,
            stance not in PUTS_FORWARD,
            mention.negated,
            len(mention.terms) < _SHORT,
            len(mention.matters) or _NO_MATTER,
            kinds.get(mention.attribution) == "own",
            _FULLEST.get(stance, 2),
            reached.get(mention.attribution, len(_FARTHEST)),
            pile.when(mention.document),
            mention.start,
            mention.id,
        )
    return ranks


def pick_representative(members: Sequence[Member], ranks: Mapping[str, Rank]) -> ClaimMention | None:
    """The statement that stands for these, rather one that came by itself than one that answers another."""
    told = [(m.answers, ranks[m.mention.id], m.mention) for m in members if m.mention is not None]
    return min(told, key=lambda item: item[:2])[2] if told else None
