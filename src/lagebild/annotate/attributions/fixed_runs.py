"""Speech that runs on without a cue in a language with fixed word order, and headlines with a voice.

Not for: quoted sentences that go on; see `fixed_quotes`.
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.fixed_verbs import FINITE_TAGS
from lagebild.annotate.attributions.view import Run, View
from lagebild.records import AttributionKind

_LONGEST_SOURCE = 6


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
        if sentence.role != "headline" or number in taken:
            continue
        colon = next((at for at in range(sentence.first, sentence.last) if view.low[at] == ":"), -1)
        source, content = (sentence.first, colon), (colon + 1, sentence.last)
        if colon < 0 or content[0] >= content[1] or not _is_voice(view, source):
            continue
        if not any(view.tag(at)[:3] in FINITE_TAGS for at in range(*content)):
            continue
        own = any(view.low[at] in view.words("first_person") for at in range(*content))
        kind: AttributionKind = "direct" if own else "indirect"
        frame = (source[0], colon + 1)
        drafts.append(
            Draft(kind, ("speech", "writing"), "assert", "headline", [content], [], [source], [frame])
        )
    return drafts


def _is_voice(view: View, run: Run) -> bool:
    """A few words the last of which names somebody as a whole."""
    if not 0 < run[1] - run[0] <= _LONGEST_SOURCE:
        return False
    end = view.tokens[run[1] - 1].end
    return any(m.end == end and m.schema != "Address" for m in view.mentions_in(run))
