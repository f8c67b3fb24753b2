"""Who speaks: a pronoun that nothing resolves is nobody."""

from pathlib import Path

import lagebild

TEXT = "Der Hafen ist gesperrt. Er sagte: „Das ist nicht gut.“ Ministerin Olga Berg sagte: „Das stimmt.“\n"


def test_a_pronoun_that_nothing_resolves_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    with lagebild.build(tmp_path / "in", tmp_path / "story.lagebild", jobs=1) as dossier:
        assert [row.name for row in dossier.sources()] == ["Olga Berg"]
        assert len(list(dossier.attributions())) == 2


def test_a_pronoun_that_nothing_resolves_is_told_as_one(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    with lagebild.build(tmp_path / "in", tmp_path / "story.lagebild", jobs=1) as dossier:
        assert {row.speakers for row in dossier.attributions()} == {("somebody (“Er”)",), ("Olga Berg",)}
