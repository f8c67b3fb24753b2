"""The good and the amount of a transfer that a learned model found, by the words that it gives for them.

Not for: goods that the rules find; see `goods`.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagebild.annotate.transfers.amounts import read_quantity
from lagebild.annotate.transfers.drafts import Good
from lagebild.annotate.transfers.goods import find_goods, find_unknown
from lagebild.annotate.transfers.reading import Tables
from lagebild.annotate.transfers.which_item import choose_item, find_head, find_nouns
from lagebild.lang.amounts import Amounts
from lagebild.lang.goods import Goods
from lagebild.records import Act, Quantity, Text
from lagebild.text.clauses import Clause
from lagebild.text.folding import fold
from lagebild.text.places import BARE, Place
from lagebild.text.scene import Scene


def find_item(scene: Scene, tables: Tables, act: Act, clause: Clause, trigger: int) -> Good | None:
    """The good by the act's item, else by what it counts ("90 Stück"); None where neither is named."""
    spans = act.roles.get("item", ()) or act.roles.get("amount", ())
    pieces = [tokens for start, end in spans if (tokens := tokens_between(scene, start, end))]
    if not pieces:
        return None
    tokens = _to_noun(scene, choose_item(scene, tables, act, clause, trigger, pieces))
    tokens = _without_article(scene, tokens)
    head = find_head(scene, tokens)
    start, end = scene.tokens[tokens[0]].start, scene.tokens[tokens[-1]].end
    return Good(
        head, tokens[0], start, end, _find_category(scene, tables.goods, tokens, head), Place(BARE, tokens[0])
    )


def guess_item(scene: Scene, tables: Tables, clause: Clause, trigger: int) -> Good | None:
    """The good of the clause that stands nearest to the trigger; of none that is known any common noun."""
    known = find_goods(scene, clause, tables.goods, tables.nouns)
    goods = [good for good in known if good.head != trigger and good.place.hook == BARE]
    if not goods:
        unknown = find_unknown(scene, clause, tables.goods, {BARE})
        goods = [good for good in unknown if good.head != trigger and not good.place.oblique]
        goods = goods[1:] or goods  # the first is rather who gives
    best = min(goods, key=lambda good: abs(good.head - trigger), default=None)
    if best is None or best.category != "other":
        return best
    return replace(best, category=fold(scene.tokens[best.head].lemma))


def find_amount(text: Text, scene: Scene, amounts: Amounts, act: Act) -> Quantity | None:
    """The amount by the act's words for it, with its value where it has one; None where it has no words."""
    for start, end in act.roles.get("amount", ()):
        tokens = tokens_between(scene, start, end)
        if not tokens:
            continue
        read = read_quantity(text, scene, tokens, tokens, amounts)
        begin, last = scene.tokens[tokens[0]].start, scene.tokens[tokens[-1]].end
        return read or Quantity(begin, last, text.document.text[begin:last])
    return None


def tokens_between(scene: Scene, start: int, end: int) -> Sequence[int]:
    """Tokens that a span touches."""
    return range(scene.token_at(start), scene.token_at(end - 1) + 1)


def _to_noun(scene: Scene, tokens: Sequence[int]) -> Sequence[int]:
    """Words that only describe, with the noun that follows: "militärische" before "Technik"."""
    describing = scene.syntax.modifier | scene.syntax.article
    if any(scene.tokens[i].pos not in describing for i in tokens):
        return tokens
    last = tokens[-1] + 1
    while last < len(scene.tokens) and scene.tokens[last].pos in scene.syntax.modifier:
        last += 1
    is_noun = last < len(scene.tokens) and scene.tokens[last].pos in scene.syntax.noun
    return range(tokens[0], last + 1) if is_noun else tokens


def _without_article(scene: Scene, tokens: Sequence[int]) -> Sequence[int]:
    first = scene.tokens[tokens[0]]
    return tokens[1:] if len(tokens) > 1 and first.pos in scene.syntax.article else tokens


def _find_category(scene: Scene, goods: Goods, tokens: Sequence[int], head: int) -> str:
    """The category of the table, of the head or of another noun; else the head's own word, folded."""
    for i in (head, *find_nouns(scene, tokens)):
        token = scene.tokens[i]
        category = goods.find_category(token.lemma) or goods.find_inflected(token.text)
        if category is not None:
            return category
    adjectives = [scene.tokens[i].lemma.lower() for i in tokens if i < head]
    for category, stems in goods.find_described(scene.tokens[head].lemma):
        if any(adjective.startswith(stem) for adjective in adjectives for stem in stems):
            return category
    return fold(scene.tokens[head].lemma) or "other"
