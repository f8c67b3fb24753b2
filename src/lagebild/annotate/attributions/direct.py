"""Direct speech: quoted words with the clause that introduces them before, behind, or in the middle.

Not for: quoted words inside a reported clause; they belong to its content.
"""

from lagebild.annotate.attributions.cues import CueHit
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout, QuotedRun
from lagebild.annotate.attributions.phrases import phrase_at
from lagebild.annotate.attributions.sources import find_addressee, find_source
from lagebild.annotate.attributions.view import Run

_FEW = 6
"""A quoted sentence of fewer words that nobody introduces may be a title or a saying."""


def find_direct(layout: Layout) -> tuple[list[Draft], set[int]]:
    """Drafts of direct speech, and the verbs of the cues that they use up."""
    drafts: list[Draft] = []
    used: set[int] = set()
    for number, quoted in enumerate(layout.quoted):
        if drafts and any(quoted.first < run[1] and run[0] < quoted.last for run in drafts[-1].content):
            continue
        draft = (
            _behind(layout, number, used) or _before(layout, number, used) or _alone(layout, quoted, drafts)
        )
        if draft is not None:
            drafts.append(draft)
    return drafts, used


def _behind(layout: Layout, number: int, used: set[int]) -> Draft | None:
    """ "...", sagte X (am Montag) ["..."]"""
    view, quoted = layout.view, layout.quoted[number]
    at = quoted.last
    while at < len(view.tokens) and view.tag(at) in {"$,", "$."} and at < quoted.last + 2:
        at += 1
    if at >= len(view.tokens) or not view.tokens[at].text[:1].islower():
        return None
    if not (quoted.whole or at > quoted.last or quoted.words > 3):
        return None
    sentence = view.sentence_at(at)
    following = layout.quoted[number + 1] if number + 1 < len(layout.quoted) else None
    if following and not following.whole and view.tag(following.first - 1) not in {"$,", "$."}:
        following = None  # a name in quotation marks
    end = sentence.last
    if following and following.first < end:
        end = following.first
    end = _trimmed(layout, at, end)
    frame = (quoted.last, end)
    content = [(quoted.first, quoted.last)]
    if following and following.first <= end + 1 and view.sentence_of[following.first] == view.sentence_of[at]:
        content.append((following.first, following.last))
    so = _so(layout, at, end)
    if so is not None and (quoted.whole or quoted.words > 3):
        used.add(at)
        cue = next(iter(layout.so))
        return Draft(
            "direct",
            cue.medium,
            "assert",
            "quote, so X",
            content,
            [(at, at + 1)],
            [so],
            [(quoted.last, so[1])],
        )
    hit = next((h for h in layout.cues[view.sentence_of[at]] if h.finite == at or h.verb == at), None)
    if hit is None or view.tag(at) == "VV(PP)":
        return None
    if not quoted.whole and quoted.first != view.sentence_at(quoted.first).first:
        return None
    used.add(hit.verb)
    return _framed(layout, hit, content, frame, "quote, cue behind")


def _so(layout: Layout, at: int, end: int) -> Run | None:
    view = layout.view
    if not layout.so or view.low[at] != layout.so[0].lemma:
        return None
    phrase = phrase_at(view, at + 1, end)
    return (phrase.first, phrase.last) if phrase is not None and phrase.subject else None


def _trimmed(layout: Layout, at: int, end: int) -> int:
    """End of the clause at `at`: without the end mark, and without a second main clause behind "und"."""
    view = layout.view
    for piece in layout.pieces[view.sentence_of[at]]:
        if at < piece.first < end and piece.kind == "main" and piece.first < piece.opener:
            return piece.first
    while end > at and view.tag(end - 1) in {"$.", "$("} and view.low[end - 1] != ")":
        end -= 1
    return end


def _before(layout: Layout, number: int, used: set[int]) -> Draft | None:
    """X sagte: "..."; also a clause that ends in "als" before a few quoted words."""
    view, quoted = layout.view, layout.quoted[number]
    sentence = view.sentence_at(quoted.first)
    start = sentence.first
    for other in reversed(layout.quoted[:number]):
        if other.last <= start:
            break
        if other.whole:
            start = other.last
            break
    hits = [
        h
        for h in layout.cues[view.sentence_of[quoted.first]]
        if start <= h.verb < quoted.first or start <= h.finite < quoted.first
    ]
    colon = view.form(quoted.first - 1) == ":"
    if quoted.first == sentence.first:
        return _line_before(layout, quoted, used) if quoted.whole else None
    content = [(quoted.first, quoted.last)]
    hits = [h for h in hits if h.verb not in used]
    if colon:
        hit = next((h for h in reversed(hits) if h.complete or "quote" in h.cue.takes), None)
        if hit is None:
            return _colon(layout, quoted, (start, quoted.first))
    else:
        hit = next((h for h in reversed(hits) if _fits(layout, h, quoted)), None)
    if hit is None:
        return None
    used.add(hit.verb)
    draft = _framed(layout, hit, content, (start, quoted.first), "quote, cue before")
    draft.cue += _as_word(layout, hit, quoted)
    return draft


def _as_word(layout: Layout, hit: CueHit, quoted: QuotedRun) -> list[Run]:
    """ "als" close before the quoted words, where the cue has not taken it yet."""
    view = layout.view
    if "as" not in hit.cue.takes:
        return []
    taken = {at for run in hit.runs for at in range(*run)}
    near = range(max(hit.verb + 1, quoted.first - 2), quoted.first)
    return [(at, at + 1) for at in near if view.low[at] in view.words("than") and at not in taken]


def _fits(layout: Layout, hit: CueHit, quoted: QuotedRun) -> bool:
    """Whether a cue before quoted words, with no colon, has them as its object."""
    view = layout.view
    border = view.tag(quoted.first - 1) == "$,"
    if quoted.whole and "quote" in hit.cue.takes:
        gap = quoted.first - hit.end
        return gap <= 1 or (
            border
            and not any(
                p.kind in {"that", "zu", "wh", "main"}
                for p in layout.pieces[view.sentence_of[hit.verb]]
                if hit.end <= p.first < quoted.first
            )
        )
    if (
        "quote" in hit.cue.takes
        and "np" not in hit.cue.takes
        and quoted.first == hit.end
        and quoted.words > 1
    ):
        return True
    if "as" not in hit.cue.takes or (not hit.complete and hit.cue.needs):
        return False
    pieces = layout.pieces[view.sentence_of[hit.verb]]
    home = next((p for p in pieces if p.first <= quoted.first < p.last), None)
    return home is not None and (home is pieces[hit.piece] or home.kind == "scrap")


def _colon(layout: Layout, quoted: QuotedRun, frame: Run) -> Draft | None:
    """X zur Lage: "..." - a noun phrase and a colon, no verb."""
    view = layout.view
    if not quoted.whole:
        return None
    phrase = phrase_at(view, frame[0], frame[1])
    source = [(phrase.first, phrase.last)] if phrase else []
    return Draft(
        "direct",
        ("speech",),
        "assert",
        "quote behind colon",
        [(quoted.first, quoted.last)],
        [],
        source,
        [frame],
    )


def _line_before(layout: Layout, quoted: QuotedRun, used: set[int]) -> Draft | None:
    """The sentence before ends in a colon."""
    view = layout.view
    number = view.sentence_of[quoted.first]
    if number == 0 or view.form(quoted.first - 1) != ":":
        return None
    before = view.sentences[number - 1]
    content = [(quoted.first, quoted.last)]
    hits = [h for h in layout.cues[number - 1] if h.verb not in used]
    if not hits:
        return _colon(layout, quoted, (before.first, before.last))
    used.add(hits[-1].verb)
    return _framed(layout, hits[-1], content, (before.first, before.last), "quote, cue in the line before")


def _alone(layout: Layout, quoted: QuotedRun, drafts: list[Draft]) -> Draft | None:
    """A quoted sentence with no cue of its own, right behind one that has a speaker."""
    view = layout.view
    if not quoted.whole:
        return None
    number = view.sentence_of[quoted.first]
    if (
        quoted.first != view.sentences[number].first
        or quoted.last < view.sentence_at(quoted.last - 1).last - 1
    ):
        return None
    last = drafts[-1] if drafts else None
    if last is None or number - view.sentence_of[last.last - 1] > 1:
        enough = quoted.words >= _FEW
        content = [(quoted.first, quoted.last)]
        return Draft("direct", ("speech", "writing"), "assert", "quote alone", content) if enough else None
    return Draft(
        "direct", last.medium, last.stance, "quote goes on", [(quoted.first, quoted.last)],
        list(last.cue), list(last.source), list(last.frame), list(last.addressee),
    )  # fmt: skip


def _framed(layout: Layout, hit: CueHit, content: list[Run], frame: Run, rule: str) -> Draft:
    view = layout.view
    pieces = layout.pieces[view.sentence_of[hit.verb]]
    source = find_source(view, pieces, hit)
    if source is not None and not frame[0] <= source[0] < frame[1]:
        source = None
    draft = Draft(
        "direct",
        hit.cue.medium,
        (hit.cue.stance if hit.complete else "assert"),
        rule,
        content,
        list(hit.runs),
        [source] if source else [],
        [frame],
    )
    addressee = find_addressee(view, frame[0], frame[1], source, objects=False)
    if addressee:
        draft.addressee = [addressee]
    return draft
