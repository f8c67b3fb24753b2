"""The project's own German texts, for evaluations that plant or strip something: reports of the corpus and piles.

Written for the project, with invented people and outlets. Half of the corpus, whole stories together, may be
trained on; the other half and the piles are `held`. Not for: the marks of the corpus.
"""

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from corpus.report import find_reports, read_report

_PILES = Path(__file__).parent / "data" / "piles"
_ENGLISH = "milkpowder"


def read_held() -> Iterator[tuple[str, str]]:
    """(name, text) of each text that nothing is trained on, in order of names."""
    for path in sorted(_PILES.glob("*/*.txt")):
        if path.parent.name != _ENGLISH:
            yield f"{path.parent.name}/{path.name}", path.read_text(encoding="utf-8")
    yield from _read_corpus(held=True)


def read_trained() -> Iterator[tuple[str, str]]:
    """(name, text) of each text of the other half."""
    yield from _read_corpus(held=False)


def _read_corpus(*, held: bool) -> Iterator[tuple[str, str]]:
    for path in sorted(find_reports(language="de")):
        report = read_report(path)
        together = str(report.head.get("story") or report.id)
        if bool(crc32(together.encode()) % 2) == held:
            yield report.id, report.text
