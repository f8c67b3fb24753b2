"""What a page's head and markup state outright: title, publisher, dates, authors, section, language, address.

Order of trust: JSON-LD of the article, meta tags, microdata and bylines of the markup, trafilatura and
htmldate. Not for: facts in the running text.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from typing import Any, Final

from lagebild.lang.agencies import is_agency
from lagebild.read.authors import to_authors
from lagebild.read.flatten import PageParts
from lagebild.read.linked_data import LinkedData, listed, to_name, to_names, to_text
from lagebild.read.main_text import Extracted
from lagebild.read.site_names import is_site, pick_site
from lagebild.records import FormatFacts

_DATE: Final = re.compile(r"^(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T ](\d\d):?(\d\d))?)?)?")
_TITLE_TAGS: Final = ("og:title", "twitter:title", "dc.title", "title")
_SITE_TAGS: Final = (
    "application-name", "apple-mobile-web-app-title", "publisher", "article:publisher",
    "dc.publisher", "copyright", "twitter:site",
)  # fmt: skip
_DATE_TAGS: Final = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date.issued",
    "dc.date", "dcterms.created", "pubdate",
)  # fmt: skip
_UPDATE_TAGS: Final = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified",
)  # fmt: skip
_SECTION_TAGS: Final = ("article:section", "section", "articlesection", "dc.subject")
_LEAD_TAGS: Final = ("description", "og:description", "twitter:description")
_AUTHOR_TAGS: Final = ("author", "article:author", "dc.creator", "parsely-author", "cxenseparse:author")
Site = tuple[str | None, str | None]
"""Name of the publisher and address of the page, as far as they are known."""
_CREDITS: Final = ("sourceOrganization", "creditText", "copyrightHolder", "provider")


def find_facts(parts: PageParts, linked: LinkedData, extracted: Extracted) -> FormatFacts:
    """The format's facts, without the main text; None where all of them are silent."""
    meta = {name: value for name, value in reversed(parts.meta) if value}
    url = parts.canonical or meta.get("og:url") or extracted.url
    publisher = _publisher(linked, meta, parts, extracted, url)
    published = _published(linked.article, meta, parts) or parse_published(extracted.date)
    return FormatFacts(
        title=_title(linked.article, meta, extracted, parts),
        publisher=publisher,
        published=published,
        authors=_authors(linked.article, parts, extracted, (publisher, url)),
        url=url,
        language=parts.language or extracted.language,
        updated=_updated(linked.article, meta, published),
        section=_section(linked, meta, (publisher, url)),
        agencies=_agencies(linked.article),
    )


def find_leads(parts: PageParts, linked: LinkedData) -> list[str]:
    """What the head says that the page is about, each wording once."""
    stated = [linked.article.get("description")]
    stated += [value for name, value in parts.meta if name in _LEAD_TAGS]
    return list(dict.fromkeys(lead for value in stated if (lead := to_text(value))))


def lacks_facts(facts: FormatFacts) -> bool:
    """Whether a slower search of the page may add what its head does not state."""
    return not (facts.title and facts.publisher and facts.published and facts.authors)


def _title(
    article: dict[str, Any], meta: dict[str, str], extracted: Extracted, parts: PageParts
) -> str | None:
    """The first title that the page's own text shows too; else the first one."""
    stated = [article.get("headline"), *(meta.get(n) for n in _TITLE_TAGS), extracted.title, parts.title]
    titles = [title for value in stated if (title := to_text(value))]
    shown = (title for title in titles if title in parts.text)
    return next(shown, titles[0] if titles else None)


def parse_published(value: object) -> str | None:
    """An ISO 8601 date with the precision given, to the minute: "2024-06-19T20:12:33Z" > "2024-06-19T20:12".

    None where value is no such date. Offsets from UTC are dropped: the time is that of the page.
    """
    found = _DATE.match(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    year, month, day, hour, minute = found.groups()
    if not "1600" <= year <= "2999" or (month and not "01" <= month <= "12"):
        return None  # the first newspapers are of 1605
    if day and not 1 <= int(day) <= monthrange(int(year), int(month))[1]:
        return None
    if hour and not (hour <= "23" and minute <= "59"):
        hour = None
    return "-".join(part for part in (year, month, day) if part) + (f"T{hour}:{minute}" if hour else "")


def _first_date(values: Iterator[object]) -> str | None:
    return next((found for value in values if (found := parse_published(value))), None)


def _published(article: dict[str, Any], meta: dict[str, str], parts: PageParts) -> str | None:
    """The first date stated, of a live blog the start of what it covers; a `time` may add the time of day."""
    stated = (article.get(n) for n in ("datePublished", "dateCreated", "uploadDate", "coverageStartTime"))
    found = _first_date(iter([*stated, *(meta.get(name) for name in _DATE_TAGS)]))
    if found is None:
        marked = [time.value for time in parts.times if "datepublished" in time.names]
        found = _first_date(iter([*marked, *(time.value for time in parts.times[:1])]))
    if found and len(found) == len("2024-06-19"):
        times = (parse_published(time.value) or "" for time in parts.times)
        found = next((time for time in times if len(time) > len(found) and time.startswith(found)), found)
    return found


def _updated(article: dict[str, Any], meta: dict[str, str], published: str | None) -> str | None:
    """The date of the last change where it is later than publication; of a live blog its last entry."""
    entries = [
        parse_published(entry.get("dateModified") or entry.get("datePublished")) or ""
        for entry in listed(article.get("liveBlogUpdate"))
        if isinstance(entry, dict)
    ]
    stated = _first_date(iter([article.get("dateModified"), *(meta.get(name) for name in _UPDATE_TAGS)]))
    found = max([*entries, stated or "", parse_published(article.get("coverageEndTime")) or ""])
    return found if found and found > (published or "") else None


def _section(linked: LinkedData, meta: dict[str, str], site: Site) -> str | None:
    """The desk that the page was filed under, the narrowest of the trail where nothing else states it."""
    tagged = (to_text(meta.get(name)) for name in _SECTION_TAGS)
    stated = [to_name(linked.article.get("articleSection")), *tagged, *reversed(linked.trail)]
    return next((name for name in stated if name and not is_site(name, *site)), None)


def _publisher(
    linked: LinkedData, meta: dict[str, str], parts: PageParts, extracted: Extracted, url: str | None
) -> str | None:
    named = [to_name(linked.article.get("publisher")), meta.get("og:site_name"), *linked.sites[:1]]
    tagged = [meta.get(name) for name in _SITE_TAGS]
    return pick_site([*named, *tagged, extracted.site], parts.title, url)


def _agencies(article: dict[str, Any]) -> tuple[str, ...]:
    """Agencies that the article credits; companies that own the page stand in the same fields."""
    credited = (name for field in _CREDITS for name in to_names(article.get(field)))
    return tuple(dict.fromkeys(name for name in credited if is_agency(name)))


def _authors(article: dict[str, Any], parts: PageParts, extracted: Extracted, site: Site) -> tuple[str, ...]:
    """The first source that names someone other than the publisher."""
    sources: tuple[Iterable[str], ...] = (
        to_names(article.get("author")),
        to_names(article.get("creator")),
        (value for name, value in parts.meta if name in _AUTHOR_TAGS and "://" not in value),
        *(words.split("\n") for words in parts.authors),
        (extracted.author or "").split(";"),
    )
    for stated in sources:
        names = tuple(name for name in to_authors(stated) if not is_site(name, *site))
        if names:
            return names
    return ()
