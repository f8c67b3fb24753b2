"""Companies and like bodies: well-known ones, and names that end in a legal form or a telling noun.

Not for: bodies of a state; see `bodies`.
"""

from lagebild.annotate.mentions.name_parts import is_given
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.states import match_state
from lagebild.lang.companies import company_names, company_suffixes
from lagebild.lang.reference import never_name
from lagebild.lang.tags import NAMES, NOUNS
from lagebild.records import Schema
from lagebild.text.folding import fold

_LONGEST = 5


def find_companies(reading: Reading) -> list[Candidate]:
    """All mentions of companies in text order."""
    found: list[Candidate] = []
    for at, token in enumerate(reading.tokens):
        if found and at < found[-1].last:
            continue
        schema = company_suffixes(reading.language).get(token.text)
        first = _first(reading, at) if schema else at
        if schema and first < at and not any(first < c.last for c in found[-1:]):
            found.append(_candidate(reading, first, at + 1, schema))
        elif (known := _known(reading, at)) is not None:
            last = at + known[0]
            legal = last < reading.bounds(at)[1] and reading.tokens[last].text in company_suffixes(
                reading.language
            )
            found.append(_candidate(reading, at, last + legal, "Company", known[1]))
    return found


def _known(reading: Reading, at: int) -> tuple[int, str] | None:
    """How many tokens the well-known name at `at` takes, and the name without case ending."""
    surname = at > reading.bounds(at)[0] and is_given(reading.language, reading.tokens[at - 1].text)
    for words, name in company_names(reading.language).get(reading.tokens[at].text, ()):
        if tuple(token.text for token in reading.tokens[at : at + len(words)]) == words:
            return None if surname and len(words) == 1 else (len(words), name)
    return None


def _first(reading: Reading, suffix: int) -> int:
    """First of the capitalised words that stand right before the suffix."""
    low = max(reading.bounds(suffix)[0], suffix - _LONGEST)
    first = suffix
    while first > low:
        token = reading.tokens[first - 1]
        named = token.pos in NAMES or token.text.isupper() or (first == suffix and token.pos in NOUNS)
        if not (named and token.text[0].isupper()) or reading.lower[first - 1] in never_name(
            reading.language
        ):
            break
        first -= 1
    whole = match_state(reading, first)
    seat = whole is not None and whole[2] == "seat"
    alone = whole is not None and first + whole[0] == suffix and suffix - first == 1
    return suffix if seat or alone else first


def _candidate(reading: Reading, first: int, last: int, schema: Schema, name: str = "") -> Candidate:
    start, end = reading.tokens[first].start, reading.tokens[last - 1].end
    name = name or reading.text[start:end]
    key = f"body:{fold(name).replace(' ', '-')}"
    return Candidate(start, end, first, last, schema, "name", name, key, gender="n", shown=name)
