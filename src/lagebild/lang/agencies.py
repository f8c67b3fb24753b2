"""News agencies: the table `agencies`, typed.

Not for: other media, which a page names in its own words.
"""

import re
from dataclasses import dataclass
from functools import cache

from lagebild.lang.load import LANGUAGES, rows


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency: the name it goes by, its long name, and other names."""

    name: str
    long: str
    names: tuple[str, ...]


@cache
def agencies(language: str) -> tuple[Agency, ...]:
    """Agencies of one language's table."""
    return tuple(
        Agency(row["name"], row["long"], tuple(row.get("names", ()))) for row in rows(language, "agencies")
    )


_ENDING = re.compile(r"\w{3}press$|\w Press$|\w{3}inform$")
"""How names of agencies end that no table knows: "Nordpress"."""


@cache
def _by_form() -> dict[str, Agency]:
    known: dict[str, Agency] = {}
    for language in LANGUAGES:
        for agency in agencies(language):
            for form in (agency.name, agency.long, *agency.names):
                known.setdefault(form.casefold(), agency)
    return known


@cache
def agency_pattern() -> re.Pattern[str]:
    """Every name of every agency, longest first, as whole words; case does not count."""
    forms = sorted(_by_form(), key=lambda form: (-len(form), form))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w])", re.IGNORECASE)


def find_agency(name: str) -> Agency | None:
    """The agency that goes by this name; None where no table knows it."""
    return _by_form().get(name.strip().casefold())


def is_agency(name: str) -> bool:
    """Whether a name is an agency's, by the tables or by how it ends."""
    return find_agency(name) is not None or _ENDING.search(name.strip()) is not None
