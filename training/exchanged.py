"""Names exchanged for others of the same sort, alike in all of a text: who gives and who speaks is told by
grammar, and not by who it is.

A name is a word with a capital that few texts have, in what is marked as a person, a state or a body. Words
stay as many, so marks and hints stay where they are. Not for: quotation marks; see `labels.restyled`.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from training.example import Example

_SORTS: Final = {
    "Country": "Country",
    "Person": "Person",
    "Company": "Body",
    "Organization": "Body",
    "PublicBody": "Body",
    "Medium": "Body",
}
_FEW: Final = 3
"""Texts that a name stands in at most; what more have is a noun or an office."""
_BEFORE: Final = {
    *("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines"),
    *("kein", "keine", "im", "am", "zum", "zur", "vom", "ins", "ans", "beim", "the", "a", "an"),
}
"""A word that stands behind one of these is a noun, or a name that is called with its article."""


class Names:
    """The names of some texts, to be exchanged among these."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self._texts = Counter(word for e in examples for word in set(e.words))
        sorts = {name: sort for example in examples for name, sort in self.of(example).items()}
        self._pools = {sort: [n for n, own in sorts.items() if own == sort] for sort in set(sorts.values())}

    def of(self, example: Example) -> dict[str, str]:
        """The names in a text, without the -s of a genitive, with their sort."""
        found = dict(self._candidates(example))
        return {n: sort for n, sort in found.items() if not (n.endswith("s") and n[:-1] in found)}

    def exchange(self, example: Example, words: tuple[str, ...], chance: random.Random) -> tuple[str, ...]:
        """`words` of the example with other names: those of its own text changed round, or another text's."""
        new: dict[str, str] = {}
        names = self.of(example)
        for sort in sorted(set(names.values())):
            ours = [name for name, own in names.items() if own == sort]
            theirs = ours if len(ours) > 1 and chance.random() < 0.5 else self._pools.get(sort, ours)
            new.update(zip(ours, chance.sample(theirs, min(len(theirs), len(ours))), strict=False))
        genitives = {f"{old}s": f"{name}s" for old, name in new.items()}
        new = genitives | new
        return tuple(new.get(word, word) for word in words)

    def _candidates(self, example: Example) -> Iterator[tuple[str, str]]:
        words = example.words
        nouns = {w for before, w in pairwise(words) if before.lower() in _BEFORE}
        for (_, last), label in example.layers.get("mention", ()):
            word = words[last - 1]
            if label in _SORTS and _is_like_a_name(word) and self._texts[word] <= _FEW and word not in nouns:
                yield word, _SORTS[label]


def _is_like_a_name(word: str) -> bool:
    return word.isalpha() and len(word) > 2 and word[0].isupper() and not word.isupper()
