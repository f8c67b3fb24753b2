"""Short cases of two other projects: how much of their ground the rules cover. Informative, with floors.

Both resolve to the future where they can (an assistant's calendar), the news to the past, so values differ by
design where a case leaves the side open; spans are what is measured first.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from evals.test_times import DATA, needs_data, to_text
from lagebild.annotate.timexes import find_timexes
from lagebild.records import Annotations, Timex

FLOORS = {"recognizers": (0.84, 0.46), "ctparse-de": (0.87, 0.79), "ctparse-en": (0.74, 0.55)}
"""Share of expected spans that are overlapped (ctparse: of cases with any find), and share with a
right value among those that give one."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text, its reference day, the expected words (None: somewhere) and values one of which is right."""

    text: str
    reference: str
    words: str | None
    values: frozenset[str]
    language: str = "de"


def read_recognizers() -> Iterator[Case]:
    """One case for each expected result of the German files."""
    for path in sorted((DATA / "recognizers").glob("*.json")):
        for row in json.loads(path.read_text(encoding="utf-8-sig")):
            reference = (row.get("Context") or {}).get("ReferenceDateTime", "2016-11-07")[:10]
            for result in row.get("Results") or ():
                yield Case(row["Input"], reference, result["Text"].lower(), frozenset(_values(result)))


def _values(result: dict[str, object]) -> Iterator[str]:
    """Every value and timex of a result, in whichever of their shapes."""
    found = re.findall(r"'(?:timex|value|Timex|start|date)': '([^']+)'", repr(result))
    for value in found:
        yield value
        yield value.replace(" ", "T")[:16]
        yield value[:10]


def read_ctparse(language: str) -> Iterator[Case]:
    """One case a text. `Time[]{2017-10-05 06:55 (X/X)}` gives the day 2017-10-05 and its hour."""
    rows = json.loads((DATA / "ctparse" / "timeparse_corpus.json").read_text(encoding="utf-8"))
    for row in rows:
        if row["language"] == language:
            days = re.findall(r"\d{4}-\d\d-\d\d", row["gold_parse"])
            yield Case(row["text"], row["ref_time"][:10], None, frozenset(days), language)


def is_right(case: Case, found: list[Timex]) -> bool:
    return any(t.value in case.values or t.value[:10] in case.values for t in found)


def measure(cases: Iterator[Case]) -> tuple[int, float, float]:
    """Number of cases, share covered, and of those that give a value the share where it is found."""
    number = covered = right = valued = 0
    for case in cases:
        number += 1
        found = list(find_timexes(to_text(case.text, case.reference), Annotations(), case.language).timexes)
        if case.words is not None:
            start = case.text.lower().find(case.words)
            found = [t for t in found if t.start < start + len(case.words) and start < t.end]
        covered += bool(found)
        valued += bool(case.values)
        right += is_right(case, found)
    return number, covered / max(1, number), right / max(1, valued)


@needs_data
@pytest.mark.parametrize("source", sorted(FLOORS))
def test_cases(source: str) -> None:
    cases = read_recognizers() if source == "recognizers" else read_ctparse(source[-2:])
    number, covered, right = measure(cases)
    print(f"\n{source}: {number} cases, covered {covered:.3f}, value {right:.3f}")
    assert covered >= FLOORS[source][0]
    assert right >= FLOORS[source][1]
