"""What people judged lies over what machines found; the rows beneath stay."""

import sqlite3
from pathlib import Path

import pytest

from dossier_made import make_document, make_linked
from lagebild.records import Attribution, Entity
from lagebild.store import View, Writer, create


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "x.lagebild"
    create(path)
    made = make_document(1)
    linked = make_linked(made)
    with Writer(path) as writer:
        writer.add_document(made.text, made.annotations, "x.txt", "1")
        writer.replace_derived(linked.entities, linked.claims, linked.stances, linked.reuse, "1")
    return path


def _judge(dossier: Path, id: str, subject: str, field: str, value: str, at: str) -> None:
    with sqlite3.connect(dossier) as file:
        row = (id, subject, field, value, "Alva", at, None)
        file.execute("INSERT INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    file.close()


def test_the_newest_judgement_on_a_field_holds(dossier: Path) -> None:
    said = make_document(1).annotations.attributions[0].id
    _judge(dossier, "J-2", said, "stance", '"deny"', "2031-06-01T10:00")
    _judge(dossier, "J-1", said, "stance", '"warn"', "2031-06-02T10:00")
    _judge(dossier, "J-3", "E-1", "names", '["T. B.", "Brennholt"]', "2031-06-02T10:00")
    with View(dossier) as view:
        assert view.get(Attribution, said).stance == "warn"
        assert view.get(Entity, "E-1").names == ("T. B.", "Brennholt")
        assert view.get(Entity, "E-2").names == ("Werft",)


def test_a_rejected_record_is_out_of_view_and_not_out_of_the_file(dossier: Path) -> None:
    _judge(dossier, "J-1", "E-2", "rejected", "true", "2031-06-01T10:00")
    with View(dossier) as view:
        assert [entity.id for entity in view.all(Entity)] == ["E-1"]
        assert view.count(Entity) == 2


def test_linking_again_keeps_judgements(dossier: Path) -> None:
    _judge(dossier, "J-1", "E-1", "name", '"T. B."', "2031-06-01T10:00")
    linked = make_linked(make_document(1))
    with Writer(dossier) as writer:
        writer.replace_derived(linked.entities, linked.claims, linked.stances, linked.reuse, "1")
    with View(dossier) as view:
        assert view.get(Entity, "E-1").name == "T. B."
