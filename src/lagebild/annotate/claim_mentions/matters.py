"""What a statement is about, in keys that hold across documents and languages."""

from collections.abc import Mapping, Sequence, Set

from lagebild.lang.goods import Goods
from lagebild.records import Annotations, Party, Referent, Transfer
from lagebild.text.parties import key_of

OTHER = "other"
"""The family of goods that no table knows; their own word takes its place in the matter."""


def find_matters(
    known: Annotations, transfers: Mapping[str, Sequence[Transfer]], goods: Goods, anaphoric: Set[str]
) -> dict[str, tuple[str, ...]]:
    """Matters by attribution: `transfer:country:KP>country:RU:arms` for each transfer with two keyed parties.

    A status, an amount or a denial changes nothing in the matter. An answer that only points back ("beide
    bestreiten dies"; the ids in `anaphoric`) is about what the attribution is about that it answers.
    """
    referents = {referent.id: referent for referent in known.referents}
    own = {
        attribution: tuple(sorted({m for t in listed if (m := _to_matter(t, referents, goods)) is not None}))
        for attribution, listed in transfers.items()
    }
    answered = {a.id: a.answers for a in known.attributions if a.answers and a.id in anaphoric}
    return {a.id: _follow(a.id, own, answered) for a in known.attributions}


def _follow(
    attribution: str, own: Mapping[str, tuple[str, ...]], answered: Mapping[str, str]
) -> tuple[str, ...]:
    """The matters of an attribution, or of the first one with any along what it answers."""
    seen: set[str] = set()
    here: str | None = attribution
    while here is not None and here not in seen:
        if own.get(here):
            return own[here]
        seen.add(here)
        here = answered.get(here)
    return ()


def _to_matter(transfer: Transfer, referents: Mapping[str, Referent], goods: Goods) -> str | None:
    supplier, recipient = _find_key(transfer.supplier, referents), _find_key(transfer.recipient, referents)
    if supplier is None or recipient is None:
        return None
    family = goods.family(transfer.item.category)
    what = transfer.item.quote.split()[-1].lower() if family == OTHER else family
    return f"transfer:{supplier}>{recipient}:{what}"


def _find_key(party: Party | None, referents: Mapping[str, Referent]) -> str | None:
    referent = referents.get(party.referent or "") if party else None
    return key_of(referent) if referent else None
