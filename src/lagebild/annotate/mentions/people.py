"""People by name, with the titles that stand before or beside the name. Not for: surnames alone; see `surnames`."""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.mentions.offices import Office, find_office
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.states import match_state
from lagebild.lang.names import family_names, first_names
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import NAMES, NOUNS
from lagebild.text.folding import fold

_LONGEST: Final = 5


def find_people(reading: Reading, blocked: Sequence[bool]) -> list[Candidate]:
    """Names of two or more parts, names after a title, and titles alone; `blocked` tokens belong to others."""
    found: list[Candidate] = []
    at = 0
    while at < len(reading.tokens):
        candidate = _with_office(reading, at, blocked) or _bare_name(reading, at, blocked)
        if candidate is None:
            at += 1
            continue
        found.append(candidate)
        at = candidate.last
    return found


def _with_office(reading: Reading, at: int, blocked: Sequence[bool]) -> Candidate | None:
    office = find_office(reading, at)
    if office is None or blocked[at]:
        return None
    start = office.name_at
    end = _name_end(reading, start, blocked, titled=True) if start is not None else None
    if start is not None and end is not None:
        return _person(reading, at, start, end, office)
    if not office.title.definite:
        return None
    first, last = at, office.last
    return Candidate(
        reading.tokens[first].start, reading.tokens[last - 1].end, first, last, "Person", "title", "",
        gender=office.title.gender, named=False, office=office.words, role=office.role,
        speaks_for=office.speaks_for,
    )  # fmt: skip


def _bare_name(reading: Reading, at: int, blocked: Sequence[bool]) -> Candidate | None:
    end = _name_end(reading, at, blocked, titled=False)
    return None if end is None else _person(reading, at, at, end, None)


def _person(reading: Reading, first: int, start: int, end: int, office: Office | None) -> Candidate:
    words = [token.text for token in reading.tokens[start:end]]
    words[-1] = bare(reading, end - 1)
    gender = first_names(reading.language).get(fold(words[0]), "") if len(words) > 1 else ""
    if office is not None and office.title.gender:
        gender = office.title.gender
    return Candidate(
        reading.tokens[first].start, reading.tokens[end - 1].end, first, end, "Person", "name", " ".join(words),
        gender=gender, office=office.words if office else None, role=office.role if office else None,
        speaks_for=office.speaks_for if office else None,
    )  # fmt: skip


def bare(reading: Reading, at: int) -> str:
    """The token without the -s of a genitive, where the tagger's lemma says that it is one."""
    token = reading.tokens[at]
    if token.text.endswith(("'", "’")):
        return token.text[:-1]
    if reading.language == "de" and len(token.text) > 3 and token.text.endswith("s"):
        plain = token.text[:-1]
        return plain if fold(token.lemma) == fold(plain) else token.text
    return token.text


def _name_end(reading: Reading, at: int, blocked: Sequence[bool], *, titled: bool) -> int | None:
    """End of the name that starts at token `at`, or None where none starts there."""
    last = reading.bounds(at)[1]
    end = at
    while end < min(last, at + _LONGEST) and not blocked[end] and _is_part(reading, at, end):
        end += 1
    while end > at and reading.lower[end - 1] in reference_words(reading.language, "particle"):
        end -= 1
    if end == at:
        return None
    known = fold(reading.tokens[at].text) in first_names(reading.language)
    family = fold(reading.tokens[at].text) in family_names(reading.language)
    tags = [token.pos for token in reading.tokens[at:end]]
    if titled:
        return end if known or family or tags[0] in NAMES else None
    if end - at < 2:
        return None
    return end if known or all(tag in NAMES for tag in tags) else None


def _is_part(reading: Reading, start: int, at: int) -> bool:
    """True where the token may be part of a name that starts at `start`."""
    token = reading.tokens[at]
    word = token.text
    if at > start and reading.lower[at] in reference_words(reading.language, "particle"):
        return True
    if not word[0].isupper() or not word.replace("-", "").replace("'", "").replace(".", "").isalpha():
        return False
    if match_state(reading, at) or (len(word) > 4 and word.isupper()):
        return False
    if token.pos in NAMES or fold(word) in first_names(reading.language):
        return True
    if len(word) == 2 and word[1] == ".":
        return at > start
    # A surname that is also a noun: only right after a first name, and at the end.
    return (
        at > start
        and token.pos in NOUNS
        and fold(reading.tokens[at - 1].text) in first_names(reading.language)
        and find_office(reading, at) is None
    )
