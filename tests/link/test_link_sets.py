"""Disjoint sets: what is joined is one, by a name that does not depend on hashes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.link.sets import Sets

NUMBERS = st.integers(0, 9)


def test_of_equal_sets_the_first_named_lends_its_name_and_a_larger_one_wins() -> None:
    sets = Sets(["a", "b", "c"])
    sets.join("b", "a")
    assert (sets["a"], sets["b"], sets["c"]) == ("b", "b", "c")
    sets.join("c", "a")
    assert {sets[member] for member in "abc"} == {"b"}


def test_a_member_that_is_there_stays_in_its_set() -> None:
    sets: Sets[str] = Sets()
    sets.add("a")
    sets.add("b")
    sets.join("a", "b")
    sets.add("b")
    assert sets["b"] == "a"


def test_who_is_no_member_has_no_set() -> None:
    with pytest.raises(KeyError):
        Sets(["a"])["b"]


@given(st.lists(st.tuples(NUMBERS, NUMBERS)))
def test_one_set_are_those_that_joins_connect(joins: list[tuple[int, int]]) -> None:
    sets = Sets(range(10))
    reach = {number: {number} for number in range(10)}
    for a, b in joins:
        sets.join(a, b)
        both = reach[a] | reach[b]
        for number in both:
            reach[number] = both
    for a in range(10):
        assert {b for b in range(10) if sets[b] == sets[a]} == reach[a]
