# ruff: noqa: E501 - lines of pages are as long as they are
"""Paragraphs of pages written for tests, and pages cleaned."""

from lagebild.clean import clean
from lagebild.read import document_from_text
from lagebild.records import Text

BODY = (
    "Der Wirtschaftsminister von Wesendorf hat Berichte zurückgewiesen, nach denen eine Reederei Teile nach Norland "
    'geliefert hat. "Davon ist nichts wahr", sagte er am Dienstag.'
)
MORE = (
    "Die Ermittler sprechen von mindestens vier Lieferungen. Die Botschaft von Norland wollte sich zu den Vorwürfen "
    "nicht äußern, der Minister will am Mittwoch im Ausschuss sprechen."
)


def roles(page: str) -> list[tuple[str, str]]:
    """(role, first characters) of each span of a page given as text."""
    return [(span.role, span.quote[:24]) for span in cleaned(page).spans]


def cleaned(page: str) -> Text:
    """The spans and facts of a page given as text."""
    return clean(document_from_text("x", page))
