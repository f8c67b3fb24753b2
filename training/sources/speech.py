"""Words without marks, half of them in lower case: where do sentences begin?

Parliament speeches (CC BY-SA 4.0), news, single sentences and court decisions (CC BY 4.0).
"""

from collections.abc import Iterator
from pathlib import Path

from training.example import Example, from_text
from training.transcripts.texts import Words, read_open

WORDS = 240
"""Words of one example: about one window."""
COURTS = 9
"""Of court decisions every so manieth piece is read: they would be half of all, and read much alike."""


def read_unmarked(data: Path, split: str = "train") -> Iterator[Example]:
    """Pieces of all texts; every second one in lower case."""
    for source, texts in read_open(data, split).items():
        pieces = [piece for text in texts for piece in _pieces(text)]
        for number, piece in enumerate(pieces):
            if source == "courts" and number % COURTS:
                continue
            yield _example(f"{source}-{number}", piece, lower=number % 2 == 1)


def _pieces(text: Words) -> Iterator[Words]:
    piece: Words = []
    for sentence in text:
        piece.append(sentence)
        if sum(map(len, piece)) >= WORDS:
            yield piece
            piece = []
    if sum(map(len, piece)) > 20:
        yield piece


def _example(name: str, sentences: Words, lower: bool) -> Example:
    at, firsts, parts = 0, [], []
    for sentence in sentences:
        written = " ".join(sentence)
        written = written.lower() if lower else written
        firsts.append(((at, at + 1), "sentence"))
        parts.append(written)
        at += len(written) + 1
    return from_text(name, " ".join(parts), {"border": firsts})
