"""Which referents the words of a source stand for.

Not for: finding those words; see `sources`.
"""

from collections.abc import Sequence

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.view import Run, View
from lagebild.records import Mention


def resolve_speakers(view: View, draft: Draft) -> tuple[str, ...]:
    """Referents of a draft's source; several for "X und Y"."""
    runs = [draft.speaker] if draft.speaker else draft.source
    found: list[str] = []
    for run in runs:
        for referent in _in_run(view, _cited(view, run)):
            if referent not in found:
                found.append(referent)
    return tuple(found)


def _cited(view: View, run: Run) -> Run:
    """ "X unter Berufung auf Y": the word is Y's."""
    for at in range(run[0], run[1] - 2):
        if view.low[at] in view.words("citing"):
            return at + 2, run[1]
    return run


def _in_run(view: View, run: Run) -> Sequence[str]:
    mentions = [m for m in view.mentions_in(run) if m.schema != "Address"]
    mentions = [m for m in mentions if not any(_inside(m, other) for other in mentions)]
    mentions = [m for m in mentions if not _owns_next(view, m, run) and not _describes_next(view, m, run)]
    if not mentions:
        return ()
    mentions = [m for m in mentions if not _is_spoken_to(view, m, run)]
    mentions = [m for m in mentions if not _opens_compound(view, m, mentions)]
    if not mentions:
        return ()
    head = next((m for m in mentions if m.schema == "Person"), mentions[0])
    head = _named_beside(view, head, mentions)
    if _only_likens(view, head, run):
        return ()
    chosen = [head]
    for mention in mentions[mentions.index(head) + 1 :]:
        same_place = mention.start == head.start and mention.end == head.end
        if same_place or _joined(view, chosen[-1], mention):
            chosen.append(mention)
    return [m.referent for m in chosen]


def _opens_compound(view: View, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """ "Varning-Chefin Ada Ohm": the name that a compound begins with only says whose chief she is."""
    return view.text[mention.end : mention.end + 1] == "-" and mentions[-1].start > mention.end


def _is_spoken_to(view: View, mention: Mention, run: Run) -> bool:
    """ "der Rat an Direktorin Ina Voss": a name behind a preposition that leads to whom is spoken to."""
    first = view.run_of(mention.start, mention.end)[0]
    before = next((i for i in range(first - 1, run[0], -1) if view.tag(i) != "ART"), run[0])
    return (
        before > run[0] and view.tag(before).startswith("APPR") and view.low[before] in view.words("towards")
    )


def _named_beside(view: View, head: Mention, mentions: Sequence[Mention]) -> Mention:
    """ "Ihr Sprecher, der frühere Lehrer Jan Ohm": the name behind the comma says who the title means."""
    if head.schema != "Person" or head.kind != "title":
        return head
    behind = [m for m in mentions if m.schema == "Person" and m.kind == "name" and m.start >= head.end]
    beside = bool(behind) and "," in view.text[head.end : behind[0].start]
    return behind[0] if beside else head


def _only_likens(view: View, head: Mention, run: Run) -> bool:
    """ "Der Fahrer, ein Mann aus Moorau": who has no name, behind the comma, only says what he is."""
    before = view.text[view.tokens[run[0]].start : head.start]
    return head.kind == "title" and head.schema == "Person" and "," in before


def _owns_next(view: View, mention: Mention, run: Run) -> bool:
    """ "Putins Berater", "Nordreichs Medien": a name in the genitive whose noun speaks, and not it itself."""
    at = view.run_of(mention.start, mention.end)[1]
    if not run[0] < at < run[1] or view.tokens[at - 1].end != mention.end:
        return False
    if view.tag(at) == "POS" and any(m.start > mention.end for m in view.mentions_in((at, run[1]))):
        return True
    if mention.kind not in {"name", "seat"} or not mention.quote.endswith(("s", "’", "'")):
        return False
    goes_on = view.tag(at).startswith(("NN", "ADJ(A)", "NE", "CARD", "APPR"))
    if mention.schema == "Person" and view.tag(at).startswith("APPR"):  # "Kai Petersens von der Werft"
        return False
    return goes_on and (mention.schema == "Country" or _is_genitive(view, mention, at - 1))


def _describes_next(view: View, mention: Mention, run: Run) -> bool:
    """ "die norwegische Bahn": only an adjective of who speaks; "norwegische Angaben" are the state's.

    A language without `state_voice` has no such rule.
    """
    first, at = view.run_of(mention.start, mention.end)
    if mention.kind != "nationality" or not view.words("state_voice") or at >= run[1]:
        return False
    if at - first != 1 or not view.tag(first).startswith("ADJ"):
        return False
    head = next((i for i in range(at, run[1]) if view.tag(i) in {"NN", "NE"}), -1)
    return head >= 0 and not view.low[head].endswith(tuple(view.words("state_voice")))


def _is_genitive(view: View, mention: Mention, at: int) -> bool:
    """True where the same name stands elsewhere, or in the dictionary, without its last letter."""
    token = view.tokens[at]
    if token.lemma != token.text:
        return True
    bare = mention.quote[:-1].split()
    return bool(bare) and (mention.referent, bare[-1]) in view.called


def _inside(mention: Mention, other: Mention) -> bool:
    return (
        other is not mention
        and other.start <= mention.start
        and mention.end <= other.end
        and other.end - other.start > mention.end - mention.start
    )


def _joined(view: View, left: Mention, right: Mention) -> bool:
    """True where only "und", "als auch" and articles stand between two mentions."""
    between = view.text[left.end : right.start].lower().split()
    joins = view.words("coordinates") | view.words("than") | view.words("also")
    return bool(set(between) & joins) and all(w in joins or w in view.words("article") for w in between)
