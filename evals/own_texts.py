"""The project's own German texts, for evaluations that plant or strip something: reports of corpus and piles.

Written for the project, with invented people and outlets; nothing is trained on them. Not for: the marks of
the corpus.
"""

from collections.abc import Iterator
from pathlib import Path

from corpus.report import find_reports, read_report

_PILES = Path(__file__).parent / "data" / "piles"
_ENGLISH = "milkpowder"


def read_own_texts() -> Iterator[tuple[str, str]]:
    """(name, text) of each, in order of names."""
    for path in sorted(_PILES.glob("*/*.txt")):
        if path.parent.name != _ENGLISH:
            yield f"{path.parent.name}/{path.name}", path.read_text(encoding="utf-8")
    for path in sorted(find_reports(language="de")):
        report = read_report(path)
        yield report.id, report.text
