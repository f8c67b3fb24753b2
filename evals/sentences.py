"""Sentence borders in speech without marks: parliament speeches stripped of marks and sentence capitals.

Speeches are spoken word put on paper, so the figure is a rough guess for transcripts made by machines.
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evals.pages_of_text import to_text
from lagebild.annotate.words import find_words
from lagebild.models.tagger import load_tagger
from lagebild.records import Annotations

_SHORTEST = 4
"""Gold sentences of fewer words ("Werte Kollegen") are joined to the next, as no listener parts them."""


@dataclass
class Borders:
    """Borders between words: right ones, all that were found, all that there are."""

    hits: int = 0
    found: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        """F1 of borders."""
        return 2 * self.hits / (self.found + self.gold) if self.found + self.gold else 0.0


def read_speeches(path: Path) -> Iterator[list[list[str]]]:
    """Speeches as sentences of words without marks, the first word of each in lower case."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            sentences: list[list[str]] = []
            ended = True
            for row in json.loads(line)["Sentences"]:
                words = [w for w in row["Tokens"] if any(c.isalnum() for c in w)]
                if not words:
                    continue
                words[0] = words[0].lower()
                # The data ends a "sentence" at some commas too; only real ends count.
                if sentences and (len(sentences[-1]) < _SHORTEST or not ended):
                    sentences[-1].extend(words)
                else:
                    sentences.append(words)
                ended = row["Tokens"][-1] in {".", "!", "?"}
            yield sentences


def measure(speeches: Iterator[list[list[str]]]) -> Borders:
    """Borders over speeches, the end of a speech not counted."""
    total = Borders()
    for sentences in speeches:
        words = " ".join(word for sentence in sentences for word in sentence)
        known = find_words(to_text(words, "transcript"), Annotations(), "de", load_tagger("de"))
        found = {sentence.end for sentence in known.sentences[:-1]}
        gold, at = set(), -1
        for sentence in sentences[:-1]:
            at += sum(len(word) + 1 for word in sentence)
            gold.add(at)
        total.hits += len(found & gold)
        total.found += len(found)
        total.gold += len(gold)
    return total
