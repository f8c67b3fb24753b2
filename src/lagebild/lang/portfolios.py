"""What a ministry or a minister is in charge of, by an id that holds across languages."""

from functools import cache

from lagebild.lang.load import rows
from lagebild.text.folding import fold


@cache
def _portfolios(language: str) -> dict[str, str]:
    return {word: row["id"] for row in rows(language, "portfolios") for word in row["words"]}


def portfolio(language: str, first_part: str) -> str:
    """The id for the first part of a compound ("verteidigungs" > "defence"), else that part folded."""
    return _portfolios(language).get(first_part, fold(first_part))


def is_portfolio(language: str, word: str) -> bool:
    """True for a word that the table knows."""
    return word in _portfolios(language)
