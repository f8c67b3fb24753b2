"""Misheard names from transcript to report: offered beside the words, with where they are attested."""

from pathlib import Path

import pytest

import lagebild
from lagebild.dossier import Dossier

HEARD = (
    "ja guten abend wir stehen hier am raumhafen von kostroff ka und der bürgermeister hat gerade gesagt "
    "dass die rakete morgen startet und dass alle leute aus der stadt zum hafen kommen dürfen wenn das "
    "wetter hält und der wind nicht zu stark ist das ist für die menschen hier ein großer tag weil sie so "
    "lange gewartet haben und weil so viel geld in diese rakete geflossen ist"
)
WRITTEN = """Raumhafen wird eröffnet

Der Bürgermeister von Kostrowka, Igor Brandenow, eröffnet am Montag den Raumhafen. Kostrowka habe lange
darauf gewartet, sagte Brandenow. Die Rakete steht seit Freitag auf dem Raumhafen in Kostrowka.
"""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    folder = tmp_path_factory.mktemp("misheard")
    (folder / "gehoert.txt").write_text(HEARD, encoding="utf-8")
    (folder / "geschrieben.txt").write_text(WRITTEN, encoding="utf-8")
    return lagebild.build([folder / "gehoert.txt", folder / "geschrieben.txt"], folder / "x.lagebild", jobs=1)


def test_the_row_shows_the_words_and_where_the_name_is_attested(dossier: Dossier) -> None:
    (row,) = dossier.misheard()
    assert (row.place.path, row.place.quote, row.name) == ("gehoert.txt", "kostroff ka", "Kostrowka")
    assert HEARD[row.place.start : row.place.end] == "kostroff ka"
    assert [place.path for place in row.evidence] == ["geschrieben.txt"]
    assert row.evidence[0].quote.startswith("Kostrowka")
    assert 0.7 < row.score <= 1.0
    assert list(dossier.verify()) == []


def test_lists_are_filtered_by_the_words_and_the_name(dossier: Dossier) -> None:
    assert (
        len(list(dossier.misheard(about="Kostrowka"))) == len(list(dossier.misheard(about="kostroff"))) == 1
    )
    assert list(dossier.misheard(about="Oslo")) == []
    assert list(dossier.misheard(speaker="Brandenow")) == []
    assert list(dossier.misheard(since="2030")) == []


def test_the_report_offers_and_replaces_nothing(dossier: Dossier, tmp_path: Path) -> None:
    dossier.report(tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Misheard names" in page
    assert 'title="may be Kostrowka' in page
    assert "capital: read as “R”" in page
