"""Quoted sentences in a language with fixed word order: with the clause that introduces them, and going on.

Not for: quoted words inside a reported clause; they belong to its content.
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.fixed_clauses import end_of
from lagebild.annotate.attributions.fixed_verbs import FINITE_TAGS, Verb
from lagebild.annotate.attributions.layout import QuotedRun, find_quoted_runs
from lagebild.annotate.attributions.view import Run, View
from lagebild.text.marks import QUOTES

_FEW = 6
"""A quoted sentence of fewer words that nobody introduces may be a title or a saying."""


def find_spoken(view: View) -> tuple[QuotedRun, ...]:
    """Quoted runs; one left open before a paragraph that opens again reaches to its paragraph's end."""
    found: list[QuotedRun] = []
    for quoted in find_quoted_runs(view, FINITE_TAGS):
        if quoted.words > 1 and not (found and quoted.last <= found[-1].last):
            found.append(_whole_paragraph(view, quoted))
    return tuple(found)


def _whole_paragraph(view: View, quoted: QuotedRun) -> QuotedRun:
    last = quoted.last
    if view.tokens[last - 1].text in QUOTES or view.tokens[quoted.first].text not in QUOTES:
        return quoted
    number = view.sentence_of[last - 1]
    while number + 1 < len(view.sentences) and not _breaks(view, number):
        number += 1
    if number + 1 >= len(view.sentences):
        return quoted
    opens = view.tokens[view.sentences[number + 1].first].text in QUOTES
    end = view.sentences[number].last
    closed = any(view.tokens[i].text == view.tokens[quoted.first].text for i in range(quoted.last, end))
    return QuotedRun(quoted.first, end, True, end - quoted.first) if opens and not closed else quoted


def _breaks(view: View, number: int) -> bool:
    """Whether a line ends behind a sentence."""
    return "\n" in view.text[view.sentences[number].end : view.sentences[number + 1].start]


def introduced(
    view: View, run: Run, quoted: Sequence[QuotedRun], verb: Verb, later: Sequence[Verb]
) -> tuple[list[Run], Run] | None:
    """Quoted sentences before and behind the clause of a verb, and the clause."""
    begin, close = verb.begin, max(verb.at + 1, verb.subject[1] if verb.subject else 0)
    left = [q for q in quoted if q.last <= begin and begin - q.last <= 2]
    left = [q for q in left if q.whole or view.tag(q.last - 2) in {"$,", "$."}]
    right = [q for q in quoted if q.first > verb.at and (q.whole or (left and view.tag(q.first - 1) == "$,"))]
    right = [q for q in right if not any(verb.at < v.at < q.first for v in later)]
    right = [q for q in right if _is_near(view, q, verb, close, bool(left))]
    content = [(q.first, q.last) for q in [*left[-1:], *right[:1]]]
    if not content:
        return None
    start = left[-1].last if left else begin
    end = right[0].first if right else _frame_end(view, run, verb, quoted)
    return content, (start, max(start, end))


def _is_near(view: View, quoted: QuotedRun, verb: Verb, close: int, left: bool) -> bool:
    """Whether quoted words behind a verb are what it introduces."""
    before = view.form(quoted.first - 1)
    if before == ":" or quoted.first <= verb.at + 2:
        return True
    return (before in {",", "."} or view.tag(quoted.first - 1) == "$,") and (
        left or quoted.first - close <= 8
    )


def _frame_end(view: View, run: Run, verb: Verb, quoted: Sequence[QuotedRun]) -> int:
    """End of the clause behind a quotation: with its sentence, or before the next quotation in it."""
    following = [q.first for q in quoted if verb.at < q.first < run[1]]
    return min([end_of(view, run), *following])


def find_going_on(view: View, quoted: Sequence[QuotedRun], drafts: Sequence[Draft]) -> list[Draft]:
    """Quoted sentences that nobody introduces: they go on in the voice right before them, or are nobody's."""
    taken = {at for d in drafts for content in d.content for at in range(*content)}
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.source:
            by_sentence.setdefault(view.sentence_of[draft.last - 1], []).append(draft)
    found: list[Draft] = []
    for q in quoted:
        if any(at in taken for at in range(q.first, q.last)) or not _stands_alone(view, q):
            continue
        number = view.sentence_of[q.first]
        near = [d for n in (number - 1, number) for d in by_sentence.get(n, []) if d.last <= q.first]
        before = max(near, key=lambda d: (d.kind == "direct", d.last, -d.first), default=None)
        content = [(q.first, q.last)]
        if before is not None:
            found.append(
                Draft("direct", before.medium, "assert", "quote goes on", content, [], list(before.source),
                      [], list(before.addressee), before.speaker)
            )  # fmt: skip
            by_sentence.setdefault(view.sentence_of[q.last - 1], []).append(found[-1])
        elif q.words >= _FEW and q.whole:
            found.append(Draft("direct", ("speech", "writing"), "assert", "quote alone", content))
    return found


def _stands_alone(view: View, quoted: QuotedRun) -> bool:
    """Whether a quotation is whole sentences, and no words in a sentence of the page."""
    first, last = view.sentence_at(quoted.first), view.sentence_at(quoted.last - 1)
    return quoted.whole and quoted.first == first.first and quoted.last >= last.last - 1
