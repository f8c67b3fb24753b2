"""Places by a word that opens them."""

import pytest
from mention_cases import read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Die Behörden in Bad Holmersburg schwiegen.", "Bad Holmersburg"),
        ("Der Senator aus South Carolina schwieg.", "South Carolina"),
    ],
)
def test_places_of_two_words(text: str, place: str) -> None:
    assert [r.name for r in read(text).referents if r.schema == "Address"] == [place]
    assert all(r.schema != "Person" or not r.named for r in read(text).referents)
