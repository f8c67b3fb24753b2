"""Speed of each annotation layer on German reports, in words a second of one core, beside HanTa alone.

    python -m benchmarks.annotate [DOCUMENTS] [FILE.jsonl]

Without a file the reports are generated ones; with one its lines are read, of which each has a `text`. HanTa
alone tags the same words in the same run, without the memory for words that lagebild's adapter adds.
"""

import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from HanTa.HanoverTagger import HanoverTagger

from benchmarks.articles import make_article
from lagebild.clean import clean
from lagebild.lang.load import pick_language
from lagebild.read import FoundFile, document_from_text, read_file
from lagebild.records import Annotations, Document
from lagebild.steps import LAYERS

PEER = "HanTa alone"


def read_documents(count: int, file: Path | None) -> Iterator[Document]:
    """So many documents of a file of JSON lines, or generated ones."""
    if file is None:
        yield from (document_from_text(f"article-{n}", make_article(n)) for n in range(count))
        return
    found = read_file(FoundFile(file, file.name))
    yield from islice((one for one in found if isinstance(one, Document)), count)


def main(count: int, file: Path | None = None) -> int:
    """Runs every layer over all documents, after one that loads the tables. Prints one line a layer."""
    names = ["clean", *(layer.name for layer in LAYERS), PEER]
    seconds = dict.fromkeys(names, 0.0)
    peer = HanoverTagger("morphmodel_ger.pgz")
    _time(document_from_text("first", make_article(-1)), peer)
    words = documents = 0
    for document in read_documents(count, file):
        spent, known = _time(document, peer)
        documents += 1
        words += len(known.tokens)
        for name in names:
            seconds[name] += spent[name]
    ours = sum(seconds.values()) - seconds[PEER]
    print(f"{documents} documents, {words:,} words and marks, {1000 * ours / documents:.0f} ms a document")
    for name, spent_on in [*seconds.items(), ("all of lagebild", ours)]:
        share = spent_on / seconds[PEER]
        print(f"{name:16} {words / spent_on:10,.0f} words/s  {spent_on:7.2f} s  {share:5.2f} x {PEER}")
    return 0


def _time(document: Document, peer: HanoverTagger) -> tuple[dict[str, float], Annotations]:
    """Seconds of processor time by layer, and what the layers found."""
    spent: dict[str, float] = {}
    began = time.process_time()
    text, known = clean(document), Annotations()
    spent["clean"] = time.process_time() - began
    language = pick_language(text.page.language)
    for layer in LAYERS:
        began = time.process_time()
        known = layer.run(text, known, language)
        spent[layer.name] = time.process_time() - began
    sentences = [[token.text for token in known.tokens[s.first : s.last]] for s in known.sentences]
    began = time.process_time()
    for words in sentences:
        peer.tag_sent(words)
    spent[PEER] = time.process_time() - began
    return spent, known


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(main(int(arguments[0]) if arguments else 100, Path(arguments[1]) if arguments[1:] else None))
