"""Offices: a title with what stands around it, and whose word it carries.

Not for: the name beside an office; see `people`.
"""

from dataclasses import dataclass
from functools import lru_cache

from lagebild.annotate.mentions.nominative import to_nominative
from lagebild.annotate.mentions.reading import Reading
from lagebild.annotate.mentions.states import match_state
from lagebild.lang.bodies import single_word_bodies
from lagebild.lang.media import single_word_media
from lagebild.lang.portfolios import portfolio
from lagebild.lang.reference import has_stem, reference_words
from lagebild.lang.states import state_prefixes
from lagebild.lang.tags import ADJECTIVES, ARTICLES, NAMES, NOUNS
from lagebild.lang.titles import Title, match_title
from lagebild.lang.traits import has_trait

_LONGEST = 5
"""Tokens that may stand before a title within its office."""


@dataclass(frozen=True, slots=True)
class Office:
    """One office in the text: `words` as worded, tokens up to `last`, and where a name may start.

    `apart` where a complement stands between title and name, so that only a full name may follow.
    """

    title: Title
    words: str
    last: int
    role: str
    speaks_for: str | None
    name_at: int | None
    apart: bool


def find_office(reading: Reading, at: int) -> Office | None:
    """The office that starts at token `at`: "Kreml-Sprecher", "russische Staatschef"."""
    head, state = _before_title(reading, at)
    if head is None:
        return None
    match = _title(reading.language, reading.tokens[head].text)
    if match is None:
        return None
    title, prefix = match
    state = state or _prefix_key(reading.language, prefix) or _genitive_before(reading, at)
    last, after = _complement(reading, head + 1)
    if last == head + 1:
        last = _seat(reading, head + 1)
    modifiers = [reading.before(at) or "", *reading.lower[at:head], prefix]
    former = any(has_stem(reading.language, "former", word) for word in modifiers)
    speaks_for = _speaks_for(title, state or after) if not former else None
    return Office(
        title=title,
        words=_words(reading, at, head, last, title),
        last=last,
        role=_role(reading.language, title, prefix, modifiers, former),
        speaks_for=speaks_for,
        name_at=_name_at(reading, head + 1, last),
        apart=last > head + 1,
    )


def _words(reading: Reading, at: int, head: int, last: int, title: Title) -> str:
    """The office in the nominative, with what follows its title as worded."""
    words = [token.text for token in reading.tokens[at : head + 1]]
    office = to_nominative(reading.language, words, title.word, title.gender)
    return office + reading.text[reading.tokens[head].end : reading.tokens[last - 1].end]


def _speaks_for(title: Title, key: str | None) -> str | None:
    """The key where the title's word is the word of such a one."""
    if title.speaks_for == "none" or (title.speaks_for == "medium" and not (key or "").startswith("medium:")):
        return None
    return key


@lru_cache(maxsize=65536)
def _title(language: str, word: str) -> tuple[Title, str] | None:
    return match_title(language, word)


def _before_title(reading: Reading, at: int) -> tuple[int | None, str | None]:
    """The title's token behind adjectives and nationalities that start at `at`, and the state they name."""
    head, state = at, None
    high = reading.bounds(at)[1]
    while head < min(high, at + _LONGEST):
        match = match_state(reading, head)
        if match is not None and (match[2] == "adjective" or reading.open_compounds):
            state = state or f"country:{match[1]}"
            head += match[0]
        elif (
            reading.tokens[head].pos in ADJECTIVES
            and _title(reading.language, reading.tokens[head].text) is None
        ):
            head += 1
        else:
            word = reading.tokens[head].text
            capital = word[0].isupper() or not has_trait(reading.language, "capital_nouns")
            return (head if capital or reading.spoken(head) else None), state
    return None, None


def _role(language: str, title: Title, prefix: str, modifiers: list[str], former: bool) -> str:
    """Offices of one sort are one role; ministers differ by what they are minister of."""
    if former:
        return f"former {title.role}"
    if any(has_stem(language, "deputy", word) for word in modifiers):
        return f"vice {title.role}"
    if title.state_role and prefix in state_prefixes(language):
        return title.state_role
    own = prefix and title.role == "minister" and prefix not in state_prefixes(language)
    return f"{title.role}:{portfolio(language, prefix)}" if own else title.role


@lru_cache(maxsize=4096)
def _prefix_key(language: str, prefix: str) -> str | None:
    """The state, body or medium in a compound: "kreml", "us", "nato", "welt"."""
    for form in (prefix, prefix.partition("-")[0]):
        code = state_prefixes(language).get(form)
        if code is not None:
            return f"country:{code}"
        body = single_word_bodies(language).get(form) or single_word_media(language).get(form)
        if body is not None:
            return body.key
    return None


def _genitive_before(reading: Reading, at: int) -> str | None:
    """ "Nordkoreas Machthaber"; for "Putins Berater" see `cast`."""
    low = reading.bounds(at)[0]
    for size in (1, 2, 3):
        if at - size < low:
            break
        match = match_state(reading, at - size)
        if match is not None and match[0] == size and match[2] != "adjective":
            return f"country:{match[1]}"
    return _modifier_before(reading, at) if reading.open_compounds else None


def _modifier_before(reading: Reading, at: int) -> str | None:
    """The state in an open compound before the title: "Norwegian Foreign Ministry spokeswoman"."""
    low = max(reading.bounds(at)[0], at - _LONGEST)
    for place in range(at - 1, low - 1, -1):
        token = reading.tokens[place]
        body = single_word_bodies(reading.language).get(reading.lower[place])
        match = match_state(reading, place)
        if match is not None or body is not None:
            return f"country:{match[1]}" if match else body.key if body else None
        if not (token.pos in NOUNS or token.pos in NAMES or token.pos in ADJECTIVES):
            return None
    return None


def _complement(reading: Reading, at: int) -> tuple[int, str | None]:
    """The genitive after a title ("der USA", "des Nationalen Sicherheitsrats der USA"): its end and state."""
    high = reading.bounds(at - 1)[1]
    end, state = at, None
    opens = reference_words(reading.language, "genitive")
    while end < high and reading.lower[end] in opens and end < at + 8:
        inner = end + 1
        while inner < high and (
            reading.tokens[inner].pos in ADJECTIVES or reading.tokens[inner].pos in ARTICLES
        ):
            match = match_state(reading, inner)
            state = state or (f"country:{match[1]}" if match else None)
            inner += 1
        if inner >= high or not reading.tokens[inner].text[0].isupper():
            break
        match = match_state(reading, inner)
        state = state or (f"country:{match[1]}" if match else _body_key(reading, inner))
        end = inner + (match[0] if match else 1)
    return end, state


def _seat(reading: Reading, at: int) -> int:
    """End of where the office is held ("Korrespondent in Moskau"), or `at`."""
    high = reading.bounds(at - 1)[1]
    if at + 1 < high and reading.lower[at] in reference_words(reading.language, "place_preposition"):
        match = match_state(reading, at + 1)
        if match is not None and match[2] in ("capital", "name"):
            return at + 1 + match[0]
    return at


def _body_key(reading: Reading, at: int) -> str | None:
    """The body that a title's complement names: "Generalsekretär der Nato"."""
    body = single_word_bodies(reading.language).get(reading.lower[at])
    return body.key if body else None


def _name_at(reading: Reading, after_title: int, last: int) -> int | None:
    """Where the name may start: right after the title, or after a complement, with or without a comma."""
    high = reading.bounds(after_title - 1)[1]
    if last < high and last > after_title and reading.lower[last] == ",":
        last += 1
    return last if last < high else None
