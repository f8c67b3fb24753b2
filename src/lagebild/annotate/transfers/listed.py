"""Finds goods that stand as a list after their sentence: "Irland könnte Malta liefern: • Panzer"."""

import re
from dataclasses import replace
from typing import Final

from lagebild.annotate.transfers.reading import Found, Reading
from lagebild.annotate.transfers.verbs import find_without_good

_BULLET: Final = re.compile(r"\s*(?:[•·▪◦‣*–—-]|\d{1,2}[.)])\s")


def opens_list(reading: Reading) -> Found | None:
    """The frame that a sentence with a colon at its end leaves without a good; None where there is none."""
    if not reading.sentence.quote.rstrip().endswith(":"):
        return None
    found = [f for clause in reading.clauses for f in find_without_good(reading, clause)]
    return found[-1] if found else None


def is_listed(reading: Reading) -> bool:
    """Whether a sentence is an entry of a list: its line starts with a bullet or a number."""
    text, start = reading.text.document.text, reading.sentence.start
    line = text.rfind("\n", 0, start) + 1
    return _BULLET.match(text[line : start + 3]) is not None


def fill_list(opened: Found, reading: Reading) -> Found | None:
    """The frame with the goods of one entry; None where the entry has none."""
    goods = tuple(good for clause in reading.clauses for good in reading.goods_of(clause))
    return replace(opened, goods=goods, rule=f"{opened.frame.name}, list") if goods else None
