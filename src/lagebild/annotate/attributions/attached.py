"""What hangs on a noun group: genitives, "von"-phrases, brackets, appositions, "X und Y".

Not for: the group itself; see `groups`.
"""

from lagebild.annotate.attributions.clauses import FINITE
from lagebild.annotate.attributions.groups import PRONOUNS, group_end, is_genitive_name
from lagebild.annotate.attributions.view import View


def extend(view: View, first: int, end: int, last: int) -> int:
    """Takes in what hangs on a noun group; stops at a finite verb."""
    if view.tag(first) in {"PPER", "PNP"}:
        return end
    while end < last:
        reach = (
            _genitive(view, end, last)
            or _attached(view, end, last)
            or _bracket(view, end, last)
            or _coordinated(view, end, last)
        )
        if reach <= end:
            break
        end = reach
    return _apposition(view, first, end) or end


def _genitive(view: View, end: int, last: int) -> int:
    if end - 1 in view.people:
        return 0
    if is_genitive_name(view, end):
        return group_end(view, end, last)
    if view.tag(end) == "ADJ(A)" and view.low[end].endswith("er") and view.tag(end - 1) in {"NN", "NNA"}:
        core = group_end(view, end, last)
        return core if core > end + 1 else 0
    if view.low[end] not in view.words("genitive_article") or view.tag(end - 1) not in {
        "NN",
        "NNA",
        "NNI",
        "PIS",
    }:
        return 0
    core = group_end(view, end, last)
    return core if core > end + 1 else 0


def _attached(view: View, end: int, last: int) -> int:
    word = view.low[end]
    if word in view.words("citing_opens") and view.form(end + 1) in view.words("citing"):
        core = group_end(view, end + 3, last)
        return core if core > end + 3 else 0
    to_noun = word in view.words("attaches_to_noun")
    if word not in view.words("of") and not to_noun:
        return 0
    if to_noun and view.tag(end - 1) not in {"NN", "NNA"}:
        return 0
    start = end + 1
    core = group_end(view, start, last)
    return core if core > start else 0


def _bracket(view: View, end: int, last: int) -> int:
    if view.low[end] != "(":
        return 0
    for at in range(end + 2, min(end + 6, last)):
        if view.low[at] == ")":
            return at + 1
    return 0


def _apposition(view: View, first: int, end: int) -> int:
    """ ", Präsident der Insel," behind a noun group: a noun phrase between commas, without a verb."""
    border = view.sentence_at(first).last
    if end + 1 >= border or view.tag(end) != "$," or view.tag(first).startswith(PRONOUNS):
        return 0
    core = group_end(view, end + 1, border)
    if core == end + 1 or view.tag(end + 1).startswith((*PRONOUNS, "CARD")):
        return 0
    reach = _extend_plain(view, core, border)
    if reach < border and view.tag(reach) in {"$,", "$."}:
        closes = view.tag(reach) == "$," and (reach + 1 >= border or not _goes_on(view, reach + 1))
        return reach if closes or view.tag(reach) == "$." else 0
    return 0


def _goes_on(view: View, at: int) -> bool:
    """True where a list goes on behind a comma: "Apfel, Birne, Pflaume"."""
    return view.tag(at) in {"NN", "NE"} and view.tag(at + 1) in {"$,", "KON"}


def _extend_plain(view: View, end: int, last: int) -> int:
    while end < last:
        reach = _genitive(view, end, last) or _attached(view, end, last) or _bracket(view, end, last)
        if not reach and view.tag(end) in {"APPR", "APPRART"} and view.tag(end - 1) in {"NN", "NE", "NNA"}:
            core = group_end(view, end + 1, last)
            reach = core if core > end + 1 else 0
        if not reach and view.tag(end) == "KON":
            core = group_end(view, end + 1, last)
            reach = core if core > end + 1 else 0
        if reach <= end:
            break
        end = reach
    return end


def _coordinated(view: View, end: int, last: int) -> int:
    """ "und Y" behind X, where no clause of its own starts there."""
    if view.low[end] in view.words("than") and view.form(end + 1) in view.words("also"):
        return group_end(view, end + 2, last)
    if view.tag(end) not in {"KON", "CJC"} or view.low[end] not in view.words("coordinates"):
        return 0
    core = group_end(view, end + 1, last)
    if core == end + 1 or view.tag(end + 1).startswith(PRONOUNS):
        return 0
    reach = _extend_plain(view, core, last)
    verb_before = any(view.tag(at) in FINITE for at in range(view.sentence_at(end).first, end))
    return 0 if reach < len(view.tokens) and view.tag(reach) in FINITE and verb_before else reach
