"""Attributions in transcripts without a full stop."""

from told import annotate_parts, by, content, joined, speakers

from lagebild.records import Annotations, Document, Page, Span, Text
from lagebild.steps import annotate

TALK = (
    "und jetzt schalten wir zu unserem Korrespondenten Ole Brandt guten Morgen Ole was sagen die Leute dort "
    "ja also die Leute in der Stadt sind ruhig ich denke dass der Hafen bald öffnet und die Schweden "
    "behaupten ja dass das alles schon läuft das wird hier immer abgestritten welche Schiffe kommen denn "
    "jetzt also es geht da vor allem um Frachter mit Getreide das haben die Schweden auch gekauft"
)


def test_turns_are_the_correspondents() -> None:
    known = annotate_parts(("transcript", TALK))
    turns = [a for a in known.attributions if a.rule == "turn"]
    assert turns
    assert {name for a in turns for name in speakers(known, a)} == {"Ole Brandt"}
    assert all("Korrespondenten" in joined(a.source) for a in turns)
    assert not any("welche Schiffe kommen" in content(a) for a in turns)


def test_a_turn_is_told_sentence_by_sentence() -> None:
    known = annotate_parts(("transcript", TALK + " Ole Brandt war das vielen Dank nach Norden"))
    turns = [content(a) for a in known.attributions if a.rule == "turn"]
    assert len(turns) >= 4
    assert all(len(turn) < 160 for turn in turns)
    assert not any("vielen Dank" in turn for turn in turns)
    assert not any(turn.startswith("dass das alles") for turn in turns)


def test_what_he_tells_of_others_is_nested() -> None:
    known = annotate_parts(("transcript", TALK))
    claim = by(known.attributions, "dass das alles schon läuft")
    assert speakers(known, claim) == ["Schweden"]
    turn = {a.id: a for a in known.attributions}[claim.parent or ""]
    assert turn.rule == "turn"


def test_a_transcript_without_an_introduction_has_no_turns() -> None:
    known = annotate_parts(("transcript", "ja also " + "der Regen fällt und die Leute gehen nach Hause " * 8))
    assert not [a for a in known.attributions if a.rule == "turn"]


def test_headline_with_a_voice() -> None:
    known = annotate_parts(("headline", "Ina Voss: Wir bauen nicht"), ("report", "Ina Voss ist Ministerin."))
    assert content(known.attributions[0]) == "Wir bauen nicht"
    assert joined(known.attributions[0].source) == "Ina Voss"


def test_headline_with_a_place_only() -> None:
    known = annotate_parts(("headline", "Schweden: Zug entgleist im Norden"), ("report", "Der Zug fuhr."))
    assert known.attributions == ()


def test_what_is_denied_here_is_denied_by_the_state_of_the_correspondent() -> None:
    spoken = (
        "und jetzt schalten wir nach Oslo zu unserem Korrespondenten Ole Brandt guten Morgen Ole "
        "was sagen die Leute ja also die Schweden behaupten ja dass die Lieferungen aus Norwegen "
        "längst angelaufen sind das wird hier immer abgestritten wie gesagt belegen kann ich das nicht "
        "aber es deutet vieles darauf hin dass die Frachter schon ausgelaufen sind"
    )
    found = page(spoken)
    denial = next(a for a in found.attributions if a.stance == "deny")
    assert speakers(found, denial) == ["Norwegen"]
    answered = {a.id: a for a in found.attributions}[denial.answers or ""]
    assert speakers(found, answered) == ["Schweden"]
    guess = next(a for a in found.attributions if a.stance == "speculate" and a.rule != "turn")
    assert speakers(found, guess) == ["Ole Brandt"]


def test_the_capital_may_stand_between_the_office_and_the_name() -> None:
    spoken = (
        "und damit schauen wir zu unserem Norwegen Korrespondenten nach Oslo Jonas Brandt zugeschaltet "
        "guten Morgen Jonas was sagen die Leute ja also die Schweden behaupten ja dass die Lieferungen "
        "aus Norwegen längst angelaufen sind das wird hier immer abgestritten wie gesagt belegen kann "
        "ich das nicht"
    )
    found = page(spoken)
    denial = next(a for a in found.attributions if a.stance == "deny")
    assert speakers(found, denial) == ["Norwegen"]


def test_der_is_who_was_just_named() -> None:
    spoken = (
        "und jetzt schalten wir nach Oslo zu unserem Korrespondenten Ole Brandt guten Morgen Ole "
        "ja also ich habe mit dem Professor Emil bergdal telefoniert "
        "der meint dass die Werft bald liefern kann und die Schweden sagen nur dass man geredet habe "
        "also ich glaube die Werft braucht Aufträge danke nach Oslo Ole Brandt"
    )
    found = page(spoken)
    inner = {content(a): speakers(found, a) for a in found.attributions if a.rule != "turn"}
    assert inner["dass die Werft bald liefern kann"] == ["Emil Bergdal"]
    assert inner["dass man geredet habe"] == ["Schweden"]
    turns = [content(a) for a in found.attributions if a.rule == "turn"]
    assert turns[-1].endswith("braucht Aufträge")


def page(spoken: str) -> Annotations:
    """A transcript through all layers."""
    document = Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", spoken, b"")
    span = Span("span", "doc", 0, len(spoken), spoken, "transcript", "given")
    return annotate(Text(document, (span,), Page(language="de")))


def test_whom_the_anchor_speaks_to_is_introduced() -> None:
    found = page(
        "und jetzt schauen wir nach Norden mit dem Politikwissenschaftler Emil Brandt herr Brandt was steckt "
        "dahinter naja ich denke dass die Werft bald liefern kann aber das ist noch lange nicht entschieden"
    )
    turns = [a for a in found.attributions if a.rule == "turn"]
    assert turns
    assert {name for a in turns for name in speakers(found, a)} == {"Emil Brandt"}


def test_the_question_right_after_the_introduction_is_the_anchors() -> None:
    found = page(
        "bei uns ist der Schifffahrtsexperte Emil Brandt von der Uni Talstadt herr Brandt "
        "warum braucht Norwegen so viele Fähren das hat mehrere Gründe die alten Schiffe sind kaputt "
        "und die Regierung in Oslo will die Inseln besser anbinden"
    )
    turns = [content(a) for a in found.attributions if a.rule == "turn"]
    assert turns
    assert not any("warum" in turn for turn in turns)
