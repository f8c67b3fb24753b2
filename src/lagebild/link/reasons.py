"""Says in plain words why attributions count as one origin, or as none.

Not for: deciding it; see `origins`.
"""

from collections.abc import Sequence

from lagebild.link.roots import Root, Sort, Sources

_SAID: dict[Sort, str] = {
    "named": "Named as the origin in {}.",
    "told": "Tells in {} what somebody else says.",
    "page": "Said by the page itself in {}.",
    "unnamed": "Unnamed people, counted as one origin within a report: {}.",
    "words": "Words that stand for nobody known, counted as one origin within a report: {}.",
    "passed on": "Passed on in {} without naming whose word it is.",
    "nobody": "Not counted: {} without naming whose word it is.",
}


def explain_origin(roots: Sequence[Root], sources: Sources) -> str:
    """One or more sentences for the roots of one origin."""
    by_sort: dict[Sort, list[Root]] = {}
    for root in roots:
        by_sort.setdefault(root.sort, []).append(root)
    sentences = [
        *(_SAID[sort].format(_count(found)) for sort, found in by_sort.items()),
        _explain_speakers(roots, sources),
        _explain_relays(roots),
        _explain_copies(roots),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _count(roots: Sequence[Root]) -> str:
    """How many attributions in how many reports."""
    statements = len({root.attribution.id for root in roots})
    reports = len({root.attribution.document for root in roots})
    said = "1 statement" if statements == 1 else f"{statements} statements"
    return f"{said} in 1 report" if reports == 1 else f"{said} in {reports} reports"


def _explain_speakers(roots: Sequence[Root], sources: Sources) -> str:
    """Who speaks for whom, where a state or body is counted through those who speak for it."""
    lines = []
    for name, entity, key in dict.fromkeys((r.name, r.entity, r.key) for r in roots if r.entity is not None):
        known = sources.register.entities.get(entity or "")
        if known is not None and known.id in sources.register.speaks_for:
            spoken_for = sources.register.find_by_voice(key)
            speaks = "speak" if known.schema == "Group" else "speaks"
            lines.append(f"{name} {speaks} for {spoken_for.name if spoken_for else _to_label(key)}.")
    if lines and len({root.entity for root in roots}) > 1:
        lines.append("All who speak for one state or body count as one.")
    return " ".join(lines)


def _to_label(key: str) -> str:
    """The end of a key, for a state or body that no report names."""
    end = key.rsplit(":", 1)[-1]
    return end if end.isupper() else end.capitalize()


def _explain_relays(roots: Sequence[Root]) -> str:
    """Where several voices are one origin because one speaks through the other."""
    if len({root.key for root in roots}) < 2:
        return ""
    names = list(dict.fromkeys(root.name for root in roots))
    return f"{' and '.join(names)} count as one, because one is heard through the other."


def _explain_copies(roots: Sequence[Root]) -> str:
    copied = len({root.attribution.document for root in roots if root.copied})
    if not copied:
        return ""
    reports = "1 more report" if copied == 1 else f"{copied} more reports"
    return f"The same words stand in {reports} and are counted once."
