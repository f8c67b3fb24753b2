"""Scores stances, answers and chains on short reports that were written for it (`data/chains_*.jsonl`).

Two ways: with the statements given (the layers `stances` and `chains` alone, over real words and mentions),
and through all layers, where a statement that was not found counts as wrong in everything. The half `tune`
may be looked at; the half `held` is only ever counted.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from rapidfuzz import fuzz

from lagebild.annotate.chains import resolve_chains
from lagebild.annotate.stances import resolve_stances
from lagebild.records import Annotations, Attribution, Document, Mention, Page, Quote, Span, Text, take
from lagebild.steps import LAYERS, annotate

DATA: Final = Path(__file__).parent / "data"
_PARTS: Final = ("content", "cue", "source", "addressee")
_QUOTE_MARKS: Final = '„“"»«”'
_LEAST_SHARED: Final = 0.3
"""So much of the content (as F1 over characters) a found statement must share with the gold one."""

_LEAST_ALIKE: Final = 90
"""So alike (out of 100) two names may be that differ in an ending: "russisches", "russische"."""

Annotate = Callable[[Text, dict[str, Any]], Annotations]


@dataclass(slots=True)
class Score:
    """Counts over statements; `links` are those that should answer or do answer another one."""

    statements: int = 0
    found: int = 0
    stance: int = 0
    chain: int = 0
    links_gold: int = 0
    links_found: int = 0
    links_right: int = 0

    def as_shares(self) -> dict[str, float]:
        """Shares of all statements right, and F1 of the links."""
        links = self.links_gold + self.links_found
        return {
            "found": self.found / self.statements,
            "stance": self.stance / self.statements,
            "chain": self.chain / self.statements,
            "answers_f1": 2 * self.links_right / links if links else 1.0,
        }


def read_gold(language: str, half: str | None = None) -> list[dict[str, Any]]:
    """The short reports of one language, of one half or of both."""
    lines = (DATA / f"chains_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if half is None or row["half"] == half]


def score(rows: list[dict[str, Any]], annotate_one: Annotate) -> Score:
    """The counts over all rows."""
    total = Score()
    for row in rows:
        known = annotate_one(to_text(row), row)
        count(row, pair(row, known), total)
    return total


def given(text: Text, row: dict[str, Any]) -> Annotations:
    """Words and mentions from their layers, statements from the gold row, stances and chains from theirs."""
    known = Annotations()
    for layer in LAYERS:
        if layer.name in {"words", "mentions"}:
            known = layer.run(text, known, row["language"])
    found = [_to_attribution(statement, text, known) for statement in row["statements"]]
    known = replace(known, attributions=tuple(sorted(found, key=lambda a: (a.start, a.end))))
    return resolve_chains(text, resolve_stances(text, known, row["language"]), row["language"])


def whole(text: Text, row: dict[str, Any]) -> Annotations:
    """All layers."""
    del row
    return annotate(text)


def to_text(row: dict[str, Any]) -> Text:
    """The report as a page of which nothing is known but its words."""
    words = row["text"]
    document = Document(row["id"], f"{row['id']}.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    span = Span("span", row["id"], 0, len(words), words, "report", "gold")
    return Text(document, (span,), Page(language=row["language"]))


def pair(row: dict[str, Any], known: Annotations) -> dict[str, Attribution]:
    """For each gold statement the attribution whose content shares most with it, each used once."""
    ranked = sorted(
        (
            (-_shared(statement["content"], a), statement["n"], a.start, a)
            for statement in row["statements"]
            for a in known.attributions
        ),
        key=lambda r: r[:3],
    )
    paired: dict[str, Attribution] = {}
    for share, number, _, attribution in ranked:
        if -share >= _LEAST_SHARED and number not in paired and attribution not in paired.values():
            paired[number] = attribution
    return paired


def judge(statement: dict[str, Any], found: Attribution, paired: dict[str, Attribution]) -> dict[str, bool]:
    """What is right of one found statement."""
    numbers = {a.id: n for n, a in paired.items()}
    return {
        "stance": found.stance in statement["stance"],
        "chain": _same_chain(statement["chain"], [v.name for v in found.chain[1:]]),
        "answers": (numbers.get(found.answers, found.answers) if found.answers else None)
        in statement["answers"],
    }


def count(row: dict[str, Any], paired: dict[str, Attribution], total: Score) -> None:
    """Adds what is right of one row to the counts."""
    for statement in row["statements"]:
        total.statements += 1
        must = None not in statement["answers"]
        total.links_gold += must
        found = paired.get(statement["n"])
        if found is None:
            continue
        right = judge(statement, found, paired)
        total.found += 1
        total.stance += right["stance"]
        total.chain += right["chain"]
        if found.answers is not None and (must or not right["answers"]):
            total.links_found += 1
            total.links_right += right["answers"]


def _same_chain(gold: list[list[str]], found: list[str]) -> bool:
    """Voice by voice; a voice is right where one of the gold names is in its name, or its name in a gold one.
    A gold chain of none asks for an origin without a name."""
    if not gold:
        return found == [""]
    return len(gold) == len(found) and all(
        any(_same_name(name, voice) for name in names) for names, voice in zip(gold, found, strict=True)
    )


def _same_name(one: str, other: str) -> bool:
    first, second = (" ".join(name.casefold().split()) for name in (one, other))
    if not first or not second:
        return False
    return first in second or second in first or fuzz.ratio(first, second) >= _LEAST_ALIKE


def _shared(gold: list[list[int]], attribution: Attribution) -> float:
    ours = set(_offsets([(q.start, q.end) for q in attribution.content]))
    theirs = set(_offsets([(s, e) for s, e in gold]))
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 0.0


def _offsets(spans: list[tuple[int, int]]) -> Iterator[int]:
    for start, end in spans:
        yield from range(start, end)


def _heads(source: Quote, known: Annotations) -> list[Mention]:
    """The mentions that a reader takes for speakers: all of a coordination, else the person or the first."""
    inside = [m for m in known.mentions if source.start <= m.start < source.end]
    if {"und", "auch", "and"} & set(source.quote.split()):
        return inside
    return sorted(inside, key=lambda m: (m.schema != "Person", m.start))[:1]


def _to_attribution(statement: dict[str, Any], text: Text, known: Annotations) -> Attribution:
    words = text.document.text
    parts: dict[str, tuple[Quote, ...]] = {
        part: tuple(take(words, start, end) for start, end in statement[part]) for part in _PARTS
    }
    spans = [q for quotes in parts.values() for q in quotes]
    start, end = min(q.start for q in spans), max(q.end for q in spans)
    speakers = [m.referent for q in parts["source"] for m in _heads(q, known)]
    direct = parts["content"][0].quote[0] in _QUOTE_MARKS
    parent = statement["parent"]
    return Attribution(
        id=f"att-{statement['n']}",
        document=text.document.id,
        start=start,
        end=end,
        quote=words[start:end],
        kind="direct"
        if direct
        else "indirect"
        if spans != list(parts["content"])
        else "indirect_free_indirect",
        medium=("speech",),
        stance="assert",
        **parts,  # type: ignore[arg-type]
        speakers=tuple(dict.fromkeys(speakers)),
        parent=f"att-{parent}" if parent else None,
        rule="gold",
    )


def main() -> None:
    """Prints the figures of both ways."""
    for name, way in (("statements given", given), ("all layers", whole)):
        for language in ("de", "en"):
            for half in ("tune", "held"):
                shares = score(read_gold(language, half), way).as_shares()
                figures = "  ".join(f"{key} {value:.3f}" for key, value in shares.items())
                print(f"{name:17} {language} {half}  {figures}")


if __name__ == "__main__":
    main()
