"""Chains of voices: publishers, nesting, statements that go on, and voices without a name."""

from dataclasses import replace

from lagebild.annotate.chains import resolve_chains
from lagebild.records import Attribution
from marked import read_marked


def resolve(words: str, publisher: str | None = None, running_on: str = "") -> dict[str, Attribution]:
    text, known = read_marked(words, publisher)
    attributions = tuple(
        replace(a, kind="indirect_free_indirect") if a.id == running_on else a for a in known.attributions
    )
    known = replace(known, attributions=attributions)
    return {a.id.removeprefix("att-"): a for a in resolve_chains(text, known, "de").attributions}


def names(attribution: Attribution) -> list[str]:
    return [v.name for v in attribution.chain]


def test_a_page_without_publisher_speaks_under_its_path() -> None:
    found = resolve("[s [@person:ode Ode]] [c sagte], [q Holz fehle].")["1"]
    assert names(found) == ["report.txt", "Ode"]
    assert [v.role for v in found.chain] == ["publisher", "origin"]
    assert found.chain[0].referent is None


def test_the_publisher_is_the_medium_that_the_document_names_so() -> None:
    found = resolve("[@medium:bote Bote]. [s [@person:ode Ode]] [c sagte], [q Holz fehle].", "bote")["1"]
    assert (found.chain[0].name, found.chain[0].referent) == ("Bote", "ref-medium:bote")


def test_the_speaker_becomes_the_origin_where_it_only_passes_on() -> None:
    found = resolve(
        "Laut [s [@medium:bote Bote]], der sich auf [@body:zoll das Zollamt] beruft, [q fehlt Holz]."
    )["1"]
    assert found.speakers == ("ref-body:zoll",)
    assert [v.role for v in found.chain] == ["publisher", "relay", "origin"]


def test_speakers_of_parents_are_relays_outermost_first() -> None:
    found = resolve(
        "[1s [@medium:bote Der Bote]] [1c meldet], [1q [2s<1 [@person:ode Ode]] [2c habe gesagt], "
        "[2q [3s<2 [@person:wim Wim]] [3c glaube], [3q dass Holz fehlt]]]."
    )
    assert names(found["3"]) == ["report.txt", "Der Bote", "Ode", "Wim"]
    assert [v.role for v in found["3"].chain] == ["publisher", "relay", "relay", "origin"]


def test_several_speakers_are_several_origins_in_order() -> None:
    found = resolve("[s [@country:XA Astland] und [@country:XB Bergland]] [c bestreiten] [q dies].")["1"]
    assert names(found) == ["report.txt", "Astland", "Bergland"]
    assert [v.role for v in found.chain] == ["publisher", "origin", "origin"]


def test_a_source_that_is_no_mention_is_named_by_its_words() -> None:
    found = resolve("[s Nachbarn des Hofes] [c vermuten], [q dass Holz fehlt].")["1"]
    assert (found.chain[-1].name, found.chain[-1].referent) == ("Nachbarn des Hofes", None)
    assert (found.chain[-1].start, found.chain[-1].end) == (0, 18)


def test_hearsay_without_a_source_has_an_origin_without_a_name() -> None:
    found = resolve("[q Der Händler] [c soll] [q Holz gekauft haben].")["1"]
    assert (found.chain[-1].name, found.chain[-1].role) == ("", "origin")


def test_what_goes_on_without_cue_keeps_the_relay() -> None:
    found = resolve(
        "[1s [@person:ode Ode]] [1c sagte] [1a [@medium:bote dem Boten]], [1q Holz fehle]. "
        "[2q Es werde kalt].",
        running_on="att-2",
    )
    assert names(found["2"]) == names(found["1"]) == ["report.txt", "dem Boten", "Ode"]
    assert found["2"].speakers == ("ref-person:ode",)


def test_only_kinds_that_run_on_take_over_a_voice() -> None:
    found = resolve("[1s [@person:ode Ode]] [1c sagte], [1q Holz fehle]. [2q „Es wird kalt.“]")
    assert names(found["2"]) == ["report.txt", ""]


def test_a_cited_phrase_that_is_no_mention_is_named_by_its_words() -> None:
    found = resolve(
        "[s [@medium:bote Der Bote]] [c meldet] unter Berufung auf die Zöllner im Tal, [q Holz fehle]."
    )["1"]
    assert found.chain[-1].name == "Zöllner im Tal"
    assert found.speakers == ()


def test_a_medium_in_what_is_said_is_no_relay() -> None:
    found = resolve("[s [@person:ode Ode]] [c sagte], [q er habe mit [@medium:bote dem Boten] gesprochen].")[
        "1"
    ]
    assert names(found) == ["report.txt", "Ode"]


def test_offsets_of_voices_show_their_names() -> None:
    words = (
        "[s [@medium:bote Der Bote]] [c meldet] unter Berufung auf [@body:zoll das Zollamt], [q Holz fehle]."
    )
    text, known = read_marked(words)
    chain = resolve_chains(text, known, "de").attributions[0].chain
    shown = [text.document.text[v.start : v.end] for v in chain if v.start is not None]
    assert shown == ["Der Bote", "das Zollamt"]


def test_a_quoting_medium_between_verb_and_voice() -> None:
    found = resolve("[q „Holz fehlt“], [c zitiert] das Talblatt [s [@person:ode Ode]].")["1"]
    assert names(found) == ["report.txt", "Talblatt", "Ode"]


def test_a_quoting_medium_before_the_verb() -> None:
    found = resolve("Ein Fernsehsender [c zitierte] [s [@person:ode Ode]] mit den Worten: [q „Holz fehlt.“]")[
        "1"
    ]
    assert names(found) == ["report.txt", "Fernsehsender", "Ode"]


def test_a_quoted_phrase_ends_with_its_noun() -> None:
    found = resolve("[s [@medium:bote Der Bote]] [c zitiert] den Prediger mit den Worten: [q „Holz fehlt.“]")[
        "1"
    ]
    assert names(found) == ["report.txt", "Der Bote", "Prediger"]


def test_an_accused_medium_passes_nothing_on() -> None:
    text, known = read_marked(
        "[s [@person:ode Ode]] [c warf] [a [@medium:bote dem Boten]] [c vor], [q gelogen zu haben]."
    )
    accused = replace(known, attributions=tuple(replace(a, stance="allege") for a in known.attributions))
    assert names(resolve_chains(text, accused, "de").attributions[0]) == ["report.txt", "Ode"]


def test_a_medium_of_another_clause_is_not_the_one_spoken_to() -> None:
    found = resolve(
        "[s [@person:ode Ode]], der in [@medium:funk dem Talfunk] auftritt, [c sagte], [q Holz fehle]."
    )["1"]
    assert names(found) == ["report.txt", "Ode"]


def test_a_source_inside_a_summed_up_act_keeps_its_words() -> None:
    found = resolve("[q [s Der Rat der Fischer] [c forderte] mehr Holz].")["1"]
    assert found.chain[-1].name == "Rat der Fischer"


def test_a_cited_voice_behind_the_content() -> None:
    text, known = read_marked(
        "[s [@medium:a The Courier]] [c reported] [q that timber is gone, citing [@body:b Customs]]."
    )
    found = resolve_chains(text, known, "en").attributions[0]
    assert names(found) == ["report.txt", "The Courier", "Customs"]


def test_a_relative_clause_taken_for_content_still_names_the_origin() -> None:
    found = resolve(
        "Laut [s [@medium:kurier Kurier]][q , der sich auf [@body:zoll das Zollamt] beruft, fehlt Holz]."
    )["1"]
    assert names(found) == ["report.txt", "Kurier", "das Zollamt"]


def test_the_last_medium_named_is_the_one_of_the_paper() -> None:
    found = resolve("[@medium:kurier Der Kurier] druckt Karten. [s Dem Blatt] [c zufolge] [q fehlt Holz].")[
        "1"
    ]
    assert names(found) == ["report.txt", "Der Kurier"]


def test_hearsay_in_a_paragraph_of_its_own_is_nobodys() -> None:
    words = "[1s [@person:ode Ode]] [1c sagte], [1q Holz fehle].\n\n[2q Der Händler soll geflohen sein]."
    text, known = read_marked(words)
    first, second = known.attributions
    carried = replace(second, kind="free_indirect", source=first.source, speakers=first.speakers)
    found = resolve_chains(text, replace(known, attributions=(first, carried)), "de").attributions[1]
    assert names(found) == ["report.txt", ""]
    assert found.speakers == ()


def test_own_findings_of_a_medium_make_it_the_origin() -> None:
    found = resolve(
        "[s [@medium:bote Der Bote]] [c meldet] unter Berufung auf eigene Recherchen, [q Holz fehle]."
    )["1"]
    assert names(found) == ["report.txt", "Der Bote"]


def test_what_is_only_pointed_at_is_no_voice() -> None:
    found = resolve("[s [@person:ode Ode]] [c sagte] unter Verweis auf die Wahlen, [q Holz fehle].")["1"]
    assert names(found) == ["report.txt", "Ode"]


def test_words_for_a_statement_are_not_the_voice_that_is_cited() -> None:
    found = resolve(
        "[s [@medium:bote Der Bote]] [c meldet] unter Berufung auf Angaben aus [@group:hof Hofkreisen], "
        "[q Holz fehle]."
    )["1"]
    assert names(found) == ["report.txt", "Der Bote", "Hofkreisen"]


def test_a_medium_that_no_mention_knows_is_named_without_its_noun() -> None:
    assert names(resolve("Laut [s dem Portal „Nordblick“] [q fehlt Holz].")["1"]) == [
        "report.txt",
        "Nordblick",
    ]
    assert names(resolve("Laut [s dem Chef des Portals „Nordblick“] [q fehlt Holz].")["1"])[1] != "Nordblick"


def test_the_author_of_a_commentary_is_its_voice() -> None:
    text, known = read_marked(
        "[q „Holz fehlt“], [c heißt es] [s in einem Kommentar der Agentur [@medium:talpress Talpress]]."
    )
    silent = replace(known, attributions=tuple(replace(a, speakers=()) for a in known.attributions))
    assert names(resolve_chains(text, silent, "de").attributions[0]) == ["report.txt", "Talpress"]


def test_whom_the_source_of_another_cites_is_not_cited_by_a_denial_beside_it() -> None:
    found = resolve(
        "[1s [@medium:bote Der Bote] unter Berufung auf [@body:zoll das Zollamt]] [1c meldet], "
        "[1q dass Holz fehlt], obwohl [2s [@country:XA Nordland] und [@country:XB Südland]] "
        "[2q dies] [2c bestreiten]."
    )
    assert names(found["1"]) == ["report.txt", "Der Bote", "das Zollamt"]
    assert "das Zollamt" not in names(found["2"])


def test_a_noun_for_a_medium_before_its_name_names_no_other_voice() -> None:
    words = "[q Holz fehle], [c meldet] [s Ode] unter Berufung auf Berichte des Magazins [@medium:bote Bote]."
    assert names(resolve(words)["1"])[-1] == "Bote"


def test_words_in_marks_within_what_somebody_says_are_his() -> None:
    words = "[1s [@person:ode Ode]] [1c sagte], [1q das Holz liege [2q<1 „am Kai“]]."
    text, known = read_marked(words)
    outer, inner = known.attributions
    direct = replace(inner, kind="direct")
    found = resolve_chains(text, replace(known, attributions=(outer, direct)), "de").attributions
    assert names(found[1]) == names(found[0]) == ["report.txt", "Ode"]


def test_who_tells_the_page_s_own_publisher_tells_no_other_medium() -> None:
    words = "[s [@person:ode Ode]] [c sagte] [a der [@medium:talpost Talpost]], [q Holz fehle]."
    assert names(resolve(words, "Verlag Talpost")["1"])[1:] == ["Ode"]
    assert names(resolve(words, "Kurier")["1"])[1:] == ["Talpost", "Ode"]
    assert names(resolve(words.replace("Talpost]", "TAD]"), "Tal-Abend-Dienst")["1"])[1:] == ["Ode"]


def test_a_medium_that_is_named_with_its_noun_is_told_too() -> None:
    found = resolve(
        "Nun hat dem [@medium:kurier Sender Kurier] auch [s [@person:ode Ode]] [c gesagt], [q Holz fehle]."
    )["1"]
    assert names(found)[1:] == ["Sender Kurier", "Ode"]
