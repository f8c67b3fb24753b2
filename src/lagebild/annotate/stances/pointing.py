"""How the words of an answer point back at what it answers.

Not for: the rows; see `lang/*/answers.yaml`.
"""

from collections.abc import Iterable

from lagebild.annotate.stances.facets import Facets
from lagebild.lang.answers import AnswerRule, Pointing


def find_pointing(answer: Facets, rules: Iterable[AnswerRule]) -> frozenset[Pointing]:
    """All the ways in which the words of an answer point back."""
    content = " ".join(q.quote for q in answer.attribution.content)
    words = {"content": content, "words": answer.words}
    return frozenset(r.pointing for r in rules if r.pattern.search(words[r.part]))
