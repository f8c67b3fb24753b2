"""Bodies that a text names by an abbreviation alone and that no table knows: "der WWF berichtete".

Only where somebody speaks: an abbreviation may as well be a product, a law or a unit.
"""

import re
from typing import Final

from lagebild.annotate.mentions.name_parts import says
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.states import match_state
from lagebild.lang.reference import never_name, reference_words
from lagebild.lang.tags import NAMES, NOUNS
from lagebild.text.folding import fold

_SHAPE: Final = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜ]{0,4}[A-ZÄÖÜ]")
"""Two to six letters, the first and the last of them capitals: "WWF", "BVerfG"."""
_MEDIA: Final = ("speech", "writing")


def find_acronyms(reading: Reading) -> list[Candidate]:
    """All mentions of abbreviations that speak somewhere in the document, in text order."""
    speak = {
        t.text for at, t in enumerate(reading.tokens) if _SHAPE.fullmatch(t.text) and _speaks(reading, at)
    }
    return [
        Candidate(
            token.start, token.end, at, at + 1, "Organization", "name", token.text,
            f"body:{fold(token.text)}", gender="n",
        )
        for at, token in enumerate(reading.tokens)
        if token.text in speak and not _before_name(reading, at)
    ]  # fmt: skip


def _speaks(reading: Reading, at: int) -> bool:
    """True beside a verb of saying, as its subject: "der WWF teilte mit", "berichtete der WWF"."""
    if reading.spoken(at) or match_state(reading, at) or reading.lower[at] in never_name(reading.language):
        return False
    low, high = reading.bounds(at)
    if _shouted(reading, low, high):
        return False
    first = at
    if reading.before(at) in reference_words(reading.language, "article"):
        first -= 1
        if reading.before(at) in reference_words(reading.language, "oblique"):
            # "Der WWF berichtete", but neither "die Chefin der WHO sagte" nor "sagte dem WWF".
            opens = first == low or reading.tokens[first - 1].pos not in NOUNS
            return opens and at + 1 < high and says(reading, at + 1, _MEDIA)
    return any(low <= place < high and says(reading, place, _MEDIA) for place in (first - 1, at + 1))


def _shouted(reading: Reading, low: int, high: int) -> bool:
    """True in a line that is written in capitals."""
    words = [t.text for t in reading.tokens[low:high] if t.text.isalpha() and len(t.text) > 1]
    return sum(word.isupper() for word in words) * 2 > len(words)


def _before_name(reading: Reading, at: int) -> bool:
    """True where the abbreviation is the first part of a longer name: "JP Holm"."""
    high = reading.bounds(at)[1]
    return at + 1 < high and reading.tokens[at + 1].pos in NAMES and reading.tokens[at + 1].text[0].isupper()
