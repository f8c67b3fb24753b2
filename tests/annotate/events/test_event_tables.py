"""Every row of the table of events by its example, and what is no event."""

import pytest

from lagebild.lang.events import load_event_frames
from lagebild.records import Event
from plain import read_plain, to_text

EXAMPLES = [
    (language, frame.text, frame.expected)
    for language in ("de", "en")
    for frame in load_event_frames(language)
]


def told(event: Event) -> str:
    mode = f"/{event.mode}" if event.mode else ""
    actor = event.actor.name if event.actor else "-"
    return f"{event.event_type}{mode} {actor} > {event.recipient.name if event.recipient else '-'}"


@pytest.mark.parametrize(("language", "words", "expected"), EXAMPLES, ids=[e[1][:60] for e in EXAMPLES])
def test_frame_finds_its_example(language: str, words: str, expected: str) -> None:
    known = read_plain(to_text(words, language), "events")
    assert expected in [told(event) for event in known.events]


@pytest.mark.parametrize(
    "words",
    [
        "Polen könnte Ungarn angreifen.",
        "Polen hat Ungarn nicht angegriffen.",
        "Polen wird sich mit Ungarn treffen.",
        "Hat Polen Ungarn angegriffen?",
        "Es ist offen, ob Polen Ungarn besucht.",
        "Das Wetter in Polen ist schön.",
        "Polen droht eine hohe Strafe.",
        "Ein Gericht in Polen hat Sven Holm zum Tod verurteilt.",
        "Die Ministerin Olga Berg griff Sven Holm an.",
        "Der Regierung in Polen griff Ungarn mit scharfen Worten an.",
        "Samsung drohen Klagen.",
    ],
)
def test_what_has_not_come_about_is_no_event(words: str) -> None:
    assert read_plain(to_text(words), "events").events == ()


def test_event_has_date_place_and_verbatim_words() -> None:
    text = to_text("Polen hat sich am 3. Mai 2021 in Riga mit Ungarn getroffen.")
    (event,) = read_plain(text, "events").events
    assert event.date == "2021-05-03"
    assert event.location == "Riga"
    assert text.document.text[event.start : event.end] == event.quote
    assert event.attribution is None


def test_event_inside_a_quotation_points_to_it() -> None:
    known = read_plain(to_text('"Polen hat Ungarn angegriffen", sagte der Sprecher Jan Malik.'), "events")
    assert [e.attribution for e in known.events] == [known.attributions[0].id]
