# ruff: noqa: E501 - lines of pages are as long as they are
"""Lines of the head of a page that say whose words it holds; agency copy that nobody is known to have printed."""

import pytest
from cleaned_page import BODY, MORE, cleaned

SPEECH = (
    "guten abend der wirtschaftsminister von wesendorf hat dem hafenfunk gesagt davon sei nichts wahr und er will am mittwoch "
    "im ausschuss sprechen die ermittler bleiben dabei und sagen vier schiffe seien in norland gewesen"
)


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("KANAL ACHT - Die Abendschau vom 04.05.2021 (automatisch erstellte Untertitel)", "KANAL ACHT"),
        ("Kanal Acht | Mittagsmagazin | 04.05.2021 | Transkript (Spracherkennung)", "Kanal Acht"),
        ("Radio Hafenfunk Morgenrunde 4. Mai 2021 Automatische Mitschrift ohne Gewähr", "Radio Hafenfunk"),
        ("North Harbour Hafenfunk at Six 4 May 2021 auto-generated captions", "North Harbour Hafenfunk"),
    ],
)
def test_the_head_of_a_transcript_is_no_title(head: str, publisher: str) -> None:
    page = cleaned(f"{head}\n\n{SPEECH}").page
    assert page.title is None
    assert page.publisher is not None and page.publisher.value == publisher
    assert page.published is not None and page.published.value == "2021-05-04"


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        (
            "(Aus dem Norländischen maschinell übersetzt. Original: Norlands Kystblad, 4. Mai 2021)",
            "Norlands Kystblad",
        ),
        ("Diário da Ria, 4. Mai 2021. Automatische Übersetzung aus dem Norländischen", "Diário da Ria"),
        ("Kystavis, 4 May 2021 (machine translation from Norlandic)", "Kystavis"),
    ],
)
def test_the_head_of_a_translation_is_no_title(head: str, publisher: str) -> None:
    page = cleaned(f"Der Minister und die Reederei\n\n{head}\n\n{BODY}\n\n{MORE}").page
    assert page.title is not None and page.title.value == "Der Minister und die Reederei"
    assert page.publisher is not None and page.publisher.value == publisher
    assert page.published is not None and page.published.value == "2021-05-04"


@pytest.mark.parametrize(
    "title",
    [
        "Hafengespräch vom 4. Mai 2021: Streit um Kräne (automatisches Transkript)",
        "Mitschrift der Verhandlung gegen den Minister aufgetaucht",
    ],
)
def test_a_line_that_tells_more_is_a_title(title: str) -> None:
    page = cleaned(f"{title}\n\n{BODY}\n\n{MORE}").page
    assert page.title is not None and page.title.value == title
    assert page.publisher is None


@pytest.mark.parametrize(
    "line",
    ["Wesendorf | 04.05.2021", "Dienstag, 4. Mai 2021 - Automatische Übersetzung", "Wesendorf (ab) - "],
)
def test_a_place_a_day_and_a_reporters_sign_name_no_publisher(line: str) -> None:
    parts = line if line.endswith("- ") else f"{line}\n\n"
    assert cleaned(f"Minister weist Vorwürfe zurück\n\n{parts}{BODY}\n\n{MORE}").page.publisher is None


def test_an_agency_that_alone_signs_its_copy_is_its_publisher() -> None:
    page = cleaned(
        f"Minister weist Vorwürfe zurück\n\nWESENDORF (dpa) - {BODY}\n\n{MORE}\n\ndpa/nord abc 041805 Mai 21"
    ).page
    assert page.publisher is not None and page.publisher.value == "dpa"
    assert page.kind == "agency"


@pytest.mark.parametrize(
    ("above", "opening", "publisher"),
    [
        ("Alpenbote – Nachrichten, Sport, Wetter\n\n", "Kiel (dpa) - ", "Alpenbote"),
        ("", "Kiel (dpa/AFP) - ", None),
    ],
)
def test_an_agency_in_a_paper_or_beside_another_is_none(
    above: str, opening: str, publisher: str | None
) -> None:
    found = cleaned(f"{above}Minister weist Vorwürfe zurück\n\n{opening}{BODY}\n\n{MORE}").page.publisher
    assert (found.value if found else None) == publisher


def test_agency_copy_without_a_title_begins_with_its_first_sentence() -> None:
    text = cleaned(
        f"WESENDORF (Reuters) - {BODY}\n\n{MORE}\n\n(Reporting by Jane Sample; Editing by John Pattern)"
    )
    assert text.page.title is None
    assert [span.role for span in text.spans] == ["report", "report", "byline"]
    assert text.page.publisher is not None and text.page.publisher.value == "Reuters"


def test_the_title_stands_below_the_name_of_the_site_and_its_menu() -> None:
    top = "SÜDWEST HEUTE\nNews | Region | Video | Mediathek\n\nREGION\n\nMinister weist die Vorwürfe zurück"
    page = cleaned(
        f"{top}\nStand: 4.5.2021, 21:05 Uhr\n\n{BODY}\n\n{MORE}\n\nWie Südwest Heute erfuhr, will er gehen."
    ).page
    assert page.title is not None and page.title.value == "Minister weist die Vorwürfe zurück"
    assert page.publisher is not None and page.publisher.value == "SÜDWEST HEUTE"


def test_a_short_last_sentence_is_of_the_report() -> None:
    menu = "\n".join(("Start | Orte | Sport | Abo", "Hafenblatt", "Orte"))
    foot = "\n".join(
        (
            "Mehr zum Thema: Hafen",
            "Teilen",
            "Drucken",
            "Kontakt",
            "Impressum",
            "Datenschutz",
            "Jobs",
            "Mediadaten",
            "Abo",
        )
    )
    text = cleaned(
        f"{menu}\nMinister weist Vorwürfe zurück\n{BODY}\n{MORE}\nDie Reederei schwieg dazu.\n{foot}"
    )
    assert next(s.role for s in text.spans if s.quote.startswith("Die Reederei schwieg")) == "report"
