"""Words to the numbers of their pieces, by a SentencePiece vocabulary (unigram) in the form of `tokenizers`.

Not for: training the vocabulary.
"""

import json
from copy import deepcopy
from typing import Any, Final

LONGEST: Final = 16
"""Pieces of one word that are read; the rest of it is left out."""
BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3


class Pieces:
    """Words to pieces, one word at a time, so that a word's pieces do not depend on its neighbours."""

    def __init__(self, parts: dict[str, Any]) -> None:
        from tokenizers import Tokenizer

        self._spaced = Tokenizer.from_str(json.dumps(parts))
        self._joined = Tokenizer.from_str(json.dumps(_without_prefix(parts)))
        self._known: dict[tuple[str, bool], list[int]] = {}

    def of(self, word: str, spaced: bool) -> list[int]:
        """Numbers of a word's pieces; at least one."""
        key = (word, spaced)
        if key not in self._known:
            tokenizer = self._spaced if spaced else self._joined
            self._known[key] = tokenizer.encode(word, add_special_tokens=False).ids[:LONGEST] or [UNKNOWN]
        return self._known[key]


def _without_prefix(parts: dict[str, Any]) -> dict[str, Any]:
    changed = deepcopy(parts["pre_tokenizer"])

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            if node.get("type") == "Metaspace":
                node["prepend_scheme"] = "never"
                node.pop("add_prefix_space", None)
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(changed)
    return parts | {"pre_tokenizer": changed}
