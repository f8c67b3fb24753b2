"""Where the word of one attribution comes from: the end of its chain, as a key by which equal origins meet.

Not for: putting roots together; see `origins`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from lagebild.link.copies import Copy
from lagebild.link.pile import Report
from lagebild.link.spelling import fold_spelling
from lagebild.link.voices import Register
from lagebild.records import Attribution, Entity, Voice

Sort = Literal["named", "told", "unnamed", "words", "passed on", "page", "nobody"]
"""What stands at the end of a chain: somebody named, who may tell of another's words; unnamed people; words
that stand for nobody known; a voice that passes on what it names nobody for; the page itself; nobody."""


@dataclass(frozen=True, slots=True)
class Root:
    """Where one attribution's word comes from. Roots with one `key` are one origin."""

    key: str
    sort: Sort
    name: str
    entity: str | None
    attribution: Attribution
    copied: bool = False


@dataclass(frozen=True, slots=True)
class Sources:
    """What the count of origins rests on, for the whole pile."""

    register: Register
    reports: Mapping[str, Report]
    copies: Mapping[str, Copy]

    def article(self, document: str) -> str:
        """The article that a document is a version of; itself where there is one version."""
        report = self.reports.get(document)
        return (report.article if report else None) or document


def find_roots(attribution: Attribution, sources: Sources) -> list[Root]:
    """The origins of one attribution, several where it names several; one of sort "nobody" where none."""
    register = sources.register
    named = [v for v in attribution.chain if v.role == "origin" and (v.name or v.referent)]
    if not named:
        entities = [register.entity_of(r) for r in attribution.speakers]
        named = [Voice(e.name, e.referents[0], "origin") for e in entities if e is not None]
    if not named and attribution.kind == "own":
        named = [v for v in attribution.chain if v.role == "publisher"]
    known = [v for v in named if v.referent is not None or attribution.kind == "own"]
    relay = next((v for v in reversed(attribution.chain) if v.role == "relay" and v.referent), None)
    if not known and relay is not None:
        root = _to_root(relay, attribution, sources)
        return [replace(root, sort="passed on") if root.sort == "named" else root]
    if not named:
        return [Root("nobody", "nobody", "", None, attribution)]
    return [_to_root(voice, attribution, sources) for voice in named]


def _to_root(voice: Voice, attribution: Attribution, sources: Sources) -> Root:
    entity = sources.register.entity_of(voice.referent)
    copy = sources.copies.get(attribution.id)
    here = sources.article(attribution.document)
    document = sources.article(copy.first) if copy else here
    copied = document != here
    if attribution.kind == "own" and (entity is None or entity.schema == "Medium"):
        return _page_root(voice, entity, attribution, sources, document, copied)
    if entity is None:
        # Words that no mention stands behind: within one page they are one origin, across pages nobody knows.
        key = f"words:{document}:{' '.join(fold_spelling(voice.name))}"
        return Root(key, "words", voice.name, None, attribution, copied)
    if not entity.named and not sources.register.speaks_for.get(entity.id):
        key = f"unnamed:{document}:{' '.join(fold_spelling(entity.name))}"
        return Root(key, "unnamed", entity.name, entity.id, attribution, copied)
    return Root(sources.register.find_voice(entity.id), "named", entity.name, entity.id, attribution, copied)


def _page_root(
    voice: Voice,
    entity: Entity | None,
    attribution: Attribution,
    sources: Sources,
    document: str,
    copied: bool,
) -> Root:
    """A page's own words. Copied ones are the words of the publisher that had them first."""
    report = sources.reports.get(document)
    publisher = sources.register.find_medium(report.publisher if report else None)
    found = publisher or (None if copied else entity)
    if found is not None:
        key = sources.register.find_voice(found.id)
        return Root(key, "page", found.name, found.id, attribution, copied)
    name = (report.publisher or report.path) if report and copied else voice.name
    return Root(f"page:{document}", "page", name, None, attribution, copied)
