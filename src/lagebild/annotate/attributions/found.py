"""What a learned model found as attributions: it says what is said and where, the rules who says it.

Where rules and model agree that something is said, the model's content, frame, kind and medium stand, and the
rules' source and cue, since those find the speaker through "unter Berufung auf" and pronouns. The stance is
as yet that of the rules' cue: the layer `stances` weighs it against what the model heard.
Not for: the model.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, cast

from lagebild.annotate.attributions.alone import stands_alone
from lagebild.annotate.attributions.build import to_attributions
from lagebild.annotate.attributions.clauses import FINITE
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.edges import may_be_spoken_to, to_phrase
from lagebild.annotate.attributions.fixed_edges import to_whole_source
from lagebild.annotate.attributions.governed import apart, find_speaking, is_question, is_ruled_out
from lagebild.annotate.attributions.interviews import PRINTED, find_interview
from lagebild.annotate.attributions.layout import QuotedRun, find_quoted_runs
from lagebild.annotate.attributions.led_back import lead_back
from lagebild.annotate.attributions.overlaps import Overlaps
from lagebild.annotate.attributions.pieces import bare_pieces
from lagebild.annotate.attributions.prefixes import with_prefix
from lagebild.annotate.attributions.quoted_pieces import find_quoted_pieces
from lagebild.annotate.attributions.strays import without_strays
from lagebild.annotate.attributions.view import Run, View, make_view
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import ADJECTIVES, FOREIGN, NAMES, NOUNS, PREPOSITIONS
from lagebild.records import Act, Annotations, Attribution, AttributionKind, Findings, Medium, Quote, Text
from lagebild.text.marks import QUOTES

_GAP: Final = 2
"""Tokens that may lie between two pieces of one part."""
_SAME: Final = 0.3
"""So much of their words rules and model share where both mean the same statement."""
_OWNED: Final = ADJECTIVES | NOUNS | NAMES | FOREIGN
"""What goes on behind an owner."""
_FRAME_GAP: Final = 8
"""Tokens that may lie between two pieces of a frame, if none of them is said. Best on the corpus (dev)."""
Offsets = tuple[int, int]


def to_found_attributions(text: Text, known: Annotations, language: str) -> Annotations:
    """`attributions` by model and rules together; those by the rules where no model has read the text."""
    if not known.findings.model or not known.tokens:
        return known
    view = make_view(text, known, language)
    carrying = [(span.start, span.end) for span in text.carrying()]
    rules = [a for a in known.attributions if a.kind != "own" and a.rule != PRINTED]
    turns = find_interview(view)  # anew: the model knows more people
    acts = [a for a in known.findings.acts if a.layer != "trigger" and _inside(a, carrying)]
    shown = Overlaps(turns, lambda turn: turn.content)
    acts = [a for a in acts if not _is_of_a_turn(view, a, shown)]
    quoted = find_quoted_runs(view, tuple(FINITE))
    near = Overlaps(rules, lambda rule: _offsets(rule.content))
    meant = [_meant(view, act, near.touching(act.spans)) for act in acts]
    heard = Overlaps(list(zip(acts, meant, strict=True)), lambda pair: pair[0].spans)
    drafts = [
        d for a, rule in zip(acts, meant, strict=True) if (d := _draft(view, a, rule, known.findings, quoted))
    ]
    lead_back(drafts)
    drafts += turns + [_kept(view, rule) for rule in rules if _stays(rule, heard)]
    drafts += find_quoted_pieces(view, drafts, quoted)
    if view.words("word_order"):
        bare_pieces(drafts)
    found = (_with_speakers(a, near) for a in to_attributions(view, drafts))
    return replace(known, attributions=tuple(found))


def _inside(act: Act, carrying: Sequence[Offsets]) -> bool:
    return any(a <= act.spans[0][0] < b for a, b in carrying)


def _is_of_a_turn(view: View, act: Act, turns: Overlaps[Draft]) -> bool:
    """True for speech that the page shows to be a turn, with its borders; not for what is quoted in it."""
    quoted = view.text[act.spans[0][0]] in QUOTES
    return act.labels["kind"] == "direct" and not quoted and bool(turns.touching(_runs(view, act.spans)))


def _draft(
    view: View, act: Act, rule: Attribution | None, findings: Findings, quoted: Sequence[QuotedRun]
) -> Draft | None:
    content = without_strays(view, _runs(view, act.spans))
    cue = _runs(view, act.roles.get("cue", ()))
    if act.labels["kind"] == "direct" and act.layer == "content":
        content = _to_marks(content, cue, quoted)
    if (
        not content
        or is_question(view, content)
        or (rule is None and not stands_alone(act, cue, findings.alone, view.language))
    ):
        return None
    marked = _whole(view, _runs(view, act.roles.get("source", ())))
    source = _past_owner(view, _phrases(view, marked))
    addressee = _phrases(view, _whole(view, _runs(view, act.roles.get("addressee", ()))))
    addressee = [run for run in addressee if may_be_spoken_to(view, run)]
    if _is_told_in(view, act, rule):
        rule = None
    if rule is not None:
        named = _runs(view, _offsets(rule.source))
        points = rule.source == rule.cue  # "demnach": whose word it is was said before
        out = is_ruled_out(view, source, cue)
        points = points or _beside(view, act, [rule]) is rule
        source = named if named and (points or not marked or out or _meet(named, marked)) else source
        cue = _runs(view, _offsets(rule.cue)) or cue
        addressee = addressee or _runs(view, _offsets(rule.addressee))
    if is_ruled_out(view, source, cue):
        source = find_speaking(view, cue, content)
    addressee = apart(addressee, source)
    cue = with_prefix(view, cue)
    if view.words("word_order"):
        said = () if act.labels["kind"] == "reported" else _tokens(content)
        source = [to_whole_source(view, run, said, _tokens(cue)) for run in source]
    return Draft(
        kind=cast(AttributionKind, act.labels["kind"]),
        medium=cast(tuple[Medium, ...], tuple(act.labels["medium"].split())),
        stance=rule.stance if rule is not None else "assert",  # of the cue; `stances` hears the model
        rule=findings.model,
        content=content,
        cue=cue,
        source=source,
        frame=_one_frame(_runs(view, act.roles.get("frame", ())), content, cue, source),
        addressee=addressee,
    )


def _meant(view: View, act: Act, rules: Sequence[Attribution]) -> Attribution | None:
    """The rules' statement that an act is."""
    return _beside(view, act, rules) or _same(act.spans, rules)


def _beside(view: View, act: Act, rules: Iterable[Attribution]) -> Attribution | None:
    """ "Holm hat nach Angaben des Amts Schiffe angeboten": a cue without a verb that the model heard too."""
    if view.words("word_order"):
        return None
    heard = act.roles.get("cue", ())
    beside = (r for r in rules if r.rule.startswith("beside") and _meet(heard, _offsets(r.cue)))
    return next((r for r in beside if _same(act.spans, [r])), None)


def _is_told_in(view: View, act: Act, rule: Attribution | None) -> bool:
    """ "The clerk had told her he would go, she says": the clerk speaks in what she says, and is not she."""
    source = act.roles.get("source", ())
    said = _offsets(rule.content) if rule is not None else ()
    within = all(any(a <= start and end <= b for a, b in said) for start, end in source)
    if not source or not within or rule is None:
        return False
    return not (_beside(view, act, [rule]) if act.labels["kind"] == "reported" else _meet(source, act.spans))


def _phrases(view: View, runs: Iterable[Run]) -> list[Run]:
    """Runs of a source or an addressee with the edges that grammar gives them."""
    phrases = (to_phrase(view, run) for run in runs)
    return [phrase for phrase in phrases if phrase is not None]


def _past_owner(view: View, source: Sequence[Run]) -> list[Run]:
    """A source goes on behind an owner, who is no whole source: "Norway's" > "Norway's trade ministry"."""
    found: list[Run] = []
    for first, last in source:
        end, sentence = last, view.sentence_at(first)
        owners = reference_words(view.language, "owns")
        if view.low[last - 1] in owners or (end < sentence.last and view.low[end] in owners):
            end += view.low[last - 1] not in owners
            while end < sentence.last and view.tag(end) in _OWNED:
                end += 1
        found.append((first, end))
    return found


def _to_marks(content: Sequence[Run], cue: Sequence[Run], quoted: Sequence[QuotedRun]) -> list[Run]:
    """Each run as far as the quotation marks around it, if the cue does not stand between them."""
    found = set[Run]()
    for first, last in content:
        number = bisect_right(quoted, first, key=lambda q: q.first)
        around = [(q.first, q.last) for q in quoted[max(0, number - 1) : number] if last <= q.last]
        found.add(around[0] if around and not _meet(cue, around) else (first, last))
    return sorted(found)


def _one_frame(
    pieces: Sequence[Run], content: Sequence[Run], cue: Sequence[Run], source: Sequence[Run]
) -> list[Run]:
    """Pieces of a frame, and its cue, joined over what the model left out; strays elsewhere are dropped."""
    if not pieces:
        return []
    said, joined = _tokens(content), list[Run]()
    for at in sorted(_tokens(pieces) | (_tokens(cue) - said)):
        last = joined[-1][1] if joined else at
        if joined and at - last <= _FRAME_GAP and said.isdisjoint(range(last, at)):
            joined[-1] = (joined[-1][0], at + 1)
        else:
            joined.append((at, at + 1))
    core = _tokens([*cue, *source])
    return [run for run in joined if not core.isdisjoint(range(*run))] or joined


def _tokens(runs: Iterable[Run]) -> set[int]:
    return {at for first, last in runs for at in range(first, last)}


def _kept(view: View, rule: Attribution) -> Draft:
    """What the rules found and the model says nothing of."""
    content, cue, source, frame, addressee = (
        _runs(view, _offsets(part))
        for part in (rule.content, rule.cue, rule.source, rule.frame, rule.addressee)
    )
    draft = Draft(rule.kind, rule.medium, rule.stance, rule.rule, content, cue, source)
    draft.frame, draft.addressee = frame, addressee
    return draft


def _stays(rule: Attribution, heard: Overlaps[tuple[Act, Attribution | None]]) -> bool:
    """True where the model says nothing of a statement; of a turn, where it only says what is told in it.

    `heard`: the acts, and which statement of the rules each of them is. Who tells what others say stays its
    relay so.
    """
    touching = [other for _, other in heard.touching(_offsets(rule.content))]
    known = [other for other in touching if other is not None]
    told = bool(known) and all(other.parent == rule.id for other in known)
    return not touching or (rule.rule == "turn" and told)


def _with_speakers(found: Attribution, near: Overlaps[Attribution]) -> Attribution:
    """With the speakers that the rules carry over, where it names no source."""
    said = _offsets(found.content)
    piece = found.kind == "direct" and found.parent and not (found.cue or found.source)
    rule = None if found.speakers or piece else _same(said, near.touching(said))
    return replace(found, speakers=rule.speakers) if rule is not None else found


def _offsets(quotes: Iterable[Quote]) -> tuple[Offsets, ...]:
    return tuple((q.start, q.end) for q in quotes)


def _meet(one: Iterable[Run], other: Sequence[Run]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def _runs(view: View, spans: Iterable[Offsets]) -> list[Run]:
    """Runs of the tokens that the spans touch."""
    return list(_each_run(view, spans))


def _each_run(view: View, spans: Iterable[Offsets]) -> Iterator[Run]:
    for start, end in spans:
        first, last = view.run_of(start, end)
        if first and view.tokens[first - 1].end > start:
            first -= 1
        if first < last:
            yield first, last


def _whole(view: View, runs: list[Run]) -> list[Run]:
    """Pieces that lie beside one another as one run, and of several the longest, a place or time last."""
    joined: list[Run] = []
    for first, last in sorted(runs):
        if joined and first - joined[-1][1] <= _GAP:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return (
        [max(joined, key=lambda r: (view.tag(r[0]) not in PREPOSITIONS, r[1] - r[0], -r[0]))]
        if joined
        else []
    )


def _same(spans: Sequence[Offsets], rules: Iterable[Attribution]) -> Attribution | None:
    """The rules' attribution that shares most of these words, and enough of them."""
    size = sum(b - a for a, b in spans)
    best: tuple[float, Attribution | None] = (_SAME, None)
    for row in rules:
        shared = sum(max(0, min(b, q.end) - max(a, q.start)) for a, b in spans for q in row.content)
        share = shared / max(1, size + sum(q.end - q.start for q in row.content) - shared)
        if share > best[0]:
            best = (share, row)
    return best[1]
