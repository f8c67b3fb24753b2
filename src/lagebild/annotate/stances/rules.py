"""Picks the stance of one attribution by the rows of the table `stances`.

Not for: what a denial answers; see `answers`.
"""

from collections.abc import Iterable

from lagebild.annotate.stances.clause import Clause
from lagebild.lang.stances import Part, StanceRule
from lagebild.records import Attribution, Quote, StanceValue


def resolve_stance(attribution: Attribution, clause: Clause, rules: Iterable[StanceRule]) -> StanceValue:
    """The stance of the first row that fits, else the one that the attribution came with (its cue's own)."""
    return find_told(attribution, clause, rules) or attribution.stance


def find_told(attribution: Attribution, clause: Clause, rules: Iterable[StanceRule]) -> StanceValue | None:
    """The stance of the first row that fits; None where none does."""
    parts: dict[Part, str] = {
        "clause": clause.bare,
        "words": clause.words,
        "cue": _join(attribution.cue),
        "source": _join(attribution.source),
        "content": _join(attribution.content),
    }
    return next((r.stance for r in rules if _fits(r, parts[r.part], attribution.kind)), None)


def _fits(rule: StanceRule, words: str, kind: str) -> bool:
    if rule.kinds and kind not in rule.kinds:
        return False
    if not rule.pattern.search(words):
        return False
    return rule.unless is None or not rule.unless.search(words)


def _join(quotes: Iterable[Quote]) -> str:
    return " ".join(q.quote for q in quotes).replace("\n", " ")
