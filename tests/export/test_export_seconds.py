"""Every row of a transcript says at what second its words were said; rows of other pages say null."""

import json
from pathlib import Path

from click.testing import CliRunner

import lagebild
from lagebild.cli.main import main

SRT = (
    "1\n00:00:01,500 --> 00:00:04,000\nGuten Abend. Russland liefert Getreide an Oslavien.\n\n"
    "2\n01:02:03,250 --> 01:02:08,000\nDer Sprecher des Hafens bestreitet das.\n\n"
)
ARTICLE = (
    "Hafen bleibt zu\n\nDer Hafen bleibt geschlossen, sagte der Bürgermeister am Abend vor Journalisten.\n"
)


def test_rows_of_transcripts_have_seconds(tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "abend.srt").write_text(SRT, encoding="utf-8")
    (tmp_path / "pile" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    with lagebild.build([tmp_path / "pile"], tmp_path / "x.lagebild") as dossier:
        dossier.export(tmp_path / "out")
        dossier.report(tmp_path / "report.html")
        spoken = next(d.id for d in dossier.documents() if d.path == "abend.srt")
        denial = next(row for row in dossier.attributions(stance="deny"))
        assert denial.place.second == 3723.25
        assert denial.claim is not None
        shown = CliRunner().invoke(main, ["claim", str(tmp_path / "x.lagebild"), denial.claim]).output
        assert "at 1:02:03" in shown
        assert "at 1:02:03" in (tmp_path / "report.html").read_text(encoding="utf-8")
    seconds = set()
    for path in sorted((tmp_path / "out").iterdir()):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if "start" in row and "document" in row:
                assert list(row)[list(row).index("quote") + 1] == "second"
                assert (row["second"] is not None) == (row["document"] == spoken), (path.name, row)
                seconds.add(row["second"])
    assert seconds == {None, 1.5, 3723.25}


def test_annotate_gives_them_too(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    rows = [
        json.loads(line)
        for line in CliRunner().invoke(main, ["annotate", str(path), "--jsonl"]).output.splitlines()
    ]
    placed = [row for row in rows if "start" in row]
    assert placed
    assert all(row["second"] is None for row in placed)
