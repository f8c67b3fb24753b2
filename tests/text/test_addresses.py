"""Addresses that lead to one page give one key, and those of front pages none."""

import pytest

from lagebild.text.addresses import normalize_address

PAGE = "hafenblatt.example/politik/kraene-1"


@pytest.mark.parametrize(
    "address",
    [
        "https://www.hafenblatt.example/politik/kraene-1", "http://hafenblatt.example/politik/kraene-1/",
        "https://m.hafenblatt.example/politik/kraene-1?utm_source=feed&utm_medium=rss#kommentare",
        "https://WWW.Hafenblatt.example/politik/kraene-1?fbclid=abc",
        "//hafenblatt.example/politik/kraene-1/amp",
        "https://amp.hafenblatt.example/politik/kraene-1/index.html",
    ],
)  # fmt: skip
def test_one_page_has_one_key(address: str) -> None:
    assert normalize_address(address) == PAGE


@pytest.mark.parametrize(
    "address", ["", "https://hafenblatt.example/", "https://hafenblatt.example", "mailto:a@b", "kraene.html",
                "http://[::1", "https://hafenblatt.example/?utm_source=x", "javascript:void(0)"],
)  # fmt: skip
def test_what_is_no_page_has_none(address: str) -> None:
    assert normalize_address(address) is None


def test_parameters_that_tell_pages_apart_stay() -> None:
    one, other = (normalize_address(f"https://a.example/artikel?id={n}&utm_id=3") for n in (1, 2))
    assert one == "a.example/artikel?id=1"
    assert one != other
