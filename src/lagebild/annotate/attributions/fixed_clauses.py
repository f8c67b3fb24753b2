"""Where the clause that a verb introduces begins and ends, in a language with fixed word order.

Not for: quoted sentences; see `fixed_quotes`.
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.fixed_verbs import FINITE_TAGS, Verb
from lagebild.annotate.attributions.phrases import phrase_at
from lagebild.annotate.attributions.view import Run, View
from lagebild.lang.cues import word_cues

_SKIPPED = ("PRP", "AV0", "PRF", "TO0", "AVP", "$,", "VVN", "VVG", "AJ0", "CRD", "ORD", "NP0", "XX0")
_FAR = 25


def end_of(view: View, run: Run) -> int:
    """End of a sentence without its end mark."""
    last = run[1]
    while last > run[0] + 1 and view.tag(last - 1) == "$.":
        last -= 1
    return last


def clause_start(view: View, verb: Verb, end: int) -> int | None:
    """Where the clause behind a verb begins; None where no clause follows."""
    here = verb.subject[1] if verb.inverted and verb.subject else verb.at + 1
    begin: int | None = None
    takes, words = verb.cue.takes, view.words
    if view.tag(here) == "$,":  # "reported, X said": no clause follows a comma without "that"
        takes = takes - {"v2"}
    while here < end and here <= verb.at + _FAR:
        word, tag = view.low[here], view.tag(here)
        if "that" in takes and word in words("that") and tag in {"CJT", "CJS", "DT0", "CJT-DT0"}:
            return here
        if "wh" in takes and word in words("asks") | words("whether"):
            return here
        if "zu" in takes and word in words("infinitive") and _is_infinitive(view, here):
            return here
        if (
            word in words("relative")
            or tag in {"$.", "CJC"}
            or (tag == "$(" and begin is None and here > verb.at + 8)
        ):
            return None
        if "v2" in takes and begin is not None and _is_finite(view, here):
            return begin
        phrase = phrase_at(view, here, end)
        if phrase is not None:
            bare = not phrase.after_preposition and not _is_time(view, phrase.core - 1)
            told = verb.cue.object_is_addressee and here == verb.at + 1 and not _is_finite(view, phrase.last)
            if bare and not told and begin is None:
                begin = phrase.first
            here = phrase.last
        elif tag.startswith(_SKIPPED) or tag == "$(" or tag in {"DT0", "AT0", "PNX", "EX0", "PNI"}:
            if tag in {"EX0", "DT0", "PNI", "AT0", "AJ0", "CRD"} and begin is None:
                begin = here
            if tag == "$," and begin is not None:
                begin = None
            here += 1
        else:
            return None
    return None


def _is_infinitive(view: View, to: int) -> bool:
    behind = to + 1 + (view.tag(to + 1) == "AV0")
    return view.tag(to) == "TO0" or view.tag(behind) in {"VVI", "VBI", "VHI", "VDI"}


def _is_finite(view: View, at: int) -> bool:
    while view.tag(at) in {"AV0", "XX0"}:
        at += 1
    return view.tag(at)[:3] in FINITE_TAGS


def _is_time(view: View, at: int) -> bool:
    return view.low[at] in view.words("time_noun")


def content_end(view: View, verb: Verb, later: Sequence[Verb], begin: int, end: int) -> int:
    """Where a clause ends: before a verb that is not said by it, or where a relative clause closes."""
    for other in later:
        if other.at <= begin:
            continue
        border = other.begin - 1
        while (
            border > begin
            and view.tag(border) in {"AV0", "$,"}
            and view.form(border) not in view.words("joins")
        ):
            border -= 1
        if _says_on(view, other, begin, end):
            return other.begin - 1
        hangs = other.shares and view.tag(other.at) == "VVG"
        if hangs and view.tag(other.first - 1) == "$,":
            return other.first - 1
        if border > begin and view.low[border] in view.words("joins") and _ends_here(view, other, border):
            return border - (view.tag(border - 1) == "$,")
    if verb.relative:
        return _relative_end(view, begin, end)
    return end


def _says_on(view: View, other: Verb, begin: int, end: int) -> bool:
    """Whether a clause behind a comma brings words of its own: "whether he knew, she said: ..."."""
    if other.begin - 1 <= begin or view.tag(other.begin - 1) != "$," or other.shares or other.relative:
        return False
    close = max(other.at + 1, other.subject[1] if other.subject else 0)
    return close < end and view.low[close] == ":"


def act_end(view: View, verb: Verb, later: Sequence[Verb], end: int) -> int:
    """Where a named act ends: also before ", according to" and before the verb of a clause around it."""
    last = content_end(view, verb, later, verb.at + 1, end)
    aside = word_cues(view.language, "before")
    for at in range(verb.at + 2, last - 1):
        if view.tag(at) == "$," and (view.low[at + 1] in aside or view.tag(at + 1)[:3] in FINITE_TAGS):
            return at
    return last


def _ends_here(view: View, other: Verb, border: int) -> bool:
    """Whether a clause behind "but" stands beside the verb, and is no part of what it introduces."""
    return other.shares or view.low[border] in view.words("contrasts") or view.tag(border - 1) == "$,"


def _relative_end(view: View, begin: int, end: int) -> int:
    """The comma before the verb of the main clause: "X, who said he knew, resigned"."""
    for at in range(begin + 1, end - 1):
        if view.tag(at) == "$," and view.tag(at + 1)[:3] in (*FINITE_TAGS, "VVN"):
            return at
    return end
