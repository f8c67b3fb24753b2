# ruff: noqa: E501 - lines of files are as long as they are
"""Mails, mailboxes and saved pages: own words, attachments, headers that are broken in every way."""

from base64 import b64encode
from email.message import EmailMessage

import pytest
from format_files import fail_one, make_docx, parts_of, read_all, read_one

from lagebild.records import Document, Failure

WORDS = "Der Hafen bleibt für Schiffe geschlossen, sagte Sprecherin Ada Brink am Abend."
PAGE = f"<html><head><title>Newsletter</title></head><body><p>{WORDS}</p><p>Abmelden</p></body></html>"


def _mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ada Brink <ada@bote.example>"
    message["Date"] = "Wed, 19 Jun 2024 20:12:33 +0200"
    message["Subject"] = "Hafen für Stunden zu"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message


def test_a_plain_mail_with_its_head() -> None:
    message = _mail(List_Id='"Presse Hafen" <presse.bote.example>', Organization="Hafenamt Köln")
    message.set_content(WORDS)
    document = read_one("a.eml", message.as_bytes())
    assert document.text == f"Hafen für Stunden zu\n\n{WORDS}"
    facts = document.facts
    assert (facts.title, facts.published, facts.authors) == (
        "Hafen für Stunden zu",
        "2024-06-19T20:12",
        ("Ada Brink",),
    )
    assert (facts.publisher, facts.via) == ("Hafenamt Köln", "Presse Hafen")
    assert parts_of(document) == [("headline", "Hafen für Stunden zu")]


def test_quoted_printable_in_windows_1252_beside_html() -> None:
    raw = (
        b"From: =?windows-1252?Q?J=FCrgen_Muster?= <j@bote.example>\r\nSubject: =?utf-8?B?"
        + b64encode("Kräne".encode())
        + b'?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\n'
        b"Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"Der Hafen bleibt f=FCr Schiffe =84zu=93, sagte =\r\nBrink.\r\n--x\r\n"
        b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>Der Hafen bleibt zu.</p>\r\n--x--\r\n"
    )
    document = read_one("a.eml", raw)
    assert document.text == "Kräne\n\nDer Hafen bleibt für Schiffe „zu“, sagte Brink."
    assert (document.encoding, document.facts.authors) == ("cp1252", ("Jürgen Muster",))


def test_html_stands_where_the_plain_text_is_a_mere_remark() -> None:
    message = _mail()
    message.set_content("Im Browser ansehen")
    message.add_alternative(PAGE, subtype="html")
    document = read_one("a.eml", message.as_bytes())
    assert document.text == f"Hafen für Stunden zu\n\n{WORDS}\n\nAbmelden"
    assert all(document.text[start:end].strip() for start, end in document.facts.main)


def test_what_a_mail_carries_is_read_too() -> None:
    inner = _mail()
    inner.replace_header("Subject", "Weiter unten")
    inner.set_content("Die Kräne stehen still.")
    message = _mail()
    message.set_content(WORDS)
    message.add_attachment(inner)
    body = "<w:p><w:r><w:t>Ein Kran fiel um.</w:t></w:r></w:p>"
    message.add_attachment(
        make_docx(body), maintype="application", subtype="octet-stream", filename="Bericht.docx"
    )
    message.add_attachment("Nur Text.", filename="../../um.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(b"\x00\x01", maintype="application", subtype="x-y", filename="a.xyz")
    found = read_all("a.eml", message.as_bytes())
    assert {one.path: one.text if isinstance(one, Document) else one.reason for one in found} == {
        "a.eml": f"Hafen für Stunden zu\n\n{WORDS}",
        "a.eml/1": "Weiter unten\n\nDie Kräne stehen still.",
        "a.eml/Bericht.docx": "Ein Kran fiel um.",
        "a.eml/um.txt": "Nur Text.\n",
        "a.eml/a.xyz": "files ending in .xyz are not read",
    }


def test_a_mail_that_only_forwards_gives_the_inner_one() -> None:
    inner = _mail()
    inner.set_content(WORDS)
    outer = _mail()
    outer.add_attachment(inner)
    document = read_one("a.eml", outer.as_bytes())
    assert document.path == "a.eml/1"
    assert document.text.endswith(WORDS)


def test_a_flash_is_its_subject() -> None:
    assert read_one("a.eml", _mail().as_bytes()).text == "Hafen für Stunden zu"


@pytest.mark.parametrize(
    "head",
    [
        "Subject: Hafen für alle".encode(),
        "Subject: Hafen für alle".encode("cp1252"),
        b"Subject: =?no-such-code?Q?Hafen_f=FCr_alle?=",
        b"Subject: =?utf-8?B?####?= x\nDate: gestern\nFrom: <<>>,;@",
        b"Content-Type: text/plain; charset=rot13",
        b"Content-Type: multipart/mixed; boundary=\nFrom: x",
        b"Content-Transfer-Encoding: base64",
    ],
)
def test_broken_heads_do_no_harm(head: bytes) -> None:
    found = read_all("a.eml", b"From: a@b.example\nTo: x\n" + head + b"\n\nDer Kran steht.\n")
    assert found
    if isinstance(found[0], Document) and b"base64" not in head:
        assert "Kran" in found[0].text


def test_letters_that_only_the_head_tells_from_ascii() -> None:
    body = "港は閉まっている"
    raw = (
        b"From: a@b.example\nTo: x\nSubject: x\nContent-Type: text/plain; charset=iso-2022-jp\n\n"
        + body.encode("iso-2022-jp")
    )
    assert read_one("a.eml", raw).text == f"x\n\n{body}"


def test_messages_too_deep_in_each_other_end_in_a_failure() -> None:
    message = _mail()
    message.set_content(WORDS)
    for _ in range(30):
        outer = _mail()
        outer.set_content("Weiter:")
        outer.add_attachment(message)
        message = outer
    *_, last = read_all("a.eml", message.as_bytes())
    assert isinstance(last, Failure)
    assert "deep" in last.reason


def _box(*bodies: str) -> bytes:
    opening = "From ada@bote.example Wed Jun 19 20:12:33 2024\nFrom: Ada <a@b.example>\nSubject: Nr\n\n"
    return "\n".join(f"{opening}{body}\n" for body in bodies).encode()


def test_a_mailbox_message_by_message() -> None:
    box = _box("Eins.\n\nFrom Monday on it is closed.\n>From hier an.", "Zwei.", "")
    for name in ("post.mbox", "Inbox"):
        first, second, third = read_all(name, box)
        assert isinstance(first, Document)
        assert isinstance(second, Document)
        assert first.path == f"{name}#1"
        assert first.text == "Nr\n\nEins.\n\nFrom Monday on it is closed.\nFrom hier an."
        assert (second.text, second.media_type) == ("Nr\n\nZwei.", "message/rfc822")
        assert isinstance(third, Document)


def test_a_message_over_the_limit_is_named_and_the_next_is_read() -> None:
    found = read_all("post.mbox", _box("x" * 5000, "Zwei."), limit=2000)
    assert [type(one) for one in found] == [Failure, Document]
    assert "2,000" in found[0].reason  # type: ignore[union-attr]


def test_a_page_saved_with_its_pictures() -> None:
    raw = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://bote.example/7\r\nSubject: Hafen\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        b"Content-Location: https://bote.example/7\r\n\r\n<html><head><title>Kr=C3=A4ne</title></head><body>"
        b"<p>Die Kr=C3=A4ne ste=\r\nhen still.</p></body></html>\r\n--b\r\n"
        b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBOR\r\n--b--\r\n"
    )
    for name in ("seite.mhtml", "seite.mht", "seite"):
        document = read_one(name, raw)
        assert (document.text, document.media_type) == ("Die Kräne stehen still.", "multipart/related")
        assert (document.facts.title, document.facts.url) == ("Kräne", "https://bote.example/7")


def test_a_mailbox_without_messages_fails() -> None:
    assert "opens a message" in fail_one("a.mbox", b"Guten Tag\n").reason


def test_lines_cut_for_the_way_are_joined_and_the_signature_is_set_apart() -> None:
    body = "Der Hafen bleibt \nbis Montag \nzu.\n\n> Ein Zitat \n> läuft weiter.\n>> Tiefer.\nEin Ende. \n-- \nAda Brink\nHafenamt\n"
    head = b"From: a@b.example\nSubject: Nr\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
    document = read_one("a.eml", head + body.encode())
    assert document.text == (
        "Nr\n\nDer Hafen bleibt bis Montag zu.\n\n> Ein Zitat läuft weiter.\n>> Tiefer.\nEin Ende.\n\n-- \nAda Brink\nHafenamt"
    )
    assert parts_of(document) == [("headline", "Nr"), ("furniture", "-- \nAda Brink\nHafenamt")]
    whole = read_one("a.eml", head.replace(b"; format=flowed", b"") + b"Eins \nzwei.\n-- \n")
    assert whole.text == "Nr\n\nEins \nzwei.\n\n--"


def test_a_space_that_only_marks_the_cut_goes() -> None:
    head = b"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n"
    assert read_one("a.eml", head + "港は \n閉まる\n".encode()).text == "x\n\n港は閉まる"


def test_what_the_html_of_a_mail_states_of_its_parts_is_kept() -> None:
    page = f"<html><body><nav><a href='x'>Start</a></nav><p>{WORDS}</p><figure><img><figcaption>Kräne am Kai</figcaption></figure></body></html>"
    message = _mail()
    message.set_content(page, subtype="html")
    document = read_one("a.eml", message.as_bytes())
    assert ("caption", "Kräne am Kai") in parts_of(document)
    assert parts_of(document)[0] == ("headline", "Hafen für Stunden zu")


def test_a_file_of_apples_mail_program() -> None:
    message = _mail()
    message.set_content(WORDS)
    inside = message.as_bytes()
    raw = b"%d      \n%s<?xml version='1.0'?><plist/>" % (len(inside), inside)
    document = read_one("1.emlx", raw)
    assert (document.raw, document.text) == (inside, f"Hafen für Stunden zu\n\n{WORDS}")
