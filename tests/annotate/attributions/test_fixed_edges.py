"""Sources in English that a model marked in part, and what grammar makes of them; pieces of what is said."""

from dataclasses import replace

import pytest
from test_found_parts import found
from told import annotate, joined

from lagebild.annotate.attributions import to_found_attributions
from lagebild.records import Act, Annotations, Findings

THAT = "that the crane stood still"
WHOLE = (
    ("Its owner, Tom Macrae, growled", "owner", "Its owner, Tom Macrae,"),
    (
        "The pilot's heir, Tom Macrae, growled",
        "The pilot's heir, Tom Macrae",
        "The pilot's heir, Tom Macrae,",
    ),
    ("On Monday Harbour Minister Oda Brink growled", "Oda Brink", "Harbour Minister Oda Brink"),
    ("Oda Brink of the pilots growled", "Oda Brink", "Oda Brink of the pilots"),
    ("A clerk at the yard growled", "A clerk", "A clerk at the yard"),
    ("A clerk growled at the yard", "A clerk", "A clerk"),
    ("Oda Brink, who leads the pilots, growled", "Oda Brink", "Oda Brink, who leads the pilots,"),
    ("A clerk who has seen the crane growled", "A clerk who", "A clerk who has seen the crane"),
    ("The weekly quoted a clerk as growling", "The weekly quoted a clerk", "a clerk"),
    ("Under pressure Brink growled", "Brink", "Brink"),
    ("Asked about the crew, she growled", "the crew, she", "she"),
)


@pytest.mark.parametrize(("words", "marked", "whole"), WHOLE)
def test_a_source_has_the_edges_that_grammar_gives_it(words: str, marked: str, whole: str) -> None:
    cue = "growling" if "growling" in words else "growled"
    parts = {"content": THAT, "cue": cue, "source": marked}
    (act,) = found(f"{words} {THAT}.", parts, language="en")
    assert joined(act.source) == whole


def test_a_piece_of_what_is_said_has_no_words_for_its_speaker() -> None:
    words = "Oda Brink growled that the crane was “a heap of rust”."
    text, known = annotate(words, "en")

    def act(said: str, kind: str) -> Act:
        spans = {"content": said, "cue": "growled", "source": "Oda Brink"}
        parts: dict[str, tuple[tuple[int, int], ...]] = {
            part: ((words.index(w), words.index(w) + len(w)),) for part, w in spans.items()
        }
        labels = {"kind": kind, "medium": "speech", "stance": "assert"}
        return Act("content", parts["content"], parts, labels, 0.99)

    acts = (act("that the crane was “a heap of rust”", "indirect"), act("“a heap of rust”", "direct"))
    bare: Annotations = replace(known, attributions=(), findings=Findings("model", (), acts, 0.9))
    whole, piece = to_found_attributions(text, bare, "en").attributions
    assert joined(whole.source) == "Oda Brink"
    assert piece.parent == whole.id
    assert not (piece.source or piece.cue or piece.frame)
