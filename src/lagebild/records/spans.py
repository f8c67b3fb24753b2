"""Places in a text: half-open offsets in code points of the untouched original, with the words there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Verbatim words of a document: `document.text[start:end] == quote` always holds."""

    start: int
    end: int
    quote: str


def take(text: str, start: int, end: int) -> Quote:
    """The quote at [start, end) of text. Raises ValueError where the offsets do not lie in the text."""
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"offsets [{start}, {end}) do not lie in a text of {len(text)} characters")
    return Quote(start, end, text[start:end])
