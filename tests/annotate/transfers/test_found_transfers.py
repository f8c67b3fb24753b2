"""Transfers of a learned model, given by hand: what becomes of its spans, and of the rules' own transfers."""

from dataclasses import replace

import pytest

from lagebild.annotate.transfers import find_transfers
from lagebild.records import Act, Annotations, Findings, Span, Text, Transfer
from plain import read_plain, to_text


def act(words: str, trigger: str, status: str = "delivered", negated: str = "false", **roles: str) -> Act:
    """A transfer as the model gives it; every part by the words that it stands in."""

    def place(part: str) -> tuple[int, int]:
        return words.index(part), words.index(part) + len(part)

    found = {role: tuple(place(part) for part in parts.split("|")) for role, parts in roles.items()}
    return Act("trigger", (place(trigger),), found, {"status": status, "negated": negated}, 0.9)


def find(text: Text, *acts: Act) -> Annotations:
    known = replace(read_plain(text, "chains"), findings=Findings("trial", (), acts))
    return find_transfers(text, known, "de")


def tell(transfer: Transfer) -> str:
    sides = [side.name if side else "?" for side in (transfer.supplier, transfer.recipient)]
    return f"{sides[0]} > {sides[1]}: {transfer.item.quote} ({transfer.status})"


def found_in(words: str, *acts: Act) -> list[str]:
    return [tell(transfer) for transfer in find(to_text(words), *acts).transfers]


@pytest.mark.parametrize(
    ("words", "roles", "expected"),
    [
        (
            "Die Werft überließ dem Ruderclub zwei Kähne.",
            {"supplier": "Die Werft", "recipient": "dem Ruderclub", "item": "zwei Kähne"},
            "Werft > Ruderclub: zwei Kähne (delivered)",
        ),
        (
            "Irland überließ dem Ruderclub einen Kahn.",
            {"supplier": "Irland", "recipient": "dem Ruderclub", "item": "Kahn"},
            "Irland > Ruderclub: Kahn (delivered)",
        ),
        (
            "Jonas Halm und Berta Kluge überließ er es nicht.",
            {"supplier": "Jonas Halm", "item": "es"},
            "Jonas Halm > ?: es (delivered)",
        ),
    ],
)
def test_spans_become_parties_and_a_good(words: str, roles: dict[str, str], expected: str) -> None:
    assert found_in(words, act(words, "überließ", **roles)) == [expected]


@pytest.mark.parametrize(
    ("words", "item", "shown"),
    [
        ("Irland gab dem Ruderclub neue hölzerne Kähne.", "neue", "neue hölzerne Kähne"),
        ("Irland gab dem Ruderclub einen Kahn.", "einen", "Kahn"),
        ("Irland gab es dem Ruderclub.", "es", "es"),
    ],
)
def test_words_that_only_describe_take_their_noun_along(words: str, item: str, shown: str) -> None:
    roles = {"supplier": "Irland", "recipient": "dem Ruderclub", "item": item}
    assert found_in(words, act(words, "gab", **roles)) == [f"Irland > Ruderclub: {shown} (delivered)"]


def test_every_part_is_shown_in_the_words_of_the_page() -> None:
    words = "Am 3. Mai 2031 schenkte die Werft dem Ruderclub rund 80 alte Boote."
    roles = {"supplier": "die Werft", "recipient": "dem Ruderclub", "item": "Boote", "amount": "rund 80 alte"}
    known = find(to_text(words), act(words, "schenkte", "offered", "true", **roles))
    (found,) = known.transfers
    assert (found.status, found.negated, found.date, found.rule) == ("offered", True, "2031-05-03", "trial")
    assert found.quantity is not None
    assert (found.quantity.value, found.quantity.quote) == (80, "rund 80")
    assert found.supplier is not None and found.supplier.start is not None
    for part in (found, found.item, found.trigger, found.quantity):
        assert words[part.start : part.end] == part.quote
    assert words[found.supplier.start : found.supplier.end] == "Werft"


def test_the_same_good_is_one_category_in_every_form() -> None:
    one = "Die Werft gab dem Ruderclub einen Kochtopf."
    two = "Der Ruderclub trennte sich von alten Kochtöpfen."
    first = find(to_text(one), act(one, "gab", item="einen Kochtopf")).transfers[0]
    second = find(to_text(two), act(two, "trennte", item="alten Kochtöpfen")).transfers[0]
    assert first.item.category == second.item.category == "kochtopf"


def test_a_good_of_the_table_keeps_its_category() -> None:
    words = "Die Werft überließ dem Ruderclub sechs Haubitzen."
    (found,) = find(to_text(words), act(words, "überließ", item="sechs Haubitzen")).transfers
    assert found.item.category == "artillery"


def test_joined_parties_are_transfers_of_their_own() -> None:
    words = "Irland und Malta schenkten dem Ruderclub einen Kahn."
    roles = {"supplier": "Irland|Malta", "recipient": "dem Ruderclub", "item": "Kahn"}
    assert found_in(words, act(words, "schenkten", **roles)) == [
        "Irland > Ruderclub: Kahn (delivered)",
        "Malta > Ruderclub: Kahn (delivered)",
    ]


def test_a_found_transfer_takes_the_place_of_one_whose_giver_the_rules_do_not_know() -> None:
    words = "Irland bekam zwölf Kräne. Der Ruderclub war es. Spanien lieferte Portugal Drohnen."
    model = act(words, "bekam", "agreed", item="Kräne", supplier="Der Ruderclub")
    assert found_in(words, model) == [
        "Ruderclub > Irland: Kräne (agreed)",
        "Spanien > Portugal: Drohnen (delivered)",
    ]


def test_between_two_states_the_rules_transfer_stays() -> None:
    words = "Irland lieferte Malta sechs Haubitzen."
    model = act(words, "lieferte", "agreed", item="Haubitzen", supplier="Malta")
    assert found_in(words, model) == ["Irland > Malta: Haubitzen (delivered)"]


def test_without_a_model_the_rules_stand_alone() -> None:
    text = to_text("Irland lieferte Malta sechs Haubitzen.")
    known = read_plain(text, "chains")
    assert [tell(t) for t in find_transfers(text, known, "de").transfers] == [
        "Irland > Malta: Haubitzen (delivered)"
    ]


def test_without_words_for_it_the_good_is_the_noun_nearest_to_the_trigger() -> None:
    words = "Die Werft schenkte dem Ruderclub Segel. Sie überließ es ihm."
    roles = {"supplier": "Die Werft", "recipient": "dem Ruderclub"}
    acts = act(words, "schenkte", **roles), act(words, "überließ")
    assert found_in(words, *acts) == ["Werft > Ruderclub: Segel (delivered)"]


def test_the_models_word_on_who_gives_stands() -> None:
    words = "Berta Kluge verlangt von Jonas Halm einen Kahn zurück."
    model = act(words, "zurück", "sought", item="einen Kahn", supplier="Jonas Halm", recipient="Berta Kluge")
    assert found_in(words, model) == ["Jonas Halm > Berta Kluge: Kahn (sought)"]


def test_a_noun_that_nobody_is_named_by_fills_no_place() -> None:
    words = "Berta Kluge hat einem Verlag einen Kahn verkauft."
    model = act(words, "verkauft", item="einen Kahn", supplier="Berta Kluge")
    assert found_in(words, model) == ["Berta Kluge > ?: Kahn (delivered)"]


def test_furniture_is_no_text() -> None:
    words = "Die Werft überließ dem Ruderclub einen Kahn."
    text = to_text(words)
    page = replace(text, spans=(Span("span-1", text.document.id, 0, len(words), words, "furniture", "test"),))
    assert find(page, act(words, "überließ", item="einen Kahn")).transfers == ()


def test_the_word_it_rests_on_is_that_of_the_quotation() -> None:
    words = (
        "Irland schenkte Malta einen Kahn. Jonas Halm sagte, die Werft habe dem Ruderclub Segel überlassen."
    )
    text = to_text(words)
    roles = {"supplier": "die Werft", "recipient": "dem Ruderclub", "item": "Segel"}
    known = find(text, act(words, "schenkte", item="Kahn"), act(words, "überlassen", **roles))
    kinds = {a.id: a.kind for a in known.attributions}
    assert [kinds[t.attribution or ""] for t in known.transfers] == ["own", "indirect"]


@pytest.mark.parametrize(
    ("words", "acts", "expected", "rule"),
    [
        (
            "Irland stiftete Malta einen Kahn.",
            [("stiftete", {"item": "Kahn"})],
            "Irland > Malta: Kahn (delivered)",
            "trial, clause",
        ),
        (
            "Die Werft überließ dem Ruderclub einen Kahn. Am Montag wurde der Kahn übergeben.",
            [
                ("überließ", {"item": "einen Kahn", "supplier": "Die Werft", "recipient": "dem Ruderclub"}),
                ("übergeben", {"item": "der Kahn"}),
            ],
            "Werft > Ruderclub: Kahn (delivered)",
            "trial, same good",
        ),
        (
            "Irland schenkte Malta einen Kahn. Auch Segel bekam Malta.",
            [("schenkte", {"item": "einen Kahn"}), ("bekam", {"item": "Segel", "recipient": "bekam Malta"})],
            "Irland > Malta: Segel (delivered)",
            "trial, pair",
        ),
    ],
)
def test_missing_parties_follow_by_a_named_rule(
    words: str, acts: list[tuple[str, dict[str, str]]], expected: str, rule: str
) -> None:
    found = find(to_text(words), *(act(words, trigger, **roles) for trigger, roles in acts)).transfers[-1]
    assert (tell(found), found.rule) == (expected, rule)


def test_who_asks_gets() -> None:
    words = "Malta bat darum, dass man Segel schicke."
    (found,) = find(to_text(words), act(words, "schicke", "sought", item="Segel")).transfers
    assert (tell(found), found.rule) == ("? > Malta: Segel (sought)", "trial, speaker")


@pytest.mark.parametrize(
    ("words", "trigger", "roles"),
    [
        ("Irland unterstützte Malta militärisch.", "unterstützte", {"item": "militärisch"}),
        ("Irland bot Malta eine Militärkooperation an.", "bot", {"item": "Militärkooperation"}),
        ("Irland unterstützte Malta.", "unterstützte", {"item": "Malta"}),
        ("Das Boot war von Irland an Malta gegangen.", "gegangen", {"item": "Das Boot war"}),
    ],
)
def test_a_party_an_act_and_words_for_no_thing_are_no_goods(
    words: str, trigger: str, roles: dict[str, str]
) -> None:
    parties = {"supplier": "Irland", "recipient": "Malta"}
    assert found_in(words, act(words, trigger, **parties, **roles)) == []


def test_what_a_pronoun_stands_for_may_be_misunderstood_and_is_kept() -> None:
    words = "Die Werft überließ dem Ruderclub den Kahn. Irland gab ihn dem Ruderclub."
    roles = {"supplier": "Irland", "recipient": "dem Ruderclub", "item": "ihn"}
    assert [t for t in found_in(words, act(words, "gab", **roles)) if ": ihn" in t]
