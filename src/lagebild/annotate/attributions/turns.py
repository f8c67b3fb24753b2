"""Turns of a named speaker in speech that was written down without marks: they are his direct speech.

Who was introduced ("unser Korrespondent ... Nora Feld zugeschaltet") answers; what asks is the anchor's, and
no attribution. Not for: what he tells of others; the other rules find that, here it is only made to reach on
over borders that such text does not show.
"""

from collections.abc import Iterator, Sequence

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.view import Run, View
from lagebild.records import Mention

_LONGEST_QUESTION = 14
_LEAST = 4
"""Words of a statement; a shorter sentence goes with the next."""
_SURE = 6
"""Letters of a word for a role that may stand inside a compound ("Politikwissenschaftlerin")."""
_NEAR = 25
"""Words behind a name within which the anchor speaks to its bearer."""
_CLOSING = 2
"""Sentences at the end of a transcript in which the anchor takes leave of the speaker."""


def find_turns(layout: Layout, told: Sequence[Draft]) -> list[Draft]:
    """Drafts for the turns of an introduced speaker: one a sentence, or a run where `told` binds several."""
    view = layout.view
    drafts: list[Draft] = []
    bound = {at for draft in told for at in range(draft.first + 1, draft.last)}
    for first, last in _transcripts(view):
        introduced = _introduction(view, first, last)
        if introduced is None:
            continue
        source, speaker, begin = introduced
        end = _leave(view, begin, last, speaker)
        for turn in _turns(view, begin, last, end):
            for run in find_statements(view, turn, bound):
                draft = Draft(
                    "direct", ("speech",), "assert", "turn", [run], source=[source], speaker=speaker
                )
                drafts.append(draft)
    return drafts


def find_statements(view: View, turn: Run, bound: set[int]) -> Iterator[Run]:
    """A turn cut at its sentences, but never inside of what it tells of others."""
    start = turn[0]
    first = view.sentence_of[turn[0]] + 1
    for sentence in view.sentences[first : view.sentence_of[turn[1] - 1] + 1]:
        cut = sentence.first
        if cut not in bound and cut - start >= _LEAST and turn[1] - cut >= _LEAST:
            yield start, cut
            start = cut
    yield start, turn[1]


def _leave(view: View, begin: int, last: int, speaker: Run) -> int:
    """The token at which the anchor takes leave: in a sentence at the end that names the speaker, which so is
    not his, at its word of thanks; the end of the transcript where there is none."""
    him = {m.referent for m in view.mentions_in(speaker)}
    for sentence in view.sentences[max(begin, last - _CLOSING) : last]:
        run = (sentence.first, sentence.last)
        if any(m.kind == "name" and m.referent in him for m in view.mentions_in(run)):
            thanks = (at for at in range(*run) if view.low[at] in view.words("takes_leave"))
            return next(thanks, sentence.first)
    return view.sentences[last - 1].last


def _transcripts(view: View) -> Iterator[Run]:
    """Runs of sentences in transcripts, as places in `view.sentences`."""
    first: int | None = None
    for number, sentence in enumerate(view.sentences):
        if sentence.role == "transcript":
            first = number if first is None else first
        elif first is not None:
            yield first, number
            first = None
    if first is not None:
        yield first, len(view.sentences)


def _introduction(view: View, first: int, last: int) -> tuple[Run, Run, int] | None:
    """The words that introduce a speaker, his name, and the sentence behind them."""
    for number in range(first, min(first + 4, last)):
        sentence = view.sentences[number]
        run = (sentence.first, sentence.last)
        shown = [at for at in range(*run) if _is_role(view, at)]
        connected = any(view.low[at] in view.words("introduces") for at in range(*run))
        person = _person(view, run, shown[0] if shown else run[0])
        if person is None or not (shown or connected or _is_addressed(view, person)):
            continue
        name = view.run_of(person.start, person.end)
        begin = shown[0] if shown and shown[0] < name[0] else name[0]
        while begin > run[0] and view.tag(begin - 1).startswith(("ART", "PPOSAT", "ADJ", "NE", "NN")):
            begin -= 1
        return (begin, name[1]), name, number + 1
    return None


def _is_role(view: View, at: int) -> bool:
    word = view.low[at].rsplit("-", 1)[-1]
    return view.tag(at).startswith("N") and any(
        word.startswith(role) or (len(role) >= _SURE and role in word) for role in view.words("speaks_on_air")
    )


def _is_addressed(view: View, person: Mention) -> bool:
    """Whether the anchor speaks to somebody just named: "guten Morgen Ole", "Ole was hörst du"."""
    first, last = view.run_of(person.start, person.end)
    given, family = view.low[last - 2] if last - first > 1 else "", view.low[last - 1]
    for at in range(last, min(last + _NEAR, len(view.tokens))):
        if view.low[at] == family and view.form(at - 1) in view.words("polite_address"):
            return True
        behind = {view.form(at + step) for step in range(1, _LEAST + 1)}
        called = view.form(at - 1) in view.words("greeting") or not behind.isdisjoint(
            view.words("second_person")
        )
        if view.low[at] == given and called:
            return True
    return False


def _person(view: View, run: Run, behind: int) -> Mention | None:
    start = view.tokens[behind].start
    found = [
        m for m in view.mentions_in(run) if m.schema == "Person" and m.kind == "name" and m.start >= start
    ]
    return found[0] if found else None


def _turns(view: View, first: int, last: int, end: int) -> Iterator[Run]:
    """From each answer to the next question, as token runs; `end` is the token where the last one ends."""
    if first + 1 < last and _asks(view, view.sentences[first].first, end):
        first += 1  # the anchor's question, whatever it is answered with
    begin = view.sentences[first].first if first < last else end
    if begin >= end:
        return
    asked = list(_questions(view, begin, end))
    opened = [s.first for s in view.sentences[first:last] if view.low[s.first] in view.words("answers")]
    answers = [answer for _, answer in asked]
    start = min([at for at in (*opened[:1], *answers[:1]) if at < end], default=begin)
    for question, answer in asked:
        if question > start:
            yield start, question
        start = max(start, answer)
    yield start, end


def _questions(view: View, begin: int, end: int) -> Iterator[Run]:
    """Where each question starts, and where the words that answer it do."""
    at = begin
    while at < end:
        answer = _answer(view, at, end) if _asks(view, at, end) else None
        if answer is None:
            at += 1
        else:
            yield _question_start(view, at, begin), answer
            at = answer + 1


def _asks(view: View, at: int, end: int) -> bool:
    """A question word with a finite verb close to it."""
    if view.low[at] not in view.words("asks"):
        return False
    return any(view.tag(i).endswith("(FIN)") for i in (at - 1, *range(at + 1, min(at + 4, end))))


def _answer(view: View, at: int, end: int) -> int | None:
    """The next "ja" or "also" behind a question word that is no particle in a clause ("sie sagen ja")."""
    for here in range(at + 3, min(at + _LONGEST_QUESTION, end)):
        if view.low[here] in view.words("answers") and not view.tag(here - 1).endswith("(FIN)"):
            return here
    return None


def _question_start(view: View, at: int, begin: int) -> int:
    """The question word, or the subject before "X macht wie ...?"."""
    if not view.tag(at - 1).endswith("(FIN)"):
        return at
    joined = (i for i in range(at - 2, max(begin, at - 6), -1) if view.tag(i) == "KON")
    return next(joined, max(begin, at - 2))


def stretch(layout: Layout, drafts: list[Draft]) -> None:
    """Lets reported speech in a transcript reach on over sentences that cannot stand alone."""
    view = layout.view
    starts = {view.sentence_of[run[0]] for d in drafts if d.source for run in d.cue}
    for draft in drafts:
        if draft.rule == "turn" or not draft.content or draft.kind == "reported":
            continue
        number = view.sentence_of[draft.content[-1][1] - 1]
        sentence = view.sentences[number]
        if sentence.role != "transcript" or draft.content[-1][1] < sentence.last:
            continue
        while number + 1 < len(view.sentences) and number + 1 not in starts and _hangs_on(view, number + 1):
            number += 1
        draft.content[-1] = (draft.content[-1][0], view.sentences[number].last)


def _hangs_on(view: View, number: int) -> bool:
    """A stretch of transcript that starts in the middle of something and is not about him who speaks."""
    sentence = view.sentences[number]
    if sentence.role != "transcript" or view.low[sentence.first] not in view.words("hangs_on"):
        return False
    return not any(view.low[at] in view.words("first_person") for at in range(sentence.first, sentence.last))
