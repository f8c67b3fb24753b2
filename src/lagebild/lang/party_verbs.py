"""The table `party_verbs`: where who gives stands with words for giving that are no triggers of the rules.

Not for: finding transfers; see `transfers`.
"""

from functools import cache

from lagebild.lang.load import rows


@cache
def load_party_verbs(language: str) -> dict[str, str]:
    """Place of who gives by word, lower case; a word is in one row at most."""
    found: dict[str, str] = {}
    for row in rows(language, "party_verbs"):
        for word in map(str, row["words"]):
            if found.setdefault(word.lower(), row["gives"]) != row["gives"]:
                raise ValueError(f"party_verbs: {word} is in two rows")
    return found
