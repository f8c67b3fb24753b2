"""A marked report as the project's own records.

What the records have no place for (a trigger's second part, what a denial answers outside of attributions,
copied passages, roles of lines, loose quantities) comes along as `Rest`, so that the way back is exact.
Not for: layers' output; that has the same types and other ids.
"""

from typing import Any, cast

from corpus.facts import Facts, listed
from corpus.from_records import ROLES, Rest, from_records
from corpus.outlets import read_outlets
from corpus.report import Report
from lagebild.records import Annotations, Attribution, Mention, Quote, Referent, Timex, Transfer, Voice
from lagebild.records.spans import take
from lagebild.records.transfer import Item, Party, Quantity


def to_records(report: Report) -> tuple[str, Annotations, Rest]:
    """Text, records and rest of a report. Ids are `REPORT#1`, `REPORT@key` and `REPORT!A`."""
    known = Annotations(
        timexes=_timexes(report),
        mentions=_mentions(report),
        referents=_referents(report),
        attributions=tuple(_attribution(report, n, r) for n, r in report.rows("attributions").items()),
        transfers=tuple(_transfer(report, n, r) for n, r in report.rows("transfers").items()),
    )
    bare = from_records(report.text, known, Rest(report.head, (), {}))
    marks = tuple(sorted(set(report.marks) - set(bare.marks)))
    return report.text, known, Rest(report.head, marks, _beyond(report.tail, bare.tail))


def _beyond(facts: Facts, held: Facts) -> Facts:
    beyond: Facts = {}
    for part, rows in facts.items():
        for key, row in rows.items():
            more = {f: v for f, v in row.items() if held[part][key].get(f) != v}
            if more:
                beyond.setdefault(part, {})[key] = more
    return beyond


def _mentions(report: Report) -> tuple[Mention, ...]:
    rows, found = report.rows("entities"), []
    for mark in report.marks:
        if mark.tag.startswith("@"):
            row, quote = rows[mark.tag[1:]], report.text[mark.start : mark.end]
            kind = "group" if row["is"] == "Group" else "name" if row["name"] in quote else "title"
            found.append(
                Mention(
                    f"{report.id}@{mark.start}-{mark.end}",
                    report.id,
                    mark.start,
                    mark.end,
                    quote,
                    row["is"],
                    cast(Any, kind),
                    f"{report.id}{mark.tag}",
                )
            )
    return tuple(found)


def _referents(report: Report) -> tuple[Referent, ...]:
    found = []
    for key, row in report.rows("entities").items():
        quotes = {report.text[s:e] for s, e in report.spans(f"@{key}")}
        found.append(
            Referent(
                f"{report.id}@{key}",
                report.id,
                row["is"],
                row["name"],
                None,
                tuple(sorted(quotes, key=lambda q: (-len(q), q))),
                row.get("office"),
                row.get("for"),
                row.get("named", "true") == "true" and row["is"] != "Group",
            )
        )
    return tuple(found)


def _timexes(report: Report) -> tuple[Timex, ...]:
    found = []
    for mark in report.marks:
        if mark.tag.startswith("t="):
            value, _, mod = mark.tag[2:].partition(";")
            kind = "SET" if mod == "SET" else "DURATION" if value[:2] in _DURATION else "DATE"
            kind = "TIME" if kind == "DATE" and "T" in value and "_" not in value else kind
            found.append(
                Timex(
                    f"{report.id}t{mark.start}",
                    report.id,
                    mark.start,
                    mark.end,
                    report.text[mark.start : mark.end],
                    cast(Any, kind),
                    value,
                    None if mod in ("", "SET") else mod,
                )
            )
    return tuple(found)


_DURATION = {f"P{digit}" for digit in "0123456789TX"}


def _quotes(report: Report, tag: str) -> tuple[Quote, ...]:
    return tuple(take(report.text, s, e) for s, e in report.spans(tag))


def _attribution(report: Report, number: str, row: Facts) -> Attribution:
    parts = {role: _quotes(report, tag + number) for tag, role in ROLES.items()}
    start = min(q.start for quotes in parts.values() for q in quotes)
    end = max(q.end for quotes in parts.values() for q in quotes)
    answers = [a for a in listed(row.get("answers")) if "#" not in a]
    above = report.parent(number)
    return Attribution(
        id=f"{report.id}#{number}",
        document=report.id,
        start=start,
        end=end,
        quote=report.text[start:end],
        kind=row["kind"],
        medium=cast(Any, tuple(listed(row.get("medium")) or ["speech"])),
        stance=cast(Any, row.get("stance", "assert")),
        speakers=tuple(f"{report.id}@{key}" for key in listed(row["by"])),
        parent=f"{report.id}#{above}" if above else None,
        chain=_chain(report, number),
        answers=f"{report.id}#{answers[0]}" if answers else None,
        rule="marked by hand",
        **parts,
    )


def _chain(report: Report, number: str) -> tuple[Voice, ...]:
    outlet = read_outlets().get(report.head["outlet"], {})
    origins = listed(report.rows("attributions")[number]["by"])
    voices = [Voice(str(outlet.get("name") or report.head["outlet"]), None, "publisher")]
    for key in report.chain(number):
        voice = str(report.rows("entities")[key]["name"])
        voices.append(Voice(voice, f"{report.id}@{key}", "origin" if key in origins else "relay"))
    return tuple(voices if origins else [*voices, Voice("", None, "origin")])


def _transfer(report: Report, letter: str, row: Facts) -> Transfer:
    item, trigger = _quotes(report, f"i{letter}")[0], _quotes(report, f"w{letter}")[0]
    spans = [s for tag in "grimw" for s in report.spans(tag + letter)]
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    return Transfer(
        id=f"{report.id}!{letter}",
        document=report.id,
        start=start,
        end=end,
        quote=report.text[start:end],
        supplier=_party(report, f"g{letter}", row.get("from")),
        recipient=_party(report, f"r{letter}", row.get("to")),
        item=Item(item.start, item.end, item.quote, ""),
        quantity=_quantity(report, f"m{letter}"),
        status=row["status"],
        trigger=trigger,
        date=row.get("date"),
        attribution=None if row["said"] == "own" else f"{report.id}#{row['said']}",
        negated=row.get("negated") == "true",
        rule="marked by hand",
    )


def _party(report: Report, tag: str, who: str | list[str] | None) -> Party | None:
    spans, keys = report.spans(tag), listed(who)
    if not spans and not keys:
        return None
    start, end = spans[0] if spans else (None, None)
    name = str(report.rows("entities")[keys[0]]["name"]) if keys else report.text[start:end]
    return Party(name, f"{report.id}@{keys[0]}" if keys else None, start, end)


def _quantity(report: Report, tag: str) -> Quantity | None:
    spans = report.spans(tag)
    if not spans:
        return None
    start, end = spans[0]
    inside = [m for m in report.marks if m.tag.startswith("z=") and start <= m.start and m.end <= end]
    value, unit, mod = [*(inside[0].tag[2:].split(";") if inside else ["?"]), "", ""][:3]
    number = None if value == "?" else float(value)
    return Quantity(start, end, report.text[start:end], number, mod or None, unit or None)
