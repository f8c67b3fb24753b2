"""Tokens with lemma and tag, and sentences, of a document's carrying spans."""

from dataclasses import replace

from lagebild.annotate.words.borders import find_runs
from lagebild.annotate.words.tagging import tag_pieces
from lagebild.annotate.words.tokenize import find_pieces
from lagebild.models.tagger import Tagger
from lagebild.records import Annotations, Sentence, Span, Text, Token, make_id


def find_words(text: Text, known: Annotations, language: str, tagger: Tagger) -> Annotations:
    """Fills `tokens` and `sentences`. Every character of a carrying span but white space lies in one token.

    Marks are tagged `$.` `$,` `$(` in both languages, so that no layer needs to know two sets of them.
    """
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for span in text.carrying():
        _add_span(text, span, language, tagger, tokens, sentences)
    return replace(known, tokens=tuple(tokens), sentences=tuple(sentences))


def _add_span(
    text: Text, span: Span, language: str, tagger: Tagger, tokens: list[Token], sentences: list[Sentence]
) -> None:
    original = text.document.text
    pieces = find_pieces(original, span.start, span.end, language)
    for first, last in find_runs(original, pieces, language):
        tagged = tag_pieces(original, pieces[first:last], tagger)
        start, end = tagged[0].start, tagged[-1].end
        sentences.append(
            Sentence(
                id=make_id("sentence", text.document.id, start, end),
                document=text.document.id,
                start=start,
                end=end,
                quote=original[start:end],
                index=len(sentences),
                role=span.role,
                first=len(tokens),
                last=len(tokens) + len(tagged),
            )
        )
        tokens.extend(tagged)
