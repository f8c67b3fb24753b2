"""Reads of all name forms only those by which odd words may be read: none where there are no odd words.

Not for: reading them; see `readings`.
"""

from collections.abc import Callable, Iterable
from typing import Final

from lagebild.records import NameForm

_KEPT: Final = 8
"""Forms of one name: more evidence nobody reads."""
_WAITING: Final = 64
Order = Callable[[NameForm], tuple[object, ...]]


def keep_forms(read: Callable[[], Iterable[NameForm]], order: Order) -> tuple[NameForm, ...]:
    """All odd forms, and of each name the first few in `order`, whatever order they are read in.

    `read` is called twice: most piles hold no transcript, and then nothing is kept.
    """
    odd = [form for form in read() if form.odd]
    if not odd:
        return ()
    by_name: dict[str, list[NameForm]] = {}
    for form in read():
        if form.odd:
            continue
        same = by_name.setdefault(form.name, [])
        same.append(form)
        if len(same) > _WAITING:
            by_name[form.name] = sorted(same, key=order)[:_KEPT]
    kept = [form for same in by_name.values() for form in sorted(same, key=order)[:_KEPT]]
    return tuple(sorted([*odd, *kept], key=order))
