"""The tables `calendar`, `numbers` and `holidays`: the words that time is told in, by class.

Not for: expressions made of several words; see `lang.timexes`.
"""

from dataclasses import dataclass
from functools import cache

from lagebild.lang.load import rows


@dataclass(frozen=True, slots=True)
class WordClass:
    """One row of `calendar`: words of one class and value. `endings` are put to every word."""

    name: str
    value: str
    words: tuple[str, ...]


@cache
def word_values(language: str) -> dict[str, dict[str, str]]:
    """For each class its lower-case words with their values: `{"month": {"juni": "6"}}`."""
    classes: dict[str, dict[str, str]] = {}
    for row in _word_classes(language):
        classes.setdefault(row.name, {}).update(dict.fromkeys(row.words, row.value))
    classes["number"] = _number_words(language)
    classes["ordinal"] = _ordinal_words(language)
    classes["holiday"] = {
        word: str(row["falls"]) for row in rows(language, "holidays") for word in row["words"]
    }
    return classes


def _word_classes(language: str) -> tuple[WordClass, ...]:
    return tuple(
        WordClass(
            row["class"],
            str(row["value"]),
            tuple(word + ending for word in row["words"] for ending in row.get("endings", ("",))),
        )
        for row in rows(language, "calendar")
    )


def _number_words(language: str) -> dict[str, str]:
    """Words from 0 to 99 and what the table has beyond; "X" for amounts without a number."""
    values: dict[str, str] = {}
    units: list[tuple[str, int]] = []
    tens: list[tuple[str, int]] = []
    joint, unit_first = "", False
    for row in rows(language, "numbers"):
        if row["kind"] == "joint":
            joint, unit_first = row["words"][0], row["order"] == "unit_first"
        elif not row["kind"].startswith("ordinal"):
            values.update(dict.fromkeys(row["words"], str(row["value"])))
        if row["kind"] == "unit":
            units.append((row["words"][0], row["value"]))
        elif row["kind"] == "ten":
            tens.extend((word, row["value"]) for word in row["words"])
    for ten, ten_value in tens:
        for unit, value in units:
            word = unit + joint + ten if unit_first else ten + joint + unit
            values[word] = str(ten_value + value)
    return values


def _ordinal_words(language: str) -> dict[str, str]:
    """The ordinals of the table, and those that an ending makes of the numbers from 20 to 99."""
    table = rows(language, "numbers")
    words = {word: str(row["value"]) for row in table if row["kind"] == "ordinal" for word in row["words"]}
    endings = [ending for row in table if row["kind"] == "ordinal_ending" for ending in row["words"]]
    for number, value in _number_words(language).items():
        if value.isdecimal() and 20 <= int(value) < 100:
            words.update({number + ending: value for ending in endings})
    return words
