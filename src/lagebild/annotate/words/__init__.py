"""Tokens with lemma and tag, and sentences, of a document's carrying spans.

Not for: furniture, which has no words here.
"""

from dataclasses import replace
from typing import NamedTuple

from lagebild.annotate.words.borders import find_runs
from lagebild.annotate.words.learned import find_learned_runs
from lagebild.annotate.words.long import cut_long
from lagebild.annotate.words.tagging import tag_pieces
from lagebild.annotate.words.tokenize import find_pieces
from lagebild.annotate.words.unmarked import find_unmarked_runs, is_unmarked
from lagebild.models.borders import Borders
from lagebild.models.tagger import Tagger
from lagebild.records import Annotations, Role, Sentence, Span, Text, Token, make_id


class Tools(NamedTuple):
    """What one language's words are found with."""

    language: str
    tagger: Tagger
    borders: Borders | None


def find_words(
    text: Text, known: Annotations, language: str, tagger: Tagger, borders: Borders | None = None
) -> Annotations:
    """Fills `tokens` and `sentences`. Every character of a carrying span but white space lies in one token.

    Speech without marks is parted by `borders`, and by rules where there are none for the language.
    Marks are tagged `$.` `$,` `$(` in both languages, so that no layer needs to know two sets of them.
    """
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for span in text.carrying():
        _add_span(text, span, Tools(language, tagger, borders), tokens, sentences)
    return replace(known, tokens=tuple(tokens), sentences=tuple(sentences))


def _add_span(text: Text, span: Span, tools: Tools, tokens: list[Token], sentences: list[Sentence]) -> None:
    original = text.document.text
    pieces = find_pieces(original, span.start, span.end, tools.language)
    for first, last in find_runs(original, pieces, tools.language, text.document.facts.wrapped):
        tagged = tag_pieces(original, pieces[first:last], tools.tagger)
        for low, high in _parts(tagged, tools, span.role):
            sentences.append(_sentence(text, span, tagged[low:high], len(sentences), len(tokens)))
            tokens.extend(tagged[low:high])


def _parts(tagged: list[Token], tools: Tools, role: Role) -> list[tuple[int, int]]:
    """The sentences of a run that no mark divides: one, but for speech written down without marks."""
    ends = sum(token.pos.startswith("$") for token in tagged)
    unmarked = is_unmarked(len(tagged), ends, spoken=role == "transcript")
    if not unmarked:
        return cut_long(tagged)
    if tools.borders is not None:
        return find_learned_runs(tagged, tools.language, tools.borders)
    return find_unmarked_runs(tagged, tools.language)


def _sentence(text: Text, span: Span, tokens: list[Token], index: int, first: int) -> Sentence:
    start, end = tokens[0].start, tokens[-1].end
    return Sentence(
        id=make_id("sentence", text.document.id, start, end),
        document=text.document.id,
        start=start,
        end=end,
        quote=text.document.text[start:end],
        index=index,
        role=span.role,
        first=first,
        last=first + len(tokens),
    )
