"""Names as a document writes them, and odd words of transcripts."""

from lagebild.records import Annotations, Document, NameForm, Page, Role, Span, Text
from lagebild.steps import annotate

WRITTEN = (
    "Der russische Bürgermeister Igor Petrenkow sprach am Montag in Wladiwostok. Im Raumhafen Kostrowka, "
    "sagte Petrenkow, werde gebaut. Die Deutschen bauten mit."
)
HEARD = (
    "ja der bürgermeister petren koff war dann auch in wladi wostock und hat dort gesagt dass am raumhafen "
    "kostroffka gebaut wird und dass das alles sehr schnell gehen muss weil die leute warten"
)


def forms(words: str, role: Role) -> list[NameForm]:
    document = Document("d", "x.txt", "0", "text/plain", "utf-8", words, words.encode())
    text = Text(document, (Span("s", "d", 0, len(words), words, role, "test"),), Page(language="de"))
    known: Annotations = annotate(text)
    assert all(words[f.start : f.end] == f.quote for f in known.name_forms)
    return list(known.name_forms)


def test_written_names_are_attested_once_with_what_stands_beside_them() -> None:
    found = forms(WRITTEN, "report")
    assert not any(form.odd for form in found)
    names = [form.name for form in found]
    assert {"Igor Petrenkow", "Wladiwostok"} <= set(names)
    assert len(names) == len(set(names))
    place = next(form for form in found if form.name == "Wladiwostok")
    assert "montag" in place.near or "raumhafen" in place.near


def test_odd_words_of_a_transcript_are_runs_that_overlap() -> None:
    odd = {form.quote for form in forms(HEARD, "transcript") if form.odd}
    assert {"wladi wostock", "kostroffka"} <= odd
    assert not odd & {"muss", "gesagt", "leute", "bürgermeister"}


def test_speech_attests_no_name() -> None:
    assert all(form.odd for form in forms(HEARD, "transcript"))


def test_written_text_has_no_odd_words() -> None:
    assert not any(form.odd for form in forms(HEARD, "report"))
