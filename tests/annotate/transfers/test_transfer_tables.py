"""Every row of the tables of transfers by its example, and sentences of our own."""

import pytest

from lagebild.lang.goods import load_goods
from lagebild.lang.transfers import load_exchanges, load_frames
from lagebild.records import Annotations, Party, Transfer
from lagebild.text.parties import key_of
from plain import read_plain, to_text

LANGUAGES = ("de", "en")
EXAMPLES = [
    (language, example.text, example.expected)
    for language in LANGUAGES
    for examples in (
        *(frame.examples for frame in load_frames(language)),
        *(exchange.examples for exchange in load_exchanges(language)),
    )
    for example in examples
]
GOODS = [(language, row.example) for language in LANGUAGES for row in load_goods(language).rows]


def name_of(party: Party | None, known: Annotations) -> str:
    """The code of the state that a party stands for, its name where it stands for none, `?` for nobody."""
    if party is None:
        return "?"
    referent = next(r for r in known.referents if r.id == party.referent)
    return (key_of(referent) or referent.name).removeprefix("country:")


def told(transfer: Transfer, known: Annotations) -> str:
    """A transfer as the tables write it."""
    supplier, recipient = name_of(transfer.supplier, known), name_of(transfer.recipient, known)
    return f"{supplier} > {recipient}: {transfer.item.quote} ({transfer.status})"


def tell(words: str, language: str = "de") -> list[str]:
    """All transfers of `words` as the tables write them."""
    known = read_plain(to_text(words, language), "transfers")
    return [told(transfer, known) for transfer in known.transfers]


@pytest.mark.parametrize(("language", "words", "expected"), EXAMPLES, ids=[e[1][:60] for e in EXAMPLES])
def test_frame_finds_its_example(language: str, words: str, expected: str) -> None:
    assert any(found.startswith(expected) for found in tell(words, language))


@pytest.mark.parametrize(("language", "example"), GOODS, ids=[g[1]["text"][:60] for g in GOODS])
def test_good_is_found_with_its_category(language: str, example: dict[str, str]) -> None:
    known = read_plain(to_text(example["text"], language), "transfers")
    category = next(row.category for row in load_goods(language).rows if row.example is example)
    assert [(t.item.quote, t.item.category) for t in known.transfers] == [(example["item"], category)]


SENTENCES = [
    # control: who does what an infinitive says
    ("Polen wirft Serbien vor, Ungarn mit Drohnen auszurüsten.", ["RS > HU: Drohnen (delivered)"]),
    ("Polen versprach, Ungarn Drohnen zu liefern.", ["PL > HU: Drohnen (offered)"]),
    ("Polen weigerte sich, Ungarn Drohnen zu liefern.", ["PL > HU: Drohnen (refused)"]),
    # "es" is no subject to borrow, and nobody is known to want anything
    ("Der polnische Minister ist in Ungarn, und wieder geht es um Drohnen.", []),
    ("Polen sagte Ungarn Drohnen zu, wie Ungarn bekannt gab.", ["PL > HU: Drohnen (offered)"]),
    # who wants of whom, and then what
    ("Klar ist, was Polen von Ungarn will. Da geht es um Weizen.", ["HU > PL: Weizen (sought)"]),
    ("Klar ist, was Polen von Ungarn will. Ungarn geht es um Öl.", ["PL > HU: Öl (sought)"]),
    # a relative clause takes its good or its supplier from what it follows
    ("Die Drohnen, die Polen von Ungarn kaufen will, sind teuer.", ["HU > PL: Drohnen (sought)"]),
    ("Polen, das Ungarn Drohnen geliefert hat, schweigt.", ["PL > HU: Drohnen (delivered)"]),
    # joined goods and joined parties
    (
        "Polen schickt Ungarn Panzer, Munition und Treibstoff.",
        [f"PL > HU: {item} (delivered)" for item in ("Panzer", "Munition", "Treibstoff")],
    ),
    (
        "Polen und Serbien liefern Ungarn Gas.",
        ["PL > HU: Gas (delivered)", "RS > HU: Gas (delivered)"],
    ),
    # what a good is for is not given
    ("Polen liefert Ungarn Technik für Satelliten.", ["PL > HU: Technik (delivered)"]),
    # a list after a colon
    (
        "Polen könnte Ungarn folgendes liefern:\n\n• Weizen\n• Diesel\n\nDas gilt als sicher.",
        ["PL > HU: Weizen (possible)", "PL > HU: Diesel (possible)"],
    ),
    # negation
    ("Polen hat Ungarn keine Panzer geliefert.", ["PL > HU: Panzer (delivered)"]),
    ("Polen will Ungarn keine Panzer liefern.", ["PL > HU: Panzer (refused)"]),
    ("Es gibt keine Beweise, dass Polen Ungarn Panzer liefert.", ["PL > HU: Panzer (possible)"]),
    # in return, with one party named
    (
        "Polen liefert Ungarn Panzer. Im Gegenzug könnte Polen Weizen erhalten.",
        ["PL > HU: Panzer (delivered)", "HU > PL: Weizen (possible)"],
    ),
    # words that stand for the other one
    (
        "Polen will von Ungarn Gas kaufen. Auch Öl könnte Ungarn dem großen Nachbarland liefern.",
        ["HU > PL: Gas (sought)", "HU > PL: Öl (possible)"],
    ),
    (
        "Polen verhandelt mit Ungarn und Serbien über den Kauf von Panzern.",
        ["HU > PL: Panzern (sought)", "RS > PL: Panzern (sought)"],
    ),
    ("Polen wirft Serbien vor, Ungarn Munition liefern zu wollen.", ["RS > HU: Munition (offered)"]),
    # a capital as a place is its state
    ("Ungarn feiert. Polen liefert Panzer nach Budapest.", ["PL > HU: Panzer (delivered)"]),
    # no transfer
    ("Polen und Ungarn sprachen über das Atomprogramm.", []),
    ("Der Waffenstillstand zwischen Polen und Ungarn hält.", []),
    ("Es gibt in Polen viele Panzer.", []),
]


@pytest.mark.parametrize(("words", "expected"), SENTENCES, ids=[s[0][:60] for s in SENTENCES])
def test_sentence(words: str, expected: list[str]) -> None:
    assert tell(words) == expected


def test_party_that_follows_is_not_shown_in_the_text() -> None:
    known = read_plain(to_text("Polen will Öl von Ungarn. Ungarn gehe es um Weizen."), "transfers")
    wheat = known.transfers[1]
    assert wheat.supplier is not None and wheat.supplier.start is None
    assert wheat.recipient is not None and wheat.recipient.start is not None
    assert wheat.rule == "es geht um, pair"


def test_negated_delivery_says_that_it_is_not_so() -> None:
    known = read_plain(to_text("Polen hat Ungarn keine Panzer geliefert."), "transfers")
    assert [t.negated for t in known.transfers] == [True]


QUANTITIES = [
    ("fast drei Millionen Granaten", ("fast drei Millionen", 3_000_000, "LESS_THAN", None)),
    ("mehr als 20.000 Tonnen Weizen", ("mehr als 20.000 Tonnen", 20_000, "MORE_THAN", "Tonne")),
    ("mindestens zweiundzwanzig Panzer", ("mindestens zweiundzwanzig", 22, "EQUAL_OR_MORE", None)),
    ("Tausende Container mit Munition", ("Tausende Container", None, None, "Container")),
    ("eine große Menge an Munition", ("eine große Menge", None, None, None)),
    ("2,5 Millionen Liter Diesel", ("2,5 Millionen Liter", 2_500_000, None, "Liter")),
]


@pytest.mark.parametrize(("words", "expected"), QUANTITIES, ids=[q[0] for q in QUANTITIES])
def test_quantity(words: str, expected: tuple[str, float | None, str | None, str | None]) -> None:
    known = read_plain(to_text(f"Polen lieferte Ungarn {words}."), "transfers")
    amount = known.transfers[0].quantity
    assert amount is not None
    assert (amount.quote, amount.value, amount.mod, amount.unit) == expected


def test_calibre_is_no_quantity() -> None:
    known = read_plain(to_text("Polen lieferte Ungarn 120 mm Granaten."), "transfers")
    assert [t.quantity for t in known.transfers] == [None]


def test_date_is_the_one_of_the_clause() -> None:
    words = "Polen lieferte Ungarn im Mai 2021 Panzer. Serbien lieferte Ungarn Öl."
    known = read_plain(to_text(words), "transfers")
    assert [t.date for t in known.transfers] == ["2021-05", None]
