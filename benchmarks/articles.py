"""Invented German reports in any number, the same for the same seed: people, quotations, denials, goods.

Not for: measuring quality; they say in a few ways what real reports say in thousands.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

PEOPLE = (
    "Tilda Brennholt", "Joris Aldermark", "Wanda Kesselring", "Ruben Oststedt", "Maike Thornau",
    "Emil Varnholt",
)  # fmt: skip
OFFICES = ("Ministerin", "Sprecher", "Botschafter", "Direktorin", "Präsident", "Abgeordnete")
BODIES = (
    "die Werft Nordkai",
    "das Hafenamt",
    "der Reederverband",
    "die Agentur Fjordpress",
    "das Blatt Kaizeitung",
)
STATES = ("Norwegen", "Island", "Malta", "Zypern", "Chile", "Kanada")
GOODS = ("Artilleriemunition", "Lastkräne", "Getreide", "Drohnen", "Panzer", "Satellitentechnik")
PLACES = ("Oslo", "Reykjavik", "Valletta", "Nikosia", "Santiago", "Ottawa")
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag")
SENTENCES = (
    "{state} habe {other} am {day} {number} Tonnen {good} geliefert, sagte {office} {person}.",
    "„Wir haben {good} nie an {other} verkauft“, sagte {person} am {day} in {place}.",
    "Nach Angaben von {person} will {state} im Herbst {good} von {other} kaufen.",
    "{office} {person} wies den Vorwurf zurück. Er sprach von einer Erfindung.",
    "Sowohl {state} als auch {other} haben eine solche Lieferung bestritten.",
    "Wie {body} unter Berufung auf Regierungskreise in {place} berichtete, könnte {state} {good} liefern.",
    "Beobachtern zufolge wird am {day} über {good} verhandelt. Das Treffen dauert demnach zwei Tage.",
    "{person} kündigte an, die Zusammenarbeit mit {other} auszubauen.",
    "Der Regen hielt bis zum {day} an, und die Schiffe blieben im Hafen von {place}.",
    "{person} warnte, {state} werde einen Preis dafür zahlen, wenn es {other} mit {good} versorge.",
)


def make_article(number: int, words: int = 400, seed: int = 7) -> str:
    """The report with this number, of at least so many words."""
    random = Random(f"{seed}/{number}")
    day = f"{random.randint(1, 28)}.{random.randint(1, 12)}.20{random.randint(28, 33)}"
    lines = [
        f"{random.choice(STATES)} und {random.choice(STATES)} streiten über {random.choice(GOODS)}",
        "",
        day,
        "",
    ]
    count, paragraph = 0, list[str]()
    while count < words:
        sentence = _make_sentence(random)
        count += len(sentence.split())
        paragraph.append(sentence)
        if len(paragraph) == 4:
            lines += [" ".join(paragraph), ""]
            paragraph = []
    return "\n".join([*lines, " ".join(paragraph), ""])


def write_articles(folder: Path, count: int, words: int = 400) -> Iterator[Path]:
    """Writes so many reports into a folder; yields their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        path = folder / f"report{number:05}.txt"
        path.write_text(make_article(number, words), encoding="utf-8")
        yield path


def _make_sentence(random: Random) -> str:
    state, other = random.sample(STATES, 2)
    said = random.choice(SENTENCES).format(
        state=state, other=other, day=random.choice(DAYS), number=random.randint(2, 900),
        good=random.choice(GOODS), office=random.choice(OFFICES), person=random.choice(PEOPLE),
        place=random.choice(PLACES), body=random.choice(BODIES),
    )  # fmt: skip
    return said[0].upper() + said[1:]
