"""Claims as rows."""

from pathlib import Path

import lagebild
from lagebild.records import RULES


def test_who_puts_forward_and_who_denies_is_named_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Französische und belgische Beamte warfen Norwegen vor, Island mit Lokomotiven zu beliefern. "
        "Norwegen und Island bestritten dies.",
        encoding="utf-8",
    )
    built = lagebild.build([tmp_path / "a.txt"], tmp_path / "x.lagebild", model=RULES)
    (row,) = [row for row in built.claims() if row.denied_by]
    assert len(row.origins) == 2  # officials of two states are two origins
    assert row.asserted_by == ("belgische Beamte", "Französische Beamte")
    assert row.denied_by == ("Norwegen", "Island")
