"""Attributions in a language with fixed word order (English): subject, verb of saying, what is said.

Not for: German; there the same drafts come from `direct`, `framed`, `beside` and `nouns`.
"""

from collections.abc import Iterator

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.fixed_subjects import find_addressee, find_subject
from lagebild.annotate.attributions.layout import QuotedRun, find_quoted_runs
from lagebild.annotate.attributions.phrases import phrase_at
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.cues import Cue, verb_cues, word_cues

FINITE_TAGS = ("VVD", "VVZ", "VVB", "VBZ", "VBD", "VBB", "VHZ", "VHD", "VHB", "VM0", "VDD", "VDZ", "VDB")
_NEAR_END = 7


def find_fixed_order(view: View) -> list[Draft]:
    """Drafts of one document."""
    quoted = tuple(find_quoted_runs(view, FINITE_TAGS))
    drafts: list[Draft] = []
    for sentence in view.sentences:
        run = (sentence.first, sentence.last)
        mine = [q for q in quoted if q.words > 1 and q.first < run[1] and run[0] < q.last]
        for at, cue in _verbs(view, run):
            if any(q.first < at < q.last for q in mine):
                continue
            draft = _from_verb(view, run, mine, at, cue)
            if draft is not None:
                drafts.append(draft)
        drafts.extend(_beside(view, run))
    return drafts


def _verbs(view: View, run: Run) -> Iterator[tuple[int, Cue]]:
    table = verb_cues(view.language)
    for at in range(*run):
        rows = table.get(view.tokens[at].lemma) if view.tag(at).startswith("VV") else None
        if rows and view.form(at - 1) not in view.words("infinitive"):
            yield at, rows[0]


def _from_verb(view: View, run: Run, quoted: list[QuotedRun], at: int, cue: Cue) -> Draft | None:
    subject = find_subject(view, run, at)
    if subject is None or (subject[1] - subject[0] == 1 and view.low[subject[0]] in view.words("reader")):
        return None
    draft = Draft("indirect", cue.medium, cue.stance, "", [], [(at, at + 1)], [subject])
    direct = _spoken(view, run, quoted, at, subject) if "quote" in cue.takes else None
    end = _end(view, run)
    if direct is not None:
        draft.kind, draft.rule = "direct", "quote"
        draft.content, draft.frame = direct
    else:
        begin = _clause_start(view, at, end, cue)
        if begin is not None:
            draft.rule, draft.content = "cue, clause behind", [(begin, end)]
            draft.frame = [(min(subject[0], at), begin)]
        elif not _behind(view, run, at, subject, cue, draft) and not _act(view, run, at, subject, cue, draft):
            return None
    told = bool(draft.frame)
    addressee = find_addressee(view, at, draft.frame[-1][1], subject) if told else None
    draft.addressee = [addressee] if addressee else []
    return draft


def _end(view: View, run: Run) -> int:
    return run[1] - 1 if view.tag(run[1] - 1) == "$." else run[1]


def _spoken(
    view: View, run: Run, quoted: list[QuotedRun], at: int, subject: Run
) -> tuple[list[Run], list[Run]] | None:
    """Quoted sentences before and behind the clause, and the clause."""
    left = [q for q in quoted if q.last <= min(at, subject[0]) and min(at, subject[0]) - q.last <= 2]
    right = [q for q in quoted if q.first > at and q.whole]
    left = [q for q in left if q.whole or view.tag(q.last - 2) == "$,"]
    close = [q for q in right if left or view.tag(q.first - 1) in {"$,", "$."} or q.first == at + 1]
    content = [(q.first, q.last) for q in [*left[-1:], *close[:1]]]
    if not content:
        return None
    start = left[-1].last if left else run[0]
    end = close[0].first if close else _end(view, run)
    return content, [(start, end)] if start < end else []


def _clause_start(view: View, at: int, end: int, cue: Cue) -> int | None:
    """Where the content behind the verb starts."""
    here = at + 1
    while here < end:
        word = view.low[here]
        if "that" in cue.takes and word in view.words("that") and view.tag(here) in {"CJT", "CJS", "DT0"}:
            return here
        if "wh" in cue.takes and word in view.words("asks") | view.words("whether"):
            return here
        if (
            "zu" in cue.takes
            and word in view.words("infinitive")
            and (view.tag(here) == "TO0" or view.tag(here + 1) == "VVI")
        ):
            return here
        phrase = phrase_at(view, here, end)
        if phrase is not None:
            clause = (
                "v2" in cue.takes and view.tag(phrase.last) in FINITE_TAGS and not phrase.after_preposition
            )
            if clause or here > at + 12:
                return here if clause else None
            here = phrase.last
        elif view.tag(here).startswith(("PRP", "AV0", "PRF", "TO0")) or view.tag(here) == "$,":
            here += 1
        else:
            return None
    return None


def _behind(view: View, run: Run, at: int, subject: Run, cue: Cue, draft: Draft) -> bool:
    """..., X said."""
    first = min(at, subject[0])
    short = _end(view, run) - at <= _NEAR_END
    if not cue.takes & {"v2", "quote"} or first <= run[0] + 2 or view.tag(first - 1) != "$," or not short:
        return False
    draft.rule, draft.content = "clause, cue behind", [(run[0], first - 1)]
    draft.frame = [(first - 1, _end(view, run))]
    return True


def _act(view: View, run: Run, at: int, subject: Run, cue: Cue, draft: Draft) -> bool:
    """X denied the accusations; X criticised the delay."""
    phrase = phrase_at(view, at + 1, run[1])
    if phrase is None or (phrase.pronoun and "object" not in cue.takes) or not cue.takes & {"np", "object"}:
        return False
    draft.kind, draft.rule = "reported", "speech act"
    whole = "object" not in cue.takes
    draft.content = [(subject[0], run[1])] if whole else [(phrase.first, phrase.last)]
    return True


def _beside(view: View, run: Run) -> Iterator[Draft]:
    """According to X, ..."""
    table = word_cues(view.language, "before")
    for at in range(*run):
        for cue in table.get(view.low[at], ()):
            start = at + 2 if view.form(at + 1) in cue.needs else at + 1
            phrase = phrase_at(view, start, run[1])
            if phrase is None or (cue.needs and start == at + 1):
                continue
            last = phrase.last + (view.tag(phrase.last) == "$,")
            parts = [(run[0], at - (view.tag(at - 1) == "$," and at > run[0])), (last, _end(view, run))]
            content = [(a, b) for a, b in parts if a < b]
            if content:
                source = (phrase.first, phrase.last)
                yield Draft(
                    "indirect",
                    cue.medium,
                    cue.stance,
                    "beside: before",
                    content,
                    [(at, start)],
                    [source],
                    [(at, last)],
                )
