"""Where transfers are lost with a model: for each marked one what is found for its trigger, part by part.

`python -m evals.transfers_faults [dev|train] [de|en] [MODEL]` prints how many triggers are found, in how many
of these each part is right by itself, and how many are right in all but one part. "named elsewhere": the
marked party has no words of its own in the text. Not for: F1; see `corpus`.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from corpus.to_records import to_records

from evals.corpus import reports, to_text
from evals.marked import same_party
from lagebild.records import Annotations, Item, Quote, Transfer
from lagebild.steps import annotate

SIDES: Final = ("supplier", "recipient")
PARTS: Final = ("item", *SIDES, "status")


def count(found: Annotations, gold: Annotations, into: Counter[str]) -> None:
    """Adds one document."""
    ours = list(found.transfers)
    into.update(found=len(ours), marked=len(gold.transfers))
    for marked in gold.transfers:
        into.update(_describe(marked))
        near = [t for t in ours if _touch(t.trigger, marked.trigger)]
        if not near:
            continue
        best = max(near, key=lambda t: len(_find_right(t, marked, found, gold)))
        ours.remove(best)
        right = _find_right(best, marked, found, gold)
        into.update(["trigger found", *right, *_sum_up(right)])
        into.update(f"{name}: right" for name in _describe(marked) if name.split()[0] in right)
        into.update(f"{name}: trigger found" for name in _describe(marked))
    into["found where none is marked"] += sum(
        not any(_touch(t.trigger, one.trigger) for one in gold.transfers) for t in ours
    )


def _touch(one: Item | Quote, other: Item | Quote) -> bool:
    return one.start < other.end and other.start < one.end


def _find_right(ours: Transfer, marked: Transfer, found: Annotations, gold: Annotations) -> list[str]:
    """The parts that are right."""
    right = ["item"] if _touch(ours.item, marked.item) else []
    right += [s for s in SIDES if same_party(getattr(ours, s), getattr(marked, s), found, gold)]
    return right + ["status"] * ((ours.status, ours.negated) == (marked.status, marked.negated))


def _sum_up(right: Sequence[str]) -> Iterator[str]:
    wrong = [part for part in PARTS if part not in right]
    if not wrong:
        yield "right in everything"
    elif len(wrong) == 1:
        yield f"only {wrong[0]} wrong"
    elif wrong == [*SIDES]:
        yield "only both parties wrong"
    if {"item", *SIDES} <= {*right}:
        yield "right whatever the status"


def _describe(marked: Transfer) -> Iterator[str]:
    """How either party is marked."""
    for side in SIDES:
        party = getattr(marked, side)
        how = "nobody" if party is None else "named elsewhere" if party.start is None else "words"
        yield f"{side} {how}"


def measure(part: str, language: str, model: str) -> Counter[str]:
    """All reports of a part."""
    total: Counter[str] = Counter()
    for report in reports(part, language):
        count(annotate(to_text(report, language), model), to_records(report)[1], total)
    return total


def main() -> None:
    """Prints the table."""
    part, language, model = [*sys.argv[1:], *("dev", "de", "news-open")[len(sys.argv) - 1 :]]
    for name, times in sorted(measure(part, language, model).items()):
        print(f"{times:5d}  {name}")


if __name__ == "__main__":
    main()
