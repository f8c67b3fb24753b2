"""Pages written for the test, of which a machine has made one line."""

import time

from cleaned_page import BODY, MORE, cleaned, roles

MENU = "Hafenblatt.de Start Politik Sport Abo Anmelden"
TITLE = "Minister weist Vorwürfe zurück"
BYLINE = "Von Anna Beispiel, 3. Mai 2031, 7.30 Uhr"
TEXT = f"{BODY} {MORE} {BODY}"


def page(*parts: str) -> str:
    """A page in one line."""
    return " ".join(parts)


def test_menu_title_byline_text_and_foot_are_parted() -> None:
    line = page(MENU, TITLE, BYLINE, "4 Min. Lesezeit", TEXT, "Teilen Drucken Impressum © Hafenblatt")
    text = cleaned(line)
    assert [span.role for span in text.spans] == [
        "furniture", "headline", "byline", "furniture", "report", "furniture",
    ]  # fmt: skip
    assert text.spans[4].quote == TEXT
    assert text.page.title is not None
    assert text.page.title.value == TITLE
    assert text.page.published is not None
    assert text.page.published.value.startswith("2031-05-03")


def test_words_of_the_page_between_sentences_are_cut_out_and_nothing_else() -> None:
    line = page(MENU, TITLE, BYLINE, TEXT, "Mehr zum Thema", MORE, "Lesen Sie auch: Die Möwe", MORE)
    text = cleaned(line)
    found = [span.quote for span in text.spans if span.role == "furniture"]
    assert found == [MENU, "Mehr zum Thema", "Lesen Sie auch:"]
    kept = " ".join(span.quote for span in text.spans if span.role == "report")
    assert kept == page(TEXT, MORE, "Die Möwe", MORE)


def test_a_text_without_a_menu_is_not_cut() -> None:
    said = page("Anzeige wurde nach dem Vorfall nicht erstattet.", TEXT, "Mehr zum Thema", MORE)
    assert roles(f"{TITLE}\n\n{said}") == [("headline", TITLE[:24]), ("report", said[:24])]


def test_words_of_a_menu_in_a_sentence_are_the_report() -> None:
    line = page(
        MENU,
        TITLE,
        BYLINE,
        BODY,
        "Politik und Sport streiten über den Hafen. Wirtschaft ist das nicht.",
        TEXT,
    )
    text = cleaned(line)
    assert [span.role for span in text.spans] == ["furniture", "headline", "byline", "report"]


def test_a_title_without_a_byline_stays_with_the_text() -> None:
    text = cleaned(page(MENU, "Ein Streit, dessen Ende keiner kennt", TEXT))
    assert [span.role for span in text.spans] == ["furniture", "report"]


def test_a_long_line_of_capitals_costs_little() -> None:
    start = time.perf_counter()
    cleaned(page(MENU, "A" * 20_000, "Von " + "Ab " * 20_000, "7" * 20_000))
    assert time.perf_counter() - start < 5
