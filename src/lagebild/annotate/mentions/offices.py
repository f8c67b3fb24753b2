"""Offices: a title with what stands around it, and whose word it carries."""

from dataclasses import dataclass

from lagebild.annotate.mentions.reading import Reading
from lagebild.annotate.mentions.states import match_state
from lagebild.lang.bodies import single_word_bodies
from lagebild.lang.reference import reference_words
from lagebild.lang.states import state_prefixes
from lagebild.lang.tags import ADJECTIVES, ARTICLES
from lagebild.lang.titles import Title, match_title


@dataclass(frozen=True, slots=True)
class Office:
    """One office in the text: `words` as worded, tokens up to `last`, and where a name may start."""

    title: Title
    words: str
    last: int
    role: str
    speaks_for: str | None
    name_at: int | None


def find_office(reading: Reading, at: int) -> Office | None:
    """The office that starts at token `at`: "Kreml-Sprecher", "russische Staatschef", "Sprecherin des ... der USA"."""
    head = at
    while reading.tokens[head].pos in ADJECTIVES and head + 1 < reading.bounds(at)[1] and head < at + 3:
        head += 1
    token = reading.tokens[head]
    if not token.text[0].isupper() and not reading.spoken(head):
        return None
    match = match_title(reading.language, token.text)
    if match is None:
        return None
    title, prefix = match
    state = (
        _adjective_state(reading, at, head) or _prefix_key(reading, prefix) or _genitive_before(reading, at)
    )
    last, after = _complement(reading, head + 1)
    speaks_for = (state or after) if title.speaks_for != "none" else None
    words = reading.text[reading.tokens[at].start : reading.tokens[last - 1].end]
    role = f"{title.role}:{prefix}" if title.role == "minister" and prefix else title.role
    return Office(title, words, last, role, speaks_for, _name_at(reading, head + 1, last))


def _adjective_state(reading: Reading, at: int, head: int) -> str | None:
    for place in range(at, head):
        match = match_state(reading, place)
        if match is not None and match[2] == "adjective":
            return f"country:{match[1]}"
    return None


def _prefix_key(reading: Reading, prefix: str) -> str | None:
    """The state or body in a compound: "kreml", "us", "nato"."""
    code = state_prefixes(reading.language).get(prefix)
    if code is not None:
        return f"country:{code}"
    body = single_word_bodies(reading.language).get(prefix)
    return body.key if body else None


def _genitive_before(reading: Reading, at: int) -> str | None:
    """ "Nordkoreas Machthaber", "Putins Berater" (the latter gives nothing)."""
    low = reading.bounds(at)[0]
    for size in (1, 2, 3):
        if at - size < low:
            break
        match = match_state(reading, at - size)
        if match is not None and match[0] == size and match[2] != "adjective":
            return f"country:{match[1]}"
    return None


def _complement(reading: Reading, at: int) -> tuple[int, str | None]:
    """The genitive after a title ("der USA", "des Nationalen Sicherheitsrats der USA"): its end and state."""
    high = reading.bounds(at - 1)[1]
    end, state = at, None
    opens = reference_words(reading.language, "genitive")
    while end < high and reading.lower[end] in opens and end < at + 8:
        inner = end + 1
        while inner < high and reading.tokens[inner].pos in ADJECTIVES | ARTICLES:
            inner += 1
        if inner >= high or not reading.tokens[inner].text[0].isupper():
            break
        match = match_state(reading, inner)
        if match is not None:
            state = state or f"country:{match[1]}"
            end = inner + match[0]
        else:
            end = inner + 1
    return end, state


def _name_at(reading: Reading, after_title: int, last: int) -> int | None:
    """Where the name may start: right after the title, or after a complement and a comma."""
    high = reading.bounds(after_title - 1)[1]
    if last == after_title:
        return last if last < high else None
    if last < high and reading.lower[last] == ",":
        return last + 1 if last + 1 < high else None
    return None
