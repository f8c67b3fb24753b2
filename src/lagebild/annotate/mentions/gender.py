"""The gender of a noun by its article and its ending: "die Kasse", "eine Zeugin", "dem Boten".

Not for: first names and titles, which tables know.
"""

from lagebild.annotate.mentions.reading import Reading
from lagebild.lang.endings import endings
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import ADJECTIVES
from lagebild.text.marks import QUOTES


def find_gender(reading: Reading, first: int, head: int) -> str:
    """ "f", "m" or "n" of the body whose words start at `first`; "" where the article fits several."""
    article = find_article(reading, first)
    fitting = [g for g in "fmn" if article in _words(reading, g)]
    ends_f = reading.lower[head].endswith(endings(reading.language, "feminine_body"))
    return fitting[0] if len(fitting) == 1 else "f" if ends_f else ""


def find_sex(reading: Reading, first: int, head: int) -> str:
    """ "f" or "m" of a person without a name; "" where nothing tells."""
    if reading.lower[head].endswith(endings(reading.language, "feminine")):
        return "f"
    article = find_article(reading, first)
    return next((gender for gender in "mf" if article in _words(reading, gender)), "")


def find_article(reading: Reading, first: int) -> str:
    """The word before `first`, over adjectives and an opening quotation mark; "" where there is none."""
    at = first - 1
    low = reading.bounds(first)[0]
    while at >= low and (reading.tokens[at].pos in ADJECTIVES or reading.tokens[at].text in QUOTES):
        at -= 1
    return reading.lower[at] if at >= low else ""


def _words(reading: Reading, gender: str) -> frozenset[str]:
    return reference_words(reading.language, f"definite_{gender}") | reference_words(
        reading.language, f"indefinite_{gender}"
    )
