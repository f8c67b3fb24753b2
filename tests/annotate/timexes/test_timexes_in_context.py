"""What an expression comes to depends on the page's day, the dates named before and the clause around it."""

from lagebild.annotate.timexes import find_timexes
from lagebild.records import Annotations, Document, Fact, Page, Role, Span, Text, Timex, Token


def to_text(words: str, published: str | None, role: Role = "report") -> Text:
    document = Document("doc", "page.txt", "0" * 64, "text/plain", "utf-8", words, words.encode())
    span = Span("span", "doc", 0, len(words), words, role, "given")
    fact = Fact(published, "given") if published else None
    return Text(document, (span,), Page(published=fact, language="de"))


def find(words: str, published: str | None, language: str = "de") -> list[tuple[str, str]]:
    found = find_timexes(to_text(words, published), Annotations(), language).timexes
    return [(timex.quote, timex.value) for timex in found]


def find_one(words: str, published: str | None) -> Timex:
    (timex,) = find_timexes(to_text(words, published), Annotations(), "de").timexes
    return timex


def test_a_range_of_days_shares_its_month() -> None:
    found = find("Vom 10. bis zum 13. Oktober tagt die Runde.", "2023-10-02")
    assert found == [("10.", "2023-10-10"), ("13. Oktober", "2023-10-13")]


def test_a_list_of_days_shares_month_and_year() -> None:
    found = find("Gespielt wird am 3., 4. und 6. Mai 2022 im Park.", None)
    assert [value for _, value in found] == ["2022-05-03", "2022-05-04", "2022-05-06"]


def test_an_hour_belongs_to_the_day_named_before() -> None:
    found = find("Am 9. Mai ist Markt. Beginn ist um 7.30 Uhr.", "2022-05-02")
    assert found[-1] == ("7.30 Uhr", "2022-05-09T07:30")


def test_a_month_without_a_year_follows_the_year_told_before() -> None:
    found = find("Im März 1992 verlor sie ihr Amt, im April zog sie fort.", "2013-03-27")
    assert found == [("März 1992", "1992-03"), ("April", "1992-04")]


def test_a_length_after_a_date_counts_from_it() -> None:
    found = find("Am 3. Mai 2020 fiel die Mauer. Zwei Tage später stand sie wieder.", "2024-01-01")
    assert found[-1] == ("Zwei Tage später", "2020-05-05")


def test_a_length_counts_from_a_year_or_month_too() -> None:
    assert find("Sie begann 1898. Zwei Jahre später endete es.", "2024")[-1][1] == "1900"
    found = find("Das war im Januar 2021. Etwa 18 Monate später kam das nächste.", "2024")
    assert found[-1] == ("Etwa 18 Monate später", "2022-07")


def test_that_day_is_none_where_no_day_was_named() -> None:
    assert find("An diesem Tag fiel Schnee.", "2024-06-18")[0][1] == "XXXX-XX-XX"
    assert find("Am 3. Mai 2020 kam er. An diesem Tag fiel Schnee.", "2024-06-18")[1][1] == "2020-05-03"


def test_a_capital_inside_a_sentence_is_the_noun() -> None:
    assert find("Das ist ein milder Morgen ohne Wind.", "2024-06-18") == []
    assert find("Das Treffen ist morgen. Morgen ist Markt.", "2024-06-18")[0] == ("morgen", "2024-06-19")


def test_a_quarter_that_has_not_come_was_that_of_last_year() -> None:
    assert find("Im vierten Quartal war der Umsatz hoch.", "2023-04-28")[0][1] == "2022-Q4"
    assert find("Im vierten Quartal soll er steigen.", "2023-04-28")[0][1] == "2023-Q4"


def test_today_with_its_date_anchors_the_rest_of_the_page() -> None:
    found = find("Er kam heute, Dienstag, 18. Juni, an. Gestern war er noch in Bonn.", "2024")
    assert found[-1] == ("Gestern", "2024-06-17")


def test_a_page_that_gives_its_day_keeps_it() -> None:
    found = find(
        "Er schrieb damals: heute, 3. Mai 1950, schneit es. Gestern kam der Brief ans Licht.", "2024-06-18"
    )
    assert found[-1] == ("Gestern", "2024-06-17")


def test_the_anchor_is_the_date_counted_from() -> None:
    assert find_one("Gestern war Ruhe.", "2024-06-18T20:12").anchor == "2024-06-18"
    assert find_one("Das war am 9. Mai 1989.", "2024-06-18").anchor is None


def test_no_value_is_more_exact_than_the_page() -> None:
    for words, value in [
        ("am Montag", "XXXX-WXX-1"),
        ("gestern", "XXXX-XX-XX"),
        ("letzte Woche", "XXXX-WXX"),
        ("vorigen Monat", "XXXX-XX"),
        ("voriges Jahr", "2022"),
        ("vor drei Tagen", "XXXX-XX-XX"),
    ]:
        assert find(f"Das war {words} so.", "2023")[0][1] == value
    assert find("Das war vorigen Monat so.", "2023-03")[0][1] == "2023-02"


def test_the_tense_of_the_clause_picks_the_side() -> None:
    assert find("Der Rat hat am Freitag getagt.", "2024-06-18")[0][1] == "2024-06-14"
    assert find("Der Rat wird am Freitag tagen.", "2024-06-18")[0][1] == "2024-06-21"
    assert find("Im November war es kalt.", "2024-06-18")[0][1] == "2023-11"
    assert find("Im November soll es kalt werden.", "2024-06-18")[0][1] == "2024-11"


def test_the_form_of_a_full_verb_tells_the_tense() -> None:
    def find_with_verb(verb: str, lemma: str) -> str:
        words = f"Die Runde {verb} am Freitag."
        token = Token(10, 10 + len(verb), verb, lemma, "VV(FIN)")
        known = Annotations(tokens=(token,))
        (timex,) = find_timexes(to_text(words, "2024-06-18"), known, "de").timexes
        return timex.value

    past, coming = "2024-06-14", "2024-06-21"
    forms = {
        ("tagte", "tagen"): past,
        ("tagt", "tagen"): coming,
        ("leistet", "leisten"): coming,
        ("leistete", "leisten"): past,
        ("galt", "gelten"): past,
        ("gilt", "gelten"): coming,
        ("hielt", "halten"): past,
        ("hält", "halten"): coming,
        ("kam", "kommen"): past,
    }
    assert {form: find_with_verb(*form) for form in forms} == forms


def test_english_verbs_tell_the_tense_too() -> None:
    def find_with_verb(verb: str, lemma: str, tag: str) -> str:
        words = f"The board {verb} in November."
        known = Annotations(tokens=(Token(10, 10 + len(verb), verb, lemma, tag),))
        (timex,) = find_timexes(to_text(words, "2024-06-18"), known, "en").timexes
        return timex.value

    assert find_with_verb("visited", "visit", "VVD") == "2023-11"
    assert find_with_verb("stopped", "stop", "VVD") == "2023-11"
    assert find_with_verb("met", "meet", "VVD") == "2023-11"
    assert find_with_verb("meets", "meet", "VVZ") == "2024-11"


def test_sizes_ages_scores_and_eras_are_no_times() -> None:
    for words in [
        "Es geht um Granaten 152 mm und um 122 mm.",
        "Das liegt 1500 Kilometer weiter nördlich.",
        "Der Kalte Krieg war vorbei.",
        "Der 31-Jährige und seine 24 Jahre alte Freundin schwiegen.",
        "Das Spiel endete 29:15 nach 14:12.",
        "Rufen Sie 0471 201520 an.",
        "Das Haus kostet 2000 Euro.",
        "Rund 2000 Menschen kamen.",
        "Das Bild hat 1152 x 1920 Punkte.",
        "Guten Morgen Herr Kranich.",
        "Eines Tages kam sie wieder.",
        "Der Wind blies mit 150 Kilometern pro Stunde.",
    ]:
        assert find(words, "2024-06-18") == [], words


def test_speech_written_down_without_marks_is_read_too() -> None:
    words = (
        "ja und heute abend kommt er das war zuletzt vor 24 jahren und letztes jahr im september war er dort"
    )
    found = find(words, "2024")
    assert found == [
        ("heute abend", "XXXX-XX-XXTEV"),
        ("zuletzt", "PAST_REF"),
        ("vor 24 jahren", "2000"),
        ("letztes jahr im september", "2023-09"),
    ]


def test_furniture_is_not_read() -> None:
    assert find_timexes(to_text("Stand 3. Mai 2020", None, "furniture"), Annotations(), "de").timexes == ()


def test_english_dates_and_amounts() -> None:
    words = (
        "Mr Wu, aged 61, may march on Tuesday; 2,000 shells fell in March 2022, a second visit was in May."
    )
    found = find(words, "2024-06-19", "en")
    assert found == [("Tuesday", "2024-06-25"), ("March 2022", "2022-03"), ("May", "2022-05")]
