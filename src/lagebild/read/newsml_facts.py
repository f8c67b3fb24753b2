"""What an item of NewsML-G2 or NITF states of itself: whom it credits, when, in what language.

Whom it credits (infoSource, creditline) begins the chain of its statements. Not for: its words; see `newsml`.
"""

from typing import Final

from lagebild.read.credits import split_credit
from lagebild.read.page_facts import parse_published
from lagebild.read.xml_tree import Element, find_all, first_words, words
from lagebild.records import FormatFacts

_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def read_item_facts(item: Element) -> tuple[FormatFacts, str | None]:
    """The facts of a newsItem, and its line of authors."""
    meta = next(find_all(item, "itemMeta"), item)
    content = next(find_all(item, "contentMeta"), item)
    created = _date(content, "contentCreated") or _date(meta, "firstCreated")
    version = _date(content, "contentModified") or _date(meta, "versionCreated")
    holder = _party(item, "rightsInfo", "copyrightHolder")
    facts = FormatFacts(
        title=first_words(content, "headline") or first_words(meta, "title"),
        publisher=next(iter((*_party(meta, "provider"), *holder)), None),
        published=created or version,
        updated=version if created else None,
        authors=_party(content, "creator"),
        url=next((e.get("href") for e in find_all(meta, "link") if _is_address(e.get("href"))), None),
        language=next((e.get("tag") for e in find_all(content, "language")), None) or item.get(_LANGUAGE),
        section=next(iter(_party(content, "subject")), None),
        agencies=split_credit((*_party(content, "infoSource"), first_words(content, "creditline"))),
    )
    return facts, first_words(content, "by")


def read_nitf_facts(item: Element) -> tuple[FormatFacts, str | None]:
    """The facts of a NITF document, and its line of authors."""
    docdata = next(find_all(item, "head", "docdata"), item)
    head = next(find_all(item, "body", "body.head"), item)
    issued = next(find_all(docdata, "date.issue"), None)
    printed = next(find_all(item, "head", "pubdata"), None)
    facts = FormatFacts(
        title=first_words(head, "hedline", "hl1") or first_words(item, "head", "title"),
        publisher=None if printed is None else printed.get("name") or None,
        published=None if issued is None else parse_published(issued.get("norm")),
        language=item.get(_LANGUAGE),
        section=None if printed is None else printed.get("position.section") or None,
        agencies=split_credit((first_words(head, "distributor"),)),
    )
    return facts, first_words(head, "byline")


def _party(element: Element, *path: str) -> tuple[str, ...]:
    """Names of persons or bodies at a path: by name, else as a literal, else the code behind its scheme."""
    found = (
        first_words(e, "name") or e.get("literal") or (e.get("qcode") or "").rpartition(":")[2] or words(e)
        for e in find_all(element, *path)
    )
    return tuple(dict.fromkeys(name for name in found if name))


def _date(element: Element, name: str) -> str | None:
    return parse_published(first_words(element, name))


def _is_address(value: str | None) -> bool:
    return value is not None and value.startswith(("http://", "https://"))
