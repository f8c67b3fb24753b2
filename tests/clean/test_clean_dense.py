"""Of a flattened page the report is the stretch that speaks of one matter; a clean text loses nothing."""

from lagebild.clean import clean
from lagebild.read import document_from_text, read_html

MENU = ["Häfen", "Werften", "Fischerei", "Segeln", "Bücherecke", "Rätsel", "Wochenblatt", "Stellenmarkt"] * 2
STORIES = [
    "Kürbis wiegt zwei Zentner",
    "Ein Gärtner aus Tarmund hat auf dem Acker einen Kürbis geerntet, der zwei Zentner wiegt.",
    "Chor sucht Stimmen",
    "Der gemischte Chor probt jeden zweiten Freitag in der alten Schule und nimmt Sänger auf.",
    "Rathaus bekommt Uhr",
    "Nach langem Streit hängt am Giebel seit gestern wieder eine Uhr, und sie geht sogar.",
]
REPORT = [
    "Fähre bringt Schrauben nach Wesendorf",
    "Wer die Schrauben der Fähre bestellt hat, weiß im Hafen niemand.",
    "Foto: Petra Muster",
    "Die Fähre Aurora lief am Montag in Wesendorf ein, und die Hafenmeisterin zählte zwölf Kisten Schrauben.",
    "Die Schrauben seien für die Werft bestimmt, sagte sie, doch die Werft habe keine Schrauben bestellt.",
    "Wer zahlt",
    "Am Abend lagen die Kisten noch am Kai, und die Fähre Aurora war schon wieder auf See.",
    "Folgende Teile standen auf den Listen der Fähre:",
    "• Schrauben",
    "• Muttern",
]


def roles(lines: list[str]) -> dict[str, str]:
    spans = clean(document_from_text("a.txt", "\n\n".join(lines))).spans
    return {span.quote: span.role for span in spans}


def test_menus_and_other_stories_are_cut_and_lead_headings_and_lists_stay() -> None:
    found = roles([*MENU, *REPORT, *STORIES, *MENU])
    assert {found[line] for line in [*STORIES, *MENU]} <= {"furniture"}
    assert {found[line] for line in REPORT} <= {"report", "headline", "teaser", "caption"}
    assert found["Fähre bringt Schrauben nach Wesendorf"] == "headline"


def test_a_clean_text_loses_nothing() -> None:
    assert "furniture" not in roles(REPORT).values()


def test_ten_thousand_figures_in_each_other_take_no_time() -> None:
    inside = "<figure><div class=caption>" * 10_000 + "Die Fähre lief ein." + "<p>x</p>" * 1000
    clean(read_html(f"<html><body>{inside}</body></html>".encode(), "a.html"))


def test_ten_thousand_described_pictures_take_no_time() -> None:
    pictures = "".join(f'<img src=a alt="Die Fähre Nummer {n} am Kai von Wesendorf">' for n in range(10_000))
    clean(read_html(f"<html><body><h1>Die Fähre</h1>{pictures}</body></html>".encode(), "a.html"))
