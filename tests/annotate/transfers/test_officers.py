"""People who act for a body, in transfers of a learned model."""

from dataclasses import replace

import pytest

from lagebild.annotate.mentions import to_found_mentions
from lagebild.annotate.transfers import find_transfers
from lagebild.records import Act, Findings, Found
from plain import read_plain, to_text


def giver_in(words: str, person: str, body: str, schema: str = "Company", language: str = "de") -> str:
    """Who gives a boat to the club, where the model tags a person and a body and has the person give."""
    good, trigger = ("Kahn", "überließ") if language == "de" else ("boat", "gave")

    def place(part: str) -> tuple[int, int]:
        return words.index(part), words.index(part) + len(part)

    found = (Found("mention", *place(person), "Person"), Found("mention", *place(body), schema))
    roles: dict[str, tuple[tuple[int, int], ...]]
    roles = {"supplier": (place(person),), "item": (place(good),)}
    act = Act("trigger", (place(trigger),), roles, {"status": "delivered", "negated": "false"}, 0.9)
    text = to_text(words, language)
    findings = Findings("trial", tuple(sorted(found, key=lambda f: f.start)), (act,))
    known = to_found_mentions(text, replace(read_plain(text, "mentions"), findings=findings), language)
    (transfer,) = find_transfers(text, known, language).transfers
    assert transfer.supplier is not None and transfer.supplier.start is not None
    assert words[transfer.supplier.start : transfer.supplier.end] == person
    return transfer.supplier.name


@pytest.mark.parametrize(
    ("words", "person", "body"),
    [
        ("Leiterin Ina Brix von der Sundwerft überließ ihm einen Kahn.", "Leiterin Ina Brix", "Sundwerft"),
        ("Werftchefin Ina Brix überließ ihm einen Kahn der Sundwerft.", "Werftchefin Ina Brix", "Sundwerft"),
        ("Die Werft Brix schließt. Ole Brix überließ dem Club einen Kahn.", "Ole Brix", "Werft Brix"),
    ],
)  # fmt: skip
def test_the_body_gives_not_its_officer(words: str, person: str, body: str) -> None:
    assert giver_in(words, person, body) == body


def test_who_holds_no_office_gives_himself() -> None:
    words = "Die Sundwerft schließt. Ina Halm überließ dem Club einen Kahn."
    assert giver_in(words, "Ina Halm", "Sundwerft") == "Ina Halm"


def test_an_office_of_two_bodies_tells_nothing() -> None:
    words = "Die Sundwerft und die Nordwerft schließen. Werftchefin Ina Halm überließ dem Club einen Kahn."
    assert giver_in(words, "Werftchefin Ina Halm", "Sundwerft") != "Nordwerft"


@pytest.mark.parametrize(
    ("words", "person", "body"),
    [
        ("Sundyard's chief clerk, Ina Quill, gave the club a boat.", "Ina Quill", "Sundyard"),
        ("Ina Quill, Sundyard's old clerk, gave the club a boat.", "Ina Quill", "Sundyard"),
        ("Ina Quill of the famous Sundyard gave the club a boat.", "Ina Quill", "Sundyard"),
        ("Ina Quill, who runs the Sundyard, gave the club a boat.", "Ina Quill", "Sundyard"),
        ("Yard director Ole Quill gave him a boat of Sund Yard.", "Yard director Ole Quill", "Sund Yard"),
    ],
)  # fmt: skip
def test_english_words_beside_a_name_tell_the_body(words: str, person: str, body: str) -> None:
    assert giver_in(words, person, body, language="en") == body


@pytest.mark.parametrize(
    "words",
    [
        "Ina Quill, who sued the Sundyard, gave the club a boat.",
        "The Sundyard closed. Ina Quill gave the club a boat.",
        "Ina Quill, a rival of Sundyard, gave the club a boat.",
    ],
)
def test_english_words_that_tie_nobody(words: str) -> None:
    assert giver_in(words, "Ina Quill", "Sundyard", language="en") == "Ina Quill"
