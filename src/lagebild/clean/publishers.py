"""Who publishes a page: evidence from its format and from its words is weighed, the best name wins.

Not for: media that the report cites; these are relays, and a name in running text weighs nothing here.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from lagebild.clean.head_lines import find_head_names
from lagebild.clean.top_names import find_top_names
from lagebild.lang.agencies import is_agency
from lagebild.lang.companies import legal_forms
from lagebild.lang.load import LANGUAGES
from lagebild.lang.page_facts import all_fact_rules
from lagebild.lang.platforms import platforms
from lagebild.records import Document, Fact, Quote, Span, take
from lagebild.text.folding import fold

_HOST: Final = re.compile(
    r"(?:https?://)?(?:www\.|m\.|amp\.|de\.|en\.)?(?P<name>[a-zA-Z0-9-]{2,40})\.(?:de|at|ch|com|net|org|co\.uk|tv|eu|info|news|ru)\b"
)
_SPELLED_HOST: Final = re.compile(
    r"(?<![\w.@/-])(?P<name>[A-ZÄÖÜ][\w-]{1,40})\.(?:de|at|ch|com|tv|co\.uk)(?![\w.])"
)
_FORMAT_SCORE: Final = 100
_HOST_SCORE: Final = 1
_TITLE_SCORE: Final = 3
_TOP_SCORE: Final = 3
_HEAD_SCORE: Final = 4
_LEAST_HANDLE: Final = 4
_HANDLE: Final = re.compile(r"#\w+|@\w+|https?://\S+")
_DOMAIN: Final = re.compile(r"\.(?:de|at|ch|com|net|org|tv|co\.uk)$", re.I)
_YEAR: Final = re.compile(r"(?<=\w) (?:19|20)\d\d$")
"""The year of a copyright line; "Kanal 8" keeps its number."""
_NOTE: Final = re.compile(r"\s\([^()]*\)$")
_EDGES: Final = " .,:;„“”\"»«'|–-"
_BAR: Final = re.compile(r"\s[|–—-]\s")
_READS_LEAD: Final = frozenset({"correspondent", "appeared_in", "our_medium", "broadcast"})
"""Rules that may be read in the lead too; the others hold for furniture, bylines and captions."""
_READS_PROSE: Final = frozenset({"appeared_in", "broadcast"})
"""Rules so narrow that they may be read in all running text: there "das X-Team" is a team of players."""


class _Evidence(NamedTuple):
    name: str
    score: int
    rule: str
    shown: Quote | None


def find_publisher(document: Document, spans: tuple[Span, ...], title: str = "") -> Fact | None:
    """The name with the largest sum of evidence; the earliest of equals. None without evidence."""
    evidence = list(_from_format(document))
    if not document.facts.publisher:  # which outweighs all words
        tops = find_top_names(document.text, spans)
        evidence += _from_title(title, spans)
        evidence += [_at(quote, _TOP_SCORE, "top of the page") for quote in tops]
        heads = find_head_names(document.text, spans)
        evidence += [_at(quote, _HEAD_SCORE, "head of the page") for quote in heads]
        evidence += _from_words(document, spans)
    sums: dict[str, int] = defaultdict(int)
    rules: dict[str, list[str]] = defaultdict(list)
    first: dict[str, _Evidence] = {}
    for item in evidence:
        key = _key(item.name)
        if not key:
            continue
        if item.rule not in rules[key]:  # the same kind of line twice is no second evidence
            sums[key] += item.score
            rules[key].append(item.rule)
        if key not in first or item.score > first[key].score:
            first[key] = item
    if not sums:
        return None
    best = max(sums, key=lambda key: sums[key])
    if sums[best] < 2:
        return None
    shown = first[best].shown or _find_shown(first[best].name, document, spans)
    return Fact(first[best].name, ", ".join(rules[best]), shown)


def _at(quote: Quote, score: int, rule: str) -> _Evidence:
    return _Evidence(normalize_publisher(quote.quote), score, rule, quote)


def _from_format(document: Document) -> Iterator[_Evidence]:
    if document.facts.publisher:
        yield _Evidence(
            normalize_publisher(document.facts.publisher), _FORMAT_SCORE, "the file format states it", None
        )
    host = _HOST.match(document.facts.url or "")
    if host and host["name"].lower() not in platforms():
        yield _Evidence(host["name"], 2, "address of the page", None)


def _from_title(title: str, spans: tuple[Span, ...]) -> Iterator[_Evidence]:
    """A name behind the last bar of the title that a line of the page begins with, before a bar, or that an
    address or hashtag of the page holds."""
    name = _BAR.split(title)[-1].strip()
    heading = next((span for span in spans if span.role == "headline" and span.quote.endswith(name)), None)
    if heading is not None and name != title.strip() and _is_handle(name, spans):
        at = heading.end - len(name)
        yield _Evidence(name, _TITLE_SCORE, "title and address", Quote(at, heading.end, name))
    for span in spans:
        begins = span.role in {"furniture", "byline"} and _BAR.split(span.quote)[0].strip() == name
        if name and name != title.strip() and begins:
            yield _Evidence(name, _TITLE_SCORE, "title", Quote(span.start, span.start + len(name), name))


def _is_handle(name: str, spans: tuple[Span, ...]) -> bool:
    """Whether an address or hashtag holds a name without its spaces: "Kanal Acht" in "#kanalacht"."""
    key = _key(name)
    handles = (hit for s in spans if s.role == "furniture" for hit in _HANDLE.findall(s.quote))
    return len(key) >= _LEAST_HANDLE and any(key in _key(handle) for handle in handles)


def _from_words(document: Document, spans: tuple[Span, ...]) -> Iterator[_Evidence]:
    """Evidence in page order; patterns run over furniture and bylines, the narrow ones over everything."""
    text = document.text
    page = [(s.start, s.end) for s in spans if s.role in {"furniture", "byline", "caption"}]
    zones = _join(text, page)
    for start, end in zones:
        yield from _from_rules(text, start, end, None)
        for host in (*_HOST.finditer(text, start, end), *_SPELLED_HOST.finditer(text, start, end)):
            if host["name"].lower() not in platforms():
                quote = take(text, host.start("name"), host.end("name"))
                yield _Evidence(normalize_publisher(host["name"]), _HOST_SCORE, "host", quote)
    for span in spans:
        if span.role not in {"furniture", "byline", "caption"}:
            lead = span.role in {"teaser", "headline"}
            yield from _from_rules(text, span.start, span.end, _READS_LEAD if lead else _READS_PROSE)


def _join(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbours with nothing but space between them as one zone: some rules read two lines."""
    zones: list[tuple[int, int]] = []
    for start, end in spans:
        if zones and not text[zones[-1][1] : start].strip():
            zones[-1] = (zones[-1][0], end)
        else:
            zones.append((start, end))
    return zones


def _from_rules(text: str, start: int, end: int, only: frozenset[str] | None) -> Iterator[_Evidence]:
    zone = text[start:end]
    for rule in all_fact_rules("publisher"):
        if only is not None and rule.name not in only:
            continue
        for hit in rule.pattern.finditer(zone):
            name = normalize_publisher(hit["name"])
            if name and not is_agency(name):
                at = start + hit.start("name") + max(0, hit["name"].find(name))
                yield _Evidence(name, rule.score, rule.name, take(text, at, at + len(name)))


def _find_shown(name: str, document: Document, spans: tuple[Span, ...]) -> Quote | None:
    """Where a page's own words show a name that its format states: in furniture or a byline, first of all."""
    for span in spans:
        if span.role in {"furniture", "byline"}:
            at = span.quote.find(name)
            if at >= 0:
                return take(document.text, span.start + at, span.start + at + len(name))
    return None


def normalize_publisher(name: str) -> str:
    """A name without space, marks, year, domain, legal form and note: "Hafenblatt.de (KI)" > "Hafenblatt"."""
    bare = _NOTE.sub("", " ".join(name.split())).strip(_EDGES)
    bare = _DOMAIN.sub("", _YEAR.sub("", bare).strip(_EDGES))
    words = bare.split()
    while len(words) > 1 and words[-1] in _legal_forms():
        words.pop()
    return " ".join(words).strip(_EDGES)


@cache
def _legal_forms() -> frozenset[str]:
    return frozenset({"&"}.union(*map(legal_forms, LANGUAGES)))


def _key(name: str) -> str:
    return fold(name).replace(" ", "")
