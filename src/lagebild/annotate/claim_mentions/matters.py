"""What a statement is about, in keys that hold across documents and languages.

Not for: words, by which statements without such a key meet; see `words`.
"""

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
    bestreiten dies"; the ids in `anaphoric`) is about what the attribution is about that it answers, without
    what that one adds as given in return, unless it is about nothing else.
    """
    referents = {referent.id: referent for referent in known.referents}
    own = {a: _to_matters(listed, referents, goods) for a, listed in transfers.items()}
    main = {
        a: _to_matters([t for t in ts if not _is_return(t)], referents, goods) for a, ts in transfers.items()
    }
    answered = {a.id: a.answers for a in known.attributions if a.answers and a.id in anaphoric}
    return {a.id: own.get(a.id) or _follow(a.id, own, main, answered) for a in known.attributions}


def _is_return(transfer: Transfer) -> bool:
    """Whether a transfer is what goes back for another: "im Austausch für ..."."""
    return transfer.rule.endswith("exchange")


def _to_matters(
    transfers: Sequence[Transfer], referents: Mapping[str, Referent], goods: Goods
) -> tuple[str, ...]:
    return tuple(sorted({m for t in transfers if (m := _to_matter(t, referents, goods)) is not None}))


def _follow(
    attribution: str,
    own: Mapping[str, tuple[str, ...]],
    main: Mapping[str, tuple[str, ...]],
    answered: Mapping[str, str],
) -> tuple[str, ...]:
    """The matters of the first attribution with any along what `attribution` answers."""
    seen: set[str] = set()
    here = answered.get(attribution)
    while here is not None and here not in seen:
        if own.get(here):
            return main.get(here) or own[here]
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
