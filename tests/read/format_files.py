# ruff: noqa: E501 - lines of files are as long as they are
"""Small real files of each format, made by hand or by the libraries that read them, for tests."""

import io
import zipfile
from pathlib import Path

from lagebild.read import FoundFile, Given, read_file, read_stream
from lagebild.read.files import read_again
from lagebild.records import Document, Failure

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def read_all(name: str, raw: bytes, **options: object) -> list[Document | Failure]:
    """What reading a file of this name and bytes gives; every document is read again from its own bytes."""
    stream = io.BytesIO(raw)
    given = Given(name, stream, **options)  # type: ignore[arg-type]
    found = list(read_stream(stream, name, given, len(raw)))
    for one in found:
        if isinstance(one, Document):
            again = read_again(one.raw, one.media_type, one.path)
            assert again == one
            assert read_again(one.raw, one.media_type, one.path, text_only=True).text == one.text
            assert one.facts.parts == tuple(sorted(one.facts.parts))
            assert all(0 <= start < end <= len(one.text) for start, end, _ in one.facts.parts)
            assert list(one.facts.seconds) == sorted(one.facts.seconds)
    return found


def read_one(name: str, raw: bytes, **options: object) -> Document:
    """The one document of a file."""
    (found,) = read_all(name, raw, **options)
    assert isinstance(found, Document), found
    return found


def fail_one(name: str, raw: bytes, **options: object) -> Failure:
    """The one failure of a file."""
    (found,) = read_all(name, raw, **options)
    assert isinstance(found, Failure), found
    return found


def parts_of(document: Document) -> list[tuple[str, str]]:
    """(role, words) of the parts whose role the format states."""
    return [(role, document.text[start:end]) for start, end, role in document.facts.parts]


def make_zip(files: dict[str, str | bytes]) -> bytes:
    """A ZIP file with these parts; the first one is stored as it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for number, (name, content) in enumerate(files.items()):
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED
            package.writestr(info, content)
    return out.getvalue()


def make_docx(body: str, **parts: str) -> bytes:
    """A Word file with this content of `w:body`; `parts` are further parts, "footnotes" in word/."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    for name, content in parts.items():
        files[f"docProps/{name}.xml" if name in ("core", "app") else f"word/{name}.xml"] = content
    return make_zip(files)


def make_odt(body: str, meta: str = "", styles: str = "", manifest: str = "<m/>", own: str = "") -> bytes:
    """An OpenDocument text with this content of `office:text`."""
    content = f"<office:document-content {ODF}>{own}<office:body><office:text>{body}</office:text>"
    return make_zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{content}</office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {ODF}>{styles}</office:document-styles>",
            "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>",
            "META-INF/manifest.xml": manifest,
        }
    )


def make_pdf(pages: list[list[str]], info: str = "", trailer: str = "", ligature: bool = False) -> bytes:
    """A PDF with these lines of Windows-1252 on its pages, 14 points apart; "\\x1f" shows the ligature fi."""
    differences = " /Differences [31 /fi]" if ligature else ""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding "
    font += f"/BaseEncoding /WinAnsiEncoding{differences} >> >>"
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font.encode(),
    ]
    for number, lines in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (5 + 2 * number)
        )
        shown = b"".join(
            b"1 0 0 1 50 %d Tm (%s) Tj " % (800 - 14 * at, _escape_pdf(line)) for at, line in enumerate(lines)
        )
        stream = b"BT /F1 11 Tf " + shown + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects.append(f"<< {info} >>".encode("cp1252"))
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {trailer} >>"
    return b"%sxref\n0 %d\n0000000000 65535 f \n%s%s\nstartxref\n%d\n%%%%EOF" % (
        out, len(objects) + 1, table, end.encode(), len(out),
    )  # fmt: skip


def _escape_pdf(line: str) -> bytes:
    raw = line.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def write(folder: Path, name: str, raw: bytes) -> list[Document | Failure]:
    """What reading a file of a folder gives."""
    path = folder / name
    path.write_bytes(raw)
    return list(read_file(FoundFile(path, name)))
