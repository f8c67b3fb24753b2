# ruff: noqa: E501 - lines of files are as long as they are
"""Word, OpenDocument, PDF and Markdown: the words as they stand, what they state, and what is left out."""

import struct

import pytest
from format_files import W, fail_one, make_docx, make_odt, make_pdf, make_zip, parts_of, read_one


def _p(words: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{words}</w:t></w:r></w:p>"


CORE = (
    '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>Vorlage 7</dc:title><dc:creator>Ada Brink</dc:creator><dc:language>de-DE</dc:language>"
    "<dcterms:created>2024-06-19T20:12:33Z</dcterms:created><dcterms:modified>2024-06-20T08:00:00Z</dcterms:modified>"
    "</cp:coreProperties>"
)


def test_a_word_file_with_changes_notes_boxes_and_a_letterhead() -> None:
    body = (
        _p("Hafen bleibt zu", "Eigene7")
        + '<w:p><w:r><w:t xml:space="preserve">Der Hafen </w:t></w:r><w:del><w:r><w:delText>ist offen</w:delText></w:r></w:del>'
        "<w:ins><w:r><w:t>bleibt</w:t></w:r></w:ins><w:r><w:tab/><w:t>bis</w:t><w:br/><w:t>Mon</w:t><w:softHyphen/><w:t>tag</w:t></w:r>"
        '<w:hyperlink><w:r><w:t xml:space="preserve"> zu.</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>'
        "<w:p/>"
        f"<w:tbl><w:tr><w:tc>{_p('Kräne')}</w:tc><w:tc>{_p('drei')}</w:tc></w:tr></w:tbl>"
        '<w:p><w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:txbxContent>'
        f"{_p('Im Kasten')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{_p('Im Kasten')}</w:txbxContent>"
        "</mc:Fallback></mc:AlternateContent><w:t>Daneben</w:t></w:r></w:p>"
    )
    raw = make_docx(
        body,
        core=CORE,
        app="<Properties><Company>Hafenamt</Company></Properties>",
        header1=f"<w:hdr {W}>{_p('Hafenamt Köln')}</w:hdr>",
        header2=f"<w:hdr {W}>{_p('Hafenamt Köln')}</w:hdr>",
        footer1=f"<w:ftr {W}>{_p('Seite 1')}</w:ftr>",
        footnotes=f"<w:footnotes {W}><w:footnote>{_p('Eine Fußnote.')}</w:footnote></w:footnotes>",
        styles=(
            f'<w:styles {W}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
            '<w:style w:styleId="Eigene7"><w:name w:val="Kopf"/><w:basedOn w:val="berschrift1"/></w:style></w:styles>'
        ),
        comments=f"<w:comments {W}>{_p('Stimmt das?')}</w:comments>",
    )
    for name in ("a.docx", "a.bin", "a"):
        document = read_one(name, raw)
        assert document.text.split("\n\n") == [
            "Hafenamt Köln", "Hafen bleibt zu", "Der Hafen bleibt\tbis\nMon\xadtag zu.", "Kräne", "drei", "Daneben",
            "Im Kasten", "Eine Fußnote.", "Seite 1",
        ]  # fmt: skip
    assert parts_of(document) == [
        ("furniture", "Hafenamt Köln"), ("headline", "Hafen bleibt zu"), ("furniture", "Seite 1"),
    ]  # fmt: skip
    facts = document.facts
    assert (facts.title, facts.publisher, facts.authors) == ("Hafen bleibt zu", "Hafenamt", ("Ada Brink",))
    assert (facts.made, facts.published, facts.language) == ("2024-06-20T08:00", None, "de-DE")


def test_a_word_file_that_is_broken_locked_or_something_else() -> None:
    raw = make_docx(_p("Worte"))
    assert "cut off" in fail_one("a.docx", raw[: len(raw) // 2]).reason
    assert "locked" in fail_one("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)).reason
    assert "no text part" in fail_one("a.docx", make_zip({"xl/workbook.xml": "<x/>"})).reason
    assert "not well-formed" in fail_one("a.docx", make_zip({"word/document.xml": "<w:document>"})).reason
    assert "no text" in fail_one("a.docx", make_docx("<w:p/>")).reason
    flag = bytearray(make_zip({"word/document.xml": "<x/>"}))
    at = flag.index(b"PK\x01\x02")
    flag[at + 8] |= 1
    flag[6] |= 1
    assert "password" in fail_one("a.docx", bytes(flag)).reason


def test_a_part_that_unpacks_to_far_too_much_is_not_unpacked() -> None:
    bomb = make_zip({"x": "", "word/document.xml": b"<x>" + b" " * (65 << 20)})
    assert "unpacks to more" in fail_one("a.docx", bomb).reason


def test_entities_of_a_word_file_are_not_expanded() -> None:
    dtd = '<!DOCTYPE w [<!ENTITY a "bumm"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    main = f"{dtd}<w:document {W}><w:body><w:p><w:r><w:t>Kran &a; &f;</w:t></w:r></w:p>{_p('da')}</w:body></w:document>"
    document = read_one("a.docx", make_zip({"a": "", "word/document.xml": main}))
    assert "bumm" not in document.text
    assert "root:" not in document.text


def test_an_opendocument_text() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>ist offen</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p text:style-name="P1">Hafen bleibt zu</text:p>'
        '<text:p>Der<text:s text:c="2"/>Hafen<text:tab/>bleibt<text:line-break/>zu<text:note><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Eine Fußnote.</text:p></text:note-body></text:note>.<office:annotation><text:p>Stimmt das?</text:p></office:annotation>"
        "<draw:frame><draw:text-box><text:p>Im Kasten</text:p></draw:text-box></draw:frame></text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Kräne</text:p></table:table-cell></table:table-row></table:table>"
        '<text:list><text:list-item><text:p>Ein <text:span>Punkt</text:span></text:p></text:list-item></text:list><text:h text:outline-level="2">Weiter</text:h>'
    )
    meta = "<dc:title>Vorlage</dc:title><meta:initial-creator>Ada Brink</meta:initial-creator><meta:creation-date>2024-06-19T20:12:33</meta:creation-date><dc:date>2024-06-20T08:00:00</dc:date><dc:language>de</dc:language>"
    styles = "<style:master-page><style:header><text:p>Hafenamt Köln</text:p></style:header><style:footer><text:p>Seite</text:p></style:footer></style:master-page>"
    own = '<office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>'
    raw = make_odt(body, meta, styles, own=own)
    for name in ("a.odt", "a"):
        document = read_one(name, raw)
        assert document.text.split("\n\n") == [
            "Hafenamt Köln", "Hafen bleibt zu", "Der  Hafen\tbleibt\nzu.", "Im Kasten", "Kräne", "Ein Punkt", "Weiter",
            "Eine Fußnote.", "Seite",
        ]  # fmt: skip
    assert [role for role, _ in parts_of(document)] == ["furniture", "headline", "headline", "furniture"]
    facts = document.facts
    assert (facts.title, facts.authors, facts.language) == ("Hafen bleibt zu", ("Ada Brink",), "de")
    assert (facts.made, facts.published) == ("2024-06-20T08:00", None)


def test_an_opendocument_text_that_is_locked_or_broken() -> None:
    locked = make_odt("<text:p>x</text:p>", manifest="<m><encryption-data/></m>")
    assert "password" in fail_one("a.odt", locked).reason
    assert "cut off" in fail_one("a.odt", locked[:300]).reason


def test_a_pdf_with_pages_ligatures_and_what_it_states() -> None:
    pages = [["Hafen bleibt zu", "", "Der Kran am Kai für Stunden", "ge\x1fltert (alles)."], ["Seite zwei."]]
    info = "/Title (Hafen bleibt zu) /Author (Ada Brink) /CreationDate (D:20240619201233+02'00')"
    raw = make_pdf(pages, info=info, ligature=True)
    for name in ("a.pdf", "a.txt", "a"):
        document = read_one(name, raw)
        assert document.text == (
            "Hafen bleibt zu\n\nDer Kran am Kai für Stunden\ngefiltert (alles).\fSeite zwei."
        )
    assert document.encoding.startswith("pdfium ")
    facts = document.facts
    assert (facts.title, facts.authors, facts.made) == (
        "Hafen bleibt zu",
        ("Ada Brink",),
        "2024-06-19T20:12",
    )


def test_a_word_that_pdf_breaks_at_a_line_end_keeps_its_break() -> None:
    text = read_one("a.pdf", make_pdf([["Die Verhand-", "lungen ruhen."]])).text
    assert text.replace("\xad", "-") in ("Die Verhand-\nlungen ruhen.", "Die Verhand-lungen ruhen.")


def test_a_pdf_that_is_cut_off_locked_or_without_words() -> None:
    raw = make_pdf([["Der Kran steht still."]])
    assert "cut off" in fail_one("a.pdf", raw[:60]).reason
    assert "no text layer" in fail_one("a.pdf", make_pdf([[]])).reason
    key = "<" + "41" * 32 + ">"
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >> /ID [<00> <00>]"
    assert "password" in fail_one("a.pdf", make_pdf([["Kran"]], trailer=lock)).reason


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_pdf_cut_anywhere_ends_well(share: float) -> None:
    raw = make_pdf([[f"Seite {n}."] for n in range(20)])
    stream = raw[: int(len(raw) * share)]
    assert read_or_fail(stream)


def read_or_fail(raw: bytes) -> bool:
    from format_files import read_all

    return len(read_all("a.pdf", raw)) == 1


def test_markdown_reads_as_its_words() -> None:
    source = (
        "---\ntitle: Hafen bleibt zu\ndate: 2024-06-19\nauthors: [Ada Brink, Ben Ode]\nagency: dpa\nlang: de\n---\n"
        "# Hafen bleibt **zu**\n\nDer *Hafen* bleibt [bis Montag](https://bote.example/1) zu, sagte\nBrink. 3 * 4 < 13\n\n"
        '> "Wir warten."\n\n- ein Kran\n- zwei\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nx = 1\n```\n![Kran](k.png)\n<b>fett</b>'
    )
    document = read_one("a.md", source.encode())
    assert [line for line in document.text.split("\n") if line] == [
        "Hafen bleibt zu", "Der Hafen bleibt bis Montag zu, sagte Brink. 3 * 4 < 13", '"Wir warten."', "ein Kran", "zwei",
        "a", "b", "c", "d", "x = 1", "fett",
    ]  # fmt: skip
    facts = document.facts
    assert (facts.title, facts.published, facts.authors) == (
        "Hafen bleibt zu",
        "2024-06-19",
        ("Ada Brink", "Ben Ode"),
    )
    assert (facts.agencies, facts.language) == (("dpa",), "de")


@pytest.mark.parametrize(
    "head", ["---\n: : [\n---\n", "---\n- a\n---\n", "---\na: !!python/object:os.system x\n---\n", ""]
)
def test_a_head_that_is_no_yaml_does_no_harm(head: str) -> None:
    document = read_one("a.md", (head + "# Titel\n\nWorte.").encode())
    assert document.text == "Titel\n\nWorte."
    assert document.facts.title == "Titel"


def test_sizes_that_lie_do_no_harm() -> None:
    raw = bytearray(make_docx(_p("Worte")))
    at = raw.rindex(b"PK\x05\x06")
    raw[at + 16 : at + 20] = struct.pack("<I", 2**31)
    assert fail_one("a.docx", bytes(raw)).reason
