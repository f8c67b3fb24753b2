"""People of a state that no table has, by its name: "die Ruvier" beside "Ruvien".

Not for: states of the table; see `states`.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.lang.endings import endings
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import NAMES, NOUNS
from lagebild.text.folding import fold

_SHORTEST: Final = 4
"""Letters of the shortest stem that the names of a state and of its people share."""
_LONGEST: Final = 3
"""Letters that the name of the state may have besides."""


def find_peoples(reading: Reading, taken: Sequence[Candidate]) -> list[Candidate]:
    """Nouns behind an article in tokens that nobody else holds; each stands for the state."""
    held = {at for candidate in taken for at in range(candidate.first, candidate.last)}
    states = {fold(c.name): c for c in taken if c.schema == "Country" and c.kind == "name" and not c.key}
    found: list[Candidate] = []
    for at, token in enumerate(reading.tokens):
        if at in held or not states or token.pos not in NOUNS | NAMES:
            continue
        state = _state(reading, at, states)
        if state is not None and reading.before(at) in reference_words(reading.language, "article"):
            found.append(
                Candidate(
                    token.start, token.end, at, at + 1, "Country", "nationality", state.name, plural=True
                )
            )
    return found


def _state(reading: Reading, at: int, states: dict[str, Candidate]) -> Candidate | None:
    word = fold(reading.tokens[at].text)
    for ending in endings(reading.language, "of_people"):
        stem = word.removesuffix(ending)
        if word.endswith(ending) and len(stem) >= _SHORTEST and word not in states:
            return next(
                (c for n, c in states.items() if n.startswith(stem) and len(n) <= len(stem) + _LONGEST), None
            )
    return None
