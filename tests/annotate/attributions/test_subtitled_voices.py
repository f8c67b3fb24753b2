"""Voices that subtitles name are turns: direct speech of who is named, nothing of who asks."""

import io

from lagebild.annotate.attributions.interviews import PRINTED
from lagebild.clean import clean
from lagebild.read import Given, read_stream
from lagebild.records import Document
from lagebild.steps import annotate

VTT = """WEBVTT

00:01.000 --> 00:04.000
<v Moderatorin>Guten Abend. Bleibt der Hafen zu, Herr Weber?

00:04.000 --> 00:09.000
<v Jonas Weber>Der Hafen bleibt geschlossen. Wir haben keine Kräne
00:09.000 --> 00:11.000
<v Jonas Weber>nach Oslavien geliefert.

00:11.000 --> 00:12.000
<v Moderatorin>Und die Werft?

00:12.000 --> 00:15.000
<v Jonas Weber>Die Werft wartet noch.
"""


def test_turns_of_voices() -> None:
    stream = io.BytesIO(VTT.encode())
    (document,) = read_stream(stream, "a.vtt", Given("a.vtt", stream))
    assert isinstance(document, Document)
    text = clean(document)
    assert text.page.kind == "transcript"
    turns = [a for a in annotate(text).attributions if a.rule == PRINTED]
    said = [" ".join(" ".join(q.quote for q in a.content).split()) for a in turns]
    assert said == [
        "Der Hafen bleibt geschlossen. Wir haben keine Kräne nach Oslavien geliefert.",
        "Die Werft wartet noch.",
    ]
    assert {a.kind for a in turns} == {"direct"}
    assert {a.source[0].quote for a in turns} == {"Jonas Weber"}
    assert [document.facts.second_at(a.start) for a in turns] == [4.0, 12.0]
