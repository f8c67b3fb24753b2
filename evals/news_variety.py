"""The corpus beside real news: sentence lengths, speech, kinds and cues, in one table.

Real news: German Wikinews with its quotations marked (`quotations/train`), and articles of a daily
(`text/10kgnad-test`, lengths only). Nothing of the data is shown but counts.
`python -m evals.news_variety`, with LAGEBILD_DATA.
"""

import csv
import gzip
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import mean, median, quantiles, stdev
from typing import Final

from corpus.report import find_reports, read_report
from corpus.variety import WORD, Variety, cue_of, measure, sentences, share_of_most

from evals.quotations import GoldDocument, read_gold, split

KINDS: Final = ("direct", "indirect", "indirect_free_indirect", "free_indirect", "reported", "none")


def of_wikinews(documents: Iterable[GoldDocument]) -> Variety:
    """Variety of the quotation data."""
    seen = Variety()
    for gold in documents:
        runs = [(gold.starts[i], gold.ends[i], q.type) for q in gold.quotations for i in q.quote]
        for start, sentence in sentences(gold.text):
            seen.lengths.append(len(WORD.findall(sentence)))
            end = start + len(sentence)
            seen.speech.update({k for a, b, k in runs if a < end and start < b} or {"none"})
        for quotation in gold.quotations:
            seen.kinds[quotation.type] += 1
            at = sorted(quotation.roles["cue"])
            words = [w for i in at for w in WORD.findall(gold.text[gold.starts[i] : gold.ends[i]])]
            if words:
                seen.cues[cue_of(words, "de")] += 1
    return seen


def of_texts(texts: Iterable[str]) -> Variety:
    """Lengths of plain texts."""
    seen = Variety()
    for text in texts:
        seen.lengths.extend(len(WORD.findall(s)) for _, s in sentences(text))
    return seen


def rows(seen: Variety) -> Iterator[tuple[str, str]]:
    """What is measured, and its value."""
    lengths = seen.lengths
    yield "sentences", f"{len(lengths)}"
    yield "words a sentence, mean", f"{mean(lengths):.1f}"
    yield "standard deviation", f"{stdev(lengths):.1f}"
    yield "median, ninth decile", f"{median(lengths):.0f}, {quantiles(lengths, n=10)[8]:.0f}"
    for kind in KINDS:
        share = seen.speech[kind] / len(lengths) if seen.speech else None
        yield f"sentences with {kind}", "" if share is None else f"{share:.3f}"
    for kind in KINDS[:-1]:
        yield f"attributions: {kind}", f"{seen.kinds[kind] / seen.kinds.total():.3f}" if seen.kinds else ""
    yield "distinct cues", f"{len(seen.cues)}" if seen.cues else ""
    for most in (1, 10, 50):
        yield f"share of the {most} first cues", f"{share_of_most(seen.cues, most):.3f}" if seen.cues else ""
    yield "cues met once, share of cues", f"{_once(seen.cues):.3f}" if seen.cues else ""


def _once(cues: Counter[str]) -> float:
    return sum(n == 1 for n in cues.values()) / len(cues)


def texts(path: Path) -> Iterator[str]:
    """Articles of a CSV file of `section;article` lines, quoted with apostrophes."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter=";", quotechar="'"):
            yield row[1]


def main() -> None:
    """Prints the table in Markdown."""
    data = Path(os.environ["LAGEBILD_DATA"]) / "data"
    columns = {
        "corpus": measure(read_report(p) for p in find_reports(language="de")),
        "Wikinews": of_wikinews(read_gold(split("train"))),
        "Der Standard": of_texts(texts(data / "text" / "10kgnad-test.csv.gz")),
    }
    print("| | " + " | ".join(columns) + " |\n|---|" + "---|" * len(columns))
    for cells in zip(*(rows(seen) for seen in columns.values()), strict=True):
        print(f"| {cells[0][0]} | " + " | ".join(value for _, value in cells) + " |")


if __name__ == "__main__":
    main()
