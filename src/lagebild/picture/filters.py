"""Which rows a question asks for. Words match anywhere in a name or text, whatever their case.

Not for: full-text search.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lagebild.errors import SettingError
from lagebild.records import STANCES

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d)?)?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Filter:
    """Every given part must hold. Dates are ISO with any precision and count by the publication date."""

    speaker: str | None = None
    about: str | None = None
    since: str | None = None
    until: str | None = None
    stance: str | None = None

    def __post_init__(self) -> None:
        if self.stance is not None and self.stance not in STANCES:
            raise SettingError(f"There is no stance {self.stance!r}.", f"One of: {', '.join(STANCES)}.")
        for date in (self.since, self.until):
            if date is not None and not _DATE.fullmatch(date):
                raise SettingError(f"{date!r} is no date.", "Write it like 2024, 2024-06 or 2024-06-19.")

    def has_speaker(self, names: Iterable[str]) -> bool:
        """Whether one of `names` holds the speaker's words."""
        return self.speaker is None or any(self.speaker.casefold() in name.casefold() for name in names)

    def has_words(self, texts: Iterable[str]) -> bool:
        """Whether one of `texts` holds the words asked about."""
        return self.about is None or any(self.about.casefold() in text.casefold() for text in texts)

    def has_date(self, date: str | None) -> bool:
        """Whether `date` may lie in the period: "2024" may be since 2024-06. No date never does."""
        if self.since is None and self.until is None:
            return True
        if date is None:
            return False
        after = self.since is None or date[: len(self.since)] >= self.since[: len(date)]
        before = self.until is None or date[: len(self.until)] <= self.until[: len(date)]
        return after and before


ALL = Filter()
"""The filter that lets every row pass."""
