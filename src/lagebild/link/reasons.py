"""Says in plain words why attributions count as one origin, or as none.

Not for: deciding it; see `origins`.
"""

from collections.abc import Sequence

from lagebild.link.roots import Root, Sources


def explain_origin(roots: Sequence[Root], sources: Sources) -> str:
    """One or more sentences for the roots of one origin."""
    first = roots[0]
    if first.sort == "nobody":
        return f"Not counted: {_count(roots)} without naming whose word it is."
    said = {
        "named": f"Named as the origin in {_count(roots)}.",
        "page": f"Said by the page itself in {_count(roots)}.",
        "unnamed": f"Unnamed people; each report's own are counted as one origin ({_count(roots)}).",
        "words": f"Named in words that stand for nobody known ({_count(roots)}).",
        "nobody": "",
    }
    sentences = [
        said[first.sort],
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
    for name, entity, key in dict.fromkeys((r.name, r.entity, r.key) for r in roots if r.sort == "named"):
        spoken_for = sources.register.find_by_voice(key)
        if entity is not None and key not in (entity, sources.register.entities[entity].key):
            lines.append(f"{name} speaks for {spoken_for.name if spoken_for else key.split(':')[-1]}.")
    if lines and len({root.entity for root in roots}) > 1:
        lines.append("All who speak for one state or body count as one.")
    return " ".join(lines)


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
