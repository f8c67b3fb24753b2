"""Time grows with the text and no faster, whatever the text is made of."""

import time
from pathlib import Path

import pytest

from corpus_of_slips import long_texts
from lagebild.clean import clean
from lagebild.read import FoundFile, document_from_text, read_file
from lagebild.records import Failure
from lagebild.steps import annotate

SMALL, LARGE = 4_000, 24_000
SHORT = 0.6
"""Seconds under which nothing is concluded: machines hiccup."""
MOST = 2.5
"""How much more than its share of time the large text may take."""


TURNS = 3
"""How often both texts are timed, in turn, before the large one is called too slow: its best time counts."""


def _seconds(text: str) -> float:
    began = time.process_time()
    annotate(clean(document_from_text("d", text)))
    return time.process_time() - began


@pytest.mark.parametrize("shape", sorted(long_texts(1)))
def test_time_is_linear(shape: str) -> None:
    small_text, large_text = long_texts(SMALL)[shape], long_texts(LARGE)[shape]
    small, large = float("inf"), _seconds(large_text)
    for _ in range(TURNS):
        if large < SHORT:
            break
        small = min(small, _seconds(small_text))
        if large < MOST * LARGE / SMALL * small:
            break
        large = min(large, _seconds(large_text))
    assert large < max(SHORT, MOST * LARGE / SMALL * small)


def test_a_line_of_twenty_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    line = "Anna Beispiel sagte, alles sei gut. " * 600_000
    (tmp_path / "a.txt").write_text(line, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(f'{{"id": "1", "text": "{line}"}}\n{{"id": "2", "text": "Ja."}}\n')
    began = time.process_time()
    for name, count in {"a.txt": 1, "b.jsonl": 2}.items():
        first, *rest = read_file(FoundFile(tmp_path / name, name))
        assert isinstance(first, Failure)
        assert "21,600,000 characters" in first.reason
        assert len(rest) == count - 1
    assert time.process_time() - began < 5
