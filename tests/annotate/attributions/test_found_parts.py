"""What the layer makes of parts that a model finds in pieces, and of acts that it alone sees."""

from dataclasses import replace

import pytest
from told import annotate, joined

from lagebild.annotate.attributions import to_found_attributions
from lagebild.records import Act, Annotations, Attribution, Findings, Text

Made = tuple[Attribution, ...]


def found(
    words: str,
    parts: dict[str, str],
    kind: str = "indirect",
    score: float = 0.99,
    language: str = "de",
    alone: float = 0.9,
) -> Made:
    """What is made of one act whose parts are given as words, pieces parted by "|", without any rule."""
    text, known = annotate(words, language)
    spans = {part: tuple(_span(text, piece) for piece in said.split("|")) for part, said in parts.items()}
    labels = {"kind": kind, "medium": "speech", "stance": "assert"}
    act = Act("content", spans["content"], spans, labels, score)
    bare: Annotations = replace(known, attributions=(), findings=Findings("model", (), (act,), alone))
    return to_found_attributions(text, bare, language).attributions


def _span(text: Text, piece: str) -> tuple[int, int]:
    start = text.document.text.index(piece)
    return start, start + len(piece)


WORDS = "Die Hafenmeisterin Oda Brink von der Lotsenstelle Varnsiel erklärte gestern, der Kran stehe still."
SAID = {"content": "der Kran stehe still"}
CUED = {**SAID, "cue": "erklärte"}


def test_a_frame_in_pieces_is_one() -> None:
    (act,) = found(WORDS, {**CUED, "frame": "Die Hafenmeisterin|der Lotsenstelle|erklärte gestern,"})
    assert joined(act.frame) == WORDS.split(" der Kran")[0]


def test_a_frame_holds_its_cue_and_nothing_of_another_sentence() -> None:
    words = f"{WORDS} Am Kai wartete man bis zum Abend auf den Schlepper aus Ostholm."
    (act,) = found(words, {**CUED, "frame": "Die Hafenmeisterin Oda Brink|Schlepper"})
    assert joined(act.frame) == WORDS.split(" gestern")[0]


def test_a_frame_is_not_joined_over_what_is_said() -> None:
    words = "Der Kran, erklärte Oda Brink, stehe still, sagte sie."
    parts = {"content": "Der Kran|stehe still", "cue": "erklärte|sagte"}
    (act,) = found(words, {**parts, "frame": ", erklärte Oda Brink,|, sagte sie"})
    assert joined(act.frame) == ", erklärte Oda Brink, ... , sagte sie"


def test_an_act_that_the_model_alone_sees_has_a_cue() -> None:
    assert len(found(WORDS, CUED)) == 1
    assert found(WORDS, SAID) == ()


def test_speech_that_runs_on_needs_no_cue() -> None:
    assert len(found(WORDS, SAID, kind="indirect_free_indirect")) == 1


def test_an_act_that_the_model_alone_sees_is_as_sure_as_the_model_must_be() -> None:
    assert found(WORDS, CUED, score=0.5) == ()
    assert len(found(WORDS, CUED, score=0.5, alone=0.5)) == 1


def test_where_a_model_had_few_lessons_it_need_not_be_so_sure() -> None:
    words = "The harbour master Oda Brink growled that the crane stood still."
    parts = {"content": "that the crane stood still", "cue": "growled"}
    assert len(found(words, parts, score=0.6, language="en")) == 1
    assert found(words, parts, score=0.5, language="en") == ()
    del parts["cue"]
    assert found(words, parts, score=0.7, language="en") == ()
    assert len(found(words, parts, score=0.8, language="en")) == 1


def test_direct_speech_reaches_to_its_marks() -> None:
    words = "„Der Kran steht still, die Schuten liegen fest“, erklärte Oda Brink."
    parts = {"content": "„Der Kran steht", "cue": "erklärte"}
    (act,) = found(words, parts, kind="direct")
    assert joined(act.content) == words.split(", erklärte")[0]


def test_direct_speech_does_not_reach_over_its_cue() -> None:
    words = "„Der Kran steht still, erklärte Oda Brink, und die Schuten liegen fest.“"
    (act,) = found(words, {"content": "„Der Kran steht still", "cue": "erklärte"}, kind="direct")
    assert joined(act.content) == "„Der Kran steht still"


TOLD = "dass der Kran bis Mai stillsteht"
TURN = f"ja also hier regnet es seit drei Tagen und der Hafenmeister behauptet {TOLD}"
SPOKEN = (
    "und jetzt schalten wir zu unserer Korrespondentin Ina Voss guten Morgen Ina was sagen die Leute dort "
    f"{TURN} also das ist die Lage welche Schiffe warten denn jetzt also es geht da vor allem um Schlepper "
    "mit Kohle das haben die Leute in der Stadt auch gesehen"
)


def found_in_speech(said: str) -> Made:
    """What is made of the turns of a transcript where a model finds one act besides."""
    text, known = annotate(SPOKEN, role="transcript")
    assert [a for a in known.attributions if a.rule == "turn" and joined(a.content) == TURN]
    labels = {"kind": "indirect", "medium": "speech", "stance": "assert"}
    act = Act("content", (_span(text, said),), {"cue": (_span(text, "behauptet"),)}, labels, 0.99)
    read = replace(known, findings=Findings("model", (), (act,)))
    return to_found_attributions(text, read, "de").attributions


def test_the_turn_stays_in_which_is_told_what_another_said() -> None:
    made = found_in_speech(TOLD)
    told = next(a for a in made if joined(a.content) == TOLD)
    turn = {a.id: a for a in made}[told.parent or ""]
    assert joined(turn.source).endswith("Ina Voss")


def test_a_turn_that_the_model_cuts_in_another_way_does_not_stay() -> None:
    made = found_in_speech(f"{TURN} also das ist die Lage")
    assert TURN not in {joined(a.content) for a in made}


QUOTED = "Oda Brink nannte den Kran „eine Zierde für den Hafen“ und ging."


@pytest.mark.parametrize(("cue", "held"), [("nannte", True), ("ging", False)])
def test_a_quoted_piece_stands_in_what_is_said_under_its_cue(cue: str, held: bool) -> None:
    text, known = annotate(QUOTED)
    piece = "„eine Zierde für den Hafen“"
    acts = []
    for kind, content, word in (("indirect", f"den Kran {piece}", "nannte"), ("direct", piece, cue)):
        labels = {"kind": kind, "medium": "speech", "stance": "assert"}
        spans = (_span(text, content),)
        acts.append(Act("content", spans, {"cue": (_span(text, word),)}, labels, 0.99))
    bare: Annotations = replace(known, attributions=(), findings=Findings("model", (), tuple(acts)))
    made = {a.kind: a for a in to_found_attributions(text, bare, "de").attributions}
    assert (made["direct"].parent == made["indirect"].id) is held


def test_a_quoted_piece_is_not_said_by_whom_it_tells_of() -> None:
    text, known = annotate("Emil Holm erklärte, Olga Berg habe „eine Menge Fisch“ geliefert.")
    acts = []
    for kind, content, source in (
        ("indirect", "Olga Berg habe „eine Menge Fisch“ geliefert", "Emil Holm"),
        ("direct", "„eine Menge Fisch“", "Olga Berg"),
    ):
        labels = {"kind": kind, "medium": "speech", "stance": "assert"}
        parts: dict[str, tuple[tuple[int, int], ...]] = {"source": (_span(text, source),)}
        if kind == "indirect":
            parts["cue"] = (_span(text, "erklärte"),)
        acts.append(Act("content", (_span(text, content),), parts, labels, 0.99))
    bare: Annotations = replace(known, attributions=(), findings=Findings("model", (), tuple(acts), 0.5))
    made = to_found_attributions(text, bare, "de").attributions
    assert {joined(a.source) for a in made} == {"Emil Holm"}


@pytest.mark.parametrize("source", ["Vesna", "Vesna’s", "Vesna’s pilotage board"])
def test_a_source_goes_on_behind_an_owner(source: str) -> None:
    words = "Vesna’s pilotage board said that the lock was shut."
    parts = {"content": "that the lock was shut", "cue": "said", "source": source}
    (act,) = found(words, parts, language="en")
    assert joined(act.source) == "Vesna’s pilotage board"


@pytest.mark.parametrize(
    ("words", "marked", "whole"),
    [
        ("Lotse Jan Ohm hält dem Amt vor, der Kran stehe still.", "Jan Ohm hält dem", "Lotse Jan Ohm"),
        ("Dem Lotsen dankte die Behörde: der Kran stehe still.", "Lotsen dankte die Behörde", "die Behörde"),
        ("Beim Treffen der Lotsen sagte Brink, der Kran stehe still.", "Lotsen sagte Brink", "Brink"),
        ("Jan Ohm, dessen Boot sank, meint, der Kran stehe still.", "Jan Ohm, dessen Boot", "Jan Ohm"),
        ("Der Wachdienst der Insel Varn sagte, der Kran stehe still.", "Wachdienst der", None),
        ("Der Verein in einem Leserbrief: der Kran stehe still.", "Der Verein in einem", "Der Verein"),
        ("Laut Behörde steht alles: der Kran stehe still.", "Behörde", "Behörde"),
    ],
)
def test_a_source_is_a_whole_phrase_without_a_verb(words: str, marked: str, whole: str | None) -> None:
    (act,) = found(words, {**SAID, "source": marked}, kind="direct")
    assert joined(act.source) == (whole or "Der Wachdienst der Insel Varn")


@pytest.mark.parametrize(
    ("words", "marked", "whole"),
    [
        ("Ohm sagte der Seepost, der Kran stehe still.", "der", "der Seepost"),
        ("Ohm sagte der „Seepost“, der Kran stehe still.", "Seepost“", "der „Seepost“"),
        ("Ohm sagte mir, der Kran stehe still.", "mir", "mir"),
        ("Ohm sagte der 38-Jährigen, der Kran stehe still.", "der 38-Jährigen", "der 38-Jährigen"),
        ("Laut Seepost sagte Ohm, der Kran stehe still.", "Seepost", ""),
        ("Ohm sagte in der Seepost, der Kran stehe still.", "der Seepost", ""),
        ("Ohm sagte gegenüber der Seepost, der Kran stehe still.", "der Seepost", "der Seepost"),
    ],
)
def test_an_addressee_is_no_lone_article(words: str, marked: str, whole: str) -> None:
    (act,) = found(words, {**SAID, "cue": "sagte", "addressee": marked})
    assert joined(act.addressee) == whole


def test_a_cue_has_the_prefix_of_its_verb() -> None:
    words = "Brink forderte am Abend das Boot zurück, der Kran stehe still."
    (act,) = found(words, {**SAID, "cue": "forderte"})
    assert joined(act.cue) == "forderte ... zurück"


def test_a_cue_has_no_prefix_of_another_clause() -> None:
    words = "Brink sagte, Ohm gebe das Boot nicht zurück, der Kran stehe still."
    (act,) = found(words, {**SAID, "cue": "sagte"})
    assert joined(act.cue) == "sagte"


@pytest.mark.parametrize(
    ("words", "cue", "marked", "source"),
    [
        (
            "Olga Berg sagte bei einem Treffen mit Emil Holm, der Kran stehe still.",
            "sagte",
            "Emil Holm",
            "Olga Berg",
        ),
        ("Am Abend sagte Olga Berg zu Emil Holm, der Kran stehe still.", "sagte", "Emil Holm", "Olga Berg"),
        ("Emil Holm wird am Abend erwartet, der Kran stehe still.", "wird|erwartet", "Emil Holm", ""),
        ("Von Emil Holm wird behauptet, der Kran stehe still.", "wird behauptet", "Emil Holm", "Emil Holm"),
        ("Emil Holm wird zitiert, der Kran stehe still.", "wird zitiert", "Emil Holm", "Emil Holm"),
        (
            "Nach Angaben von Emil Holm steht der Kran still.",
            "Nach",
            "Angaben von Emil Holm",
            "Angaben von Emil Holm",
        ),
    ],
)
def test_who_is_met_or_spoken_of_does_not_speak(words: str, cue: str, marked: str, source: str) -> None:
    content = "steht der Kran still" if "steht" in words else "der Kran stehe still"
    (act,) = found(words, {"content": content, "cue": cue, "source": marked})
    assert joined(act.source) == source


def test_who_speaks_is_not_spoken_to() -> None:
    words = "Lotsen und Fischer haben Ohm beschuldigt, der Kran stehe still."
    parts = {**SAID, "cue": "haben|beschuldigt", "source": "Lotsen und Fischer", "addressee": "Fischer"}
    (act,) = found(words, parts)
    assert (joined(act.source), joined(act.addressee)) == ("Lotsen und Fischer", "")


def test_what_somebody_was_asked_is_not_what_he_says() -> None:
    words = "Olga Berg sagte auf die Frage, ob der Kran stillstehe, dazu nichts."
    assert found(words, {"content": "ob der Kran stillstehe", "cue": "sagte", "source": "Olga Berg"}) == ()


def test_who_is_heard_in_what_another_tells_keeps_cue_and_source() -> None:
    told_by = "Der Lotse habe ihr zugeraunt, der Kran stehe still"
    text, known = annotate(f"{told_by}, sagte Oda Brink.")
    labels = {"kind": "indirect", "medium": "speech", "stance": "assert"}
    heard = (
        {"content": told_by, "cue": "sagte"},
        {"content": "der Kran stehe still", "cue": "zugeraunt", "source": "Der Lotse"},
    )
    spans = [{part: (_span(text, words),) for part, words in parts.items()} for parts in heard]
    acts = tuple(Act("content", s["content"], {**s}, labels, 0.99) for s in spans)
    read = replace(known, findings=Findings("model", (), acts))
    outer, inner = to_found_attributions(text, read, "de").attributions
    assert (joined(inner.source), joined(inner.cue)) == ("Der Lotse", "zugeraunt")
    assert inner.parent == outer.id


def test_a_cue_without_a_verb_tells_whose_word_it_is() -> None:
    text, known = annotate("Oda Brink hat nach Angaben des Hafenamts drei Kräne angeboten.")
    labels = {"kind": "reported", "medium": "speech", "stance": "pledge"}
    parts = {"content": text.document.text[:-1], "cue": "nach|angeboten", "source": "Oda Brink"}
    spans = {part: tuple(_span(text, p) for p in said.split("|")) for part, said in parts.items()}
    read = replace(
        known, findings=Findings("model", (), (Act("content", spans["content"], spans, labels, 0.99),))
    )
    (made,) = to_found_attributions(text, read, "de").attributions
    assert (joined(made.source), joined(made.cue)) == ("Angaben des Hafenamts", "nach")


def test_a_subject_within_what_demnach_tells_does_not_say_it() -> None:
    text, known = annotate("Oda Brink sagte, der Kran stehe still. Das Amt will demnach drei Kräne kaufen.")
    labels = {"kind": "indirect", "medium": "speech", "stance": "assert"}
    parts = {"content": "Das Amt will demnach drei Kräne kaufen", "cue": "demnach", "source": "Das Amt"}
    spans = {part: tuple(_span(text, p) for p in said.split("|")) for part, said in parts.items()}
    read = replace(
        known, findings=Findings("model", (), (Act("content", spans["content"], spans, labels, 0.99),))
    )
    made = to_found_attributions(text, read, "de").attributions
    assert joined(next(a for a in made if joined(a.cue) == "demnach").source) == "demnach"
