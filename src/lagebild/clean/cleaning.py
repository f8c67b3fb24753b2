"""The whole of cleaning in one call: blocks, labels, spans, facts of the page.

Not for: any one pass; see `passes`.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from lagebild.clean.blocks import find_blocks
from lagebild.clean.labels import Label, Labels
from lagebild.clean.language import find_language, find_passage_language
from lagebild.clean.one_line import part_lines
from lagebild.clean.page import find_page
from lagebild.clean.passes import PASSES
from lagebild.records import CARRYING, Document, Role, Span, Text, make_id

_OPENING: Final = 160
"""Characters in which the first words of a passage stand."""
_RUN_ON: Final = frozenset({"stack_of_lines", "subtitles"})
"""Reasons whose lines are one run: a sentence goes on in the next line."""


def clean(document: Document, repeated: frozenset[int] = frozenset()) -> Text:
    """Spans with roles over every character that is no space, and what the page shows of itself.

    `repeated` are lines that other pages of a pile hold too, as `find_repeats` gives them.
    """
    blocks = find_blocks(document.text, document.facts.wrapped)
    blocks, cut = (blocks, {}) if document.facts.main else part_lines(blocks)
    labels = Labels(document, blocks, repeated=repeated, given=cut)
    labels.title = next((i for i, label in cut.items() if label.role == "headline"), None)
    labels.language = find_language(document, labels.blocks)
    for find in PASSES:
        find(labels)
    pieces = _join(labels.pieces())
    spans = tuple(_span(labels, start, end, label) for start, end, label in pieces)
    return Text(document, spans, find_page(document, spans, labels))


def _join(pieces: Iterable[tuple[int, int, Label]]) -> Iterator[tuple[int, int, Label]]:
    """Lines of one run of speech as one piece."""
    open_piece: tuple[int, int, Label] | None = None
    for start, end, label in pieces:
        if open_piece is not None and open_piece[2] == label and label.reason in _RUN_ON:
            open_piece = (open_piece[0], end, label)
            continue
        if open_piece is not None:
            yield open_piece
        open_piece = (start, end, label)
    if open_piece is not None:
        yield open_piece


def _span(labels: Labels, start: int, end: int, label: Label) -> Span:
    document = labels.document
    quote = document.text[start:end]
    return Span(
        id=make_id("span", document.id, start, end, label.role),
        document=document.id,
        start=start,
        end=end,
        quote=quote,
        role=label.role,
        reason=label.reason,
        language=_find_language(labels, label.role, quote),
    )


def _find_language(labels: Labels, role: Role, quote: str) -> str:
    """The language of what is read; of the frame of a page nobody asks."""
    if role not in CARRYING:
        return "und"
    if labels.is_familiar(quote[:_OPENING].split()):
        return labels.language
    return find_passage_language(quote, labels.language)
