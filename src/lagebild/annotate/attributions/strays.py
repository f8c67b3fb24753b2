"""Pieces of a content that a model strews about: a mark alone, a word or two in another sentence.

A model marks words one by one, and so takes a noun of the next sentence into what was said in this one.
Not for: pieces of one sentence, between which frame and cue stand.
"""

from collections.abc import Sequence
from typing import Final

from lagebild.annotate.attributions.view import Run, View
from lagebild.text.marks import QUOTES

_FEW: Final = 3
"""Tokens. Of such pieces none of 10 was marked in later German reports, and 3 of 9 in English ones; longer
ones go on with what is said."""


def without_strays(view: View, content: Sequence[Run]) -> list[Run]:
    """The content without them; what was quoted stays, however short it is."""
    if len(content) < 2:
        return list(content)
    longest = max(content, key=lambda run: (run[1] - run[0], -run[0]))
    home = range(view.sentence_of[longest[0]], view.sentence_of[longest[1] - 1] + 1)
    return [run for run in content if run == longest or not _is_stray(view, run, home)]


def _is_stray(view: View, run: Run, home: range) -> bool:
    first, last = run
    if not any(char.isalnum() for at in range(first, last) for char in view.form(at)):
        return True
    away = view.sentence_of[last - 1] not in home and view.sentence_of[first] not in home
    return away and last - first <= _FEW and view.text[view.tokens[first].start] not in QUOTES
