"""Which model may read a report for learning weights."""

from pathlib import Path

import pytest
from corpus.report import find_reports

from lagebild.models.catalogue import find_model
from training import halves


def test_later_reports_are_parted_in_two_like_halves_and_no_other_is() -> None:
    names = [path.stem for path in find_reports(language="de")]
    later = [halves.half_of(name) for name in names if halves.LATER.match(name)]
    assert len(later) > 60
    assert 0.4 < later.count(0) / len(later) < 0.6
    assert {halves.half_of(name) for name in names if not halves.LATER.match(name)} == {None}


def test_a_report_that_all_models_know_is_refused() -> None:
    with pytest.raises(ValueError, match="zelle-04"):
        halves.reader_for("zelle-04")


def test_a_shipped_model_that_knows_the_later_reports_does_not_read_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(halves, "FOLDER", tmp_path)
    monkeypatch.setattr(halves, "INNOCENT", ())
    halves.reader_without.cache_clear()
    with pytest.raises(FileNotFoundError, match="half1"):
        halves.reader_without(1)
    monkeypatch.setattr(halves, "INNOCENT", (find_model(halves.MODEL).version,))
    assert halves.reader_without(1).name == halves.MODEL
    halves.reader_without.cache_clear()
