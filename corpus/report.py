"""One marked report: its three parts as data, and back to the file, character by character.

Not for: the project's own records; see `records`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.facts import Facts, listed, parse_facts, to_head, to_tail
from corpus.marks import Mark, MarkError, parse_marks, to_marks

HERE = Path(__file__).parent
_BORDER = "\n---\n"


@dataclass(frozen=True, slots=True)
class Report:
    """A report: facts of the page, the text, marks in it, facts of what is marked."""

    head: Facts
    text: str
    marks: tuple[Mark, ...]
    tail: Facts

    @property
    def id(self) -> str:
        """The report's name, unique in the corpus."""
        return str(self.head.get("id", ""))

    def rows(self, part: str) -> dict[str, Facts]:
        """Facts of `entities`, `attributions` or `transfers` by key."""
        rows: dict[str, Facts] = self.tail.get(part) or {}
        return rows

    def spans(self, tag: str) -> list[tuple[int, int]]:
        """Offsets of all marks with just this tag, in order."""
        return [(m.start, m.end) for m in self.marks if m.tag == tag]

    def parent(self, number: str) -> str | None:
        """The attribution in whose content this one stands; the innermost, or None.

        Of two with the same words the `direct` one is a partial quotation that stands in the other.
        """
        own, rows = self.spans(f"c{number}"), self.rows("attributions")
        if not own:
            return None
        direct = rows[number].get("kind") == "direct"
        around = [
            (sum(e - s for s, e in spans), other)
            for other in rows
            if other != number
            and _holds(spans := self.spans(f"c{other}"), own)
            and (spans != own or (direct and rows[other].get("kind") != "direct"))
        ]
        return min(around)[1] if around else None

    def chain(self, number: str) -> list[str]:
        """Voices from the first relay to the origins, as entity keys; [] where the text names nobody."""
        row = self.rows("attributions")[number]
        above = self.parent(number)
        outer = self.chain(above) if above else []
        voices = [*outer, *listed(row.get("via")), *listed(row.get("by"))]
        return list(dict.fromkeys(reversed(voices)))[::-1]


def _holds(outer: list[tuple[int, int]], inner: list[tuple[int, int]]) -> bool:
    return all(any(s <= a and b <= e for s, e in outer) for a, b in inner)


def parse_report(marked: str) -> Report:
    """The report of a marked file. Raises ValueError with the fault."""
    parts = marked.replace("\r\n", "\n").split(_BORDER)
    if len(parts) != 3:
        raise MarkError(f"{len(parts) - 1} lines '---' instead of two: facts, text, facts")
    text, marks = parse_marks(parts[1])
    return Report(parse_facts(parts[0]), text, marks, parse_facts(parts[2]))


def to_marked(report: Report) -> str:
    """The canonical file of a report."""
    head, tail = to_head(report.head), to_tail(report.tail)
    return f"{head.rstrip()}{_BORDER}{to_marks(report.text, report.marks)}{_BORDER}{tail}"


def read_report(path: Path) -> Report:
    """The report in a file. Raises ValueError that names the file and the fault."""
    try:
        return parse_report(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from error


def find_reports(paths: list[Path] | None = None, language: str | None = None) -> Iterator[Path]:
    """All marked files under the paths (default: the whole corpus), in order."""
    roots = paths or [HERE / lang for lang in ([language] if language else ["de", "en"])]
    for root in roots:
        yield from [root] if root.is_file() else sorted(root.rglob("*.txt"))
