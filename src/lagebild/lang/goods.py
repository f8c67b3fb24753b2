"""The table `goods`: what states give one another, by category, and the family that claims compare.

Not for: amounts and units; see `amounts`.
"""

from dataclasses import dataclass
from functools import cache

from lagebild.lang.load import rows

_LEAST_PART = 3
"""Letters that either part of a compound must have: "Kerze" is no ore."""
_SURE = 4
"""A word of so many letters is also what a compound that ends in it is: "Waffenstillstandsabkommen"."""

_PLURALS = ("n", "en", "s", "se", "e")
_UMLAUTS = str.maketrans("äöü", "aou")


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """One category: its words, and the words that count only with an adjective of `by`."""

    category: str
    family: str
    heads: tuple[str, ...]
    whole: tuple[str, ...]
    never: tuple[str, ...]
    acts: tuple[str, ...]
    abstract: tuple[str, ...]
    described: tuple[str, ...]
    by: tuple[str, ...]
    example: dict[str, str]


@dataclass(frozen=True, slots=True)
class Goods:
    """The rows of a language, ready to look words up in."""

    rows: tuple[GoodsRow, ...]
    whole: dict[str, str]
    heads: dict[str, str]
    described: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    never: frozenset[str]
    never_ends: tuple[str, ...]
    """Those of them that are long enough to tell by the end of a compound."""
    acts: tuple[str, ...]
    abstract: tuple[str, ...]
    families: dict[str, str]

    def find_category(self, lemma: str) -> str | None:
        """The category of `lemma`, by its longest last part that is a head; None where it is no good."""
        word = _fold(lemma)
        if word in self.never:
            return None
        if word in self.whole:
            return self.whole[word]
        if word in self.heads:
            return self.heads[word]
        ends = (word[i:] for i in range(_LEAST_PART, len(word) - _LEAST_PART + 1))
        return next((self.heads[end] for end in ends if end in self.heads), None)

    def find_inflected(self, word: str) -> str | None:
        """The category of a word without a lemma: its plural is tried away, umlaut and all."""
        bare = [word.removesuffix(ending) for ending in _PLURALS if word.endswith(ending)]
        plain = [form.translate(_UMLAUTS) for form in bare]
        return next(filter(None, map(self.find_category, (word, *bare, *plain))), None)

    def is_never(self, lemma: str) -> bool:
        """Whether a noun is none that could be handed over, whatever the verb."""
        word = _fold(lemma)
        return word in self.never or word.endswith(self.never_ends)

    def is_act(self, lemma: str) -> bool:
        """Whether a noun names what two do with each other, which nobody hands over: "Militärkooperation"."""
        return _fold(lemma).endswith(self.acts)

    def is_abstract(self, lemma: str) -> bool:
        """Whether a noun ends as those do that name no thing: "Unterstützung"."""
        return _fold(lemma).endswith(self.abstract)

    def find_described(self, lemma: str) -> tuple[tuple[str, frozenset[str]], ...]:
        """Categories that `lemma` takes with an adjective: `(category, stems of adjectives)`."""
        return self.described.get(lemma.lower(), ())

    def family(self, category: str) -> str:
        """The family of a category; the category itself where it has none."""
        return self.families.get(category, category)


@cache
def load_goods(language: str) -> Goods:
    """The goods of `language`."""
    table = tuple(_to_row(row) for row in rows(language, "goods"))
    whole = {_fold(word): row.category for row in table for word in row.heads + row.whole}
    heads = {_fold(word): row.category for row in table for word in row.heads}
    described: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for row in table:
        for word in row.described:
            described[word.lower()] = (*described.get(word.lower(), ()), (row.category, frozenset(row.by)))
    never = frozenset(_fold(word) for row in table for word in row.never)
    never_ends = tuple(sorted(word for word in never if len(word) >= _SURE))
    acts = tuple(_fold(word) for row in table for word in row.acts)
    abstract = tuple(ending for row in table for ending in row.abstract)
    families = {row.category: row.family for row in table}
    return Goods(table, whole, heads, described, never, never_ends, acts, abstract, families)


def _fold(word: str) -> str:
    return word.lower().replace("-", "")


def _to_row(row: dict[str, object]) -> GoodsRow:
    described = row.get("described") or {}
    assert isinstance(described, dict) and isinstance(row["example"], dict)
    return GoodsRow(
        category=str(row["category"]),
        family=str(row["family"]),
        heads=_words(row.get("heads")),
        whole=_words(row.get("whole")),
        never=_words(row.get("never")),
        acts=_words(row.get("acts")),
        abstract=_words(row.get("abstract")),
        described=_words(described.get("words")),
        by=_words(described.get("by")),
        example=row["example"],
    )


def _words(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()
