"""The project's own corpus (CC BY 4.0): everything that the annotator does."""

from collections.abc import Iterator

from corpus.facts import listed
from corpus.outlets import split_of
from corpus.report import Report

from lagebild.models.encoder.words import Run
from training.example import Example, Marked, from_text

_ROLES = {"s": "source", "q": "cue", "f": "frame", "a": "addressee"}
_SIDES = {"supplier": "from", "recipient": "to"}
_REACH = 350
"""Characters from the trigger to a party that is named beside the marked words."""
_PARTIES = {"g": "supplier", "r": "recipient", "i": "item", "m": "amount"}


def in_split(report: Report, split: str) -> bool:
    """Whether a report belongs to `train`, `dev` or `test`."""
    return split_of(report) == split


def to_example(report: Report) -> Example:
    """One report with all its layers, quotations and transfers."""
    entities = report.rows("entities")
    layers: dict[str, list[tuple[Run, str]]] = {"mention": [], "time": [], "amount": []}
    for mark in report.marks:
        span = (mark.start, mark.end)
        if mark.tag.startswith("@"):
            layers["mention"].append((span, entities[mark.tag[1:]]["is"]))
        elif mark.tag.startswith("t="):
            layers["time"].append((span, "time"))
        elif mark.tag.startswith("z="):
            layers["amount"].append((span, "amount"))
    layers["mention"] = _outermost(layers["mention"])
    layers["trigger"] = [
        (s, "trigger") for letter in report.rows("transfers") for s in report.spans(f"w{letter}")
    ]
    return from_text(report.id, report.text, layers, list(_quotations(report)), list(_transfers(report)))


def _outermost(marks: list[tuple[Run, str]]) -> list[tuple[Run, str]]:
    return [
        (span, label)
        for span, label in marks
        if not any(a <= span[0] and span[1] <= b and (a, b) != span for (a, b), _ in marks)
    ]


def _quotations(report: Report) -> Iterator[Marked]:
    for number, row in report.rows("attributions").items():
        above = report.parent(number)
        roles = {role: report.spans(tag + number) for tag, role in _ROLES.items()}
        partial = row["kind"] == "direct" and above and not any(roles.values())
        if partial:  # its source and cue are those of the one it stands in
            roles = {role: report.spans(f"{tag}{above}") for tag, role in _ROLES.items()}
        labels = {
            "kind": row["kind"],
            "stance": row.get("stance", "assert"),
            "medium": " ".join(sorted(listed(row.get("medium")) or ["speech"])),
        }
        yield report.spans(f"c{number}"), roles, labels, int(above is not None)


def _transfers(report: Report) -> Iterator[Marked]:
    for letter, row in report.rows("transfers").items():
        roles = {role: report.spans(tag + letter) for tag, role in _PARTIES.items()}
        trigger = report.spans(f"w{letter}")
        for role, side in _SIDES.items():
            roles[role] = roles[role] or list(_named(report, listed(row.get(side)), trigger))
        labels = {"status": row["status"], "negated": row.get("negated", "false")}
        yield trigger, roles, labels, 0


def _named(report: Report, entities: list[str], trigger: list[Run]) -> Iterator[Run]:
    """A party that is only told by its name: where that entity is mentioned next to the trigger."""
    for entity in entities if trigger else ():
        near = [(abs(m.start - trigger[0][0]), m.start, m.end) for m in report.marks if m.tag == f"@{entity}"]
        if near and min(near)[0] <= _REACH:
            yield min(near)[1:]
