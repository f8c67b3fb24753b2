"""English speech, direct and indirect, and who says it."""

import pytest
from told import by, content, joined, told

CASES = [
    (
        "“We will not sell the port,” Anna Berg told reporters on Monday.",
        "“We will not sell the port,”",
        "Anna Berg",
    ),
    (
        '"It is late," said Tom Hale, head of the port. "We go home now."',
        '"It is late,"',
        "Tom Hale, head of the port",
    ),
    ("The bridge could fall within days, officials said.", "The bridge could fall within days", "officials"),
    ("In a statement, the company said it would pay.", "it would pay", "the company"),
    (
        "The deal was, according to two officials, never signed.",
        "The deal was ... never signed",
        "two officials",
    ),
    ("Norway has denied the accusations.", "the accusations", "Norway"),
]


@pytest.mark.parametrize(("text", "said", "source"), CASES)
def test_content_and_source(text: str, said: str, source: str) -> None:
    record = by(told(text, "en"), said)
    assert content(record) == said
    assert joined(record.source) == source
