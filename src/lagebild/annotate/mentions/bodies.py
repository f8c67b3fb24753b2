"""Bodies: by name ("Nato"), and by a noun with its state ("das südkoreanische Verteidigungsministerium").

Not for: companies and media.
"""

from lagebild.annotate.mentions.nominative import shown_form, to_nominative
from lagebild.annotate.mentions.noun_names import noun_name
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.states import match_state
from lagebild.lang.bodies import Body, BodyHead, body_forms, match_head
from lagebild.lang.portfolios import is_portfolio, portfolio
from lagebild.lang.reference import reference_words
from lagebild.lang.states import state_name, state_prefixes
from lagebild.lang.tags import ADJECTIVES, NOUNS
from lagebild.lang.traits import has_trait


def find_bodies(reading: Reading) -> list[Candidate]:
    """All mentions of bodies, and of governments named by the noun ("US-Regierung"), in text order."""
    found: list[Candidate] = []
    at = 0
    while at < len(reading.tokens):
        candidate = _named(reading, at) or _by_noun(reading, at)
        if candidate is not None:
            found.append(candidate)
        at = candidate.last if candidate else at + 1
    return found


def _named(reading: Reading, at: int) -> Candidate | None:
    token = reading.tokens[at]
    for words, body in body_forms(reading.language).get(token.text, ()):
        if tuple(t.text for t in reading.tokens[at : at + len(words)]) == words:
            end = at + len(words)
            if body.seat and _is_town(reading, at):
                return None
            return _of(token.start, reading.tokens[end - 1].end, at, end, body, words)
    head, dash, rest = token.text.partition("-")
    if dash and rest:
        for words, body in body_forms(reading.language).get(head, ()):
            if len(words) == 1:
                return _of(token.start, token.start + len(head), at, at + 1, body, words)
    return None


def _is_town(reading: Reading, at: int) -> bool:
    """True where the town of a seat is where something is: "in Brüssel", "in der Nähe von Brüssel"."""
    before, noun = reading.before(at), reading.before(at, 2)
    behind_noun = bool(noun) and reading.tokens[at - 2].pos in NOUNS
    placed = before in reference_words(reading.language, "place_preposition")
    return placed or (behind_noun and before in reference_words(reading.language, "of_place"))


def _of(start: int, end: int, first: int, last: int, body: Body, words: tuple[str, ...]) -> Candidate:
    speaks_for = f"country:{body.state}" if body.state else None
    return Candidate(
        start, end, first, last, body.schema, "name", body.name, body.key, gender="n", plural=body.plural,
        speaks_for=speaks_for, shown=shown_form(words, body.name),
    )  # fmt: skip


def _by_noun(reading: Reading, at: int) -> Candidate | None:
    """A noun for a body at `at`, or behind the adjectives that start at `at`."""
    high = reading.bounds(at)[1]
    head = at
    while head + 1 < high and head < at + 4 and (size := _modifier(reading, head)) and head + size < high:
        head += size
    token = reading.tokens[head]
    if not token.text[0].isupper() and has_trait(reading.language, "capital_nouns"):
        return None
    match = match_head(reading.language, token.text)
    if match is None:
        return None
    noun, prefix = match
    if reading.open_compounds and head > at and is_portfolio(reading.language, reading.lower[head - 1]):
        prefix = reading.lower[head - 1]
    last, code = _state(reading, at, head, prefix)
    if code is None and not (noun.alone and head == at and _definite(reading, at)):
        return None
    return _by_head(reading, _with_owner(reading, at), last, noun, prefix, code)


def _with_owner(reading: Reading, at: int) -> int:
    """Where "Norway's fisheries ministry" starts, whose noun stands at `at`; else `at`."""
    low = reading.bounds(at)[0]
    if at - 2 < low or reading.lower[at - 1] not in reference_words(reading.language, "owns"):
        return at
    for size in range(1, min(3, at - 1 - low) + 1):
        match = match_state(reading, at - 1 - size)
        if match is not None and match[0] == size and match[2] == "name":
            return at - 1 - size
    return at


def _modifier(reading: Reading, at: int) -> int:
    """Tokens of the modifier at `at`: an adjective, or "South Korean", "defence" of an open compound."""
    match = match_state(reading, at) if reading.open_compounds else None
    if match is not None:
        return match[0]
    word = reading.lower[at]
    named = reading.open_compounds and is_portfolio(reading.language, word)
    return int(named or reading.tokens[at].pos in ADJECTIVES)


def _by_head(
    reading: Reading, at: int, last: int, noun: BodyHead, prefix: str, code: str | None
) -> Candidate | None:
    start, end = reading.tokens[at].start, reading.tokens[last - 1].end
    if noun.government:
        if code is None:
            return None
        return Candidate(
            start, end, at, last, "Country", "nationality", state_name(reading.language, code),
            f"country:{code}", gender=noun.gender, plural=noun.plural,
        )  # fmt: skip
    own = "" if prefix in state_prefixes(reading.language) else portfolio(reading.language, prefix)
    sort = f"{noun.id}:{own}" if own else noun.id
    key = f"body:{code}:{sort}" if code else None
    name = _nominative(reading, at, last, noun)
    return Candidate(
        start, end, at, last, noun.schema, "name" if code else "title", name, key,
        gender=noun.gender, plural=noun.plural, named=code is not None, role=sort,
        speaks_for=f"country:{code}" if code else None, shown=name,
    )  # fmt: skip


def _nominative(reading: Reading, at: int, last: int, noun: BodyHead) -> str:
    """Name of a body in the nominative: "russischen Streitkräften" > "russische Streitkräfte"."""
    words = [token.text for token in reading.tokens[at:last]]
    if all(token.pos in ADJECTIVES for token in reading.tokens[at : last - 1]):
        return to_nominative(reading.language, words, noun.word, noun.gender, plural=noun.plural)
    head = next((i for i in range(at, last) if reading.tokens[i].pos not in ADJECTIVES), at)
    return noun_name(reading, (at, last), head)


def _state(reading: Reading, at: int, head: int, prefix: str) -> tuple[int, str | None]:
    """End of the mention and the state: adjective before, prefix, genitive before or after the noun."""
    for place in range(at, head):
        match = match_state(reading, place)
        if match is not None:
            return head + 1, match[1]
    code = state_prefixes(reading.language).get(prefix)
    if code is not None:
        return head + 1, code
    if (
        reading.after(head) in reference_words(reading.language, "genitive")
        and head + 2 < reading.bounds(head)[1]
    ):
        match = match_state(reading, head + 2)
        if match is not None:
            return head + 2 + match[0], match[1]
    if reading.after(head) in reference_words(reading.language, "seat_preposition"):
        match = match_state(reading, head + 2) if head + 2 < reading.bounds(head)[1] else None
        if match is not None and match[2] in ("capital", "seat"):
            return head + 2 + match[0], match[1]
    return head + 1, _owner(reading, at)


def _owner(reading: Reading, at: int) -> str | None:
    """The state right before a noun: "Nordkoreas Ministerium", "South Korea's fisheries ministry"."""
    low = reading.bounds(at)[0]
    last = at - 1 if at > low and reading.lower[at - 1] in reference_words(reading.language, "owns") else at
    for size in range(1, min(3, last - low) + 1 if last < at else 2):
        match = match_state(reading, last - size) if last - size >= low else None
        if match is not None and match[0] == size and match[2] == "name":
            return match[1]
    return None


def _definite(reading: Reading, at: int) -> bool:
    return reading.before(at) in reference_words(reading.language, "article")
