"""By which key a party is the same in every text, and whose name it goes by.

Not for: finding parties; a layer does that in its own way.
"""

from collections.abc import Mapping

from lagebild.records import Mention, Party, Referent


def key_of(referent: Referent) -> str | None:
    """The key of a state; of who speaks for a state or body (minister, ministry) that one's; else the own."""
    if referent.key and referent.key.startswith("country:"):
        return referent.key
    return referent.speaks_for or referent.key


def to_party(referent: Referent, mention: Mention | None, by_key: Mapping[str, Referent]) -> Party:
    """The party that `referent` acts as: the state or body that it speaks for, where the text names it.

    The name is the state's ("Russland"), the words shown are those of the text ("Putin").
    """
    acting = by_key.get(referent.speaks_for or "", referent)
    if mention is None:
        return Party(acting.name, acting.id)
    return Party(acting.name, acting.id, mention.start, mention.end)
