"""Voices that say on whose word they speak: "der Kurier unter Berufung auf das Zollamt".

Not for: media that somebody talks to; see `told`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from lagebild.annotate.chains.named import NOMINAL, find_bearer, find_named, find_nouns
from lagebild.annotate.chains.scope import Page, Scope
from lagebild.annotate.chains.voices import Voices, as_role, overlap, without
from lagebild.lang.relays import RelaySort, relay_patterns
from lagebild.lang.tags import RELATIVE
from lagebild.records import Attribution, Quote, Voice
from lagebild.text.marks import QUOTES

_MOST: Final = 3
"""So many voices may stand behind one another."""
_REACH: Final = 160
"""Characters of a relative clause that tells whom somebody cites."""
_CITES_NOBODY: Final = frozenset({"Person", "Address", "Country"})


_OPENING: Final = RELATIVE | {"$,"}
"""What a relative clause begins with."""


@dataclass(frozen=True, slots=True)
class Cited:
    """Who passes on, and on whose word."""

    relays: tuple[Voice, ...]
    origins: tuple[Voice, ...]


def find_cited(
    scope: Scope,
    attribution: Attribution,
    speaking: tuple[Voice, ...],
    voices: Voices,
    language: str,
    at_start: bool = False,
) -> Cited | None:
    """What words of the sort `citing` in the scope make of it; None where it holds none.

    `speaking` are the voices that the source names. Those that are cited themselves are no relays; where no
    other is left, the medium that is named nearest before the words is the relay. `at_start`: only where the
    scope begins with such words.
    """
    media = tuple(v for v in speaking if _is_outlet(v, attribution, voices, language))
    passing_on: tuple[tuple[RelaySort, tuple[Voice, ...]], ...] = (
        ("citing", speaking),
        ("referring", speaking),
        ("circles", media),
    )
    for sort, relays in passing_on:
        for offset, origins in _named_behind(sort, scope, voices, language, at_start):
            if _is_no_voice(origins[0].name, language):
                return Cited((), speaking) if speaking else None
            others = tuple(r for r in without(relays, origins) if not _is_behind(r, scope, offset))
            others = others or _medium_before(scope, offset, origins, voices, attribution)
            others = others or _worded_before(scope, offset, attribution)
            if sort != "circles" or others == speaking or _are_outlets(others, voices, language):
                return Cited(others, origins)
    return None


def _is_no_voice(words: str, language: str) -> bool:
    """True for what is cited and is nobody else's word: "eigene Angaben", "interne Mails"."""
    own = any(p.search(words) for p in relay_patterns(language, "own"))
    return own or any(p.fullmatch(words) for p in relay_patterns(language, "paper"))


def _is_behind(voice: Voice, scope: Scope, offset: int) -> bool:
    """True for a voice that stands with those who are cited: "auf einen Offizier der Küstenwache"."""
    return voice.start is not None and offset < voice.start < scope.start + len(scope.words)


def _named_behind(
    sort: RelaySort, scope: Scope, voices: Voices, language: str, at_start: bool
) -> Iterator[tuple[int, tuple[Voice, ...]]]:
    """Where words of the sort begin, and the voices named behind them."""
    for pattern in relay_patterns(language, sort):
        for match in pattern.finditer(scope.words):
            offset = scope.start + match.end()
            named = find_named(scope, offset + find_bearer(scope, match.end(), language), "origin", voices)
            known = sort != "referring" or all(v.referent for v in named)
            if named and known and (not at_start or match.start() == 0):
                yield scope.start + match.start(), named


def _is_outlet(voice: Voice, attribution: Attribution, voices: Voices, language: str) -> bool:
    """True for a medium by its mention or, where it has none, by the noun for one in the source, by the end
    of its name, or by quotation marks around it."""
    if voice.referent is not None:
        return voices.is_medium(voice.referent)
    words = " ".join(q.quote for q in attribution.source)
    by_noun = any(p.search(words) for p in relay_patterns(language, "outlet"))
    by_end = any(p.search(voice.name) for p in relay_patterns(language, "ending"))
    return by_noun or by_end or any(_is_marked(voice, q) for q in attribution.source)


def _is_marked(voice: Voice, source: Quote) -> bool:
    """True for a name in quotation marks: "der „Seehund“ von einem Lotsen"."""
    at = (voice.start or 0) - source.start
    return 0 < at < len(source.quote) and source.quote[at - 1] in QUOTES


def _are_outlets(found: tuple[Voice, ...], voices: Voices, language: str) -> bool:
    sorts: tuple[RelaySort, ...] = ("outlet", "ending")
    patterns = [p for sort in sorts for p in relay_patterns(language, sort)]
    return all(voices.is_medium(v.referent) or any(p.search(v.name) for p in patterns) for v in found)


def _worded_before(scope: Scope, offset: int, attribution: Attribution) -> tuple[Voice, ...]:
    """Who is no mention, and stands right before the words: "der Odebote unter Berufung auf"."""
    inside = [q for q in attribution.source if q.start < offset < q.end]
    before = [t for t in scope.tokens if t.start < offset and t.pos not in {"$("}]
    while before and before[-1].pos in _OPENING:  # "laut dem Odeboten, der sich auf"
        before.pop()
    run = list(takewhile(lambda t: t.pos in NOMINAL, reversed(before)))
    start = inside[0].start if inside else run[-1].start if run else offset
    found = find_nouns(scope, start, offset)
    return (found,) if found else ()


def find_onward(cited: Cited, page: Page, voices: Voices, language: str) -> Cited:
    """Whom the one who is cited cites himself: "unter Berufung auf den Boten, der den Zoll zitiert"."""
    for _ in range(_MOST):
        behind = _behind_origin(cited, page, voices)
        origins = _onward(behind, voices, language) if behind else ()
        if not origins or any(overlap(o, r) for o in origins for r in (*cited.relays, *cited.origins)):
            return cited
        cited = Cited((*cited.relays, *(as_role(o, "relay") for o in cited.origins)), origins)
    return cited


def _behind_origin(cited: Cited, page: Page, voices: Voices) -> Scope | None:
    """The words behind the one origin, where it is a body that may cite."""
    origin = cited.origins[0] if len(cited.origins) == 1 else None
    if origin is None or origin.end is None:
        return None
    known = voices.referents.get(origin.referent or "")
    if known is not None and known.schema in _CITES_NOBODY:
        return None
    return page.cut(origin.end, min(origin.end + _REACH, len(page.text)), ())


def _onward(scope: Scope, voices: Voices, language: str) -> tuple[Voice, ...]:
    for pattern in relay_patterns(language, "onward"):
        match = pattern.match(scope.words)
        if match is not None:
            position = match.end() + find_bearer(scope, match.end(), language)
            return find_named(scope, scope.start + position, "origin", voices)
    return ()


def find_quoted(scope: Scope, speaking: tuple[Voice, ...], voices: Voices, language: str) -> Cited | None:
    """What words of the sort `quoting` make of it: the medium beside them passes on, whoever else speaks."""
    for pattern in relay_patterns(language, "quoting"):
        match = pattern.search(scope.words)
        if match is None:
            continue
        behind = match.end() + find_bearer(scope, match.end(), language)
        named = find_named(scope, scope.start + behind, "origin", voices)
        if any(v.referent is None for v in named):
            nouns = find_nouns(scope, scope.start + match.end(), scope.start + len(scope.words))
            named = (as_role(nouns, "origin"),) if nouns else ()
        media = [m for m in scope.mentions if voices.is_medium(m.referent)]
        relay = min(media, key=lambda m: abs(m.start - scope.start - match.start()), default=None)
        relays = (voices.at(relay, "relay"),) if relay else _unlisted(scope, match.end(), speaking, named)
        origins = without(speaking, relays) or without(named, relays)
        origins = tuple(o for o in origins if not any(overlap(o, r) for r in relays))
        return Cited(relays, origins) if relays and origins else None
    return None


def _unlisted(
    scope: Scope, offset: int, speaking: tuple[Voice, ...], named: tuple[Voice, ...]
) -> tuple[Voice, ...]:
    """The medium where no mention is one: nouns between verb and voice, or before it; else who speaks."""
    behind = [v.start for v in speaking if v.start is not None and v.start > scope.start + offset]
    if not behind:
        return without(speaking, named)
    found = find_nouns(scope, scope.start + offset, behind[0]) or find_nouns(
        scope, scope.start, scope.start + offset
    )
    return (found,) if found else ()


def find_backing(
    following: Scope | None, relays: tuple[Voice, ...], voices: Voices, language: str
) -> Cited | None:
    """What the sentence after a statement says of its ground: "Das Blatt beruft sich dabei auf das Zollamt".

    It belongs to the statement where it names one of the statement's media again, or nobody by name.
    """
    if following is None or not any(voices.is_medium(v.referent) for v in relays):
        return None
    for pattern in relay_patterns(language, "backing"):
        match = pattern.search(following.words)
        if match is None:
            continue
        head = [m for m in following.mentions if m.start < following.start + match.start()]
        if head and not {m.referent for m in head} & {v.referent for v in relays}:
            continue
        origins = without(find_named(following, following.start + match.end(), "origin", voices), relays)
        if origins:
            return Cited(relays, origins)
    return None


def _medium_before(
    scope: Scope, offset: int, origins: tuple[Voice, ...], voices: Voices, near: Attribution
) -> tuple[Voice, ...]:
    cited = {o.referent for o in origins}
    media = [m for m in scope.mentions if voices.is_medium(m.referent) and m.referent not in cited]
    before = [m for m in media if m.start < offset] or media
    return (voices.name(before[-1].referent, "relay", near),) if before else ()
