"""Many words as one regular expression that shares their beginnings, so that most places fail at a letter.

Not for: which words; they come from tables.
"""

import re
from collections.abc import Iterable
from typing import TypeAlias

Trie: TypeAlias = dict[str, "Trie"]

_END = ""
"""The key that says that a word ends here."""


def to_pattern(words: Iterable[str]) -> str:
    """A pattern for any of the words; where one begins another, the shorter one is enough. "" for none."""
    root: Trie = {}
    for word in sorted(set(words)):
        _add(root, word)
    return _spell(root)


def _add(root: Trie, word: str) -> None:
    """Adds a word; words come in sorted order, so that a shorter one comes before those it begins."""
    node = root
    for letter in word:
        if _END in node:
            return
        node = node.setdefault(letter, {})
    node[_END] = {}


def _spell(node: Trie) -> str:
    branches = [re.escape(letter) + _spell(below) for letter, below in node.items() if letter != _END]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
