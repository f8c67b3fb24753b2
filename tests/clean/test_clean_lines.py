"""Single lines of a page, written for the test, that are easily taken for something else."""

import pytest
from cleaned_page import BODY, MORE, cleaned, roles


def test_a_byline_with_its_date_is_no_headline() -> None:
    page = f"Minister weist Vorwürfe zurück\n\nVon Redaktion - 4. Mai 2021\n\n{BODY}\n\n{MORE}"
    assert [role for role, _ in roles(page)] == ["headline", "byline", "report", "report"]
    published = cleaned(page).page.published
    assert published is not None
    assert published.value == "2021-05-04"


def test_the_name_of_the_site_in_the_title_is_no_author() -> None:
    page = f"Minister weist Vorwürfe zurück | Kanal Acht\n\nKanal Acht\n\n{BODY}\n\n{MORE}"
    facts = cleaned(page).page
    assert facts.publisher is not None
    assert (facts.publisher.value, facts.publisher.how) == ("Kanal Acht", "title")
    assert facts.authors == ()


def test_chapters_of_a_video_are_no_speech() -> None:
    speech = "\n".join(["und dann sagte er noch etwas", "das ich nicht verstanden habe"] * 6)
    chapters = "00:00 Anfang\n00:35 Die Reise\n02:10 Der Hafen"
    page = f"Der Streit um den Hafen\n\n{speech}\n\n{chapters}\n\n© KANAL8 2021"
    assert [role for role, _ in roles(page)] == ["headline", "transcript"] + ["furniture"] * 4
    publisher = cleaned(page).page.publisher
    assert publisher is not None
    assert publisher.value == "KANAL8"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Kohle, der Preis steigt: was jetzt passiert", "furniture"),
        ("Botschaft von Norland: was sie den Ermittlern sagt", "headline"),
        ("Was die Ermittler sagen", "headline"),
        ("Ein Rätsel", "headline"),
    ],
)
def test_a_lone_line_is_a_heading_where_what_follows_speaks_of_it(line: str, role: str) -> None:
    found = roles(f"Minister weist Vorwürfe zurück\n\n{BODY}\n\n{line}\n\n{MORE}\n\n{BODY}")
    assert found[2] == (role, line[:24])


def test_a_studio_is_no_author() -> None:
    page = f"Minister reist nach Norland\n\nVon Anna Beispiel, ABC-Studio Westhafen\n\n{BODY}\n\n{MORE}"
    assert [author.value for author in cleaned(page).page.authors] == ["Anna Beispiel"]


def test_the_name_of_the_site_above_the_title_is_not_the_title() -> None:
    lines = (
        "Küstenkurier – Nachrichten, Sport, Wetter",
        "Menü",
        "Wirtschaft",
        "Der Hafen von Wesendorf wächst wieder",
        BODY,
    )
    text = cleaned("\n\n".join(lines))
    assert text.page.title is not None
    assert text.page.title.value == "Der Hafen von Wesendorf wächst wieder"
    assert text.page.publisher is not None
    assert text.page.publisher.value == "Küstenkurier"


def test_chapters_do_not_make_a_live_blog() -> None:
    chapters = (
        "Kapitel:",
        "00:00 Einleitung",
        "01:12 Was Wesendorf will",
        "03:40 Reaktionen",
        "05:02 Ausblick",
    )
    lines = ("Der Hafen von Wesendorf wächst wieder", BODY, *chapters, BODY, BODY)
    text = cleaned("\n".join(lines))
    assert text.page.kind == "video_page"
    assert {span.role for span in text.spans if span.quote in chapters} == {"furniture"}


def test_a_row_of_links_that_ends_in_the_year_and_the_owner_is_furniture() -> None:
    text = cleaned(f"Der Hafen wächst wieder in Wesendorf\n\n{BODY}\n\nImpressum  Kontakt  © 2021 Nordfunk")
    assert text.spans[-1].role == "furniture"
    assert text.page.publisher is not None
    assert text.page.publisher.value == "Nordfunk"


def test_menus_in_one_line_and_the_way_to_the_page_are_no_titles() -> None:
    lines = (
        "Hafen-Echo",
        "Politik   Wirtschaft   Sport",
        "Startseite > Politik > Ausland",
        "Der Minister weist Berichte zurück",
    )
    text = cleaned("\n".join((*lines, "", BODY, "", MORE)))
    assert text.page.title is not None
    assert text.page.title.value == lines[-1]
    assert text.page.publisher is not None
    assert text.page.publisher.value == "Hafen-Echo"
    assert [span.reason for span in text.spans[1:3]] == ["menu_words", "breadcrumb"]


def test_a_name_at_the_top_that_the_report_takes_up_is_the_publisher() -> None:
    said = "Er sagte der Zeitung Ostwind Heute am Abend, die Werft baue keine Schiffe für Norland."
    text = cleaned(
        f"Ostwind Heute | Deutsch\n\nDer Minister weist Berichte zurück\n\n{BODY}\n\n{said}\n\n{MORE}"
    )
    assert text.page.publisher is not None
    assert text.page.publisher.value == "Ostwind Heute"


def test_a_title_that_opens_a_wrapped_paragraph_is_parted_from_it() -> None:
    said = "Der Minister wies die Vorwürfe am Dienstag zurück. Er sagte, davon sei nichts wahr."
    title = "Minister weist Vorwürfe zurück"
    page = "\n".join([said, "", title, said, said, said, title])
    for span in cleaned(page).spans:
        assert span.quote == span.quote.strip()


def test_items_of_a_list_of_links_belong_to_its_heading_and_those_of_a_report_do_not() -> None:
    links = "Lesen Sie auch\n• So ankert man bei Nebel\n• Das Rätsel der Möwe"
    listed = "Was die Ermittler zählen\n\n• vier Lieferungen nach Norland\n• zwei Berichte im Ausschuss"
    found = roles(f"Minister weist Vorwürfe zurück\n\n{BODY}\n\n{links}\n\n{MORE}\n\n{listed}\n\nImpressum")
    assert [role for role, _ in found] == [
        "headline", "report", "furniture", "furniture", "furniture", "report",
        "headline", "report", "report", "furniture",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "buttons",
    ["Podgląd odtwarzacza Pokaż opis", "Näytä kuvaus Toista", "Vista previa del reproductor · 04:12"],
)
def test_buttons_in_a_language_of_the_player_are_no_headline(buttons: str) -> None:
    assert roles(f"{buttons}\n\nMinister weist Vorwürfe zurück\n\n{BODY}\n\n{MORE}")[0][0] == "furniture"
    below = roles(f"Minister weist Vorwürfe zurück\n\n{buttons}\n\n{BODY}\n\n{MORE}")
    assert [role for role, _ in below] == ["headline", "furniture", "report", "report"]


def test_an_english_title_of_a_german_page_stays_the_title() -> None:
    assert roles(f"Make the harbour great again\n\n{BODY}\n\n{MORE}")[0][0] == "headline"


def test_a_place_right_above_the_report_is_its_dateline() -> None:
    found = roles(f"Minister weist Vorwürfe zurück\n\nWesendorf/Tarmund\n\n{BODY}\n\n{MORE}")
    assert [role for role, _ in found] == ["headline", "byline", "report", "report"]


def test_a_line_that_begins_in_lower_case_links_to_no_other_story() -> None:
    said = "wirt ole brix: uns hat keiner gefragt und das geld ist bis heute nicht da gewesen"
    found = roles(f"Minister weist Vorwürfe zurück\n\n{BODY}\n\n{said}\n\n{MORE}")
    assert found[2][0] == "report"


def test_a_note_of_the_editors_is_furniture_only_where_it_speaks_of_the_page() -> None:
    page = "Minister weist Vorwürfe zurück\n\n" + f"{BODY}\n\n{MORE}\n\n"
    told = "Anmerkung der Redaktion: Nach Redaktionsschluss zog die Werft ihr Angebot zurück."
    assert roles(page + told)[-1][0] == "report"
    assert roles(page + "Anmerkung der Redaktion: Dieser Text wurde am Abend ergänzt.")[-1][0] == "furniture"
