"""States: by name, by people, by adjective, by capital and by the house of their government.

Not for: places that belong to no state by name; see `places`.
"""

from typing import Final

from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.lang.calendar_words import is_calendar_word
from lagebild.lang.endings import endings
from lagebild.lang.reference import reference_words
from lagebild.lang.states import State, StateForm, state_forms, state_name, state_prefixes, states
from lagebild.lang.tags import CONJUNCTIONS, NOUNS, NUMBERS
from lagebild.lang.traits import has_trait
from lagebild.records import MentionKind
from lagebild.text.folding import fold

_KINDS: dict[StateForm, MentionKind] = {
    "name": "name", "adjective": "nationality", "people": "nationality", "capital": "seat", "seat": "seat",
}  # fmt: skip


_PLURAL = frozenset({"US", "NL", "PH", "AE"})
"""States whose name is a plural."""


def match_state(reading: Reading, at: int) -> tuple[int, str, StateForm] | None:
    """The longest form of a state that starts at token `at`: how many tokens, its code, which form."""
    for words, code, form in state_forms(reading.language).get(reading.lower[at], ()):
        if reading.lower[at : at + len(words)] == words and _cased(reading, at, form):
            return len(words), code, form
    return None


_SHORTEST: Final = 1
"""More letters than this stand before the ending of a woman of a people ("Irin")."""


def find_states(reading: Reading) -> list[Candidate]:
    """All mentions of states, and of capitals as places, in text order."""
    found: list[Candidate] = []
    at = 0
    while at < len(reading.tokens):
        match = match_state(reading, at)
        if match is None:
            found.extend(_in_compound(reading, at))
            at += 1
            continue
        size, code, form = match
        if form == "people" and _is_one_of(reading, at):
            at += size
            continue
        found.append(_candidate(reading, at, size, code, form, found))
        at += size
    return found


def _cased(reading: Reading, at: int, form: StateForm) -> bool:
    return form == "adjective" or reading.tokens[at].text[0].isupper() or reading.spoken(at)


def _candidate(
    reading: Reading, at: int, size: int, code: str, form: StateForm, before: list[Candidate]
) -> Candidate:
    start, end = reading.tokens[at].start, reading.tokens[at + size - 1].end
    if form in ("capital", "seat") and _is_place(reading, at, size, before):
        name = _plain_name(reading, at, size, code)
        state = states(reading.language)[code]
        # One place in all its spellings ("Pyongyang", "Pjöngjang"): the first in the table is its key.
        same = (
            state.capital[0] if form == "capital" and name in state.capital[:1] + _spellings(state) else name
        )
        return Candidate(
            start, end, at, at + size, "Address", "name", name, f"place:{fold(same)}", shown=name
        )
    words = reading.text[start:end]
    return Candidate(
        start, end, at, at + size, "Country", _KINDS[form], state_name(reading.language, code),
        f"country:{code}", gender="n", plural=form == "people" or (form == "name" and code in _PLURAL),
        shown=_nominative(reading.language, words, code),
    )  # fmt: skip


def _nominative(language: str, words: str, code: str) -> str:
    """A name of a state or people without the ending of its case."""
    state = states(language)[code]
    words = words[0].upper() + words[1:]
    known = {state_name(language, code), *state.names, *state.capital, *state.seats}
    if words in known:
        return words
    weak = endings(language, "people_e")[0]  # "Franzosen" is the plural itself, "Norwegern" is not
    people = (name for name in state.people if not name.endswith(weak) and words in (name + "n", name + "s"))
    if has_trait(language, "inflected_adjectives") and (name := next(people, None)) is not None:
        return name
    return words[:-1] if words.endswith("s") and words[:-1] in known else words


def _is_one_of(reading: Reading, at: int) -> bool:
    """True for people who are some of a people and not the state: "zwei Iraner", "eine Italienerin"."""
    language, before = reading.language, reading.before(at)
    counted = bool(before) and reading.tokens[at - 1].pos in NUMBERS
    word = reading.lower[at]
    ends = [end for end in endings(language, "feminine") if word.endswith(end)]
    women = any(len(word) - len(end) > _SHORTEST for end in ends)  # "Finnen" are no women
    return counted or women or before in reference_words(language, "indefinite")


def _is_place(reading: Reading, at: int, size: int, before: list[Candidate]) -> bool:
    """True where the capital is where something is, and not who acts."""
    previous = reading.before(at)
    if previous in reference_words(reading.language, "from") and reading.before(at, 2) in reference_words(
        reading.language, "what_is_heard"
    ):
        return False  # "Vorwürfe aus Oslo"
    if previous in reference_words(reading.language, "place_preposition"):
        return True
    if previous in reference_words(reading.language, "place_noun"):
        return True
    behind_noun = bool(reading.before(at, 2)) and reading.tokens[at - 2].pos in NOUNS
    if previous in reference_words(reading.language, "of_place") and behind_noun:
        return not is_calendar_word(reading.language, reading.tokens[at - 2].text)
    if at == reading.bounds(at)[0] and reading.after(at, size) in {"(", "/", "–", "—"}:
        return True  # a date line
    joined = at and reading.tokens[at - 1].pos in CONJUNCTIONS
    return bool(joined and before and before[-1].last == at - 1 and before[-1].schema == "Address")


def _spellings(state: State) -> list[str]:
    """Capitals that are spellings of the first one: they begin with the same letter."""
    return [name for name in state.capital if name[0] == state.capital[0][0]]


def _plain_name(reading: Reading, at: int, size: int, code: str) -> str:
    """The name of a capital without genitive, as the table has it."""
    words = reading.text[reading.tokens[at].start : reading.tokens[at + size - 1].end]
    state = states(reading.language)[code]
    return next((name for name in (*state.capital, *state.seats) if words in {name, name + "s"}), words)


def _in_compound(reading: Reading, at: int) -> list[Candidate]:
    """A state as first part of a compound: "US-Angaben", "Nordkorea-Besuch"."""
    token = reading.tokens[at]
    if token.text[:2].isupper() and token.text[2:].islower():
        return _after_stray_letter(reading, at)
    head, dash, rest = token.text.partition("-")
    placed = rest.casefold() in reference_words(reading.language, "placed")  # "the London-based institute"
    if not dash or not rest or not head[:1].isupper() or placed:
        return []
    code = state_prefixes(reading.language).get(head.casefold())
    if code is None:
        return []
    name, end = state_name(reading.language, code), token.start + len(head)
    return [
        Candidate(token.start, end, at, at + 1, "Country", "nationality", name, f"country:{code}", gender="n")
    ]


def _after_stray_letter(reading: Reading, at: int) -> list[Candidate]:
    """A state with a letter stuck to it, as broken quotation marks leave it: "LNordkorea"."""
    token = reading.tokens[at]
    for words, code, form in state_forms(reading.language).get(token.text[1:].casefold(), ()):
        if len(words) == 1 and form == "name":
            name, key = state_name(reading.language, code), f"country:{code}"
            return [
                Candidate(token.start + 1, token.end, at, at + 1, "Country", "name", name, key, gender="n")
            ]
    return []
