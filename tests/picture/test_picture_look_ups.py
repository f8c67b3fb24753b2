"""Names and claims are looked up once for all pages: the time of a report grows with the pile, no faster."""

from pathlib import Path
from typing import Any

import pytest

from lagebild.picture import read_document, read_documents
from lagebild.records import Entity, Stance
from lagebild.store import View


def test_tables_of_the_whole_pile_are_read_once_for_all_pages(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[type] = []
    all_rows = View.all

    def count(view: View, record: type, **wanted: Any) -> Any:
        read.append(record)
        return all_rows(view, record, **wanted)

    monkeypatch.setattr(View, "all", count)
    with View(story) as view:
        readings = list(read_documents(view))
        assert len(readings) > 3
        assert read.count(Entity) == read.count(Stance) == 1
        assert readings == [read_document(view, row.id) for row in view.documents()]
