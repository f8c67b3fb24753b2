"""Places that are neither states nor capitals: known ones, and unknown names where only a place can stand."""

from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.states import match_state
from lagebild.lang.calendar_words import is_calendar_word
from lagebild.lang.names import first_names
from lagebild.lang.places import guarded_places, place_forms, place_openers
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import NAMES
from lagebild.text.folding import fold


def match_place(reading: Reading, at: int) -> int:
    """How many tokens the known place that starts at `at` takes; 0 where none does."""
    for words in place_forms(reading.language).get(reading.tokens[at].text, ()):
        if tuple(token.text for token in reading.tokens[at : at + len(words)]) == words:
            return len(words)
    return _opened(reading, at)


def _opened(reading: Reading, at: int) -> int:
    """2 for a word that opens names of places and the name behind it: "Bad Holmen", "South Carolina"."""
    if reading.tokens[at].text not in place_openers(reading.language) or at + 1 >= reading.bounds(at)[1]:
        return 0
    following = reading.tokens[at + 1]
    return (
        2
        if following.text[0].isupper() and following.pos in NAMES and match_state(reading, at) is None
        else 0
    )


def find_places(reading: Reading) -> list[Candidate]:
    """All mentions of places in text order."""
    found: list[Candidate] = []
    at = 0
    while at < len(reading.tokens):
        size = match_place(reading, at) or _unknown(reading, at)
        if size:
            found.append(_candidate(reading, at, size))
        at += max(size, 1)
    return found


def _unknown(reading: Reading, at: int) -> int:
    """1 for a single name right after "in", "nach", "aus": nothing but a place stands there."""
    token = reading.tokens[at]
    if is_calendar_word(reading.language, token.text):
        return 0
    guarded = token.text in guarded_places(reading.language)
    if (
        (token.pos not in NAMES and not guarded)
        or not token.text[0].isupper()
        or len(token.text) < 4
        or token.text.isupper()
    ):
        return 0
    if reading.before(at) not in reference_words(reading.language, "sure_place_preposition"):
        return 0
    high = reading.bounds(at)[1]
    followed = at + 1 < high and reading.tokens[at + 1].pos in NAMES
    return 0 if followed or fold(token.text) in first_names(reading.language) else 1


def _candidate(reading: Reading, at: int, size: int) -> Candidate:
    start, end = reading.tokens[at].start, reading.tokens[at + size - 1].end
    name = reading.text[start:end]
    if name.endswith("s") and tuple(name[:-1].split()) in place_forms(reading.language).get(
        name[:-1].split()[0], ()
    ):
        name = name[:-1]
    return Candidate(start, end, at, at + size, "Address", "name", name, f"place:{fold(name)}")
