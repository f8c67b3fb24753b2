"""Who the parties of a transfer are that a learned model found: referents of its words, else these words.

Not for: parties that no words of the act name; see `missing`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from lagebild.annotate.transfers.candidates import Candidate
from lagebild.annotate.transfers.found_goods import tokens_between
from lagebild.annotate.transfers.pairs import follow
from lagebild.records import Attribution, Mention, Party, Referent, Token
from lagebild.text.parties import key_of, to_party
from lagebild.text.places import BARE, Place
from lagebild.text.roles import Side, joined, to_side
from lagebild.text.scene import Actor, Scene

_REACH: Final = 200
"""So many characters before its last word a mention may begin."""
_BEFORE: Final = 600
"""So many characters before a noun or pronoun whoever it stands for was named."""
_NEVER: Final = frozenset({"Medium", "Address", "Group"})


def find_sides(scene: Scene, spans: Sequence[tuple[int, int]]) -> list[Side]:
    """The party that the spans name; several where they are joined by "und" or a comma."""
    actors = [actor for start, end in spans if (actor := _to_actor(scene, start, end)) is not None]
    if not actors:
        return []
    named = [actor for actor in actors if actor.mention is not None] or actors
    kept = [named[0]]
    for actor in named[1:]:
        if joined(scene, kept[-1], actor):
            kept.append(actor)
    return list(_distinct(actor_to_side(scene, actor) for actor in kept))


def to_sides(scene: Scene, chosen: Candidate | None, candidates: Sequence[Candidate]) -> list[Side]:
    """The side that the words of `chosen` stand for, and those joined to it. `candidates` in text order."""
    if chosen is None:
        return []
    at = candidates.index(chosen)
    first, last = at, at + 1
    while first > 0 and _are_joined(scene, candidates[first - 1], candidates[first]):
        first -= 1
    while last < len(candidates) and _are_joined(scene, candidates[last - 1], candidates[last]):
        last += 1
    sides = (_to_one_side(scene, one) for one in candidates[first:last])
    return list(_distinct(side for side in sides if side is not None))


def _are_joined(scene: Scene, left: Candidate, right: Candidate) -> bool:
    if left.sentence != right.sentence or left.last > right.first:
        return False
    place = Place(BARE, right.first)
    return joined(scene, Actor(left.first, left.last, place), Actor(right.first, right.last, place))


def _to_one_side(scene: Scene, candidate: Candidate) -> Side | None:
    start, end = scene.tokens[candidate.first].start, scene.tokens[candidate.last - 1].end
    side = next(iter(find_sides(scene, [(start, end)])), None)
    return follow(side) if side is not None and candidate.sentence else side  # no words of this sentence


def find_other(scene: Scene, span: tuple[int, int], party: Side) -> list[Side]:
    """Whom words without a name stand for that were taken for `party`: whoever else was named last.

    Nobody gives to himself: "wir liefern an den Mann" of one fisherman is about another man.
    """
    if any(scene.tokens[i].pos in scene.syntax.name for i in tokens_between(scene, *span)):
        return []
    for mention in reversed(scene.mentions_between(span[0] - _BEFORE, span[0])):
        referent = scene.referents.get(mention.referent)
        if referent is not None and referent.named and referent.schema not in _NEVER:
            side = Side(to_party(referent, None, scene.states), key_of(referent))
            if not is_same(side, party):
                return [side]
    return []


def _distinct(sides: Iterator[Side]) -> Iterator[Side]:
    seen: set[str] = set()
    for side in sides:
        name = side.key or side.party.referent or side.party.name.casefold()
        if name not in seen:
            seen.add(name)
            yield side


def _to_actor(scene: Scene, start: int, end: int) -> Actor | None:
    tokens = tokens_between(scene, start, end)
    while len(tokens) > 1 and _is_leading(scene, scene.tokens[tokens[0]]):
        tokens = tokens[1:]
    if not tokens:
        return None
    mention = _find_mention(scene, tokens)
    place = Place(BARE, tokens[0])
    if mention is None:
        referent = _find_speaker(scene, scene.tokens[tokens[0]]) if len(tokens) == 1 else None
        return Actor(tokens[0], tokens[-1] + 1, place, None, referent)
    first, last = scene.token_at(mention.start), scene.token_at(mention.end - 1) + 1
    return Actor(first, last, place, mention, _find_referent(scene, mention))


def _is_leading(scene: Scene, token: Token) -> bool:
    return token.pos in scene.syntax.article or token.pos in scene.syntax.preposition


def _find_mention(scene: Scene, tokens: Sequence[int]) -> Mention | None:
    """The longest mention over the head of the words; of a head without one, that of the name behind it."""
    nouns = [i for i in tokens if scene.tokens[i].pos in scene.syntax.noun]
    head = nouns[0] if nouns else tokens[0]
    found = _over(scene, scene.tokens[head])
    if found is None and head + 1 in tokens:
        found = _over(scene, scene.tokens[head + 1])
    return found


def _over(scene: Scene, token: Token) -> Mention | None:
    near = scene.mentions_between(token.start - _REACH, token.end)
    return max(
        (m for m in near if m.end > token.start), key=lambda m: (m.end - m.start, -m.start), default=None
    )


def _find_referent(scene: Scene, mention: Mention) -> Referent | None:
    referent = scene.referents.get(mention.referent)
    unknown = referent is not None and mention.kind == "pronoun" and not referent.named
    return None if unknown else referent


def _find_speaker(scene: Scene, token: Token) -> Referent | None:
    """For "wir" inside a quotation whoever is quoted."""
    if token.text.lower() not in scene.syntax.first_person:
        return None
    voice = scene.voices.find((token.start,))
    return _single(scene, voice) if voice is not None else None


def _single(scene: Scene, voice: Attribution) -> Referent | None:
    return scene.referents.get(voice.speakers[0]) if len(voice.speakers) == 1 else None


def to_speaker(scene: Scene, voice: Attribution) -> Side | None:
    """The party that the one speaker of `voice` acts as; None where there are several, or nobody is known."""
    referent = _single(scene, voice)
    if referent is None or referent.schema == "Medium":
        return None
    return Side(to_party(referent, None, scene.states), key_of(referent))


def is_same(one: Side, other: Side) -> bool:
    """Whether two sides are one party."""
    if one.key and one.key == other.key:
        return True
    if one.party.referent or other.party.referent:
        return one.party.referent == other.party.referent
    return one.party.name.casefold() == other.party.name.casefold()


def actor_to_side(scene: Scene, actor: Actor) -> Side:
    """As of every actor; who is none by the rules (a place, a medium) acts here, since the model says so."""
    side = to_side(scene, actor)
    if side is not None:
        return _by_noun(scene, actor, side)
    start, end = scene.tokens[actor.first].start, scene.tokens[actor.last - 1].end
    if actor.referent is not None:
        return Side(Party(actor.referent.name, actor.referent.id, start, end), key_of(actor.referent))
    return Side(Party(_to_name(scene, actor), None, start, end), None)


def _by_noun(scene: Scene, actor: Actor, side: Side) -> Side:
    """Somebody without a name goes by the noun that stands here, not by a pronoun of another sentence."""
    referent = scene.referents.get(side.party.referent or "")
    worded = actor.mention is not None and actor.mention.kind != "pronoun"
    if referent is None or referent.named or not worded:
        return side
    return replace(side, party=replace(side.party, name=_to_name(scene, actor)))


def _to_name(scene: Scene, actor: Actor) -> str:
    """The words without article; of a noun that stands alone the base form."""
    tokens = scene.tokens[actor.first : actor.last]
    if len(tokens) == 1 and tokens[0].pos in scene.syntax.noun and tokens[0].pos not in scene.syntax.name:
        return tokens[0].lemma
    return _spaced(tokens)


def _spaced(tokens: Sequence[Token]) -> str:
    words = [tokens[0].text]
    for before, token in pairwise(tokens):
        words.append(token.text if token.start == before.end else f" {token.text}")
    return "".join(words)
