"""The layer: stance first, for all attributions; then what denials and the like answer.

Not for: stances to claims of other documents; see `link.stances`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lagebild.annotate.stances.answers import choose_answers, resolve_answers
from lagebild.annotate.stances.clause import find_clauses
from lagebild.annotate.stances.facets import find_facets
from lagebild.annotate.stances.heard import find_heard
from lagebild.annotate.stances.leaning import to_leaning
from lagebild.annotate.stances.rules import find_told, resolve_stance
from lagebild.annotate.stances.signs import Report, Signs, find_signs
from lagebild.lang.stance_weights import load_stance_weights
from lagebild.lang.stances import load_stances
from lagebild.records import Annotations, Attribution, StanceValue, Text


def resolve_stances(text: Text, known: Annotations, language: str) -> Annotations:
    """`known` with `stance` and `answers` of its attributions filled; ids and spans stay as they are.

    Where an attribution answers its own parent ("X says that ..., although both deny this") it stands beside
    the parent's content and not in it, so it moves up to the parent's parent.
    """
    if not known.attributions:
        return known
    report = view(text.document.text, known, language)
    if not known.findings.model:
        return replace(known, attributions=_answered(report, _by_rules(report)))
    signs = [find_signs(number, report) for number in range(len(report.facets))]
    weights, told = load_stance_weights(language), find_told_of_all(report)
    leanings = [to_leaning(row, own, weights) for row, own in zip(told, signs, strict=True)]
    resolved = choose_answers(report.facets, leanings, report.language)
    return replace(known, attributions=tuple(map(_unless_bare, resolved, signs)))


def view(text: str, known: Annotations, language: str) -> Report:
    """All that is looked at of the attributions of one text."""
    clauses = find_clauses(text, known)
    schemata = {r.id: r.schema for r in known.referents}
    return Report(find_facets(known, clauses), clauses, find_heard(known), schemata, language)


def _by_rules(report: Report) -> Iterator[StanceValue]:
    """The rows of the table `stances`."""
    rules = load_stances(report.language)
    for facets, clause in zip(report.facets, report.clauses, strict=True):
        yield resolve_stance(facets.attribution, clause, rules)


def find_told_of_all(report: Report) -> Iterator[StanceValue | None]:
    """What a row of the table tells of each attribution."""
    rules = load_stances(report.language)
    for facets, clause in zip(report.facets, report.clauses, strict=True):
        yield find_told(facets.attribution, clause, rules)


def _answered(report: Report, stances: Iterable[StanceValue]) -> tuple[Attribution, ...]:
    """With these stances, and what they answer."""
    judged = zip(report.facets, stances, strict=True)
    facets = [replace(f, attribution=replace(f.attribution, stance=stance)) for f, stance in judged]
    return resolve_answers(facets, report.language)


def _unless_bare(attribution: Attribution, signs: Signs) -> Attribution:
    """A denial must negate, be told by its cue, or answer something: criticism does none of these."""
    told = {"points: negation", "told: deny", "cue: deny"} & signs.keys()
    if attribution.stance != "deny" or attribution.answers is not None or told:
        return attribution
    return replace(attribution, stance="assert")
