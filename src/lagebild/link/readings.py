"""What odd words of a transcript may have been: names that others attest, by sound and by context.

An offer with its evidence, beside the words and never in their place. Not for: names that are spelt in two
ways; these are one entity (see `persons`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from lagebild.link.contexts import compare_contexts
from lagebild.link.sounds import Sound, compare_sounds, find_sound
from lagebild.link.spelling import fold_words
from lagebild.records import Entity, NameForm, NameReading, make_id

_LEAST_SOUND: Final = 0.5
"""Likeness of sounds below which no context makes up for it."""
_LEAST_SCORE: Final = 0.72
_CONTEXT: Final = 0.4
"""What the same words beside both add to the likeness of sounds."""
_BLOCK: Final = 0.4
"""Likeness of Kölner codes below which two names are not compared further."""
_AT_ONCE: Final = 256
_EVIDENCE: Final = 5
_FEWEST_LETTERS: Final = 4
_SHORT: Final = 3
"""Digits of a Kölner code up to which many words share it: sound alone then says too little ..."""
_SAME: Final = 0.85
"""... unless it is all but the same ..."""
_BESIDE: Final = 0.3
"""... or the same words stand beside both."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name, or the last words of one, with the forms that attest it."""

    words: str
    whole: str
    sound: Sound
    forms: tuple[NameForm, ...]


def link_readings(forms: Sequence[NameForm], entities: Iterable[Entity]) -> tuple[NameReading, ...]:
    """One reading at most for odd words, the likeliest; of runs that overlap, the run that is read best."""
    attested = [form for form in forms if not form.odd]
    names = list(_collect(attested))
    known = {word for form in attested for word in fold_words(form.name)}
    held = {form.id: _known_words(form, known) for form in forms if form.odd}
    odd = [form for form in forms if form.odd and held[form.id] < len(fold_words(form.name))]
    if not names or not odd:
        return ()
    owner = _find_owner(entities)
    # Words beside a known name are those that stand beside it everywhere: there, sound alone has to do.
    rated = (
        _compare(form, name, owner, _LEAST_SCORE if held[form.id] else _LEAST_SOUND)
        for form, name in _block(odd, names)
    )
    found = [reading for reading in rated if reading is not None]
    return tuple(sorted(_best(found), key=lambda r: (r.document, r.start, r.id)))


def _collect(attested: Sequence[NameForm]) -> Iterator[Name]:
    """Each name, and its last words: speech calls people by these."""
    by_words: dict[tuple[str, str], list[NameForm]] = defaultdict(list)
    for form in attested:
        parts = form.name.split()
        for first in range(len(parts)):
            by_words[" ".join(parts[first:]), form.name].append(form)
    for (words, whole), these in sorted(by_words.items()):
        sound = find_sound(words)
        if len(sound.letters) >= _FEWEST_LETTERS and sound.cologne:
            yield Name(words, whole, sound, tuple(these))


def _known_words(form: NameForm, known: set[str]) -> int:
    """How many words of the run are of attested names, in whatever case ending."""
    return sum(word in known or (word.endswith("s") and word[:-1] in known) for word in fold_words(form.name))


def _block(odd: Sequence[NameForm], names: Sequence[Name]) -> Iterator[tuple[NameForm, Name]]:
    codes = [name.sound.cologne for name in names]
    for some in (odd[at : at + _AT_ONCE] for at in range(0, len(odd), _AT_ONCE)):
        own = [find_sound(form.name).cologne for form in some]
        near = cdist(
            own, codes, scorer=Levenshtein.normalized_similarity, score_cutoff=_BLOCK, dtype=np.float32
        )
        for row, column in zip(*np.nonzero(near), strict=True):
            yield some[row], names[column]


def _compare(
    form: NameForm, name: Name, owner: dict[tuple[str, str], str], least: float
) -> NameReading | None:
    own = find_sound(form.name)
    sound = compare_sounds(own, name.sound) if len(own.letters) >= _FEWEST_LETTERS else 0.0
    elsewhere = [other for other in name.forms if other.document != form.document]
    if sound < least or not elsewhere or _stands_in(name, form):
        return None
    rated = sorted(((compare_contexts(form.near, other.near), other) for other in elsewhere), key=_order)
    context = rated[0][0]
    score = min(1.0, sound + _CONTEXT * context)
    short = len(own.cologne) <= _SHORT and sound < _SAME and context < _BESIDE
    if score < _LEAST_SCORE or short:
        return None
    evidence = tuple(other.id for _, other in rated[:_EVIDENCE])
    reason = "sound and context" if sound < _LEAST_SCORE else "sound"
    entity = next((owner[key] for _, f in rated if (key := (f.document, name.whole)) in owner), None)
    return NameReading(
        make_id("reading", form.id, name.whole), form.document, form.start, form.end, form.quote, form.id,
        name.words, entity, round(score, 3), round(sound, 3), round(context, 3), evidence, reason,
    )  # fmt: skip


def _stands_in(name: Name, form: NameForm) -> bool:
    """Whether the run holds the name as it is, beside other words."""
    words = {word.removesuffix("s") for word in fold_words(form.name)}
    return words.issuperset(word.removesuffix("s") for word in fold_words(name.words))


def _order(rated: tuple[float, NameForm]) -> tuple[float, str]:
    return -rated[0], rated[1].id


def _find_owner(entities: Iterable[Entity]) -> dict[tuple[str, str], str]:
    """The entity of a name in a document."""
    return {
        (document, name): e.id for e in entities for document in e.documents for name in (*e.names, e.name)
    }


def _best(found: Iterable[NameReading]) -> Iterator[NameReading]:
    taken: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for one in sorted(found, key=lambda r: (-r.score, r.start - r.end, r.id)):
        if all(one.end <= start or end <= one.start for start, end in taken[one.document]):
            taken[one.document].append((one.start, one.end))
            yield one
