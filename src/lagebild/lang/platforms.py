"""The table `platforms`: hosts that carry other people's pages, whose names say nothing about who publishes.

Not for: media, which publish pages of their own.
"""

from functools import cache

from lagebild.lang.load import LANGUAGES, rows


@cache
def platforms() -> frozenset[str]:
    """Names of hosts without their domain, lower case, of every language's table: pages link anywhere."""
    return frozenset(
        host for language in LANGUAGES for row in rows(language, "platforms") for host in row["hosts"]
    )
