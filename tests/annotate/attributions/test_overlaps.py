"""Items that touch a place: the same as by looking at all of them."""

from hypothesis import given
from hypothesis import strategies as st

from lagebild.annotate.attributions.overlaps import Overlaps

PLACE = st.tuples(st.integers(0, 3000), st.integers(1, 1500)).map(lambda p: (p[0], p[0] + p[1]))


@given(st.lists(st.lists(PLACE, max_size=3), max_size=8), st.lists(PLACE, max_size=3))
def test_as_by_looking_at_all(items: list[list[tuple[int, int]]], places: list[tuple[int, int]]) -> None:
    named = list(enumerate(items))
    found = Overlaps(named, lambda item: item[1]).touching(places)
    assert found == [n for n in named if any(a < d and c < b for a, b in n[1] for c, d in places)]
