"""Time expressions against public data, with floors. Skipped where `LAGEBILD_DATA` names no data.

KRAUTS_Dolomiten-100 was looked at while the rules were written, KRAUTS_Dolomiten-42 was not.
"""

import os
from pathlib import Path

import pytest

from evals.timeml import Marked, Score, TimeMLDocument, read_folder, score
from lagebild.annotate.timexes import find_timexes
from lagebild.annotate.words import find_words
from lagebild.models.tagger import load_tagger
from lagebild.records import Annotations, Document, Fact, Page, Span, Text

DATA = Path(os.environ.get("LAGEBILD_DATA", "")) / "data" / "time"
needs_data = pytest.mark.skipif(
    not (os.environ.get("LAGEBILD_DATA") and DATA.is_dir()),
    reason="LAGEBILD_DATA names no folder with data/time: time expressions are not measured",
)

FLOORS = {"KRAUTS_Dolomiten-100": (0.91, 0.78), "KRAUTS_Dolomiten-42": (0.89, 0.62)}
"""Relaxed F1 and F1 of relaxed spans with the right value."""


def to_text(words: str, published: str | None, language: str = "de") -> Text:
    """A page that is all report."""
    document = Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    span = Span("span", "doc", 0, len(words), words, "report", "given")
    fact = Fact(published, "given") if published else None
    return Text(document, (span,), Page(published=fact, language=language))


def find_marked(words: str, published: str | None, language: str = "de") -> tuple[Marked, ...]:
    """What the layer finds, with the words' tags known."""
    text = to_text(words, published, language)
    known = find_words(text, Annotations(), language, load_tagger(language))
    found = find_timexes(text, known, language).timexes
    return tuple(Marked(timex.start, timex.end, timex.type, timex.value) for timex in found)


def measure(documents: list[TimeMLDocument]) -> Score:
    total = Score()
    for document in documents:
        total += score(document.marked, find_marked(document.text, document.created))
    return total


@needs_data
@pytest.mark.parametrize("folder", sorted(FLOORS))
def test_krauts(folder: str) -> None:
    documents = read_folder(DATA / "krauts" / folder)
    peers = {
        document.name: document.marked for document in read_folder(DATA / "krauts" / f"{folder}_Heideltime")
    }
    peer = sum((score(d.marked, peers.get(d.name, ())) for d in documents), Score())
    ours = measure(documents)
    print(f"\n{folder}\n  lagebild   {ours.line()}\n  HeidelTime {peer.line()}")
    relaxed, value = FLOORS[folder]
    assert ours.f1(ours.relaxed) >= relaxed
    assert ours.f1(ours.value) >= value
