"""The work on one document, in whatever process: read, clean and annotate.

Not for: the dossier itself: it neither reads nor writes one, so that any process can do it.
"""

import io
from dataclasses import dataclass, replace

from lagebild.clean import clean
from lagebild.read import FoundFile, read_file
from lagebild.read.sniff import HEAD, find_format
from lagebild.records import RULES, Annotations, Document, Failure, Text
from lagebild.steps import annotate
from lagebild.text.characters import whole_characters


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that holds one document, still to be read; `limit` is in bytes."""

    file: FoundFile
    limit: int


def holds_many(file: FoundFile) -> bool:
    """Whether a file may hold any number of documents: those are read one by one, by one process."""
    try:
        with file.path.open("rb") if file.path.is_file() else io.BytesIO() as stream:
            found = find_format(file.path.name, stream.read(HEAD))[0]
    except OSError:
        return False  # reading it will say why
    return found is not None and found.many


def read_one(unread: Unread) -> Document | Failure:
    """The one document of a file."""
    return next(read_file(unread.file, unread.limit))


def annotate_document(
    document: Document, repeated: frozenset[int] = frozenset(), model: str = RULES
) -> tuple[Text, Annotations]:
    """The cleaned text and all records that are kept; tokens, which are not, are left out.

    `repeated` are lines that other pages of the pile hold too. Where the model of this name does not know the
    language, the rules alone read it, and `findings.model` is empty.
    """
    text = clean(replace(document, text=whole_characters(document.text)), repeated)
    return text, replace(annotate(text, model), tokens=())
