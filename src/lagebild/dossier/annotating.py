"""The work on one document, in whatever process: read, clean and annotate; and read again from its bytes.

Not for: the dossier itself: it neither reads nor writes one, so that any process can do it.
"""

from dataclasses import dataclass, replace

from lagebild.clean import clean
from lagebild.read import FoundFile, flatten_html, read_file, read_html, read_text
from lagebild.read.json_lines import read_json_line
from lagebild.read.sniff import find_format
from lagebild.records import Annotations, Document, Failure, Text
from lagebild.steps import annotate
from lagebild.text.characters import whole_characters


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that holds one document, still to be read; `limit` is in bytes."""

    file: FoundFile
    limit: int


def holds_many(file: FoundFile) -> bool:
    """Whether a file may hold any number of documents: those are read line by line, by one process."""
    return find_format(file.path.name, b"")[0] == "jsonl"


def read_one(unread: Unread) -> Document | Failure:
    """The one document of a file."""
    return next(read_file(unread.file, unread.limit))


def annotate_document(document: Document) -> tuple[Text, Annotations]:
    """The cleaned text and all records that are kept; tokens, which are not, are left out."""
    text = clean(replace(document, text=whole_characters(document.text)))
    return text, replace(annotate(text), tokens=())


def read_again(raw: bytes, media_type: str, path: str) -> Document:
    """The document of stored bytes, as reading made it the first time. Raises ValueError where it cannot."""
    if media_type == "text/html":
        return read_html(raw, path)
    if media_type != "application/jsonl":
        return read_text(raw, path)
    document = read_json_line(raw, path, 0)
    if isinstance(document, Failure):
        raise ValueError(document.reason)
    return replace(document, path=path)


def text_of(raw: bytes, media_type: str, path: str) -> str:
    """The text of stored bytes, as it was stored; for HTML without the page's facts, which take longer."""
    text = flatten_html(raw)[0] if media_type == "text/html" else read_again(raw, media_type, path).text
    return whole_characters(text)
