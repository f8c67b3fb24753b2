"""What goes into the file comes out of it: every record type, whatever its fields hold."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_made import make_document, make_linked
from lagebild.errors import NotFoundError
from lagebild.records import (
    RULES,
    Attribution,
    Claim,
    Entity,
    Failure,
    Findings,
    Referent,
    Reuse,
    Sentence,
    Stance,
    Timex,
    Transfer,
    Voice,
    make_id,
    take,
)
from lagebild.store import DocumentRow, View, Writer, create
from lagebild.store.rows import shape
from lagebild.store.schema import OBSERVED


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "a dossier #1?.lagebild"
    create(path)
    return path


def test_every_observed_record_comes_back_as_it_was(dossier: Path) -> None:
    made = make_document(1)
    with Writer(dossier) as writer:
        writer.add_document(made.text, made.annotations, "one.txt", "1")
    with View(dossier) as view:
        assert tuple(view.all(OBSERVED_SPAN)) == made.text.spans
        for record, name in OBSERVED.items():
            if name != "spans":
                found: list[Any] = list(view.all(record))
                assert found == sorted(getattr(made.annotations, name), key=_order), name
                assert found, name


OBSERVED_SPAN = next(iter(OBSERVED))


def _order(record: Any) -> tuple[int, str]:
    return getattr(record, "start", 0), record.id


def test_document_comes_back_with_text_bytes_and_page(dossier: Path) -> None:
    made = make_document(2)
    document = made.text.document
    with Writer(dossier) as writer:
        writer.add_document(made.text, made.annotations, "two.txt", "7")
    with View(dossier) as view:
        (row,) = view.documents()
        assert row == view.document(document.id)
        assert (row.page, row.facts) == (made.text.page, document.facts)
        assert (row.title, row.publisher, row.published) == ("Hafenblatt 2", "Hafenblatt", "2031-05")
        assert (row.step_version, row.paths, row.characters) == ("7", ("two.txt",), len(document.text))
        assert view.text(document.id) == document.text
        assert view.raw(document.id) == document.raw


def test_derived_records_come_back_and_are_replaced_whole(dossier: Path) -> None:
    made = make_document(3)
    linked = make_linked(made)
    with Writer(dossier) as writer:
        writer.add_document(made.text, made.annotations, "three.txt", "1")
        for mark in ("1/0", "1/1"):
            writer.replace_derived(linked.entities, linked.claims, linked.stances, linked.reuse, mark)
    said, denied = made.annotations.attributions
    with View(dossier) as view:
        assert tuple(view.all(Entity)) == linked.entities
        assert tuple(view.all(Claim)) == linked.claims
        assert tuple(view.all(Stance)) == linked.stances
        assert tuple(view.all(Reuse)) == linked.reuse
        assert view.claim_of([said.id, denied.id, "none"]) == {said.id: "C-1", denied.id: "C-1"}
        who = made.annotations.referents[0].id
        assert view.entity_of([who, "none"]) == {who: "E-1"}
        assert view.existing(Entity, ["E-1", "E-9"]) == {"E-1"}


def test_linking_is_due_whenever_a_document_was_written(dossier: Path) -> None:
    with Writer(dossier) as writer, View(dossier) as view:
        for number in (1, 2, 1):
            made = make_document(number)
            before = view.mark("1")
            writer.add_document(made.text, made.annotations, "x.txt", "1")
            writer.replace_derived((), (), (), (), before)  # linked while that document came
            assert not view.is_linked("1")
            writer.replace_derived((), (), (), (), view.mark("1"))
            assert view.is_linked("1")
            assert not view.is_linked("2")
        writer.add_sighting(made.text.document.id, "y.txt")
        assert view.is_linked("1")
        writer.add_sighting(made.text.document.id, "a.txt")
        assert not view.is_linked("1")


def test_rows_lie_in_the_order_of_paths_whatever_came_first(dossier: Path) -> None:
    with Writer(dossier) as writer:
        for number in (5, 4, 6):
            made = make_document(number)
            writer.add_document(made.text, made.annotations, made.text.document.path, "1")
    with View(dossier) as view:
        assert [row.path for row in view.documents()] == ["report004.txt", "report005.txt", "report006.txt"]
        documents = [row.id for row in view.documents()]
        assert [s.document for s in view.all(Sentence)] == documents
        wanted = [s.id for s in view.all(Sentence)][1:]
        assert [s.id for s in view.all(Sentence, ids=reversed(wanted))] == wanted
        assert view.count(Sentence) == view.count(DocumentRow) == 3


def test_a_document_written_again_takes_the_place_of_the_old_one(dossier: Path) -> None:
    made = make_document(7)
    document = made.text.document.id
    with Writer(dossier) as writer:
        writer.add_document(made.text, made.annotations, "b.txt", "1")
        writer.add_sighting(document, "a.txt")
        assert writer.outdated("2") == (document,)
        fewer = replace(made.annotations, timexes=())
        writer.add_document(made.text, fewer, "c.txt", "2")
        assert writer.outdated("2") == ()
        assert writer.step_version(document) == "2"
        assert writer.find_known(made.text.document.sha256) == document
    with View(dossier) as view:
        assert not list(view.all(Timex))
        assert view.document(document).paths == ("a.txt", "b.txt", "c.txt")
        assert view.document(document).path == "a.txt"
        assert len(list(view.search("Kräne"))) == 1


def test_which_model_read_a_document_stays_with_it(dossier: Path) -> None:
    by_rules, by_model = make_document(3), make_document(4)
    found = replace(by_model.annotations, findings=Findings("trial"))
    document = by_model.text.document.id
    with Writer(dossier) as writer:
        writer.add_document(by_rules.text, by_rules.annotations, "a.txt", "1")
        writer.add_document(by_model.text, found, "b.txt", "1", model_version="2.1")
        assert writer.model(by_rules.text.document.id) == RULES
        assert writer.model(document) == "trial"
        assert writer.model("none") is None
    with View(dossier) as view:
        assert [(row.model, row.model_version) for row in view.documents()] == [
            (RULES, None),
            ("trial", "2.1"),
        ]
        assert view.document(document).model == "trial"
    with Writer(dossier) as writer:
        writer.add_document(by_model.text, by_model.annotations, "b.txt", "1")
        assert writer.model(document) == RULES


def test_two_records_of_one_id_are_one(dossier: Path) -> None:
    made = make_document(8)
    twice = replace(made.annotations, timexes=made.annotations.timexes * 2)
    with Writer(dossier) as writer:
        writer.add_document(made.text, twice, "x.txt", "1")
    with View(dossier) as view:
        assert tuple(view.all(Timex)) == made.annotations.timexes


def test_a_failure_is_listed_until_its_path_is_read(dossier: Path) -> None:
    made = make_document(9)
    with Writer(dossier) as writer:
        writer.add_failure(Failure("x.txt", "it is empty", "Fetch it again."))
        writer.add_failure(Failure("x.txt", "it is broken", "Fetch it again.", skipped=True))
        with View(dossier) as view:
            assert list(view.failures()) == [Failure("x.txt", "it is broken", "Fetch it again.", True)]
            assert view.count(Failure) == 1
        writer.add_document(made.text, made.annotations, "x.txt", "1")
    with View(dossier) as view:
        assert not list(view.failures())


def test_an_error_while_writing_leaves_nothing_of_the_document(dossier: Path) -> None:
    made = make_document(10)
    broken = replace(made.annotations.transfers[0], quote="\ud800")
    with Writer(dossier) as writer:
        with pytest.raises(UnicodeEncodeError):
            writer.add_document(made.text, replace(made.annotations, transfers=(broken,)), "x.txt", "1")
        assert writer.step_version(made.text.document.id) is None
    with View(dossier) as view:
        assert not list(view.documents())
        assert not list(view.all(Sentence))


def test_what_is_not_there_is_said(dossier: Path) -> None:
    with View(dossier) as view:
        with pytest.raises(NotFoundError, match="d-none"):
            view.text("d-none")
        with pytest.raises(NotFoundError, match="d-none"):
            view.document("d-none")
        with pytest.raises(NotFoundError, match=r"Attribution.*a-none"):
            view.get(Attribution, "a-none")


_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_names = st.one_of(st.none(), _words)


@given(_words, _names, st.lists(_words, max_size=3), st.booleans())
def test_any_referent_survives_its_row(name: str, key: str | None, names: list[str], named: bool) -> None:
    referent = Referent("r", "d", "Person", name, key, tuple(names), None, key, named)
    kept = shape(Referent)
    row = kept.to_row(referent)
    assert kept.from_row(tuple(row.values())) == referent
    assert all(isinstance(value, str | int | None) for value in row.values())


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.data())
def test_any_attribution_survives_its_row(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    quote = take(text, start, data.draw(st.integers(start, len(text))))
    voice = Voice(quote.quote, data.draw(_names), "relay", None, None)
    attribution = Attribution(
        make_id("a", text), "d", 0, len(text), text, "direct", ("thought",), "warn", (quote, quote), (quote,),
        speakers=(text,), parent=data.draw(_names), chain=(voice,),
    )  # fmt: skip
    kept = shape(Attribution)
    assert kept.from_row(tuple(kept.to_row(attribution).values())) == attribution


@given(st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False)))
def test_any_number_survives_its_row(value: float | None) -> None:
    transfer = make_document(1).annotations.transfers[0]
    assert transfer.quantity is not None
    transfer = replace(transfer, quantity=replace(transfer.quantity, value=value), negated=True)
    kept = shape(Transfer)
    assert kept.from_row(tuple(kept.to_row(transfer).values())) == transfer
