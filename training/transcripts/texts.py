"""Open texts that models are trained on, as sentences of words without marks.

`read_open(folder)`: a folder with `bundestag/` (CC BY-SA 4.0) and `ner/` (SmartData, GermEval 2014 and LER,
all CC BY 4.0). Not for: data that may only be measured with.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from evals.pages_of_text import to_text

from lagebild.annotate.words import find_words
from lagebild.models.tagger import load_tagger
from lagebild.records import Annotations

Words = list[list[str]]
"""Sentences of words, in order."""

_SHORTEST = 4
_NOUNS = frozenset({"NN", "NE", "NNI", "NNA"})
_ENDS = frozenset(".!?")


def read_open(folder: Path, split: str = "train") -> dict[str, list[Words]]:
    """Texts by where they come from; the first word of a sentence as it is written amid one."""
    sources = {
        "speeches": read_speeches(folder / "bundestag" / f"{split}.jsonl.gz"),
        "news": read_news(folder / "ner" / f"smartdata-{split}.jsonl.gz"),
    }
    if split == "train":
        sources["sentences"] = read_sentences(folder / "ner" / "germeval2014-dev.tsv.gz")
        sources["courts"] = read_courts(folder / "ner" / "ler-dev.conll.gz")
    return {name: [_amid(text) for text in texts] for name, texts in sources.items()}


def read_speeches(path: Path) -> Iterator[Words]:
    """Speeches. What the data parts at a comma, and very short sentences, belong to what follows."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            found: Words = []
            ended = True
            for row in json.loads(line)["Sentences"]:
                words = _words(row["Tokens"])
                if not words:
                    continue
                if found and (len(found[-1]) < _SHORTEST or not ended):
                    found[-1].extend(words)
                else:
                    found.append(words)
                ended = row["Tokens"][-1] in _ENDS
            yield found


def read_news(path: Path) -> Iterator[Words]:
    """Runs of three whole sentences and more."""
    tagger = load_tagger("de")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = to_text(json.loads(line)["text"]["string"], "report")
            known = find_words(text, Annotations(), "de", tagger)
            tokens = ([t.text for t in known.tokens[s.first : s.last]] for s in known.sentences)
            yield from _runs(tokens)


def read_sentences(path: Path, together: int = 15) -> Iterator[Words]:
    """Single sentences, put beside each other at random: they tell how sentences begin and end."""
    rows: list[list[str]] = [[]]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                rows.append([])
            elif not line.startswith("#"):
                rows[-1].append(line.split("\t")[1])
    whole = [_words(row) for row in rows if len(row) > _SHORTEST and row[-1] in _ENDS]
    for at in range(0, len(whole), together):
        yield whole[at : at + together]


def read_courts(path: Path, together: int = 15) -> Iterator[Words]:
    """Runs of sentences of court decisions."""
    rows: list[list[str]] = [[]]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                rows[-1].append(line.split()[0])
            else:
                rows.append([])
    for run in _runs(rows):
        yield from (run[at : at + together] for at in range(0, len(run), together))


def _runs(sentences: Iterable[list[str]]) -> Iterator[Words]:
    run: Words = []
    for tokens in sentences:
        words = [w for w in _words(tokens) if "://" not in w and w[0] not in "#@"]
        if len(words) >= _SHORTEST and any(token[0] in _ENDS for token in tokens[-2:]):
            run.append(words)
            continue
        if len(run) >= 3:
            yield run
        run = []
    if len(run) >= 3:
        yield run


def _words(tokens: Iterable[str]) -> list[str]:
    return [token for token in tokens if any(char.isalnum() for char in token)]


def _amid(text: Words) -> Words:
    """First words in lower case, but nouns, names and abbreviations."""
    tagger = load_tagger("de")
    found = []
    for words in text:
        first = words[0]
        if tagger.tag(words)[0][1] not in _NOUNS and not first[1:2].isupper():
            first = first[0].lower() + first[1:]
        found.append([first, *words[1:]])
    return found
