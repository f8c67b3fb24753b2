"""What linking reads of a dossier: its tables, in an order that does not depend on how they were filled.

Not for: texts. Whatever linking needs to know of a text, a document step has recorded.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from lagebild.link.forms import keep_forms
from lagebild.link.lean import lean_attribution, lean_mention, lean_timex, lean_transfer
from lagebild.link.shared import keep_shared
from lagebild.records import (
    Attribution,
    ClaimMention,
    FormatFacts,
    NameForm,
    Page,
    Passage,
    Referent,
    Span,
    Timex,
    Transfer,
)

R = TypeVar("R")

UNDATED = "9999"
"""Sorts a document without a date behind all that have one."""


class Sheet(Protocol):
    """A document as the store lists it."""

    @property
    def id(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def page(self) -> Page: ...
    @property
    def facts(self) -> FormatFacts: ...


class Sight(Protocol):
    """A place where a document was found."""

    @property
    def document(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def place(self) -> str | None: ...


class View(Protocol):
    """The part of the store's view that linking uses."""

    def documents(self) -> Iterable[Sheet]: ...
    def sightings(self) -> Iterable[Sight]: ...
    def all(self, record: type[R], /, *, document: str | None = None) -> Iterable[R]: ...


@dataclass(frozen=True, slots=True)
class Report:
    """One document as linking knows it. `published` is ISO 8601 with the page's own precision, or None."""

    id: str
    path: str
    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    updated: str | None = None
    fetched: str | None = None
    places: tuple[tuple[str, str], ...] = ()
    """(file or address, path in it) of each sighting that has both."""
    number: int = 0
    """Counts the documents in the order in which they were found."""
    article: str | None = None
    """The first version of the article that it is a version of; None where there is one only."""


@dataclass(frozen=True, slots=True)
class Pile:
    """All tables that linking reads. Records lie by publication of their document, then by place in it."""

    reports: dict[str, Report]
    referents: tuple[Referent, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claim_mentions: tuple[ClaimMention, ...] = ()
    passages: tuple[Passage, ...] = ()
    spans: tuple[Span, ...] = ()
    timexes: tuple[Timex, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    name_forms: tuple[NameForm, ...] = ()

    def when(self, document: str) -> tuple[str, str]:
        """Where a document stands in time: (date, id), undated ones last."""
        report = self.reports.get(document)
        return ((report.published if report else None) or UNDATED, document)


def read_pile(view: View) -> Pile:
    """The tables of a view, sorted; of passages only those that may stand in several
    documents, and spans of those documents only."""
    sights = _by_document(view.sightings())
    reports = {r.id: r for r in sorted((_to_report(s, sights) for s in view.documents()), key=lambda r: r.id)}
    when = Pile(reports).when
    passages = keep_shared(lambda: view.all(Passage))
    shared = {p.document for p in passages}
    spans = (s for s in view.all(Span) if s.document in shared)
    return Pile(
        reports,
        tuple(sorted(view.all(Referent), key=lambda r: (when(r.document), r.id))),
        tuple(
            sorted(
                map(lean_attribution, view.all(Attribution)),
                key=lambda a: (when(a.document), a.start, a.end, a.id),
            )
        ),
        tuple(
            sorted(
                map(lean_mention, view.all(ClaimMention)),
                key=lambda m: (when(m.document), m.start, m.end, m.id),
            )
        ),
        tuple(sorted(passages, key=lambda p: (when(p.document), p.start, p.id))),
        tuple(sorted(spans, key=lambda s: (when(s.document), s.start, s.id))),
        tuple(sorted(map(lean_timex, view.all(Timex)), key=lambda t: (when(t.document), t.start, t.id))),
        tuple(
            sorted(map(lean_transfer, view.all(Transfer)), key=lambda t: (when(t.document), t.start, t.id))
        ),
        keep_forms(lambda: view.all(NameForm), lambda f: (when(f.document), f.start, f.id)),
    )


Sights = dict[str, tuple[int, tuple[tuple[str, str], ...]]]
"""By document: the number of its first sighting, and its places."""


def _by_document(sightings: Iterable[Sight]) -> Sights:
    found: Sights = {}
    for number, sight in enumerate(sightings):
        first, places = found.get(sight.document, (number, ()))
        more = ((sight.place, sight.path),) if sight.place else ()
        found[sight.document] = first, (*places, *more)
    return found


def _to_report(sheet: Sheet, sights: Sights) -> Report:
    page, facts = sheet.page, sheet.facts
    number, places = sights.get(sheet.id, (0, ()))
    return Report(
        sheet.id,
        sheet.path,
        page.published.value if page.published else None,
        page.publisher.value if page.publisher else None,
        page.title.value if page.title else None,
        facts.url,
        facts.updated,
        facts.fetched,
        places,
        number,
    )
