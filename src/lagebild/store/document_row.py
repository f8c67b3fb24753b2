"""A document as lists show it: everything that is known of it but its text and bytes.

Not for: writing one; see `writer`.
"""

from dataclasses import dataclass
from typing import NamedTuple

from lagebild.records import RULES, FormatFacts, Kind, Page


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document of a dossier. `path` is the smallest of `paths`, the paths at which it was found."""

    id: str
    path: str
    sha256: str
    media_type: str
    encoding: str
    step_version: str
    facts: FormatFacts
    page: Page
    characters: int
    paths: tuple[str, ...]
    article: str = ""
    """Id of the first version of the article that it is a version of; its own where there is one version."""
    version: int = 1
    versions: int = 1
    model: str = RULES
    """The learned model that read it, or `rules`."""
    model_version: str | None = None
    """None for the rules, whose version is that of the steps."""

    @property
    def title(self) -> str | None:
        """The headline of the page; None where it has none."""
        return self.page.title.value if self.page.title else None

    @property
    def publisher(self) -> str | None:
        """The medium that printed it; None where the page does not say."""
        return self.page.publisher.value if self.page.publisher else None

    @property
    def published(self) -> str | None:
        """ISO 8601 with the precision that the page gives; None where it gives none."""
        return self.page.published.value if self.page.published else None

    @property
    def language(self) -> str:
        """Language code, `und` where it is not known."""
        return self.page.language

    @property
    def kind(self) -> Kind:
        """What sort of page it is."""
        return self.page.kind


class Sighting(NamedTuple):
    """One place where a document was found: its path in the pile, and the file or address that holds it."""

    document: str
    path: str
    place: str | None
