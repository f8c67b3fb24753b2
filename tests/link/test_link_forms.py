"""Of name forms linking keeps what it needs: nothing without odd words, a few of each name with them."""

import random

from lagebild.link.forms import keep_forms
from lagebild.records import NameForm


def form(number: int, name: str, *, odd: bool = False) -> NameForm:
    return NameForm(f"f{number:04}", f"d{number:04}", 0, len(name), name, name, (), odd)


def test_without_odd_words_nothing_is_kept() -> None:
    assert keep_forms(lambda: [form(1, "Kostrowka")], lambda f: (f.id,)) == ()


def test_the_first_few_of_each_name_are_kept_whatever_the_order() -> None:
    forms = [form(at, "Kostrowka") for at in range(300)] + [form(900, "kostroff ka", odd=True)]
    kept = keep_forms(lambda: forms, lambda f: (f.id,))
    shuffled = random.Random(4).sample(forms, len(forms))
    assert keep_forms(lambda: shuffled, lambda f: (f.id,)) == kept
    assert [f.id for f in kept] == [*(f"f{at:04}" for at in range(8)), "f0900"]
