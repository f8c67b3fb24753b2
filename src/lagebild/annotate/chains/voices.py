"""Voices of one document: who publishes it, what a referent is called, where it is named nearest by.

Not for: the order in which voices stand in a chain; see `links`.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import Final

from lagebild.lang.agencies import find_agency
from lagebild.lang.capitals import load_capitals
from lagebild.lang.relays import relay_patterns
from lagebild.records import Annotations, Attribution, Fact, Mention, Referent, Text, Voice, VoiceRole
from lagebild.text.folding import fold

_INTRODUCTION: Final = 4
"""Sentences at the start of a transcript in which the anchor says where the correspondent is."""

_ENDING: Final = 2
"""Letters of the longest ending of a name: "des Blattes"."""


@dataclass(frozen=True, slots=True)
class Voices:
    """Look-ups over one document: `places` are the mentions of each referent in page order, `media` the
    referents that are publishers, broadcasters, agencies, or groups of them ("Staatsmedien")."""

    referents: dict[str, Referent]
    places: dict[str, list[Mention]]
    media: frozenset[str]
    publisher: Voice
    seats: dict[str, Referent]
    """States by the referent of their capital as a place."""
    credited: tuple[Voice, ...] = ()
    """The one agency that the file format credits with the page, as a relay; () where none or more are."""
    here: Voice | None = None
    """The state in whose capital a correspondent stands who speaks in a transcript."""

    def seat(self, mention: Mention) -> Voice | None:
        """The state whose capital a mention names as a place, shown there."""
        state = self.seats.get(mention.referent)
        return Voice(state.name, state.id, "origin", mention.start, mention.end) if state else None

    def name(self, referent: str, role: VoiceRole, near: Attribution) -> Voice:
        """The referent as a voice, shown where it is named nearest to `near`, in its source first."""
        place = self._nearest(referent, near)
        if place is not None:
            return self.at(place, role)
        known = self.referents.get(referent)
        return Voice(known.name if known else referent, referent, role)

    def at(self, mention: Mention, role: VoiceRole) -> Voice:
        """The voice that a mention names, shown there."""
        known = self.referents.get(mention.referent)
        return Voice(
            known.name if known else mention.quote, mention.referent, role, mention.start, mention.end
        )

    def is_medium(self, referent: str | None) -> bool:
        """True for a publisher, a broadcaster, an agency, or a group of them."""
        return referent in self.media

    def medium_before(self, attribution: Attribution) -> Voice | None:
        """The medium, other than the publisher, that is named last before the attribution."""
        others = sorted(self.media - {self.publisher.referent})
        places = [m for r in others for m in self.places.get(r, []) if m.end <= attribution.start]
        last = max(places, key=lambda m: (m.start, m.end, m.id), default=None)
        return self.at(last, "origin") if last else None

    def _nearest(self, referent: str, near: Attribution) -> Mention | None:
        places = self.places.get(referent, [])
        parts = (*near.source, *near.frame, *near.cue) or near.content
        for quote in parts:
            first = bisect_left(places, quote.start, key=lambda m: m.start)
            if first < len(places) and places[first].end <= quote.end:
                return places[first]
        if not places:
            return None
        anchor = parts[0].start if parts else near.start
        index = bisect_left(places, anchor, key=lambda m: m.start)
        around = places[max(0, index - 1) : index + 1]
        return min(around, key=lambda m: (abs(m.start - anchor), m.start))


def find_voices(text: Text, known: Annotations, language: str) -> Voices:
    """The look-ups for one document."""
    outlets = relay_patterns(language, "outlet")
    media = frozenset(
        r.id
        for r in known.referents
        if r.schema == "Medium" or (r.schema == "Group" and any(p.search(r.name) for p in outlets))
    )
    places: dict[str, list[Mention]] = {}
    for mention in sorted(known.mentions, key=lambda m: (m.start, m.end)):
        places.setdefault(mention.referent, []).append(mention)
    seats = _seats(known, language)
    publisher, credited = _publisher(text, known), _credited(text, known)
    found = Voices({r.id: r for r in known.referents}, places, media, publisher, seats, credited)
    return replace(found, here=_here(known, found, language))


def _seats(known: Annotations, language: str) -> dict[str, Referent]:
    states = {r.key: r for r in known.referents if r.schema == "Country"}
    keys = (
        (r.id, load_capitals(language).get(r.key or "")) for r in known.referents if r.schema == "Address"
    )
    return {place: states[key] for place, key in keys if key in states}


def _here(known: Annotations, voices: Voices, language: str) -> Voice | None:
    """The first capital that a transcript names at its beginning ("zu unserer Korrespondentin nach Oslo")."""
    spoken = [s for s in known.sentences if s.role == "transcript"][:_INTRODUCTION]
    if not spoken:
        return None
    start, end = spoken[0].start, spoken[-1].end
    named = sorted((m for m in known.mentions if start <= m.start < end), key=lambda m: (m.start, m.end))
    seats = (voices.seat(m) or _seat_within(m, known, language) for m in named)
    return next((seat for seat in seats if seat is not None), None)


def _seat_within(mention: Mention, known: Annotations, language: str) -> Voice | None:
    """The state of a capital that stands in the title of a person: "Korrespondent in Oslo, Jens Holm"."""
    if mention.schema != "Person":
        return None
    states = {r.key: r for r in known.referents if r.schema == "Country"}
    for word in re.finditer(r"\w+", mention.quote):
        state = states.get(load_capitals(language).get(f"place:{fold(word.group())}"))
        if state is not None:
            return Voice(
                state.name, state.id, "origin", mention.start + word.start(), mention.start + word.end()
            )
    return None


def _publisher(text: Text, known: Annotations) -> Voice:
    """The page's publisher; a page that shows none speaks under the path of its file."""
    fact = text.page.publisher
    if fact is None:
        return Voice(text.document.path, None, "publisher")
    return _medium(fact, known, "publisher")


def _credited(text: Text, known: Annotations) -> tuple[Voice, ...]:
    """Where several are credited, or only a byline does it, nobody can tell which words are whose."""
    stated = {agency.name if (agency := find_agency(n)) else n for n in text.document.facts.agencies}
    if len(stated) != 1:
        return ()
    return tuple(_medium(fact, known, "relay") for fact in text.page.agencies if fact.value in stated)


def _medium(fact: Fact, known: Annotations, role: VoiceRole) -> Voice:
    """A medium that the page names, as a voice, shown where the page shows it."""
    folded = fact.value.casefold()
    media = [r for r in known.referents if r.schema == "Medium"]
    found = next((r for r in media if folded in {n.casefold() for n in (r.name, *r.names)}), None)
    shown = fact.shown
    start, end = (shown.start, shown.end) if shown else (None, None)
    return Voice(found.name if found else fact.value, found.id if found else None, role, start, end)


def is_publisher(mention: Mention, voices: Voices) -> bool:
    """True where a mention names the page's own publisher, in full or by a part of its name: who says
    something to the paper that prints it tells it to nobody else."""
    known = voices.referents.get(mention.referent)
    if voices.publisher.referent is not None and voices.publisher.referent == mention.referent:
        return True
    return names_publisher(known.name if known else mention.quote, voices)


def names_publisher(words: str, voices: Voices) -> bool:
    """True for the name of the page's own publisher, a part of it, with an ending too, or its initials."""
    name, own = fold(words).split(), fold(voices.publisher.name).split()
    initials = "".join(word[0] for word in own)
    return bool(name) and (all(_is_form_of(word, own) for word in name) or name == [initials])


def _is_form_of(word: str, own: list[str]) -> bool:
    """ "talboten" of "talbote"."""
    return any(word.startswith(o) and len(word) - len(o) <= _ENDING for o in own)


def as_role(voice: Voice, role: VoiceRole) -> Voice:
    """The same voice in another place of the chain."""
    return replace(voice, role=role)


def is_same(one: Voice, other: Voice) -> bool:
    """True where both are one referent, or without a referent and called alike."""
    if one.referent or other.referent:
        return one.referent == other.referent
    return one.name.casefold() == other.name.casefold()


def overlap(one: Voice, other: Voice) -> bool:
    """True where both are shown in the same words."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start < other.end and other.start < one.end


def without(voices: tuple[Voice, ...], others: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """Those of `voices` that are none of `others`."""
    return tuple(v for v in voices if not any(is_same(v, o) for o in others))
