"""Scores how furniture is told from report in flattened text, line by line: all that is left of a page.

    LAGEBILD_DATA=FOLDER python -m evals.flat_pages [tuned|held]

A line is gold report where the gold body holds it, and left out where it is the title or a caption; each
other line is furniture. Half of the outlets are `held`, and never looked at while rules are mended.
"""

import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal

from evals.page_scores import f1, same_title, words_of
from evals.pages import Page, body_of, find_pages, gold_body
from lagebild.clean import clean
from lagebild.read import document_from_text
from lagebild.read.decode import declared_encoding, decode
from lagebild.read.flatten import read_parts
from lagebild.records import Text

Kind = Literal["report", "furniture", "neither"]
_LETTER: Final = re.compile(r"[^\W_]+")
_SURE: Final = 24
"""Letters from which on a line that stands in the gold body stands there by no chance."""
_REPORT: Final = frozenset({"report", "teaser", "transcript", "headline"})


@dataclass(slots=True)
class Counts:
    """Lines by what they are and what they are taken for, and one entry a page for the rest."""

    lines: dict[tuple[Kind, bool], int] = field(default_factory=lambda: defaultdict(int))
    """(what gold says, whether it was taken for report): how many."""
    body: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)
    title: list[bool] = field(default_factory=list)
    date: list[bool] = field(default_factory=list)
    wrong: list[tuple[str, Kind, str, str]] = field(default_factory=list)
    """(page, what gold says, reason of the span, the line)."""

    def line_f1(self, kind: Kind) -> float:
        """F1 of the lines of one kind over all pages."""
        right = self.lines[kind, kind == "report"]
        wrong = self.lines["report", False] + self.lines["furniture", True]
        return 2 * right / max(1, 2 * right + wrong)


def score_flat(pages: Iterable[Page]) -> Counts:
    """Cleans every page as flattened text that nothing is stated of."""
    counts = Counts()
    for page in pages:
        flat = read_parts(decode(page.raw, declared_encoding(page.raw))[0]).text
        text = clean(document_from_text(page.name, flat))
        gold = words_of(gold_body(page.gold))
        found = words_of(body_of(text))
        counts.body.append(f1(gold, found))
        counts.recall.append((gold & found).total() / max(1, gold.total()))
        facts = text.page
        counts.title.append(same_title(facts.title.value if facts.title else "", page.gold["title"] or ""))
        day = (page.gold.get("publishing_date") or "")[:10]
        counts.date.append(bool(facts.published) and facts.published.value[:10] == day)  # type: ignore[union-attr]
        for line, kind, is_report, reason in rate_lines(text, page.gold):
            counts.lines[kind, is_report] += 1
            if kind != "neither" and (kind == "report") != is_report:
                counts.wrong.append((page.name, kind, reason, line))
    return counts


def rate_lines(text: Text, gold: dict[str, Any]) -> Iterator[tuple[str, Kind, bool, str]]:
    """(line, what gold says, whether it was taken for report, reason) of every line with letters."""
    lines = {_letters(line) for line in gold_body(gold).split("\n")}
    body = "".join(_letters(line) for line in gold_body(gold).split("\n"))
    captions = {_letters(image.get("caption") or "") for image in gold.get("images") or ()} - {""}
    title = _letters(gold.get("title") or "")
    for span in text.spans:
        letters = _letters(span.quote)
        if not letters:
            continue
        kind: Kind = "furniture"
        if letters in lines or (len(letters) >= _SURE and letters in body):
            kind = "report"
        elif (
            letters in title
            or title in letters
            or span.reason.startswith("title")
            or any(
                caption in letters or (letters in caption and len(letters) >= _SURE) for caption in captions
            )
        ):
            kind = "neither"
        yield span.quote, kind, span.role in _REPORT, span.reason


def _letters(text: str) -> str:
    return "".join(_LETTER.findall(text.lower()))


def main(folder: Path, half: str) -> int:
    """Prints the figures of one half, or of all pages."""
    pages = [p for p in find_pages(folder) if not half or p.held == (half == "held")]
    counts = score_flat(pages)
    print(f"{len(pages)} pages {half}; F1 of lines: furniture {counts.line_f1('furniture'):.4f}, ", end="")
    print(f"report {counts.line_f1('report'):.4f}; words of the body ", end="")
    for name in ("body", "recall", "title", "date"):
        values = getattr(counts, name)
        print(f"{name} {sum(values) / len(values):.4f}", end=" ")
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(os.environ["LAGEBILD_DATA"]) / "data" / "pages", (sys.argv[1:] or [""])[0]))
