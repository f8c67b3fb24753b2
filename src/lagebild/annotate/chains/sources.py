"""The voice that source words name where no mention does: "Informationen der „Talpost“" > Talpost."""

from bisect import bisect_left

from lagebild.annotate.chains.named import find_named, find_worded
from lagebild.annotate.chains.scope import Page
from lagebild.annotate.chains.voices import Voices
from lagebild.lang.relays import relay_patterns
from lagebild.records import Attribution, Voice


def find_source(page: Page, attribution: Attribution, voices: Voices, language: str) -> tuple[Voice, ...]:
    """The source words as a voice; of words for a statement ("Angaben des Zolls") the one whose it is."""
    words = " ".join(q.quote for q in attribution.source)
    if not words or any(p.search(words) for p in relay_patterns(language, "nobody")):
        return ()
    start, end = attribution.source[0].start, attribution.source[0].end
    scope = page.aside(attribution, start)
    for pattern in relay_patterns(language, "bearer"):
        match = pattern.match(scope.words)
        if match and match.end() < len(scope.words):
            return find_named(scope, start + match.end(), "origin", voices)
    return (find_worded(scope, start, end, "origin"),)


def find_own(attribution: Attribution, page: Page, voices: Voices, language: str) -> tuple[Voice, ...]:
    """Who stands first in the content, for "nach eigenen Angaben": the statement is that one's own."""
    words = " ".join(q.quote for q in attribution.source)
    if not any(p.search(words) for p in relay_patterns(language, "own")):
        return ()
    for quote in attribution.content:
        first = bisect_left(page.mention_starts, quote.start)
        for mention in page.known.mentions[first:]:
            if mention.end > quote.end:
                break
            if mention.schema != "Address":
                return (voices.at(mention, "origin"),)
    return ()
