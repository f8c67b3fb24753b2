"""The picture at a glance.

Not for: a verdict on any of it.
"""

from collections import Counter

from lagebild.picture.claims import list_claims
from lagebild.picture.rows import Overview, name_model
from lagebild.picture.status import find_doubtful
from lagebild.records import Attribution, Claim, Entity, Failure, Reuse, Transfer
from lagebild.store import DocumentRow, View

TOP = 5
"""Claims shown at a glance."""


def show_overview(view: View) -> Overview:
    """Numbers of the dossier, its period and publishers, and the claims most told and disputed."""
    pages = list(view.documents())
    dates = sorted(page.published for page in pages if page.published)
    claims = list(list_claims(view))
    attributions = list(view.current(Attribution))
    reused = {row.passage for row in view.all(Reuse)}
    return Overview(
        documents=len(pages),
        failures=view.count(Failure),
        publishers=tuple(sorted({page.publisher for page in pages if page.publisher})),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        attributions=len(attributions),
        entities=view.count(Entity),
        claims=view.count(Claim),
        claims_of_several_voices=sum(claim.voices > 1 for claim in claims),
        claims_denied=sum(bool(claim.denied_by) for claim in claims),
        denials=sum(row.stance == "deny" for row in attributions),
        transfers=sum(1 for _ in view.current(Transfer)),
        reused_passages=len(reused),
        top_claims=tuple(claims[:TOP]),
        earlier_versions=sum(page.version < page.versions for page in pages),
        doubtful=len(find_doubtful(view)),
        models=_count_models(pages),
    )


def _count_models(pages: list[DocumentRow]) -> tuple[tuple[str, int], ...]:
    counts = Counter(name_model(page.model, page.model_version) for page in pages)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
