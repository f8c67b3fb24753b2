"""The pile without what an earlier version of an article says that a later one says too.

So that an edited article counts once; what was edited out still counts. Not for: finding versions; see
`versions`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from lagebild.link.pile import Pile, Report
from lagebild.records import Version
from lagebild.text.stretches import lies_in


class _Placed(Protocol):
    @property
    def document(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=_Placed)


def leave_standing(pile: Pile, versions: Iterable[Version]) -> Pile:
    """The pile as it counts: each article once, with what only an earlier version of it has."""
    versions = tuple(versions)
    earlier = {v.document: v.gone for v in versions if v.number < v.of}
    if not versions:
        return pile

    def standing(records: Iterable[P]) -> tuple[P, ...]:
        return tuple(
            r for r in records if r.document not in earlier or lies_in(r.start, r.end, earlier[r.document])
        )

    attributions = standing(pile.attributions)
    kept = {a.id for a in attributions}
    return replace(
        pile,
        reports=_as_articles(pile.reports, versions),
        attributions=attributions,
        claim_mentions=tuple(m for m in pile.claim_mentions if m.attribution in kept),
        passages=standing(pile.passages),
        transfers=tuple(
            t for t in standing(pile.transfers) if t.attribution is None or t.attribution in kept
        ),
    )


def _as_articles(reports: Mapping[str, Report], versions: Iterable[Version]) -> dict[str, Report]:
    """Each version knows its article, and was published when the first of them was that has a date."""
    found = dict(reports)
    for version in versions:
        first = reports[version.article]
        report = reports[version.document]
        found[version.document] = replace(
            report,
            article=version.article,
            published=min(filter(None, (first.published, report.published)), default=None),
        )
    return found
