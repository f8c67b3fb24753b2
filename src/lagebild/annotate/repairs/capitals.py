"""Nouns and names that speech recognition wrote in lower case.

Only runs that no person has put marks into; the capitals that stand there stay. Not for: the first word of a
sentence; where sentences begin is told by the words layer.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lagebild.annotate.repairs.scar import Scar
from lagebild.lang.clause_words import clause_words
from lagebild.lang.names import first_names
from lagebild.models.capitals import Capitals
from lagebild.records import Span
from lagebild.text.folding import fold

_WORD: Final = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_MARK: Final = re.compile(r"[.,:;!?](?=\s|$)")
_WORDS_PER_MARK: Final = 20
_CASED: Final = 0.08
"""Share of capitals from which on the machine knew of capitals: then a word in lower case says something."""


_NEVER: Final = (
    "reader",
    "subject_pronoun",
    "not_subject",
    "second_person",
    "article",
    "genitive_article",
)
"""Words whose capital would say who is spoken to: the machine did not know that either."""


def find_capitals(text: str, spans: tuple[Span, ...], language: str, model: Capitals) -> Iterator[Scar]:
    """Each word of unmarked speech that would be written with a capital amid a sentence."""
    never = frozenset[str]().union(*(clause_words(language, role) for role in _NEVER))
    for span in spans:
        words = list(_WORD.finditer(text, span.start, span.end)) if span.role == "transcript" else []
        if not words or len(_MARK.findall(span.quote)) * _WORDS_PER_MARK > len(words):
            continue
        least = model.sure if _share_of_capitals(words) > _CASED else model.likely
        likely = model.find_capitals([word.group() for word in words])
        before = ""  # behind a first name a capital would make a surname of the next word
        for word, score in zip(words, likely, strict=True):
            first = word.group()[0]
            small = first.islower() and len(first.upper()) == 1 and word.group() not in never
            if score >= least and small:
                at = word.start()
                apply = before not in first_names(language)
                yield Scar(at, at + 1, "capital", first.upper(), round(score, 3), model.name, apply)
            before = fold(word.group()) if first.isupper() else ""


def _share_of_capitals(words: Sequence[re.Match[str]]) -> float:
    return sum(word.group()[0].isupper() for word in words) / len(words)
