"""Attributions in a language with fixed word order (English): subject, verb of saying, what is said.

Not for: German; there the same drafts come from `direct`, `framed`, `beside` and `nouns`.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.fixed_asides import find_asides
from lagebild.annotate.attributions.fixed_clauses import act_end, clause_start, content_end, end_of
from lagebild.annotate.attributions.fixed_quotes import find_going_on, find_spoken, introduced
from lagebild.annotate.attributions.fixed_runs import find_headlines, find_runs
from lagebild.annotate.attributions.fixed_subjects import find_addressee, find_subject
from lagebild.annotate.attributions.fixed_verbs import FINITE_TAGS, Verb, find_verbs
from lagebild.annotate.attributions.layout import QuotedRun
from lagebild.annotate.attributions.phrases import phrase_at
from lagebild.annotate.attributions.view import Run, View
from lagebild.text.marks import QUOTES

_MOST_QUOTED: Final = 50
"""Quotations of one sentence that are looked at."""


def find_fixed_order(view: View) -> list[Draft]:
    """Drafts of one document."""
    spoken = find_spoken(view)
    ends = [q.last for q in spoken]
    drafts: list[Draft] = []
    for sentence in view.sentences:
        run = (sentence.first, sentence.last)
        first = bisect_right(ends, run[0])
        mine = [q for q in spoken[first : first + _MOST_QUOTED] if q.first < run[1]]
        verbs = find_verbs(view, run, [(q.first, q.last) for q in mine])
        told = [_from_verb(view, run, mine, verb, verbs[i + 1 :]) for i, verb in enumerate(verbs)]
        own = [draft for draft in told if draft is not None]
        drafts += own
        drafts += find_asides(view, run, own)
    drafts += find_headlines(view, drafts)
    drafts += find_going_on(view, spoken, drafts)
    drafts += find_runs(view, drafts)
    return drafts


def _from_verb(
    view: View, run: Run, quoted: Sequence[QuotedRun], verb: Verb, later: Sequence[Verb]
) -> Draft | None:
    cue = verb.cue
    if _is_bare_passive(view, verb) and "np" in cue.takes and cue.stance == "allege":
        draft = Draft("reported", cue.medium, cue.stance, "speech act, passive", [], [(verb.at, verb.at + 1)])
        draft.content = [(verb.begin, act_end(view, verb, later, end_of(view, run)))]
        return draft
    if _is_bare_passive(view, verb) or _is_thought_aside(view, verb):
        return None
    draft = Draft("indirect", cue.medium, cue.stance, "", [], [(verb.at, verb.at + 1)])
    draft.source = [verb.subject] if verb.subject else []
    if verb.passive:
        return draft if _passive_act(view, run, verb, later, draft) else None
    direct = introduced(view, run, quoted, verb, later) if "quote" in cue.takes else None
    if direct is not None:
        draft.kind, draft.rule, draft.content = "direct", "quote", direct[0]
        draft.frame = [direct[1]] if direct[1][0] < direct[1][1] else []
    elif not (
        (verb.inverted and _clause_before(view, run, verb, draft))
        or _clause_behind(view, run, verb, later, draft)
        or _clause_before(view, run, verb, draft)
        or _act(view, run, verb, later, draft)
    ):
        return None
    if draft.frame:
        found = find_addressee(view, verb.at, draft.frame[-1][1], verb.subject)
        draft.addressee = [found] if found else []
    return draft


def _is_bare_passive(view: View, verb: Verb) -> bool:
    """ "Staff urged to stay": the verb needs somebody behind it; without, its subject is who is asked."""
    return (
        not verb.passive
        and view.tokens[verb.at].lemma in view.words("needs_addressee")
        and view.form(verb.at + 1) in view.words("infinitive") | view.words("of")
        and not verb.inverted
    )


def _is_thought_aside(view: View, verb: Verb) -> bool:
    """ "asked whether he thought": a thought in a clause that only asks for it."""
    if verb.cue.medium != ("thought",) or verb.subject is None:
        return False
    return view.form(verb.subject[0] - 1) in view.words("whether")


def _clause_behind(view: View, run: Run, verb: Verb, later: Sequence[Verb], draft: Draft) -> bool:
    """X said (that) ...; X threatened to ...; X asked whether ..."""
    end = end_of(view, run)
    begin = clause_start(view, verb, end)
    if begin is None:
        return False
    last = content_end(view, verb, later, begin, end)
    unnamed = any(view.low[at] in view.words("unnamed") for at in range(begin, min(begin + 3, last)))
    if last <= begin or (unnamed and view.low[begin] in view.words("infinitive")):
        return False
    draft.rule, draft.content = "cue, clause behind", [(begin, last)]
    draft.frame = [(verb.begin, begin)]
    return True


def _clause_before(view: View, run: Run, verb: Verb, draft: Draft) -> bool:
    """..., X said.  And torn apart: The price, X said, was fair."""
    first, end = verb.begin, end_of(view, run)
    saying = "v2" in verb.cue.takes or verb.cue.takes >= {"that", "quote"}
    if not saying or verb.shares or verb.relative:
        return False
    if first <= run[0] + 1 or view.tag(first - 1) != "$," or not _goes_no_further(view, verb, end):
        return False
    start = _behind_dateline(view, run, first - 1)
    close = max(verb.at + 1, verb.subject[1] if verb.subject else 0)
    comma = next((at for at in range(close, end) if view.tag(at) == "$,"), end)
    said = any(view.tag(at)[:3] in FINITE_TAGS for at in range(start, first - 1))
    headline = view.sentence_at(first).role == "headline"
    if not said and not headline:
        if comma >= end - 1:
            return False
        draft.content, draft.frame = [(start, first - 1), (comma + 1, end)], [(first - 1, comma + 1)]
        draft.rule = "clause, cue inside"
        return True
    draft.rule, draft.content, draft.frame = "clause, cue behind", [(start, first - 1)], [(first - 1, end)]
    return True


def _goes_no_further(view: View, verb: Verb, end: int) -> bool:
    """Whether nothing that could be what is said stands behind a verb."""
    if verb.inverted:
        return True
    here = verb.at + 1
    phrase = phrase_at(view, here, end)
    if phrase is None:
        return here >= end or view.tag(here).startswith(("$,", "$.", "PRP", "AV0", "CJ", "VVG", "ORD"))
    return verb.cue.object_is_addressee or view.low[phrase.core - 1] in view.words("time_noun")


def _behind_dateline(view: View, run: Run, end: int) -> int:
    """Where a sentence begins behind "VALLETTA (Agency) -", a colon or a semicolon."""
    for at in range(end - 1, run[0], -1):
        dash = view.low[at] in {"—", "–", "-"} and (view.form(at - 1) == ")" or at - run[0] <= 4)
        if view.low[at] in {":", ";"} or dash:
            return at + 1
    return run[0] + (view.tag(run[0]) == "CJC")


def _act(view: View, run: Run, verb: Verb, later: Sequence[Verb], draft: Draft) -> bool:
    """X denied the accusations; X criticised the delay; X did not respond."""
    takes, end = verb.cue.takes, end_of(view, run)
    if not takes & {"np", "object", "alone", "as"}:
        return False
    last = act_end(view, verb, later, end)
    draft.kind, draft.rule = "reported", "speech act"
    if "object" in takes or ("as" in takes and _holds_quoted(view, verb, last)):
        found = _object(view, verb, last)
        if found is not None:
            draft.content = [found]
            return True
    if "alone" not in takes and not _has_object(view, verb, last):
        return False
    begin = verb.begin
    draft.content = [(begin, run[1] if last == end and "np" in takes else last)]
    return "np" in takes or "alone" in takes


def _object(view: View, verb: Verb, last: int) -> Run | None:
    """The words denied or confirmed, with what is said of them: "the warning as alarmist"."""
    here = verb.at + 1
    while here < last and (view.low[here] in verb.cue.needs or view.tag(here) in {"AV0", "AVP"}):
        here += 1
    pointing = view.low[here] in view.words("points_back") if here < last else False
    phrase = phrase_at(view, here, last)
    if phrase is None and not pointing and view.tag(here) != "VVG":
        return None
    end = here + 1 if phrase is None else phrase.last
    comma = next((at for at in range(end, last) if view.tag(at) in {"$,", "CJC"}), last)
    if "as" in verb.cue.takes and "object" not in verb.cue.takes:
        marks = [at for at in range(here, last) if view.tokens[at].text in QUOTES]
        return here, marks[1] + 1 if len(marks) > 1 else comma
    whole = (
        view.tag(end).startswith(("CJT", "PRF", "CJS", "PRP", "VVG", "AV0", "TO0")) or view.tag(here) == "VVG"
    )
    return here, (comma if view.form(end) in view.words("as") else last) if whole else end


def _holds_quoted(view: View, verb: Verb, last: int) -> bool:
    """Whether quotation marks stand behind a verb: "called the plan “mad”"."""
    return any(view.tokens[at].text in QUOTES for at in range(verb.at + 1, last))


def _has_object(view: View, verb: Verb, last: int) -> bool:
    """Whether somebody or something stands behind a verb, or behind its "for"."""
    here = verb.at + 1
    while here < last and view.tag(here).startswith(("PRP", "AV0", "AVP", "$,", "AT0", "PRF")):
        here += 1
    return phrase_at(view, here, last) is not None or (
        here < last and view.tag(here) in {"VVG", "AJ0", "DT0"}
    )


def _passive_act(view: View, run: Run, verb: Verb, later: Sequence[Verb], draft: Draft) -> bool:
    """X was accused of ... (by Y); ... was first reported by Y."""
    takes = verb.cue.takes
    named = verb.subject is not None
    accused = "np" in takes and (named or verb.cue.stance == "allege")
    if not (accused or (named and takes & {"that", "object"})):
        return False
    end = content_end(view, verb, later, verb.at + 1, end_of(view, run))
    phrase = _patient(view, run, verb)
    if phrase is None:
        return False
    draft.kind, draft.rule = "reported", "speech act, passive"
    whole = "that" not in takes
    draft.content = [(phrase[0], end)] if whole else [phrase]
    if not whole:
        draft.kind = "indirect"
        draft.frame = [(phrase[1], end)]
    return True


def _patient(view: View, run: Run, verb: Verb) -> Run | None:
    """The subject of a passive, up to its verb."""
    relative = view.form(verb.first - 1) in view.words("relative")
    here = verb.first - 1 - (view.tag(verb.first - 2) == "$,") if relative else verb.first
    found = find_subject(view, run, here, here)
    return (found[0], verb.first) if found is not None and found[0] < here else None
