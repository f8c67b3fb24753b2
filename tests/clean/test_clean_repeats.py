"""Lines that stand on unlike pages of a pile are furniture; copies and the matter of a report are not."""

from lagebild.clean import clean, find_repeats
from lagebild.read import document_from_text

BOX = "Hafenfreunde aufgepasst: jetzt mit dem goldenen Anker zum Vorteilspreis sichern."
LONE = "Unser goldener Anker"


def page(matter: str, *more: str) -> str:
    said = [
        f"{matter} sind am Montag in Wesendorf eingetroffen, teilte die Verwaltung am Abend {n} mit."
        for n in "ab"
    ]
    said += [
        f"Die {matter} sollen nun {n} Wochen lang geprüft werden, hieß es dazu weiter aus dem Amt."
        for n in "cd"
    ]
    return "\n\n".join(
        [f"{matter} am Kai gelandet", *said, *more, f"Danach gehen die {matter} zurück an den Kai."]
    )


PILE = [(f"{n}.txt", page(m, LONE, BOX)) for n, m in enumerate(["Kräne", "Fässer", "Netze", "Bojen"])]


def roles(text: str, repeated: frozenset[int]) -> dict[str, tuple[str, str]]:
    spans = clean(document_from_text("a.txt", text), repeated).spans
    return {span.quote: (span.role, span.reason) for span in spans}


def test_lines_of_unlike_pages_are_furniture() -> None:
    found = roles(PILE[0][1], find_repeats(PILE)["0.txt"])
    assert found[BOX] == ("furniture", "repeated_on_other_pages")
    assert found[LONE] == ("furniture", "repeated_on_other_pages")
    assert found["Danach gehen die Kräne zurück an den Kai."][0] == "report"


def test_without_other_pages_they_are_read() -> None:
    assert roles(PILE[0][1], frozenset())[BOX][0] == "report"


def test_two_pages_are_no_pile() -> None:
    assert find_repeats(PILE[:2]) == {}


def test_copies_of_one_report_say_nothing() -> None:
    assert find_repeats([(f"{n}.txt", PILE[0][1] + f"\n\nBlatt {n}") for n in range(5)]) == {}


def test_what_is_about_the_report_stays_however_often_it_was_said() -> None:
    said = "Die Kräne aus Wesendorf werden seit Jahren geprüft, die Verwaltung teilte das am Montag mit."
    pile = [(name, text + "\n\n" + said) for name, text in PILE]
    repeated = find_repeats(pile)["0.txt"]
    assert roles(pile[0][1], repeated)[said][0] == "report"
    assert roles(pile[0][1], repeated)[BOX][0] == "furniture"


def test_the_order_of_the_pile_does_not_matter() -> None:
    assert find_repeats(PILE) == find_repeats(PILE[::-1])
