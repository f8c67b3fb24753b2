"""Cues that stand beside what is said in a language with fixed word order, and hedges that name nobody.

"According to X, ..."; "X is understood to ..."; "reportedly".
Not for: verbs with a subject; see `fixed_verbs`.
"""

from collections.abc import Iterator, Sequence

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.fixed_clauses import end_of
from lagebild.annotate.attributions.fixed_verbs import FINITE_TAGS
from lagebild.annotate.attributions.phrases import phrase_at
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.cues import Cue, word_cues


def find_asides(view: View, run: Run, told: Sequence[Draft]) -> list[Draft]:
    """Drafts of one sentence; `told` are those that its verbs gave."""
    drafts = list(_beside(view, run))
    if not drafts and not told:
        drafts += _hearsay(view, run)
    if not drafts and not told:
        drafts += _hedged(view, run)
    return drafts


def _beside(view: View, run: Run) -> Iterator[Draft]:
    """According to X, (citing Y,) ...; ..., according to X."""
    table = word_cues(view.language, "before")
    for at in range(*run):
        for cue in table.get(view.low[at], ()):
            start = at + 2 if view.form(at + 1) in cue.needs else at + 1
            phrase = phrase_at(view, start, run[1])
            if phrase is None or (cue.needs and start == at + 1):
                continue
            last = _source_end(view, run, phrase.last, at == run[0])
            source = (phrase.first, last)
            opened = last < run[1] and view.tag(last) == "$,"
            frame_end = _insertion_end(view, run, last) if opened else last
            parts = [
                (run[0], at - (view.tag(at - 1) == "$," and at > run[0])),
                (frame_end, end_of(view, run)),
            ]
            if at > run[0] and not _resumes(view, parts):
                frame_end, parts = max(frame_end, last), parts[:1]
            content = [(a, b) for a, b in parts if b - a > 1]
            if content:
                yield Draft(
                    "indirect", cue.medium, cue.stance, "beside: before", content, [(at, start)], [source],
                    [(at, frame_end)],
                )  # fmt: skip


def _resumes(view: View, parts: Sequence[Run]) -> bool:
    """Whether the clause goes on behind a source in its middle: "The dam, according to X, is safe"."""
    (first, begin), (rest, last) = parts
    if rest >= last:
        return False
    told = any(view.tag(i)[:3] in FINITE_TAGS for i in range(first, begin))
    return not told or view.tag(begin - 1)[:3] in FINITE_TAGS


def _source_end(view: View, run: Run, last: int, opens: bool) -> int:
    """End of a source with what hangs on it; at the start of a sentence up to its comma."""
    border = next((i for i in range(last, run[1]) if view.tag(i) in {"$,", "$."}), last)
    if not opens and any(
        view.tag(i).startswith(("VVD", "VVZ", "VM0", "VB", "VH")) for i in range(last, border)
    ):
        return last
    return border


def _insertion_end(view: View, run: Run, comma: int) -> int:
    """Behind the comma; behind the next one where "citing Y" or "which cited Y" stands between."""
    opener = comma + 1
    inserted = opener < run[1] and view.low[opener] in view.words("citing") | view.words("relative")
    if not inserted:
        return opener
    closing = next((i for i in range(opener, run[1]) if view.tag(i) == "$,"), None)
    return closing + 1 if closing is not None else end_of(view, run)


def _hearsay(view: View, run: Run) -> Iterator[Draft]:
    """X is understood to ...: the page gives it as somebody's word, and does not say whose."""
    table = word_cues(view.language, "hearsay")
    for at in range(run[0] + 1, run[1] - 2):
        for cue in table.get(view.low[at], ()):
            if view.form(at - 1) in view.words("passive") and view.form(at + 1) in view.words("infinitive"):
                content = [(run[0], at - 1), (at + 1, end_of(view, run))]
                yield Draft("indirect", cue.medium, cue.stance, "hearsay", content, [(at - 1, at + 1)])
                return


def _hedged(view: View, run: Run) -> Iterator[Draft]:
    """X has reportedly ...: likewise."""
    table: dict[str, tuple[Cue, ...]] = word_cues(view.language, "hedge")
    for at in range(*run):
        for cue in table.get(view.low[at], ()):
            parts = [(run[0], at), (at + 1, end_of(view, run))]
            content = [(a, b) for a, b in parts if a < b]
            if content:
                yield Draft("indirect", cue.medium, cue.stance, "hedge", content, [(at, at + 1)])
                return
