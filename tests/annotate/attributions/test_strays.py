"""Pieces of a content that a model strewed about."""

from lagebild.annotate.attributions.strays import without_strays
from lagebild.annotate.attributions.view import Run, View, make_view
from plain import read_plain, to_text

WORDS = "Die Stadt Lommern will ihre Fähre verkaufen. Das sagte Hedda Quast, „nein“ sagte Tom Brandt."


def view() -> View:
    text = to_text(WORDS)
    return make_view(text, read_plain(text, "words"), "de")


def run(seen: View, words: str) -> Run:
    start = WORDS.index(words)
    return seen.run_of(start, start + len(words))


def test_a_word_of_the_next_sentence_is_no_part_of_what_is_said() -> None:
    seen = view()
    said = run(seen, "Die Stadt Lommern will ihre Fähre verkaufen")
    assert without_strays(seen, [said, run(seen, "Das")]) == [said]


def test_pieces_of_one_sentence_stay() -> None:
    seen = view()
    said = [run(seen, "Die Stadt"), run(seen, "will ihre Fähre verkaufen")]
    assert without_strays(seen, said) == said


def test_a_word_that_is_quoted_stays() -> None:
    seen = view()
    said = [run(seen, "Die Stadt Lommern will ihre Fähre verkaufen"), run(seen, "„nein“")]
    assert without_strays(seen, said) == said


def test_a_mark_alone_says_nothing() -> None:
    seen = view()
    said = run(seen, "Hedda Quast")
    assert without_strays(seen, [said, run(seen, ",")]) == [said]


def test_the_only_piece_stays() -> None:
    seen = view()
    assert without_strays(seen, [run(seen, "Das")]) == [run(seen, "Das")]
