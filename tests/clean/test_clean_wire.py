# ruff: noqa: E501 - lines of pages are as long as they are
"""Agencies that no table knows, and lists that stand at the end of a report."""

import pytest
from cleaned_page import BODY, MORE, cleaned, roles


@pytest.mark.parametrize(
    ("page", "agency"),
    [
        (f"Minister weist Vorwürfe zurück\n\nWesendorf/Kiel (Nordform) - {BODY}\n\n{MORE}", "Nordform"),
        (
            f"Minister weist Vorwürfe zurück\n\nWesendorf, 4. Mai 2021 (Nord Press) – {BODY}\n\n{MORE}",
            "Nord Press",
        ),
        (
            f"Minister weist Vorwürfe zurück\n\nStand: 04.05.2021, 10:12 Uhr\n\n{BODY}\n\n{MORE}\n\nQuelle: HAFENBLATT, Ostpress, kle",
            "Ostpress",
        ),
    ],
)
def test_agencies_that_no_table_knows(page: str, agency: str) -> None:
    found = cleaned(page).page.agencies
    assert [fact.value for fact in found] == [agency]
    assert found[0].shown is not None
    assert page[found[0].shown.start : found[0].shown.end] == agency


def test_brackets_in_a_sentence_are_no_dateline() -> None:
    page = f"Minister weist Vorwürfe zurück\n\nDer Minister (Bild) sprach am Dienstag. {BODY}\n\n{MORE}"
    assert cleaned(page).page.agencies == ()


def test_a_list_at_the_end_is_part_of_the_report() -> None:
    page = f"Minister weist Vorwürfe zurück\n\n{BODY}\n\n{MORE}\n\nDie Werft könnte Norland liefern:\n\n• Kräne\n• Segel\n\nMehr zum Thema"
    assert [role for role, words in roles(page) if words.startswith(("Die Werft", "•"))] == ["report"] * 3


def test_a_source_line_of_agencies_names_no_publisher() -> None:
    page = f"Minister weist Vorwürfe zurück\n\nStand: 04.05.2021, 10:12 Uhr\n\n{BODY}\n\n{MORE}\n\nQuelle: Ostpress/dpa"
    assert cleaned(page).page.publisher is None
