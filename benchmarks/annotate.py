"""Speed of each annotation layer on generated German reports, in characters a second of one core.

python -m benchmarks.annotate [DOCUMENTS]
"""

import sys
import time

from benchmarks.articles import make_article
from lagebild.lang.load import pick_language
from lagebild.records import Annotations, Document, Fact, Page, Span, Text
from lagebild.steps import LAYERS


def to_text(number: int) -> Text:
    """One generated report as a page that is all report, of a day that is known."""
    words = make_article(number)
    name = f"article-{number}"
    document = Document(name, f"{name}.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    span = Span(f"{name}-span", name, 0, len(words), words, "report", "given")
    return Text(document, (span,), Page(published=Fact("2030-06-18", "given"), language="de"))


def main(count: int) -> int:
    """Runs every layer over all reports after one that warms up the tables. Prints one line a layer."""
    language = pick_language("de")
    seconds = dict.fromkeys((layer.name for layer in LAYERS), 0.0)
    characters = 0
    for number in range(count + 1):
        text, known = to_text(number), Annotations()
        characters += len(text.document.text) if number else 0
        for layer in LAYERS:
            began = time.process_time()
            known = layer.run(text, known, language)
            seconds[layer.name] += time.process_time() - began if number else 0.0
    for name, spent in seconds.items():
        print(f"{name:16} {characters / max(spent, 1e-9):12,.0f} characters/s  {spent:7.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
