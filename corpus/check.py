"""Checks marked files: sound markup, complete facts, chains that end, answers that point at something.

Not for: whether a mark is right; a second marking and a blind reading tell that.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from corpus.facts import FIELDS, HEAD, Facts, listed
from corpus.marks import Mark
from corpus.outlets import read_outlets
from corpus.report import Report, read_report, to_marked
from lagebild.records.attribution import STANCES

GENRES = [
    "agency",
    "newspaper",
    "regional",
    "broadcaster",
    "interview",
    "live_blog",
    "press_review",
    "court",
    "police",
    "sport",
    "science",
    "economy",
    "health",
    "foreign",
    "transcript",
    "translation",
    "flattened",
    "video",
]
KINDS = ("direct", "indirect", "free_indirect", "indirect_free_indirect", "reported")
MEDIA = ("speech", "thought", "writing")
SCHEMATA = ["Person", "Organization", "PublicBody", "Company", "Country", "Address", "Group", "Medium"]
STATUSES = ("delivered", "agreed", "offered", "sought", "possible", "refused")
MODS = ["APPROX", "BEFORE", "AFTER", "START", "MID", "END", "LESS_THAN", "MORE_THAN", "SET"]
ANSWERING = ("deny", "decline", "retract", "admit")
NEEDED = ("id", "outlet", "genre", "published", "invented")

_TIMEX = re.compile(
    r"(?P<date>[0-9X]{2,4}(-(\d\d|XX|W[0-9X]{2}|Q[1-4X]|H[12]|SP|SU|FA|WI|WXX)(-([0-9X]{1,2}|WE|\d\d))?)?)"
    r"(T([0-9X]{2}(:[0-9X]{2})?(:\d\d)?|MO|MI|AF|EV|NI|DT))?"
    r"|T([0-9X]{2}(:[0-9X]{2})?|MO|MI|AF|EV|NI|DT)"
    r"|P(T?[0-9.X]+(Y|M|W|D|H|S|DE|CE|Q|WE))+|P[0-9X]+[YMWD]T[0-9X]+[HMS]"
    r"|PAST_REF|PRESENT_REF|FUTURE_REF"
)
_NUMBER = re.compile(r"\?|-?\d+(\.\d+)?")


def check_file(path: Path, known: Mapping[str, Report]) -> Iterator[str]:
    """Every fault of one file. `known`: all reports by id, for answers across reports."""
    try:
        report = read_report(path)
        outlets = read_outlets()
    except ValueError as error:
        yield str(error)
        return
    if report.head.get("id") != path.stem:
        yield f"id is {report.head.get('id')!r}, the file is named {path.stem!r}"
    if report.head.get("outlet") not in outlets:
        yield f"outlet {report.head.get('outlet')!r} stands in no file of outlets/"
    yield from check_head(report.head)
    yield from check_tail(report.tail)
    yield from check_marks(report)
    yield from check_attributions(report, known)
    yield from check_transfers(report)
    if to_marked(report) != path.read_text(encoding="utf-8"):
        yield "not in canonical form: `python -m corpus format` it"


def check_head(head: Facts) -> Iterator[str]:
    """Faults of the upper block."""
    yield from (f"{field} is missing" for field in NEEDED if not head.get(field))
    yield from (f"field {field!r} is unknown" for field in head if field not in HEAD)
    if head.get("genre") not in GENRES:
        yield f"genre {head.get('genre')!r} is none of {', '.join(GENRES)}"
    if not re.fullmatch(r"203[1-6]-\d\d-\d\d", str(head.get("published"))):
        yield f"published {head.get('published')!r} is no ISO date from 2031 to 2036"


def check_tail(tail: Facts) -> Iterator[str]:
    """Faults of the lower block that no mark is needed to see."""
    for part in tail:
        if part not in FIELDS:
            yield f"part {part!r} is none of {', '.join(FIELDS)}"
            continue
        for key, row in tail[part].items():
            if not isinstance(row, dict):
                yield f"{part} {key}: no {{field: value}}"
            else:
                yield from (f"{part} {key}: field {f!r} is unknown" for f in row if f not in FIELDS[part])


def check_marks(report: Report) -> Iterator[str]:
    """Marks without facts, facts without marks, space at a mark's border, values that are none."""
    entities = report.rows("entities")
    for mark in report.marks:
        words = report.text[mark.start : mark.end]
        if words != words.strip() and not mark.tag.startswith(("x", "f")):
            yield f"{{{mark.tag} {words[:30]}}} begins or ends with space"
        yield from _check_value(mark, words)
        if mark.tag.startswith("@") and mark.tag[1:] not in entities:
            yield f"{mark.tag} is no entity of this report"
    numbers = {m.tag[1:] for m in report.marks if re.fullmatch(r"[csqfad]\d+", m.tag)}
    letters = {m.tag[1:] for m in report.marks if re.fullmatch(r"[grimw][A-Z]+", m.tag)}
    rows, transfers = report.rows("attributions"), report.rows("transfers")
    yield from (f"attribution {n} has marks but no facts" for n in sorted(numbers - set(rows)))
    yield from (f"transfer {n} has marks but no facts" for n in sorted(letters - set(transfers)))
    yield from (f"attribution {n} has no content" for n in rows if not report.spans(f"c{n}"))
    yield from (f"transfer {n} has no {w}" for n in transfers for w in "iw" if not report.spans(w + n))
    for key, row in entities.items():
        if row.get("is") not in SCHEMATA or not row.get("name"):
            yield f"entity {key}: no name, or {row.get('is')!r} is none of {', '.join(SCHEMATA)}"
        if row.get("for") and row["for"] not in entities:
            yield f"entity {key}: for {row['for']!r} is no entity of this report"


def _check_value(mark: Mark, words: str) -> Iterator[str]:
    parts = mark.tag[2:].split(";")
    if mark.tag.startswith("t=") and (
        not _TIMEX.fullmatch(parts[0]) or any(p not in MODS for p in parts[1:]) or len(parts) > 2
    ):
        yield f"{{{mark.tag} {words}}}: no TIMEX3 value, or no mod ({', '.join(MODS)})"
    if mark.tag.startswith("z=") and (
        not _NUMBER.fullmatch(parts[0]) or len(parts) > 3 or (len(parts) == 3 and parts[2] not in MODS)
    ):
        yield f"{{{mark.tag} {words}}}: not NUMBER;UNIT;MOD"


def check_attributions(report: Report, known: Mapping[str, Report]) -> Iterator[str]:
    """Kinds, stances, voices, roles and answers of the attributions."""
    entities = report.rows("entities")
    for n, row in report.rows("attributions").items():
        kind, stance = row.get("kind"), row.get("stance", "assert")
        if kind not in KINDS or stance not in STANCES:
            yield f"attribution {n}: kind {kind!r} or stance {stance!r} is unknown"
        if "by" not in row:
            yield f"attribution {n}: by is missing; `by: []` where the text names nobody"
        for voice in [*listed(row.get("by")), *listed(row.get("via"))]:
            if voice not in entities:
                yield f"attribution {n}: {voice!r} is no entity of this report"
        yield from (f"attribution {n}: medium {m!r}" for m in listed(row.get("medium")) if m not in MEDIA)
        yield from _check_roles(report, n, str(kind))
        yield from _check_answers(report, n, row, known)


def _check_roles(report: Report, n: str, kind: str) -> Iterator[str]:
    content = report.spans(f"c{n}")
    for role in "sqf":
        inside = [s for s, e in report.spans(role + n) if any(a <= s and e <= b for a, b in content)]
        if inside and kind != "reported":
            yield f"attribution {n}: {role}{n} lies inside its own content; only `reported` has that"
        if report.spans(role + n) and not inside and kind == "reported" and role == "q":
            yield f"attribution {n}: the cue of `reported` lies inside its content"
    if report.spans(f"f{n}") and kind not in ("direct", "indirect"):
        yield f"attribution {n}: {kind} has no frame"
    if kind == "indirect" and not any(report.spans(role + n) for role in "qf") and not report.parent(n):
        yield f"attribution {n}: indirect has a cue or a frame; without them it is a free kind"


def _check_answers(report: Report, n: str, row: Facts, known: Mapping[str, Report]) -> Iterator[str]:
    targets = listed(row.get("answers"))
    if row.get("stance") in ANSWERING and not targets and not report.spans(f"d{n}"):
        yield f"attribution {n}: {row['stance']} answers nothing: `answers:` or a mark d{n}"
    for target in targets:
        name, _, number = target.rpartition("#")
        there = known.get(name) if name else report
        if there is None or number not in there.rows("attributions") or (not name and number == n):
            yield f"attribution {n}: answers {target!r}, which is no other attribution"


def check_transfers(report: Report) -> Iterator[str]:
    """Status, voice and parties of the transfers."""
    for letter, row in report.rows("transfers").items():
        if row.get("status") not in STATUSES:
            yield f"transfer {letter}: status {row.get('status')!r} is none of {', '.join(STATUSES)}"
        if row.get("said") != "own" and row.get("said") not in report.rows("attributions"):
            yield f"transfer {letter}: said {row.get('said')!r} is no attribution and not `own`"
        for side in ("from", "to"):
            for party in listed(row.get(side)):
                if party not in report.rows("entities"):
                    yield f"transfer {letter}: {side} {party!r} is no entity of this report"
        if row.get("negated", "true") != "true":
            yield f"transfer {letter}: negated is `true` or left out"
