"""Relays and origins of one attribution, from its own words, its parent, and the statements before it.

Not for: the publisher, which the page names; see `voices`.
"""

import re
from dataclasses import dataclass

from lagebild.annotate.chains.carried import find_carrier
from lagebild.annotate.chains.citing import Cited, find_backing, find_cited, find_onward, find_quoted
from lagebild.annotate.chains.headline import find_headline_voice
from lagebild.annotate.chains.running import RUNNING_ON, runs_on
from lagebild.annotate.chains.scope import Page, Scope
from lagebild.annotate.chains.shown import find_shown
from lagebild.annotate.chains.sources import find_own, find_source
from lagebild.annotate.chains.told import (
    find_beside,
    find_reporting,
    find_through,
    find_told,
    is_unnamed,
    points_back,
)
from lagebild.annotate.chains.voices import Voices, as_role, overlap, without
from lagebild.lang.relays import RelaySort, relay_patterns
from lagebild.records import Attribution, Voice

_POINTING: tuple[RelaySort, ...] = ("self", "report", "again")
"""Words that name nobody by themselves."""

_PARAGRAPH = re.compile(r"\n\s*\n")

NOBODY = Voice("", None, "origin")
"""The origin where the words name nobody at all."""


@dataclass(frozen=True, slots=True)
class Links:
    """A chain without its publisher. `origins` holds one voice or more."""

    relays: tuple[Voice, ...]
    origins: tuple[Voice, ...]

    @property
    def names_somebody(self) -> bool:
        """False where the words name nobody at all."""
        return any(origin.name for origin in self.origins)


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before an attribution: its parent's links, the statement before it with its links, and the
    last report."""

    parent: Links | None = None
    last: Links | None = None
    stated: Attribution | None = None
    medium: Voice | None = None
    same: Links | None = None
    """Those of a statement with the same words for its source."""


def resolve_links(
    attribution: Attribution, page: Page, voices: Voices, before: Before, language: str
) -> Links:
    """The links of one attribution."""
    if _is_hearsay_of_its_own(attribution, page):
        return Links((), (NOBODY,))
    if before.parent is not None and _is_piece(attribution):
        return before.parent
    if (
        before.stated
        and before.last
        and before.last.names_somebody
        and runs_on(attribution, before.stated, page)
    ):
        return before.last
    if before.same and before.same.names_somebody and _goes_on(attribution):
        return before.same
    links = _own_links(attribution, page, voices, before.medium, language)
    links = links or _taken_over(attribution, page, before, voices, language)
    if before.parent is None:
        return links
    above = (*before.parent.relays, *(as_role(o, "relay") for o in before.parent.origins))
    return Links((*without(above, (*links.relays, *links.origins)), *links.relays), links.origins)


def _is_hearsay_of_its_own(attribution: Attribution, page: Page) -> bool:
    """Free hearsay ("er soll geflohen sein") in another paragraph than the source that it was given: the page
    reports it of itself. A subjunctive that runs on may cross a paragraph: its mood shows that it does."""
    if attribution.kind != "free_indirect" or attribution.cue:
        return False
    if not attribution.source or not attribution.content:
        return False
    between = page.text[attribution.source[-1].end : attribution.content[0].start]
    return _PARAGRAPH.search(between) is not None


def _goes_on(attribution: Attribution) -> bool:
    """Without a cue of its own: who said the sentence before says this one, and to the same medium."""
    return attribution.kind in RUNNING_ON and not attribution.cue


def _is_piece(attribution: Attribution) -> bool:
    """Words in quotation marks within what somebody says, given to nobody else: his own."""
    told = (*attribution.cue, *attribution.source)
    return attribution.kind == "direct" and not told and not attribution.speakers


def _own_links(
    attribution: Attribution, page: Page, voices: Voices, medium: Voice | None, language: str
) -> Links | None:
    """Links from the words of the attribution; None where they name nobody, or only point back."""
    scope = page.scope(attribution)
    if scope is None:
        return None
    if _fits("hearsay", attribution, language):
        return Links((), (NOBODY,))
    speaking = _speaking(attribution, voices)
    if not speaking and not any(_fits(sort, attribution, language) for sort in _POINTING):
        speaking = find_own(attribution, page, voices, language)
        speaking = speaking or find_source(page, attribution, voices, language)
    cited = _cited_anywhere(scope, attribution, page, speaking, voices, language)
    onward = find_onward(cited, page, voices, language) if cited else None
    found = onward if onward != cited else None
    found = found or find_shown(attribution, page, speaking, voices, language)
    found = found or find_quoted(scope, speaking, voices, language)
    found = found or cited or Cited((), speaking)
    if not found.origins:
        carrier = find_carrier(scope, page, frozenset(), voices, language)
        return Links((), (as_role(carrier[0], "origin"),)) if carrier else None
    taken = frozenset(v.referent for v in (*found.relays, *found.origins) if v.referent)
    told = find_told(scope, attribution, taken, voices, language)
    told = told or find_carrier(scope, page, taken, voices, language)
    told = told or find_through(scope, taken, voices, language)
    told = told or find_reporting(scope, taken, voices, language)
    told = tuple(t for t in told if not any(overlap(t, v) for v in (*found.relays, *found.origins)))
    if not told and points_back(scope, attribution, language):
        told = _last_medium(attribution, medium, voices)
    relays = (*told, *found.relays) or find_beside(scope, attribution, found.origins, voices, language)
    if found.relays and all(_is_behind(t, o) for t in told for o in found.origins):
        relays = (*found.relays, *told)  # "unter Berufung auf Offiziere, die im Boten zu Wort kommen"
    relays = tuple(
        named
        for v in relays
        for named in (is_unnamed(v, language) and _last_medium(attribution, medium, voices)) or (v,)
    )
    return Links(tuple(as_role(v, "relay") for v in without(relays, found.origins)), found.origins)


def _last_medium(attribution: Attribution, medium: Voice | None, voices: Voices) -> tuple[Voice, ...]:
    """The medium named last before, else that of the statement before."""
    last = voices.medium_before(attribution) or medium
    return (last,) if last is not None else ()


def _is_behind(one: Voice, other: Voice) -> bool:
    return one.start is not None and other.start is not None and one.start > other.start


def _cited_anywhere(
    scope: Scope,
    attribution: Attribution,
    page: Page,
    speaking: tuple[Voice, ...],
    voices: Voices,
    language: str,
) -> Cited | None:
    """Whom the speakers cite: in their clause, beside the source, behind the content, or a sentence later."""
    source_end = max((q.end for q in attribution.source), default=attribution.start)
    found = find_cited(scope, attribution, speaking, voices, language)
    found = found or find_cited(page.aside(attribution, source_end), attribution, speaking, voices, language)
    tail = page.tail(attribution)
    if found is None and tail is not None:
        found = find_cited(tail, attribution, speaking, voices, language, at_start=True)
    return found or find_backing(page.after(attribution.end), speaking, voices, language)


def _taken_over(attribution: Attribution, page: Page, before: Before, voices: Voices, language: str) -> Links:
    """Links of an attribution whose own words name nobody: from what stands before it, else nobody's."""
    speaking = _speaking(attribution, voices)
    speaking = speaking or find_headline_voice(attribution, page, voices)
    last = before.last
    if speaking:
        goes_on = last is not None and {v.referent for v in last.origins} == {v.referent for v in speaking}
        return Links(last.relays if last and goes_on else (), speaking)
    if before.parent is not None and _fits("self", attribution, language):
        return Links((), before.parent.origins)
    own = _is_own_guess(attribution, language) or (last is None and _fits("again", attribution, language))
    if before.parent is not None and own:
        return Links((), before.parent.origins)
    where = _denied_at(attribution, page, voices, language)
    if where is not None:
        return Links((), (where,))
    if _fits("report", attribution, language):
        medium = before.medium or voices.medium_before(attribution)
        return Links((), (as_role(medium, "origin"),) if medium else (NOBODY,))
    if last is not None and (attribution.kind in RUNNING_ON or _fits("again", attribution, language)):
        return last
    return Links((), (NOBODY,))


def _is_own_guess(attribution: Attribution, language: str) -> bool:
    """ "es deutet vieles darauf hin, dass" in somebody's words: nobody else is named, so it is his guess."""
    return attribution.stance == "speculate" and _fits("nobody", attribution, language)


def _denied_at(attribution: Attribution, page: Page, voices: Voices, language: str) -> Voice | None:
    """ "das wird hier bestritten", "in Oslo wird das bestritten": a place is named, and nobody who denies."""
    if attribution.stance != "deny" or attribution.source:
        return None
    scope = page.scope(attribution)
    if scope is None:
        return None
    seat = next((voices.seat(m) for m in scope.mentions if voices.seat(m) is not None), None)
    here = any(p.search(scope.words) for p in relay_patterns(language, "here"))
    return seat or (voices.here if here else None)


def _speaking(attribution: Attribution, voices: Voices) -> tuple[Voice, ...]:
    known = (s for s in attribution.speakers if s in voices.referents)
    return tuple(voices.name(s, "origin", attribution) for s in known)


def _fits(sort: RelaySort, attribution: Attribution, language: str) -> bool:
    """True where source or cue are words of this sort, and nothing else; for hearsay also the addressee,
    which "dem Vernehmen" may be taken for."""
    parts = (attribution.source, attribution.cue, attribution.addressee if sort == "hearsay" else ())
    words = [" ".join(q.quote for q in part) for part in parts]
    return any(p.search(w) for p in relay_patterns(language, sort) for w in words)
