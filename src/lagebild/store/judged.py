"""Lays what people judged over what was derived and observed. The rows beneath stay as they are.

Not for: judging; only people do.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar, get_type_hints

import msgspec
from sqlalchemy import Connection, select

from lagebild.store.schema import JUDGEMENTS

R = TypeVar("R")
REJECTED = "rejected"
"""The field of a judgement that takes its subject out of view; its value is JSON true or false."""


class Judged:
    """All judgements of a dossier by their subject; the newest one on a field holds."""

    def __init__(self, connection: Connection) -> None:
        self._of: dict[str, dict[str, str]] = {}
        asked = select(JUDGEMENTS.c.subject, JUDGEMENTS.c.field, JUDGEMENTS.c.value)
        for subject, field, value in connection.execute(asked.order_by(JUDGEMENTS.c.at, JUDGEMENTS.c.id)):
            self._of.setdefault(subject, {})[field] = value

    def lay_over(self, records: Iterator[R]) -> Iterator[R]:
        """The records as people judged them; rejected ones are left out."""
        return filter(None, map(self._laid_over, records)) if self._of else records

    def _laid_over(self, record: R) -> R | None:
        judged: dict[str, str] = self._of.get(getattr(record, "id", ""), {})
        if not judged:
            return record
        if judged.get(REJECTED) == "true":
            return None
        hints = get_type_hints(type(record))
        changes: dict[str, Any] = {
            field: msgspec.json.decode(value, type=hints[field])
            for field, value in judged.items()
            if field in hints
        }
        return replace(record, **changes)  # type: ignore[type-var]
