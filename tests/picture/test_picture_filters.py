"""Filters: dates of any precision, names and words in any case."""

import pytest

from lagebild.errors import SettingError
from lagebild.picture import ALL, Filter


@pytest.mark.parametrize(
    ("since", "until", "date", "passes"),
    [
        (None, None, None, True),
        ("2028", None, None, False),
        ("2028", None, "2028-05-01", True),
        ("2028-06", None, "2028-05-01", False),
        ("2028-06", None, "2028", True),
        (None, "2028-06", "2028-06-30T20:00", True),
        (None, "2028-06", "2028-07", False),
        ("2028-06-02", "2028-06-04", "2028-06-03", True),
        ("2028-06-02", "2028-06-04", "2028-06", True),
    ],
)
def test_dates(since: str | None, until: str | None, date: str | None, passes: bool) -> None:
    assert Filter(since=since, until=until).has_date(date) is passes


def test_names_and_words_in_any_case() -> None:
    assert Filter(speaker="moor").has_speaker(["Ida Moor"])
    assert not Filter(speaker="moor").has_speaker(["Jens Holm"])
    assert Filter(about="FISCH").has_words(["Stockfisch"])
    assert ALL.has_speaker([])


def test_a_stance_that_there_is_not() -> None:
    with pytest.raises(SettingError, match="lie"):
        Filter(stance="lie")
