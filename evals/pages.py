"""Scores cleaning on news pages as they came, beside trafilatura alone on the same pages.

    LAGEBILD_DATA=FOLDER python -m evals.pages [tuned|held]

Gold is what parsers of single outlets have taken: title, authors, date, body, captions; publishers are names
written in `data/page_publishers.yaml`. Half of the outlets are `held`: counted, never looked at while rules
are mended. The body is scored as a bag of words (F1): summary, headings and paragraphs of the gold against
the spans that carry the report.

Not for: the same pages as flattened text; see `flat_pages`.
"""

import gzip
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import trafilatura

from evals.page_scores import (
    f1,
    read_publishers,
    same_publisher,
    same_title,
    score_authors,
    score_captions,
    words_of,
)
from lagebild.clean import clean
from lagebild.read import read_html
from lagebild.records import Text

_WORD: Final = re.compile(r"\w+")
_SHARED: Final = 0.5
"""Share of the gold's word runs that a page must hold to be the page that this gold was made of."""
_PICTURE: Final = re.compile(r"!\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its gold record."""

    name: str
    raw: bytes
    gold: dict[str, Any]

    @property
    def outlet(self) -> str:
        """The outlet of a page named "de/Outlet_2024_01_31.html.gz"."""
        return self.name.split("/")[1].split("_")[0]

    @property
    def held(self) -> bool:
        """Whether its outlet is one of the half that nobody looks at."""
        return sha256(self.outlet.encode()).digest()[0] % 2 == 1


@dataclass(slots=True)
class Scores:
    """One entry a page that has gold for it; `body` of lagebild or of trafilatura alone."""

    body: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)
    title: list[float] = field(default_factory=list)
    authors: list[float] = field(default_factory=list)
    day: list[float] = field(default_factory=list)
    minute: list[float] = field(default_factory=list)
    publisher: list[float] = field(default_factory=list)
    caption_recall: list[float] = field(default_factory=list)
    caption_precision: list[float] = field(default_factory=list)
    captions_in_body: list[float] = field(default_factory=list)
    worst: list[tuple[float, str]] = field(default_factory=list)
    """(body, name), worst first."""

    def means(self) -> dict[str, float]:
        """The mean of each row of figures."""
        rows = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "worst"}
        return {name: sum(values) / len(values) for name, values in rows.items() if values}


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


def gold_body(gold: dict[str, Any]) -> str:
    """Summary, headings and paragraphs of a gold record, a line each."""
    body = gold.get("body") or {}
    lines = list(body.get("summary") or ())
    for section in body.get("sections") or ():
        lines += [*section["headline"], *section["paragraphs"]]
    return "\n".join(lines)


def body_of(text: Text) -> str:
    """What cleaning takes for the body, a line a span; without the title, captions and bylines."""
    carried = [s for s in text.spans if s.role in {"report", "teaser", "transcript", "headline"}]
    return "\n".join(
        s.quote for s in carried if not s.reason.startswith("title") and s.reason != "beside_title"
    )


def score_pages(pages: Iterable[Page]) -> Scores:
    """Reads, cleans and scores every page."""
    scores = Scores()
    for page in pages:
        text = clean(read_html(page.raw, page.name))
        facts = text.page
        captions = "\n".join(span.quote for span in text.spans if span.role == "caption")
        _score(
            scores,
            page,
            body_of(text),
            captions,
            facts.title.value if facts.title else "",
            [fact.value for fact in facts.authors],
            facts.published.value if facts.published else "",
            facts.publisher.value if facts.publisher else "",
        )
    scores.worst.sort()
    return scores


def score_trafilatura(pages: Iterable[Page]) -> Scores:
    """The same by trafilatura alone; its captions are the texts of its pictures."""
    scores = Scores()
    for page in pages:
        found = trafilatura.bare_extraction(page.raw, include_comments=False, with_metadata=True)
        pictured = trafilatura.extract(page.raw, include_comments=False, include_images=True) or ""
        if found is None or isinstance(found, dict):
            continue
        authors = [name.strip() for name in (found.author or "").split(";") if name.strip()]
        captions = "\n".join(_PICTURE.findall(pictured))
        title, date, site = found.title or "", found.date or "", found.sitename or ""
        _score(scores, page, found.text or "", captions, title, authors, date, site)
    scores.worst.sort()
    return scores


def _score(
    scores: Scores,
    page: Page,
    body: str,
    captions: str,
    title: str,
    authors: list[str],
    date: str,
    publisher: str,
) -> None:
    gold = words_of(gold_body(page.gold))
    found = words_of(body)
    scores.body.append(f1(gold, found))
    scores.recall.append((gold & found).total() / max(1, gold.total()))
    scores.worst.append((scores.body[-1], page.name))
    scores.title.append(same_title(title, page.gold.get("title") or ""))
    named = score_authors(authors, page.gold.get("authors") or [], read_publishers()[page.outlet])
    if named is not None:
        scores.authors.append(named)
    published = (page.gold.get("publishing_date") or "").replace(" ", "T")
    scores.day.append(date[:10] == published[:10])
    if published[11:16] not in {"", "00:00"}:
        scores.minute.append(date[:16] == published[:16])
    scores.publisher.append(same_publisher(publisher, read_publishers()[page.outlet]))
    score_captions(page.gold, gold, captions, body, scores)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return {tuple(words[i : i + 5]) for i in range(len(words) - 4)}


def _share(gold: set[tuple[str, ...]], page: set[tuple[str, ...]]) -> float:
    return len(gold & page) / len(gold) if gold else 0.0


def main(folder: Path, half: str) -> int:
    """Prints both rows of figures, and the worst pages of the tuned half."""
    pages = [p for p in find_pages(folder) if not half or p.held == (half == "held")]
    ours, theirs = score_pages(pages), score_trafilatura(pages)
    beside = theirs.means()
    print(f"{len(pages)} pages {half}")
    for name, mean in ours.means().items():
        print(f"{name:18} {mean:.4f}  trafilatura alone {beside.get(name, 0.0):.4f}")
    if half == "tuned":
        print(*(f"{score:.3f} {name}" for score, name in ours.worst[:20]), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(os.environ["LAGEBILD_DATA"]) / "data" / "pages", (sys.argv[1:] or [""])[0]))
