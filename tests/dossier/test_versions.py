"""An edited article is one article in two versions: counted once, nothing lost, the difference readable."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

import lagebild
from lagebild.cli.main import main
from lagebild.dossier import Dossier
from lagebild.records import Reuse

PAGE = """<html lang="de"><head><title>{title}</title><meta property="og:site_name" content="{site}">
<link rel="canonical" href="{url}"><meta property="article:published_time" content="2031-05-03T08:00">
<meta property="article:modified_time" content="{changed}"></head><body><article><h1>{title}</h1>{body}
</article></body></html>"""
TITLE = "Moorwalde verspricht dem Hafen neue Kräne"
FIRST = (
    "Moorwalde werde dem Hafen von Silbersund im Herbst 40 Kräne liefern, sagte Ministerin Tilda Brennholt.",
    "Die Kräne stammten aus der Werft am Nordkai und seien geprüft, erklärte ein Sprecher der Werft.",
    "Der Hafenmeister Jost Wendig sagte, die Arbeiter hätten seit Jahren auf diesen Tag gewartet.",
    "Am Nachmittag versammelten sich vor dem Rathaus mehrere hundert Menschen mit Fahnen und Trommeln.",
)
SECOND = (
    FIRST[0].replace("40 Kräne", "60 Kräne"),
    FIRST[1],
    "Die Opposition bestritt, dass dafür im Haushalt genug Geld vorhanden sei, und verlangte Auskunft.",
    FIRST[3],
)


def _page(
    sentences: tuple[str, ...], url: str = "https://www.hafenblatt.example/kraene-1", title: str = TITLE,
    site: str = "Hafenblatt", changed: str = "2031-05-03T08:00",
) -> str:  # fmt: skip
    body = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    return PAGE.format(title=title, site=site, url=url, changed=changed, body=body)


def _numbers(dossier: Dossier) -> dict[str, tuple[int, int]]:
    return {row.path: (row.version, row.versions) for row in dossier.documents()}


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """A dossier with an article, its edited version of the same address, and another article."""
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "b.html").write_text(_page(FIRST), encoding="utf-8")
    url = "http://m.hafenblatt.example/kraene-1?utm_source=feed#top"
    (pile / "a.html").write_text(_page(SECOND, url, changed="2031-05-03T17:30"), encoding="utf-8")
    other = tuple(f"{word} fährt am Abend mit der Fähre über den Sund zurück nach Hause." for word in "ABC")
    (pile / "c.html").write_text(
        _page(other, "https://www.hafenblatt.example/x", title="Mit der Fähre nach Hause"), encoding="utf-8"
    )
    lagebild.build(pile, tmp_path / "x.lagebild").close()
    return tmp_path / "x.lagebild"


def test_the_later_change_is_the_later_version_whatever_the_names(edited: Path) -> None:
    with lagebild.open(edited) as dossier:
        assert _numbers(dossier) == {"b.html": (1, 2), "a.html": (2, 2), "c.html": (1, 1)}
        first, second = dossier.versions()
        assert (first.path, second.path, second.reason) == ("b.html", "a.html", "same address")
        assert dossier.show().earlier_versions == 1
        assert list(dossier.verify()) == []


def test_what_both_say_counts_once_and_what_was_edited_out_still_counts(edited: Path) -> None:
    with lagebild.open(edited) as dossier:
        rows = list(dossier.attributions())
        words = [row.place.quote for row in rows]
        assert sum("Werft am Nordkai" in quote for quote in words) == 1
        (wendig,) = [row for row in rows if "Wendig" in row.place.quote]
        assert (wendig.place.path, wendig.place.superseded) == ("b.html", True)
        assert not any("40 Kräne" in quote for quote in words)  # changed: what the page says now stands
        assert any("60 Kräne" in quote for quote in words)
        for claim in dossier.claims():
            assert len({row.place.quote for row in dossier.claim(claim.id).voices}) == claim.voices
        assert not [row for row in dossier.view.all(Reuse) if "Nordkai" in row.quote]


def test_nothing_of_the_earlier_version_is_lost(edited: Path) -> None:
    with lagebild.open(edited) as dossier:
        assert "40 Kräne" in dossier.read("b.html").text
        assert any("40 Kräne" in row.place.quote for row in dossier.read("b.html").attributions)


def test_the_difference_can_be_read(edited: Path) -> None:
    with lagebild.open(edited) as dossier:
        (difference,) = dossier.differences("a.html")
        kinds = [change.kind for change in difference.changes]
        assert sorted(kinds) == ["added", "changed", "removed"]
        texts = {
            side.document: dossier.read(side.document).text for side in (difference.before, difference.after)
        }
        for change in difference.changes:
            for quote, side in ((change.before, difference.before), (change.after, difference.after)):
                assert quote is None or texts[side.document][quote.start : quote.end] == quote.quote
        (changed,) = [change for change in difference.changes if change.kind == "changed"]
        assert ("40", "removed") in changed.pieces
        assert ("60", "added") in changed.pieces
    shown = CliRunner().invoke(main, ["diff", str(edited), "b.html"]).output
    assert "im Herbst [-40-] {+60+} Kräne liefern" in shown
    assert CliRunner().invoke(main, ["diff", str(edited), "c.html"]).output == "There is one version of it.\n"
    rows = json.loads(CliRunner().invoke(main, ["versions", str(edited), "--json"]).output)
    assert [(row["path"], row["number"], row["of"]) for row in rows] == [("b.html", 1, 2), ("a.html", 2, 2)]
    assert "2 of 2" in CliRunner().invoke(main, ["versions", str(edited)]).output


def test_a_file_that_was_edited_where_it_lies_is_a_version(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("\n\n".join(FIRST), encoding="utf-8")
    with lagebild.build(report, tmp_path / "x.lagebild") as dossier:
        report.write_text("\n\n".join(SECOND), encoding="utf-8")
        assert dossier.add(report).added == 1
        assert [row.reason for row in dossier.versions("report.txt")] == ["same file", "same file"]
        assert "60 Kräne" in dossier.read("report.txt").text  # of several versions the last
        assert dossier.add(report).known == 1
        assert len(list(dossier.versions())) == 2


def test_another_article_in_the_same_file_is_another_article(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("\n\n".join(FIRST), encoding="utf-8")
    with lagebild.build(report, tmp_path / "x.lagebild") as dossier:
        report.write_text("Ganz andere Worte über das Wetter am Sund und den Fang der Fischer vom Montag.")
        dossier.add(report)
        assert not list(dossier.versions())


def test_copies_in_another_medium_are_no_version(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "a.html").write_text(_page(FIRST), encoding="utf-8")
    page = _page(FIRST, "https://sundbote.example/k", site="Sundbote")
    (pile / "b.html").write_text(page, encoding="utf-8")
    with lagebild.build(pile, tmp_path / "x.lagebild") as dossier:
        assert not list(dossier.versions())


@pytest.mark.parametrize(
    ("url", "title", "text", "reason"),
    [
        ("https://hafenblatt.example/neu", TITLE, (*SECOND[:2], *SECOND[3:]), "same publisher and title"),
        ("https://hafenblatt.example/neu", "Ganz neue Zeile über die Kräne", FIRST, "nearly the same text"),
    ],
)
def test_one_publisher_with_one_title_or_one_text(
    tmp_path: Path, url: str, title: str, text: tuple[str, ...], reason: str
) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "a.html").write_text(_page(FIRST), encoding="utf-8")
    (pile / "b.html").write_text(_page(text, url, title, changed="2031-05-04"), encoding="utf-8")
    with lagebild.build(pile, tmp_path / "x.lagebild") as dossier:
        assert [reason in row.reason for row in dossier.versions()] == [True, True]


def test_three_versions_stand_in_a_row(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    texts = (FIRST, SECOND, (*SECOND, "Am Abend zog die Ministerin ihre Ankündigung vor der Presse zurück."))
    with lagebild.create(tmp_path / "x.lagebild") as dossier:
        for number, sentences in enumerate(texts):
            report.write_text("\n\n".join(sentences), encoding="utf-8")
            os.utime(report, (number, number))  # times of files play no part
            dossier.add(report)
        assert [(row.number, row.of) for row in dossier.versions()] == [(1, 3), (2, 3), (3, 3)]
        changes = [
            [change.kind for change in difference.changes] for difference in dossier.differences("report.txt")
        ]
        assert sorted(changes[0]) == ["added", "changed", "removed"]
        assert changes[1] == ["added"]
