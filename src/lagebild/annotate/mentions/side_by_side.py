"""Names side by side that a model took for one state: "Kim Putin" below a picture names two people.

A state of several words has a name that the tables know, a noun ("Republik Halvar") or a word that opens
names of places ("San Halvar"); what is none of these is dropped, and all else that the model said stands.
Not for: single words, of which an unlisted state may be one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from lagebild.annotate.mentions.reading import Reading
from lagebild.annotate.mentions.states import match_state
from lagebild.lang.places import place_openers
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import FOREIGN, NAMES
from lagebild.records import Found


def without_pairs(reading: Reading, found: Iterable[Found]) -> Iterator[Found]:
    """What the model said, but for states that are several names."""
    return (f for f in found if f.label != "Country" or not _are_names(reading, f))


def _are_names(reading: Reading, found: Found) -> bool:
    first = bisect_right(reading.tokens, found.start, key=lambda t: t.end)
    words = range(first, bisect_left(reading.tokens, found.end, key=lambda t: t.start))
    if len(words) < 2 or any(reading.tokens[at].pos not in NAMES | FOREIGN for at in words):
        return False
    opened = reading.tokens[first].text in place_openers(reading.language)
    opened = opened or reading.lower[first] in reference_words(reading.language, "opens_state")
    return not opened and all(match_state(reading, at) is None for at in words)
