"""Quotations in headlines: whose they are, where the headline gives nobody."""

from dataclasses import replace

import pytest

from lagebild.annotate.chains import resolve_chains
from lagebild.records import AttributionKind
from marked import read_marked

ODE = "[{n}q „Holz fehlt {n}-mal“], [{n}c sagte] [{n}s [@person:ode Ode]]. "
WIM = "[{n}q „Brot reicht {n}-mal“], [{n}c sagte] [{n}s [@person:wim Wim]]. "


def of_headline(words: str, kind: AttributionKind = "direct") -> list[str]:
    """The chain of attribution 1, which is the whole first line."""
    text, known = read_marked(words)
    end = text.document.text.index("\n")
    sentences = tuple(replace(s, role="headline") if s.start < end else s for s in known.sentences)
    attributions = tuple(replace(a, kind=kind) for a in known.attributions)
    known = replace(known, sentences=sentences, attributions=attributions)
    found = resolve_chains(text, known, "de").attributions
    return [v.name for v in next(a for a in found if a.id.endswith("1")).chain[1:]]


def test_the_one_who_is_quoted_with_these_words_below() -> None:
    assert of_headline("[1q „Brot reicht“]\n" + ODE.format(n=2) + WIM.format(n=3)) == ["Wim"]


def test_the_one_who_is_interviewed() -> None:
    body = "".join(ODE.format(n=n) for n in (2, 3, 4))
    assert of_headline("[1q „Alles gut“]\n" + body) == ["Ode"]


@pytest.mark.parametrize("body", [ODE.format(n=2), ODE.format(n=2) + WIM.format(n=3) + WIM.format(n=4)])
def test_nobody_where_few_or_several_are_quoted(body: str) -> None:
    assert of_headline("[1q „Alles gut“]\n" + body) == [""]


def test_a_statement_without_quotation_marks_is_nobodys() -> None:
    assert of_headline("[1q Brot reicht]\n" + WIM.format(n=3), "indirect") == [""]
