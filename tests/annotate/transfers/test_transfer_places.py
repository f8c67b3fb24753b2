"""Nouns with a name behind them, goods side by side, sums in brackets."""

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
        ("Irland liefert sein Öl an den Rivalen Malta.", ["Irland > Malta: Öl"]),
        ("Das Nachbarland Malta liefert Irland Panzer.", ["Malta > Irland: Panzer"]),
        ("Irland gab Malta drei Millionen Dollar (2,65 Millionen Euro).", ["Irland > Malta: Dollar"]),
        (
            "Irland hofft auf maltesisches Gas und europäische Kredite.",
            ["Malta > Irland: maltesisches Gas", "? > Irland: europäische Kredite"],
        ),
        ("Irland verlangt Zutritt zu zwei Anlagen in Malta.", []),
        (
            "Das ergaben Funde der Behörden Maltas. Ein Netz ermöglichte den Export irischen Öls.",
            ["Irland > ?: irischen Öls"],
        ),
        ("Das Schiff hat aus Irland zwei Fass Öl nach Malta transportiert.", ["Irland > Malta: Öl"]),
        ("Die Helfer suchen jeden Monat 20 Flüchtlinge in Malta.", []),
    ],
)
def test_who_gives_what_to_whom(text: str, expected: list[str]) -> None:
    assert tell(text) == expected
