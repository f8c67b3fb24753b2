"""Ids that come from content: same input, same id, on every machine and in every order."""

from hashlib import blake2b
from typing import Final

_SEPARATOR: Final = "\x1f"


def make_id(prefix: str, *parts: object) -> str:
    """`prefix-` and 16 hex digits over the parts. Parts are compared as text, so 1 and "1" are one."""
    joined = _SEPARATOR.join(str(part) for part in parts)
    return f"{prefix}-{blake2b(joined.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"
