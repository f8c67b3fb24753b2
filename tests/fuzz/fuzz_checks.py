"""What holds for whatever bytes a reader is given: Documents that hold, or Failures that say what to do."""

import io
from hashlib import sha256
from typing import Final

from lagebild.read import Given, read_again, read_stream
from lagebild.records import Document, Failure

LIMIT: Final = 1 << 20
STUMBLED: Final = "it cannot be read as"
"""How the reason begins where a library raised what its reader did not expect."""


def check_reading(name: str, raw: bytes) -> list[str]:
    """Reads a file of this name and bytes. Raises AssertionError where what comes does not hold.

    Gives the reasons for which a reader stumbled: handled, and yet worth a look.
    """
    stream = io.BytesIO(raw)
    stumbled = []
    for one in read_stream(stream, name, Given(name, stream, LIMIT), len(raw)):
        if isinstance(one, Failure):
            assert one.path.startswith(name), one
            assert one.reason.strip(), one
            assert one.way_out.strip(), one
            assert "\n" not in one.reason, one
            if one.reason.startswith(STUMBLED):
                stumbled.append(one.reason)
        else:
            _check_document(one, name)
    return stumbled


def _check_document(document: Document, name: str) -> None:
    assert document.path.startswith(name)
    assert sha256(document.raw).hexdigest() == document.sha256
    assert document.text.strip()
    facts, size = document.facts, len(document.text)
    for start, end in (*facts.main, *((start, end) for start, end, _ in facts.parts)):
        assert 0 <= start <= end <= size
    assert all(0 <= offset <= size for offset, _ in facts.seconds)
    again = read_again(document.raw, document.media_type, document.path)
    assert again.text == document.text, "its stored bytes give another text"
    only = read_again(document.raw, document.media_type, document.path, text_only=True)
    assert only.text == document.text, "its text alone is another"
