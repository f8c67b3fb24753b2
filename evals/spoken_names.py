"""Names in text stripped of marks and capitals, as some speech recognition writes: with and without repairs.

Not for: names in written text; see `names`.
"""

import re
from pathlib import Path
from typing import Final

from evals.names import Span, Tally, name_span, read_smartdata
from evals.pages_of_text import to_text
from lagebild.records import Annotations
from lagebild.steps import LAYERS, REPAIRS
from lagebild.text.mending import Edit, Mending, mend_text

_MARKS: Final = re.compile(r"[.,;:!?\"“”„»«()\n\r]")
_LEAST_WORDS: Final = 60


def measure(path: Path, *, repaired: bool, most: int) -> Tally:
    """Tally over the first longer documents of SmartData; offsets stay those of the written text."""
    tally = Tally()
    longer = (row for row in read_smartdata(path) if len(row[0].split()) > _LEAST_WORDS)
    for _, (words, gold, aside) in zip(range(most), longer, strict=False):
        spoken = _MARKS.sub(" ", words).lower()
        if len(spoken) != len(words):
            continue
        found = _find(spoken, repaired=repaired)
        tally.add({s for s in found if not any(a < s[1] and s[0] < b for a, b in aside)}, gold)
    return tally


def _find(words: str, *, repaired: bool) -> set[Span]:
    text = to_text(words, "transcript")
    repairs = REPAIRS.run(text, Annotations(), "de").repairs if repaired else ()
    mending = Mending(words, (Edit(r.start, r.end, r.restored) for r in repairs if r.applied))
    mended, known = mend_text(text, mending), Annotations()
    for layer in LAYERS:
        if layer.name in {"words", "mentions"}:
            known = layer.run(mended, known, "de")
    referents = {referent.id: referent for referent in known.referents}
    spans = (name_span(mention, referents[mention.referent]) for mention in known.mentions)
    return {restored for span in spans if span and (restored := (*mending.to_original(*span[:2]), span[2]))}
