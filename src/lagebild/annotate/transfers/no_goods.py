"""Items of a learned model that are no goods: a party to the same transfer, an act, words that name no thing.

Hardly any marked transfer of the project's train reports has such an item, and a row that says that a
government was handed over to itself harms the picture more than one that is missing.
Not for: what is given where the item is sound; see `found_goods`.
"""

from collections.abc import Sequence
from itertools import islice, takewhile

from lagebild.annotate.transfers.drafts import Draft
from lagebild.annotate.transfers.reading import Tables
from lagebild.records import Mention
from lagebild.text.scene import Scene


def is_no_good(scene: Scene, tables: Tables, mentions: Sequence[Mention], draft: Draft) -> bool:
    """Whether what a draft has for its item cannot be handed over."""
    head = scene.tokens[draft.good.head]
    act = tables.goods.is_act(head.lemma or head.text)
    return act or _is_party(mentions, draft, head.start) or _names_nothing(scene, draft)


def _is_party(mentions: Sequence[Mention], draft: Draft, head: int) -> bool:
    """Whether the item names who gives or takes it. A pronoun may only be misunderstood."""
    parties = {side.party.referent for side in (draft.supplier, draft.recipient) if side}
    named = (m for m in mentions if m.start <= head < m.end and m.kind != "pronoun")
    return any(mention.referent in parties for mention in named)


def _names_nothing(scene: Scene, draft: Draft) -> bool:
    """Whether the item is an adverb alone ("militärisch"), or runs on into the verb ("Putin war")."""
    first = draft.good.first
    item = list(takewhile(lambda token: token.end <= draft.good.end, islice(scene.tokens, first, None)))
    if len(item) > 1:
        return item[-1].pos in scene.syntax.finite
    return item[0].pos in scene.syntax.adverbial
