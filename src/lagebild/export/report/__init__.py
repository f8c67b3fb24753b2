"""The report: one self-contained HTML file. No script, nothing fetched; opens offline and prints well."""

from lagebild.export.report.write import write_report

__all__ = ["write_report"]
