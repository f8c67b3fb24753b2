"""Does again what failed or was doubtful: reads its file or address once more.

What is known by then is skipped, what is mended is added, what still fails stays listed with its new reason.
"""

from pathlib import Path

from lagebild.dossier.adding import add_sources
from lagebild.dossier.outcome import Summary, Tell
from lagebild.dossier.places import from_place, is_address, name_in_pile
from lagebild.dossier.sources import Source
from lagebild.picture.status import find_doubtful
from lagebild.read import FoundFile
from lagebild.settings import Settings
from lagebild.store import View


def retry_pile(dossier: Path, settings: Settings, jobs: int | None, tell: Tell | None) -> Summary:
    """Reads each file and address of the status list again, once, in the order of their names."""
    return add_sources(dossier, find_retried(dossier), settings, jobs, tell)


def find_retried(dossier: Path) -> list[Source]:
    """What failed or was doubtful and can be had again, by name; a file that is gone is among it."""
    with View(dossier) as view:
        doubtful = find_doubtful(view)
        shown = [(f.place, f.path) for f in view.failures()]
        shown += [(s.place, s.path) for s in view.sightings() if s.document in doubtful]
    names: dict[str, str] = {}
    for place, path in sorted((place, path) for place, path in shown if place):
        names.setdefault(place, name_in_pile(place, path))
    return sorted((_source(place, name) for place, name in names.items()), key=lambda s: (s.name, s.place))


def _source(place: str, name: str) -> Source:
    return Source(name, place, None if is_address(place) else FoundFile(from_place(place), name))
