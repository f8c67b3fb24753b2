"""Geometry of the report's drawings, and marks that lose no text."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lagebild.export.report.network import draw_network
from lagebild.export.report.timeline import draw_timeline, parse_period
from lagebild.picture import NetworkEdge, Place, TimelineRow


@pytest.mark.parametrize(
    ("value", "period"),
    [
        ("2028", (date(2028, 1, 1), date(2028, 12, 31))),
        ("2028-02", (date(2028, 2, 1), date(2028, 2, 29))),
        ("2028-12", (date(2028, 12, 1), date(2028, 12, 31))),
        ("2028-06-19", (date(2028, 6, 19), date(2028, 6, 19))),
        ("2028-06-19T20:12", (date(2028, 6, 19), date(2028, 6, 19))),
        ("2028-W01", (date(2028, 1, 3), date(2028, 1, 9))),
        ("PAST_REF", None),
        ("XXXX-06", None),
        ("2028-13", None),
        ("", None),
    ],
)
def test_period(value: str, period: tuple[date, date] | None) -> None:
    assert parse_period(value) == period


@example("2200000000")
@example("9999-12")
@given(st.text())
def test_period_of_any_text_is_a_period_or_none(value: str) -> None:
    found = parse_period(value)
    assert found is None or found[0] <= found[1]


def edge(supplier: str, recipient: str, status: str) -> NetworkEdge:
    return NetworkEdge(supplier, recipient, "food", ((status, 1),), (f"{supplier}{recipient}",))


def test_both_directions_of_a_pair_are_two_curves() -> None:
    network = draw_network([edge("Island", "Malta", "delivered"), edge("Malta", "Island", "possible")])
    assert {node.name for node in network.nodes} == {"Island", "Malta"}
    assert [arrow.firm for arrow in network.arrows] == [True, False]
    assert network.arrows[0].path != network.arrows[1].path


def test_parties_beyond_what_is_readable_are_counted() -> None:
    network = draw_network([edge(f"Hafen {n:02}", "Malta", "sought") for n in range(30)])
    assert len(network.nodes) + network.left_out == 31


def test_nothing_dated_draws_nothing() -> None:
    assert draw_timeline([]).moments == ()


def test_a_vague_date_is_as_wide_as_it_is_vague() -> None:
    place = Place("d-1", "a.txt", None, None, 0, 0, "")
    rows = [
        TimelineRow("2028-01-05", "published", "", place, "d-1"),
        TimelineRow("2028-12-05", "published", "", place, "d-1"),
        TimelineRow("2028-06", "event", "", place, "e-1"),
        TimelineRow("2028-06-10", "event", "", place, "e-2"),
    ]
    month, day = (moment for moment in draw_timeline(rows).moments if moment.what == "event")
    assert month.width > day.width
    assert month.x < day.x
