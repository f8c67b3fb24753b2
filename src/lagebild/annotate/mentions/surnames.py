"""Surnames alone, of people whom the document names in full somewhere."""

from collections.abc import Sequence

from lagebild.annotate.mentions.figures import surname
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.text.folding import fold


def find_surnames(reading: Reading, people: Sequence[Candidate]) -> list[Candidate]:
    """Single words, or first parts of compounds, that are the surname of one of `people`."""
    known = {surname(person.name, reading.language) for person in people if person.name}
    found: list[Candidate] = []
    for at, token in enumerate(reading.tokens):
        word, _, rest = token.text.partition("-")
        if not (word[:1].isupper() or reading.spoken(at)):
            continue
        name = _known_form(word, known) or (_known_form(token.text, known) if rest else None)
        if name is None:
            continue
        end = token.start + len(word) if _known_form(word, known) else token.end
        found.append(Candidate(token.start, end, at, at + 1, "Person", "name", name))
    return found


def _known_form(word: str, known: set[str]) -> str | None:
    """`word`, or `word` without a genitive -s, where that is a known surname."""
    for form in (word, word.rstrip("'’"), word.removesuffix("s").removesuffix("'").removesuffix("’")):
        if fold(form) in known:
            return form[0].upper() + form[1:]
    return None
