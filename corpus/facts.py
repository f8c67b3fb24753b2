"""The two blocks of facts of a marked file: canonical YAML, every value a string or a list of them.

Not for: whether the facts are right; see `check`.
"""

import json
from typing import Any

import yaml

Facts = dict[str, Any]
"""Values are strings, lists of strings, or (in the lower block) mappings of these."""

HEAD = ("id", "outlet", "genre", "published", "story", "agencies", "invented")
FIELDS = {
    "entities": ("is", "name", "office", "for", "named"),
    "attributions": ("kind", "by", "via", "stance", "medium", "answers"),
    "transfers": ("from", "to", "status", "negated", "said", "date"),
}
DEFAULTS = {"stance": "assert", "medium": "speech"}
"""Values that the canonical form leaves out."""


def parse_facts(block: str) -> Facts:
    """The facts of one block. Raises ValueError where it is no YAML mapping."""
    try:
        facts = yaml.load(block, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise ValueError(f"no YAML: {' '.join(str(error).split())}") from error
    if facts is not None and not isinstance(facts, dict):
        raise ValueError("the block holds no `field: value` lines")
    return facts or {}


def to_head(facts: Facts) -> str:
    """The upper block, one field a line."""
    return "".join(f"{f}: {_value(facts[f], '{}')}\n" for f in _ordered(facts, HEAD))


def to_tail(facts: Facts) -> str:
    """The lower block: one mapping a line, in three parts, numbers and letters in order."""
    lines = []
    for part, fields in FIELDS.items():
        rows = facts.get(part) or {}
        if rows:
            lines.append(f"{part}:\n")
        for key in sorted(rows, key=_key_order):
            row = rows[key]
            told = ", ".join(f"{name}: {_value(row[name])}" for name in _told(row, fields))
            lines.append(f"  {key}: {{{told}}}\n")
    return "".join(lines)


def listed(value: str | list[str] | None) -> list[str]:
    """A value that may be one or several, as a list."""
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _ordered(facts: Facts, fields: tuple[str, ...]) -> list[str]:
    return [f for f in fields if f in facts] + sorted(f for f in facts if f not in fields)


def _told(row: Facts, fields: tuple[str, ...]) -> list[str]:
    return [f for f in _ordered(row, fields) if f not in DEFAULTS or listed(row[f]) != [DEFAULTS[f]]]


def _key_order(key: str) -> tuple[int, int, str]:
    return (0, int(key), "") if key.isdigit() else (1, len(key) if key.isupper() else 0, key)


def _value(value: str | list[str], around: str = "[{}]") -> str:
    if isinstance(value, list):
        several = len(value) != 1
        return f"[{', '.join(_plain(v, '[{}]') for v in value)}]" if several else _plain(value[0], around)
    return _plain(value, around)


def _plain(value: str, around: str) -> str:
    """Bare where YAML reads the same word back at its place, else in double quotation marks."""
    try:
        read = yaml.load(around.format(value), Loader=yaml.BaseLoader) if value else None
    except yaml.YAMLError:
        read = None
    return value if read in (value, [value]) else json.dumps(value, ensure_ascii=False)
