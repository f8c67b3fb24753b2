"""The one agency that a file format credits with a page is a relay of all its statements."""

from dataclasses import replace

import pytest

from lagebild.annotate.chains import resolve_chains
from lagebild.records import Fact, FormatFacts
from marked import read_marked

WORDS = "[s [@country:XA Oslavien]] [c bestreitet] [q den Verkauf]."


def _chain(
    credited: tuple[str, ...], shown: tuple[str, ...], publisher: str = "Talblatt"
) -> list[tuple[str, str]]:
    text, known = read_marked(WORDS, publisher)
    page = replace(text.page, agencies=tuple(Fact(name, "test") for name in shown))
    document = replace(text.document, facts=FormatFacts(agencies=credited))
    chained = resolve_chains(replace(text, document=document, page=page), known, "de")
    return [(voice.name, voice.role) for voice in chained.attributions[0].chain]


def test_one_agency_stands_between_publisher_and_origin() -> None:
    chain = _chain(("Deutsche Presse-Agentur",), ("dpa",))
    assert [role for _, role in chain] == ["publisher", "relay", "origin"]
    assert chain[1][0] == "dpa"


@pytest.mark.parametrize("credited", [(), ("dpa", "Reuters")])
def test_none_or_several_are_no_relay(credited: tuple[str, ...]) -> None:
    assert [role for _, role in _chain(credited, ("dpa", "Reuters"))] == ["publisher", "origin"]


def test_an_agency_that_publishes_itself_stands_there_once() -> None:
    assert [role for _, role in _chain(("Nordpress",), ("Nordpress",), "Nordpress")] == [
        "publisher",
        "origin",
    ]
