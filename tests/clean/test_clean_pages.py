# ruff: noqa: E501 - lines of pages are as long as they are
"""Whole pages of the kinds that come in, written for the test, with the role that each line must get."""

import pytest
from cleaned_page import BODY, MORE, cleaned, roles

from lagebild.clean import clean
from lagebild.read import read_html


def test_scraped_article_with_figure_date_line_and_audio_notice() -> None:
    page = f"""Streit in Wesendorf: Minister und Reederei ...

4 May 2021

Der Minister weist die Vorwürfe zurück. Die Opposition verlangt Aufklärung.

Reederei Aurora - Figure 1
Foto HAFENBLATT ONLINE

Aktualisiert am 3. Mai 2021, 18:05 Uhr Quelle: HAFENBLATT ONLINE, dpa, AFP, abc

Ihr Browser unterstützt die Wiedergabe von Audio nicht. Download der Datei als mp3: https://ton.example/a.mp3

12 Kommentare
Hat nichts zu sagen: der Minister (links) vor dem Hafen. © Petra Muster/Hafenbild

{BODY}

Minister will im Ausschuss sprechen

{MORE}

Mehr lesen
Ähnliche Nachrichten"""
    assert [role for role, _ in roles(page)] == [
        "headline", "byline", "teaser", "caption", "caption", "byline", "furniture", "furniture", "caption", "report",
        "headline", "report", "furniture", "furniture",
    ]  # fmt: skip
    facts = cleaned(page).page
    assert facts.publisher is not None
    assert facts.publisher.value == "HAFENBLATT ONLINE"
    assert facts.published is not None
    assert facts.published.value == "2021-05-03T18:05"
    assert [agency.value for agency in facts.agencies] == ["dpa", "AFP"]
    assert facts.kind == "article"


def test_translated_page_with_a_link_to_another_story_and_its_source_at_the_end() -> None:
    page = f"""Warum fuhr der Minister nach Norland? Fähren und Getreide: alle Ziele

Der Minister ist heute, Dienstag, 4. Mai in Norland, um «ein neues Kapitel» zu öffnen. „DDer Besuch ist ein Signal» sagte Professor Karl Vorbild. Seit 2015 gab es kein solches Treffen mehr.

Unwetter in Südland, hunderte Keller unter Wasser: Feuerwehr im Dauereinsatz (und der Regen hört nicht auf)

Was steckt hinter der Reise?

{MORE} «Wir reden über Getreide»sagte er.

© ALLE RECHTE VORBEHALTEN

Lesen Sie den ganzen Beitrag bei
Der Hafenbote

NEXT Südland: Minister tritt zurück"""
    assert roles(page) == [
        ("headline", "Warum fuhr der Minister "), ("report", "Der Minister ist heute, "), ("furniture", "Unwetter in Südland, hun"),
        ("headline", "Was steckt hinter der Re"), ("report", "Die Ermittler sprechen v"), ("furniture", "© ALLE RECHTE VORBEHALTE"),
        ("furniture", "Lesen Sie den ganzen Bei"), ("furniture", "Der Hafenbote"), ("furniture", "NEXT Südland: Minister t"),
    ]  # fmt: skip
    facts = cleaned(page).page
    assert facts.kind == "translation"
    assert facts.publisher is not None
    assert (facts.publisher.value, facts.publisher.how) == ("Der Hafenbote", "full_article")
    assert facts.published is not None
    assert facts.published.value == "2021-05-04"
    assert facts.published.how.startswith("inferred")
    assert facts.published.shown is not None
    assert facts.published.shown.quote == "heute, Dienstag, 4. Mai"


@pytest.mark.parametrize("menu", ["Показать описание", "Mostrar descripción", "Afficher la description"])
def test_video_page_with_menus_in_another_language(menu: str) -> None:
    title = "HAFEN-STREIT: Norland bestellt angeblich Teile in Wesendorf"
    page = f"""{title}

preview_player
{menu}
{title} - KANAL8-Reporterin Petra Muster berichtet vom Hafen über die Lage.

{BODY}

{MORE}

#hafen #norland

In eigener Sache: Wegen vieler Beleidigungen können wir zurzeit leider keine Kommentare zulassen.

Danke für Euer Verständnis - das KANAL8-Team

Video 2021 erstellt
Рекомендации по теме
0:03:12
Streit im Norden: Wie es jetzt weitergeht"""
    assert [role for role, _ in roles(page)] == [
        "headline", "furniture", "furniture", "headline", "teaser", "report", "report", "furniture", "furniture",
        "furniture", "furniture", "furniture", "furniture", "furniture",
    ]  # fmt: skip
    facts = cleaned(page).page
    assert facts.kind == "video_page"
    assert facts.language == "de"
    assert facts.publisher is not None
    assert facts.publisher.value == "KANAL8"
    assert facts.published is not None
    assert facts.published.value == "2021"


def test_transcript_then_article_then_channels() -> None:
    speech = (
        "ja guten Morgen der Minister hat sich also geäußert und er sagt dass da nichts dran ist aber die Ermittler "
        "die sehen das ganz anders und haben wohl auch Belege dafür gefunden dass vier Lieferungen "
    ) * 3
    page = f"""HAFEN-STREIT: Das steckt dahinter!

{speech}

HAFEN-STREIT: Das steckt dahinter!

{BODY}

{MORE}

Abonniere den KANAL8 YouTube Channel https://www.youtube.example/kanal8
KANAL8 Doku Channel https://www.youtube.example/doku
Leave a Reply"""
    assert [role for role, _ in roles(page)] == [
        "headline", "transcript", "headline", "report", "report", "furniture", "furniture", "furniture",
    ]  # fmt: skip
    assert cleaned(page).page.kind == "transcript"


def test_bulleted_goods_stay_in_the_report_and_arrows_do_not() -> None:
    page = f"""Was der Minister für den Hafen verspricht

TOPSHOT-NORLAND-PORT-POLITICS
Der Minister hat seinem Gast Hilfe zugesichert.

{BODY}

➤ Mehr lesen: Wer die Fähre festhält

Norland könnte folgendes liefern:

  • Getreide
  • Kohle

{MORE}

Kommentare"""
    assert [role for role, _ in roles(page)] == [
        "headline", "furniture", "caption", "report", "furniture", "report", "report", "report", "report", "furniture",
    ]  # fmt: skip


def test_agency_text_with_wrapped_lines_is_read_by_paragraphs() -> None:
    page = """Minister: Keine Teile für Norland

Wesendorf (dpa) - Der Wirtschaftsminister von Wesendorf hat Berichte
zurückgewiesen, nach denen eine Reederei Maschinenteile nach Norland
geliefert habe. «Davon ist nichts wahr», sagte er am Dienstag der
Presse in der Hauptstadt.

Zuvor hatte das «Hafenblatt» unter Berufung auf Ermittler gemeldet,
mindestens vier Lieferungen seien belegt. Die Reederei selbst wollte
sich nicht äußern. Nach Angaben der Staatsanwaltschaft laufen die
Ermittlungen seit dem Frühjahr. Ein Ende ist nicht absehbar."""
    assert [role for role, _ in roles(page)] == ["headline", "report", "report"]
    facts = cleaned(page).page
    assert facts.kind == "agency"
    assert [agency.value for agency in facts.agencies] == ["dpa"]


def test_interview_and_its_author() -> None:
    page = """„Wir haben das nie bestritten“

Ein Interview von Jörg Muster

Hafenblatt: Frau Beispiel, seit wann wussten Sie davon?

Beispiel: Seit dem Frühjahr. Wir haben das sofort gemeldet, und zwar an alle Stellen.

Hafenblatt: Das Ministerium sagt etwas anderes.

Beispiel: Dann irrt sich das Ministerium. Ich kann Ihnen die Schreiben zeigen.

Hafenblatt: Was geschieht jetzt?

Beispiel: Die Ermittler haben das Wort. Wir warten ab, was sie finden."""
    facts = cleaned(page).page
    assert facts.kind == "interview"
    assert [author.value for author in facts.authors] == ["Jörg Muster"]
    assert [role for role, _ in roles(page)][2:] == ["report"] * 6


def test_live_ticker_with_times_of_day() -> None:
    entries = "\n\n".join(f"1{n}.40 Uhr\n{MORE}" for n in (9, 7, 5))
    page = f"Hafen-Ticker: Minister weist Vorwürfe zurück\n\nStand: 4. Mai 2021, 20:12 Uhr\n\n{entries}"
    assert [role for role, _ in roles(page)] == ["headline", "byline"] + ["byline", "report"] * 3
    assert cleaned(page).page.kind == "live_blog"


def test_time_codes_are_parted_from_the_words() -> None:
    page = "Der Streit um den Hafen\n\n" + "\n".join(
        f"00:0{n} und dann sagte er noch etwas" for n in range(8)
    )
    found = roles(page)
    assert found[1:3] == [("furniture", "00:00"), ("transcript", "und dann sagte er noch e")]
    assert cleaned(page).page.kind == "transcript"


def test_lines_of_speech_without_time_codes_are_one_span() -> None:
    lines = "\n".join(["und dann sagte er noch etwas", "das ich nicht verstanden habe"] * 6)
    page = f"Der Streit um den Hafen\n\n{lines}"
    assert [role for role, _ in roles(page)] == ["headline", "transcript"]


def test_english_article_with_menu_and_related_stories() -> None:
    page = """Home
News
World
Sport
Opinion

Ferry operator denies smuggling parts to Norland

By Jane Sample
Published 4 May 2021 at 6:05 pm

The operator says it never shipped parts, while the ministry insists that it did.

Image source, Harbour Pictures

The operator of the Aurora ferry has denied that it carried parts to Norland. "We never did," a spokeswoman said.

The ministry said last week that it had seen evidence of at least four shipments to Norland.

Read more: What we know about the Aurora

The case goes back to 2019, when customs officers opened a container in Westhaven.

Share this article

More on this story
Ferry traffic picks up again

© 2021 Westhaven Courier. All rights reserved."""
    assert [role for role, _ in roles(page)] == ["furniture"] * 5 + [
        "headline", "byline", "byline", "teaser", "caption", "report", "report", "furniture", "report", "furniture",
        "furniture", "furniture", "furniture",
    ]  # fmt: skip
    facts = cleaned(page).page
    assert (facts.language, facts.kind) == ("en", "article")
    assert facts.published is not None
    assert facts.published.value == "2021-05-04T18:05"
    assert facts.publisher is not None
    assert facts.publisher.value == "Westhaven Courier"
    assert [author.value for author in facts.authors] == ["Jane Sample"]


def test_html_page_uses_the_main_text_and_what_the_head_states() -> None:
    page = f"""<html lang="de"><head><title>Minister weist Vorwürfe zurück | Hafenblatt</title>
<meta property="og:site_name" content="Hafenblatt"><meta property="article:published_time" content="2021-05-04T18:05:00+02:00">
</head><body><nav><ul><li>Start</li><li>Politik</li></ul></nav><article><h1>Minister weist Vorwürfe zurück</h1>
<p>{BODY}</p><h2>Minister will im Ausschuss sprechen</h2><p>{MORE}</p></article>
<aside><p>Fähre: Was Reisende jetzt wissen müssen und wo es hakt</p></aside><footer>Impressum</footer></body></html>"""
    text = clean(read_html(page.encode(), "a.html"))
    found = {span.quote[:24]: span.role for span in text.spans}
    assert found["Start"] == found["Impressum"] == found["Fähre: Was Reisende jetz"] == "furniture"
    assert found[BODY[:24]] == found[MORE[:24]] == "report"
    assert found["Minister weist Vorwürfe "] == found["Minister will im Ausschu"] == "headline"
    facts = text.page
    assert facts.title is not None
    assert facts.title.shown is not None
    assert facts.publisher is not None
    assert facts.published is not None
    assert (facts.title.value, facts.publisher.value, facts.published.value) == (
        "Minister weist Vorwürfe zurück", "Hafenblatt", "2021-05-04T18:05",
    )  # fmt: skip


def test_a_text_without_any_sign_is_report() -> None:
    assert roles(BODY) == [("report", BODY[:24])]


def test_comments_and_videos_of_others_below_a_short_report() -> None:
    page = """Norland droht Südland mit Vergeltung - „Wir sind bereit“

preview_player
Показать описание
Norlands Staatschef hat Südland mit Vergeltung gedroht. Das meldete die staatliche Agentur am Montag.

Video 2024 erstellt
Рекомендации по теме
0:12:44
Norland: Der Staatschef und seine Schwester
Комментарии
Автор
Danke für den Bericht, sehr gut."""
    assert [role for role, _ in roles(page) if role != "furniture"] == ["headline", "report"]


def test_a_text_without_empty_lines_keeps_its_first_paragraph() -> None:
    page = f"""Norland liefert angeblich Granaten an Südland
Stand: 12.09.2023 | 10:15 Uhr
Norlands Staatschef ist nach Südland gereist. Beobachter erwarten Gespräche.
Foto: Petra Muster / dpa
{BODY}
US-Regierung warnt
{MORE}"""
    assert [role for role, _ in roles(page)] == [
        "headline", "byline", "teaser", "caption", "report", "headline", "report",
    ]  # fmt: skip
