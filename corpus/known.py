"""All reports by id, each read when somebody asks for it, and then kept.

Not for: reports that are to be read anyhow; see `report`.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from corpus.report import Report, find_reports, read_report


class Known(Mapping[str, Report]):
    """Reports by id. One that cannot be read is not there: its own faults are told where it is checked."""

    def __init__(self, paths: list[Path] | None = None) -> None:
        self._paths = {path.stem: path for path in find_reports(paths)}
        self._read: dict[str, Report | None] = {}

    def __getitem__(self, name: str) -> Report:
        if name not in self._read:
            self._read[name] = _read(self._paths[name])
        report = self._read[name]
        if report is None:
            raise KeyError(name)
        return report

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._paths if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _read(path: Path) -> Report | None:
    try:
        return read_report(path)
    except ValueError:
        return None
