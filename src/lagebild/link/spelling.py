"""Folds names so that the spellings which several languages and transcriptions give one name become equal.

Cyrillic, Korean and Arabic names reach a page through German, English or scientific transcription; letters
that these schemes use for one another are folded into one. The fold only proposes: it is for comparing names
of one kind, never for showing them. Not for: deciding that two names are one person (see `persons`).
"""

import re
from functools import lru_cache
from unicodedata import combining, normalize

_FOLDS: tuple[tuple[str, str], ...] = (
    # Longer spellings first, or a part of them would be folded away.
    ("tsch", "c"),  # Uschakow and Tschernyschow against Ushakov and Chernyshov
    ("sch", "s"),
    ("tch", "c"),
    ("sh", "s"),
    ("zh", "s"),
    ("kh", "c"),  # Charkiw, Kharkiv
    ("ch", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("qu", "k"),
    ("q", "k"),
    ("ks", "x"),  # Aleksandr, Alexander
    ("ou", "u"),
    ("oe", "o"),
    ("ae", "a"),
    ("ue", "u"),
    ("w", "v"),  # Wladimir, Vladimir
    ("j", "i"),  # Sergej, Sergei, Sergey
    ("y", "i"),
    ("z", "s"),  # Selenskyj, Zelensky
    ("ß", "s"),
)
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i"})
_WORD = re.compile(r"\w+")
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_TAIL = re.compile(r"(?<=[^\W\d_]{2})off\b")
"""Romanoff, Romanow, Romanov."""


@lru_cache(maxsize=100_000)
def fold_words(name: str) -> tuple[str, ...]:
    """The words of a name without case, marks over letters and punctuation, letters as written."""
    name = _POSSESSIVE.sub("", name)
    plain = "".join(c for c in normalize("NFKD", name.casefold().translate(_LETTERS)) if not combining(c))
    return tuple(_WORD.findall(plain))


@lru_cache(maxsize=100_000)
def fold_spelling(name: str) -> tuple[str, ...]:
    """The words of a name with the letters of different transcriptions folded into one another."""
    return tuple(_fold_word(word) for word in fold_words(name))


def _fold_word(word: str) -> str:
    folded = _TAIL.sub("ov", word)
    for spelling, letter in _FOLDS:
        folded = folded.replace(spelling, letter)
    return _DOUBLED.sub(r"\1", folded)
