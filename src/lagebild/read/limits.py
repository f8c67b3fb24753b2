"""How much of one document is read at most."""

from typing import Final

DEFAULT_LIMIT: Final = 64 * 1024 * 1024
"""Bytes of one file, or of one line of JSON lines. A longer one is a Failure, not a truncated Document."""


def too_large(size: int, limit: int) -> str:
    """The reason for a Failure, in words."""
    return f"{size:,} bytes are more than the limit of {limit:,} for one document"


SPLIT_IT: Final = "Split it into single reports, or raise the limit."
