"""The layer: stance first, for all attributions; then what denials and the like answer.

Not for: stances to claims of other documents; see `link.stances`.
"""

from dataclasses import replace

from lagebild.annotate.stances.answers import resolve_answers
from lagebild.annotate.stances.clause import find_clauses
from lagebild.annotate.stances.facets import find_facets
from lagebild.annotate.stances.rules import resolve_stance
from lagebild.lang.stances import load_stances
from lagebild.records import Annotations, Text


def resolve_stances(text: Text, known: Annotations, language: str) -> Annotations:
    """`known` with `stance` and `answers` of its attributions filled; ids and spans stay as they are.

    Where an attribution answers its own parent ("X says that ..., although both deny this") it stands beside
    the parent's content and not in it, so it moves up to the parent's parent.
    """
    if not known.attributions:
        return known
    rules = load_stances(language)
    clauses = find_clauses(text.document.text, known)
    judged = tuple(
        replace(a, stance=resolve_stance(a, clause, rules))
        for a, clause in zip(known.attributions, clauses, strict=True)
    )
    facets = find_facets(replace(known, attributions=judged), clauses)
    return replace(known, attributions=resolve_answers(facets, language))
