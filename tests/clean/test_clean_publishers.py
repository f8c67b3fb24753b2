# ruff: noqa: E501 - lines of pages are as long as they are
"""Who publishes a page is weighed; media that a report only cites weigh nothing."""

import pytest

from lagebild.clean import clean
from lagebild.clean.publishers import normalize_publisher
from lagebild.read import document_from_text
from lagebild.records import Document, FormatFacts

BODY = "Der Minister wies die Vorwürfe zurück. Er sagte am Dienstag, davon sei nichts wahr, und verwies auf die Behörde."


def _publisher(*lines: str, facts: FormatFacts | None = None) -> str | None:
    document = document_from_text("x", "\n\n".join(("Minister weist Vorwürfe zurück", BODY, *lines)))
    if facts is not None:
        document = Document(
            **{name: getattr(document, name) for name in document.__slots__} | {"facts": facts}
        )
    found = clean(document).page.publisher
    return found.value if found else None


@pytest.mark.parametrize(
    "cited",
    [
        "Das Hafenblatt berichtete unter Berufung auf Ermittler, vier Lieferungen seien belegt. Das bestritt die Reederei.",
        "Ein KANAL8-Korrespondent sah nach eigenen Worten vier Schiffe im Hafen. Das bestritt die Reederei am Abend.",
        "Das KANAL8-Team gewann am Abend mit drei zu null. Die Reederei gratulierte ihm nach dem Spiel.",
        "Der Kriegs-Reporter sah nach eigenen Worten vier Schiffe. Das bestritt die Reederei am Abend noch einmal.",
    ],
)
def test_what_a_report_cites_is_not_its_publisher(cited: str) -> None:
    assert _publisher(cited, BODY) is None


def test_evidence_of_different_kinds_adds_up() -> None:
    lines = (
        "Quelle: Nordpost, dpa",
        "Danke für Ihr Verständnis – das KANAL8-Team",
        "Abonniere den KANAL8 Kanal",
    )
    assert _publisher(*lines) == "KANAL8"


def test_the_same_kind_of_line_twice_is_no_second_evidence() -> None:
    lines = ["Die Mediathek auf Nordpost.de https://bit.ly/1", "Nachrichten auf Nordpost.de https://bit.ly/2"]
    assert _publisher(*lines, "Lesen Sie den vollständigen Artikel unter\nDer Hafenbote") == "Der Hafenbote"


def test_the_format_has_the_last_word() -> None:
    facts = FormatFacts(publisher="Hafenblatt")
    assert _publisher("Danke für Ihr Verständnis – das KANAL8-Team", facts=facts) == "Hafenblatt"


def test_an_agency_is_no_publisher() -> None:
    assert _publisher("Quelle: dpa") is None


def test_hosts_of_platforms_say_nothing() -> None:
    assert _publisher("Mehr Videos https://www.youtube.com/abc und https://bit.ly/abc") is None


@pytest.mark.parametrize(
    ("name", "value"), [(" Hafenblatt.de ", "Hafenblatt"), ("„Nordpost“", "Nordpost"), ("A.\n", "A")]
)
def test_names_are_normalized_a_little(name: str, value: str) -> None:
    assert normalize_publisher(name) == value


def test_the_year_of_a_copyright_line_is_no_part_of_the_name() -> None:
    assert _publisher("© Hafenblatt 2021. Alle Rechte vorbehalten.") == "Hafenblatt"
    assert normalize_publisher("Kanal 8") == "Kanal 8"


def test_a_line_of_site_and_section_bears_out_the_title() -> None:
    lines = ("Minister weist Vorwürfe zurück - Südufer", "Südufer | Wirtschaft | Freitag, 7. Mai 2021", BODY)
    found = clean(document_from_text("x", "\n\n".join(lines))).page.publisher
    assert found is not None
    assert found.value == "Südufer"
    assert found.shown is not None


@pytest.mark.parametrize("line", ["Lesen Sie den ganzen Artikel auf", "Den ganzen Artikel lesen Sie hier:"])
def test_where_the_whole_article_stands_is_who_publishes(line: str) -> None:
    assert _publisher(BODY, f"{line}\nDer Hafenbote") == "Der Hafenbote"


@pytest.mark.parametrize("line", ["#hafen #ostwindheute", "Alle Folgen: https://ostwindheute.example/folgen"])
def test_a_name_in_the_title_that_is_a_handle_too(line: str) -> None:
    text = clean(
        document_from_text(
            "x", f"Minister weist Vorwürfe zurück | Ostwind Heute\n\n{BODY}\n\n{BODY}\n\n{line}"
        )
    )
    assert text.page.publisher is not None
    assert text.page.publisher.value == "Ostwind Heute"
    assert text.page.publisher.shown is not None
