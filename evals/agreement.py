"""How far two markings of the same reports agree, each made without sight of the other: F1 and alpha a layer.

The second marking lies in `corpus/second/`, the first, as it was then, in `corpus/first/`. Krippendorff's
alpha (2004) for two coders and nominal labels: over words, whether one is in a layer; over paired
attributions, their kind and stance. Written out here, ten lines, since the packages for it are GPL.
`python -m evals.agreement` prints a row per layer.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from corpus.report import HERE, read_report
from corpus.to_records import to_records

from evals.marked import Comparison, compare

FIRST: Final = HERE / "first"
SECOND: Final = HERE / "second"
LAYERS: Final = ("content", "source", "cue", "frame", "addressee", "kind", "stance")


def alpha(pairs: Sequence[tuple[str, str]]) -> float:
    """Krippendorff's alpha of two coders' labels, no value missing; 1 where only one label was ever given."""
    labels = Counter(label for pair in pairs for label in pair)
    values = labels.total()
    expected = sum(n * (values - n) for n in labels.values()) / (values - 1) if values > 1 else 0.0
    observed = 2 * sum(a != b for a, b in pairs)
    return 1 - observed / expected if expected else 1.0


def measure(first: Path = FIRST, second: Path = SECOND) -> Comparison:
    """Both markings of every report that has two. Raises ValueError where their texts differ."""
    total = Comparison()
    for path in sorted(second.glob("*.txt")):
        text, ours, _ = to_records(read_report(path))
        same, theirs, _ = to_records(read_report(first / path.name))
        if text != same:
            raise ValueError(f"{path}: its text is not that of {first / path.name}")
        compare(text, ours, theirs, total)
    return total


def main() -> None:
    """Prints F1 and alpha of each layer."""
    total = measure()
    parts = {"content": "quote", "source": "speaker", "kind": "type"}
    for layer in LAYERS:
        f1 = total.f1(parts.get(layer, layer))
        print(f"{layer:24s} F1 {f1:.3f}  alpha {alpha(total.words.get(layer, [])):.3f}")
    for task, rows in total.rows.items():
        print(f"{task:24s} F1 {rows.f1:.3f}  ({rows.right} alike, {rows.found} second, {rows.gold} first)")


if __name__ == "__main__":
    main()
