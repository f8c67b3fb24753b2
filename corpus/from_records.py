"""The project's own records of a marked report, back to the report.

Not for: layers' output, which has the same types and other ids; see `to_records` for these.
"""

from dataclasses import dataclass

from corpus.facts import FIELDS, Facts
from corpus.marks import Mark
from corpus.report import Report
from lagebild.records import Annotations, Attribution, Referent, Transfer

ROLES = {"c": "content", "s": "source", "q": "cue", "f": "frame", "a": "addressee"}


@dataclass(frozen=True, slots=True)
class Rest:
    """Marks and facts that no record holds."""

    head: Facts
    marks: tuple[Mark, ...]
    tail: Facts


def from_records(text: str, known: Annotations, rest: Rest) -> Report:
    """The report whose records these are."""
    name = str(rest.head["id"])
    marks = {*rest.marks, *_marks_of(known)}
    tail: Facts = {
        "entities": {_key(r.id, name): _entity_facts(r) for r in known.referents},
        "attributions": {_key(a.id, name): _attribution_facts(a, known, name) for a in known.attributions},
        "transfers": {_key(t.id, name): _transfer_facts(t, name) for t in known.transfers},
    }
    for part, rows in rest.tail.items():
        for key, row in rows.items():
            tail[part][key] |= row
    return Report(rest.head, text, tuple(sorted(marks)), {p: tail[p] for p in FIELDS if tail[p]})


def _key(long: str, name: str) -> str:
    return long[len(name) + 1 :]


def _marks_of(known: Annotations) -> list[Mark]:
    marks = [Mark(m.start, m.end, "@" + m.referent.partition("@")[2]) for m in known.mentions]
    for timex in known.timexes:
        mod = "SET" if timex.type == "SET" else timex.mod
        marks.append(Mark(timex.start, timex.end, f"t={timex.value}" + (f";{mod}" if mod else "")))
    for attribution in known.attributions:
        number = attribution.id.rpartition("#")[2]
        for tag, role in ROLES.items():
            marks.extend(Mark(q.start, q.end, tag + number) for q in getattr(attribution, role))
    for transfer in known.transfers:
        letter = transfer.id.rpartition("!")[2]
        parts = (transfer.supplier, transfer.recipient, transfer.item, transfer.quantity, transfer.trigger)
        for tag, part in zip("grimw", parts, strict=True):
            if part is not None and part.start is not None and part.end is not None:
                marks.append(Mark(part.start, part.end, tag + letter))
    return marks


def _entity_facts(referent: Referent) -> Facts:
    facts = {
        "is": referent.schema,
        "name": referent.name,
        "office": referent.office,
        "for": referent.speaks_for,
    }
    if not referent.named and referent.schema != "Group":
        facts["named"] = "false"
    return {field: value for field, value in facts.items() if value}


def _attribution_facts(attribution: Attribution, known: Annotations, name: str) -> Facts:
    by = [_key(s, name) for s in attribution.speakers]
    outer = next((a for a in known.attributions if a.id == attribution.parent), None)
    above = {v.referent for v in outer.chain} if outer else set()
    relays = [v.referent for v in attribution.chain if v.role == "relay" and v.referent not in above]
    via = [_key(r, name) for r in relays if r]
    medium = list(attribution.medium)
    facts: Facts = {"kind": attribution.kind, "by": by[0] if len(by) == 1 else by}
    if via:
        facts["via"] = via[0] if len(via) == 1 else via
    if attribution.stance != "assert":
        facts["stance"] = attribution.stance
    if medium != ["speech"]:
        facts["medium"] = medium[0] if len(medium) == 1 else medium
    if attribution.answers:
        facts["answers"] = _key(attribution.answers, name)
    return facts


def _transfer_facts(transfer: Transfer, name: str) -> Facts:
    parties = (("from", transfer.supplier), ("to", transfer.recipient))
    facts: Facts = {side: _key(p.referent, name) for side, p in parties if p and p.referent}
    facts |= {"status": transfer.status, "said": "own"}
    if transfer.negated:
        facts["negated"] = "true"
    if transfer.attribution:
        facts["said"] = _key(transfer.attribution, name)
    if transfer.date:
        facts["date"] = transfer.date
    return facts
