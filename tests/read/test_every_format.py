# ruff: noqa: E501 - lines of files are as long as they are
"""A folder with a file of every format: each is read, its voice is found, and every row holds."""

import json
import sqlite3
from email.message import EmailMessage
from pathlib import Path

import pytest
from format_files import make_docx, make_odt, make_pdf, make_zip

import lagebild
from lagebild.dossier import Dossier, Outcome
from lagebild.read import all_formats

SAID = "Die Kräne im Hafen stehen seit Montag still, sagte Bürgermeister Jonas Weber am Abend."
MORE = "Nach ihren Worten fehlen Ersatzteile. Die Arbeit ruht deshalb in allen drei Becken."
TITLE = "Kräne stehen still"


def _mail() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Ada Brink <a@bote.example>", TITLE
    message["Date"] = "Wed, 19 Jun 2024 20:12:33 +0200"
    message.set_content(f"{SAID}\n\n{MORE}\n", charset="iso-8859-1", cte="quoted-printable")
    return message.as_bytes()


def _page() -> str:
    return f"<html lang='de'><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{SAID}</p><p>{MORE}</p></body></html>"


def _feed() -> str:
    item = f"<item><guid>e1</guid><title>{TITLE}</title><description><![CDATA[<p>{SAID}</p><p>{MORE}</p>]]></description></item>"
    return f"<rss version='2.0'><channel><title>Der Bote</title>{item}</channel></rss>"


def _newsml() -> str:
    head = "<itemMeta><provider literal='Nordform'/></itemMeta><contentMeta><infoSource literal='dpa'/>"
    body = f"<inlineXML><html><body><p>{SAID}</p><p>{MORE}</p></body></html></inlineXML>"
    return f"<newsItem>{head}<headline>{TITLE}</headline></contentMeta><contentSet>{body}</contentSet></newsItem>"


def _ninjs() -> str:
    item = {
        "uri": "urn:1",
        "headline": TITLE,
        "body_text": f"{SAID}\n\n{MORE}",
        "infosource": [{"name": "dpa"}],
    }
    return json.dumps(item | {"copyrightholder": "Talblatt"})


def _captions() -> str:
    return f"00:00:01,000 --> 00:00:05,000\n{SAID}\n\n2\n00:01:05,000 --> 00:01:09,000\n{MORE}\n"


def _json3() -> str:
    return json.dumps(
        {
            "events": [
                {"tStartMs": 1000, "segs": [{"utf8": SAID}]},
                {"tStartMs": 9000, "segs": [{"utf8": MORE}]},
            ]
        }
    )


def _words(*paragraphs: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in paragraphs)


PAGES = [TITLE, "", SAID[:44], SAID[44:].strip(), "", MORE]
FILES: dict[str, bytes] = {
    "a.txt": f"{TITLE}\n\n{SAID}\n\n{MORE}\n".encode("cp850"),
    "a.md": f"# {TITLE}\n\n{SAID}\n\n*{MORE}*\n".encode(),
    "a.html": _page().encode(),
    "a.mhtml": b"From: <Saved by x>\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + _page().encode(),
    "a.pdf": make_pdf([PAGES]),
    "a.docx": make_docx(_words(TITLE, SAID, MORE)),
    "a.odt": make_odt(f"<text:h>{TITLE}</text:h><text:p>{SAID}</text:p><text:p>{MORE}</text:p>"),
    "a.eml": _mail(),
    "a.mbox": b"From a@bote.example Wed Jun 19 20:12:33 2024\nX-Box: 1\n" + _mail(),
    "a.rss": _feed().encode(),
    "a.newsml": _newsml().encode(),
    "a.ninjs": _ninjs().encode(),
    "a.json3": _json3().encode(),
    "a.srt": f"1\n{_captions()}".encode(),
    "a.vtt": f"WEBVTT\n\n{_captions().replace(',0', '.0')}".encode(),
    "a.jsonl": json.dumps({"title": TITLE, "text": f"{SAID} {MORE}"}).encode(),
    "a.csv": f"Titel;Volltext\n{TITLE};{SAID} {MORE} \n".encode("cp1252"),
}  # fmt: skip
EXPECTED = {
    **{name: name for name in FILES},
    "a.mbox": "a.mbox#1", "a.rss": "a.rss#e1", "a.jsonl": "a.jsonl#1", "a.csv": "a.csv#2",
}  # fmt: skip


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("formats")
    (folder / "pile").mkdir()
    for name, raw in FILES.items():
        (folder / "pile" / name).write_bytes(raw)
    (folder / "pile" / "b.zip").write_bytes(make_zip({"c.txt": f"{TITLE}\n\n{SAID}\n"}))
    lagebild.build([folder / "pile"], folder / "x.lagebild").close()
    return folder


def test_every_single_format_is_tried() -> None:
    tried = {Path(name).suffix for name in FILES}
    single = [f for f in all_formats() if f.keeps != "path in the archive" and f.name != "warc"]
    assert [f.name for f in single if not tried & set(f.suffixes)] == []


def test_every_file_is_read_and_every_row_holds(pile: Path) -> None:
    with lagebild.open(pile / "x.lagebild") as dossier:
        assert {row.path for row in dossier.documents()} == {*EXPECTED.values(), "b.zip/c.txt"}
        assert list(dossier.view.failures()) == []
        assert list(dossier.verify()) == []


@pytest.mark.parametrize("name", FILES)
def test_the_voice_is_found_in_each(pile: Path, name: str) -> None:
    with lagebild.open(pile / "x.lagebild") as dossier:
        reading = dossier.read(EXPECTED[name])
        rows = [row for row in reading.attributions if "Kräne" in row.words]
        assert rows, reading.text
        row = rows[0]
        assert any("Weber" in speaker for speaker in row.speakers), row
        for part in row.content:
            assert reading.text[part.start : part.end] == part.quote
        assert "Die Kräne im Hafen stehen seit Montag still" in " ".join(row.words.split())


def test_what_the_formats_state_is_kept(pile: Path) -> None:
    with lagebild.open(pile / "x.lagebild") as dossier:
        for name in ("a.newsml", "a.ninjs"):
            (row, *_) = dossier.read(name).attributions
            assert [link.name for link in row.chain][1] == "dpa"
            assert row.chain[1].role == "relay"
        for name, second in (("a.srt", 1.0), ("a.vtt", 1.0), ("a.json3", 1.0)):
            reading = dossier.read(name)
            assert reading.document.kind == "transcript"
            assert reading.attributions[0].place.second == second
        encodings = {row.path: row.encoding for row in dossier.view.documents()}
        assert (encodings["a.txt"], encodings["a.csv#2"]) == ("cp850", "cp1252")
        titles = {row.path: row.title for row in dossier.documents()}
        spoken = {"a.srt", "a.vtt", "a.json3"}
        assert {path for path, title in titles.items() if title != TITLE} == spoken


def test_a_second_run_knows_all_and_older_steps_are_annotated_again(pile: Path) -> None:
    path = pile / "x.lagebild"
    assert {outcome.state for outcome in _add(path, pile)} == {"known"}
    with sqlite3.connect(path) as file:
        file.execute("UPDATE documents SET step_version = '0'")
    file.close()
    again = _add(path, pile)
    assert {outcome.state for outcome in again} == {"added"}, [o for o in again if o.state != "added"]
    with lagebild.open(path) as dossier:
        assert list(dossier.verify()) == []


def _add(path: Path, pile: Path) -> list[Outcome]:
    told: list[Outcome] = []
    with Dossier(path) as dossier:
        dossier.add([pile / "pile"], tell=lambda outcome, *_: told.append(outcome))
    return told
