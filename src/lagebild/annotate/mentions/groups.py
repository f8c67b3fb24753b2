"""Groups without a name: "Experten", "US-amerikanische und südkoreanische Beamte".

Not for: peoples that stand for their state; see `states`.
"""

from lagebild.annotate.mentions.nominative import to_nominative
from lagebild.annotate.mentions.noun_names import noun_name
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.states import match_state
from lagebild.lang.groups import GroupNoun, match_group
from lagebild.lang.reference import reference_words
from lagebild.lang.states import state_prefixes
from lagebild.lang.tags import ADJECTIVES, CONJUNCTIONS, FOREIGN, NAMES
from lagebild.lang.traits import has_trait


def find_groups(reading: Reading) -> list[Candidate]:
    """All mentions of groups in text order; one for each nationality where several are coordinated."""
    found: list[Candidate] = []
    for at, token in enumerate(reading.tokens):
        if not token.text[0].isupper() and has_trait(reading.language, "capital_nouns"):
            continue
        match = match_group(reading.language, token.text)
        if match is None:
            continue
        noun, prefix = match
        first = _first(reading, at)
        if not _tells_of_name(reading, first, at):
            found.extend(_candidates(reading, first, at, noun, prefix))
    return found


def _tells_of_name(reading: Reading, first: int, head: int) -> bool:
    """True for a noun that only says what the one is who is named right behind: "dem Verbündeten Ruvien"."""
    named = head + 1 < reading.bounds(head)[1] and reading.tokens[head + 1].pos in NAMES | FOREIGN
    return named and reading.before(first) in reference_words(reading.language, "singular_article")


def _first(reading: Reading, head: int) -> int:
    """First of the adjectives and nationalities before the noun, across "und"."""
    low, first = reading.bounds(head)[0], head
    while (size := _modifier(reading, first, low)) > 0:
        first -= size
        joined = first - 1 > low and reading.tokens[first - 1].pos in CONJUNCTIONS
        if joined and _modifier(reading, first - 1, low) > 0:
            first -= 1
    return first


def _modifier(reading: Reading, end: int, low: int) -> int:
    """Tokens of the modifier that ends before `end`: an adjective, or a state in an open compound."""
    for size in () if has_trait(reading.language, "joined_compounds") else (2, 1):
        match = match_state(reading, end - size) if end - size >= low else None
        if match is not None and match[0] == size:
            return size
    return int(end > low and reading.tokens[end - 1].pos in ADJECTIVES)


def _candidates(reading: Reading, first: int, head: int, noun: GroupNoun, prefix: str) -> list[Candidate]:
    start, end = reading.tokens[first].start, reading.tokens[head].end
    one = reading.before(first) in reference_words(reading.language, "indefinite")
    states = _states(reading, first, head, prefix) if noun.state else {}
    own = {at for places in states.values() for at in places} if len(states) > 1 else set[int]()
    found = []
    for code, places in (states or {"": ()}).items():
        dropped = {at for at in own if at not in places}
        words = [
            token.text
            for at, token in enumerate(reading.tokens[first : head + 1], first)
            if at not in dropped and not (own and token.pos in CONJUNCTIONS)
        ]
        name = (
            noun_name(reading, (first, head + 1), head)
            if one
            else to_nominative(reading.language, words, noun.word, "", plural=True)
        )
        found.append(
            Candidate(
                start, end, first, head + 1, "Group", "group", name, plural=True, named=False,
                role=noun.word.casefold(), speaks_for=f"country:{code}" if code else None,
            )
        )  # fmt: skip
    return found


def _states(reading: Reading, first: int, head: int, prefix: str) -> dict[str, tuple[int, ...]]:
    """States that a group belongs to, each with the words within the group that name it and no other."""
    found: dict[str, tuple[int, ...]] = {}
    for at in range(first, head):
        match = match_state(reading, at)
        if match is not None:
            found[match[1]] = (*found.get(match[1], ()), *range(at, at + match[0]))
    before = match_state(reading, first - 1) if first > reading.bounds(head)[0] else None
    if before is not None and before[2] == "name" and reading.tokens[first - 1].text.endswith("s"):
        found.setdefault(before[1], ())
    if prefix in state_prefixes(reading.language):
        found.setdefault(state_prefixes(reading.language)[prefix], ())
    return found
