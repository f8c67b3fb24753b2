"""Which model read the documents: told for each of them, and whether a dossier mixes models."""

from dataclasses import replace
from pathlib import Path

import pytest

from dossier_made import make_document
from lagebild.export.report import write_report
from lagebild.picture import list_documents, show_overview
from lagebild.records import Findings
from lagebild.store import View, Writer, create


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Two documents that the model "trial" read, and one that rules alone did."""
    path = tmp_path / "x.lagebild"
    create(path)
    with Writer(path) as writer:
        for number, model in ((1, "trial"), (2, ""), (3, "trial")):
            made = make_document(number)
            found = replace(made.annotations, findings=Findings(model))
            writer.add_document(made.text, found, f"{number}.txt", "1", model_version="2.1")
    return path


def test_each_document_tells_what_read_it(mixed: Path) -> None:
    with View(mixed) as view:
        rows = list(list_documents(view))
    assert [row.read_by for row in rows] == ["trial 2.1", "rules", "trial 2.1"]
    assert [(row.model, row.model_version) for row in rows][:2] == [("trial", "2.1"), ("rules", None)]


def test_the_overview_counts_documents_by_model(mixed: Path) -> None:
    with View(mixed) as view:
        assert show_overview(view).models == (("trial 2.1", 2), ("rules", 1))


def test_the_report_says_that_models_are_mixed(mixed: Path, tmp_path: Path) -> None:
    with View(mixed) as view:
        write_report(view, tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "Read by trial 2.1 (2), rules (1). Different models" in page
    assert "read by trial 2.1 ·" in page
