"""Characters that cannot be written or shown are replaced one by one, so that offsets stay."""

from hypothesis import given
from hypothesis import strategies as st

from lagebild.text.characters import printable, whole_characters


@given(st.text(st.characters(codec=None), max_size=50))
def test_lengths_stay_and_all_can_be_encoded(text: str) -> None:
    for made in (whole_characters(text), printable(text)):
        assert len(made) == len(text)
        made.encode("utf-8")


def test_what_a_terminal_obeys_is_taken_away() -> None:
    assert printable("\x1b[31mrot\x07\u202e\x9b") == "\ufffd[31mrot\ufffd\ufffd\ufffd"
    assert printable("Zeile\n\tZeile ä„“😀") == "Zeile\n\tZeile ä„“😀"
