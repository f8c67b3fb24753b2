"""Speech that runs on without a new cue."""

from told import by, content, joined, told


def test_subjunctive_runs_on_with_the_source_before() -> None:
    found = told(
        "„Das ist ein guter Tag“, sagte Ina Voss. Er leite eine neue Zeit ein. Der Bau beginne bald."
    )
    record = by(found, "Er leite")
    assert record.kind == "indirect_free_indirect"
    assert content(record) == "Er leite eine neue Zeit ein. Der Bau beginne bald."
    assert joined(record.source) == "Ina Voss"
    assert record.cue == ()


def test_plain_sentence_does_not_run_on() -> None:
    found = told("Ina Voss sagte, der Hafen wachse. Der Regen fiel am Abend.")
    assert [content(a) for a in found] == ["der Hafen wachse"]


def test_wish_and_command_are_no_reports() -> None:
    assert told("Besuche unsere Seite jeden Tag.") == ()
    assert told("Ich gehe heute in den Wald.") == ()


def test_demnach_carries_on() -> None:
    found = told("Laut Ole Brandt fehlt Geld. Die Stadt will demnach sparen.")
    assert by(found, "Die Stadt will").rule == "beside: back"


def test_hearsay_has_no_source_of_its_own() -> None:
    found = told("Der Fürst soll zwei Schiffe gekauft haben.")
    assert found[0].kind == "free_indirect"
    assert found[0].stance == "allege"
    assert found[0].source == ()


def test_plan_is_no_hearsay() -> None:
    assert told("Die Brücke soll im Mai eröffnet werden.") == ()


def test_what_is_told_in_the_subjunctive_is_told_by_who_spoke_before() -> None:
    found = told(
        "Der Hafen sei zu, teilte Ina Voss mit. Ole Brandt habe sie gebeten, zu warten. Geld gebe es nicht."
    )
    outer = by(found, "Ole Brandt habe sie gebeten")
    assert joined(outer.source) == "Ina Voss"
    assert content(outer).endswith("Geld gebe es nicht.")
    assert by(found, "zu warten").parent == outer.id


def test_what_follows_a_colon_behind_a_denial_is_the_deniers() -> None:
    found = told("Ina Voss wies dies umgehend zurück: Norwegen habe nie Fähren verkauft.")
    record = by(found, "Norwegen habe")
    assert content(record) == "Norwegen habe nie Fähren verkauft."
    assert joined(record.source) == "Ina Voss"


def test_so_somebody_goes_on() -> None:
    record = by(told("Der Hafen sei groß, so Ina Voss weiter."), "Der Hafen")
    assert (content(record), joined(record.source)) == ("Der Hafen sei groß", "Ina Voss")
