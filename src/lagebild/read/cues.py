"""Lines of speech with their times to one text: what subtitles of all formats come to.

Captions that roll, as players show live and automatic ones, hold most lines twice or more; each is taken
once. Not for: sentences; nobody has put them there (see `annotate.words`).
"""

from dataclasses import dataclass, replace
from typing import Final

from lagebild.records import FormatFacts

_ROLLING: Final = 3
"""One caption in so many that begins with the end of the one before shows that they roll."""
_LEAST_ROLLING: Final = 2
_TOUCHING: Final = 0.2
"""Seconds between two captions up to which the second may go on with the words of the first."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that are shown from one second to another; `voice` is who says them, "" where nobody is named."""

    start: float
    end: float
    lines: tuple[str, ...]
    voice: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    second: float
    words: str
    voice: str
    goes_on: bool = False
    """True where it goes on in the line before: a caption that grows word by word."""


def join_cues(cues: list[Cue]) -> tuple[str, FormatFacts]:
    """The text, one line of a caption a line, and the second at which each was said.

    A voice that is named opens a paragraph with "Name: ", where it is another than before.
    """
    text, voice = "", ""
    seconds: list[tuple[int, float]] = []
    for line in _lines(cues):
        if line.goes_on:
            text += " "
        elif text:
            text += "\n\n" if line.voice != voice else "\n"
        if line.voice and line.voice != voice:
            seconds.append((len(text), line.second))
            text += f"{line.voice}: "
        else:
            seconds.append((len(text), line.second))
        voice = line.voice
        text += line.words
    parts = ((0, len(text), "transcript"),) if text else ()
    return text, FormatFacts(parts=parts, seconds=tuple(seconds))


def _lines(cues: list[Cue]) -> list[_Line]:
    """The lines of all captions; of captions that roll only what each adds."""
    shown = [replace(cue, lines=tuple(" ".join(x.split()) for x in cue.lines if x.strip())) for cue in cues]
    shown = [cue for cue in shown if cue.lines]
    repeats = [_repeated(shown[at - 1] if at else None, cue) for at, cue in enumerate(shown)]
    rolls = sum(n > 0 or rest > 0 for n, rest in repeats)
    if rolls < _LEAST_ROLLING or rolls * _ROLLING < len(shown):
        repeats = [(0, 0)] * len(shown)
    lines: list[_Line] = []
    for cue, (whole, rest) in zip(shown, repeats, strict=True):
        for at, words in enumerate(cue.lines[whole:]):
            goes_on = rest > 0 and at == 0
            lines.append(_Line(cue.start, words[rest:].lstrip() if goes_on else words, cue.voice, goes_on))
    return lines


def _repeated(old: Cue | None, new: Cue) -> tuple[int, int]:
    """(lines, characters of the line after them) that a caption takes over from the one before."""
    if old is None or new.start - old.end > _TOUCHING or new.voice != old.voice:
        return 0, 0
    for count in range(min(len(old.lines), len(new.lines)), 0, -1):
        if old.lines[-count:] == new.lines[:count]:
            return count, 0
        grown = new.lines[count - 1].startswith(old.lines[-1] + " ")
        if grown and old.lines[len(old.lines) - count : -1] == new.lines[: count - 1]:
            return count - 1, len(old.lines[-1])
    return 0, 0
