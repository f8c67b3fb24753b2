"""Statements that run on: whose they are where the source that they were given is another's."""

from dataclasses import replace

import pytest

from lagebild.annotate.chains import resolve_chains
from lagebild.records import AttributionKind, Quote
from marked import read_marked


def origins(words: str, source: str, who: str, kind: AttributionKind = "indirect_free_indirect") -> list[str]:
    """Names of the chain of the last attribution, given `source` (of the referent `who`) and no cue."""
    text, known = read_marked(words)
    start = text.document.text.index(source)
    given = Quote(start, start + len(source), source)
    *before, last = known.attributions
    last = replace(last, kind=kind, cue=(), source=(given,), speakers=(who,) if who else ())
    known = replace(known, attributions=(*before, last))
    return [v.name for v in resolve_chains(text, known, "de").attributions[-1].chain[1:]]


WIM = "[1s [@person:wim Wim]] [1c sagte], [1q Holz fehle]. [2q Es werde kalt]. [@person:ode Ode] schwieg."
BETWEEN = "[@person:ode Ode] kam. [1s [@person:wim Wim]] [1c sagte], [1q Holz fehle]. [2q Es werde kalt]."


def test_a_source_behind_what_runs_on_is_that_of_the_next_statement() -> None:
    assert origins(WIM, "Ode", "ref-person:ode") == ["Wim"]


def test_who_was_named_before_somebody_else_spoke_does_not_go_on() -> None:
    assert origins(BETWEEN, "Ode", "ref-person:ode") == ["Wim"]


def test_a_piece_of_the_source_before_is_that_source() -> None:
    words = "[1s Der Rat der Fischer] [1c sagte], [1q Holz fehle]. [2q Es werde kalt]."
    assert origins(words, "Der", "") == ["Rat der Fischer"]


@pytest.mark.parametrize(
    "words",
    [
        BETWEEN.replace(". [2q", ".\n\n[2q"),
        BETWEEN.replace(". [2q", ". So war es. [2q"),
        BETWEEN.replace(
            "[1s [@person:wim Wim]] [1c sagte], [1q Holz fehle]", "[1q Holz] [1c soll] [1q fehlen]"
        ),
    ],
    ids=["another paragraph", "a sentence between", "nobody spoke between"],
)
def test_else_its_own_source_stands(words: str) -> None:
    assert origins(words, "Ode", "ref-person:ode") == ["Ode"]


def test_a_quotation_does_not_run_on() -> None:
    assert origins(BETWEEN, "Ode", "ref-person:ode", "direct") == ["Ode"]
