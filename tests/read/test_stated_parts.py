"""What markup names: captions, comments, other stories, bylines, the frame; wrappers aside."""

import pytest

from lagebild.read import read_html

BODY = "".join(
    f"<p>Die Fähre Aurora lief am {day} in Wesendorf ein, und die Hafenmeisterin zählte dort {n} Kisten.</p>"
    for n, day in enumerate(["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"], start=12)
)
TITLE = "Fähre bringt Schrauben nach Wesendorf"


def roles(inside: str, head: str = "") -> dict[str, str]:
    page = f"<html><head><title>{TITLE}</title>{head}</head><body>{inside}</body></html>"
    document = read_html(page.encode(), "page.html")
    return {document.text[start:end].strip(): role for start, end, role in document.facts.parts}


def article(*parts: str) -> str:
    return f"<article><h1>{TITLE}</h1>{''.join(parts)}{BODY}</article>"


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img src=a.jpg><figcaption>Die Aurora am Kai</figcaption></figure>",
        '<img src=a.jpg><div class="media__caption">Die Aurora am Kai</div>',
        '<img src=a.jpg alt="Die Aurora am Kai im Mai"><div>Die Aurora am Kai im Mai</div>',
        "<button><figcaption>Die Aurora am Kai</figcaption></button>",
    ],
)
def test_captions(figure: str) -> None:
    found = roles(article(figure))
    assert [role for words, role in found.items() if words.startswith("Die Aurora am Kai")] == ["caption"]


def test_small_print_that_designers_call_caption_is_none() -> None:
    assert (
        "caption"
        not in roles(article('<div class="caption">Alle Angaben ohne Gewähr des Amtes</div>')).values()
    )


def test_a_label_of_a_figure_is_no_caption() -> None:
    assert (
        roles(article("<figure><img src=a.jpg><span>Bild öffnen</span></figure>"))["Bild öffnen"]
        == "furniture"
    )


def test_comments_and_links_to_other_stories_keep_what_stands_inside() -> None:
    found = roles(
        article()
        + '<section id="comments"><p class="author">Otto</p><p>Das glaube ich nicht.</p></section>'
        + '<div class="related-stories"><figure><figcaption>Ein Kran im Regen</figcaption></figure></div>'
        + '<div><a href="/b">Kräne im Hafen stehen still</a></div><nav><a href="/">Start</a></nav>'
    )
    assert [r for w, r in found.items() if "glaube" in w] == ["comment"]
    assert [r for w, r in found.items() if "Ein Kran" in w] == ["related"]
    assert [r for w, r in found.items() if "stehen still" in w] == ["related"]
    assert [r for w, r in found.items() if w == "Start"] == ["furniture"]


def test_a_wrapper_of_the_report_says_nothing() -> None:
    found = roles(f'<div class="comment-article modal">{article()}</div>')
    assert set(found.values()) <= {"headline"}


def test_the_heading_of_the_page_and_not_its_logo() -> None:
    found = roles("<h1>Hafenblatt</h1>" + article())
    assert [words for words, role in found.items() if role == "headline"] == [TITLE]


def test_the_lead_that_the_head_states() -> None:
    lead = "Warum im Hafen gezählt wird, und wer die vielen Kisten bestellt hat"
    head = f'<meta name="description" content="{lead}">'
    inside = f"<header><h1>{TITLE}</h1><div>{lead}</div><div>Teilen</div></header><article>{BODY}</article>"
    assert roles(inside, head)[lead] == "teaser"
    assert lead not in roles(inside)


def test_ids_of_headings_are_words_of_the_report() -> None:
    assert roles(article('<h2 id="nav-fuer-die-faehre">Neue Karten</h2>')).get("Neue Karten") is None


def test_an_unclosed_paragraph_ends_where_the_next_begins() -> None:
    found = roles(
        article('<figure><img src=a.jpg></figure><p class="caption">Am Kai im Mai<p>Der Hafen ruht nun.')
    )
    assert [role for words, role in found.items() if "ruht" in words] == []
