"""The table `party_verbs`: where who gives stands with words for giving that are no triggers of the rules.

Not for: finding transfers; see `transfers`.
"""

from functools import cache

from lagebild.lang.load import rows


@cache
def load_party_verbs(language: str) -> dict[str, str]:
    """Place of who gives by word, lower case, `as_noun` where the row says so; each in one row at most."""
    found: dict[str, str] = {}
    for row in rows(language, "party_verbs"):
        for word in (*map(_as_lemma, row.get("words", ())), *map(as_noun, row.get("nouns", ()))):
            if found.setdefault(word.lower(), row["gives"]) != row["gives"]:
                raise ValueError(f"party_verbs: {word} is in two rows")
    return found


def _as_lemma(word: str) -> str:
    """A verb with its particle as clauses give it: "oversign" for "sign over"."""
    return "".join(reversed(word.split()))


def as_noun(word: str) -> str:
    """The key of a noun whose letters are those of a verb too: "a loan", "to loan"."""
    return f"{word} (noun)"
