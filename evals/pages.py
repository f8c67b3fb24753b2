"""Scores cleaning on news pages as they came, whose titles, dates and bodies parsers per outlet have taken.

The body is scored as a bag of words (F1): paragraphs, headings and summary of the gold against the spans that
carry the report, beside what trafilatura alone takes for the main text of the same page.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from lagebild.clean import clean
from lagebild.read import document_from_text, read_html
from lagebild.records import Text
from lagebild.text.folding import fold

_WORD: Final = re.compile(r"\w+")
_SHARED: Final = 0.5
"""Share of the gold's word runs that a page must hold to be the page that this gold was made of."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its gold record."""

    name: str
    raw: bytes
    gold: dict[str, Any]


@dataclass(slots=True)
class Scores:
    """One entry a page."""

    body: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)
    trafilatura: list[float] = field(default_factory=list)
    title: list[bool] = field(default_factory=list)
    date: list[bool] = field(default_factory=list)
    worst: list[tuple[float, float, str]] = field(default_factory=list)
    """(body, trafilatura, name), worst first."""


def find_pages(folder: Path, every: int = 1) -> Iterator[Page]:
    """Pages whose gold is known beyond doubt, every n-th of them, in order of name."""
    for path in sorted(folder.glob("*/*.html.gz"))[::every]:
        raw = gzip.decompress(path.read_bytes())
        outlet = path.name.split("_")[0]
        records = json.loads((path.parent / f"{outlet}.json").read_text(encoding="utf-8")).values()
        words = _runs(read_html(raw, path.name).text)
        rated = [(_share(_runs(gold_body(gold)), words), place) for place, gold in enumerate(records)]
        best = max(rated, default=(0.0, 0))
        if best[0] >= _SHARED:
            yield Page(f"{path.parent.name}/{path.name}", raw, list(records)[best[1]])


def score_pages(pages: Iterable[Page], flat: bool = False) -> Scores:
    """Reads, cleans and scores every page; `flat`: as if its flattened text were all that is left of it."""
    scores = Scores()
    for page in pages:
        document = read_html(page.raw, page.name)
        text = clean(document_from_text(page.name, document.text) if flat else document)
        gold = Counter(_WORD.findall(gold_body(page.gold).lower()))
        ours, theirs = _f1(gold, _body(text)), _f1(gold, _main(text))
        scores.body.append(ours)
        scores.recall.append(sum((gold & _body(text)).values()) / max(1, sum(gold.values())))
        scores.trafilatura.append(theirs)
        scores.worst.append((ours, theirs, page.name))
        title = text.page.title.value if text.page.title else ""
        scores.title.append(_same_title(title, page.gold.get("title") or ""))
        published = text.page.published.value if text.page.published else ""
        scores.date.append(published[:10] == (page.gold.get("publishing_date") or "")[:10])
    scores.worst.sort()
    return scores


def gold_body(gold: dict[str, Any]) -> str:
    """Summary, headings and paragraphs of a gold record, a line each."""
    body = gold.get("body") or {}
    lines = list(body.get("summary") or ())
    for section in body.get("sections") or ():
        lines += [*section["headline"], *section["paragraphs"]]
    return "\n".join(lines)


def _body(text: Text) -> Counter[str]:
    carried = [s for s in text.spans if s.role in {"report", "teaser", "transcript", "headline"}]
    lines = [
        span.quote
        for span in carried
        if not span.reason.startswith("title") and span.reason != "beside_title"
    ]
    return Counter(_WORD.findall("\n".join(lines).lower()))


def _main(text: Text) -> Counter[str]:
    document = text.document
    lines = [document.text[start:end] for start, end in document.facts.main]
    return Counter(_WORD.findall("\n".join(lines).lower()))


def _f1(gold: Counter[str], found: Counter[str]) -> float:
    shared = sum((gold & found).values())
    total = sum(gold.values()) + sum(found.values())
    return 2 * shared / total if total else 0.0


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return {tuple(words[i : i + 5]) for i in range(len(words) - 4)}


def _share(gold: set[tuple[str, ...]], page: set[tuple[str, ...]]) -> float:
    return len(gold & page) / len(gold) if gold else 0.0


def _same_title(found: str, gold: str) -> bool:
    """Equal but for the name of the site or a kicker on one side."""
    a, b = fold(found), fold(gold)
    return bool(a and b) and (a in b or b in a)
