"""Media that a statement was made to, "sagte er dem Kurier", and who was sent with it, "ließ durch Wim".

Not for: media that are cited; see `citing`.
"""

import re
from typing import Final

from lagebild.annotate.chains.named import find_named
from lagebild.annotate.chains.outlets import find_unlisted, is_given_to, leads
from lagebild.annotate.chains.scope import Scope
from lagebild.annotate.chains.voices import Voices, is_publisher, names_publisher
from lagebild.lang.relays import RelaySort, relay_patterns
from lagebild.lang.tags import ARTICLES, NOUNS
from lagebild.records import Attribution, Mention, Quote, Voice

_TO_A_PARTY: Final = frozenset({"allege", "warn", "request", "pledge"})
"""Stances whose addressee is concerned himself: "wirft dem Sender vor" passes nothing on."""

_BODIES: Final = frozenset({"Company", "Organization", "PublicBody"})
_COMPOUND: Final = frozenset('-“”"«»')
"""Marks behind a name that is the first part of a word: "„Lupe“-Chefin"."""
_NO_WORD: Final = re.compile(r"\W*")
_NEAR: Final = re.compile(r"[^,.;:]{0,30}")
"""What may stand between such words and the medium: a few words, no mark."""


def find_told(
    scope: Scope, attribution: Attribution, taken: frozenset[str], voices: Voices, language: str
) -> tuple[Voice, ...]:
    """Relays to whom the statement was made. `taken` are referents that already have a place in the chain."""
    found: dict[str, Voice] = {}
    asks = attribution.stance in _TO_A_PARTY and not _is_telling(attribution, language)
    for mention in scope.mentions:
        medium = voices.is_medium(mention.referent) or _is_called_one(mention, attribution, language)
        new = medium and mention.referent not in {*taken, *found}
        if (
            new
            and not is_publisher(mention, voices)
            and _is_told(mention, scope, attribution, asks, language)
        ):
            found[mention.referent] = voices.at(mention, "relay")
    return tuple(found.values()) or find_unlisted(scope, attribution, asks, voices, language)


def points_back(scope: Scope, attribution: Attribution, language: str) -> bool:
    """True where the statement was made to a medium that a noun only points back to: "sagte er dem Blatt"."""
    asks = attribution.stance in _TO_A_PARTY and not _is_telling(attribution, language)
    return not asks and any(
        is_given_to(scope, scope.start + match.start(), scope.start + match.end(), attribution, language)
        for pattern in relay_patterns(language, "unnamed")
        for match in pattern.finditer(scope.words)
    )


def is_unnamed(voice: Voice, language: str) -> bool:
    """True for a noun for a medium that names none: "Fachblatt"."""
    return any(p.fullmatch(voice.name) for p in relay_patterns(language, "unnamed"))


def find_through(scope: Scope, taken: frozenset[str], voices: Voices, language: str) -> tuple[Voice, ...]:
    """Who was sent with the statement: "ließ über eine Kanzlei ausrichten"."""
    for pattern in relay_patterns(language, "through"):
        match = pattern.search(scope.words)
        if match is not None:
            named = find_named(scope, scope.start + match.end(), "relay", voices)[:1]
            return tuple(v for v in named if v.referent not in taken)
    return ()


def find_reporting(scope: Scope, taken: frozenset[str], voices: Voices, language: str) -> tuple[Voice, ...]:
    """The medium that asked, or in whose report it was: "nach einem Bericht des Kuriers", "auf Anfrage"."""
    for pattern in relay_patterns(language, "reported"):
        for match in pattern.finditer(scope.words):
            named = find_named(scope, scope.start + match.end(), "relay", voices)[:1]
            if named and named[0].referent not in taken and _may_report(named[0], voices):
                return named
    return ()


def find_beside(
    scope: Scope, attribution: Attribution, origins: tuple[Voice, ...], voices: Voices, language: str
) -> tuple[Voice, ...]:
    """Media that the frame names beside who speaks, where no rule says how they come in: what a reporter
    puts before the words of somebody tells how he got them. The one that is named last passed on last."""
    if attribution.stance in _TO_A_PARTY and not _is_telling(attribution, language):
        return ()
    if any(voices.is_medium(o.referent) for o in origins):
        return ()
    found: dict[str, Voice] = {}
    for mention in scope.mentions:
        framed = any(_lies_in(mention, q) for q in attribution.frame)
        sourced = any(_lies_in(mention, q) for q in attribution.source)
        free = voices.is_medium(mention.referent) and not is_publisher(mention, voices)
        if framed and not sourced and free and not _is_of_a_noun(mention, scope):
            found.setdefault(mention.referent, voices.at(mention, "relay"))
    return tuple(reversed(found.values()))


def _is_of_a_noun(mention: Mention, scope: Scope) -> bool:
    """True for the owner of what stands before, "die Liste des Boten", and the first part of a compound."""
    behind = scope.between(mention.end, mention.end + 2)
    before = [t for t in scope.tokens if t.end <= mention.start and t.text[0].isalnum()]
    article = before.pop() if before and before[-1].pos in ARTICLES else None
    return "-" in behind or bool(article and before and before[-1].pos in NOUNS)


def _may_report(voice: Voice, voices: Voices) -> bool:
    """True for a medium that is not the page's own publisher."""
    own = voice.referent == voices.publisher.referent or names_publisher(voice.name, voices)
    return voices.is_medium(voice.referent) and not own


def _is_called_one(mention: Mention, attribution: Attribution, language: str) -> bool:
    """True for an addressee that its noun shows to be a medium, whatever else it was taken for."""
    told = any(_lies_in(mention, q) for q in attribution.addressee) and mention.schema in _BODIES
    sorts: tuple[RelaySort, ...] = ("outlet", "ending")
    patterns = (p for sort in sorts for p in relay_patterns(language, sort))
    return told and any(p.search(mention.quote) for p in patterns)


def _is_told(mention: Mention, scope: Scope, attribution: Attribution, asks: bool, language: str) -> bool:
    """By place: the addressee; behind words of the sort `told`; behind the cue in the same clause."""
    if any(_lies_in(mention, q) for q in attribution.source):
        return False
    before = scope.between(scope.start, mention.start)
    if _is_near("told", before, language) and not _is_near("stop", before, language):
        return True
    if _is_near("aired", before, language) and not _is_near("stop", before, language):
        return _in_clause(mention, scope, attribution)
    if asks:
        return False
    if any(_lies_in(mention, q) for q in attribution.addressee) or _is_given(
        mention, scope, attribution, language
    ):
        return True
    if _is_near("stop", before, language) or not _in_clause(mention, scope, attribution):
        return False
    cue_end = max((q.end for q in attribution.cue), default=mention.end)
    return cue_end <= mention.start or _is_near("medium", before + mention.quote, language)


def _is_given(mention: Mention, scope: Scope, attribution: Attribution, language: str) -> bool:
    """ "wie er dem Kurier sagte": between who speaks and the verb, behind an article that leads to whom."""
    before = scope.between(scope.start, mention.start)
    behind = attribution.source and attribution.source[-1].end <= mention.start
    verb = attribution.cue and mention.end <= attribution.cue[-1].start
    return bool(behind and verb) and any(
        _NO_WORD.fullmatch(before, match.end()) and leads(scope, scope.start + match.start(), language)
        for pattern in relay_patterns(language, "given")
        for match in pattern.finditer(before)
    )


def _is_telling(attribution: Attribution, language: str) -> bool:
    """True for a cue that says that somebody is told, whatever is told: "sagte", "vertraute an"."""
    cue = " ".join(q.quote for q in attribution.cue)
    return any(p.search(cue) for p in relay_patterns(language, "telling"))


def _in_clause(mention: Mention, scope: Scope, attribution: Attribution) -> bool:
    """True where no comma stands between the cue and the mention, but those of the source itself."""
    cue = attribution.cue[-1] if attribution.cue else None
    if cue is None:
        return True
    if cue.end > mention.start:
        return "," not in scope.between(mention.end, cue.start)
    behind = [q for q in attribution.source if cue.end <= q.start and q.end <= mention.start]
    gap = scope.between(max((q.end for q in behind), default=cue.end), mention.start)
    if any("," in q.quote for q in behind):  # "der Sprecher des Amtes, Ole Ode, der Agentur ..."
        gap = gap.lstrip().removeprefix(",")
    return "," not in gap


def _is_near(sort: RelaySort, before: str, language: str) -> bool:
    """True where words of the sort stand just before the end of `before`."""
    return any(
        _NEAR.fullmatch(before, match.end())
        for pattern in relay_patterns(language, sort)
        for match in pattern.finditer(before)
    )


def _lies_in(mention: Mention, quote: Quote) -> bool:
    return quote.start <= mention.start and mention.end <= quote.end
