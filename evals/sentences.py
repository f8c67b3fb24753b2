"""Borders of sentences and capitals in speech without marks: texts stripped of marks, and of capitals too.

Parliament speeches are spoken word put on paper and our own reports were never spoken, so both figures are a
rough guess for transcripts made by machines.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Literal

from evals.pages_of_text import to_text
from lagebild.annotate.words import find_words
from lagebild.models.catalogue import load_reader
from lagebild.models.tagger import load_tagger
from lagebild.records import RULES, Annotations, Text
from lagebild.steps import REPAIRS, layers_of
from lagebild.text.mending import Edit, Mending, mend_text, restore

_SHORTEST = 4
"""Gold sentences of fewer words ("Werte Kollegen") are joined to the next, as no listener parts them."""
_LEAST_SENTENCES = 5
Sentences = list[list[str]]
Case = Literal["nouns", "none"]
"""What is left of capitals: those amid sentences, as good speech recognition writes them, or none."""


@dataclass
class Hits:
    """What is right, what was found, what there is."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        """F1 over all texts."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0

    def add(self, found: set[int], gold: set[int]) -> None:
        """Counts one text."""
        self.right += len(found & gold)
        self.found += len(found)
        self.gold += len(gold)

    def __str__(self) -> str:
        return f"F1 {self.f1:.3f}, {self.right} of {self.gold}, {self.found} found"


@dataclass
class Scores:
    """Borders between words, the end of a text not counted; capitals of words that begin no sentence."""

    borders: Hits = field(default_factory=Hits)
    capitals: Hits = field(default_factory=Hits)


def read_speeches(path: Path) -> Iterator[Sentences]:
    """Speeches as sentences of words without marks."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            sentences: Sentences = []
            ended = True
            for row in json.loads(line)["Sentences"]:
                words = [w for w in row["Tokens"] if any(c.isalnum() for c in w)]
                if not words:
                    continue
                # The data ends a "sentence" at some commas too; only real ends count.
                if sentences and (len(sentences[-1]) < _SHORTEST or not ended):
                    sentences[-1].extend(words)
                else:
                    sentences.append(words)
                ended = row["Tokens"][-1] in {".", "!", "?"}
            yield sentences


def read_own(texts: Iterable[tuple[str, str]]) -> Iterator[Sentences]:
    """Our own reports, those parts of them that have marks."""
    for _, text in texts:
        known = find_words(to_text(text), Annotations(), "de", load_tagger("de"))
        sentences: Sentences = []
        for sentence in known.sentences:
            tokens = known.tokens[sentence.first : sentence.last]
            words = [t.text for t in tokens if any(c.isalnum() for c in t.text)]
            if len(words) >= _SHORTEST and any(t.pos == "$." for t in tokens[-2:]):
                sentences.append(words)
        if len(sentences) >= _LEAST_SENTENCES:
            yield sentences


def measure(texts: Iterable[Sentences], case: Case, model: str = RULES) -> Scores:
    """Scores over texts, with the reader of this name or without one."""
    total = Scores()
    for sentences in texts:
        words = [word for sentence in sentences for word in sentence]
        text, starts, firsts = unmarked(sentences, case)
        known, mended = _read(to_text(text, "transcript"), model)
        begins = {sentence.start for sentence in known.sentences} - {0}
        total.borders.add(begins, {starts[at] for at in firsts} - {0})
        if case == "none":
            amid = [at for at in range(len(words)) if at not in firsts and words[at][0].isalpha()]
            found = {starts[at] for at in amid if mended[starts[at]].isupper()}
            total.capitals.add(found, {starts[at] for at in amid if words[at][0].isupper()})
    return total


def unmarked(sentences: Sentences, case: Case) -> tuple[str, list[int], set[int]]:
    """The words as one text, where each of them starts in it, and which of them begin a sentence."""
    firsts = set(accumulate((len(sentence) for sentence in sentences[:-1]), initial=0))
    words = [word for sentence in sentences for word in sentence]
    shown = [_shown(word, case, first=at in firsts) for at, word in enumerate(words)]
    starts = list(accumulate((len(word) + 1 for word in shown[:-1]), initial=0))
    return " ".join(shown), starts, firsts


def _shown(word: str, case: Case, *, first: bool) -> str:
    if case == "none":
        return word.lower()
    return word[0].lower() + word[1:] if first else word


def _read(text: Text, model: str) -> tuple[Annotations, str]:
    """Words and sentences as the first two steps find them, and the text that they read."""
    reader = None if model == RULES else load_reader(model)
    repairs = REPAIRS.run(text, Annotations(), "de").repairs
    edits = [Edit(r.start, r.end, r.restored) for r in repairs if r.applied]
    mending = Mending(text.document.text, edits)
    words = next(layer for layer in layers_of(reader) if layer.name == "words")
    return restore(words.run(mend_text(text, mending), Annotations(), "de"), mending), mending.text
