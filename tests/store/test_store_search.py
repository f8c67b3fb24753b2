"""Search: any words are safe, hits are ranked, and a snippet stands in the text where it says."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dossier_made import make_document
from lagebild.records import Annotations
from lagebild.store import View, Writer, create
from lagebild.store.search import to_query

TEXTS = {
    "a.txt": "Die Werft baut Raketen. " * 3 + "Ein Kran fällt um. " + "Es regnet weiter. " * 40,
    "b.txt": "Über dem Hafen steht ein Kran. "
    + "Der Hafen schläft. " * 30
    + "Ein zweiter Kran, sagt die Werft.",
    "c.txt": "Nichts davon.\0 Nur \ufdd0 Zeichen und der Name Çelik-O'Hara.",
}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "x.lagebild"
    create(path)
    with Writer(path) as writer:
        for name, body in TEXTS.items():
            text = make_document(len(name), name).text
            document = replace(text.document, id=name, sha256=name, text=body, raw=body.encode())
            writer.add_document(replace(text, document=document, spans=()), Annotations(), name, "1")
    return path


def _found(dossier: Path, words: str) -> list[str]:
    with View(dossier) as view:
        hits = list(view.search(words))
        for hit in hits:
            text = view.text(hit.document)
            assert text[hit.start : hit.end] == hit.quote
            assert hit.matches
            assert all(text[m.start : m.end] == m.quote for m in hit.matches)
            assert all(hit.start <= m.start and m.end <= hit.end for m in hit.matches)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    return [hit.path for hit in hits]


def test_every_word_must_stand_in_a_document(dossier: Path) -> None:
    assert sorted(_found(dossier, "Kran")) == ["a.txt", "b.txt"]
    assert _found(dossier, "Kran Raketen") == ["a.txt"]
    assert _found(dossier, "Kran Elefant") == []


def test_case_and_accents_do_not_matter_and_longer_words_are_found(dossier: Path) -> None:
    assert _found(dossier, "celik") == ["c.txt"]
    assert _found(dossier, "UBER") == ["b.txt"]
    assert _found(dossier, "rakete") == ["a.txt"]


def test_words_in_quotation_marks_stand_together(dossier: Path) -> None:
    assert _found(dossier, '"zweiter Kran"') == ["b.txt"]
    assert _found(dossier, '"Kran zweiter"') == []


def test_the_snippet_is_where_most_words_stand(dossier: Path) -> None:
    with View(dossier) as view:
        (hit,) = view.search("zweiter Kran sagt")
    assert {match.quote for match in hit.matches} == {"zweiter", "Kran", "sagt"}
    assert len(hit.quote) <= 220


def test_nothing_asked_finds_nothing(dossier: Path) -> None:
    assert _found(dossier, "") == _found(dossier, ' " ( * ') == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example('AND ( "')
@example("text:Kran NEAR(a b) ^x* -Kran + {")
@example("O'Hara; DROP TABLE documents --")
@given(st.text(max_size=30))
def test_no_words_are_an_error(dossier: Path, words: str) -> None:
    _found(dossier, words.encode("utf-8", "ignore").decode())


def test_operators_are_words() -> None:
    assert to_query("Raketen AND 'x\"") == '"Raketen"* "AND" "\'x"'
