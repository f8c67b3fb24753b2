"""The layer: attributions in page order, parents first, each with its relays and origins.

Not for: who a voice is in other documents; see `link`.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from lagebild.annotate.chains.links import Before, Links, resolve_links
from lagebild.annotate.chains.running import RUNNING_ON
from lagebild.annotate.chains.scope import find_page
from lagebild.annotate.chains.voices import Voices, as_role, find_voices, without
from lagebild.annotate.chains.worded import in_nominative
from lagebild.records import Annotations, Attribution, Text, Voice


def resolve_chains(text: Text, known: Annotations, language: str) -> Annotations:
    """`known` with `chain` of its attributions filled, and `speakers` set to the origins of the chain."""
    if not known.attributions:
        return known
    voices = find_voices(text, known, language)
    page = find_page(text.document.text, known)
    links: dict[str, Links] = {}
    last: dict[str | None, Attribution] = {}
    worded: dict[tuple[str | None, int], Links] = {}
    medium: Voice | None = None
    for attribution in _parents_first(known.attributions):
        parent = attribution.parent
        stated = last.get(parent)
        ends = [(parent, at) for q in attribution.source for at in (q.start, q.end)]
        same = next((worded[end] for end in ends if end in worded), None)
        before = Before(links.get(parent or ""), links[stated.id] if stated else None, stated, medium, same)
        found = resolve_links(attribution, page, voices, before, language)
        links[attribution.id], last[parent] = found, attribution
        if attribution.cue:
            worded.update((end, found) for end in ends if end not in worded)
        media = [v for v in (*found.relays, *found.origins) if voices.is_medium(v.referent)]
        medium = media[0] if media else medium
    return replace(
        known,
        attributions=tuple(
            _chained(a, links[a.id], voices, partial(in_nominative, page=page, language=language))
            for a in known.attributions
        ),
    )


def _parents_first(attributions: Iterable[Attribution]) -> list[Attribution]:
    """In page order, each after the one in whose content it stands; a circle of parents is cut."""
    ordered = sorted(attributions, key=lambda a: (_begin(a), -a.end, a.id))
    by_id = {a.id: a for a in ordered}
    placed: dict[str, Attribution] = {}
    for attribution in ordered:
        line = [attribution]
        while (parent := by_id.get(line[-1].parent or "")) and parent not in line and parent.id not in placed:
            line.append(parent)
        placed.update((a.id, a) for a in reversed(line) if a.id not in placed)
    return list(placed.values())


def _begin(attribution: Attribution) -> int:
    """Where its own words begin: the source of one that runs on stands in the sentence before it."""
    if attribution.kind in RUNNING_ON and not attribution.cue and attribution.content:
        return attribution.content[0].start
    return attribution.start


def _chained(
    attribution: Attribution, links: Links, voices: Voices, declined: Callable[[Voice], Voice]
) -> Attribution:
    publisher = voices.publisher
    if attribution.kind == "own":
        return replace(attribution, chain=(as_role(publisher, "origin"),))
    named = (*links.relays, *links.origins)
    chain: tuple[Voice, ...] = (
        publisher,
        *without(voices.credited, (publisher, *named)),
        *map(declined, named),
    )
    speakers = tuple(dict.fromkeys(v.referent for v in links.origins if v.referent is not None))
    return replace(attribution, chain=chain, speakers=speakers)
