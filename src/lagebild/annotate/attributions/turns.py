"""Turns of a named speaker in speech that was written down without marks: they are his direct speech.

Who was introduced ("unser Korrespondent ... Nora Feld zugeschaltet") answers; what asks is the anchor's, and
no attribution. Not for: what he tells of others; the other rules find that, here it is only made to reach on
over borders that such text does not show.
"""

from collections.abc import Iterator

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.layout import Layout
from lagebild.annotate.attributions.view import Run, View
from lagebild.records import Mention

_QUESTION_TAGS = ("PWAV", "PWS", "PWAT")


def find_turns(layout: Layout) -> list[Draft]:
    """One draft for each turn of an introduced speaker."""
    view = layout.view
    drafts: list[Draft] = []
    for first, last in _transcripts(view):
        introduced = _introduction(view, first, last)
        if introduced is None:
            continue
        source, speaker, begin = introduced
        for turn in _turns(view, begin, last):
            draft = Draft("direct", ("speech",), "assert", "turn", [turn], source=[source], speaker=speaker)
            drafts.append(draft)
    return drafts


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
        if person is None or not (shown or connected):
            continue
        name = view.run_of(person.start, person.end)
        begin = shown[0] if shown and shown[0] < name[0] else name[0]
        while begin > run[0] and view.tag(begin - 1).startswith(("ART", "PPOSAT", "ADJ", "NE", "NN")):
            begin -= 1
        return (begin, name[1]), name, number + 1
    return None


def _is_role(view: View, at: int) -> bool:
    return any(view.low[at].rsplit("-", 1)[-1].startswith(word) for word in view.words("speaks_on_air"))


def _person(view: View, run: Run, behind: int) -> Mention | None:
    start = view.tokens[behind].start
    found = [
        m for m in view.mentions_in(run) if m.schema == "Person" and m.kind == "name" and m.start >= start
    ]
    return found[0] if found else None


def _turns(view: View, first: int, last: int) -> Iterator[Run]:
    """From each answer to the next question, as token runs."""
    begin: int | None = None
    asked = False
    for number in range(first, last):
        sentence = view.sentences[number]
        answer = _answer(view, sentence.first, sentence.last, asked or begin is None)
        question = _question(view, sentence.first, sentence.last, answer)
        if begin is not None and question:
            yield begin, sentence.first
            begin = None
        asked = asked or question
        if begin is None and answer is not None:
            begin, asked = answer, False
    if begin is not None:
        yield begin, view.sentences[last - 1].last
    elif first < last and not asked:
        yield view.sentences[first].first, view.sentences[last - 1].last


def _question(view: View, first: int, last: int, answer: int | None) -> bool:
    """A question word with its verb at the start, or one before "ja ..."."""
    opens = view.tag(first).startswith(_QUESTION_TAGS) and any(
        view.tag(at).endswith("(FIN)") for at in range(first + 1, min(first + 4, last))
    )
    end = answer if answer is not None else first
    return opens or any(
        view.tag(at).startswith(_QUESTION_TAGS) or view.low[at] in view.words("as")
        for at in range(first, end)
    )


def _answer(view: View, first: int, last: int, waited_for: bool) -> int | None:
    """Where an answer starts: with "ja" at the start of a sentence, with "also" behind a question."""
    for at in range(first, last):
        if view.low[at] not in view.words("answers"):
            continue
        if at == first and waited_for:
            return at
        asked = any(
            view.tag(i).startswith(_QUESTION_TAGS) or view.low[i] in view.words("as")
            for i in range(first, at)
        )
        if asked and at > first + 2 and not view.tag(at - 1).endswith("(FIN)"):
            return at
    return None


def stretch(layout: Layout, drafts: list[Draft]) -> None:
    """Lets reported speech in a transcript reach on over sentences that cannot stand alone."""
    view = layout.view
    starts = {view.sentence_of[run[0]] for d in drafts if d.rule != "turn" for run in d.cue}
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
