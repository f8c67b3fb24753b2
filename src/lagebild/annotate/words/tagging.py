"""Tags for the pieces of one sentence: words from the tagger, marks by themselves.

Not for: choosing the tagger; see `steps`.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.words.tokenize import Piece
from lagebild.models.tagger import Tagger
from lagebild.records import Token
from lagebild.text.marks import is_mark

_MARK_TAGS: Final = {",": "$,", ".": "$.", "!": "$.", "?": "$.", ":": "$.", ";": "$."}


_LONGEST: Final = 45
"""Letters of the longest word that is analysed; the tagger's time grows with the square of it."""


def tag_pieces(text: str, pieces: Sequence[Piece], tagger: Tagger) -> list[Token]:
    """One token for each piece of a sentence.

    The tagger sees the words, and of the marks only those of syntax: it takes quotation marks, brackets and
    dashes for foreign words and mistags what stands beside them. What it does not see is `$(` or `XY`.
    """
    words = [text[piece.start : piece.end] for piece in pieces]
    seen = [i for i, word in enumerate(words) if _is_word(word) or word in _MARK_TAGS]
    tags = dict(zip(seen, tagger.tag([_plain(words[i]) for i in seen]), strict=True)) if seen else {}
    return [
        _token(piece, word, tags.get(i)) for i, (piece, word) in enumerate(zip(pieces, words, strict=True))
    ]


def _is_word(word: str) -> bool:
    """False for marks, addresses, and runs of letters that are too long to be a word."""
    return not is_mark(word) and len(word) <= _LONGEST and "://" not in word and "@" not in word


def _token(piece: Piece, word: str, tag: tuple[str, str] | None) -> Token:
    if tag is None and not is_mark(word):
        return Token(piece.start, piece.end, word, word, "XY")
    if tag is None or is_mark(word):
        return Token(piece.start, piece.end, word, word, _MARK_TAGS.get(word[0], "$("))
    return Token(piece.start, piece.end, word, tag[0], tag[1])


def _plain(word: str) -> str:
    """The word as the tagger's lexicon spells it: straight apostrophe, no unseen characters."""
    return word.replace("’", "'").replace("\u00ad", "").replace("\u200b", "") or word
