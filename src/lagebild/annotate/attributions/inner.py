"""Quotations inside quotations: "Er hat gesagt: 'Der Hafen schließt'", with a cue and a colon before them.

Not for: names and single words in single marks; these quote nobody.
"""

from collections.abc import Iterator

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout, QuotedRun
from lagebild.annotate.attributions.sources import find_source
from lagebild.annotate.attributions.view import Run
from lagebild.text.quotemarks import find_quoted

_LEAST = 4
"""Tokens of a quotation, marks included."""


def find_inner(layout: Layout) -> list[Draft]:
    """Drafts for what is quoted in single marks within a quoted sentence."""
    return [
        draft
        for quoted in layout.quoted
        if quoted.whole
        for run in _single(layout, quoted)
        if (draft := _draft(layout, quoted, run)) is not None
    ]


def _single(layout: Layout, quoted: QuotedRun) -> Iterator[Run]:
    """Runs in single marks right behind a colon."""
    view = layout.view
    start, end = view.tokens[quoted.first].end, view.tokens[quoted.last - 1].start
    for found in find_quoted(view.text, start, end):
        run = view.run_of(found.start, found.end)
        if not found.double and found.closed and run[1] - run[0] >= _LEAST and view.form(run[0] - 1) == ":":
            yield run


def _draft(layout: Layout, quoted: QuotedRun, run: Run) -> Draft | None:
    number = layout.view.sentence_of[run[0] - 1]
    hits = [h for h in layout.cues[number] if h.end < run[0] and h.complete and "quote" in h.cue.takes]
    if not hits or hits[-1].verb < quoted.first:
        return None
    hit = hits[-1]
    source = find_source(layout.view, layout.pieces[number], hit)
    begin = max(quoted.first + 1, layout.view.sentences[number].first)
    draft = Draft("direct", hit.cue.medium, hit.cue.stance, "quote in a quote", [run], list(hit.runs))
    draft.source = [source] if source else []
    draft.frame = [(begin, run[0])]
    return draft
