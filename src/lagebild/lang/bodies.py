"""Bodies: those with a name of their own, and nouns that make one together with a state.

Not for: companies and media, which have tables of their own.
"""

from dataclasses import dataclass, replace
from functools import cache

from lagebild.lang.endings import endings
from lagebild.lang.load import rows
from lagebild.lang.traits import has_trait
from lagebild.records import Schema


@dataclass(frozen=True, slots=True)
class Body:
    """A body with a name of its own; `key` holds in every language, `state` is whose body it is."""

    key: str
    name: str
    schema: Schema
    state: str | None
    plural: bool
    seat: bool = False
    """True where the name is that of the town of its seat."""


@dataclass(frozen=True, slots=True)
class BodyHead:
    """A noun for a body; the table tells what the fields mean."""

    word: str
    gender: str
    id: str
    schema: Schema
    government: bool = False
    alone: bool = True
    plural: bool = False


@cache
def body_forms(language: str) -> dict[str, tuple[tuple[tuple[str, ...], Body], ...]]:
    """Named bodies by the first word of every form, as written; longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Body]]] = {}
    for row in rows(language, "bodies"):
        names = row["names"]
        body = Body(f"body:{row['id']}", names[0], row["schema"], row.get("state"), row.get("plural", False))
        seats = row.get("seats", [])
        for name in (*names, *seats):
            for form in _cases(language, name):
                words = tuple(form.replace("’", "'").split())
                table.setdefault(words[0], []).append((words, replace(body, seat=name in seats)))
    return {first: tuple(sorted(forms, key=lambda f: -len(f[0]))) for first, forms in table.items()}


def _cases(language: str, name: str) -> tuple[str, ...]:
    """A name with its genitive: "es" behind an s ("des Weißen Hauses")."""
    genitive = "es" if name.endswith("s") else "s"
    return tuple(name + (genitive if ending == "s" else ending) for ending in endings(language, "name"))


@cache
def single_word_bodies(language: str) -> dict[str, Body]:
    """Named bodies of one word, case-folded: for the first part of a compound ("Nato-Generalsekretär")."""
    return {
        words[0].casefold(): body
        for forms in body_forms(language).values()
        for words, body in forms
        if len(words) == 1
    }


@cache
def body_heads(language: str) -> dict[str, BodyHead]:
    """Nouns for bodies by their case-folded forms."""
    forms: dict[str, BodyHead] = {}
    for row in rows(language, "body_heads"):
        head = BodyHead(**row)
        plurals = [head.word.removesuffix("um") + "en"] if head.word.endswith("um") else []
        for form in [head.word + ending for ending in endings(language, "noun")] + plurals:
            forms.setdefault(form.casefold(), head)
    return forms


def match_head(language: str, word: str) -> tuple[BodyHead, str] | None:
    """The noun for a body that `word` is or ends in, and what stands before it in the compound."""
    folded = word.casefold()
    forms = body_heads(language)
    if folded in forms:
        return forms[folded], ""
    for cut in range(2, len(folded) - 4) if has_trait(language, "joined_compounds") or "-" in folded else ():
        head = forms.get(folded[cut:])
        if head is not None:
            return head, folded[:cut].strip("-")
    return None
