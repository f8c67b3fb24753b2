"""Rows of any table to the fields of a report: by names that the user gives, else by those that are known.

Not for: reading the rows; see `table` and `json_lines`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from lagebild.errors import SettingError
from lagebild.lang.columns import column_names, fold_column
from lagebild.read.flatten import read_parts
from lagebild.read.given import Given
from lagebild.read.page_facts import parse_published
from lagebild.records import FormatFacts
from lagebild.text.characters import whole_characters

FIELDS: Final = (
    "id", "text", "title", "publisher", "published", "updated", "authors", "url", "language", "section",
    "agencies",
)  # fmt: skip


_MARKED_UP: Final = re.compile(
    r"</(?:p|div|span|a|b|i|em|strong|h[1-6]|li|ul|ol|blockquote|article|section|figure)>|<br\s*/?>", re.I
)
"""Closing tags of HTML: many tables and archives keep the text of a page as its HTML."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name, its words (without the marks of HTML, where it has any), what it states."""

    id: str | None
    text: str | None
    facts: FormatFacts


def parse_columns(stated: str) -> dict[str, str]:
    """ "text=Volltext, title=Titel" > {"text": "Volltext", "title": "Titel"}. Raises SettingError."""
    columns: dict[str, str] = {}
    for pair in filter(None, map(str.strip, stated.split(","))):
        field, sign, name = (part.strip() for part in pair.partition("="))
        if field not in FIELDS or not sign or not name:
            raise SettingError(
                f"{pair!r} names no column.", f"Write FIELD=COLUMN, fields are: {', '.join(FIELDS)}."
            )
        columns[field] = name
    return columns


def given_columns(given: Given) -> dict[str, str]:
    """Columns that the user names, or that a document's media type states when it is read again."""
    stated = {key: value for key, value in given.parameters.items() if key in FIELDS}
    return {**given.columns, **stated}


def read_row(values: Mapping[str, Any], columns: Mapping[str, str]) -> Row:
    """The fields of a row whose values stand under the names of their columns."""
    folded: dict[str, Any] = {}
    for key, value in values.items():
        folded.setdefault(fold_column(str(key)), value)
    found = {field: _find(field, values, folded, columns) for field in FIELDS}
    text = next((v for v in found["text"] if isinstance(v, str) and v.strip()), None)
    if text is not None and _MARKED_UP.search(text):
        text = read_parts(text).text
    facts = FormatFacts(
        title=_word(found["title"]),
        publisher=_word(found["publisher"]),
        published=next((d for v in found["published"] if (d := parse_published(_one(v)))), None),
        updated=next((d for v in found["updated"] if (d := parse_published(_one(v)))), None),
        authors=_words(found["authors"]),
        url=_word(found["url"]),
        language=_word(found["language"]),
        section=_word(found["section"]),
        agencies=_words(found["agencies"]),
    )
    return Row(_word(found["id"]), text, facts)


def has_text(names: list[str], columns: Mapping[str, str]) -> bool:
    """Whether one of these columns holds the text."""
    if "text" in columns:
        return columns["text"] in names
    return not column_names()["text"] or any(fold_column(n) in column_names()["text"] for n in names)


def _find(
    field: str, values: Mapping[str, Any], folded: Mapping[str, Any], columns: Mapping[str, str]
) -> list[Any]:
    """Values under the names of a field, the best name first."""
    if field in columns:
        return [_at(values, columns[field])]
    return [folded[name] for name in column_names().get(field, ()) if name in folded]


def _at(values: Mapping[str, Any], name: str) -> Any:
    """The value under a name; of objects in objects under names with points between: "article.text"."""
    if name in values or "." not in name:
        return values.get(name)
    first, _, rest = name.partition(".")
    inner = values.get(first)
    return _at(inner, rest) if isinstance(inner, dict) else None


def _word(values: list[Any]) -> str | None:
    return next((word for value in values if (word := _one(value))), None)


def _words(values: list[Any]) -> tuple[str, ...]:
    """The entries of the first list or string that has any; those of a string stand apart by semicolons."""
    for value in values:
        listed = value if isinstance(value, list) else (_one(value) or "").split(";")
        names = [word for one in listed if isinstance(one, str) and (word := _one(one))]
        if names:
            return tuple(dict.fromkeys(names))
    return ()


def _one(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return whole_characters(str(value)).strip() or None
