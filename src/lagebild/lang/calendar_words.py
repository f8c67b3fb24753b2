"""Names of months and days of the week, from the library of locale data."""

from functools import cache

from babel import Locale


@cache
def _calendar_words(language: str) -> frozenset[str]:
    locale = Locale(language)
    names = (*locale.months["format"]["wide"].values(), *locale.days["format"]["wide"].values())
    return frozenset(str(name).casefold() for name in names)


def is_calendar_word(language: str, word: str) -> bool:
    """True for the full name of a month or a day of the week."""
    return word.casefold() in _calendar_words(language)
