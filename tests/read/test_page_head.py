"""Facts that heads of pages state: names as readers know them, dates, sections, authors."""

import json

import pytest

from lagebild.read import read_html
from lagebild.read.authors import to_authors
from lagebild.read.site_names import is_site, pick_site
from lagebild.records import FormatFacts

URL = "https://www.hafenblatt.example/politik/1"


def facts(article: dict[str, object], head: str = "", body: str = "") -> FormatFacts:
    data = json.dumps({"@type": "NewsArticle", "headline": "Ein Kai", **article})
    script = f'<script type="application/ld+json">{data}</script>'
    page = f'<html><head><link rel="canonical" href="{URL}">{head}{script}</head><body>{body}</body></html>'
    return read_html(page.encode(), "page.html").facts


@pytest.mark.parametrize(
    ("stated", "title", "url", "name"),
    [
        (["Hafen Medien AG", "Hafen-Blatt"], "", URL, "Hafen-Blatt"),
        (["Freie Post - Neuer Verlag GmbH & Co. KG"], "", None, "Freie Post"),
        (["Blogger", "Der Seebär"], "", None, "Der Seebär"),
        (["@hafen_blatt"], "Ein Kai - Hafenblatt", URL, "Hafenblatt"),
        (["Panorama", "Hafenblatt", "Hafenblatt"], "Ein Kai | Hafenblatt", URL, "Hafenblatt"),
        (
            ["Wesendorfer Allgemeine Zeitung"],
            "",
            "https://www.waz.example/1",
            "Wesendorfer Allgemeine Zeitung",
        ),
        ([None, "https://hafen.example"], "", None, None),
    ],
)
def test_the_publisher_is_the_name_that_others_bear_out(
    stated: list[str | None], title: str, url: str | None, name: str | None
) -> None:
    assert pick_site(stated, title, url) == name


def test_initials_and_addresses_are_names_of_the_site() -> None:
    assert is_site("HB", "Hafen Blatt", None)
    assert is_site("Hafenblatt.de", None, URL)
    assert not is_site("Anna Beispiel", "Hafen Blatt", URL)


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        (["Von Anna Beispiel (abe) und Jörg Muster, dpa"], ("Anna Beispiel", "Jörg Muster", "dpa")[:2]),
        (["By Jane Sample and John Pattern"], ("Jane Sample", "John Pattern")),
        (["Dr. Max Muster", "Dr. Max Muster"], ("Dr. Max Muster",)),
        (["jane@hafen.example", "(Image: Harbour Pictures)", "red", "4. Mai 2021"], ()),
        (["Juan Sample, Jr."], ("Juan Sample",)),
    ],
)
def test_authors_are_one_name_each(stated: list[str], names: tuple[str, ...]) -> None:
    assert to_authors(stated) == names


def test_date_of_change_section_and_agency() -> None:
    found = facts(
        {
            "datePublished": "2031-05-03T08:00:00+02:00",
            "dateModified": "2031-05-04T09:30:00+02:00",
            "articleSection": ["Politik"],
            "creditText": "dpa",
            "publisher": {"name": "Hafenblatt"},
        }
    )
    assert (found.published, found.updated) == ("2031-05-03T08:00", "2031-05-04T09:30")
    assert (found.section, found.agencies) == ("Politik", ("dpa",))


def test_a_page_that_was_not_changed_has_no_date_of_change() -> None:
    assert facts({"datePublished": "2031-05-03T08:00", "dateModified": "2031-05-03T08:00"}).updated is None


def test_a_live_blog_begins_with_its_coverage_and_was_changed_by_its_last_entry() -> None:
    found = facts(
        {
            "@type": "LiveBlogPosting",
            "coverageStartTime": "2031-05-03T06:00",
            "liveBlogUpdate": [{"datePublished": "2031-05-03T11:00"}, {"datePublished": "2031-05-03T07:00"}],
        }
    )
    assert (found.published, found.updated) == ("2031-05-03T06:00", "2031-05-03T11:00")


def test_the_trail_gives_the_section_and_the_site_is_none() -> None:
    trail = {
        "@type": "BreadcrumbList",
        "itemListElement": [{"name": n} for n in ("Hafenblatt", "Welt", "Ein Kai")],
    }
    assert facts({"publisher": {"name": "Hafenblatt"}, "mainEntity": [trail]}).section == "Welt"


def test_a_time_in_the_markup_adds_the_hour_and_one_in_a_link_to_another_story_does_not() -> None:
    body = '<div class="related"><time datetime="2031-05-03T01:00">x</time></div>'
    body += '<time datetime="2031-05-03T18:05">y</time>'
    assert facts({"datePublished": "2031-05-03"}, body=body).published == "2031-05-03T18:05"


def test_microdata_states_the_date_where_the_head_is_silent() -> None:
    body = '<p><span itemprop="datePublished" content="2031-05-03T18:05">3. Mai</span></p>'
    assert facts({}, body=body).published == "2031-05-03T18:05"


def test_the_publisher_is_no_author_and_a_byline_of_the_markup_is() -> None:
    body = '<h1>Ein Kai</h1><p class="byline">Von <a rel="author" href="/a">Anna Beispiel</a></p>'
    found = facts({"author": {"name": "Hafenblatt"}, "publisher": {"name": "Hafenblatt"}}, body=body)
    assert found.authors == ("Anna Beispiel",)
