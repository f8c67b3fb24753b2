"""The separable prefix of a cue's verb, which closes its clause: "wies", and far behind it "zurück".

Not for: cues that the table knows, whose prefix the row names; see `cues`.
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.clauses import FINITE
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.tags import PARTICLES


def with_prefix(view: View, cue: Sequence[Run]) -> list[Run]:
    """The runs of a cue and the prefix of its finite verb, where the same clause has one."""
    words = [at for first, last in cue for at in range(first, last)]
    verb = next((at for at in words if view.tag(at) == "VV(FIN)"), None)
    if verb is None or any(view.tag(at) in PARTICLES for at in words):
        return list(cue)
    prefix = _prefix(view, verb)
    return list(cue) if prefix is None else sorted([*cue, (prefix, prefix + 1)])


def _prefix(view: View, verb: int) -> int | None:
    """The particle behind the verb, before any mark and any other finite verb."""
    for at in range(verb + 1, view.sentence_at(verb).last):
        if view.tag(at) in PARTICLES:
            return at
        if view.tag(at) in FINITE or view.tag(at) in {"$,", "$."}:
            return None
    return None
