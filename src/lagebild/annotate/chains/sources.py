"""The voice that source words name where no mention does: "Informationen der „Talpost“" > Talpost."""

from typing import Final

from lagebild.annotate.chains.named import (
    NOMINAL,
    find_bearer,
    find_named,
    find_nouns,
    find_worded,
    is_verb,
)
from lagebild.annotate.chains.outlets import find_outlet
from lagebild.annotate.chains.scope import Page, Scope
from lagebild.annotate.chains.voices import Voices, as_role
from lagebild.lang.reference import reference_words
from lagebild.lang.relays import RelaySort, relay_patterns
from lagebild.lang.tags import ARTICLES, CONJUNCTIONS, PREPOSITIONS
from lagebild.records import Attribution, Mention, Voice

_OPENING: Final = ARTICLES | PREPOSITIONS | CONJUNCTIONS | {"ADV", "PPER", "PTKVZ", "AV0"}
"""Words that end no noun phrase."""


def find_source(page: Page, attribution: Attribution, voices: Voices, language: str) -> tuple[Voice, ...]:
    """The source words as a voice; of words for a statement ("Angaben des Zolls") the one whose it is."""
    words = " ".join(q.quote for q in attribution.source)
    if not words:
        return ()
    start, end = attribution.source[0].start, attribution.source[0].end
    scope = page.aside(attribution, start)
    towns = _towns(scope, end, reference_words(language, "joins"))
    if towns:
        return tuple(voices.at(m, "origin") for m in towns)
    behind = find_bearer(scope, 0, language)
    if not behind and any(p.search(words) for p in relay_patterns(language, "nobody")):
        return ()
    if behind:
        media = [
            m for m in scope.mentions if start + behind <= m.start < end and voices.is_medium(m.referent)
        ]
        return (
            (voices.at(media[0], "origin"),) if media else find_named(scope, start + behind, "origin", voices)
        )
    end = min(end, start + _first_citing(scope, language))
    head = find_nouns(scope, start, end)
    if head is not None and head.end is not None:
        outlet = find_outlet(scope, start, start, end, language, noun_to=head.end)
        if outlet is not None:
            return (as_role(outlet, "origin"),)
    return (find_worded(scope, *_core(scope, start, end, reference_words(language, "owns")), "origin"),)


def _towns(scope: Scope, end: int, joins: frozenset[str]) -> list[Mention]:
    """The places that make up the source, and nothing else: "Talau, Holmdorf und Vik lehnten ab"."""
    towns = [m for m in scope.mentions if m.schema == "Address" and m.end <= end]
    inside = [t for t in scope.tokens if t.start < end]
    named = [t for t in inside if any(m.start <= t.start and t.end <= m.end for m in towns)]
    between = {t.text.casefold() for t in inside if t not in named}
    return towns if len(towns) > 1 and between <= joins | {","} else []


def _core(scope: Scope, start: int, end: int, owns: frozenset[str]) -> tuple[int, int]:
    """The noun phrase of words that hold more: behind a verb ("Dem Boten dankte das Amt"), else before.

    `owns`: endings of who owns something, which the tagger takes for "is": "Norway's fleet".
    """
    inside = [t for t in scope.tokens if start <= t.start and t.end <= end]
    verbs = (i for i, t in enumerate(inside) if i and t.text not in owns and is_verb(t, scope))
    verb = next(verbs, len(inside))
    behind = inside[verb + 1 :]
    kept = behind if any(t.pos in NOMINAL for t in behind) else inside[:verb]
    mark = next((i for i, t in enumerate(kept) if i and t.text == ","), len(kept))
    kept = kept[:mark]
    while kept and kept[-1].pos in _OPENING:
        kept.pop()
    return (kept[0].start, kept[-1].end) if any(t.pos in NOMINAL for t in kept) else (start, end)


def _first_citing(scope: Scope, language: str) -> int:
    """Where in the scope's words the voice begins to name its own source; their length where it does not."""
    sorts: tuple[RelaySort, ...] = ("citing", "referring", "circles")
    found = [
        m.start() for sort in sorts for p in relay_patterns(language, sort) if (m := p.search(scope.words))
    ]
    return min((start for start in found if start > 0), default=len(scope.words))


def find_own(attribution: Attribution, page: Page, voices: Voices, language: str) -> tuple[Voice, ...]:
    """Who stands first in the clause, or in the content, for "nach eigenen Angaben": the statement is that
    one's own."""
    words = " ".join(q.quote for q in attribution.source)
    if not any(p.search(words) for p in relay_patterns(language, "own")):
        return ()
    before = page.clause_before(attribution)
    within = (page.cut(q.start, q.end, ()) for q in attribution.content)
    for scope in (before, *within):
        for mention in scope.mentions:
            if mention.schema != "Address" and mention.end <= scope.start + len(scope.words):
                return (voices.at(mention, "origin"),)
    return ()
