"""The page's publisher and the agencies it credits: referents, with a mention where the page shows them."""

from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.lang.media import media_forms
from lagebild.records import Fact, Page
from lagebild.text.folding import fold


def medium_key(language: str, name: str) -> tuple[str, str]:
    """Key and name of a medium: those of the table where it knows the name, else made from the name."""
    words = tuple(name.split())
    for form, medium in media_forms(language).get(words[0], ()) if words else ():
        if form == words:
            return medium.key, medium.name
    return f"medium:{fold(name).replace(' ', '-')}", name


def find_publishers(reading: Reading, page: Page) -> list[Candidate]:
    """One candidate for the publisher and each agency; `first` is -1 where the words are no report text."""
    facts = [fact for fact in (page.publisher, *page.agencies) if fact is not None and fact.value.strip()]
    return [_candidate(reading, fact) for fact in facts]


def _candidate(reading: Reading, fact: Fact) -> Candidate:
    key, name = medium_key(reading.language, fact.value)
    start, end = (fact.shown.start, fact.shown.end) if fact.shown else (-1, -1)
    return Candidate(start, end, -1, -1, "Medium", "name", name, key, gender="n", shown=fact.value)
