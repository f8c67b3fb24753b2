"""Names of places that are no states: regions and cities, from the table and from the names of time zones."""

from functools import cache

from babel import Locale

from lagebild.lang.endings import endings
from lagebild.lang.load import rows


@cache
def place_forms(language: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Places as written, with the German genitive, by first word; longest first."""
    table: dict[str, set[tuple[str, ...]]] = {}
    listed = (
        name for row in rows(language, "places") for name in row.get("names", ()) if not row.get("guarded")
    )
    for name in (*_zone_cities(language), *listed):
        for ending in endings(language, "name") if not name.endswith("s") else ("",):
            words = tuple((name + ending).split())
            table.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(forms, key=lambda f: (-len(f), f))) for first, forms in table.items()}


@cache
def guarded_places(language: str) -> frozenset[str]:
    """Places of one word that is also a common noun or a surname."""
    return frozenset(
        name for row in rows(language, "places") if row.get("guarded") for name in row.get("names", ())
    )


@cache
def _zone_cities(language: str) -> tuple[str, ...]:
    """Cities that name a time zone, in the language ("Wladiwostok")."""
    zones = Locale(language).time_zones
    return tuple(sorted(str(zone["city"]) for zone in zones.values() if "city" in zone))


@cache
def place_openers(language: str) -> frozenset[str]:
    """Words that open names of places: "Bad Ischl"."""
    return frozenset(word for row in rows(language, "places") for word in row.get("opens", ()))
