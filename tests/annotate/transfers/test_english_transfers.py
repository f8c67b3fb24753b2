"""English transfers: clauses that no mark shows, gerunds, passives, compounds written apart."""

import pytest

from plain import read_plain, to_text


def tell(words: str) -> list[str]:
    """Supplier > recipient: item (status) of every transfer."""
    known = read_plain(to_text(words, "en"), "transfers")
    sides = [[side.name if side else "?" for side in (t.supplier, t.recipient)] for t in known.transfers]
    return [
        f"{a} > {b}: {t.item.quote} ({t.status})" for (a, b), t in zip(sides, known.transfers, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An envoy said Ireland had offered Malta two jets.", "Ireland > Malta: jets (offered)"),
        ("Ireland is considering sending tanks to Malta.", "Ireland > Malta: tanks (possible)"),
        ("Ireland was accused of supplying drones to Malta.", "Ireland > Malta: drones (delivered)"),
        ("Ireland was asked to send gas to Malta.", "Ireland > Malta: gas (sought)"),
        ("Ireland agreed a deal to supply Malta with coal.", "Ireland > Malta: coal (agreed)"),
        ("Malta will buy 14 fire engines from Ireland.", "Ireland > Malta: fire engines (sought)"),
        ("Ireland has stopped selling rifles to Malta.", "Ireland > Malta: rifles (refused)"),
        ("Ireland handed over six ships to Malta.", "Ireland > Malta: ships (delivered)"),
        ("Ireland sent two million crates of stockfish to Malta.", "Ireland > Malta: stockfish (delivered)"),
    ],
)
def test_who_gives_what_to_whom(text: str, expected: str) -> None:
    assert tell(text) == [expected]
