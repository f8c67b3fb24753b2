"""Which documents are one article in several states, as its medium edited it, and in what order.

The states share an address, a file, or a publisher with a title or nearly all words; and they share words, so
that another article in the same place is another article. Not for: copies in other media; see `reuse`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise

from lagebild.link.pile import Pile, Report
from lagebild.link.resemblance import BUCKET, RESEMBLANCE, compare_shingles
from lagebild.link.sets import Sets
from lagebild.records import CARRYING, Passage, Version, make_id
from lagebild.text.addresses import normalize_address
from lagebild.text.folding import fold

SAME_PLACE = 0.3
"""Share of the shorter text's words from which on one address or file holds one article."""
SAME_TITLE = 0.5
"""The same, of one publisher's articles of one title."""
SAME_TEXT = 0.8
"""Share of the longer text's words from which on two texts of a publisher are one, whatever their titles."""
FEWEST_WORDS = 30
"""Shorter texts of one publisher are alike by chance: results, forecasts, corrections."""
WORDS_OF_TITLE = 3
"""Shorter titles ("Newsblog", "Das Wetter") stand over many articles."""
MOST_OF_A_KEY = 50
"""Documents; what more of them share tells nothing."""

Read = Callable[[str], Sequence[Passage]]
"""All passages of a document, in its order."""
Pair = tuple[str, str]


def link_versions(pile: Pile, read: Read) -> tuple[Version, ...]:
    """A row for each document of an article that is there in several states."""
    carried = cache(lambda document: [p for p in read(document) if p.role in CARRYING])
    sets: Sets[str] = Sets(pile.reports)
    reasons: dict[Pair, str] = {}
    for a, b, reason, least in _candidates(pile):
        if sets[a] != sets[b] and _is_enough(carried(a), carried(b), least):
            sets.join(a, b)
            reasons[a, b] = reasons[b, a] = reason
    articles: dict[str, list[Report]] = defaultdict(list)
    for document in pile.reports:
        articles[sets[document]].append(pile.reports[document])
    found = [_to_versions(reports, reasons, carried) for reports in articles.values() if len(reports) > 1]
    return tuple(sorted((row for rows in found for row in rows), key=lambda v: (v.article, v.number)))


def _candidates(pile: Pile) -> Iterator[tuple[str, str, str, float]]:
    """Pairs of documents with the reason to compare them and the share of words that it takes."""
    keys: tuple[tuple[str, float, Callable[[Report], Iterable[object]]], ...] = (
        ("same address", SAME_PLACE, _addresses),
        ("same file", SAME_PLACE, lambda r: r.places),
        ("same publisher and title", SAME_TITLE, _titles),
    )
    for reason, least, key_of in keys:
        buckets: dict[object, list[str]] = defaultdict(list)
        for document, report in pile.reports.items():
            for key in key_of(report):
                buckets[key].append(document)
        for bucket in buckets.values():
            if len(bucket) <= MOST_OF_A_KEY:
                yield from ((a, b, reason, least) for a, b in combinations(bucket, 2))
    for a, b in _sharing(pile):
        yield a, b, "same publisher, nearly the same text", SAME_TEXT


def _addresses(report: Report) -> Iterator[str]:
    address = normalize_address(report.url or "")
    if address:
        yield address


def _titles(report: Report) -> Iterator[tuple[str, str]]:
    title = fold(report.title or "")
    if report.publisher and len(title.split()) >= WORDS_OF_TITLE:
        yield fold(report.publisher), title


def _sharing(pile: Pile) -> Iterator[Pair]:
    """Documents of one publisher that have half of a text in common, by the keys of their passages."""
    documents: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    words: dict[str, int] = defaultdict(int)
    for passage in pile.passages:
        publisher = pile.reports[passage.document].publisher if passage.document in pile.reports else None
        if publisher and passage.role in CARRYING:
            documents[publisher, passage.key][passage.document] = passage.words
            words[passage.document] += passage.words
    shared: dict[Pair, int] = defaultdict(int)
    for holders in documents.values():
        if len(holders) <= BUCKET:
            for a, b in combinations(sorted(holders), 2):
                shared[a, b] += min(holders[a], holders[b])
    for (a, b), count in sorted(shared.items()):
        if count >= max(FEWEST_WORDS, min(words[a], words[b]) / 2):
            yield a, b


def _is_enough(a: Sequence[Passage], b: Sequence[Passage], least: float) -> bool:
    lengths = sum(p.words for p in a), sum(p.words for p in b)
    if not all(lengths):
        return False
    common = _common_words(a, b)
    if least == SAME_TEXT:
        return max(lengths) >= FEWEST_WORDS and common >= least * max(lengths)
    return common >= least * min(lengths)


def _common_words(a: Sequence[Passage], b: Sequence[Passage]) -> int:
    """Words of a that b has too, in the same or in similar passages."""
    return sum(passage.words for passage, stays in zip(a, _find_staying(a, b), strict=True) if stays)


def _find_staying(passages: Sequence[Passage], others: Sequence[Passage]) -> list[bool]:
    """Of each passage whether the others have it, in the same or in similar words."""
    keys = {other.key for other in others}
    return [
        passage.key in keys
        or any(compare_shingles(passage.shingles, other.shingles) >= RESEMBLANCE for other in others)
        for passage in passages
    ]


def _to_versions(reports: list[Report], reasons: dict[Pair, str], carried: Read) -> list[Version]:
    ordered = _in_order(reports)
    rows = []
    for at, report in enumerate(ordered):
        before = carried(ordered[at - 1].id) if at else ()
        here = carried(report.id)
        later = [passage for other in ordered[at + 1 :] for passage in carried(other.id)]
        reason = next((r for (a, b), r in sorted(reasons.items()) if report.id == a), "")
        rows.append(
            Version(
                id=make_id("version", report.id),
                document=report.id,
                article=ordered[0].id,
                number=at + 1,
                of=len(ordered),
                reason=reason,
                score=round(_share(before, here), 4) if at else 1.0,
                gone=_find_gone(here, later) if at + 1 < len(ordered) else (),
            )
        )
    return rows


def _in_order(reports: list[Report]) -> list[Report]:
    """The states of an article from first to last: by when they were fetched, else changed, else found."""
    if all(report.fetched for report in reports):
        return sorted(reports, key=lambda r: (r.fetched or "", r.number, r.id))
    if all(report.updated or report.published for report in reports):
        return sorted(reports, key=lambda r: (r.updated or r.published or "", r.number, r.id))
    return sorted(reports, key=lambda r: (r.number, r.id))


def _share(a: Sequence[Passage], b: Sequence[Passage]) -> float:
    least = min(sum(p.words for p in a), sum(p.words for p in b))
    return min(1.0, _common_words(a, b) / least) if least else 0.0


def _find_gone(passages: Sequence[Passage], later: Sequence[Passage]) -> tuple[tuple[int, int], ...]:
    """Stretches from each passage that no later version has to the next passage.

    Short sentences, which are no passages, go with the passage before them.
    """
    stays = _find_staying(passages, later)
    gone: list[tuple[int, int]] = []
    nexts = [b.start for _, b in pairwise(passages)]
    for passage, is_there, end in zip(
        passages, stays, [*nexts, passages[-1].end if passages else 0], strict=True
    ):
        if is_there:
            continue
        if gone and gone[-1][1] == passage.start:
            gone[-1] = gone[-1][0], end
        else:
            gone.append((passage.start, end))
    return tuple(gone)
