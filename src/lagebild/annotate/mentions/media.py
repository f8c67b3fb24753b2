"""Media and agencies: by name, and after a noun that announces one ("dem Sender X", "die Zeitung „X“").

Not for: who publishes the page; see `publishers`.
"""

from lagebild.annotate.mentions.name_parts import is_given
from lagebild.annotate.mentions.nominative import shown_form
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.lang.bodies import single_word_bodies
from lagebild.lang.media import MediumName, is_outlet, media_forms, medium_endings, medium_nouns
from lagebild.lang.reference import never_name, reference_words
from lagebild.lang.states import state_prefixes
from lagebild.lang.tags import ADJECTIVES, FOREIGN, NAMES, NOUNS
from lagebild.text.folding import fold
from lagebild.text.marks import QUOTES


def find_media(reading: Reading) -> list[Candidate]:
    """All mentions of media in text order."""
    found: list[Candidate] = []
    at = 0
    while at < len(reading.tokens):
        candidate = (
            _named(reading, at)
            or _announced(reading, at)
            or _quoted_outlet(reading, at)
            or _of_a_place(reading, at)
            or _on_air(reading, at)
        )
        if candidate is not None:
            found.append(candidate)
        at = candidate.last if candidate else at + 1
    return found


def _named(reading: Reading, at: int) -> Candidate | None:
    token = reading.tokens[at]
    forms = media_forms(reading.language)
    for words, medium in forms.get(token.text, ()):
        end = at + len(words)
        if tuple(t.text for t in reading.tokens[at:end]) == words and _allowed(reading, at, end, medium):
            return _of(token.start, reading.tokens[end - 1].end, at, end, medium, words)
    head, dash, rest = token.text.partition("-")
    if dash and rest:
        for words, medium in forms.get(head, ()):
            if len(words) == 1 and not medium.guarded:
                return _of(token.start, token.start + len(head), at, at + 1, medium, words)
    reports = dash and rest.casefold() in reference_words(reading.language, "report_noun")
    return _new(reading, at, at + 1, head) if reports and _may_report(reading.language, head) else None


def _may_report(language: str, head: str) -> bool:
    """Whether "X-Bericht" is the report of a medium X: no state, body or common noun, and no short form."""
    folded = head.casefold()
    known = folded in state_prefixes(language) or folded in single_word_bodies(language)
    return (
        head[0].isupper()
        and len(head) > 3
        and not known
        and folded not in reference_words(language, "no_medium")
    )


def _of(start: int, end: int, first: int, last: int, medium: MediumName, words: tuple[str, ...]) -> Candidate:
    state = f"country:{medium.state}" if medium.state else None
    return Candidate(
        start, end, first, last, "Medium", "name", medium.name, medium.key, gender="n", speaks_for=state,
        shown=shown_form(words, medium.name),
    )  # fmt: skip


def _allowed(reading: Reading, at: int, end: int, medium: MediumName) -> bool:
    """A name that is also a noun needs quotation marks around it or a noun for media before it."""
    low, high = reading.bounds(at)
    surname = end == at + 1 and at > low and is_given(reading.language, reading.tokens[at - 1].text)
    if surname or not medium.guarded:
        return not surname  # "Michael Bloomberg"
    before = at - 1
    quoted = before >= low and reading.tokens[before].text in QUOTES and end < high
    if quoted and reading.tokens[end].text in QUOTES:
        return True
    return before >= low and reading.lower[before] in medium_nouns(reading.language)


def _announced(reading: Reading, at: int) -> Candidate | None:
    """The name after a noun for a medium: quoted words, a name, in a transcript an unknown word."""
    if reading.before(at) not in medium_nouns(reading.language):
        if not (_opens(reading, at) and reading.before(at, 2) in medium_nouns(reading.language)):
            return None
        end = _closing(reading, at)
        return None if end is None else _new(reading, at, end)
    if reading.spoken(at) and reading.tokens[at].pos not in NAMES and not _unknown(reading, at):
        return None
    end = at
    high = reading.bounds(at)[1]
    while end < min(high, at + 3) and (
        reading.tokens[end].pos in NAMES
        or (end == at and (_unknown(reading, at) or _apposed(reading, at)))
        or (end > at and _starts(reading, end - 1) and reading.tokens[end].text[0].isupper())
    ):
        end += 1
    return _new(reading, at, end) if end > at else None


def _starts(reading: Reading, at: int) -> bool:
    """Whether the token is a word with which names of stations begin: "Radio Fjord"."""
    return reading.lower[at] in reference_words(reading.language, "medium_start")


def _on_air(reading: Reading, at: int) -> Candidate | None:
    """Such a word and a capitalised one behind it; behind an article it is the thing: "im Radio Musik"."""
    if not _starts(reading, at) or at + 1 >= reading.bounds(at)[1]:
        return None
    token, name = reading.tokens[at], reading.tokens[at + 1]
    before = reading.tokens[at - 1].pos if at > reading.bounds(at)[0] else ""
    capital = token.text[0].isupper() and name.text[0].isupper() and name.pos in NAMES | NOUNS | FOREIGN
    return _new(reading, at, at + 2) if capital and before not in ("ART", "APPRART", "AT0") else None


def _apposed(reading: Reading, at: int) -> bool:
    """A capitalised word right behind the noun, of whatever sort: "die Agentur Nordform meldete"."""
    token = reading.tokens[at]
    ends = reading.after(at) and reading.tokens[at + 1].pos not in NOUNS
    return token.text[0].isupper() and token.pos in NOUNS | FOREIGN and bool(ends)


def _quoted_outlet(reading: Reading, at: int) -> Candidate | None:
    """Up to three words in quotation marks that end like a medium: "„Neue Hafenzeitung“"."""
    if at == 0 or reading.tokens[at - 1].text not in QUOTES or not reading.tokens[at].text[0].isupper():
        return None
    end = _closing(reading, at)
    if end is None or end - at > 3 or not is_outlet(reading.language, reading.tokens[end - 1].text):
        return None
    return _new(reading, at, end)


def _opens(reading: Reading, at: int) -> bool:
    """True where a quotation mark right before the token opens what is quoted."""
    if at == reading.bounds(at)[0]:
        return False
    mark, token = reading.tokens[at - 1], reading.tokens[at]
    apart = mark.start == 0 or not reading.text[mark.start - 1].isalnum()
    return mark.text in QUOTES and mark.end == token.start and token.text[0].isalnum() and apart


def _of_a_place(reading: Reading, at: int) -> Candidate | None:
    """A name and a word that ends names of papers: "Bangkok Post", "Daily Star"."""
    if at + 1 >= reading.bounds(at)[1]:
        return None
    token, ending = reading.tokens[at], reading.tokens[at + 1].text
    if ending not in medium_endings(reading.language) or not token.text[0].isupper():
        return None
    of_a_town = token.pos in ADJECTIVES and token.text.endswith("er")
    named = of_a_town or token.pos in NAMES or token.pos in NOUNS or token.pos == "FM"
    if (
        not named
        or is_given(reading.language, token.text)
        or reading.lower[at] in never_name(reading.language)
    ):
        return None
    return _new(reading, at, at + 2)


def _unknown(reading: Reading, at: int) -> bool:
    """In a transcript: a lower-case word that the tagger takes for a noun or cannot place."""
    token = reading.tokens[at]
    return (
        reading.spoken(at)
        and token.text.isalpha()
        and token.text.islower()
        and token.pos[:2] in ("NN", "FM", "XY", "AD")
    )


def _closing(reading: Reading, at: int) -> int | None:
    high = reading.bounds(at)[1]
    for end in range(at + 1, min(high, at + 6)):
        if reading.tokens[end].text in QUOTES:
            return end
    return None


def _new(reading: Reading, first: int, last: int, head: str = "") -> Candidate:
    """A medium that no list knows; `head` where it is the first part of a compound."""
    start = reading.tokens[first].start
    end = start + len(head) if head else reading.tokens[last - 1].end
    name = reading.text[start:end]
    key = f"medium:{fold(name).replace(' ', '-')}"
    return Candidate(start, end, first, last, "Medium", "name", name, key, gender="n")
