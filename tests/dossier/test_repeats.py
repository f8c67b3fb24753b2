"""A box that stands under every report of a pile is furniture in all of them, whoever reads them."""

from pathlib import Path

import lagebild

BOX = "Hafenfreunde aufgepasst: jetzt mit dem goldenen Anker zum Vorteilspreis sichern."


def test_a_box_under_every_report_is_furniture(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for name in ("Kräne", "Fässer", "Netze"):
        said = f"Die {name} sind am Montag in Wesendorf eingetroffen, teilte die Verwaltung der {name} mit."
        (pile / f"{name}.txt").write_text(
            f"{name} am Kai\n\n{said}\n\n{BOX}\n\nDie {name} bleiben dort.", encoding="utf-8"
        )
    dossier = lagebild.build([pile], tmp_path / "x.lagebild")
    with dossier:
        for document in dossier.documents():
            spans = {span.quote: span.role for span in dossier.read(document.id).spans}
            assert spans[BOX] == "furniture"
