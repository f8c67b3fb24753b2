"""Checks whole piles of invented reports against the facts that must hold (format: `data/piles/README.md`).

`python -m evals.piles STORY...` prints the facts that do not hold and the shares per kind of fact.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

import lagebild
from evals.pile import Pile, Row, content_of
from lagebild.text.folding import fold

STORIES: Final = Path(__file__).parent / "data" / "piles"
MOST: Final = 500  # characters of a statement that tells who says just this
OUTSIDE: Final = {"furniture", "caption", "byline"}

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the gold file: its kind, whether it holds, and what was found instead."""

    kind: str
    holds: bool
    told: str


def read_gold(story: str) -> Gold:
    """The facts of one story."""
    gold: Gold = yaml.safe_load((STORIES / f"{story}.yaml").read_text(encoding="utf-8"))
    return gold


def stories(half: str | None = None) -> list[str]:
    """Names of all stories that have facts, in order; only those of one half where it is given."""
    names = sorted(path.stem for path in STORIES.glob("*.yaml"))
    return [name for name in names if half is None or read_gold(name)["half"] == half]


def build(story: str, folder: Path, model: str | None = None) -> Pile:
    """The exported dossier of one story, read with a model (None: the default one)."""
    dossier = lagebild.build([STORIES / story], folder / "story.lagebild", model=model)
    dossier.export(folder / "out")
    return Pile(folder / "out")


def check(pile: Pile, gold: Gold) -> Iterator[Fact]:
    """Every fact of `gold`, in its order."""
    for part, checks in CHECKS.items():
        for fact in gold.get(part, []):
            yield from checks(pile, fact)


def named(pile: Pile, entity: str | None, name: str) -> bool:
    """Whether one of an entity's names has `name` as a part."""
    row = pile.by_id.get(entity or "", {})
    return any(fold(name) in fold(other) for other in [row.get("name", ""), *row.get("names", [])])


def all_and_only(pile: Pile, entities: list[str], names: list[str]) -> bool:
    """Whether `entities` are the named ones and no more."""
    found = {name: [e for e in entities if named(pile, e, name)] for name in names}
    return all(found.values()) and len(set(entities)) <= len(names)


def statement(pile: Pile, fact: Gold) -> Row | None:
    """The shortest statement whose content holds all words."""
    rows = [r for r in pile.said(fact["in"], *fact["words"]) if len(content_of(r)) <= MOST]
    return rows[0] if rows else None


def _documents(pile: Pile, fact: Gold) -> Iterator[Fact]:
    row = pile.document(fact["in"])
    for key, wanted in fact.items():
        if key == "in":
            continue
        told = row[key] or ""
        parts = wanted if isinstance(wanted, list) else [wanted]
        found = [fold(str(t)) for t in (told if isinstance(told, list) else [told])]
        holds = all(any(fold(str(part)) in name for name in found) for part in parts)
        exact = key != "published" or str(told) == str(wanted)
        yield Fact("page", holds and exact, f"{fact['in']} {key} {wanted}: {told}")


def _roles(kind: str) -> Callable[[Pile, Gold], Iterator[Fact]]:
    def check_roles(pile: Pile, fact: Gold) -> Iterator[Fact]:
        for words in fact["words"]:
            roles = pile.roles(fact["in"], words)
            holds = roles == {"furniture"} if kind == "furniture" else bool(roles) and not roles & OUTSIDE
            yield Fact(kind, holds, f"{fact['in']} {words}: {sorted(roles)}")

    return check_roles


def _said(pile: Pile, fact: Gold) -> Iterator[Fact]:
    row = statement(pile, fact)
    label = f"{fact['in']} {fact['words']}"
    for kind in ("speaker", "chain", "stance", "kind", "addressee"):
        if kind in fact:
            holds, told = SAID[kind](pile, row, fact[kind]) if row else (False, "no such statement")
            yield Fact(kind, holds, f"{label} {fact[kind]}: {told}")


def _speaker(pile: Pile, row: Row, wanted: list[str]) -> tuple[bool, str]:
    return all_and_only(pile, row["speakers"], wanted), str(sorted(pile.speakers(row)))


def _chain(pile: Pile, row: Row, wanted: list[str]) -> tuple[bool, str]:
    """In this order, others may stand between them, the last one ends the chain."""
    places = [i for i, _ in enumerate(wanted)]
    position, links = -1, row["chain"]
    for name in wanted:
        later = [i for i, v in enumerate(links) if i > position and _voice(pile, v, name)]
        position = later[0] if later else len(links)
    ends = bool(links) and _voice(pile, links[-1], wanted[-1])
    return bool(places) and position < len(links) and ends, " > ".join(pile.chain(row))


def _voice(pile: Pile, voice: Row, name: str) -> bool:
    return fold(name) in fold(voice["name"]) or named(pile, voice["entity"], name)


def _one_of(key: str) -> Callable[[Pile, Row, list[str]], tuple[bool, str]]:
    return lambda _pile, row, wanted: (row[key] in wanted, str(row[key]))


def _addressee(pile: Pile, row: Row, wanted: str) -> tuple[bool, str]:
    told = [part["quote"] for part in row["addressee"]] + pile.chain(row)[1:]
    return any(fold(wanted) in fold(words) for words in told), str(told)


def _denials(pile: Pile, fact: Gold) -> Iterator[Fact]:
    document = pile.document(fact["in"])["id"]
    stances = fact.get("stance", ["deny"])
    rows = [
        row
        for row in pile.tables["attributions"]
        if row["document"] == document
        and all(w in row["quote"] for w in fact["words"])
        and row["stance"] in stances
    ]
    mine = [row for row in rows if all(any(named(pile, e, n) for e in row["speakers"]) for n in fact["by"])]
    label = f"{fact['in']} {fact['words']} {fact['by']}"
    yield Fact("denial", bool(mine), f"{label}: {[sorted(pile.speakers(row)) for row in rows]}")
    if "of" in fact:
        of = statement(pile, fact["of"])
        met = of is not None and any(_meets(row, of) for row in mine)
        yield Fact("denial meets", met, f"{label} meets {fact['of']['words']}")


def _meets(row: Row, of: Row) -> bool:
    return bool(row["answers"] == of["id"] or (of["claim"] and of["claim"] == row["claim"]))


def _is_transfer(pile: Pile, row: Row, fact: Gold) -> bool:
    if "in" in fact and row["document"] != pile.document(fact["in"])["id"]:
        return False
    for side, key in (("supplier", "from"), ("recipient", "to")):
        entity = (row[side] or {}).get("entity")
        if key in fact and (entity is not None if fact[key] is None else not named(pile, entity, fact[key])):
            return False
    return fact["item"] in row["item"]["quote"] and not (row["negated"] and "negated" not in fact)


def _not_said(pile: Pile, fact: Gold) -> Iterator[Fact]:
    """No cue stands in the words, and no content begins in them."""
    document = pile.document(fact["in"])
    rows = [row for row in pile.tables["attributions"] if row["document"] == document["id"]]
    for words in fact["words"]:
        start = document["text"].find(words)
        end = start + len(words)
        wrong = [
            row
            for row in rows
            if any(cue["start"] < end and start < cue["end"] for cue in row["cue"])
            or any(start <= part["start"] < end for part in row["content"])
        ]
        told = [(sorted(pile.speakers(row)), content_of(row)[:60]) for row in wrong]
        yield Fact("not said", start >= 0 and not wrong, f"{fact['in']} {words}: {told}")


def _transfers(pile: Pile, fact: Gold) -> Iterator[Fact]:
    rows = [row for row in pile.tables["transfers"] if _is_transfer(pile, row, fact)]
    who = f"{fact.get('in', '')} {fact.get('from', '?')} > {fact.get('to', '?')}: {fact['item']}"
    yield Fact("transfer", bool(rows), who)
    if "status" in fact:
        told = [row["status"] for row in rows]
        yield Fact("status", any(s in fact["status"] for s in told), f"{who} {fact['status']}: {told}")
    if "negated" in fact:
        yield Fact("status", any(row["negated"] == fact["negated"] for row in rows), f"{who} negated")
    if "quantity" in fact:
        amounts = [(row["quantity"] or {}).get("value") for row in rows]
        yield Fact("quantity", fact["quantity"] in amounts, f"{who} {fact['quantity']}: {amounts}")
    if "voice" in fact:
        voices = [pile.by_id.get(row["attribution"] or "", {}).get("speakers", []) for row in rows]
        holds = any(named(pile, e, fact["voice"]) for speakers in voices for e in speakers)
        told = [[pile.name(e) for e in speakers] for speakers in voices]
        yield Fact("voice", holds, f"{who} {fact['voice']}: {told}")


def _no_transfers(pile: Pile, fact: Gold) -> Iterator[Fact]:
    rows = [row for row in pile.tables["transfers"] if _is_transfer(pile, row, fact)]
    told = [row["quote"] for row in rows]
    yield Fact("no transfer", not rows, f"{fact['from']} > {fact['to']}: {fact['item']}: {told}")


def _times(pile: Pile, fact: Gold) -> Iterator[Fact]:
    document = pile.document(fact["in"])["id"]
    told = [
        row["value"]
        for row in pile.tables["timexes"]
        if row["document"] == document and fact["words"][0].casefold() in row["quote"].casefold()
    ] or [
        row["value"]
        for row in pile.tables["timexes"]
        if row["document"] == document and row["quote"].casefold() in fact["words"][0].casefold()
    ]
    yield Fact("time", str(fact["value"]) in told, f"{fact['in']} {fact['words']} {fact['value']}: {told}")


def _entities(pile: Pile, fact: Gold) -> Iterator[Fact]:
    having = {
        name: [row["id"] for row in pile.tables["entities"] if name in {row["name"], *row["names"]}]
        for name in (fact["same"] if "same" in fact else fact["apart"])
    }
    found = list(having.values())
    if "same" in fact:
        holds = bool(set(found[0]).intersection(*found[1:]))
    else:
        holds = all(found) and not set(found[0]).intersection(*found[1:])
    yield Fact("entity", holds, f"{fact}: {found}")


def _origins(pile: Pile, fact: Gold) -> Iterator[Fact]:
    row = statement(pile, fact["of"])
    claim = pile.by_id.get((row or {}).get("claim") or "", {})
    counted = [o for o in claim.get("origins", []) if o["counted"]]
    told = [o["name"] for o in counted]
    label = f"{fact['of']['in']} {fact['of']['words']}"
    if "independent" in fact:
        count = claim.get("independent_origins")
        yield Fact("origin", count == fact["independent"], f"{label} {fact['independent']}: {count} {told}")
    for name in fact.get("among", []):
        yield Fact("origin", any(_voice(pile, o, name) for o in counted), f"{label} among {name}: {told}")
    for name in fact.get("not", []):
        holds = bool(claim) and not any(_voice(pile, o, name) for o in counted)
        yield Fact("origin", holds, f"{label} not {name}: {told}")
    spoken = {pile.by_id[a]["document"] for a in claim.get("attributions", [])}
    for start in fact.get("voices", []):
        yield Fact("claim", pile.document(start)["id"] in spoken, f"{label} has a voice in {start}")


def _reuse(pile: Pile, fact: Gold) -> Iterator[Fact]:
    rows = [r for r in pile.tables["reuse"] if all(words in r["quote"] for words in fact["words"])]
    documents = {row["document"] for row in rows}
    wanted = {pile.document(start)["id"] for start in fact["in"]}
    roles = {row["role"] for row in rows}
    holds = documents == wanted and roles <= {fact.get("role", "report")}
    yield Fact("reuse", holds, f"{fact['words']}: {len(documents)} documents, {sorted(roles)}")


SAID: Final[dict[str, Callable[[Pile, Row, Any], tuple[bool, str]]]] = {
    "speaker": _speaker,
    "chain": _chain,
    "stance": _one_of("stance"),
    "kind": _one_of("kind"),
    "addressee": _addressee,
}
CHECKS: Final[dict[str, Callable[[Pile, Gold], Iterator[Fact]]]] = {
    "documents": _documents,
    "furniture": _roles("furniture"),
    "report": _roles("report"),
    "said": _said,
    "denials": _denials,
    "not_said": _not_said,
    "transfers": _transfers,
    "no_transfers": _no_transfers,
    "times": _times,
    "entities": _entities,
    "origins": _origins,
    "reuse": _reuse,
}


def shares(facts: list[Fact]) -> dict[str, tuple[int, int]]:
    """(facts that hold, all facts) per kind, and under "all"."""
    every = Counter(fact.kind for fact in facts)
    held = Counter(fact.kind for fact in facts if fact.holds)
    table = {kind: (held[kind], count) for kind, count in every.items()}
    return table | {"all": (sum(held.values()), len(facts))}


def main(names: list[str]) -> None:
    """Prints what does not hold in each story."""
    for story in names or stories():
        with tempfile.TemporaryDirectory() as folder:
            facts = list(check(build(story, Path(folder)), read_gold(story)))
        print(f"# {story}")
        if "--quiet" not in sys.argv:
            print("\n".join(f"{fact.kind:13} {fact.told}" for fact in facts if not fact.holds))
        print("  ".join(f"{kind} {held}/{every}" for kind, (held, every) in shares(facts).items()))


if __name__ == "__main__":
    main([name for name in sys.argv[1:] if not name.startswith("--")])
