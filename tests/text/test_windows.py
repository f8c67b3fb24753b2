"""Windows of text: blanking keeps offsets; covering finds whole stretches."""

from hypothesis import given
from hypothesis import strategies as st

from lagebild.text.windows import blank_out, cover


@given(st.text(max_size=40), st.integers(0, 50), st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99))))
def test_blanking_keeps_length_and_all_other_letters(
    words: str, start: int, spans: list[tuple[int, int]]
) -> None:
    blanked = blank_out(words, start, spans, "_")
    assert len(blanked) == len(words)
    for i, letter in enumerate(words):
        if any(first <= start + i < last for first, last in spans):
            assert blanked[i] == "_"
        else:
            assert blanked[i] == (" " if letter in "\r\n" else letter)


def test_a_window_covers_the_stretches_of_both_ends() -> None:
    assert cover([0, 10, 20], [9, 19, 29], 3, 12) == (0, 19)
    assert cover([0, 10, 20], [9, 19, 29], 12, 13) == (10, 19)


def test_a_window_outside_of_all_stretches_is_the_span_itself() -> None:
    assert cover([], [], 3, 5) == (3, 5)
    assert cover([10], [19], 3, 5) == (3, 5)
