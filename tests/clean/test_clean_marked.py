"""What a format states of its parts decides: roles, title, agencies; no guess takes its place."""

from dataclasses import replace

from lagebild.clean import clean
from lagebild.read import document_from_text
from lagebild.records import FormatFacts, Text

TITLE = "Hafen bleibt zu"
BODY = "Der Hafen bleibt bis Montag geschlossen, sagte Sprecherin Ada Brink am Abend vor Journalisten."
CREDIT = "Kräne am Kai. Foto: Muster"


def _clean(text: str, facts: FormatFacts) -> Text:
    return clean(replace(document_from_text("x", text), facts=facts))


def test_stated_roles_are_taken_over() -> None:
    text = f"{TITLE}\n\n{BODY}\n\n{CREDIT}"
    at = text.index(CREDIT)
    facts = FormatFacts(
        title=TITLE, parts=((0, len(TITLE), "headline"), (at, len(text), "caption")), agencies=("Nordpress",)
    )
    cleaned = _clean(text, facts)
    assert [(s.role, s.quote) for s in cleaned.spans] == [
        ("headline", TITLE), ("report", BODY), ("caption", CREDIT),
    ]  # fmt: skip
    assert cleaned.page.title is not None
    assert cleaned.page.title.shown is not None
    assert [fact.value for fact in cleaned.page.agencies] == ["Nordpress"]


def test_lines_of_subtitles_are_one_run_of_speech_and_none_is_the_title() -> None:
    lines = ["guten Abend", "heute im Hafen", "die Kräne stehen still"]
    text = "\n".join(lines)
    cleaned = _clean(text, FormatFacts(parts=((0, len(text), "transcript"),)))
    assert [(s.role, s.quote) for s in cleaned.spans] == [("transcript", text)]
    assert (cleaned.page.title, cleaned.page.kind) == (None, "transcript")


def test_a_role_that_there_is_not_is_passed_over() -> None:
    assert [s.role for s in _clean(BODY, FormatFacts(parts=((0, len(BODY), "poem"),))).spans] == ["report"]


def test_when_a_file_was_made_counts_only_where_no_words_tell() -> None:
    undated = _clean(f"{TITLE}\n\n{BODY}", FormatFacts(made="2024-06-20T08:00"))
    assert undated.page.published is not None
    assert undated.page.published.value == "2024-06-20T08:00"
    assert "made" in undated.page.published.how
    dated = _clean(f"{TITLE}\n\n19. Juni 2024, 20:12 Uhr\n\n{BODY}", FormatFacts(made="2024-06-25T08:00"))
    assert dated.page.published is not None
    assert dated.page.published.value.startswith("2024-06-19")


def test_the_author_in_a_byline_that_the_format_states() -> None:
    byline = "Von Ada Brink und Ben Muster"
    text = f"{TITLE}\n\n{byline}\n\n{BODY}"
    at = text.index(byline)
    cleaned = _clean(text, FormatFacts(title=TITLE, parts=((at, at + len(byline), "byline"),)))
    assert [fact.value for fact in cleaned.page.authors] == ["Ada Brink", "Ben Muster"]
