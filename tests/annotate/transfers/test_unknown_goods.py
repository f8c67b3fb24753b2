"""Goods that no row of the table knows: counted, given in return, or announced before a list."""

import pytest

from plain import read_plain, to_text


def tell(words: str) -> list[str]:
    """Supplier > recipient: item of every transfer."""
    known = read_plain(to_text(words), "transfers")
    sides = [[side.name if side else "?" for side in (t.supplier, t.recipient)] for t in known.transfers]
    return [f"{a} > {b}: {t.item.quote}" for (a, b), t in zip(sides, known.transfers, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Irland bekam zwölf Kräne.", ["? > Irland: Kräne"]),
        ("Irland bekam 300 Tonnen Kreide von Malta.", ["Malta > Irland: Kreide"]),
        ("Irland bekam einen Kran.", []),
        ("Irland bekam drei Punkte.", []),
        ("Ein Händler bekam zwölf Kräne.", []),
        ("Irland lieferte Malta Panzer im Tausch gegen Unterstützung.", ["Irland > Malta: Panzer"]),
        ("Hat Irland Malta zwölf Kräne geliefert?", []),
        ("Malta zahlt Irland mit 300 Flaschen Wein.", ["Malta > Irland: Wein"]),
    ],
)
def test_what_is_counted_is_a_good(text: str, expected: list[str]) -> None:
    assert tell(text) == expected


def test_what_a_list_is_announced_by_is_no_good() -> None:
    found = tell("Folgende Waren könnte Irland den Maltesern liefern:\n• Panzer\n• Weizen")
    assert found == ["Irland > Malta: Panzer", "Irland > Malta: Weizen"]


def test_what_introduces_a_statement_is_the_pages_word() -> None:
    known = read_plain(
        to_text("Da Irland Malta Panzer geliefert hat, gehen Fachleute davon aus, dass der Hafen wächst."),
        "transfers",
    )
    kinds = {a.id: a.kind for a in known.attributions}
    assert [kinds[t.attribution or ""] for t in known.transfers] == ["own"]
