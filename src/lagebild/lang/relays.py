"""The table `relays`: words by which one voice passes on what another one said.

Not for: finding the voices beside those words; see `annotate.chains`.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from lagebild.lang.load import rows

RelaySort = Literal[
    "citing", "referring", "circles", "quoting", "backing", "told", "medium", "written", "published",
    "outlet", "report", "again", "nobody", "here", "bearer", "own", "self", "stop",
    "hearsay", "through", "reported", "shown", "telling", "paper", "onward", "aired",
    "given", "ending", "unnamed",
]  # fmt: skip
"""What the words of a row do.

- `citing` "unter Berufung auf": who comes behind the words is the origin, who speaks is a relay
- `referring` "unter Verweis auf": like `citing`, but only a voice that a mention names is an origin
- `circles` "verlautete aus": like `citing`, but only a medium is a relay
- `quoting` "zitiert": a medium beside the words is the relay, whom it quotes the origin
- `backing`: like `citing`, in a sentence of its own about the statement before it
- `told` "gegenüber": a medium behind the words is a relay; `stop`: words before it that speak against this
- `medium` "der Zeitung": like `told`, where the statement asks or accuses nobody
- `written` "in dem Brief" with `published` in the sentence before: the medium there is a relay
- `outlet`: a noun for a medium
- `report` "dem Bericht": the medium of a report named before
- `again` "demnach": the voice of the statement before
- `nobody` "es": the source names nobody
- `here` "hier": in speech, the state in whose capital the speaker stands
- `bearer` "Informationen der": the voice is the one behind the words
- `own` "eigenen Angaben": the voice is the one of whom it is said
- `self` "wir": the speaker of the quotation around
- `hearsay` "dem Vernehmen nach": cue, source or addressee that name nobody, whoever stands beside them
- `through` "ließ durch": who is named behind the words passes on what who speaks has to say
- `reported` "nach einem Bericht": like `through`, but only a medium
- `shown` ", aus dem ... zitiert": a relative clause; the medium in it shows the text that the source names
- `onward` ", der seinerseits X zitiert": whom the one who is cited cites himself
- `aired` "im Hörfunk": like `medium`, and also where the statement asks or accuses somebody
- `given` "dem": an article that leads to whom is told, before the verb or before a noun for a medium
- `ending`: a noun for a medium where it is spoken to, which elsewhere may be something else ("Mittagswelle")
- `unnamed` "Blatt": a noun for a medium that names none; the medium is the one named last
- `paper` "interne Mails": a text that nobody is said to have written is no voice; who cites it is
- `telling` "sagte": a cue after which a medium is told, even where the words ask, accuse or promise
"""


@dataclass(frozen=True, slots=True)
class RelayRule:
    """`chain` is what the example gives, from the first relay to the last origin, without the publisher."""

    name: str
    sort: RelaySort
    pattern: re.Pattern[str]
    example: str
    chain: tuple[str, ...]


@cache
def load_relays(language: str) -> tuple[RelayRule, ...]:
    """Rows of `lang/<language>/relays.yaml`."""
    return tuple(
        RelayRule(
            r["name"], r["sort"], re.compile(r["pattern"], re.IGNORECASE), r["example"], tuple(r["chain"])
        )
        for r in rows(language, "relays")
    )


@cache
def relay_patterns(language: str, sort: RelaySort) -> tuple[re.Pattern[str], ...]:
    """Patterns of the rows of one sort, in the order of the file."""
    return tuple(r.pattern for r in load_relays(language) if r.sort == sort)
