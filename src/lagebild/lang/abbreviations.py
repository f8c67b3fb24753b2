"""Words that carry a full stop of their own, so that it ends no sentence."""

from dataclasses import dataclass
from functools import cache

from lagebild.lang.load import rows


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """One abbreviation as written, without inner spaces. `ends`: a capital after it starts a new sentence."""

    form: str
    ends: bool = False


@cache
def abbreviations(language: str) -> dict[str, Abbreviation]:
    """The abbreviations of a language by their form."""
    return {row["form"]: Abbreviation(**row) for row in rows(language, "abbreviations")}
