"""Surnames alone, of people whom the document names in full somewhere."""

from collections.abc import Collection, Sequence

from lagebild.annotate.mentions.figures import surname
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.lang.reference import reference_words
from lagebild.text.folding import fold


def find_surnames(reading: Reading, people: Sequence[Candidate]) -> list[Candidate]:
    """Single words, or first parts of compounds, that are the surname of one of `people`."""
    known = {surname(person.name, reading.language) for person in people if person.name}
    full = {fold(person.name) for person in people}
    found: list[Candidate] = []
    for at, token in enumerate(reading.tokens):
        word, _, rest = token.text.partition("-")
        if not (word[:1].isupper() or reading.spoken(at)):
            continue
        name = _known_form(word, known) or (_known_form(token.text, known) if rest else None)
        if name is None:
            continue
        end = token.start + len(word) if _known_form(word, known) else token.end
        first = _with_particle(reading, at, name, full)
        name = " ".join([*(t.text for t in reading.tokens[first:at]), name])
        found.append(Candidate(reading.tokens[first].start, end, first, at + 1, "Person", "name", name))
    return found


def _with_particle(reading: Reading, at: int, name: str, full: Collection[str]) -> int:
    """Where a surname starts that has a capitalised particle before it: "Le Pen"."""
    if at == 0 or not reading.tokens[at - 1].text[0].isupper():
        return at
    before = reading.before(at)
    named = before in reference_words(reading.language, "particle")
    ending = f" {fold(before)} {fold(name)}"
    return at - 1 if named and any(other.endswith(ending) for other in full) else at


def _known_form(word: str, known: set[str]) -> str | None:
    """`word`, or `word` without a genitive -s, where that is a known surname."""
    for form in (word, word.rstrip("'’"), word.removesuffix("s").removesuffix("'").removesuffix("’")):
        if fold(form) in known:
            return form[0].upper() + form[1:]
    return None
