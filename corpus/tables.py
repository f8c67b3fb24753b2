"""The table of counts in `README.md`, written by `python -m corpus table`; a test compares the two.

Not for: other figures; see `evals/`.
"""

from collections import Counter
from collections.abc import Iterable

from corpus.counts import count_reports
from corpus.outlets import SPLITS, split_of
from corpus.report import Report

BEGIN, END = "<!-- counts -->\n", "<!-- /counts -->"
_FIRST = (
    "reports",
    "words",
    "attributions",
    "nested or with a relay",
    "relays of two and more",
    "answering",
    "answers across reports",
    "transfers",
    "amounts of transfers",
    "entities",
    "mentions",
    "time expressions",
    "quantities",
    "distinct cues",
)


def to_table(german: Iterable[Report], english: Iterable[Report]) -> str:
    """Counts of the German splits, of all German and of all English reports, in Markdown."""
    all_german = list(german)
    columns: dict[str, list[Report]] = {
        split: [r for r in all_german if split_of(r) == split] for split in SPLITS
    }
    columns |= {"German": all_german, "English": list(english)}
    counts = {name: count_reports(reports) for name, reports in columns.items()}
    lines = ["| | " + " | ".join(columns) + " |", "|---|" + "---:|" * len(columns)]
    for topic, keys in _rows(counts["German"]):
        for key in keys:
            cells = " | ".join(str(count[topic][key]) for count in counts.values())
            lines.append(f"| {key if topic == 'all' else f'{topic}: {key}'} | {cells} |")
    return "\n".join(lines) + "\n"


def _rows(counts: dict[str, Counter[str]]) -> Iterable[tuple[str, list[str]]]:
    yield "all", list(_FIRST)
    for topic in ("genre", "kind", "stance", "status", "schema"):
        yield topic, [key for key, _ in sorted(counts[topic].items(), key=lambda row: (-row[1], row[0]))]
