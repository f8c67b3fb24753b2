"""The table `plain_parties`: where in a sentence who gives or takes plainly stands.

Not for: what is less plain; see `party_weights`.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from lagebild.lang.load import rows

Way = Literal["supplier", "recipient"]


@cache
def load_plain_parties(language: str) -> Mapping[tuple[str, str, str], Way]:
    """Which party stands there, by voice, the place of who gives with such a word, and where it stands."""
    return {(row["voice"], row["gives"], row["stands"]): row["is"] for row in rows(language, "plain_parties")}
