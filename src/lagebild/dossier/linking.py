"""Links a dossier: what many documents say together, written over what an earlier linking made."""

from pathlib import Path

from lagebild.link import link
from lagebild.step_version import VERSION
from lagebild.store import View, Writer


def link_dossier(dossier: Path, *, always: bool = False) -> bool:
    """Makes derived tables anew where documents changed since; whether it did. A kill leaves the old ones."""
    with View(dossier) as view:
        if view.is_linked(VERSION) and not always:
            return False
        mark = view.mark(VERSION)
        linked = link(view)
    with Writer(dossier) as writer:
        writer.replace_derived(
            linked.entities,
            linked.claims,
            linked.stances,
            linked.reuse,
            mark,
            linked.versions,
            linked.readings,
        )
    return True
