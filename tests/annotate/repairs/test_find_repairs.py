"""Scars of machines: found with what may have stood there; what only looks like one is left alone."""

import pytest

from lagebild.annotate.repairs import find_repairs
from lagebild.models.capitals import load_capitals
from lagebild.records import Annotations, Document, Page, Role, Span, Text
from lagebild.steps import annotate

Scar = tuple[str, str, str]


def to_text(*paragraphs: str, role: Role = "report") -> Text:
    words = "\n\n".join(paragraphs)
    document = Document("d", "x.txt", "0", "text/plain", "utf-8", words, words.encode())
    spans, at = [], 0
    for number, paragraph in enumerate(paragraphs):
        start = words.index(paragraph, at)
        at = start + len(paragraph)
        spans.append(Span(f"s{number}", "d", start, at, paragraph, role, "test"))
    return Text(document, tuple(spans), Page(language="de"))


def find(*paragraphs: str, role: Role = "report") -> list[Scar]:
    text = to_text(*paragraphs, role=role)
    repairs = find_repairs(text, Annotations(), "de", load_capitals("de")).repairs
    assert all(text.document.text[r.start : r.end] == r.quote for r in repairs)
    return [(r.kind, r.quote, r.restored) for r in repairs]


@pytest.mark.parametrize(
    "words, scar",
    [
        ("Der Hafen. „LHafen und Kai sind zu“, sagte sie.", ("doubled_letter", "L", "")),
        ("Er sagte: «qWenn es regnet, bleibt es zu».", ("doubled_letter", "q", "")),
        ("Es hieß, «während qWenn es regnet» nichts geschieht.", ("doubled_letter", "q", "")),
        ("„Der Kai ist zu», sagte sie.", ("quote_mark", "»", "“")),
        ('“Der Kai ist zu", sagte sie.', ("quote_mark", '"', "”")),
        ("„Der Kai ist zu„, sagte sie.", ("quote_mark", "„", "“")),
        ("«Der Kai ist zu„. Mehr sagte sie nicht.", ("quote_mark", "„", "»")),
        (",,Der Kai ist zu'', sagte sie.", ("quote_mark", ",,", "„")),
        (",,Der Kai ist zu'', sagte sie.", ("quote_mark", "''", "“")),
        ("Sie sagte: ,,Der Kai ist zu.“", ("quote_mark", ",,", "„")),
        ("``Der Kai ist zu'', sagte sie.", ("quote_mark", "``", "“")),
        ("„„Der Kai ist zu“, sagte sie.", ("extra_mark", "„", "")),
        ("Die Ver\u00adteidigung steht.", ("soft_hyphen", "\u00ad", "")),
        ("Die Vertei\u00ad\ndigung steht.", ("broken_word", "\u00ad\n", "")),
        ("Die Vertei-\ndigung steht.", ("broken_word", "-\n", "")),
        ("Die SPD-\nFraktion warnt.", ("broken_word", "\n", "")),
        ("Der deutsch-\nnorwegische Kai. Ein deutsch-norwegischer Rat, deutsch-norwegische Eile.",
         ("broken_word", "\n", "")),
        ("„Der Kai ist zu, sagte sie. Mehr nicht.", ("missing_mark", "", "“")),
    ],
)  # fmt: skip
def test_a_scar_is_found(words: str, scar: Scar) -> None:
    assert scar in find(words)


@pytest.mark.parametrize(
    "words",
    [
        "„iPhone und „eBay““, sagte sie.".replace("““", "“"),
        "Die Nord-\nund die Ostsee sind ruhig.",
        '„Der Kai ist zu", sagte sie. »Der Kai ist auf«, sagte er. »Der Kai», sagte ein Schwede.',
        "Er sagte: “Der Kai ist zu.” Sie sagte: \"Der Kai ist auf.\"",
        "Ein Rohr von 12\" und eines von 8\" Weite.",
        "Der Mini-Kran und der Kai-Umbau kosten Geld.",
        "Kräne,, Kähne und ,,Kais kosten Geld.",
    ],
)  # fmt: skip
def test_what_is_no_scar_is_left_alone(words: str) -> None:
    assert [scar for scar in find(words) if scar[0] != "missing_mark"] == []


def test_a_speech_over_paragraphs_misses_no_mark() -> None:
    assert find("„Der Kai ist zu.", "„Er bleibt zu.“") == []


SPEECH = (
    "und dann war da noch der bürgermeister von lundevik der hat gesagt dass der kran im hafen risse hat und "
    "dass die fischer ihren fang nicht mehr verkaufen können weil das schiff nicht kommt"
)


def test_speech_without_capitals_gets_them() -> None:
    found = {quote for kind, quote, _ in find(SPEECH, role="transcript") if kind == "capital"}
    text = to_text(SPEECH, role="transcript")
    known = annotate(text)
    at = {r.start for r in known.repairs if r.kind == "capital"}
    starts = {SPEECH[start:].split()[0] for start in at}
    assert {"bürgermeister", "kran", "hafen", "fischer", "schiff"} <= starts
    assert not starts & {"und", "hat", "gesagt", "kommt", "ihren", "sie"}
    assert found


def test_written_text_gets_no_capitals() -> None:
    assert find("der kran im hafen hat risse. der fang bleibt liegen, sagt er. es regnet.") == []


def test_capitals_of_who_is_spoken_to_stay_unknown() -> None:
    words = (
        "haben sie das gesehen haben sie das schiff gesehen und was sagen sie dazu sie waren doch dort " * 2
    )
    text = to_text(words.strip(), role="transcript")
    repairs = find_repairs(text, Annotations(), "de", load_capitals("de")).repairs
    assert not [r for r in repairs if text.document.text[r.start :].startswith("sie ")]


@pytest.mark.parametrize("end", ["''", "“", '"'])
def test_words_between_typed_marks_are_a_quotation(end: str) -> None:
    words = f"Der Hafen ruht. ,,Der Kai ist zu{end}, sagte Bürgermeisterin Jorunn Halvorsen am Dienstag."
    said = next(a for a in annotate(to_text(words)).attributions if a.kind == "direct")
    assert said.content[0].quote == f",,Der Kai ist zu{end}"
    assert [source.quote for source in said.source] == ["Bürgermeisterin Jorunn Halvorsen"]


def test_layers_read_through_and_rows_quote_the_original() -> None:
    words = (
        "Die Hafenbehörde hat den Verkehr eingestellt. „XDie Vertei-\ndigung des Kais ist sicher», sagte "
        "Bürgermeisterin Jorunn Hal-\nvorsen am Dienstag. Mehr sagte sie nicht."
    )
    known = annotate(to_text(words))
    said = next(a for a in known.attributions if a.kind == "direct")
    assert said.content[0].quote == "„XDie Vertei-\ndigung des Kais ist sicher»"
    assert [source.quote for source in said.source] == ["Bürgermeisterin Jorunn Hal-\nvorsen"]
    person = next(r for r in known.referents if r.schema == "Person")
    assert person.name == "Jorunn Halvorsen"
    places = [(s.start, s.end, s.quote) for s in known.sentences]
    places += [(m.start, m.end, m.quote) for m in known.mentions]
    places += [(a.start, a.end, a.quote) for a in known.attributions]
    assert all(words[start:end] == quote for start, end, quote in places)
