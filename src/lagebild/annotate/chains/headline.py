"""Who said the quotation in a headline: who is quoted with these words below, or who is interviewed.

Not for: headlines that name somebody.
"""

import re
from collections import Counter
from typing import Final

from lagebild.annotate.chains.scope import Page
from lagebild.annotate.chains.voices import Voices
from lagebild.records import Attribution, Voice
from lagebild.text.folding import fold

_ALIKE: Final = 0.6
"""So much of the headline's words stands in the quotation below."""
_FEWEST: Final = 3
"""Quotations of one person that make an interview."""
_MOST: Final = 0.6
"""Share of all quotations that are those of the one who is interviewed."""
_WORD: Final = re.compile(r"\w{3,}")


def find_headline_voice(attribution: Attribution, page: Page, voices: Voices) -> tuple[Voice, ...]:
    """The voice, where the attribution is a quotation in a headline that gives nobody; else ()."""
    told = (*attribution.cue, *attribution.source)
    if attribution.kind != "direct" or told or not _in_headline(attribution, page):
        return ()
    below = [
        a for a in page.known.attributions if a.kind == "direct" and a.start > attribution.end and a.speakers
    ]
    words = _words(attribution)
    shared = [(len(words & _words(a)), a) for a in below]
    best = max(shared, key=lambda s: s[0], default=None)
    if best is not None and words and best[0] >= _ALIKE * len(words):
        speakers = best[1].speakers
    else:
        counted = Counter(a.speakers for a in below)
        most = counted.most_common(1)
        enough = bool(most) and most[0][1] >= max(_FEWEST, _MOST * len(below))
        speakers = most[0][0] if enough else ()
    return tuple(voices.name(s, "origin", attribution) for s in speakers if s in voices.referents)


def _in_headline(attribution: Attribution, page: Page) -> bool:
    return any(s.role == "headline" and s.start <= attribution.start < s.end for s in page.known.sentences)


def _words(attribution: Attribution) -> set[str]:
    return {fold(w) for q in attribution.content for w in _WORD.findall(q.quote)}
