"""Records to rows of a table and back: one column a field, nested fields as JSON.

Not for: SQL (see `schema`) or shaping rows for other programs (see `export`).
"""

from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Generic, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from lagebild.errors import DossierError

R = TypeVar("R")
ColumnKind = Literal["text", "integer", "real", "boolean", "json"]
_SCALARS: dict[Any, ColumnKind] = {str: "text", int: "integer", float: "real", bool: "boolean"}
_ENCODER = msgspec.json.Encoder()


class Field:
    """One field of a record as a column: its name, kind and whether it may be NULL."""

    def __init__(self, name: str, hint: Any) -> None:
        arms = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
        plain = [str if get_origin(arm) is Literal else arm for arm in arms if arm is not NoneType]
        self.name = name
        self.nullable = NoneType in arms
        self.kind: ColumnKind = _SCALARS.get(plain[0], "json") if len(plain) == 1 else "json"
        self._decode = msgspec.json.Decoder(hint).decode

    def to_column(self, value: Any) -> Any:
        """The value as the database takes it: JSON text for nested values, NULL for None."""
        if value is None or self.kind != "json":
            return value
        return _ENCODER.encode(value).decode()

    def from_column(self, value: Any) -> Any:
        """The value as the record has it."""
        if value is None:
            return None
        return self._decode(value) if self.kind == "json" else bool(value)


class Shape(Generic[R]):
    """How one record type lies in its table: the fields in order, and the way there and back."""

    def __init__(self, record: type[R]) -> None:
        assert is_dataclass(record)
        hints = get_type_hints(record)
        self.record = record
        self.fields = tuple(Field(f.name, hints[f.name]) for f in fields(record))
        self.names = tuple(f.name for f in self.fields)
        self._values: Callable[[R], tuple[Any, ...]] = attrgetter(*self.names)
        # Plain columns are left as they come; only these need a change.
        self._nested = tuple((i, f) for i, f in enumerate(self.fields) if f.kind == "json")
        self._converted = tuple((i, f) for i, f in enumerate(self.fields) if f.kind in ("json", "boolean"))

    def to_row(self, record: R) -> dict[str, Any]:
        """The record as column values by name."""
        values = list(self._values(record))
        for at, field in self._nested:
            values[at] = field.to_column(values[at])
        return dict(zip(self.names, values, strict=True))

    def from_row(self, row: Sequence[Any]) -> R:
        """The record of one row whose columns stand in the order of `names`."""
        values = list(row)
        try:
            for at, field in self._converted:
                values[at] = field.from_column(values[at])
        except msgspec.DecodeError as error:
            what = f"{self.record.__name__} {values[0]} of the dossier cannot be read: {error}."
            raise DossierError(what, "Restore a copy, or build the dossier again.") from error
        return self.record(*values)


_shapes: dict[type, Shape[Any]] = {}


def shape(record: type[R]) -> Shape[R]:
    """The shape of a record type, made once."""
    known = _shapes.get(record)
    if known is None:
        known = _shapes[record] = Shape(record)
    return known


def to_json(value: Any) -> str:
    """Any record as JSON text."""
    return _ENCODER.encode(value).decode()
