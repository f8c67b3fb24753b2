"""Adds a pile to a dossier: find, read, skip what is known, clean and annotate, write document by document.

Run again after a kill it goes on where it was: whole documents stand, the rest is done now.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from lagebild.dossier.annotating import Unread, annotate_document, holds_many, read_one
from lagebild.dossier.outcome import Outcome, Summary, Tell, added, failed
from lagebild.engine import Done, run
from lagebild.read import FoundFile, find_files, read_again, read_file
from lagebild.records import Annotations, Document, Failure, Text
from lagebild.settings import Settings
from lagebild.step_version import VERSION
from lagebild.store import View, Writer

_LARGE_PILE = 400_000
"""Bytes from which it pays to start more processes."""


@dataclass(frozen=True, slots=True)
class Known:
    """A document that stands in the dossier already, annotated by these steps."""

    document: str
    path: str


Item = Unread | Document | Known | Failure
Result = tuple[Text, Annotations] | Failure


def add_pile(
    dossier: Path, paths: Iterable[Path], settings: Settings, jobs: int | None, tell: Tell | None
) -> Summary:
    """Reads, annotates and writes all that `paths` hold; then what older steps had annotated."""
    files = [file for file in find_files(paths) if not _is_own(file, dossier)]
    total = None if any(map(holds_many, files)) else len(files)
    summary = Summary()
    with Writer(dossier) as writer:
        items = _read_pile(writer, dossier, files, settings)
        for done in run(_annotate, items, _choose_jobs(files, settings, jobs), _needs_work):
            outcome = _write(writer, done)
            summary.counts[outcome.state] += 1
            if tell:
                tell(outcome, summary.counts.total(), total)
    return summary


def _is_own(file: FoundFile, dossier: Path) -> bool:
    """Whether a file is the dossier itself, or stands beside it while it is written."""
    own = dossier.name, f"{dossier.name}-wal", f"{dossier.name}-shm"
    return file.path.name in own and file.path.parent.resolve() == dossier.parent.resolve()


def _choose_jobs(files: list[FoundFile], settings: Settings, jobs: int | None) -> int:
    asked = settings.jobs if jobs is None else jobs
    if asked:
        return asked
    large = sum(file.path.stat().st_size for file in files if file.path.is_file()) > _LARGE_PILE
    return os.cpu_count() or 1 if large else 1


def _read_pile(writer: Writer, dossier: Path, files: list[FoundFile], settings: Settings) -> Iterator[Item]:
    for file in files:
        known = _find_known(writer, file, settings.max_file_bytes)
        if known:
            yield known
        elif holds_many(file):
            yield from _read_lines(writer, file, settings.max_file_bytes)
        else:
            yield Unread(file, settings.max_file_bytes)
    with View(dossier) as view:
        for id in writer.outdated(VERSION):
            row = view.document(id)
            try:
                yield read_again(view.raw(id), row.media_type, row.path)
            except ValueError as error:
                way_out = "Install what read it; until then it stands as it was annotated."
                yield Failure(row.path, f"it cannot be read again: {error}", way_out)


def _read_lines(writer: Writer, file: FoundFile, limit: int) -> Iterator[Item]:
    for document in read_file(file, limit):
        if isinstance(document, Document) and writer.step_version(document.id) == VERSION:
            yield Known(document.id, document.path)
        else:
            yield document


def _find_known(writer: Writer, file: FoundFile, limit: int) -> Known | None:
    """The file as a known document by its bytes alone, which is quicker than reading what they say."""
    try:
        if not file.path.is_file() or file.path.stat().st_size > limit:
            return None
        document = writer.find_known(sha256(file.path.read_bytes()).hexdigest())
    except OSError:
        return None  # reading it will say why
    if document is None or writer.step_version(document) != VERSION:
        return None
    return Known(document, file.name)


def _needs_work(item: Item) -> bool:
    return isinstance(item, Unread | Document)


def _annotate(item: Item) -> Result:
    """The work of one process on one item."""
    read = read_one(item) if isinstance(item, Unread) else item
    if isinstance(read, Document):
        return annotate_document(read)
    assert isinstance(read, Failure)
    return read


def _write(writer: Writer, done: Done[Item, Result]) -> Outcome:
    item, result = done.item, done.result
    if isinstance(item, Known):
        return _note_known(writer, item)
    if isinstance(item, Failure):
        return _note_failure(writer, item)
    path = item.file.name if isinstance(item, Unread) else item.path
    if result is None:
        return _note_failure(writer, _not_annotated(path, done.error or ""))
    if isinstance(result, Failure):
        return _note_failure(writer, result)
    text, annotations = result
    if writer.step_version(text.document.id) == VERSION:  # the same content twice in one pile
        return _note_known(writer, Known(text.document.id, path))
    try:
        writer.add_document(text, annotations, path, VERSION)
    except UnicodeEncodeError as error:
        return _note_failure(writer, _not_annotated(path, str(error)))
    return added(text, annotations, path)


def _note_known(writer: Writer, known: Known) -> Outcome:
    writer.add_sighting(known.document, known.path)
    return Outcome(known.path, "known", known.document)


def _note_failure(writer: Writer, failure: Failure) -> Outcome:
    writer.add_failure(failure)
    return failed(failure)


def _not_annotated(path: str, error: str) -> Failure:
    return Failure(path, f"annotating it failed: {error}", "Report this with the file; the rest is unharmed.")
