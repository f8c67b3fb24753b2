"""Names that a writer wrote: those of mentions, and capitalised words that the tagger takes for names and has
no parts of.

Only where somebody wrote with marks and capitals; what a machine heard attests nothing.
"""

from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from lagebild.annotate.name_forms.drafts import Draft, is_unknown
from lagebild.lang.tags import FOREIGN, NAMES
from lagebild.models.tagger import Analyser
from lagebild.records import Annotations, Mention, Referent, Schema

_NAMED: Final[frozenset[Schema]] = frozenset({"Person", "Organization", "Company", "Address", "Medium"})
_LEAST: Final = 4
"""Letters of a name; shorter ones sound like too much."""


def find_attested(known: Annotations, analyser: Analyser) -> Iterator[Draft]:
    """Every place of every name in marked text."""
    starts = [token.start for token in known.tokens]
    heard = [s for s in known.sentences if s.role == "transcript"]
    inside = frozenset(at for sentence in heard for at in range(sentence.first, sentence.last))
    named = {referent.id: referent for referent in known.referents if referent.named}
    held: set[int] = set()
    for mention in known.mentions:
        first, last = bisect_left(starts, mention.start), bisect_left(starts, mention.end)
        held.update(range(first, last))
        referent = named.get(mention.referent)
        if referent is None or mention.kind != "name" or first in inside or not _counts(mention, referent):
            continue
        if first < last and len(referent.name) >= _LEAST:
            yield Draft(mention.start, mention.end, first, last, referent.name, False)
    yield from _find_unlisted(known, held | inside, analyser)


def _counts(mention: Mention, referent: Referent) -> bool:
    """Names of states are in lists, in all their forms; one that a model takes for a state is not."""
    return mention.schema in _NAMED or (mention.schema == "Country" and referent.key is None)


def _find_unlisted(known: Annotations, taken: AbstractSet[int], analyser: Analyser) -> Iterator[Draft]:
    """Capitalised words amid a sentence that are no mention, and of which the tagger knows no parts."""
    taken = taken | {sentence.first for sentence in known.sentences}
    for at, token in enumerate(known.tokens):
        if at in taken or token.pos not in NAMES | FOREIGN or len(token.text) < _LEAST:
            continue
        written = token.text[0].isupper() and not token.text.isupper() and token.text.isalpha()
        if written and is_unknown(token.text, analyser):
            yield Draft(token.start, token.end, at, at + 1, token.text, False)
