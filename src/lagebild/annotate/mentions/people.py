"""People by name, with the titles that stand before the name, and by title alone.

Not for: surnames alone; see `surnames`.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.mentions.figures import surname
from lagebild.annotate.mentions.name_parts import bare, find_name_end, is_name_shaped, may_be_name
from lagebild.annotate.mentions.offices import Office, find_office
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.lang.calendar_words import is_calendar_word
from lagebild.lang.groups import match_group
from lagebild.lang.names import first_names
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import ADJECTIVES, FINITE, INFINITE, NAMES, NOUNS, PREPOSITIONS
from lagebild.lang.titles import match_title
from lagebild.lang.traits import has_trait
from lagebild.text.folding import fold

_NO_OFFICE: Final = frozenset({"kin", "address", "successor", "predecessor", "counterpart"})
"""Roles that are no office of their own."""
_GAP: Final = 9
_PASSABLE: Final = INFINITE | {"ADV", "$,", "AV0"}
"""Tags that may stand between an office and the name in apposition to it."""


def find_people(reading: Reading, blocked: Sequence[bool]) -> list[Candidate]:
    """Names of two or more parts, names after a title, titles alone; `blocked` tokens belong to others."""
    found: list[Candidate] = []
    at = 0
    while at < len(reading.tokens):
        candidate = (
            None if blocked[at] else _with_office(reading, at, blocked) or _bare_name(reading, at, blocked)
        )
        if candidate is None:
            at += 1
            continue
        found.append(candidate)
        at = candidate.last
    return found


def _with_office(reading: Reading, at: int, blocked: Sequence[bool]) -> Candidate | None:
    office = find_office(reading, at)
    if office is None:
        return None
    start = office.name_at
    if start is not None and office.apart and not reading.tokens[start].text[0].isupper():
        start = None
    end = find_name_end(reading, start, blocked, titled=not office.apart) if start is not None else None
    if start is not None and end is None:
        if office.title.role == "address" and _is_addressed(reading, start, blocked):
            return _person(reading, at, start, start + 1, office)
        start += reading.lower[start] == ","  # "the minister, Ilze Brandt, said"
        end = _apposition(reading, start, blocked) if start < reading.bounds(at)[1] else None
    if start is not None and end is not None and not _serves(reading, at, start, end):
        return _person(reading, at, start, end, office)
    if not office.title.definite or _is_group(reading, at, office) or _describes(reading, office):
        return None
    if reading.before(at) in reference_words(reading.language, "predicate"):
        return None
    return Candidate(
        start=reading.tokens[at].start,
        end=reading.tokens[office.last - 1].end,
        first=at,
        last=office.last,
        schema="Person",
        kind="title",
        name=_name_further_on(reading, office, blocked) or _name_behind_place(reading, office.last, blocked),
        gender=office.title.gender,
        named=False,
        office=office.words,
        role=office.role,
        speaks_for=office.speaks_for,
    )


def _is_addressed(reading: Reading, at: int, blocked: Sequence[bool]) -> bool:
    """ "Mrs Pott", "Mr Fell": a capitalised word behind such a title, whatever the tagger takes it for."""
    if blocked[at] or has_trait(reading.language, "capital_nouns"):
        return False
    return (
        is_name_shaped(reading.tokens[at].text)
        and match_title(reading.language, reading.tokens[at].text) is None
    )


def _describes(reading: Reading, office: Office) -> bool:
    """ "general election", "chief executives": the word for a title only describes the noun behind it."""
    after = office.last
    if reading.tokens[after - 1].pos in ADJECTIVES:
        return True
    if after >= reading.bounds(after - 1)[1]:
        return False
    return reading.tokens[after].pos in NOUNS and reading.tokens[after].text[0].islower()


def _serves(reading: Reading, at: int, start: int, end: int) -> bool:
    """ "eine Sprecherin Holms": somebody without a name, and whom she speaks for in the genitive."""
    indefinite = reading.before(at) in reference_words(reading.language, "indefinite")
    return indefinite and end - start == 1 and bare(reading, start) != reading.tokens[start].text


def _apposition(reading: Reading, at: int, blocked: Sequence[bool]) -> int | None:
    """End of two or three capitalised words between commas after an office: a name that no list knows."""
    high = reading.bounds(at)[1]
    end = at
    while end < min(high, at + 3) and not blocked[end] and may_be_name(reading, end):
        end += 1
    closed = end < high and reading.lower[end] == ","
    opened = reading.before(at) == ","
    return end if end - at >= 2 and closed and opened else None


def _name_further_on(reading: Reading, office: Office, blocked: Sequence[bool]) -> str:
    """The full name that follows an office across a date or a misplaced verb; "" where none does.

    "des Präsidenten am Dienstag, 4. Mai, Sven Holm"
    """
    high = reading.bounds(office.last - 1)[1]
    for at in range(office.last, min(high, office.last + _GAP)):
        end = None if blocked[at] else find_name_end(reading, at, blocked, titled=False)
        if end is not None and at > office.last:
            return _person(reading, at, at, end, None).name
        token = reading.tokens[at]
        # A plural verb cannot belong to the one who bears the office, so it is only misplaced.
        misplaced = token.pos in FINITE and token.text.endswith("en")
        dated = token.text[0].isdigit() or is_calendar_word(reading.language, token.text)
        if not (dated or misplaced or token.pos in _PASSABLE):
            return ""
    return ""


def _name_behind_place(reading: Reading, at: int, blocked: Sequence[bool]) -> str:
    """The name in apposition behind where an office is held; "" where there is none.

    "der Staatssekretär im norwegischen Verkehrsministerium, Arne Moen, sagte"
    """
    high = reading.bounds(at - 1)[1]
    if at >= high or reading.tokens[at].pos not in PREPOSITIONS:
        return ""
    for place in range(at + 2, min(high, at + _GAP)):
        if reading.lower[place] == ",":
            end = _apposition(reading, place + 1, blocked) if place + 1 < high else None
            return "" if end is None else _person(reading, place + 1, place + 1, end, None).name
        if reading.tokens[place].pos in FINITE:
            return ""
    return ""


def _is_group(reading: Reading, at: int, office: Office) -> bool:
    """ "Experten" is a group; "dem Experten", and "der Experte" unless a noun is before it, is one person."""
    words = (token.text for token in reading.tokens[at : office.last])
    if not any(match_group(reading.language, word) for word in words):
        return False
    article = reading.before(at)
    if article in reference_words(reading.language, "open_article"):
        return bool(reading.before(at, 2)) and reading.tokens[at - 2].pos in NOUNS | NAMES
    return article not in reference_words(reading.language, "singular_article")


def _bare_name(reading: Reading, at: int, blocked: Sequence[bool]) -> Candidate | None:
    end = find_name_end(reading, at, blocked, titled=False)
    return None if end is None else _person(reading, at, at, end, None)


def _person(reading: Reading, first: int, start: int, end: int, office: Office | None) -> Candidate:
    words = [token.text for token in reading.tokens[start:end]]
    words[-1] = bare(reading, end - 1)
    gender = first_names(reading.language).get(fold(words[0]), "") if len(words) > 1 else ""
    bears = office is not None and office.title.role not in _NO_OFFICE
    return Candidate(
        start=reading.tokens[first].start,
        end=reading.tokens[end - 1].end,
        first=first,
        last=end,
        schema="Person",
        kind="name",
        name=" ".join(words),
        gender=(office.title.gender if office else "") or gender,
        office=office.words if office and bears else None,
        role=office.role if office else None,
        speaks_for=office.speaks_for if office and bears else None,
    )


def apart(people: Sequence[Candidate], language: str) -> list[Candidate]:
    """`people` without pairs of surnames that only stand side by side ("will Kim Putin treffen")."""
    called = {
        person.name: surname(person.name, language) for person in people if len(fold(person.name).split()) > 1
    }
    return [
        person
        for person in people
        if person.office or not _side_by_side(fold(person.name).split(), person.name, called)
    ]


def _side_by_side(parts: list[str], name: str, called: dict[str, str]) -> bool:
    others = {part for other, part in called.items() if other != name}
    return len(parts) == 2 and set(parts) <= others
