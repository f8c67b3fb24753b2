"""What a reader is given: a name, bytes as a stream, what was asked for; and the Document it makes of them.

Not for: which reader is given what; see `formats`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import BinaryIO

from lagebild.errors import ReadError
from lagebild.read.limits import DEFAULT_LIMIT, SPLIT_IT, too_large
from lagebild.records import Document, Failure, FormatFacts, make_id


@dataclass(frozen=True, slots=True)
class Given:
    """One file for a reader. `name` is the path that its documents are shown under."""

    name: str
    stream: BinaryIO = field(repr=False)
    """The bytes, from the first one on. It may be of a kind that cannot be wound back."""
    limit: int = DEFAULT_LIMIT
    """Bytes of one document at most."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """What the user calls the fields of a table: {"text": "Volltext"}."""
    parameters: Mapping[str, str] = field(default_factory=dict)
    """Parameters of the media type, for a document that is read again: {"charset": "cp1252"}."""
    text_only: bool = False
    """True where only `Document.text` is wanted: facts that take long may be left out."""

    def whole(self) -> bytes:
        """All bytes. Raises ReadError where there are more than the limit."""
        raw = self.stream.read(self.limit + 1)
        if len(raw) > self.limit:
            size = len(raw) + sum(map(len, iter(lambda: self.stream.read(1 << 20), b"")))
            raise ReadError(too_large(size, self.limit), SPLIT_IT)
        return raw


def make_document(
    raw: bytes, path: str, media_type: str, encoding: str, text: str, facts: FormatFacts | None = None
) -> Document:
    """A Document whose id and sha256 are those of its bytes."""
    digest = sha256(raw).hexdigest()
    return Document(
        make_id("d", digest), path, digest, media_type, encoding, text, raw, facts or FormatFacts()
    )


Read = Iterator[Document | Failure]
"""What a reader gives: a Document or Failure for each report in the file, as it streams. It may raise
ReadError, which becomes the Failure of the whole file."""
