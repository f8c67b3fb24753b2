"""Names of authors as heads and bylines of pages state them, one name each.

Not for: bylines in plain text; see `clean.bylines`.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from lagebild.lang.page_facts import all_fact_rules
from lagebild.text.folding import fold

_BRACKETS: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_PARTED: Final = re.compile(r"\s*(?:[;|/•·]|,|\s&\s|\s\+\s|\s[-–—]\s)\s*")
_DEGREE: Final = re.compile(r"^(?:[A-Z]\.|Jr\.?|Sr\.?|I{2,3}|M\.?D\.?|Ph\.?D\.?)$")
_CAPITAL: Final = re.compile(r"[A-ZÀ-ÖØ-Þ]|[^\x00-\u024f]")
"""Names of one word in small letters are signatures; other scripts have no capitals."""
_NO_NAME: Final = re.compile(r"[:@\d]|//")
_LONGEST: Final = 60
_MOST_WORDS: Final = 6


def to_authors(stated: Iterable[str]) -> tuple[str, ...]:
    """One name each of what is stated: "Von Anna Beispiel (abe) und Jörg Muster, dpa" gives three.

    What is no name is left out: addresses, sentences, numbers.
    """
    found: dict[str, str] = {}
    for value in stated:
        for name in _split(value):
            if _is_name(name):
                found.setdefault(fold(name), name)
    return tuple(found.values())


def _split(value: str) -> list[str]:
    bare = _BRACKETS.sub("", " ".join(value.split()))
    for rule in all_fact_rules("before_authors"):
        bare = rule.pattern.sub("", bare)
    names: list[str] = []
    for part in _between().split(bare):
        if names and _DEGREE.match(part.strip()):
            continue
        names.append(part.strip(" .:,;"))
    return names


@cache
def _between() -> re.Pattern[str]:
    """What parts names: marks, and the "and" of every language."""
    words = (rule.pattern.pattern for rule in all_fact_rules("between_authors"))
    return re.compile("|".join([_PARTED.pattern, *words]))


def _is_name(name: str) -> bool:
    if not _CAPITAL.search(name) or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS:
        return False
    return not _NO_NAME.search(name) and "." not in name.rstrip(".").split()[-1]
