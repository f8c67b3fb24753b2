"""Files as they should not be, made by a script: one call writes them all into a folder."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

ARTICLE = (
    "Die Ministerin Karla Beispiel sagte am Montag, sie werde im März zurücktreten. „Wir gehen“, "
    "sagte sie.\n\n"
    "Der Sprecher Bert Muster bestritt dies.\n"
)
NAMES = (
    b"neue\nzeile.txt", b"farbe\x1b[31m.txt", b"kaputt\xff\xfe.txt", b"[bold]x[red].txt", b"-strich.txt",
    b"%20%.txt", b"'\"&<b>.txt", b"a" * 240 + b".txt", "rückwärts\u202e.txt".encode(),
    b"OHNE_ENDUNG", b"GROSS.TXT",
)  # fmt: skip


def write_corpus(folder: Path) -> None:
    """Writes every kind of bad file into `folder`: some hold a report all the same, others nothing."""
    folder.mkdir()
    for name, raw in (*_encodings(), *_bytes(), *_lines(), *_pages(), *_shapes()):
        (folder / name).write_bytes(raw)
    for number, odd in enumerate(NAMES):
        (folder / os.fsdecode(odd)).write_bytes(f"{ARTICLE}{number}".encode())
    (folder / "ordner.txt").mkdir()
    (folder / "ordner.txt" / "innen.txt").write_text(ARTICLE + "innen", encoding="utf-8")
    (folder / "kreis").symlink_to(folder, target_is_directory=True)
    (folder / "selbst.txt").symlink_to("selbst.txt")
    (folder / "nirgends.txt").symlink_to("weg.txt")
    os.mkfifo(folder / "rohr.txt")


def _encodings() -> Iterator[tuple[str, bytes]]:
    plain = ARTICLE.replace("„", '"').replace("“", '"')
    yield "latin1.txt", plain.encode("latin-1")
    for encoding in ("cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        yield f"{encoding}.txt", ARTICLE.encode(encoding)
    yield "halb16.txt", ARTICLE.encode("utf-16") + b"x"
    yield "kaputt8.txt", (ARTICLE.encode() * 4).replace(b" Montag", b" \xff\xfeMontag\xc3", 1)
    yield "gemischt.txt", ARTICLE.encode() + ARTICLE.encode("cp1252")
    yield "nul.txt", ARTICLE.encode().replace(b" ", b"\0 ")
    yield "farben.txt", b"\x1b[31mRot\x07 " + ARTICLE.encode()
    yield "richtung.txt", f"\u202e{ARTICLE}\u2066".encode()
    yield "striche.txt", ("a" + "\u0301" * 3000 + " " + ARTICLE).encode()
    for name, end in {"cr": "\r", "ls": "\u2028", "ff": "\f\v\x85"}.items():
        yield f"{name}.txt", ARTICLE.replace("\n", end).encode()


def _bytes() -> Iterator[tuple[str, bytes]]:
    random = Random(1)
    yield "leer.txt", b""
    yield "leer.html", b""
    yield "leer.jsonl", b"\n\n"
    yield "raum.txt", b" \n\t\r\n" * 4000
    yield "bom.txt", b"\xef\xbb\xbf"
    yield "nullen.txt", b"\0" * 5000
    for name in ("zufall.txt", "zufall.html", "zufall.jsonl", "zufall"):
        yield name, random.randbytes(20_000)
    yield "pdf.txt", b"%PDF-1.7\n" + random.randbytes(300)
    yield "bild.txt", b"\x89PNG\r\n\x1a\n" + random.randbytes(300)
    yield "archiv.txt", b"PK\x03\x04" + random.randbytes(300)
    yield "tabelle.xlsx", b"PK\x03\x04"
    yield "fremd.xyz", b"Hallo"


def _lines() -> Iterator[tuple[str, bytes]]:
    whole = json.dumps({"id": "1", "text": ARTICLE + "Zeile"}).encode()
    yield "halb.jsonl", whole + b"\n" + whole[:60]
    yield (
        "hälften.jsonl",
        b'{"id":"\\ud800","title":"\\udfff","author":["\\ud801"],"text":"Er sagte \\ud800 Ja."}',
    )
    yield "breit.jsonl", whole.decode().encode("utf-16")
    yield "arten.jsonl", b"\n".join((
        b"1", b'"x"', b"null", b"[]", b"{}", b"NaN", b'{"text":1}', b'{"text":" "}', b"[" * 50_000,
        b'{"a":' * 50_000, b'{"id":[1],"text":"Anna kam."}',
        b'{"id":true,"text":"Bert kam.","published":5,"title":[],"authors":{}}',
        b'{"id":1e400,"text":"Carl kam."}', b'{"text":"Dora kam gestern.","published":"2024-02-31T99:99"}',
        b'{"text":"Emil kam gestern.","published":"0000-00-00"}',
        b'{"text":"Fritz kommt morgen.","published":"2999-12-31"}',
        b'{"text":"Gerd kam.","language":"\\u0000x"}', b'{"id":"../x\\n\\u001b[31m","text":"Hanna kam."}',
        b'\xff{"text":"a"}', b'{"id":' + b"9" * 5000 + b',"text":"Ida kam."}',
    ))  # fmt: skip


def _pages() -> Iterator[tuple[str, bytes]]:
    body = f"<p>{ARTICLE}</p>".encode()
    yield "tief.html", b"<html><body>" + b"<div>" * 10_000 + body + b"</div>" * 10_000
    yield "offen.html", b"<html><body>" + b"<b>" * 30_000 + body
    yield "ohne_ende.html", b"<html><body>" + body + b"<!-- nie zu" + b"<p" * 20_000
    yield (
        "skript.html",
        b"<html><script>var x='<p>Nein</p>'</script><body>" + body + b"<script>alert(1)</script>",
    )
    yield (
        "nur_skript.html",
        b"<html><head><script>x=1</script></head><body><script>y=2</script></body></html>",
    )
    yield "zeichen.html", b"<html><body><p>&#xD800;&#0;&#x110000;&nbsp;&nichts;&bdquo;</p>" + body
    yield "eigenschaft.html", b'<html><body><p title="' + b"a" * 200_000 + b'">Ja</p>' + body
    yield (
        "eigenschaften.html",
        b"<html><body><p " + b" ".join(b"a%d=1" % i for i in range(9000)) + b">" + body,
    )
    yield "kennung.html", b"<html><meta charset=gibt-es-nicht><body>" + body
    yield "datum.html", b'<html><meta name=date content="' + b"1" * 999 + b'"><body>' + body


def _shapes() -> Iterator[tuple[str, bytes]]:
    for name, text in long_texts(6_000).items():
        yield f"{name}.txt", text.encode()


def long_texts(size: int) -> dict[str, str]:
    """Texts of about `size` characters that punish whatever compares everything with everything."""
    shapes = {
        "zitate": "„a“ sagte B. ", "marken": '"', "auf": "„", "geschachtelt": "„a ‚b ", "abwechselnd": "„ “ ",
        "offene_rede": "„Wir gehen jetzt nach Hause, sagte Anna. ", "wort": "a", "bindestriche": "US-",
        "mitschrift": "und dann sagte der minister dass russland waffen liefert und anna hat es bestritten ",
        "namen": "Anna Beispiel und Bert Muster sagten ",
        "relativ": "der Mann, der die Frau, die das Kind, das ",
        "dass": "er sagte, dass er sagte, dass ", "punkte": ".", "ziffern": "1", "tage": "12.3.2024 ",
        "klammern": "(", "adresse": "a/", "laut": "laut Reuters laut dpa ", "konjunktiv": "Er sei da. ",
        "lieferung": "Irland liefert Waffen an Norwegen und China. ", "liste": "• Munition\n",
        "zeilen": "A: b\n",
        "gedankenstriche": "a – ", "akzente": "e\u0301", "nichts": "\u200b",
        "arabisch": "هذا نص ", "leerzeilen": "\n",
        "großes": "Anna Bert Carl Dora ", "zahlen": "fünf Millionen ", "raute": "#wort ",
    }  # fmt: skip
    return {name: "Ja. " + shape * (size // len(shape)) + "\nEr kam." for name, shape in shapes.items()}
