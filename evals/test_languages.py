"""Languages of passages of 20, 50 and 200 characters, with floors."""

import pytest

from evals.languages import measure

FLOORS = {20: (0.93, 0.99, 0.79), 50: (0.99, 1.0, 0.98), 200: (1.0, 1.0, 1.0)}
"""By characters: right alone, in a document of their language, inside a German one."""


@pytest.mark.parametrize("size", FLOORS)
def test_languages_of_passages(size: int) -> None:
    rates = measure(size)
    print(
        f"\n{rates.passages} passages of {size} characters in ten languages: alone {rates.alone:.3f},"
        f" in their own {rates.own:.3f}, inside German {rates.foreign:.3f}"
    )
    assert rates.passages >= 90
    assert all(rate >= floor for rate, floor in zip(rates, FLOORS[size], strict=False))
