"""Who speaks in the reports, how often and how.

Not for: how far to trust them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from lagebild.picture.attributions import list_attributions
from lagebild.picture.context import Context
from lagebild.picture.filters import ALL, Filter
from lagebild.picture.rows import AttributionRow, SourceRow
from lagebild.store import View


def list_sources(view: View, wanted: Filter = ALL) -> Iterator[SourceRow]:
    """One row a speaker of the attributions that the filter lets pass, the most heard first.

    A pronoun that nothing resolves is nobody: who that is stands nowhere.
    """
    context = Context(view)
    heard: dict[str, list[AttributionRow]] = defaultdict(list)
    for row in list_attributions(view, wanted):
        for entity in row.entities:
            if context.entities[entity].names:
                heard[entity].append(row)
    for entity, rows in sorted(
        heard.items(), key=lambda item: (-len(item[1]), context.name(item[0]), item[0])
    ):
        yield _source_row(entity, rows, context)


def _source_row(entity: str, rows: list[AttributionRow], context: Context) -> SourceRow:
    dates = sorted(row.place.published for row in rows if row.place.published)
    counted = Counter(row.stance for row in rows)
    return SourceRow(
        entity=entity,
        name=context.name(entity),
        names=context.entities[entity].names,
        schema=context.entities[entity].schema,
        attributions=len(rows),
        documents=len({row.place.document for row in rows}),
        stances=tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0]))),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )
