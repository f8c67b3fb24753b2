"""Names exchanged for others: words stay as many, nouns stay, a name is the same one in all of a text."""

import random

from training.example import Example
from training.exchanged import Names

TEXT = "Toland liefert Marsk Kohle . Die Werft in Tolands Hafen dankt Marsk . Frau Ebbers schwieg ."
COUNTRIES = (((0, 1), "Country"), ((2, 3), "Country"))
OTHERS = (((6, 7), "Company"), ((13, 15), "Person"))


def _example(text: str = TEXT) -> Example:
    words = tuple(text.split())
    return Example("a", words, (True,) * len(words), (0,), {"mention": (*COUNTRIES, *OTHERS)})


def test_what_counts_as_a_name() -> None:
    names = Names([_example()])
    assert names.of(_example()) == {"Toland": "Country", "Marsk": "Country", "Ebbers": "Person"}


def test_a_word_of_many_texts_is_no_name() -> None:
    assert Names([_example()] * 4).of(_example()) == {}


def test_a_name_is_exchanged_alike_everywhere_and_takes_its_genitive_along() -> None:
    other = _example(TEXT.replace("Toland", "Brenn").replace("Marsk", "Ulmark").replace("Ebbers", "Otto"))
    names, before = Names([_example(), other]), _example().words
    seen = set()
    for seed in range(20):
        after = names.exchange(_example(), before, random.Random(seed))
        assert len(after) == len(before)
        assert after[2] == after[11] and after[8] == f"{after[0]}s" and after[0] != after[2]
        assert [w for i, w in enumerate(after) if i not in (0, 2, 8, 11, 14)] == [
            w for i, w in enumerate(before) if i not in (0, 2, 8, 11, 14)
        ]
        seen.add((after[0], after[2], after[14]))
    assert {"Toland", "Marsk", "Brenn", "Ulmark"} == {name for row in seen for name in row[:2]}
    assert ("Marsk", "Toland") in {row[:2] for row in seen}, "a text's own names change places"


def test_the_same_chance_gives_the_same_names() -> None:
    names = Names([_example()])
    one, other = (names.exchange(_example(), _example().words, random.Random(7)) for _ in range(2))
    assert one == other
