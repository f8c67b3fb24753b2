"""Where a format states that lines end for want of room, no sentence ends with a line."""

from dataclasses import replace

from lagebild.clean import clean
from lagebild.read import document_from_text
from lagebild.records import FormatFacts
from lagebild.steps import annotate

TEXT = (
    "Die Kräne im Hafen stehen\nseit Montag still, sagte\nAda Muster am Abend.\nSie warte auf\fErsatzteile."
    "\n\nAuch die Werft ruht nun seit gestern, wie das Rathaus am Morgen mitteilte."
)


def _sentences(wrapped: bool) -> list[str]:
    document = replace(document_from_text("x", TEXT), facts=FormatFacts(wrapped=wrapped))
    return [" ".join(s.quote.split()) for s in annotate(clean(document)).sentences]


def test_lines_of_a_narrow_column_are_one_paragraph() -> None:
    assert _sentences(wrapped=True) == [
        "Die Kräne im Hafen stehen seit Montag still, sagte Ada Muster am Abend.",
        "Sie warte auf Ersatzteile.",
        "Auch die Werft ruht nun seit gestern, wie das Rathaus am Morgen mitteilte.",
    ]


def test_lines_of_other_texts_end_their_sentences() -> None:
    assert len(_sentences(wrapped=False)) > 3
