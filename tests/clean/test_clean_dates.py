"""Dates of bylines, and lines that are nothing but a date."""

import pytest

from lagebild.clean import clean
from lagebild.clean.dates import find_dates, is_clock_line, is_date_line
from lagebild.read import document_from_text

BODY = "Der Minister wies die Vorwürfe zurück. Er sagte, davon sei nichts wahr, und ging."


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("20 Jun 2024", "2024-06-20"),
        ("Aktualisiert am 3. Mai 2021, 8:05 Uhr", "2021-05-03T08:05"),
        ("Stand: 03.05.2021 18.05 Uhr", "2021-05-03T18:05"),
        ("3. März 2021", "2021-03-03"),
        ("May 3rd, 2021 at 6:05 p.m.", "2021-05-03T18:05"),
        ("Published 3 May 2021", "2021-05-03"),
        ("2021-05-03T18:05:00", "2021-05-03T18:05"),
        ("3. Jänner 2021", "2021-01-03"),
        ("31. Februar 2021", None),
        ("12.345.2021", None),
        ("im Mai 2021", None),
    ],
)
def test_dates_of_bylines(line: str, value: str | None) -> None:
    assert next((found.value for found in find_dates(line)), None) == value


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("Dienstag, 4. Mai 2021", True),
        ("4 May 2021 at 18:05 GMT", True),
        ("04.05.2021 um 18:05 Uhr", True),
        ("4. Mai 2021: Der Hafen schließt", False),
        ("Der 4. Mai 2021", True),
        ("Kein Datum", False),
    ],
)
def test_lines_that_hold_a_date_and_nothing_else(line: str, alone: bool) -> None:
    assert is_date_line(line) is alone


@pytest.mark.parametrize(
    ("line", "alone"), [("18.40 Uhr", True), ("9:05", True), ("18.40 Euro", False), ("18.75", False)]
)
def test_lines_that_hold_a_time_of_day_and_nothing_else(line: str, alone: bool) -> None:
    assert is_clock_line(line) is alone


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (
            "Seit 2015 gab es das nicht. Der Minister reist heute, Dienstag, 4. Mai, nach Norland.",
            "2021-05-04",
        ),
        (
            "Seit 2015 gab es das nicht. Der Minister reist morgen, Mittwoch, 5. Mai, nach Norland.",
            "2021-05-04",
        ),
        (
            "Seit 2015 gab es das nicht. Bis 2030 soll es so sein. Er reist heute, Dienstag, 4. Mai.",
            "2021-05-04",
        ),
        ("Der Minister reist heute, Dienstag, 4. Mai 2021, nach Norland.", "2021-05-04"),
        ("Wesendorf, 4. Mai 2021 (xna) - Der Minister reist nach Norland.", "2021-05-04"),
        ("Der Minister reist nach Norland (siehe Karte vom 4. Mai 2021) und bleibt.", None),
        ("Er war erst einmal dort, vor vier Jahren. Im Mai 2017 besuchte er den Hafen.", "2021"),
        ("Er war vor vier Jahren dort. Im Mai 2017 war das. Im Jahr 2022 brach der Damm.", None),
        ("Der Minister reist heute, Dienstag, 4. Mai, nach Norland.", None),
        ("Der Minister reiste im Jahr 2015 nach Norland.", None),
    ],
)
def test_dates_that_follow_from_the_text(body: str, value: str | None) -> None:
    published = clean(document_from_text("x", f"Der Minister reist\n\n{body}\n\n{BODY}")).page.published
    assert (published.value if published else None) == value
    if published is not None and len(published.value) == 4:
        assert published.how.startswith("inferred")


def test_dates_near_the_title_come_before_those_of_other_stories() -> None:
    others = "\n\n".join(f"Streit um die Fähre Nummer {n}\n\n{n}. April 2021, 10:00 Uhr" for n in range(1, 5))
    page = f"Minister reist\n\nVon dpa 4. Mai 2021, 18:05\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{others}"
    published = clean(document_from_text("x", page)).page.published
    assert published is not None
    assert published.value == "2021-05-04T18:05"


def test_a_date_in_digits_is_a_byline_and_no_count() -> None:
    published = clean(
        document_from_text("x", f"Minister reist ab\n\n04.05.2021\n\n{BODY}\n\n{BODY}")
    ).page.published
    assert published is not None
    assert published.value == "2021-05-04"
