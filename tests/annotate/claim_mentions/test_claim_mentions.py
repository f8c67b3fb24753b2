"""Claim mentions: matters, terms, numbers, what points back."""

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from lagebild.annotate.claim_mentions import find_claim_mentions
from lagebild.records import Annotations, Attribution, ClaimMention, Event, Transfer, take
from marked import read_marked
from plain import read_plain, to_text

WORDS = "Polen Ungarn liefert Panzer , . : „ “ dass nicht und von Gas sagte er 5 •"


def mentions(words: str) -> tuple[Annotations, list[ClaimMention]]:
    known = read_plain(to_text(words), "claim_mentions")
    return known, list(known.claim_mentions)


def test_one_for_each_attribution_with_content() -> None:
    known, found = mentions("Polen liefert Ungarn Panzer. „Das ist gelogen“, sagte Jan Malik.")
    assert [m.attribution for m in found] == [a.id for a in known.attributions if a.content]


def test_matter_is_the_same_for_shells_and_tanks() -> None:
    _, found = mentions("Polen liefert Ungarn Panzer. Serbien hat von Kroatien Granaten gekauft.")
    assert [m.matters for m in found] == [
        ("transfer:country:PL>country:HU:arms",),
        ("transfer:country:HR>country:RS:arms",),
    ]


def test_terms_are_lemmas_without_small_words() -> None:
    _, found = mentions("Polen hat Ungarn alte Panzer geliefert.")
    assert found[0].terms == ("polen", "ungarn", "alt", "panzer", "liefern")


def test_who_says_it_is_no_term_of_a_summed_up_act() -> None:
    words = "Das polnische Hafenministerium bestritt die Vorwürfe der Werft."
    text = to_text(words)
    known = read_plain(text, "claim_mentions")
    whole = replace(known.attributions[0], content=(take(words, 0, len(words)),))
    found = find_claim_mentions(text, replace(known, attributions=(whole,)), "de").claim_mentions
    assert found[0].terms == ("bestreiten", "vorwurf", "werft")


def test_numbers_are_plain_figures_and_leave_out_dates() -> None:
    _, found = mentions("Polen lieferte Ungarn im Mai 2021 fünf Millionen Granaten und 1.500 Panzer.")
    assert found[0].numbers == ("5000000", "1500")
    assert found[0].date == "2021-05"


def test_delivery_that_is_denied_by_the_page_is_negated() -> None:
    _, found = mentions("Polen hat Ungarn keine Panzer geliefert.")
    assert [m.negated for m in found] == [True]


def test_answer_that_points_back_has_the_matter_of_what_it_answers() -> None:
    known, found = mentions(
        "Serbien wirft Polen vor, Ungarn mit Panzern ausgerüstet zu haben. Polen bestritt die Vorwürfe."
    )
    denial = next(m for m in found if m.anaphoric)
    answer = next(a for a in known.attributions if a.id == denial.attribution)
    assert answer.answers is not None
    assert denial.matters == ("transfer:country:PL>country:HU:arms",)
    assert denial.referents == ()


def test_far_parts_are_not_shown_as_one_run() -> None:
    filler = " ".join(["wort"] * 60)
    text, known = read_marked(f"[1q Der Hafen schließt], [1c sagte] [1s sie] {filler} [1q im Herbst].")
    (mention,) = find_claim_mentions(text, known, "de").claim_mentions
    assert mention.quote == "Der Hafen schließt"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split())))
@example(["Polen", ",", "er"])
def test_any_words_give_verbatim_records(words: list[str]) -> None:
    text = to_text(" ".join(words))
    known = read_plain(text)
    found: list[Transfer | Event | ClaimMention | Attribution] = [*known.transfers, *known.events]
    found += [*known.claim_mentions, *known.attributions]
    for row in found:
        assert text.document.text[row.start : row.end] == row.quote
    for transfer in known.transfers:
        assert text.document.text[transfer.item.start : transfer.item.end] == transfer.item.quote
        assert transfer.attribution in {a.id for a in known.attributions}
