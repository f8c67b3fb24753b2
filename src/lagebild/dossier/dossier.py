"""The object: one dossier, and everything that can be asked of it or done with it, each in its own room.

Not for: doing any of it here. Each method is one call.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from lagebild.dossier.outcome import Summary, Tell
from lagebild.dossier.verify import Problem, verify
from lagebild.export.jsonl import export_jsonl
from lagebild.picture import (
    AttributionRow,
    ClaimPicture,
    ClaimRow,
    Difference,
    DocumentLine,
    Filter,
    MisheardRow,
    Overview,
    Reading,
    SourceRow,
    StatusRow,
    TimelineRow,
    TransferRow,
    VersionLine,
    list_attributions,
    list_claims,
    list_differences,
    list_documents,
    list_misheard,
    list_sources,
    list_status,
    list_timeline,
    list_transfers,
    list_versions,
    read_document,
    show_claim,
    show_overview,
)
from lagebild.settings import Settings, read_settings
from lagebild.step_version import VERSION
from lagebild.store import Closing, Hit, View

Paths = Iterable[str | Path] | str | Path


class Dossier(Closing):
    """One dossier in one file.

    All lists take the same filters: `speaker` and `about` are words anywhere in a name or in the words of a
    row, whatever their case; `since` and `until` are ISO dates of any precision, for when a page was
    published; `stance` is that of a voice. Raises SettingError for a date or stance that there is not.
    """

    def __init__(self, path: str | Path, settings: Settings | None = None) -> None:
        self.path = Path(path)
        self.settings = settings or read_settings()
        self.view = View(self.path)

    def close(self) -> None:
        """Lets go of the file."""
        self.view.close()

    def add(self, paths: Paths, jobs: int | None = None, tell: Tell | None = None) -> Summary:
        """Adds files, folders, addresses (http://...) and standard input (-), then links again.

        Known content is skipped; a bad file is listed.
        """
        from lagebild.dossier.adding import add_pile  # every layer: only where documents come in

        listed = [paths] if isinstance(paths, str | Path) else list(paths)
        summary = add_pile(self.path, listed, self.settings, jobs, tell)
        self.link()
        return summary

    def status(self) -> Iterator[StatusRow]:
        """What failed or was doubtful, with the reason and the way out."""
        return list_status(self.view)

    def retry(self, jobs: int | None = None, tell: Tell | None = None) -> Summary:
        """Reads what failed or was doubtful once more, then links again. What is mended leaves the list."""
        from lagebild.dossier.retrying import retry_pile

        summary = retry_pile(self.path, self.settings, jobs, tell)
        self.link()
        return summary

    def link(self, *, always: bool = False) -> bool:
        """Links documents where that is not done yet, or `always`; whether anything was done."""
        from lagebild.dossier.linking import link_dossier

        return link_dossier(self.path, always=always)

    @property
    def is_linked(self) -> bool:
        """Whether claims and entities speak of all documents; not so after a stop before linking."""
        return self.view.is_linked(VERSION)

    def show(self) -> Overview:
        """The picture at a glance."""
        return show_overview(self.view)

    def documents(
        self, *, speaker: str | None = None, about: str | None = None, since: str | None = None,
        until: str | None = None, stance: str | None = None,
    ) -> Iterator[DocumentLine]:  # fmt: skip
        """The pages."""
        return list_documents(self.view, Filter(speaker, about, since, until, stance))

    def attributions(
        self, *, speaker: str | None = None, about: str | None = None, since: str | None = None,
        until: str | None = None, stance: str | None = None,
    ) -> Iterator[AttributionRow]:  # fmt: skip
        """Every voice with its chain."""
        return list_attributions(self.view, Filter(speaker, about, since, until, stance))

    def claims(
        self, *, speaker: str | None = None, about: str | None = None, since: str | None = None,
        until: str | None = None, stance: str | None = None,
    ) -> Iterator[ClaimRow]:  # fmt: skip
        """Claims, those most disputed first."""
        return list_claims(self.view, Filter(speaker, about, since, until, stance))

    def claim(self, id: str) -> ClaimPicture:
        """One claim with every voice. Raises NotFoundError."""
        return show_claim(self.view, id)

    def sources(
        self, *, speaker: str | None = None, about: str | None = None, since: str | None = None,
        until: str | None = None, stance: str | None = None,
    ) -> Iterator[SourceRow]:  # fmt: skip
        """Who speaks, how often, with what stance."""
        return list_sources(self.view, Filter(speaker, about, since, until, stance))

    def misheard(
        self, *, speaker: str | None = None, about: str | None = None, since: str | None = None,
        until: str | None = None, stance: str | None = None,
    ) -> Iterator[MisheardRow]:  # fmt: skip
        """Words of transcripts that may be misheard names, with what other documents attest."""
        return list_misheard(self.view, Filter(speaker, about, since, until, stance))

    def transfers(
        self, *, speaker: str | None = None, about: str | None = None, since: str | None = None,
        until: str | None = None, stance: str | None = None,
    ) -> Iterator[TransferRow]:  # fmt: skip
        """Who gives what to whom, by whose word."""
        return list_transfers(self.view, Filter(speaker, about, since, until, stance))

    def timeline(
        self, *, speaker: str | None = None, about: str | None = None, since: str | None = None,
        until: str | None = None, stance: str | None = None,
    ) -> list[TimelineRow]:  # fmt: skip
        """What was published, said and done, by date."""
        return list_timeline(self.view, Filter(speaker, about, since, until, stance))

    def read(self, document: str) -> Reading:
        """One document by id or path, with everything found on it. Raises NotFoundError."""
        return read_document(self.view, document)

    def versions(self, document: str | None = None) -> Iterator[VersionLine]:
        """Articles that are there in several versions; that of one document by id or path where asked."""
        return list_versions(self.view, document)

    def differences(self, document: str) -> Iterator[Difference]:
        """What was changed from each version of a document to the next. Raises NotFoundError."""
        return list_differences(self.view, document)

    def search(self, words: str, limit: int = 50) -> Iterator[Hit]:
        """Documents with all of the words, best first."""
        return self.view.search(words, limit)

    def report(self, path: str | Path) -> None:
        """Writes the picture as one HTML file that needs nothing else."""
        from lagebild.export.report import write_report  # templates: only where a report is made

        write_report(self.view, Path(path))

    def export(self, folder: str | Path) -> None:
        """Writes every record as JSON lines, one file a type."""
        export_jsonl(self.view, Path(folder))

    def verify(self) -> Iterator[Problem]:
        """Checks every row again; yields those that do not hold."""
        return verify(self.view)
