# ruff: noqa: E501, W293 - lines of files are as long and as empty as they are
"""SRT, WebVTT and JSON3: the words once, and the second of each line."""

import json

import pytest
from format_files import fail_one, read_one

ROLLING = """WEBVTT
Kind: captions
Language: de

00:00:00.120 --> 00:00:02.389 align:start position:0%
 
guten<00:00:00.400><c> Abend</c><00:00:00.799><c> zusammen</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
guten Abend zusammen
 

00:00:02.399 --> 00:00:05.000 align:start position:0%
guten Abend zusammen
heute<00:00:02.800><c> im</c><00:00:03.000><c> Hafen</c>

00:00:05.000 --> 00:00:05.010 align:start position:0%
heute im Hafen
 

00:00:05.010 --> 00:00:08.000 align:start position:0%
heute im Hafen
stehen<00:00:05.500><c> die</c><00:00:06.000><c> Kräne</c>
"""


def test_captions_that_roll_are_taken_once() -> None:
    document = read_one("abend.de.vtt", ROLLING.encode())
    assert document.text == "guten Abend zusammen\nheute im Hafen\nstehen die Kräne"
    assert document.facts.seconds == ((0, 0.12), (21, 2.399), (36, 5.01))
    at = document.text.index("Kräne")
    assert document.facts.second_at(at) == 5.01
    assert document.facts.second_at(3) == 0.12
    assert document.facts.parts == ((0, len(document.text), "transcript"),)
    assert document.facts.language == "de"


def test_captions_that_grow_word_by_word_are_taken_once() -> None:
    words = ["Die", "Die Kräne", "Die Kräne stehen", "Die Kräne stehen still"]
    srt = "".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000\n{line}\n\n" for n, line in enumerate(words, 1)
    )
    document = read_one("live.srt", srt.encode())
    assert document.text == "Die Kräne stehen still"
    assert document.facts.second_at(len("Die Kräne ")) == 3.0


def test_words_that_are_said_twice_stay() -> None:
    srt = "1\n00:00:01,000 --> 00:00:02,000\nJa.\n\n2\n00:00:02,000 --> 00:00:03,000\nJa.\n\n" + "".join(
        f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\nSatz {n}.\n\n" for n in range(3, 9)
    )
    assert read_one("a.srt", srt.encode()).text.startswith("Ja.\nJa.\nSatz 3.")


def test_srt_with_mark_and_windows_lines_and_tags() -> None:
    srt = (
        "\ufeff1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Guten Abend</i>\r\n{\\an8}aus Köln\r\n\r\n"
        "2\r\n00:00:03.000 --> 00:00:04,000 X1:10\r\nEs waren\r\n\r\n12\r\n\r\n3\r\n01:00:05,250 --> 01:00:06,000\r\n"
        "Kräne &amp; mehr < 3\r\n"
    )
    document = read_one("abend.srt", srt.encode())
    assert document.text == "Guten Abend\naus Köln\nEs waren\n12\nKräne & mehr < 3"
    assert document.facts.second_at(document.text.index("Kräne")) == 3605.25


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_srt_in_other_encodings(encoding: str) -> None:
    srt = "1\n00:00:01,000 --> 00:00:02,000\nDie Kräne der Werft stehen für Stunden still.\n"
    document = read_one("a.srt", srt.encode(encoding))
    assert document.text == "Die Kräne der Werft stehen für Stunden still."
    assert document.encoding.startswith(encoding)


def test_blocks_without_numbers_and_empty_lines() -> None:
    document = read_one("a.srt", b"00:01 --> 00:02\nEins\n00:02 --> 00:03\nZwei\n3\n00:03 --> 00:04\nDrei")
    assert document.text == "Eins\nZwei\nDrei"


def test_vtt_leaves_out_notes_styles_names_and_keeps_voices() -> None:
    vtt = (
        "WEBVTT - Abend\n\nSTYLE\n::cue { color: red }\n\nNOTE ein Wort\n\nanfang\n00:01.000 --> 00:02.000 line:0\n"
        "<v Ada Brink>Der Hafen ist <b>zu</b>.</v>\n\nNOTE noch\neines\n\nmitte\n00:02.000 --> 00:04.000\n"
        "<v Ada Brink>Seit heute.\n<v.laut Olaf Ode>Seit gestern&nbsp;&lt;früh&gt;.\n"
    )
    document = read_one("abend.vtt", vtt.encode())
    assert document.text == (
        "Ada Brink: Der Hafen ist zu.\nSeit heute.\n\nOlaf Ode: Seit gestern <früh>."
    ).replace("gestern <", "gestern\xa0<").replace("\xa0", " ")
    assert document.facts.second_at(0) == 1.0
    assert document.facts.second_at(document.text.index("Olaf")) == 2.0


def test_json3_gives_each_line_and_its_second() -> None:
    events = [
        {"tStartMs": 0, "dDurationMs": 9000, "id": 1, "wpWinPosId": 1},
        {"tStartMs": 120, "segs": [{"utf8": "guten"}, {"utf8": " Abend", "tOffsetMs": 280}]},
        {"tStartMs": 2390, "aAppend": 1, "segs": [{"utf8": "\n"}]},
        {"tStartMs": 2400, "segs": [{"utf8": "heute im Hafen\nvon Köln"}]},
        {"tStartMs": "x", "segs": [{"utf8": 3}, None]},
        None,
    ]
    raw = json.dumps({"wireMagic": "pb3", "events": events}).encode()
    for name in ("abend.json3", "abend.de.json", "captions"):
        document = read_one(name, raw)
        assert document.text == "guten Abend\nheute im Hafen\nvon Köln"
        assert document.facts.seconds == ((0, 0.12), (12, 2.4), (27, 2.4))


@pytest.mark.parametrize("raw", [b'{"events": 3}', b"[1]", b'{"events": [{"tStartMs": 1e999}]}', b"\xff\xfe"])
def test_json3_without_words_fails(raw: bytes) -> None:
    assert fail_one("a.json3", raw).way_out
