"""Media that no list knows and no noun announces, by what is done with their names.

"Analyse von Ostwind" and "sagte er Ostwind" show that the name is a medium's; then it is one everywhere.
Not for: names that another finder has; those come first.
"""

from lagebild.annotate.mentions.name_parts import says
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import ADJECTIVES, ARTICLES, FOREIGN, NAMES, NOUNS, PRONOUNS
from lagebild.text.folding import fold


def find_unlisted(reading: Reading, taken: list[Candidate]) -> list[Candidate]:
    """Every place of a name that some place shows to be a medium's."""
    held = {at for candidate in taken for at in range(candidate.first, candidate.last)}
    names = {
        token.text
        for at, token in enumerate(reading.tokens)
        if at not in held and _may_be(reading, at) and _is_shown(reading, at)
    }
    return [
        Candidate(
            token.start, token.end, at, at + 1, "Medium", "name", token.text,
            f"medium:{fold(token.text)}", gender="n",
        )
        for at, token in enumerate(reading.tokens)
        if token.text in names and at not in held
    ]  # fmt: skip


def _may_be(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    return token.text[:1].isupper() and len(token.text) > 3 and token.pos in NAMES | FOREIGN


def _is_shown(reading: Reading, at: int) -> bool:
    return _tells(reading, at) or _is_told(reading, at) or _reports(reading, at)


def _reports(reading: Reading, at: int) -> bool:
    """ "a recent Ostwind report", in a language that writes compounds apart."""
    described = reading.before(at) and reading.tokens[at - 1].pos in ARTICLES | ADJECTIVES
    return bool(described) and reading.after(at) in reference_words(reading.language, "report_noun")


def _tells(reading: Reading, at: int) -> bool:
    """ "Analyse von Ostwind", "ein Artikel von Ostwind"."""
    if reading.before(at) not in reference_words(reading.language, "of_medium"):
        return False
    return reading.before(at, 2) in reference_words(reading.language, "tells_noun")


def _is_told(reading: Reading, at: int) -> bool:
    """ "sagte er Ostwind.": a bare name behind a verb of saying and its subject."""
    low, high = reading.bounds(at)
    if at - 2 < low or (at + 1 < high and reading.tokens[at + 1].pos in NAMES | NOUNS):
        return False
    return reading.tokens[at - 1].pos in PRONOUNS and says(reading, at - 2)
