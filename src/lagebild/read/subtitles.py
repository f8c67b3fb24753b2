"""SRT and WebVTT to a Document: the words that are said, and the second of each line.

Both are blocks of a line of times and lines of words, and both are found broken in every way: without
numbers, without empty lines between blocks, with a comma for a point. Not for: rolling captions; see `cues`.
"""

import re
from dataclasses import replace
from html import unescape
from typing import Final

from lagebild.errors import ReadError
from lagebild.read.cues import Cue, join_cues
from lagebild.read.decode import decode
from lagebild.read.given import Given, Read, make_document
from lagebild.read.limits import refuse_long

SRT: Final = "application/x-subrip"
VTT: Final = "text/vtt"
_CLOCK: Final = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMES: Final = re.compile(rf"[ \t]*{_CLOCK}[ \t]*-{{1,2}}>[ \t]*{_CLOCK}[^\n]*$")
_NUMBER: Final = re.compile(r"[ \t]*\d{1,6}[ \t]*$")
_COMMENT: Final = re.compile(r"(?:NOTE|STYLE|REGION)\b")
_VOICE: Final = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]{1,80})>")
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]{2,11}>|\{\\[^{}]{1,200}\}")
_LANGUAGE: Final = re.compile(
    r"\ufeff?WEBVTT[^\n]*(?:\r?\n[^\r\n]+){0,4}?\r?\nLanguage:[ \t]*([a-zA-Z]{2,3}(?:-\w+)*)"
)
_LINE: Final = re.compile(r"\r\n|[\n\r]")
_ESCAPED: Final = re.compile(r"&(?:amp|lt|gt|nbsp|lrm|rlm|quot|#\d{1,6}|#x[0-9a-fA-F]{1,5});")


def read_srt(given: Given) -> Read:
    """The one Document of an SRT file. Raises ReadError where it has no times."""
    yield from _read(given, SRT)


def read_vtt(given: Given) -> Read:
    """The one Document of a WebVTT file. Raises ReadError where it has no times."""
    yield from _read(given, VTT)


def _read(given: Given, media_type: str) -> Read:
    raw = given.whole()
    decoded, encoding = decode(raw)
    refuse_long(decoded)
    cues = find_cues(decoded)
    if not cues:
        raise ReadError(
            "it holds no line of times such as 00:00:01,000 --> 00:00:02,500",
            "Fetch the subtitles again, or save the words as .txt.",
        )
    text, facts = join_cues(cues)
    language = _LANGUAGE.match(decoded)
    facts = replace(facts, language=language.group(1) if language else None)
    yield make_document(raw, given.name, media_type, encoding, text, facts)


def find_cues(decoded: str) -> list[Cue]:
    """The captions of a file in its order; notes, styles, numbers and names of captions are left out."""
    lines = _LINE.split(decoded.removeprefix("\ufeff"))
    times = [(at, hit) for at, line in enumerate(lines) if (hit := _TIMES.match(line))]
    ends = [*(at for at, _ in times[1:]), len(lines)]
    cues: list[Cue] = []
    for (at, hit), below in zip(times, ends, strict=False):
        start, end = _seconds(hit.groups()[:4]), _seconds(hit.groups()[4:])
        body = lines[at + 1 : below]
        cues.extend(_split_voices(start, end, _own_lines(body, below < len(lines))))
    return cues


def _own_lines(body: list[str], another: bool) -> list[str]:
    """The lines of a caption up to the number or name of the next one, or to a note behind it."""
    for at, line in enumerate(body[1:], start=1):
        if _COMMENT.match(line) and not body[at - 1].strip():
            return body[:at]
    last = body[-1].strip() if body and another else ""
    apart = len(body) > 2 and not body[-2].strip() and any(map(str.strip, body[:-2]))
    return body[:-1] if last and (_NUMBER.match(last) or apart) else body


def _split_voices(start: float, end: float, lines: list[str]) -> list[Cue]:
    """One caption for each voice that its tags name; one alone where they name none."""
    voices: list[tuple[str, list[str]]] = [("", [])]
    for line in lines:
        pieces = _VOICE.split(line)
        voices[-1][1].append(pieces[0])
        for name, words in zip(pieces[1::2], pieces[2::2], strict=True):
            voices.append((_plain(name).strip(), [words]))
    cues = (Cue(start, end, tuple(map(_plain, words)), name) for name, words in voices)
    return [cue for cue in cues if any(line.strip() for line in cue.lines)]


def _plain(line: str) -> str:
    """The words without tags; what is escaped is resolved after them, so that "&lt;b&gt;" stays words."""
    return _ESCAPED.sub(lambda hit: unescape(hit.group()), _TAG.sub("", line))


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, rest = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + int(rest.ljust(3, "0")) / 1000
