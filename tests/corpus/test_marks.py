"""Markup and text are each other's inverse; what is unsound is told with its line."""

import pytest
from corpus.marks import Mark, MarkError, parse_marks, to_marks
from hypothesis import given
from hypothesis import strategies as st

SOUND = [
    "ohne Marken",
    "{c1 „Nein“}{f1 , {q1 sagte} {s1,@brix Ole Brix}} am {t=2031-03-11 Dienstag}.",
    "{c1 er habe {gA,rB dem {@x Amt} nichts} gegeben}",
    "\\{kein Mark\\} und \\\\ auch nicht",
    "{z=5000000;Dosen;LESS_THAN fast fünf Millionen Dosen}",
]
ROUGH = [
    ("{c1 ab}{c1 cd}", "{c1 abcd}"),
    ("{c1 ab {c1 cd}}", "{c1 ab cd}"),
    ("{c1 {c1 ab} cd}", "{c1 ab cd}"),
    ("{c1 ab {c1 cd} ef}{c1 gh}", "{c1 ab cd efgh}"),
    ("{c1 ab {c1,@x cd}}{c1 ef}{c1 gh}", "{c1 ab {@x cd}efgh}"),
    ("{@x,@x ab}", "{@x ab}"),
    ("{@x,c1 ab}", "{c1,@x ab}"),
]
UNSOUND = [
    ("a\n{c1 offen", "line 2: {c1} is never closed"),
    ("zu}", "closes nothing"),
    ("{c1 }", "holds no words"),
    ("{foo bar}", "'foo' is no tag"),
    ("{c1}", "is no mark"),
    ("\\n", "lone backslash"),
]


@pytest.mark.parametrize("marked", SOUND)
def test_back_to_the_same_markup(marked: str) -> None:
    text, marks = parse_marks(marked)
    assert to_marks(text, marks) == marked


@pytest.mark.parametrize(("marked", "canonical"), ROUGH)
def test_once_is_enough(marked: str, canonical: str) -> None:
    assert to_marks(*parse_marks(marked)) == canonical
    assert to_marks(*parse_marks(canonical)) == canonical


@pytest.mark.parametrize(("marked", "told"), UNSOUND)
def test_unsound_markup_is_told(marked: str, told: str) -> None:
    with pytest.raises(MarkError) as error:
        parse_marks(marked)
    assert told in str(error.value)


TEXTS = st.text(alphabet="ab {}\\„", min_size=1, max_size=15)
TAGS = ["c1", "c2", "s1", "@x", "gA", "t=2031"]


@given(TEXTS, st.lists(st.tuples(st.integers(0, 14), st.integers(1, 8), st.sampled_from(TAGS))))
def test_any_marks_come_back(text: str, drawn: list[tuple[int, int, str]]) -> None:
    marks: list[Mark] = []
    for start, size, tag in drawn:
        mark = Mark(start, min(len(text), start + size), tag)
        apart = all(m.tag != tag or m.end < mark.start or mark.end < m.start for m in marks)
        if mark.start < mark.end and apart:
            marks.append(mark)
    marked = to_marks(text, marks)
    assert parse_marks(marked) == (text, tuple(sorted(marks)))
    assert to_marks(*parse_marks(marked)) == marked


@given(st.lists(st.sampled_from(["{c1 ", "{c2 ", "{c1,c2 ", "{@x ", "a", "b", " ", "}"]), max_size=24))
def test_any_markup_is_canonical_once_rewritten(pieces: list[str]) -> None:
    try:
        text, marks = parse_marks("".join(pieces))
    except MarkError:
        return
    assert parse_marks(to_marks(text, marks)) == (text, marks)
