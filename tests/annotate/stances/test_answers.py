"""What denials answer: across clauses, sentences and paragraphs, and where nothing may be guessed."""

from lagebild.annotate.stances import resolve_stances
from lagebild.records import Attribution
from marked import read_marked


def resolve(words: str, language: str = "de") -> dict[str, Attribution]:
    text, known = read_marked(words)
    return {a.id.removeprefix("att-"): a for a in resolve_stances(text, known, language).attributions}


def test_a_denial_of_all_that_was_said_answers_the_last_statement() -> None:
    found = resolve(
        "[1s Die Aufsicht] [1c meldet], [1q der Hafen habe Kohle verladen]. "
        "[2s [@country:XA Der Staat]] [2c bestreitet] [2q dies]."
    )
    assert (found["2"].stance, found["2"].answers) == ("deny", "att-1")


def test_a_denial_inside_its_parent_stands_beside_it() -> None:
    found = resolve(
        "[1s Ein Bericht] [1c legt nahe], [1q dass Holz verkauft wurde, obwohl [2s<1 beide Höfe] "
        "[2q dies] [2c bestreiten]]."
    )
    assert found["2"].answers == "att-1"
    assert found["2"].parent is None


def test_such_a_deal_answers_the_accusation_before_a_nearer_fear() -> None:
    found = resolve(
        "[@country:XA Astland] [1c werfen] [1s [@country:XB die Bergländer]] [1c vor], "
        "[1q [@country:XA Astland] habe [@country:XC Cedrien] Kähne geliefert]. "
        "[2s Sie] [2c befürchten], [2q dass der Fluss gesperrt wird]. "
        "[3s [@country:XA Astland] und [@country:XC Cedrien]] [3c bestritten] [3q ein solches Geschäft]."
    )
    assert found["1"].stance == "allege"
    assert found["3"].answers == "att-1"


def test_a_denial_restates_what_was_said_three_sentences_before() -> None:
    found = resolve(
        "[1s Der Zoll] [1c meldet], [1q [@body:r die Reederei] habe Kupfer geschmuggelt]. Es regnete. "
        "Die Stadt schlief. [2s [@body:r Die Reederei]] [2c bestritt] [2q den Schmuggel von Kupfer]."
    )
    assert found["2"].answers == "att-1"


def test_nothing_is_guessed_where_nothing_fits() -> None:
    found = resolve(
        "[1s Der Gärtner] [1c sagte]: [1q „Die Rosen blühten.“] Es regnete. Die Stadt schlief. Am Kai lag "
        "ein Kahn. Die Uhr schlug zwölf. Ein Hund bellte. "
        "[2s Die Reederei] [2c bestritt] [2q einen Schaden am Rumpf]."
    )
    assert found["2"].stance == "deny"
    assert found["2"].answers is None


def test_nobody_denies_what_he_said_himself() -> None:
    found = resolve(
        "[1s [@person:ode Ode]] [1c sagte], [1q der Deich sei sicher]. "
        "[2s [@person:ode Ode]] [2c bestritt] [2q dies]."
    )
    assert found["2"].answers is None


def test_one_takes_back_ones_own_words() -> None:
    found = resolve(
        "[1s [@person:ode Ode]] [1c sagte], [1q der Deich sei gebrochen]. "
        "[2s [@person:wim Wim]] [2c sagte], [2q der Deich halte]. "
        "[3s [@person:ode Ode]] [3c zog] [3q diese Aussage] später zurück."
    )
    assert (found["3"].stance, found["3"].answers) == ("retract", "att-1")


def test_a_second_refusal_answers_what_the_first_one_did() -> None:
    found = resolve(
        "[1s [@country:XB Bergland]] [1c meldet], [1q Ode treffe Wim am Fluss]. "
        "[2s [@country:XA Der Palast]] [2c bestätigte] [2q das Treffen am Fluss] nicht. "
        "[3q „Dazu haben wir nichts zu sagen“], [3c sagte] [3s [@person:lio/country:XA Sprecher Lio]]."
    )
    assert found["2"].answers == "att-1"
    assert found["3"].stance == "decline"
    assert found["3"].answers == "att-1"


def test_a_later_statement_is_answered_only_by_a_headline() -> None:
    found = resolve(
        "[1s Der Verband] [1c bestreitet] [1q die Vorwürfe]. "
        "[2s Die Aufsicht] [2c wirft] ihm [2c vor], [2q zu lügen]."
    )
    assert found["1"].answers is None


def test_english_denial() -> None:
    found = resolve(
        "[1s The watchdog] [1c accused] the yard of [1q selling boats]. "
        "[2s The yard] [2c denied] [2q the allegations].",
        "en",
    )
    assert (found["1"].stance, found["2"].stance) == ("allege", "deny")
    assert found["2"].answers == "att-1"


def test_a_voice_that_joins_a_denial_answers_the_same() -> None:
    found = resolve(
        "[1s Der Zoll] [1c wirft] [@country:XA Astland] [1c vor], [1q Kupfer zu schmuggeln]. "
        "[2s [@country:XA Astland]] [2c weist] [2q das] [2c zurück]. "
        "Auch [3s [@country:XB Bergland]] [3c bestreitet], [3q Kähne geschickt zu haben]."
    )
    assert (found["2"].answers, found["3"].answers) == ("att-1", "att-1")


def test_words_for_accusations_answer_a_report_on_the_one_who_denies() -> None:
    found = resolve(
        "[1s Das Talblatt] [1c meldet], [1q [@country:XA Astland] habe Kähne verkauft]. "
        "[2s [@country:XA Der Hof]] [2c nannte] [2q die Vorwürfe] falsch."
    )
    assert found["2"].answers == "att-1"


def test_a_pronoun_may_point_forward_in_its_sentence() -> None:
    found = resolve(
        "[0s Der Wirt] [0c sagte], [0q es sei kalt]. "
        "Obwohl [1s [@country:XA Astland]] [1q dies] [1c bestreitet], "
        "[2c wirft] [2s Bergland] [@country:XA Astland] [2c vor], [2q Kähne verkauft zu haben]."
    )
    assert found["1"].answers == "att-2"


def test_who_negates_what_was_said_of_him_denies_it() -> None:
    found = resolve(
        "[1s Bergland] [1c sagte], [1q [@country:XA Astland] habe Kähne geliefert]. "
        "[2q „Wir haben nie Kähne geliefert“], [2c sagte] [2s [@person:ode/country:XA Ode]]."
    )
    assert (found["2"].stance, found["2"].answers) == ("deny", "att-1")


def test_a_negation_about_something_else_is_no_denial() -> None:
    found = resolve(
        "[1s Bergland] [1c sagte], [1q [@country:XA Astland] habe Kähne geliefert]. "
        "[2q „Wir haben nie Regen gehabt“], [2c sagte] [2s [@person:ode/country:XA Ode]]."
    )
    assert (found["2"].stance, found["2"].answers) == ("assert", None)


def test_a_denial_that_is_all_its_parent_says_does_not_answer_it() -> None:
    found = resolve(
        "[1s Ein Bote] [1c meldet], [1q [2s<1 der Hof] [2c habe] [2q die Berichte] [2c dementiert]]."
    )
    assert found["2"].stance == "deny"
    assert (found["2"].answers, found["2"].parent) == (None, "att-1")


def test_a_report_that_is_named_may_stand_behind_its_denial() -> None:
    found = resolve(
        "[1s Der Hof] [1c dementierte] [1q den Bericht [@medium:bote des Boten]]. "
        "[2s [@medium:bote Der Bote]] hatte [2c gemeldet], [2q das Holz sei verkauft]."
    )
    assert found["1"].answers == "att-2"


def test_the_nearest_statement_is_likeliest() -> None:
    found = resolve(
        "[1s [@person:ode Ode]] [1c warf] [@body:r der Reederei] [1c vor], [1q Geld verschwiegen zu haben]. "
        "[2s [@body:r Die Reederei]] [2c wies] [2q eine Buchung im März] [2c zurück]."
    )
    assert found["2"].answers == "att-1"
