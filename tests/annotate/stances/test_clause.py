"""Clauses: how much of a sentence speaks of one attribution's stance."""

from lagebild.annotate.stances.clause import Clause, find_clauses
from marked import read_marked


def clauses(words: str) -> list[Clause]:
    text, known = read_marked(words)
    return find_clauses(text.document.text, known)


def test_a_negation_behind_the_content_belongs_to_the_clause() -> None:
    found = clauses("[s Der Hof] [c bestätigte] [q das Treffen] nicht.")[0]
    assert found.words == "Der Hof bestätigte das Treffen nicht."
    assert "Treffen" not in found.bare
    assert found.bare.endswith("nicht.")


def test_a_subordinate_clause_around_it_does_not() -> None:
    found = clauses(
        "Obwohl [1s Astland] [1q dies] [1c bestreitet], [2c wirft] [2s Bergland] ihm [2c vor], [2q zu lügen]."
    )
    assert "bestreitet" not in found[1].words
    assert "wirft" not in found[0].words


def test_cues_of_others_in_the_clause_are_blanked() -> None:
    found = clauses("[1s Ode] [1c sagte] [1q nichts] und [2c drohte] mit [2q Streik].")
    assert "drohte" not in found[0].bare


def test_without_cue_and_source_there_is_no_clause() -> None:
    assert clauses("[q Es werde kalt].") == [Clause()]
