"""Which model reads a document: the one that was chosen, where it knows the language; and that it is kept."""

from pathlib import Path

import pytest

import lagebild
from lagebild.dossier import Outcome, adding
from lagebild.dossier.annotating import annotate_document
from lagebild.dossier.doubts import find_doubts
from lagebild.dossier.models import check_model, find_bytes, find_terms, list_models
from lagebild.errors import ModelError, SettingError
from lagebild.read import document_from_text
from lagebild.records import RULES
from lagebild.settings import DEFAULT_MODEL
from trial_model import install

GERMAN = "Die Ministerin Ilse Brandt sagte am Montag in Kiel, die Brücke werde im Frühjahr gebaut. "
ENGLISH = "The minister Ilse Brandt said on Monday in Kiel that the bridge would be built in the spring. "
FRENCH = "La ministre Ilse Brandt a dit lundi à Kiel que le pont serait construit au printemps prochain. "


@pytest.fixture
def texts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return install(monkeypatch)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, words in (("de", GERMAN), ("en", ENGLISH), ("fr", FRENCH)):
        (folder / f"{name}.txt").write_text(words, encoding="utf-8")
    return folder


def test_a_model_reads_what_it_knows_the_language_of(reports: Path, tmp_path: Path, texts: list[str]) -> None:
    with lagebild.build(reports, tmp_path / "x.lagebild", model="trial") as dossier:
        assert texts == [GERMAN]
        rows = {row.path: row for row in dossier.documents()}
        assert {path: row.read_by for path, row in rows.items()} == {
            "de.txt": "trial 2.1", "en.txt": RULES, "fr.txt": RULES,
        }  # fmt: skip
        doubtful = {row.path: row for row in dossier.status()}
        assert sorted(doubtful) == ["en.txt", "fr.txt"]
        wanted = "its language is en, which the model trial does not know; the rules alone read it"
        assert doubtful["en.txt"].reason == wanted
        wanted = "its language is fr, which the model trial does not know; it was read by the rules of de"
        assert doubtful["fr.txt"].reason == wanted
        assert dossier.show().models == ((RULES, 2), ("trial 2.1", 1))
        assert list(dossier.verify()) == []


def test_words_of_no_known_language_are_read_as_the_rules_read_them(texts: list[str]) -> None:
    text, found = annotate_document(document_from_text("d", "Kai: 40."), model="trial")
    assert text.page.language == "und"
    assert (texts, found.findings.model) == (["Kai: 40."], "trial")
    assert [doubt.kind for doubt in find_doubts(text)] == ["language"]


def test_the_rules_alone_ask_no_model(texts: list[str]) -> None:
    text, found = annotate_document(document_from_text("d", GERMAN))
    assert (texts, found.findings.model) == ([], "")
    assert find_doubts(text) == ()


def test_another_model_reads_what_is_new_and_leaves_the_rest(
    reports: Path, tmp_path: Path, texts: list[str]
) -> None:
    with lagebild.build(reports / "de.txt", tmp_path / "x.lagebild", model=RULES) as dossier:
        dossier.export(tmp_path / "before")
    (reports / "neu.txt").write_text("Neu. " + GERMAN, encoding="utf-8")
    with lagebild.open(tmp_path / "x.lagebild", model="trial") as dossier:
        summary = dossier.add([reports / "de.txt", reports / "neu.txt"])
        assert (summary.added, summary.known, summary.known_by) == (1, 1, {RULES: 1})
        assert [row.read_by for row in dossier.documents()] == [RULES, "trial 2.1"]
        dossier.export(tmp_path / "after")
    old = (tmp_path / "before" / "attributions.jsonl").read_bytes().splitlines()
    assert old
    assert [row.split(b'"claim"')[0] for row in old] == [
        row.split(b'"claim"')[0]
        for row in (tmp_path / "after" / "attributions.jsonl").read_bytes().splitlines()[: len(old)]
    ]
    assert texts == ["Neu. " + GERMAN]


def test_what_newer_steps_read_again_with_another_model_says_so(
    reports: Path, tmp_path: Path, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lagebild.build(reports / "de.txt", tmp_path / "x.lagebild", model=RULES).close()
    monkeypatch.setattr(adding, "VERSION", "next")
    told: list[Outcome] = []
    with lagebild.open(tmp_path / "x.lagebild", model="trial") as dossier:
        dossier.add(reports / "de.txt", tell=lambda outcome, *_: told.append(outcome))
        assert [(one.state, one.model, one.model_before) for one in told] == [("added", "trial", RULES)]
        assert [row.read_by for row in dossier.documents()] == ["trial 2.1"]
    assert texts == [GERMAN]


def test_a_model_that_there_is_not_is_refused_before_anything_is_made(
    reports: Path, tmp_path: Path, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.lagebild"
    with pytest.raises(SettingError, match=r"no model 'trail'. One of: trial, trial-nc, gone, rules\."):
        lagebild.build(reports, path, model="trail")
    with pytest.raises(ModelError, match=r"gone\.model is missing"):
        lagebild.create(path, model="gone")
    assert not path.exists()
    monkeypatch.setenv("LAGEBILD_MODEL", "trail")
    with lagebild.create(path) as dossier, pytest.raises(SettingError, match="no model 'trail'"):
        dossier.add(reports)
    assert texts == []


def test_terms_are_told_of_models_that_are_not_for_any_use(texts: list[str]) -> None:
    del texts
    assert find_terms("trial") is None
    assert find_terms(RULES) is None
    terms = find_terms("trial-nc") or ""
    assert "CC-BY-NC-SA-4.0" in terms
    assert "not for commercial use" in terms


def test_models_that_come_along_are_listed_with_the_rules() -> None:
    lines = list_models()
    assert RULES in [line.name for line in lines]
    assert [line.name for line in lines if line.default] == [DEFAULT_MODEL]
    assert all(line.languages and line.version and line.licence for line in lines)
    assert all(find_bytes(line.name) == line.bytes for line in lines)
    assert next(line.commercial for line in lines if line.default)
    for line in lines:
        check_model(line.name)
