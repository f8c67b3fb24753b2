"""The name that a noun gives somebody, in the nominative: "des Kulturamts" names a Kulturamt.

What stands behind the noun stays as it is ("Kulturamt der Stadt"), so does a word whose case nothing tells.
Not for: nouns of the tables, whose base and gender are known; see `nominative`.
"""

from lagebild.annotate.mentions.gender import find_article
from lagebild.annotate.mentions.gender import find_gender as gender_by_ending
from lagebild.annotate.mentions.reading import Reading
from lagebild.lang.declined import decline, find_gender, is_one, to_base
from lagebild.lang.tags import ADJECTIVES, NAMES
from lagebild.lang.traits import has_trait


def noun_name(reading: Reading, run: tuple[int, int], head: int) -> str:
    """The words of a run, the noun at `head` and the adjectives before it in the nominative."""
    tokens, language = reading.tokens, reading.language
    if not has_trait(language, "inflected_adjectives") or tokens[head].pos in NAMES:
        return reading.text[tokens[run[0]].start : tokens[run[1] - 1].end]
    article, before = find_article(reading, run[0]), tokens[run[0] : head]
    noun, plural = to_base(language, tokens[head], article)
    words = [token.text for token in before]
    if all(token.pos in ADJECTIVES for token in before):
        own = find_gender(language, article, before, tokens[head])
        ending = "" if is_one(language, article) else gender_by_ending(reading, run[0], head)
        gender = "plural" if plural else own or ending
        words = [decline(language, word, gender) for word in words]
    return " ".join([*words, noun]) + reading.text[tokens[head].end : tokens[run[1] - 1].end]
