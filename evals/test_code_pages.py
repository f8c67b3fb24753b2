"""Code pages of short pieces, with floors."""

import pytest

from evals.code_pages import CODE_PAGES, measure

FLOORS = {20: 0.93, 50: 0.97, 200: 0.99}


@pytest.mark.parametrize("page", CODE_PAGES)
@pytest.mark.parametrize("size", FLOORS)
def test_code_pages_of_pieces(size: int, page: str) -> None:
    right, pieces = measure(size, page)
    print(f"\n{pieces} pieces of {size} characters in {page}: {right:.3f} read without a slip")
    assert pieces >= 200
    assert right >= FLOORS[size]
