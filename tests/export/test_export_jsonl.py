"""The export: every file, every row at its place in the text, the same bytes however the file came to be."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dossier_made import Made, make_document, make_linked
from lagebild.errors import LagebildError
from lagebild.export.jsonl import FILES, export_jsonl, to_rows
from lagebild.records import Findings
from lagebild.store import View, Writer, create

CONTRACT = [
    "documents", "spans", "sentences", "mentions", "timexes", "attributions", "transfers", "events",
    "repairs", "name_forms", "entities", "claims", "stances", "reuse", "name_readings",
]  # fmt: skip


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return _build(tmp_path / "x.lagebild", [make_document(1), make_document(2)])


def _build(path: Path, documents: list[Made]) -> Path:
    create(path)
    linked = make_linked(make_document(1))
    with Writer(path) as writer:
        for made in documents:
            writer.add_document(made.text, made.annotations, made.text.document.path, "1")
        derived = (linked.entities, linked.claims, linked.stances, linked.reuse)
        writer.replace_derived(*derived, "1", readings=linked.readings)
    return path


def _export(dossier: Path, folder: Path) -> dict[str, list[dict[str, Any]]]:
    with View(dossier) as view:
        export_jsonl(view, folder)
    return {
        name: [json.loads(line) for line in (folder / f"{name}.jsonl").read_bytes().splitlines()]
        for name in FILES
    }


def test_every_file_of_the_contract_is_there_and_nothing_else(dossier: Path, tmp_path: Path) -> None:
    tables = _export(dossier, tmp_path / "deep" / "out")
    assert sorted(tables) == sorted(CONTRACT)
    names = {path.name for path in (tmp_path / "deep" / "out").iterdir()}
    assert names == {f"{name}.jsonl" for name in FILES}
    assert all(tables.values())
    for name, rows in tables.items():
        assert all(list(row) == list(rows[0]) for row in rows), name
        assert len({row["id"] for row in rows}) == len(rows), name


def test_every_quote_at_whatever_depth_stands_in_its_document(dossier: Path, tmp_path: Path) -> None:
    tables = _export(dossier, tmp_path / "out")
    texts = {row["id"]: row["text"] for row in tables["documents"]}
    checked = 0
    for name, rows in tables.items():
        for row in rows:
            document = row["id"] if name == "documents" else row.get("document")
            checked += _check(row, texts.get(document, ""))
    assert checked > 40


def _check(value: Any, text: str) -> int:
    """How many quotes of a row were checked against the text."""
    if isinstance(value, list):
        return sum(_check(one, text) for one in value)
    if not isinstance(value, dict):
        return 0
    inner = sum(_check(one, text) for one in value.values())
    if value.get("quote") is None:
        return inner
    assert text[value["start"] : value["end"]] == value["quote"]
    return inner + 1


def test_an_attribution_names_entities_and_its_claim(dossier: Path, tmp_path: Path) -> None:
    tables = _export(dossier, tmp_path / "out")
    said = tables["attributions"][0]
    assert (said["speaker"], said["speakers"], said["claim"]) == ("E-1", ["E-1"], "C-1")
    assert said["medium"] == ["speech", "writing"]
    publisher, origin = said["chain"]
    assert publisher == {
        "name": "Hafenblatt",
        "entity": None,
        "role": "publisher",
        "start": None,
        "end": None,
    }
    assert (origin["name"], origin["entity"], origin["role"]) == ("Tilda Brennholt", "E-1", "origin")
    other = tables["attributions"][2]  # of a document that was not linked
    assert (other["speaker"], other["speakers"], other["claim"]) == (None, [], None)


def test_parties_items_and_facts_show_their_words(dossier: Path, tmp_path: Path) -> None:
    tables = _export(dossier, tmp_path / "out")
    transfer, document = tables["transfers"][0], tables["documents"][0]
    assert transfer["supplier"]["name"] == "Moorwalde"
    assert transfer["recipient"] is None
    assert (transfer["item"]["quote"], transfer["item"]["category"]) == ("Kräne", "machinery")
    assert transfer["quantity"]["value"] == 40
    assert (document["title"], document["published"], document["language"]) == (
        "Hafenblatt 1",
        "2031-05",
        "de",
    )
    assert document["evidence"]["title"]["quote"] == "Hafenblatt 1"
    unseen = {"start": None, "end": None, "quote": None, "how": "format"}
    assert document["evidence"]["publisher"] == unseen


def test_the_order_of_adding_and_a_second_export_change_no_byte(dossier: Path, tmp_path: Path) -> None:
    other = _build(tmp_path / "y.lagebild", [make_document(2), make_document(1)])
    _export(dossier, tmp_path / "out")
    _export(dossier, tmp_path / "out")
    _export(other, tmp_path / "other")
    for name in FILES:
        one, two = tmp_path / "out" / f"{name}.jsonl", tmp_path / "other" / f"{name}.jsonl"
        assert one.read_bytes() == two.read_bytes(), name


def test_letters_are_written_as_they_are(dossier: Path, tmp_path: Path) -> None:
    _export(dossier, tmp_path / "out")
    assert "Kräne".encode() in (tmp_path / "out" / "transfers.jsonl").read_bytes()


def test_a_folder_that_cannot_be_made_is_said(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with View(dossier) as view, pytest.raises(LagebildError, match="cannot be written"):
        export_jsonl(view, tmp_path / "out")


def test_rows_of_one_document_have_the_shape_of_the_files(dossier: Path, tmp_path: Path) -> None:
    tables = _export(dossier, tmp_path / "out")
    made = make_document(1)
    rows = list(to_rows(made.text, made.annotations))
    for row in rows:
        name = row.pop("record")
        assert list(row) == list(tables[name][0]), name
    said = next(row for row in rows if "chain" in row)
    assert said["speaker"] == made.annotations.referents[0].id
    assert {row["id"] for row in rows if "schema" in row and "names" in row} >= set(said["speakers"])


def test_the_model_that_read_a_document_stands_in_its_row(tmp_path: Path) -> None:
    made, other = make_document(1), make_document(2)
    found = replace(made.annotations, findings=Findings("trial"))
    create(path := tmp_path / "x.lagebild")
    with Writer(path) as writer:
        writer.add_document(made.text, found, "a.txt", "1", model_version="2.1")
        writer.add_document(other.text, other.annotations, "b.txt", "1")
    rows = _export(path, tmp_path / "out")["documents"]
    assert [(row["model"], row["model_version"]) for row in rows] == [("trial", "2.1"), ("rules", None)]
    alone = next(to_rows(made.text, found, "2.1"))
    assert (alone["model"], alone["model_version"]) == ("trial", "2.1")
