"""Pronouns that may stand for somebody named before; whom, `cast` decides."""

from typing import Final

from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.lang.cues import verb_cues
from lagebild.lang.pronouns import Pronoun, pair_nouns, pronouns
from lagebild.lang.tags import ADJECTIVES, CONJUNCTIONS, FINITE, INFINITE
from lagebild.lang.traits import has_trait
from lagebild.records import Schema
from lagebild.text.marks import QUOTES

_ASIDE: Final = 4
"""Words behind a pronoun within which its verb of saying stands."""
_BETWEEN: Final = frozenset({"AV0", "XX0", "VM0", "VHZ", "VHD", "VHB", "VDZ", "VDD", "VDB"})
"""What may stand between them; no form of "be", behind which "it" is nobody: "it is said"."""


def find_pronouns(reading: Reading) -> list[Candidate]:
    """Personal pronouns of the third person, and "beide" with its noun, in text order."""
    found: list[Candidate] = []
    for at, word in enumerate(reading.lower):
        pronoun = pronouns(reading.language).get(word)
        if pronoun is None or _is_polite(reading, at) or (pronoun.spoken and not _stands_alone(reading, at)):
            continue
        if (pronoun.last and not _is_alone(reading, at)) or (pronoun.says and not _says(reading, at)):
            continue
        if pronoun.sort == "pair":
            found.append(_pair(reading, at))
            continue
        plural = _verb_is_plural(reading, at) if pronoun.number == "verb" else pronoun.number == "plural"
        token = reading.tokens[at]
        found.append(
            Candidate(
                token.start, token.end, at, at + 1, _schema(pronoun, plural), "pronoun", "",
                gender="" if plural else pronoun.gender, plural=plural, named=False,
                role="object" if pronoun.object else "last" if pronoun.last else None,
            )
        )  # fmt: skip
    return found


def _schema(pronoun: Pronoun, plural: bool) -> Schema:
    return "Group" if plural else "Organization" if pronoun.sort == "body" else "Person"


def _says(reading: Reading, at: int) -> bool:
    """ "it said", "it has since denied": adverbs and helping verbs may stand before the verb of saying."""
    for token in reading.tokens[at + 1 : min(at + 1 + _ASIDE, reading.bounds(at)[1])]:
        if token.pos not in _BETWEEN:
            return token.pos in FINITE | INFINITE and token.lemma in verb_cues(reading.language)
    return False


def _stands_alone(reading: Reading, at: int) -> bool:
    """ "der meint": in speech, first in its clause and right before a finite verb."""
    low, high = reading.bounds(at)
    first = at == low or reading.tokens[at - 1].pos in CONJUNCTIONS
    return reading.spoken(at) and first and at + 1 < high and reading.tokens[at + 1].pos in FINITE


def _is_alone(reading: Reading, at: int) -> bool:
    """ "Dieser lehnte ab": first in its sentence and right before the verb, with no noun of its own."""
    low, high = reading.bounds(at)
    return at == low and at + 1 < high and reading.tokens[at + 1].pos in FINITE


def _is_polite(reading: Reading, at: int) -> bool:
    """ "Sie", "Ihnen" inside a sentence: the person spoken to."""
    word = reading.tokens[at].text
    low = reading.bounds(at)[0]
    opens = at == low or reading.tokens[at - 1].text in QUOTES or reading.tokens[at - 1].pos == "$."
    return has_trait(reading.language, "polite_capital") and word[0].isupper() and not opens


def _verb_is_plural(reading: Reading, at: int) -> bool:
    """Whether the verb of the pronoun's clause is plural; German plural verbs end in -n.

    The verb stands beside the pronoun, or ends the first run of verbs behind it, up to the next mark: where
    speech has no marks, later verbs are of other clauses.
    """
    low, high = reading.bounds(at)
    for place in (at - 1, at + 1):
        if low <= place < high and reading.tokens[place].pos in FINITE:
            return reading.lower[place].endswith(("n", "nd"))
    end = at + 1
    while end < high and not reading.tokens[end].pos.startswith("$"):
        end += 1
    behind = range(at + 1, end)
    verbs = [place for place in behind if reading.tokens[place].pos in FINITE]
    if not verbs:
        verbs = [place for place in behind if reading.tokens[place].pos in INFINITE][-1:]
    following = (place for place in verbs if place + 1 not in verbs)
    last = next(following, None)
    return last is not None and reading.lower[last].endswith(("n", "nd"))


def _pair(reading: Reading, at: int) -> Candidate:
    """ "beide", "die beiden", "beide Länder", "der beiden russischen Politiker"."""
    high = reading.bounds(at)[1]
    end = at + 1
    while end < high and reading.tokens[end].pos in ADJECTIVES:
        end += 1
    sort = pair_nouns(reading.language).get(reading.lower[end]) if end < high else None
    last = end + 1 if sort else at + 1
    start, stop = reading.tokens[at].start, reading.tokens[last - 1].end
    return Candidate(
        start, stop, at, last, "Group", "pronoun", "", plural=True, named=False, role=sort or "pair"
    )
