"""Adds a pile to a dossier: find, read, skip what is known, clean and annotate, write document by document.

Run again after a kill it goes on where it was: whole documents stand, the rest is done now.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from lagebild.dossier.annotating import Unread, annotate_document, holds_many, read_one
from lagebild.dossier.doubts import find_doubts
from lagebild.dossier.fetching import Addresses
from lagebild.dossier.models import check_model, find_bytes, find_version
from lagebild.dossier.outcome import Outcome, Summary, Tell, added, failed
from lagebild.dossier.repeats import find_pile_repeats
from lagebild.dossier.sources import Source, find_sources
from lagebild.engine import Done, count_jobs, run
from lagebild.errors import ModelError
from lagebild.read import FoundFile, read_again, read_file
from lagebild.read.columns import parse_columns
from lagebild.records import RULES, Annotations, Document, Failure, Text
from lagebild.settings import Settings
from lagebild.step_version import VERSION
from lagebild.store import DocumentRow, View, Writer

_LARGE_PILE = 400_000
"""Bytes from which it pays to start more processes."""
_WORKER_BYTES = 450 * 1024 * 1024
"""Memory of one process with the tables of the rules and what a model makes of a document; the file of the
model comes on top."""


@dataclass(frozen=True, slots=True)
class Known:
    """A document that stands in the dossier already, annotated by these steps."""

    document: str
    path: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to write, or to work on first, and the place that it came from."""

    what: Unread | Document | Known | Failure
    place: str | None
    repeated: frozenset[int] = frozenset()
    """Lines of it that other pages of the pile hold too."""


Result = tuple[Text, Annotations] | Failure | ModelError
"""A model that cannot be loaded is no document's own failure: it ends the work; what is written stands."""


def add_pile(
    dossier: Path, given: Iterable[str | Path], settings: Settings, jobs: int | None, tell: Tell | None
) -> Summary:
    """Reads, annotates and writes all that was given; then what older steps had annotated."""
    return add_sources(dossier, find_sources(given, dossier), settings, jobs, tell)


def add_sources(
    dossier: Path, sources: list[Source], settings: Settings, jobs: int | None, tell: Tell | None
) -> Summary:
    """As `add_pile`, of sources that are found already. Raises SettingError, ModelError."""
    check_model(settings.model)
    work = partial(_annotate, settings.model)
    total = None if any(s.file is None or holds_many(s.file) for s in sources) else len(sources)
    summary = Summary()
    failing: set[str] = set()
    with Writer(dossier) as writer:
        items = _read_pile(writer, dossier, sources, settings)
        for done in run(work, items, _choose_jobs(sources, settings, jobs), _needs_work):
            outcome = _write(writer, done, settings.model)
            summary.note(outcome)
            if outcome.state in ("failed", "skipped"):
                failing.add(outcome.path)
            if tell:
                tell(outcome, summary.counts.total(), total)
        writer.forget_failures({s.place for s in sources if s.place}, failing)
    return summary


def _choose_jobs(sources: list[Source], settings: Settings, jobs: int | None) -> int:
    asked = settings.jobs if jobs is None else jobs
    if asked:
        return asked
    files = [source.file.path for source in sources if source.file]
    large = sum(path.stat().st_size for path in files if path.is_file()) > _LARGE_PILE
    return count_jobs(_WORKER_BYTES + find_bytes(settings.model)) if large else 1


def _read_pile(writer: Writer, dossier: Path, sources: list[Source], settings: Settings) -> Iterator[Item]:
    columns = parse_columns(settings.columns)
    repeats = find_pile_repeats(sources)
    with Addresses(settings) as addresses:
        for source in sources:
            for what in _read_source(writer, source, settings.max_file_bytes, addresses, columns):
                yield Item(what, source.place, repeats.get(source.place or "", frozenset()))
    with View(dossier) as view:
        for id in writer.outdated(VERSION):
            yield Item(_read_outdated(view, view.document(id)), None)


def _read_source(
    writer: Writer, source: Source, limit: int, addresses: Addresses, columns: Mapping[str, str]
) -> Iterator[Unread | Document | Known | Failure]:
    file = source.file
    if file is None:
        yield from (_as_known(writer, read) for read in addresses.read(source.name))
        return
    known = _find_known(writer, file, limit)
    if known:
        yield known
    elif not holds_many(file):
        yield Unread(file, limit)
    else:
        for read in read_file(file, limit, columns):
            yield _as_known(writer, read)


def _as_known(writer: Writer, read: Document | Failure) -> Document | Known | Failure:
    if isinstance(read, Document) and writer.step_version(read.id) == VERSION:
        return Known(read.id, read.path)
    return read


def _read_outdated(view: View, row: DocumentRow) -> Document | Failure:
    """A document again from its stored bytes; what only its response told is taken over."""
    try:
        document = read_again(view.raw(row.id), row.media_type, row.path)
    except ValueError as error:
        way_out = "Install what read it; until then it stands as it was annotated."
        return Failure(row.path, f"it cannot be read again: {error}", way_out)
    facts = replace(document.facts, fetched=row.facts.fetched, headers=row.facts.headers)
    return replace(document, facts=facts)


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
    return isinstance(item.what, Unread | Document)


def _annotate(model: str, item: Item) -> Result:
    """The work of one process on one item."""
    read = read_one(item.what) if isinstance(item.what, Unread) else item.what
    if isinstance(read, Document):
        try:
            return annotate_document(read, item.repeated, model)
        except ModelError as error:
            return error
    assert isinstance(read, Failure)
    return read


def _write(writer: Writer, done: Done[Item, Result], model: str) -> Outcome:
    what, place, result = done.item.what, done.item.place, done.result
    if isinstance(what, Known):
        return _note_known(writer, what, place)
    if isinstance(what, Failure):
        return _note_failure(writer, what, place)
    path = what.file.name if isinstance(what, Unread) else what.path
    if result is None:
        return _note_failure(writer, _not_annotated(path, done.error or ""), place)
    if isinstance(result, Failure):
        return _note_failure(writer, result, place)
    if isinstance(result, ModelError):
        raise result
    text, annotations = result
    if writer.step_version(text.document.id) == VERSION:  # the same content twice in one pile
        return _note_known(writer, Known(text.document.id, path), place)
    used, before = annotations.findings.model, writer.model(text.document.id)
    doubts = find_doubts(text, unused=model if not used and model != RULES else None)
    version = find_version(used) if used else ""
    try:
        writer.add_document(
            text, annotations, path, VERSION, place=place, doubts=doubts, model_version=version
        )
    except UnicodeEncodeError as error:
        return _note_failure(writer, _not_annotated(path, str(error)), place)
    return added(text, annotations, path, doubts, before)


def _note_known(writer: Writer, known: Known, place: str | None) -> Outcome:
    writer.add_sighting(known.document, known.path, place)
    return Outcome(known.path, "known", known.document, model=writer.model(known.document))


def _note_failure(writer: Writer, failure: Failure, place: str | None) -> Outcome:
    writer.add_failure(replace(failure, place=place))
    return failed(failure)


def _not_annotated(path: str, error: str) -> Failure:
    return Failure(path, f"annotating it failed: {error}", "Report this with the file; the rest is unharmed.")
