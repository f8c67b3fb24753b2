"""Spans that a learned model tagged, as runs of tokens with one label for every name of a document.

A name that the model called different things is what it was called most; where the document has that name
and the model tagged nothing, it is tagged too. Not for: what a run says; see `found`.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, cast

from lagebild.annotate.mentions.name_parts import bare
from lagebild.annotate.mentions.reading import Reading
from lagebild.lang.bodies import match_head
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import ADJECTIVES, ARTICLES, NAMES, NOUNS, PREPOSITIONS, PRONOUNS
from lagebild.records import Found, Schema
from lagebild.text.folding import fold
from lagebild.text.marks import QUOTES

Run = tuple[int, int]
_CALLED: Final[dict[str, Schema]] = {"PER": "Person", "LOC": "Address", "ORG": "Organization"}
"""What a name is of which the model says no more than its type."""
BODIES: Final = frozenset({"Organization", "PublicBody", "Company", "Medium"})
_OF_STATES: Final = frozenset({"government", "ministry", "military", "navy", "embassy"})
"""Bodies that nobody has but a state."""
_BODY_WITHIN: Final = 3
"""Words behind an owner within which such a body stands: "Velmar's foreign trade ministry"."""
_SHORTEST: Final = 3
"""Letters of the shortest name that is looked for elsewhere in the document."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A run of tokens that stands for somebody. `named` is the part of it that is a name, or None."""

    run: Run
    schema: Schema
    named: Run | None
    by_type: bool = False
    """True where only the type of the name is known; what it was called elsewhere goes before that."""


def find_tagged(reading: Reading, found: Iterable[Found]) -> list[Tagged]:
    """All runs in text order, none overlapping another."""
    rows = list(found)
    names = [(run, f.label) for f in rows if f.layer == "name" and (run := _run(reading, f)) is not None]
    holds = {at: (run, label) for run, label in names for at in range(*run)}
    tagged = [_tagged(reading, f, holds) for f in rows if f.layer == "mention"]
    tagged += [
        Tagged(run, _CALLED[label], run, by_type=True)
        for run, label in names
        if label in _CALLED and _is_shaped(reading, run)
    ]
    kept = _apart([*(t for t in tagged if t is not None), *_states(reading)])
    return _apart([*_voted(reading, kept), *_repeated(reading, kept)])


def name_of(reading: Reading, run: Run) -> str:
    """The words of a run without the ending of a genitive, unless an article within it asks for that ending:
    "Förderverein des Museums"."""
    if any(token.pos in ARTICLES for token in reading.tokens[run[0] + 1 : run[1] - 1]):
        return reading.text[reading.tokens[run[0]].start : reading.tokens[run[1] - 1].end]
    return reading.text[reading.tokens[run[0]].start : reading.tokens[run[1] - 1].start] + bare(
        reading, run[1] - 1
    )


def _run(reading: Reading, found: Found) -> Run | None:
    """The tokens of a span, without article and quotation marks around them; None for pronouns alone."""
    first = bisect_right(reading.tokens, found.start, key=lambda t: t.end)
    last = bisect_left(reading.tokens, found.end, key=lambda t: t.start)
    articles = reference_words(reading.language, "article") | reference_words(reading.language, "indefinite")
    while first < last and (
        reading.lower[first] in articles
        or reading.tokens[first].pos in ARTICLES
        or _is_mark(reading.tokens[first].text)
    ):
        first += 1
    while first < last and (
        reading.tokens[last - 1].pos in PREPOSITIONS
        or reading.lower[last - 1] in reference_words(reading.language, "owns")
        or _is_mark(reading.tokens[last - 1].text)
    ):
        last -= 1
    if first >= last or reading.sentence_of[first] != reading.sentence_of[last - 1]:
        return None
    tokens = reading.tokens[first:last]
    return None if all(t.pos in PRONOUNS for t in tokens) else (first, last)


def _is_mark(word: str) -> bool:
    return word in QUOTES or not any(c.isalnum() for c in word)


def _is_shaped(reading: Reading, run: Run) -> bool:
    return reading.tokens[run[0]].text[0].isupper() or reading.spoken(run[0])


def _tagged(reading: Reading, found: Found, names: Mapping[int, tuple[Run, str]]) -> Tagged | None:
    """`names` by the tokens that they hold."""
    run = _run(reading, found)
    if run is None:
        return None
    schema = cast(Schema, found.label)
    inner = [names[at] for at in range(*run) if at in names]
    if schema == "Person":
        people = [r for r, label in inner if label == "PER" and run[0] <= r[0] and r[1] <= run[1]]
        return Tagged(run, schema, people[-1] if people else _last_names(reading, run))
    if schema == "Group":
        return Tagged(run, schema, None)
    if schema == "Country" and run[1] - run[0] == 1 and not reading.tokens[run[0]].text.isalpha():
        return None  # "Nordland-Reise", "#nordland"
    named = bool(inner) or any(t.pos in NAMES for t in reading.tokens[run[0] : run[1]])
    return Tagged(run, schema, run if named or schema in ("Country", "Address") else None)


def _last_names(reading: Reading, run: Run) -> Run | None:
    """The words that the tagger takes for names at the end of a run; none behind "aus", "von"."""
    first = run[1]
    while first > run[0] and reading.tokens[first - 1].pos in NAMES:
        first -= 1
    apart = any(t.pos in PREPOSITIONS for t in reading.tokens[run[0] : first])
    return (first, run[1]) if first < run[1] and not apart else None


def _apart(tagged: Iterable[Tagged]) -> list[Tagged]:
    """In text order; of those that overlap the one that came first."""
    held: set[int] = set()
    kept: list[Tagged] = []
    for one in tagged:
        if held.isdisjoint(range(*one.run)):
            held.update(range(*one.run))
            kept.append(one)
    return sorted(kept, key=lambda t: t.run)


def _voted(reading: Reading, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Every name with the schema that it was given most, of equals the first."""
    votes = {**_votes(reading, tagged), **_votes(reading, [t for t in tagged if not t.by_type])}
    for name in (fold(name_of(reading, state.run)) for state in _states(reading)):
        if votes.get(name, Counter(["Country"])).most_common(1)[0][0] != "Person":  # "Sletta's government"
            votes[name] = Counter(["Country"])
    return [
        replace(t, schema=votes[fold(name_of(reading, t.named))].most_common(1)[0][0]) if t.named else t
        for t in tagged
    ]


def _votes(reading: Reading, tagged: Sequence[Tagged]) -> dict[str, Counter[Schema]]:
    votes: dict[str, Counter[Schema]] = {}
    for one in tagged:
        if one.named is not None:
            votes.setdefault(fold(name_of(reading, one.named)), Counter())[one.schema] += 1
    return votes


def _states(reading: Reading) -> list[Tagged]:
    """Names to whom a state's body belongs: "Velmar's army"."""
    runs = [(at, at + 1) for at, token in enumerate(reading.tokens) if token.pos in NAMES]
    return [
        Tagged(run, "Country", run) for run in runs if _is_shaped(reading, run) and _rules(reading, run[1])
    ]


def _rules(reading: Reading, at: int) -> bool:
    """True where a state's body belongs to whoever is named right before `at`."""
    high = reading.bounds(at - 1)[1]
    if at >= high or reading.lower[at] not in reference_words(reading.language, "owns"):
        return False
    for place in range(at + 1, min(at + 1 + _BODY_WITHIN, high)):
        head = match_head(reading.language, reading.tokens[place].text)
        if head is not None:
            return head[0].id in _OF_STATES
        if reading.tokens[place].pos not in ADJECTIVES | NOUNS:
            return False
    return False


def _repeated(reading: Reading, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Further places of the names of bodies, states and places."""
    found: list[Tagged] = []
    seen: set[tuple[str, ...]] = set()
    for one in _voted(reading, tagged):
        if one.named is None or one.schema == "Person":
            continue
        words = tuple(t.text for t in reading.tokens[one.named[0] : one.named[1]])
        words = (*words[:-1], bare(reading, one.named[1] - 1))
        if words in seen or len("".join(words)) < _SHORTEST or not _is_shaped(reading, one.named):
            continue
        seen.add(words)
        found.extend(Tagged(run, one.schema, run) for run in _places(reading, words))
    return found


def _places(reading: Reading, words: tuple[str, ...]) -> Iterator[Run]:
    """Where the document has these words, with or without the -s of a genitive."""
    for form in (words[-1], words[-1] + "s"):
        spelled = (*words[:-1], form)
        places = [reading.places_of.get(word, []) for word in spelled]
        rarest = min(range(len(spelled)), key=lambda i: len(places[i]))
        for place in places[rarest]:
            at, last = place - rarest, place - rarest + len(spelled)
            same = at >= 0 and tuple(t.text for t in reading.tokens[at:last]) == spelled
            if same and last <= reading.bounds(at)[1]:
                yield at, last
