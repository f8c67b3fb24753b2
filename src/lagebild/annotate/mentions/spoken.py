"""Names as a machine wrote them down in a transcript: lower-cased, run together, misheard in one part.

Also whom `ich` stands for: the reporter whom the anchor introduced. What the anchor says of himself stays
open, and so does `ich` in quotation marks, which belongs to whoever is quoted.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rapidfuzz.fuzz import ratio

from lagebild.annotate.mentions.figures import surname
from lagebild.annotate.mentions.places import match_place
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.states import match_state
from lagebild.lang.names import first_names
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import ADJECTIVES, FOREIGN, NAMES, NOUNS
from lagebild.lang.titles import match_title
from lagebild.text.folding import fold

_SAME: Final = 88.0
"""Likeness (0 to 100) of two names written without spaces above which they are one."""
_INTRODUCED: Final = 8
"""Tokens between the title of a reporter and the name."""


def find_spoken_names(reading: Reading, people: Sequence[Candidate]) -> list[Candidate]:
    """Misspelt full names of people in transcripts, and first names before an unknown lower-case surname."""
    full = {fold(p.name): p.name for p in people if " " in fold(p.name)}
    surnames = {surname(name, reading.language) for name in full.values()}
    found: list[Candidate] = []
    at = 0
    while at < len(reading.tokens):
        candidate = None
        if reading.spoken(at):
            candidate = _misspelt(reading, at, full) or _lower_cased(reading, at, surnames)
        if candidate is not None:
            found.append(candidate)
        at = candidate.last if candidate else at + 1
    return found


def _misspelt(reading: Reading, at: int, full: dict[str, str]) -> Candidate | None:
    """ "kim jongung" for "Kim Jong Un"; "kim Jong ill", which differs in its last part, is somebody else."""
    first = reading.lower[at]
    for folded, name in full.items():
        parts = folded.split()
        if parts[0] != fold(first):
            continue
        for size in (3, 2):
            end = at + size
            if end > reading.bounds(at)[1] or not all(word.isalpha() for word in reading.lower[at:end]):
                continue
            joined = "".join(fold(word) for word in reading.lower[at:end])
            if ratio(joined, "".join(parts)) >= _SAME:
                return _name(reading, at, end, name)
        if len(parts) == 3 and at + 3 <= reading.bounds(at)[1] and fold(reading.lower[at + 1]) == parts[1]:
            words = [word.capitalize() for word in reading.lower[at : at + 3]]
            return _name(reading, at, at + 3, " ".join(words)) if words[2].isalpha() else None
    return None


def with_surnames(reading: Reading, people: Sequence[Candidate]) -> list[Candidate]:
    """`people`, those of a first name alone with the lower-case surname: "Minister Gaspar onira"."""
    return [_with_surname(reading, person) for person in people]


def _with_surname(reading: Reading, person: Candidate) -> Candidate:
    at = person.last
    single = person.kind == "name" and person.name and " " not in person.name
    if not single or not reading.spoken(person.first) or at >= reading.bounds(person.first)[1]:
        return person
    token = reading.tokens[at]
    named = token.pos in NAMES and token.text.isalpha() and token.text.islower()
    if not named or match_state(reading, at) or match_place(reading, at):
        return person
    name = f"{person.name} {token.text.capitalize()}"
    return replace(person, end=token.end, last=at + 1, name=name)


def _lower_cased(reading: Reading, at: int, surnames: set[str]) -> Candidate | None:
    """ "Kiril kotkow": a first name, and a lower-case word that no list of words explains."""
    token = reading.tokens[at]
    if not token.text[0].isupper() or at + 1 >= reading.bounds(at)[1]:
        return None
    following = reading.tokens[at + 1]
    if _is_called(reading, at) and following.text.isalpha() and token.pos in NAMES | NOUNS | FOREIGN:
        return _name(reading, at, at + 2, f"{token.text} {following.text.capitalize()}")
    if fold(token.text) not in first_names(reading.language):
        return None
    unexplained = following.pos in NAMES | NOUNS | ADJECTIVES | FOREIGN
    if not following.text.islower() or not unexplained or fold(following.text) in surnames:
        return None
    return _name(reading, at, at + 2, f"{token.text} {following.text.capitalize()}")


def _is_called(reading: Reading, at: int) -> bool:
    """ "Orlan veddek heißt der Mann", "ein Fachmann namens Orlan veddek": two words that are a name."""
    calls = reference_words(reading.language, "calls")
    title = match_title(reading.language, reading.tokens[at].text)
    return title is None and (reading.after(at, 2) in calls or reading.before(at) in calls)


def _name(reading: Reading, first: int, last: int, name: str) -> Candidate:
    start, end = reading.tokens[first].start, reading.tokens[last - 1].end
    gender = first_names(reading.language).get(fold(name).split()[0], "")
    return Candidate(start, end, first, last, "Person", "name", name, gender=gender)


def find_first_person(reading: Reading, people: Sequence[Candidate]) -> list[Candidate]:
    """`ich` in a transcript, with the name of the reporter who was introduced before it."""
    found: list[Candidate] = []
    speaker = ""
    starts = {person.first: person for person in people if person.name}
    for at, word in enumerate(reading.lower):
        if not reading.spoken(at):
            speaker = ""
            continue
        person = starts.get(at)
        if person is not None and _is_introduced(reading, person):
            speaker = person.name
        if speaker and word in reference_words(reading.language, "first_person") and not reading.quoted[at]:
            token = reading.tokens[at]
            found.append(Candidate(token.start, token.end, at, at + 1, "Person", "pronoun", speaker))
    return found


def _is_introduced(reading: Reading, person: Candidate) -> bool:
    """True where the title of a reporter is part of the mention or stands shortly before it."""
    low = max(0, person.first - _INTRODUCED)
    for at in range(low, person.last):
        match = match_title(reading.language, reading.tokens[at].text)
        if match is not None and match[0].role == "reporter":
            return True
    return False
