"""Verify finds whatever was changed behind the dossier's back, and says where."""

import sqlite3
from pathlib import Path

import pytest

from dossier_made import make_document, make_linked
from lagebild.dossier.verify import Problem, verify
from lagebild.errors import DossierError
from lagebild.store import View, Writer, create


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "x.lagebild"
    create(path)
    linked = make_linked(make_document(1))
    with Writer(path) as writer:
        for number in (1, 2):
            made = make_document(number)
            writer.add_document(made.text, made.annotations, made.text.document.path, "1")
        writer.replace_derived(linked.entities, linked.claims, linked.stances, linked.reuse, "1")
    return path


def _verify(dossier: Path, *changes: str) -> list[Problem]:
    with sqlite3.connect(dossier) as file:
        for change in changes:
            assert file.execute(change).rowcount > 0, change
    file.close()
    with View(dossier) as view:
        return list(verify(view))


def test_a_whole_dossier_has_no_problem(dossier: Path) -> None:
    assert _verify(dossier) == []


@pytest.mark.parametrize(
    ("change", "record", "what"),
    [
        ("UPDATE documents SET sha256 = 'x'", "Document", "another sha256"),
        ("UPDATE documents SET raw = x'00ff'", "Document", "cannot be unpacked"),
        ("UPDATE documents SET text = text || '.'", "Document", "not the text of the stored original"),
        (
            "UPDATE documents SET text = text || '.', encoding = 'pdfium 1'",
            "Document",
            "read as pdfium 1, and is now as utf-8",
        ),
        ("UPDATE documents SET media_type = 'application/jsonl'", "Document", "cannot be read again"),
        (
            "UPDATE documents SET page = replace(page, 'Hafenblatt 1', 'Werftblatt 1')",
            "Document",
            "title.shown",
        ),
        ("UPDATE sentences SET start = start + 1", "Sentence", "does not stand at"),
        ('UPDATE spans SET "end" = 9999', "Span", "do not lie in a text of"),
        ("UPDATE mentions SET start = -1", "Mention", "do not lie in a text of"),
        ("UPDATE claims SET text = 'Kräne'", "Claim", "does not stand at"),
        ("UPDATE stances SET quote = 'nie'", "Stance", "does not stand at"),
        ("UPDATE transfers SET item = replace(item, 'Kräne', 'Boote')", "Transfer", "item: 'Boote'"),
        ("UPDATE attributions SET content = replace(content, 'Hafen', 'Osten')", "Attribution", "content[0]"),
        (
            "UPDATE attributions SET chain = replace(chain, 'start\":5', 'start\":905')",
            "Attribution",
            "chain[1]",
        ),
        ("UPDATE mentions SET referent = 'r-0'", "Mention", "referent r-0"),
        ("UPDATE attributions SET parent = 'a-0'", "Attribution", "attribution a-0"),
        ("UPDATE transfers SET attribution = 'a-0'", "Transfer", "attribution a-0"),
        ("UPDATE claim_mentions SET referents = '[\"r-0\"]'", "ClaimMention", "referent r-0"),
        ("UPDATE claims SET denied_by = '[\"E-0\"]'", "Claim", "entity E-0"),
        ("UPDATE claims SET attributions = '[\"a-0\"]'", "Claim", "attribution a-0"),
        ("UPDATE stances SET claim = 'C-0'", "Stance", "claim C-0"),
        ("UPDATE entities SET referents = '[\"r-0\"]'", "Entity", "referent r-0"),
    ],
)
def test_a_change_is_found(dossier: Path, change: str, record: str, what: str) -> None:
    problems = _verify(dossier, change)
    assert problems
    assert any(problem.record == record and what in problem.what for problem in problems), problems
    assert all(what in str(problem) for problem in problems if problem.record == record)


def test_one_changed_row_is_one_problem(dossier: Path) -> None:
    made = make_document(2)
    id = made.annotations.timexes[0].id
    (problem,) = _verify(dossier, f"UPDATE timexes SET quote = 'nie' WHERE id = '{id}'")
    assert (problem.record, problem.id, problem.document) == ("Timex", id, made.text.document.id)


def test_a_row_that_cannot_be_read_is_said(dossier: Path) -> None:
    with pytest.raises(DossierError, match=r"Attribution .* cannot be read"):
        _verify(dossier, "UPDATE attributions SET chain = '[{'")
