"""The table `cues`: verbs, nouns and small words that say that somebody says, writes or thinks something.

Not for: how a voice stands to what it says in a given sentence; see `stances`.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from lagebild.lang.load import rows
from lagebild.records import Medium, StanceValue

CueSort = Literal["verb", "noun", "before", "after", "so", "back", "hearsay", "hedge"]
"""`verb` "sagte"; `noun` "die Behauptung, dass"; `before` a word before its source ("laut X"); `after` one
behind it ("X zufolge"); `so` ("so der Minister"); `back` one that points at a source named before;
`hearsay` ("is understood to") and `hedge` ("reportedly"): words by which the page names nobody."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One row. `takes` says what may stand as its content.

    `that` dass-clause; `v2` clause without a conjunction; `zu` infinitive; `wh` question; `quote` words in
    quotation marks or after a colon; `as` quoted words after "als", "einen"; `np` a noun phrase: the whole
    clause is then content; `object` a noun phrase that alone is content ("bestritt die Vorwürfe").
    `about` is the same behind "zu" or "über"; `alone` the whole clause, with nothing behind the verb.
    `needs` are words one of which must stand with it ("davon ausgehen"); `prefix` is its separable part.
    """

    lemma: str
    sort: CueSort
    medium: tuple[Medium, ...]
    stance: StanceValue
    takes: frozenset[str]
    needs: frozenset[str]
    prefix: str
    object_is_addressee: bool
    """True where whoever is asked or accused stands as a bare object: "bat den Rat, ..."."""
    source_is_place: bool
    """True where the source stands behind a preposition: "heißt es in X", "geht aus X hervor"."""
    example: str

    @property
    def base(self) -> str:
        """The lemma without its separable prefix."""
        return self.lemma[len(self.prefix) :]


_MEDIA: dict[str, Medium] = {"s": "speech", "w": "writing", "t": "thought"}


@cache
def load_cues(language: str) -> tuple[Cue, ...]:
    """Rows of `lang/<language>/cues.yaml` in the order of the file."""
    return tuple(_to_cue(row) for row in rows(language, "cues"))


@cache
def verb_cues(language: str) -> dict[str, tuple[Cue, ...]]:
    """Verb rows by whole lemma, prefix included."""
    return _by_lemma(language, "verb")


@cache
def separable_cues(language: str) -> dict[str, tuple[Cue, ...]]:
    """Verb rows with a separable prefix, by the lemma without it."""
    table: dict[str, tuple[Cue, ...]] = {}
    for cue in load_cues(language):
        if cue.sort == "verb" and cue.prefix:
            table[cue.base] = (*table.get(cue.base, ()), cue)
    return table


@cache
def word_cues(language: str, sort: CueSort) -> dict[str, tuple[Cue, ...]]:
    """Rows of one sort by lower-case lemma."""
    return _by_lemma(language, sort)


def _by_lemma(language: str, sort: CueSort) -> dict[str, tuple[Cue, ...]]:
    table: dict[str, tuple[Cue, ...]] = {}
    for cue in load_cues(language):
        if cue.sort == sort:
            table[cue.lemma] = (*table.get(cue.lemma, ()), cue)
    return table


def _to_cue(row: dict[str, Any]) -> Cue:
    lemma = row["lemma"].replace("|", "")
    prefix = row["lemma"].split("|")[0] if "|" in row["lemma"] else ""
    return Cue(
        lemma=lemma if row.get("sort", "verb") in {"verb", "noun"} else lemma.lower(),
        sort=row.get("sort", "verb"),
        medium=tuple(_MEDIA[letter] for letter in row["medium"]),
        stance=row.get("stance", "assert"),
        takes=frozenset(row.get("takes", "").split()),
        needs=frozenset(row.get("needs", "").split()),
        prefix=prefix,
        object_is_addressee=row.get("object", "") == "addressee",
        source_is_place=row.get("source", "") == "place",
        example=row["example"],
    )
