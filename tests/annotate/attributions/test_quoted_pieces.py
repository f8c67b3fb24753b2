"""Words in quotation marks inside of what is told indirectly."""

import pytest
from told import annotate, joined

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.fixed_verbs import FINITE_TAGS
from lagebild.annotate.attributions.layout import find_quoted_runs
from lagebild.annotate.attributions.quoted_pieces import RULE, find_quoted_pieces
from lagebild.annotate.attributions.view import make_view


def pieces(words: str, said: str, language: str = "de", kind: str = "indirect") -> list[str]:
    """The pieces of one statement."""
    text, known = annotate(words, language)
    view = make_view(text, known, language)
    start = words.index(said)
    run = view.run_of(start, start + len(said))
    outer = Draft("direct" if kind == "direct" else "indirect", ("speech",), "deny", "", [run])
    found = find_quoted_pieces(view, [outer], find_quoted_runs(view, FINITE_TAGS))
    assert all((d.kind, d.medium, d.stance, d.rule) == ("direct", ("speech",), "assert", RULE) for d in found)
    return [joined((view.quote(d.content[0]),)) for d in found]


@pytest.mark.parametrize(
    ("words", "said", "wanted"),
    [
        (
            "Oda Brink sagte, der Kran habe „große Lücken“.",
            "der Kran habe „große Lücken“",
            ["„große Lücken“"],
        ),
        ("Oda Brink sagte, der Kran stehe „anderswo“.", "der Kran stehe „anderswo“", ["„anderswo“"]),
        ("Oda Brink sagte, sie fahre zur „Roten Lore“.", "sie fahre zur „Roten Lore“", []),
        ("Oda Brink sagte, es sei „Alles in Ordnung“.", "es sei „Alles in Ordnung“", ["„Alles in Ordnung“"]),
        ("Oda Brink sagte, der Kran stehe still, am „alten Kai“.", "der Kran stehe still", []),
    ],
)
def test_words_in_marks_are_a_piece_unless_they_are_a_name(words: str, said: str, wanted: list[str]) -> None:
    assert pieces(words, said) == wanted


def test_in_english_a_single_word_may_be_a_word_only() -> None:
    assert pieces('Ode said the deal was "fine".', 'the deal was "fine"', "en") == []
    assert pieces('Ode said the deal was "all but done".', 'the deal was "all but done"', "en")


def test_direct_speech_has_no_pieces() -> None:
    words = "Oda Brink sagte: «Der Kran steht „ganz still“, sehen Sie.»"
    assert pieces(words, "«Der Kran steht „ganz still“, sehen Sie.»", kind="direct") == []
