"""Speech that the page itself says was written down: "(automatisches Transkript)", "Mitschrift der Sitzung".

Whoever corrects a transcript puts full stops and commas into it, and nothing else shows any more what it is.
What a machine is said to have written is believed; minutes only where speakers take turns in them.

Not for: speech that its missing marks give away; see `transcripts`.
"""

import re
from typing import Final

from lagebild.clean.blocks import Block
from lagebild.clean.labels import Labels
from lagebild.lang.page_facts import all_fact_rules

_TOP: Final = 4
"""Lines at the top of a page among which it says what it is."""
_LONGEST: Final = 25
"""Words that such a line has at most."""
_TURNS: Final = 4
_TURN: Final = re.compile(r"^(?:[–—-]\s|[A-ZÄÖÜ][^:.!?„“”\"«»]{1,38}:\s)")
_SPOKEN: Final = 25
_SMALL: Final = 10
"""Words from which on a line is speech and no line of the page; of one that begins in lower case."""


def find_declared_speech(labels: Labels) -> None:
    """Labels the running text of a page that says that it is speech, and the short turns in it."""
    body = [i for i in labels.undecided() if _reads_on(labels.blocks[i])]
    if not body or not _is_declared(labels, body):
        return
    for index in labels.undecided():
        if body[0] <= index <= body[-1] or (index == body[-1] + 1 and labels.blocks[index].ends_sentence):
            labels.give(index, "transcript", "declared_speech")


def _is_declared(labels: Labels, body: list[int]) -> bool:
    lines = [block.text for block in labels.blocks[:_TOP] if block.size <= _LONGEST]
    lines.append(labels.document.facts.title or "")
    if any(rule.pattern.search(line) for rule in all_fact_rules("speech") for line in lines):
        return True
    if not any(rule.pattern.search(line) for rule in all_fact_rules("protocol") for line in lines):
        return False
    turns = [i for i in labels.undecided() if _TURN.match(labels.blocks[i].text)]
    return len(turns) >= _TURNS and 2 * len(turns) >= len(body)


def _reads_on(block: Block) -> bool:
    least = _SMALL if block.text[:1].islower() else _SPOKEN
    return block.is_prose or block.size >= least or _TURN.match(block.text) is not None
