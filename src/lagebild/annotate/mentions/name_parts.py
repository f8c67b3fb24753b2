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
from lagebild.lang.tags import ADJECTIVES, ARTICLES, FINITE, NAMES, NOUNS, NUMBERS, PREPOSITIONS
from lagebild.lang.titles import match_title
from lagebild.lang.traits import has_trait
from lagebild.records import Token
from lagebild.text.folding import fold

_LONGEST: Final = 5
_FAMILY_TAGS: Final = NAMES | NOUNS | {"XY", "FM", "ITJ", "UNC", "ZZ0"}
"""Tags that the tagger gives to family names which it does not know."""
_PHRASE: Final = ARTICLES | ADJECTIVES | NOUNS | NAMES
_PINYIN: Final = re.compile(
    "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcswy])?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|[aoeiu])){1,2}"
)
"""A given name of one or two Chinese syllables, which the tagger takes for a noun."""
_ARABIC: Final = re.compile(r"(?:[Aa][lnrstdz]|[Ee]l|[Aa](?:sch|sh|th))-[A-Z]\w+")
"""A family name with the Arabic article: "al-Gaddafi"."""
_NUMERAL: Final = re.compile(r"[IVX]+\.?")


def bare(reading: Reading, at: int) -> str:
    """The token without the -s of a genitive: "Holms Besuch", but not "Alexis Tsipras sagte".

    The -s goes where the document has the name without it too, or where a noun follows that the name may own.
    """
    token = reading.tokens[at]
    if token.text.endswith(("'", "’")):
        return token.text[:-1]
    joined = has_trait(reading.language, "joined_genitive")
    if not joined or len(token.text) < 4 or not token.text.endswith("s"):
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
    first = reading.tokens[at].text
    known = is_given(reading.language, first)
    tags = [token.pos for token in reading.tokens[at:end]]
    shown = known or fold(first) in family_names(reading.language)
    if titled:
        end += end - at == 1 and not shown and _goes_on(reading, end, blocked)
        return end if shown or tags[0] in NAMES else None
    if end - at < 2:
        return end if tags[0] in NAMES and _is_lone_speaker(reading, at) else None
    return end if shown or (all(tag in NAMES for tag in tags) and _speaks(reading, at, end)) else None


def _goes_on(reading: Reading, at: int, blocked: Sequence[bool]) -> bool:
    """True for a noun right behind an office and a first name that no list knows: "Minister Jaro Dorn sagte".

    Not behind a name that may own the noun, and only where a verb or a mark ends the phrase, or the phrase
    begins its sentence: no other noun stands there ("Die Forscherin Jaro Dorn vom Institut sagte").
    """
    low, high = reading.bounds(at - 1)
    if not low < at < high or blocked[at] or reading.lower[at - 1].endswith(("s", "x", "z", "ß")):
        return False
    closed = at + 1 == high or reading.tokens[at + 1].pos in FINITE or reading.lower[at + 1] in {",", "."}
    noun = reading.tokens[at].pos in NOUNS and reading.tokens[at].text[0].isupper()
    return noun and (closed or _leads(reading, at)) and may_be_name(reading, at)


def _leads(reading: Reading, at: int) -> bool:
    """True where only article, adjectives and nouns stand before a token, and a verb behind it."""
    low, high = reading.bounds(at)
    before = {token.pos for token in reading.tokens[low:at]}
    return before <= _PHRASE and any(token.pos in FINITE for token in reading.tokens[at + 1 : high])


def _speaks(reading: Reading, first: int, last: int) -> bool:
    """True where names that no list knows stand beside a verb of saying, as people do, and after no article.

    Beside any other verb they are as often a firm, a device or an operation.
    """
    low, high = reading.bounds(first)
    if any(reading.tokens[at].pos in ARTICLES for at in range(max(low, first - 2), first)):
        return False  # "die spanische Guardia Civil sagte"
    beside = [place for place in (first - 1, last) if low <= place < high]
    if any(says(reading, place) for place in beside) or _is_source(reading, first, last):
        return True
    acts = any(reading.tokens[place].pos in FINITE for place in beside)
    return acts and last - first == 2 and _called_again(reading, last - 1)


def _is_source(reading: Reading, first: int, last: int) -> bool:
    """ "so Ola Vik", "laut Ola Vik", "Ola Vik zufolge"; "Ola Vik, Forscherin in Wesendorf, erklärte"."""
    if reading.before(first) in reference_words(reading.language, "before_source"):
        return True
    if reading.after(last - 1) in reference_words(reading.language, "behind_source"):
        return True
    high = reading.bounds(first)[1]
    apposed = range(last + 1, min(last + 3, high)) if reading.after(last - 1) == "," else range(0)
    return any(match_title(reading.language, reading.tokens[at].text) is not None for at in apposed)


def _called_again(reading: Reading, last: int) -> bool:
    """True where the document calls by the last part alone, beside a verb of saying."""
    word = reading.tokens[last].text
    first = reading.tokens[last - 1].text
    for at in reading.places_of.get(word, ()):
        low, high = reading.bounds(at)
        alone = at == low or reading.tokens[at - 1].text != first
        if alone and any(low <= place < high and says(reading, place) for place in (at - 1, at + 1)):
            return True
    return False


def _is_lone_speaker(reading: Reading, at: int) -> bool:
    """True for a single name beside a verb of saying: "sagte Petersen", not "sagte Prime Minister Berg"."""
    low, high = reading.bounds(at)
    if len(reading.tokens[at].text) < 3 or (at > low and not _may_precede(reading.tokens[at - 1])):
        return False
    following = reading.tokens[at + 1].text if at + 1 < high else ""
    if following[:1].isupper() or following.startswith("."):
        return False
    return any(says(reading, place) for place in (at - 1, at + 1) if low <= place < high)


def _may_precede(token: Token) -> bool:
    """False for an article or preposition, and for what is rather part of the same name: "Guardia Civil"."""
    capital = token.text[0].isupper() and token.pos not in FINITE and len(token.text) > 1
    return token.pos not in ARTICLES | PREPOSITIONS and not (
        capital and (token.pos in NAMES or token.pos in ADJECTIVES)
    )


def says(reading: Reading, at: int, media: Sequence[str] = ("speech",)) -> bool:
    """True for a finite verb of saying, or of what `media` lists, that takes a quotation."""
    token = reading.tokens[at]
    if token.pos not in FINITE:
        return False
    lemma = token.lemma.casefold()
    cues = (*verb_cues(reading.language).get(lemma, ()), *separable_cues(reading.language).get(lemma, ()))
    return any(
        not cue.needs and "quote" in cue.takes and any(medium in cue.medium for medium in media)
        for cue in cues
    )


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
    if at > start and _is_numeral(reading, start, at):
        return True
    if _is_numeral(reading, start, at - 1) and at - 1 > start:
        return False  # nothing follows the number of a pope or a king
    if not is_name_shaped(word) or reading.lower[at] in never_name(reading.language):
        return False
    after_given = at > start and is_given(reading.language, reading.tokens[at - 1].text)
    if after_given and _ARABIC.match(word):
        return True
    if match_state(reading, at) or match_place(reading, at):
        return False
    if token.pos in NAMES or is_given(reading.language, word):
        return not is_title(reading.language, word)
    if len(word) == 2 and word[1] == ".":
        return at > start
    if at > start and fold(reading.tokens[start].text) in family_names(reading.language):
        return _is_eastern_part(token, at - start)
    if at == start and fold(word) in family_names(reading.language) and token.pos in _FAMILY_TAGS:
        return at + 1 < reading.bounds(at)[1] and _is_eastern_part(reading.tokens[at + 1], 1)
    # A surname that is also another word: only right after a first name, whatever the tagger takes it for.
    initial = at - start >= 2 and len(reading.tokens[at - 1].text) == 2
    linked = initial or (
        at > start and reading.lower[at - 1] in reference_words(reading.language, "particle")
    )
    given_before = after_given or (linked and is_given(reading.language, reading.tokens[start].text))
    return given_before and not is_title(reading.language, word)


def is_given(language: str, word: str) -> bool:
    """True for a first name, also one of two parts: "Eva-Maria"."""
    given = first_names(language)
    return fold(word) in given or ("-" in word and all(fold(part) in given for part in word.split("-")))


def _is_numeral(reading: Reading, start: int, at: int) -> bool:
    """True for the number of a pope or a king right after a first name: "XVI."."""
    before = reading.tokens[at - 1].text if at > start else ""
    return is_given(reading.language, before) and _NUMERAL.fullmatch(reading.tokens[at].text) is not None


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
    """True for letters with a capital in front, hyphens and apostrophes aside, that abbreviate nothing."""
    letters = word.replace("-", "").replace("'", "").replace("’", "").replace(".", "")
    broken = word[:2].isupper() and word[2:].islower()  # a letter stuck to a word: "CDaher"
    if _ARABIC.match(word):
        return True
    short = any(len(part) > 1 and part[-1].isupper() for part in re.split("[-.]", word))
    abbreviated = short and len(word) > 2  # "AfD-Mann", "BVerfG"; but "JD Holm"
    return word[0].isupper() and letters.isalpha() and not broken and not abbreviated


@lru_cache(maxsize=65536)
def is_title(language: str, word: str) -> bool:
    """True for a title or office: "Minister"."""
    return match_title(language, word) is not None


def may_be_name(reading: Reading, at: int) -> bool:
    """True for a word shaped like a name that is no state, place or title."""
    word = reading.tokens[at].text
    if not is_name_shaped(word) or reading.lower[at] in never_name(reading.language):
        return False
    return (
        match_state(reading, at) is None
        and not match_place(reading, at)
        and not is_title(reading.language, word)
    )
