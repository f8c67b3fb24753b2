"""Cuts a run of text into words and marks with offsets. Nothing but white space is left out.

Not for: sentences, and not for lemmas and tags.
"""

import re
from functools import cache
from typing import Final, NamedTuple

from lagebild.lang.abbreviations import abbreviations
from lagebild.lang.borders import border_words
from lagebild.lang.traits import has_trait

# Letters with what may stand inside a word unseen: combining marks, soft hyphen, joiners.
_LETTER: Final = "[^\\W\\d_][\u0300-\u036f\u00ad\u200b-\u200d\u2060]*"
_WORD: Final = rf"(?:{_LETTER})(?:{_LETTER}|\d)*"
_PIECES: Final = (
    r"https?://[^\s<>\"“”„«»]+[^\s<>\"“”„«».,;:!?)\]…]",
    r"www\.[^\s<>\"“”„«»]+[^\s<>\"“”„«».,;:!?)\]…]",
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    r"[#@]\w+",
    rf"{_WORD}(?:-{_WORD})*\.(?:de|com|org|net|at|ch|eu|info|tv|ru|uk)\b(?:/[^\s]*)?",
    r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)",
    r"\d+(?:[.,:]\d+)*(?:-?[^\W\d_]+(?:-[^\W\d_]+)*)?",
    rf"(?:{_WORD})(?:['’](?:{_WORD}))?(?:[-‐‑/&](?:{_WORD}|\d+(?![\d.,])))*(?:[-‐‑](?=[\s,;)]))?",
    r"\.{2,}|…+|[!?]{2,}|-{2,}",
    r"\S",
)
_TOKEN: Final = re.compile("|".join(_PIECES))
_CLITIC: Final = re.compile(r"(?i)(?<=[^\W\d_])(?:n['’]t|['’](?:s|ll|re|ve|d|m))$")
_SHORT_NUMBER: Final = re.compile(r"\d{1,3}")
_ROMAN: Final = re.compile(r"[IVX]{1,5}")


class Piece(NamedTuple):
    """A token without lemma and tag: half-open offsets in the document."""

    start: int
    end: int


def find_pieces(text: str, start: int, end: int, language: str) -> list[Piece]:
    """Words and marks of `text[start:end]`, in order, with offsets in `text`."""
    pieces: list[Piece] = []
    at = start
    while (match := _TOKEN.search(text, at, end)) is not None:
        first, last = match.span()
        last = max(_abbreviated(text, first, end, language), last)
        if last == match.end() and _takes_stop(text, pieces, first, last, end, language):
            last += 1
        pieces.extend(_split(text, first, last, language))
        at = last
    return pieces


@cache
def _abbreviation_pattern(language: str) -> re.Pattern[str]:
    forms = sorted(abbreviations(language), key=len, reverse=True)
    # "z. B." is one abbreviation with a space in it; the space may be any.
    bodies = (re.escape(form).replace(r"\.", r"\.\s?").removesuffix(r"\s?") for form in forms)
    return re.compile(rf"(?:{'|'.join(bodies)})(?!\w)")


def _abbreviated(text: str, start: int, end: int, language: str) -> int:
    """End of the abbreviation at `start`, or `start` where there is none. It lies on one line."""
    if not text[start].isalpha() or (start and text[start - 1].isalnum()):
        return start
    match = _abbreviation_pattern(language).match(text, start, end)
    return start if match is None or "\n" in match.group() else match.end()


def _takes_stop(text: str, before: list[Piece], start: int, end: int, limit: int, language: str) -> bool:
    """True where the full stop after text[start:end] belongs to it: an ordinal or an initial."""
    if end >= limit or text[end] != "." or text[end + 1 : end + 2] in {".", "…"}:
        return False
    word, following = text[start:end], text[end + 1 : limit].lstrip(" \u00a0\u202f")[:24]
    if not following or not following[0].isalpha():
        return False
    previous = text[before[-1].start : before[-1].end] if before else ""
    if len(word) == 1 and word.isupper():
        return following[0].isupper() and (not previous or not previous[-1].isdigit())
    if not (_SHORT_NUMBER.fullmatch(word) or _ROMAN.fullmatch(word)):
        return False
    return _is_ordinal(previous, following, language)


def _is_ordinal(previous: str, following: str, language: str) -> bool:
    """German writes "18. Juni" and "der 70. Jahrestag"; a capital alone does not tell."""
    if not border_words(language, "after_ordinal"):
        return False
    next_word = re.split(r"\W", following, maxsplit=1)[0].lower()
    return (
        following[0].islower()
        or next_word in border_words(language, "after_ordinal")
        or previous.lower() in border_words(language, "before_ordinal")
    )


def _split(text: str, start: int, end: int, language: str) -> list[Piece]:
    """Clitics apart ("he | 's", "does | n't"); all else is one piece."""
    if has_trait(language, "clitics") and (match := _CLITIC.search(text[start:end])) is not None:
        return [Piece(start, start + match.start()), Piece(start + match.start(), end)]
    return [Piece(start, end)]
