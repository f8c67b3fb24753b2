"""Texts to learn from: words by offsets, marks on words, windows that hold all words."""

from corpus.report import parse_report
from hypothesis import given
from hypothesis import strategies as st
from training.example import from_text, to_text
from training.labels import tags
from training.sources.corpus import to_example

from lagebild.models.encoder.windows import cuts
from lagebild.models.encoder.words import split

REPORT = """id: n-kai
outlet: kai
genre: regional
published: 2031-03-12
invented: Alles ist erfunden.
---
{f1 {s1,@rat Der Rat} {q1 sagte},} {c1 {gA,@werft die Werft} habe {iA Kähne} {wA verkauft}}. Es regnete.
---
entities:
  rat: {is: PublicBody, name: Rat}
  werft: {is: Company, name: Werft}
attributions:
  1: {kind: indirect, by: rat}
transfers:
  A: {from: werft, status: delivered, said: 1}
"""


def test_words_know_where_they_stand() -> None:
    words, spaced, starts, grid = split("„Nein“, sagte A. B-C lacht 3,5-mal.\nEnde")
    assert words[:5] == ("„", "Nein", "“", ",", "sagte")
    assert spaced[:4] == (True, False, False, False)
    assert [words[i] for i in starts] == ["„", "B-C", "Ende"]
    assert grid.words([(1, 5)]) == frozenset({1})


def test_spaces_of_texts_that_keep_none() -> None:
    text, places = to_text(["Er", "sagte", ":", "„", "Nein", "“", "."])
    assert text == "Er sagte: „Nein“."
    assert [text[a:b] for a, b in places] == ["Er", "sagte", ":", "„", "Nein", "“", "."]


def test_a_marked_report_becomes_seeds_and_layers() -> None:
    example = to_example(parse_report(REPORT))
    (quotation,), (transfer,) = example.quotations or (), example.transfers or ()
    said = [example.words[i] for a, b in quotation.runs for i in range(a, b)]
    assert said == ["die", "Werft", "habe", "Kähne", "verkauft"]
    assert quotation.labels == {"kind": "indirect", "stance": "assert", "medium": "speech"}
    assert [example.words[i] for i in sorted(transfer.roles["supplier"])] == ["die", "Werft"]
    assert transfer.labels == {"status": "delivered", "negated": "false"}
    assert [label for _, label in example.layers["mention"]] == ["PublicBody", "Company"]


def test_a_party_that_is_only_named_stands_where_it_is_mentioned() -> None:
    report = REPORT.replace("{gA,@werft die Werft}", "{@werft die Werft}")
    (transfer,) = to_example(parse_report(report)).transfers or ()
    words = to_example(parse_report(report)).words
    assert [words[i] for i in sorted(transfer.roles["supplier"])] == ["die", "Werft"]
    assert not transfer.roles["recipient"]


def test_what_a_source_does_not_mark_is_not_learned() -> None:
    example = from_text("x", "Anna kam.", {"name": [((0, 4), "PER")]})
    found = tags(example, 0, 3)
    assert found["name"] == [1, 0, 0]
    assert set(found["content"]) == {-100}


@given(st.lists(st.integers(1, 16), min_size=1, max_size=300), st.integers(20, 60), st.data())
def test_windows_hold_every_word_and_no_more_than_fits(
    sizes: list[int], most: int, data: st.DataObject
) -> None:
    starts = data.draw(st.sets(st.integers(0, len(sizes) - 1)))
    sums = [0]
    for size in sizes:
        sums.append(sums[-1] + size)
    found = list(cuts(sums, tuple(sorted(starts)), 0.5, most))
    assert {w for a, b in found for w in range(a, b)} == set(range(len(sizes)))
    assert all(sums[b] - sums[a] <= most for a, b in found)
