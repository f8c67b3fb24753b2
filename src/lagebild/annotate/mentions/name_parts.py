"""Where a person's name starts and ends. Not for: offices before it; see `people`."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from lagebild.annotate.mentions.places import match_place
from lagebild.annotate.mentions.reading import Reading
from lagebild.annotate.mentions.states import match_state
from lagebild.lang.cues import separable_cues, verb_cues
from lagebild.lang.names import family_names, first_names
from lagebild.lang.reference import never_name, reference_words
from lagebild.lang.tags import ADJECTIVES, ARTICLES, FINITE, NAMES, NOUNS, NUMBERS
from lagebild.lang.titles import match_title
from lagebild.records import Token
from lagebild.text.folding import fold

_LONGEST: Final = 5
_FAMILY_TAGS: Final = NAMES | NOUNS | {"XY", "FM", "ITJ", "UNC", "ZZ0"}
"""Tags that the tagger gives to family names which it does not know."""
_PINYIN: Final = re.compile(
    "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcswy])?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|[aoeiu])){1,2}"
)
"""A given name of one or two Chinese syllables, which the tagger takes for a noun."""


def bare(reading: Reading, at: int) -> str:
    """The token without the -s of a genitive: "Holms Besuch", but not "Alexis Tsipras sagte".

    The -s goes where the document has the name without it too, or where a noun follows that the name may own.
    """
    token = reading.tokens[at]
    if token.text.endswith(("'", "’")):
        return token.text[:-1]
    if reading.language != "de" or len(token.text) < 4 or not token.text.endswith("s"):
        return token.text
    plain = token.text[:-1]
    if plain in reading.words:
        return plain
    following = reading.tokens[at + 1].pos if at + 1 < reading.bounds(at)[1] else ""
    owns = following in NOUNS or following in ADJECTIVES or following in NUMBERS
    return plain if owns and fold(token.lemma) == fold(plain) else token.text


def find_name_end(reading: Reading, at: int, blocked: Sequence[bool], *, titled: bool) -> int | None:
    """End of the name that starts at token `at`, or None where none starts there."""
    if not reading.tokens[at].text[0].isupper():
        return None
    last = reading.bounds(at)[1]
    end = at
    while end < min(last, at + _LONGEST) and not blocked[end] and _is_part(reading, at, end):
        end += 1
    while end > at and reading.lower[end - 1] in reference_words(reading.language, "particle"):
        end -= 1
    if end == at:
        return None
    first = fold(reading.tokens[at].text)
    known = first in first_names(reading.language)
    tags = [token.pos for token in reading.tokens[at:end]]
    if titled:
        named = known or first in family_names(reading.language) or tags[0] in NAMES
        return end if named else None
    if end - at < 2:
        return end if tags[0] in NAMES and _is_lone_speaker(reading, at) else None
    shown = known or first in family_names(reading.language)
    return end if shown or (all(tag in NAMES for tag in tags) and _acts(reading, at, end)) else None


def _acts(reading: Reading, first: int, last: int) -> bool:
    """True where names that no list knows stand beside a finite verb, as people do, and after no article."""
    low, high = reading.bounds(first)
    if first > low and reading.tokens[first - 1].pos in ARTICLES:
        return False
    beside = [place for place in (first - 1, last) if low <= place < high]
    return any(reading.tokens[place].pos in FINITE for place in beside)


def _is_lone_speaker(reading: Reading, at: int) -> bool:
    """True for a single name beside a verb of saying: "sagte Petersen"."""
    low, high = reading.bounds(at)
    word = reading.tokens[at].text
    if len(word) < 3 or (at > low and reading.tokens[at - 1].pos in ARTICLES):
        return False
    return any(says(reading, place) for place in (at - 1, at + 1) if low <= place < high)


def says(reading: Reading, at: int) -> bool:
    """True for a finite verb of saying or writing."""
    token = reading.tokens[at]
    if token.pos not in FINITE:
        return False
    lemma = token.lemma.casefold()
    cues = (*verb_cues(reading.language).get(lemma, ()), *separable_cues(reading.language).get(lemma, ()))
    return any("speech" in cue.medium and "quote" in cue.takes and not cue.needs for cue in cues)


def _is_part(reading: Reading, start: int, at: int) -> bool:
    """True where the token may be part of a name that starts at `start`."""
    token = reading.tokens[at]
    word = token.text
    given = first_names(reading.language)
    if at > start and reading.lower[at] in reference_words(reading.language, "particle"):
        # "Karl von Berg", but not "Karl Berg von der Nordwerft".
        return all(fold(token.text) in given for token in reading.tokens[start:at]) or not word.islower()
    if at - start >= 2 and fold(word) in given and fold(reading.tokens[at - 1].text) not in given:
        return False  # the next person's name
    if not is_name_shaped(word) or reading.lower[at] in never_name(reading.language):
        return False
    if match_state(reading, at) or match_place(reading, at):
        return False
    if token.pos in NAMES or fold(word) in first_names(reading.language):
        return not is_title(reading.language, word)
    if len(word) == 2 and word[1] == ".":
        return at > start
    if at > start and fold(reading.tokens[start].text) in family_names(reading.language):
        return _is_eastern_part(token, at - start)
    if at == start and fold(word) in family_names(reading.language) and token.pos in _FAMILY_TAGS:
        return at + 1 < reading.bounds(at)[1] and _is_eastern_part(reading.tokens[at + 1], 1)
    # A surname that is also a noun: only right after a first name.
    after_first = at > start and fold(reading.tokens[at - 1].text) in first_names(reading.language)
    noun = token.pos in NOUNS or reading.language == "en"  # the English tagger calls unknown names anything
    return after_first and noun and not is_title(reading.language, word)


def _is_eastern_part(token: Token, place: int) -> bool:
    """True for a part that may follow a family name: a name, Chinese syllables, or the last part of three."""
    if not token.text[0].isupper():
        return False
    if place >= 2:
        return len(token.text) <= 6 and token.pos not in NOUNS  # "Kim Jong Uns"
    _, hyphen, second = token.text.partition("-")  # "Sun-hui"
    shaped = second.islower() if hyphen else _PINYIN.fullmatch(token.text.casefold()) is not None
    return token.pos in NAMES or shaped


@lru_cache(maxsize=65536)
def is_name_shaped(word: str) -> bool:
    letters = word.replace("-", "").replace("'", "").replace("’", "").replace(".", "")
    broken = word[:2].isupper() and word[2:].islower()  # a letter stuck to a word: "CDaher"
    return word[0].isupper() and letters.isalpha() and not broken and not (len(word) > 3 and word.isupper())


@lru_cache(maxsize=65536)
def is_title(language: str, word: str) -> bool:
    return match_title(language, word) is not None


def may_be_name(reading: Reading, at: int) -> bool:
    word = reading.tokens[at].text
    if not is_name_shaped(word) or reading.lower[at] in never_name(reading.language):
        return False
    return (
        match_state(reading, at) is None
        and not match_place(reading, at)
        and not is_title(reading.language, word)
    )
