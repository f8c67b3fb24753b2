"""A medium that no mention shows, by the noun for one: "der Zeitung „Talblatt“", "sagte der Talpost".

Not for: media that are mentions; see `told`.
"""

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from lagebild.annotate.chains.named import NOMINAL, find_marked, find_nouns, find_stretch, find_worded
from lagebild.annotate.chains.scope import Scope
from lagebild.annotate.chains.voices import Voices, names_publisher
from lagebild.lang.reference import reference_words
from lagebild.lang.relays import RelaySort, relay_patterns
from lagebild.lang.tags import ADJECTIVES, NOUNS
from lagebild.records import Attribution, Voice
from lagebild.text.marks import QUOTES

_Sorts = tuple[RelaySort, ...]
_OUTLETS: Final[_Sorts] = ("outlet",)
_SPOKEN_TO: Final[_Sorts] = ("outlet", "ending")
"""Sorts of nouns for a medium: who is spoken to may be called by words that elsewhere mean something else."""
_BESIDE: Final[dict[RelaySort, _Sorts]] = {
    "told": _SPOKEN_TO,
    "given": _SPOKEN_TO,
    "medium": _OUTLETS,
    "aired": _OUTLETS,
}
"""Sorts of words before a medium, each with those of the nouns for it."""
_AIRED: Final = "aired"
_MARK: Final = 2
"""Characters between a noun and the name in quotation marks behind it."""
Place = tuple[int, int, int, _Sorts]


def find_outlet(
    scope: Scope,
    noun_from: int,
    start: int,
    end: int,
    language: str,
    noun_to: int | None = None,
    sorts: _Sorts = _OUTLETS,
) -> Voice | None:
    """The medium that the words at [start, end) name beside a noun: "der Zeitung „Talblatt“" > Talblatt.

    None where no such noun stands at [noun_from, noun_to or end), or no name beside it. The noun is dropped,
    unless it is the name itself, "der Neuen Post".
    """
    patterns = [p for sort in sorts for p in relay_patterns(language, sort)]
    if not any(p.search(scope.between(noun_from, noun_to or end)) for p in patterns):
        return None
    marked = find_marked(scope, start, end)
    if marked:
        return marked
    nouns = find_nouns(scope, start, end)
    if nouns is None or not any(p.search(nouns.name) for p in patterns):
        return None
    if not any(p.match(nouns.name.split()[0]) for p in patterns):
        return _with_adjective(scope, nouns, start)
    rest = find_nouns(scope, (nouns.start or start) + len(nouns.name.split()[0]), nouns.end or end)
    whole = _with_adjective(scope, nouns, start)
    return rest or (whole if whole != nouns else None)


def _with_adjective(scope: Scope, nouns: Voice, start: int) -> Voice:
    """With capitalised adjectives right before them, which belong to the name: "Westfälische Abendpost"."""
    before = [t for t in scope.tokens if start <= t.start < (nouns.start or 0)]
    run = list(takewhile(lambda t: t.pos in ADJECTIVES and t.text[0].isupper(), reversed(before)))
    return find_worded(scope, run[-1].start, nouns.end or 0, nouns.role) if run else nouns


def find_unlisted(
    scope: Scope, attribution: Attribution, asks: bool, voices: Voices, language: str
) -> tuple[Voice, ...]:
    """The medium that was told, or () where none is. `asks`: the addressee is concerned himself, so that
    only a medium on which somebody was heard counts."""
    for start, first, last, sorts in _places(scope, attribution, asks, language):
        voice = find_outlet(scope, start, first, last, language, sorts=sorts)
        free = voice is not None and not _is_held(voice, scope, attribution)
        if voice is not None and free and not names_publisher(voice.name, voices):
            return (voice,)
    return ()


def _places(scope: Scope, attribution: Attribution, asks: bool, language: str) -> Iterator[Place]:
    """Where the noun may begin, the stretch that the name stands in, and the sorts of nouns."""
    if not asks:
        yield from ((q.start, q.start, q.end, _SPOKEN_TO) for q in attribution.addressee)
    for sort, nouns in _BESIDE.items():
        for pattern in relay_patterns(language, sort) if sort == _AIRED or not asks else ():
            for match in pattern.finditer(scope.words):
                stretch = _named_first(scope, find_stretch(scope, scope.start + match.end()))
                at = scope.start + match.start()
                given = sort == "given"
                if stretch and (not given or (_is_told_at(at, attribution) and leads(scope, at, language))):
                    yield (at, *stretch, nouns)


def leads(scope: Scope, article: int, language: str) -> bool:
    """True for an article that leads to whom is told: not for "der" behind a noun, which owns that."""
    before = [t for t in scope.tokens if t.start < article]
    word = next((t.text.casefold() for t in scope.tokens if t.start == article), "")
    return word in reference_words(language, "oblique") or not before or before[-1].pos not in NOUNS


def is_given_to(scope: Scope, start: int, end: int, attribution: Attribution, language: str) -> bool:
    """True for a noun at [start, end) behind an article that leads to whom is told, with no name behind."""
    before = [t for t in scope.tokens if t.end <= start]
    behind = next((t for t in scope.tokens if t.start >= end), None)
    if not before or any(q.start < end and start < q.end for q in attribution.source):
        return False
    named = behind is not None and (behind.pos in NOMINAL or behind.text in QUOTES)
    article = before[-1]
    given = any(p.fullmatch(article.text) for p in relay_patterns(language, "given"))
    addressed = any(q.start <= start and end <= q.end for q in attribution.addressee)
    told = addressed or _is_told_at(article.start, attribution)
    return given and told and not named and leads(scope, article.start, language)


def _named_first(scope: Scope, stretch: tuple[int, int] | None) -> tuple[int, int] | None:
    """A stretch up to the end of its first nouns, or of what stands in quotation marks behind them."""
    nouns = find_nouns(scope, *stretch) if stretch else None
    if stretch is None or nouns is None or nouns.end is None:
        return None
    marked = find_marked(scope, *stretch)
    if marked is not None and (marked.start or 0) <= nouns.end + _MARK:
        return stretch
    return stretch[0], nouns.end


def _is_told_at(at: int, attribution: Attribution) -> bool:
    """Behind the cue, or between who speaks and the cue: "wie er dem „Seehund“ sagte"; behind who speaks
    where no cue was found."""
    behind = any(q.end <= at for q in attribution.cue)
    spoken = not attribution.cue or any(at < q.start for q in attribution.cue)
    between = spoken and any(q.end <= at for q in attribution.source)
    return behind or between


def _is_held(voice: Voice, scope: Scope, attribution: Attribution) -> bool:
    """True where somebody else, or the source, stands in the same words."""
    taken = [(m.start, m.end) for m in scope.mentions] + [(q.start, q.end) for q in attribution.source]
    return any(start < (voice.end or 0) and (voice.start or 0) < end for start, end in taken)
