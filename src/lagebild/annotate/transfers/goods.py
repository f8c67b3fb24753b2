"""Finds goods in a clause: by lemma, by the last part of a compound, by an adjective."""

from collections.abc import Set
from dataclasses import replace

from lagebild.annotate.transfers.drafts import Good
from lagebild.lang.goods import Goods
from lagebild.lang.transfers import Frame
from lagebild.records import Token
from lagebild.text.clauses import Clause
from lagebild.text.places import BARE, GENITIVE, Place
from lagebild.text.scene import Scene

COMPOUND = "compound"
"""The place of a good right before the noun of a transfer, where a language writes compounds apart."""


def find_goods(scene: Scene, clause: Clause, goods: Goods, deals: dict[str, Frame]) -> list[Good]:
    """Goods of `clause` in its order. `deals` are nouns that make a compound a transfer ("lieferung")."""
    found: list[Good] = []
    named = _find_named(scene, clause)
    for i in clause.tokens:
        token = scene.tokens[i]
        if token.pos not in scene.syntax.noun or i in named:
            continue
        good = _find_good(scene, clause, i, goods) or _find_deal(scene, clause, i, goods, deals)
        if good is not None:
            found.append(_place_before_noun(scene, clause, good))
    return found


def find_unknown(
    scene: Scene, clause: Clause, goods: Goods, hooks: Set[str], anything: bool = False
) -> list[Good]:
    """Common nouns in the places `hooks` that neither table, mention nor time covers: category `other`.

    With `anything` also those that can never be handed over.
    """
    covered = {i for actor in scene.actors(clause) for i in range(actor.first, actor.last)} | scene.times
    found: list[Good] = []
    for i in clause.tokens:
        token = scene.tokens[i]
        common = token.pos in scene.syntax.noun and token.pos not in scene.syntax.name
        if _is_modifier(scene, clause, i):
            continue
        never = goods.is_never(token.lemma) and not anything
        if not common or i in covered or never or token.lemma in scene.syntax.measure:
            continue
        place = _place(scene, clause, i)
        if place.hook in hooks and not place.oblique and place.article not in scene.syntax.dative:
            first = _first_adjective(scene, clause, i)
            found.append(Good(i, first, scene.tokens[first].start, token.end, "other", place))
    return found


def _is_modifier(scene: Scene, clause: Clause, i: int) -> bool:
    """ "fire engines": English writes compounds apart, and the last word says what they are."""
    both, after = scene.syntax.compound, i + 1
    return after in clause.tokens and scene.tokens[i].pos in both and scene.tokens[after].pos in both


def _find_named(scene: Scene, clause: Clause) -> set[int]:
    """Tokens inside names: "Rheinmetall" is no metal."""
    named = (a for a in scene.actors(clause) if a.mention is not None and a.mention.kind == "name")
    return {i for actor in named for i in range(actor.first, actor.last)}


def _find_good(scene: Scene, clause: Clause, i: int, goods: Goods) -> Good | None:
    token = scene.tokens[i]
    category = goods.find_category(token.lemma) or goods.find_inflected(token.text)
    if category is None:
        category = _find_described(scene, clause, i, goods)
    if category is None:
        return None
    first = _first_adjective(scene, clause, i)
    return Good(i, first, scene.tokens[first].start, token.end, category, _place(scene, clause, i))


def _find_described(scene: Scene, clause: Clause, i: int, goods: Goods) -> str | None:
    """The category of "militärische Hilfe"; the adjective may stand before a good joined to it."""
    rows = goods.find_described(scene.tokens[i].lemma)
    if not rows:
        return None
    start = _place(scene, clause, i).start
    adjectives = [t.lemma.lower() for t in map(scene.tokens.__getitem__, range(min(start, i), i))]
    joined = i - 1 > 0 and scene.tokens[i - 1].pos in scene.syntax.conjunction and i - 1 in clause.tokens
    if joined:
        adjectives += [t.lemma.lower() for t in scene.tokens[max(clause.first, i - 4) : i - 1]]
    for category, stems in rows:
        if any(adjective.startswith(stem) for adjective in adjectives for stem in stems):
            return category
    return None


def _find_deal(scene: Scene, clause: Clause, i: int, goods: Goods, deals: dict[str, Frame]) -> Good | None:
    """A compound of a good and a transfer: "Waffenlieferung"; its words are those of the good."""
    token = scene.tokens[i]
    lemma = token.lemma.lower()
    tail = next((noun for noun in deals if lemma.endswith(noun) and len(lemma) > len(noun) + 1), None)
    if tail is None:
        return None
    first_part = lemma[: -len(tail)].rstrip("-")
    for stem, shown in _stems(first_part):
        category = goods.find_category(stem)
        if category is not None:
            end = token.start + min(len(shown), len(token.text))
            return Good(i, i, token.start, end, category, _place(scene, clause, i), deal=True)
    return None


def _stems(part: str) -> tuple[tuple[str, str], ...]:
    """What the first part of a compound may be a form of, and its letters in the text without a linking s."""
    bare = part.removesuffix("s")
    plural = ((part.removesuffix(ending), part) for ending in ("n", "en", "es"))
    return ((part, part), (bare, bare), *plural)


def _place_before_noun(scene: Scene, clause: Clause, good: Good) -> Good:
    """English: a good before another noun belongs to that one ("arms shipments", "oil minister")."""
    after = good.head + 1
    both = scene.syntax.compound
    if (
        after not in clause.tokens
        or scene.tokens[good.head].pos not in both
        or scene.tokens[after].pos not in both
    ):
        return good
    return replace(good, place=Place(COMPOUND, good.first, after))


def _first_adjective(scene: Scene, clause: Clause, i: int) -> int:
    first = i
    while first - 1 in clause.tokens and _belongs(scene.tokens[first - 1], scene):
        first -= 1
    return first


def _belongs(token: Token, scene: Scene) -> bool:
    described = token.pos.startswith(("ADJ(A)", "AJ0", "JJ")) and token.text[:1].isalpha()
    compounded = token.pos in {"NN1", "NN0", "AJ0-NN1"}
    return (described or compounded) and token.lemma not in scene.syntax.measure


def _place(scene: Scene, clause: Clause, i: int) -> Place:
    """The place of a good; through a noun of making or a genitive it is the place of that noun."""
    place = scene.place(clause, i, i + 1)
    if place.hook == GENITIVE and place.owner is not None and place.owner < i:
        outer = scene.place(clause, place.owner, place.owner + 1)
        return place if outer.hook == GENITIVE else replace(outer, start=place.start, owner=place.owner)
    made = _maker(scene, clause, place)
    if made is None:
        return place
    outer = scene.place(clause, made, made + 1)
    return replace(outer, start=place.start)


def _maker(scene: Scene, clause: Clause, place: Place) -> int | None:
    """The noun of making before "von" and the good: "beim Bau von Satelliten"."""
    noun = place.start - 2
    if place.hook == BARE or noun not in clause.tokens:
        return None
    return noun if scene.tokens[noun].lemma in scene.syntax.making else None
