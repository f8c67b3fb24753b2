"""Characters that are marks and not words: quotation marks of four scripts, brackets, sentence ends.

Not for: pairing quotation marks; a closing mark of one script is an opening one of another.
"""

from typing import Final

QUOTES: Final = frozenset("\"“”„‟«»‹›‘’‚‛'`´「」『』《》〈〉＂")
DOUBLE_QUOTES: Final = frozenset('"“”„‟«»「」『』《》＂')
"""Those that are never an apostrophe."""
BRACKETS: Final = frozenset("()[]{}⟨⟩")
ENDS: Final = frozenset(".!?…")
"""Marks that may end a sentence (a run of them counts as one mark)."""


def is_mark(word: str) -> bool:
    """True where a token holds no letter and no digit."""
    return not (word.isalnum() or any(char.isalnum() for char in word))
