"""Draws mistakes of all layers with a model, to be read beside their texts.

    LAGEBILD_DATA=FOLDER python -m evals.mistakes quotations|corpus [--number 50] [--seed 1]

A mistake is a marked statement without a found one, a found one without a marked one (paired as in
`quotations`), or a pair with a wrong part: content or a role that shares too few words, another kind; in the
corpus also another stance or chain. Not for: figures; see `encoder` and `corpus`. What reading them told is
in `docs/errors.md`.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from corpus.to_records import to_records

from evals.corpus import reports
from evals.corpus import to_text as to_report_text
from evals.marked import same_chain
from evals.quotations import (
    ROLES,
    GoldDocument,
    Quotation,
    Tokens,
    pair,
    read_gold,
    split,
    to_quotation,
    to_text,
)
from lagebild.records import Attribution, Text
from lagebild.steps import annotate

ALIKE: Final = 0.8
"""From this F1 over words on a part is right: a lone mark or article is no mistake."""
AROUND: Final = 300
"""Characters shown before and after a mistake."""
_WORD: Final = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Statement:
    """One side of a pair, as word numbers of its document. `row`: the record, where there is one."""

    quotation: Quotation
    row: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, in words ("missed", "surplus", or names of parts), and both sides."""

    document: GoldDocument
    wrong: tuple[str, ...]
    marked: Statement | None
    found: Statement | None


def in_quotations(model: str) -> Iterator[Mistake]:
    """Mistakes in the German news quotations, dev split."""
    for gold in read_gold(split("dev")):
        marked = [Statement(quotation) for quotation in gold.quotations]
        yield from mistakes(gold, statements(gold, to_text(gold), model), marked)


def in_corpus(model: str) -> Iterator[Mistake]:
    """Mistakes in the project's own corpus, German, dev split."""
    for report in reports("dev", "de"):
        text, known, _ = to_records(report)
        words = [match.span() for match in _WORD.finditer(text)]
        gold = GoldDocument(report.id, text, [a for a, _ in words], [b for _, b in words], [])
        marked = [Statement(to_quotation(gold, a), a) for a in known.attributions if a.kind != "own"]
        yield from mistakes(gold, statements(gold, to_report_text(report, "de"), model), marked)


SOURCES: Final[dict[str, Callable[[str], Iterator[Mistake]]]] = {
    "quotations": in_quotations,
    "corpus": in_corpus,
}


def statements(gold: GoldDocument, text: Text, model: str) -> list[Statement]:
    """What all layers find in a text, but for statements in the page's own voice."""
    return [
        Statement(to_quotation(gold, a), a) for a in annotate(text, model).attributions if a.kind != "own"
    ]


def mistakes(
    gold: GoldDocument, found: Sequence[Statement], marked: Sequence[Statement]
) -> Iterator[Mistake]:
    """Mistakes of one document: pairs in the order of pairing, then what is without a partner."""
    whole = {id(s.quotation): s for s in (*found, *marked)}
    for p, g in pair([s.quotation for s in found], [s.quotation for s in marked]):
        mine, theirs = (whole[id(q)] if q else None for q in (p, g))
        wrong = ("surplus",) if theirs is None else ("missed",) if mine is None else wrong_parts(mine, theirs)
        if wrong:
            yield Mistake(gold, wrong, theirs, mine)


def wrong_parts(found: Statement, marked: Statement) -> tuple[str, ...]:
    """Names of the parts in which a found statement differs from the marked one."""
    ours, theirs = found.quotation, marked.quotation
    sides = {"content": (ours.quote, theirs.quote)} | {r: (ours.roles[r], theirs.roles[r]) for r in ROLES}
    wrong = [part for part, (a, b) in sides.items() if not alike(a, b)]
    if ours.type != theirs.type:
        wrong.append("kind")
    if found.row and marked.row:
        if found.row.stance != marked.row.stance:
            wrong.append("stance")
        if not same_chain(found.row.chain, marked.row.chain):
            wrong.append("chain")
    return tuple(wrong)


def alike(one: Tokens, other: Tokens) -> bool:
    """Whether two parts are the same but for a few words; two parts without words are."""
    return one == other or 2 * len(one & other) >= ALIKE * (len(one) + len(other))


def draw(many: Iterable[Mistake], number: int, seed: int) -> list[Mistake]:
    """So many of them at random; the same ones for the same seed. All of them where there are fewer."""
    all_of_them = list(many)
    return random.Random(seed).sample(all_of_them, min(number, len(all_of_them)))


def show(mistake: Mistake) -> Iterator[str]:
    """Lines to read: what is wrong, the text around, both sides."""
    sides = [s for s in (mistake.marked, mistake.found) if s]
    at = sorted(i for s in sides for part in (s.quotation.quote, *s.quotation.roles.values()) for i in part)
    gold = mistake.document
    start, end = (gold.starts[at[0]], gold.ends[at[-1]]) if at else (0, 0)
    yield f"{gold.name}: {', '.join(mistake.wrong)}"
    yield " ".join(gold.text[max(0, start - AROUND) : end + AROUND].split())
    for side, statement in (("marked", mistake.marked), ("found", mistake.found)):
        if statement:
            yield f"  {side}: {'; '.join(_told(gold, statement))}"


def _told(gold: GoldDocument, statement: Statement) -> Iterator[str]:
    quotation, row = statement.quotation, statement.row
    yield quotation.type
    for part, words in (("content", quotation.quote), *quotation.roles.items()):
        if words:
            yield f"{part} {_words(gold, words)}"
    if row:
        yield f"stance {row.stance}"
        yield f"chain {' > '.join(voice.name for voice in row.chain)}"
        yield f"rule {row.rule}"


def _words(gold: GoldDocument, tokens: Tokens) -> str:
    """The words, runs parted by "|"."""
    shown: list[str] = []
    for i in sorted(tokens):
        if i - 1 not in tokens and shown:
            shown.append("|")
        shown.append(gold.text[gold.starts[i] : gold.ends[i]])
    return " ".join(shown)


def main() -> None:
    """Prints how many mistakes there are, by what is wrong, and those that were drawn."""
    parser = argparse.ArgumentParser(prog="python -m evals.mistakes", description=__doc__)
    parser.add_argument("source", choices=tuple(SOURCES))
    parser.add_argument("--number", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--model", default="news-open")
    asked = parser.parse_args()
    many = list(SOURCES[asked.source](asked.model))
    counts = Counter(part for mistake in many for part in mistake.wrong)
    print(f"{len(many)} mistakes:", ", ".join(f"{part} {n}" for part, n in counts.most_common()))
    for n, mistake in enumerate(draw(many, asked.number, asked.seed), 1):
        print(f"\n{n}.", "\n".join(show(mistake)))


if __name__ == "__main__":
    main()
