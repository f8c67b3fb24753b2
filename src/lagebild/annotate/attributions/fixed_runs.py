"""Speech that runs on without a cue in a language with fixed word order, and headlines with a voice.

Not for: quoted sentences that go on; see `fixed_quotes`.
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.fixed_verbs import FINITE_TAGS
from lagebild.annotate.attributions.headlines import split_headline, to_draft
from lagebild.annotate.attributions.view import View


def find_runs(view: View, found: Sequence[Draft]) -> list[Draft]:
    """Sentences with a shifted verb ("They would be sold") right behind reported speech, in its paragraph."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in found:
        for number in {view.sentence_of[run[0]] for run in (*draft.content, *draft.cue)}:
            by_sentence.setdefault(number, []).append(draft)
    drafts: list[Draft] = []
    last: Draft | None = None
    for number, sentence in enumerate(view.sentences):
        own = by_sentence.get(number, [])
        if own:
            told = [
                d for d in own if d.kind == "indirect" and d.source and view.sentence_of[d.last - 1] == number
            ]
            last = told[-1] if told else None
            continue
        if (
            last is None
            or not _same_paragraph(view, number)
            or not _is_shifted(view, sentence.first, sentence.last)
        ):
            last = None
            continue
        draft = Draft(
            "indirect_free_indirect", last.medium, "assert", "shifted verb runs on",
            [(sentence.first, sentence.last)], source=list(last.source), speaker=last.speaker,
        )  # fmt: skip
        drafts.append(draft)
    return drafts


def _same_paragraph(view: View, number: int) -> bool:
    return number > 0 and "\n" not in view.text[view.sentences[number - 1].end : view.sentences[number].start]


def _is_shifted(view: View, first: int, last: int) -> bool:
    """Whether the first finite verb of a sentence is "would" or the like."""
    finite = next((at for at in range(first, last) if view.tag(at)[:3] in FINITE_TAGS), None)
    return finite is not None and view.low[finite] in view.words("shifted")


def find_headlines(view: View, found: Sequence[Draft]) -> list[Draft]:
    """Drafts for headlines "X: ...", X a somebody and the rest a clause."""
    taken = {view.sentence_of[d.content[0][0]] for d in found}
    drafts: list[Draft] = []
    for number, sentence in enumerate(view.sentences):
        parts = None if number in taken else split_headline(view, sentence)
        if parts and any(view.tag(at)[:3] in FINITE_TAGS for at in range(*parts[1])):
            drafts.append(to_draft(view, *parts))
    return drafts
