"""A first look over a pile: which lines of its flattened pages stand on others of them too.

Only files that are nothing but text are looked at: what has markup shows its frame by itself.

Not for: what such lines are taken for; see `clean.repeats`.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from lagebild.clean import find_repeats
from lagebild.dossier.sources import Source
from lagebild.read.decode import decode
from lagebild.read.sniff import HEAD, find_format

_LARGEST: Final = 200_000
"""Bytes of a file up to which it is looked at: longer ones are no pages."""
_FLATTENED: Final = frozenset({"text", "markdown"})


def find_pile_repeats(sources: Iterable[Source]) -> dict[str, frozenset[int]]:
    """For each place of a flattened page: the hashes of its lines that other pages of the pile hold too."""
    return find_repeats(_read_pages(sources))


def _read_pages(sources: Iterable[Source]) -> Iterator[tuple[str, str]]:
    for source in sources:
        if source.file is None or source.place is None:
            continue
        path = source.file.path
        try:
            if not path.is_file() or path.stat().st_size > _LARGEST:
                continue
            raw = path.read_bytes()
        except OSError:
            continue  # reading it will say why
        found = find_format(path.name, raw[:HEAD])[0]
        if found is not None and found.name in _FLATTENED:
            yield source.place, decode(raw)[0]
