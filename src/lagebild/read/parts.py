"""A text put together from parts of a file, each of which may have a role that the format states.

Not for: what stands in a part; see the readers.
"""

from collections.abc import Iterable


class TextParts:
    """Parts with an empty line between them. `text` is all of them."""

    def __init__(self) -> None:
        self.text = ""
        self._roles: list[tuple[int, int, str]] = []

    def add(self, words: str, role: str | None = None, between: str = "\n\n") -> int:
        """Adds a part, unless it is empty; the offset at which it begins."""
        words = words.strip("\n ")
        if not words:
            return len(self.text)
        if self.text:
            self.text += between
        start = len(self.text)
        self.text += words
        if role:
            self._roles.append((start, len(self.text), role))
        return start

    def mark(self, shift: int, roles: Iterable[tuple[int, int, str]]) -> None:
        """Takes over roles inside of a part whose text began `shift` characters later than its own did."""
        for start, end, role in roles:
            if 0 <= start + shift < min(end + shift, len(self.text)):
                self._roles.append((start + shift, min(end + shift, len(self.text)), role))

    def roles(self) -> tuple[tuple[int, int, str], ...]:
        """(start, end, role) of each part that has one."""
        return tuple(sorted(self._roles))
