"""Attributions inside others."""

from told import annotate, by, content, joined, speakers, told

from lagebild.annotate.attributions.build import to_attributions
from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.view import make_view


def test_a_reported_clause_in_a_reported_clause() -> None:
    found = told("Ina Voss sagte, Norwegen strebe an, dass die Gespräche weitergehen.")
    inner, outer = by(found, "dass die Gespräche"), by(found, "Norwegen strebe an")
    assert inner.parent == outer.id
    assert outer.parent is None


def test_words_of_ones_own_inside_direct_speech() -> None:
    _, known = annotate("„Wie wir gewarnt haben, steigt der Fluss“, sagte Ina Voss.")
    inner = by(known.attributions, "steigt der Fluss")
    assert inner.parent == by(known.attributions, "„Wie wir").id
    assert speakers(known, inner) == ["Ina Voss"]


def test_thinking_aloud_is_no_second_voice() -> None:
    assert len(told("„Ich hoffe, dass der Regen endet“, sagte Ina Voss.")) == 1


def test_a_named_act_stands_in_what_experts_say_of_it() -> None:
    found = told("Norwegen fordert Fachleuten zufolge neue Häfen.")
    act = next(a for a in found if a.kind == "reported")
    assert act.parent == next(a for a in found if a.kind == "indirect").id


def test_a_named_act_in_the_same_words_stands_in_what_is_said() -> None:
    found = told("Norwegen wünsche sich Kräne, sagte Ina Voss. Geld gebe es nicht.")
    outer = next(a for a in found if joined(a.cue) == "sagte")
    inner = next(a for a in found if "wünsche" in joined(a.cue))
    assert inner.parent == outer.id
    assert joined(by(found, "Geld gebe").source) == "Ina Voss"


def test_a_clause_about_all_before_it_denies_that() -> None:
    found = told("Ina Voss sagte, dass Norwegen Kräne geliefert hat, was Schweden bestreitet.")
    assert content(by(found, "dass Norwegen")) == "dass Norwegen Kräne geliefert hat"
    denial = next(a for a in found if joined(a.cue) == "bestreitet")
    assert (content(denial), joined(denial.source), denial.parent) == ("was", "Schweden", None)


def test_who_says_it_in_what_another_says_is_named_there() -> None:
    words = "Ina Voss behauptet, im Rat habe der Kämmerer am Freitag eingeräumt, dass Geld fehlt."
    text, known = annotate(words)
    view = make_view(text, known, "de")

    def run(part: str) -> tuple[int, int]:
        start = words.index(part)
        return view.run_of(start, start + len(part))

    drafts = [
        Draft("indirect", ("speech",), "assert", "", [run(said)], [run(cue)], [run("Ina Voss")])
        for said, cue in (
            ("im Rat habe der Kämmerer am Freitag eingeräumt, dass Geld fehlt", "behauptet"),
            ("dass Geld fehlt", "eingeräumt"),
        )
    ]
    assert [joined(a.source) for a in to_attributions(view, drafts)] == ["Ina Voss", "der Kämmerer"]
