"""A text put together from parts of a file, each of which may have a role that the format states.

Not for: what stands in a part; see the readers.
"""


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

    def roles(self) -> tuple[tuple[int, int, str], ...]:
        """(start, end, role) of each part that has one."""
        return tuple(self._roles)
