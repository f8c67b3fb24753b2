"""What tells, in a sentence, who of the words around a trigger gives and who takes: features one can read.

After what semantic role labelling looks at (Gildea & Jurafsky 2002): the frame of the word that is the
trigger, its voice, on which side and how near words stand to it, what governs them, their case as far as
letters tell it. Not for: what each counts; see `likely`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from lagebild.annotate.transfers.candidates import Candidate, find_mention
from lagebild.annotate.transfers.fixed_places import (
    BEHIND,
    FIRST_OBJECT,
    find_places,
    find_voice,
    has_fixed_order,
)
from lagebild.annotate.transfers.reading import Tables
from lagebild.lang.party_verbs import as_noun
from lagebild.lang.transfers import Frame
from lagebild.records import Attribution
from lagebild.text.clauses import Clause
from lagebild.text.moods import is_passive, lemmas_at
from lagebild.text.scene import Scene

_STEP: Final = 3
"""Tokens that count as one step away from the trigger, and ..."""
_FARTHEST: Final = 6
"""... steps past which it does not matter how many."""
_TAIL: Final = 4
"""Letters of the shortest verb that a longer one may end in: "weiterverkaufen"."""
_BEGINNING: Final = 500
"""Characters; whom a report is about is named in them."""
_OFTEN: Final = (1, 2, 3, 7)
"""Up to so many times somebody is named."""

Names = Sequence[str | None]


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that names a transfer, with what is the same for all who may be its parties.

    `frame` is the first place that the tables know for who gives with such a word, "none" where they know
    none; `voice` whose word it rests on; `gave` and `took` are the referents of the transfers before, the
    last one at the end; `named` how often the text names each referent, `early` those it begins with;
    `places` where nouns and pronouns stand to the verb, if the order of words tells (`fixed_places`).
    """

    at: int
    frame: str
    sort: str
    clause: Clause
    voice: Attribution | None
    gave: Names = ()
    took: Names = ()
    named: Mapping[str, int] = field(default_factory=dict)
    early: frozenset[str] = frozenset()
    places: Mapping[int, str] = field(default_factory=dict)


def to_trigger(
    scene: Scene, tables: Tables, clause: Clause, at: int, gave: Names = (), took: Names = ()
) -> Trigger:
    """The trigger at token `at`."""
    sort = _find_sort(scene, clause, at)
    places = _find_places(scene, tables, clause, at)
    frame = _find_frame(tables, _find_lemma(scene, tables, clause, at), sort) or "none"
    if any(place == FIRST_OBJECT and _is_somebody(scene, i) for i, place in places.items()):
        frame = "subject"  # "bought him a boat"
    voice = scene.voices.find((scene.tokens[at].start,))
    return Trigger(at, frame, sort, clause, voice, gave, took, *_find_themes(scene), places)


def _find_places(scene: Scene, tables: Tables, clause: Clause, at: int) -> dict[int, str]:
    """Where words stand to the verb; of "supplied Malta with boats" Malta is the first object too."""
    places = find_places(scene, clause, at)
    frames = tables.verbs.get(scene.tokens[at].lemma.lower(), ())
    ties = {tie for frame in frames for tie in frame.item if "object" in frame.recipient}
    for i, place in places.items():
        if place == BEHIND and i + 1 < len(scene.tokens) and scene.tokens[i + 1].text.lower() in ties:
            places[i] = FIRST_OBJECT
    return places


def _find_lemma(scene: Scene, tables: Tables, clause: Clause, at: int) -> str:
    """The lemma with its particle, though it be tagged as a preposition: "signed over the port"."""
    lemma = lemmas_at(scene, clause, at)[0]
    after = scene.tokens[at + 1].text.lower() if at + 1 < len(scene.tokens) else ""
    return after + lemma if has_fixed_order(scene) and after + lemma in tables.ways else lemma


def _is_somebody(scene: Scene, i: int) -> bool:
    """Whether a token names somebody, or is a pronoun."""
    return scene.tokens[i].pos in scene.syntax.pronoun or find_mention(scene, i, i + 1) is not None


def _find_sort(scene: Scene, clause: Clause, at: int) -> str:
    """What sort of word a trigger is: a noun, or a verb and its voice."""
    token = scene.tokens[at]
    if token.pos in scene.syntax.noun:
        return "noun"
    if has_fixed_order(scene):
        return find_voice(scene, clause, at)
    if token.pos in scene.syntax.participle and is_passive(scene, clause):
        return "passive"
    return "to" if at > clause.tokens[0] and scene.tokens[at - 1].pos in scene.syntax.to else "verb"


@lru_cache(maxsize=1)
def _find_themes(scene: Scene) -> tuple[Mapping[str, int], frozenset[str]]:
    """How often a text names each referent, and whom it begins with: the same for all of its triggers."""
    named = Counter(mention.referent for mention in scene.mentions_between(0, scene.tokens[-1].end))
    return named, frozenset(mention.referent for mention in scene.mentions_between(0, _BEGINNING))


def _find_frame(tables: Tables, lemma: str, sort: str) -> str:
    """Of a noun or a verb that the tables lack the place of the one that it ends in."""
    if sort == "noun" and as_noun(lemma) in tables.ways:
        return tables.ways[as_noun(lemma)]
    if lemma in tables.ways:
        return tables.ways[lemma]
    for at in (0, *range(2, len(lemma) - _TAIL + 1)):
        tail = lemma[at:]
        frames = tables.verbs.get(tail, ()) if sort != "noun" else _only(tables.nouns.get(tail))
        if frames:
            return "/".join(frames[0].supplier[:1])
        if sort == "noun" and tail in tables.ways:
            return tables.ways[tail]
    return ""


def _only(frame: Frame | None) -> tuple[Frame, ...]:
    return (frame,) if frame is not None else ()


def find_features(scene: Scene, trigger: Trigger, candidate: Candidate) -> Iterator[str]:
    """Names of all features of a candidate; a name may stand for several at once, parted by blanks."""
    sort, frame = trigger.sort, f"frame {trigger.frame} {trigger.sort}"
    governor, near = candidate.governor or "bare", _find_nearness(trigger, candidate)
    case = f"{governor} -{candidate.ending}"
    side = "before" if candidate.first < trigger.at else "behind"
    yield from (f"{sort} {case}", f"{sort} {governor}")
    yield from (f"{sort} {side} {near}", f"{sort} {side} {near} {case}")
    yield from (f"{frame} {case}", f"{frame} {side} {governor} {near}")
    schema = candidate.mention.schema if candidate.mention is not None else "nobody"
    yield from (f"is {schema}", f"is {schema} {near}", f"is {schema} {governor}")
    yield from _find_weight(scene, trigger, candidate)
    place = trigger.places.get(candidate.last - 1)
    if place is not None:
        yield from (f"place {place}", f"place {place} {sort}", f"place {place} {frame}")
    if not candidate.sentence:
        yield f"far {min(_FARTHEST, abs(candidate.first - trigger.at) // _STEP)} {side}"
    yield from _find_voice(scene, trigger, candidate, near)
    for did, names in (("gave", trigger.gave), ("took", trigger.took)):
        if candidate.referent is not None and candidate.referent in names:
            last = "last" if candidate.referent == names[-1] else "before"
            yield from (f"{did} {last}", f"{did} {last} {near}", f"{did} {frame}")


def _find_nearness(trigger: Trigger, candidate: Candidate) -> str:
    if candidate.sentence:
        return ("sentence before", "two before", "earlier")[min(3, candidate.sentence) - 1]
    return "clause" if candidate.first in trigger.clause.tokens else "sentence"


def _find_weight(scene: Scene, trigger: Trigger, candidate: Candidate) -> Iterator[str]:
    """How much the words tell, and how much the text is about whom they name."""
    token = scene.tokens[candidate.first]
    yield f"word {token.pos}"
    if token.pos in scene.syntax.pronoun:
        yield f"pronoun {token.text.lower()}"
    if candidate.referent is None:
        yield "no referent"
        return
    times = trigger.named.get(candidate.referent, 1)
    yield f"named up to {next((most for most in _OFTEN if times <= most), 'more')}"
    if candidate.referent in trigger.early:
        yield "early"


def _find_voice(scene: Scene, trigger: Trigger, candidate: Candidate, near: str) -> Iterator[str]:
    """What links the candidate to whose word it is."""
    if trigger.voice is None:
        return
    if candidate.referent is not None and candidate.referent in trigger.voice.speakers:
        yield from ("speaks", f"speaks {trigger.voice.stance}", f"speaks {trigger.voice.stance} {near}")
    start, end = scene.tokens[candidate.first].start, scene.tokens[candidate.last - 1].end
    for role, quotes in (("speaker", trigger.voice.source), ("hearer", trigger.voice.addressee)):
        if any(q.start < end and start < q.end for q in quotes):
            yield from (role, f"{role} {trigger.voice.stance} {near}")
