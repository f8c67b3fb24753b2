"""Whom a noun or pronoun stands for: the likeliest of those named before, or nobody among them.

A conditional logit over the figures named before and "none" (McFadden 1974), whose signs one can read; whom
the rules take is one of them. The weights are learned from reports of the project's corpus that the model
has not read (`lang/antecedent_weights.yaml`; `training/antecedents.py`).
Not for: names, and offices of states; see `cast`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import Final

from lagebild.annotate.mentions.antecedent_signs import (
    NOUNS,
    Asked,
    find_signs,
    is_generic,
    noun_of,
    sorts_of,
)
from lagebild.annotate.mentions.figures import Figure
from lagebild.annotate.mentions.gender import find_article
from lagebild.annotate.mentions.heard import Heard
from lagebild.annotate.mentions.history import History, Place
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.salience import agrees
from lagebild.annotate.mentions.tagged import BODIES
from lagebild.lang.antecedent_weights import load_antecedent_weights
from lagebild.lang.reference import reference_words
from lagebild.lang.stand_ins import find_sorts

LEAST: Final = 0.5
"""So likely a figure must be that the rules would not take."""
GROUPS: Final = ("personal", "several", "own", "anybody", "there", "this", "thing")
"""Groups of pronouns and adverbs, each a role in the table `reference_words`: `points_personal`."""
_ALIKE: Final = BODIES | {"Country", "Group", "Address"}

Signs = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Choice:
    """Who may be meant, and the signs of each and, last, of none."""

    asked: Asked
    places: Sequence[Place]
    rows: Sequence[Signs]


class Antecedents:
    """Asks about the words of one document. `kept`: all choices so far, to learn from."""

    def __init__(self, reading: Reading, heard: Heard, weights: Signs | None = None) -> None:
        self._reading = reading
        self._heard = heard
        self._weights = load_antecedent_weights() if weights is None else weights
        self.history = History()
        self.kept: list[Choice] = []

    def choose(self, candidate: Candidate, ruled: Figure | None, way: str) -> Figure | None:
        """The figure that a candidate stands for, None for somebody new. `ruled`: whom the rules take."""
        choice = self._choice(candidate, ruled, way)
        if ruled is not None and all(place.figure is not ruled for place in choice.places):
            return ruled  # named in full further on
        self.kept.append(choice)
        scores = [self._add_up(row) for row in choice.rows]
        most = max(scores)
        chances = [exp(score - most) for score in scores]
        best = chances.index(1.0)
        if ruled is not None and choice.asked.group not in NOUNS:
            return ruled
        if best == len(choice.places) or chances[best] <= LEAST * sum(chances):
            return ruled
        figure = choice.places[best].figure
        return figure if self._may_stand(choice.asked, figure) else ruled

    def _may_stand(self, asked: Asked, figure: Figure) -> bool:
        """No sum of signs leads back "eine Firma" or "die Firmen", or "sie" to whom the text calls "der"."""
        reading, word = self._reading, self._reading.lower[asked.at]
        if asked.group not in NOUNS:
            gender = asked.candidate.gender
            unknown = not figure.gender and (figure.schema == "Person" or gender != "f")
            return not gender or unknown or figure.gender == gender
        article = find_article(reading, asked.candidate.first)
        if _sort_of_article(reading, article) not in ("definite", "demonstrative"):
            return False
        return asked.group != "generic" or bool(find_sorts(reading.language, article, word))

    def _add_up(self, row: Signs) -> float:
        return sum(self._weights.get(name, 0.0) * value for name, value in row.items())

    def _choice(self, candidate: Candidate, ruled: Figure | None, way: str) -> Choice:
        reading = self._reading
        noun = noun_of(reading, candidate)
        asked = Asked(candidate, group_of(reading, candidate), way, noun, ruled)
        places = self.history.latest(candidate.first)
        rows, fitting = [], 0
        for place in places:
            rows.append(find_signs(reading, self._heard, asked, place, fitting))
            fitting += _fits(reading.language, asked, place.figure)
        return Choice(asked, places, [*rows, self._none(asked, fitting)])

    def _none(self, asked: Asked, fitting: int) -> Signs:
        """Signs that nobody named before is meant."""
        reading, heard = self._reading, self._heard
        article = find_article(reading, asked.candidate.first)
        names = [asked.way, f"{min(fitting, 2)} fit", *(f"is {role}" for role in heard.roles(asked.at))]
        names += ["the rules take nobody"] if asked.ruled is None else []
        names += ["first sentences"] if reading.sentence_of[asked.at] < 2 else []
        if asked.group in NOUNS:
            names += [_sort_of_article(reading, article), f"is {asked.candidate.schema}"]
            names += [f"word {asked.noun}"]
            names += ["several words"] if asked.candidate.last - asked.candidate.first > 1 else []
            names += ["goes on"] if _goes_on(reading, asked.candidate.last) else []
        else:
            names += [f"word {reading.lower[asked.at]}"]
        wide = "noun" if asked.group in NOUNS else "pronoun"
        return {f"none: {group}: {name}": 1.0 for group in (wide, asked.group) for name in names}


def group_of(reading: Reading, candidate: Candidate) -> str:
    """The group of a noun or of a pronoun."""
    if candidate.schema == "Person" and candidate.kind != "pronoun":
        return "person"
    if candidate.kind != "pronoun":
        return "generic" if is_generic(reading.language, noun_of(reading, candidate)) else "body"
    word = reading.lower[candidate.first]
    if candidate.plural and word in reference_words(reading.language, "points_personal"):
        return "several"
    return next((g for g in GROUPS if word in reference_words(reading.language, f"points_{g}")), "this")


def _fits(language: str, asked: Asked, figure: Figure) -> bool:
    """A rough test of who is a rival of whom."""
    if asked.group in ("generic", "body"):
        sorts = sorts_of(language, asked.noun)
        return figure.schema in sorts if sorts else figure.schema in _ALIKE
    if asked.group == "person" or asked.group == "personal":
        return figure.schema == "Person" and figure.gender in ("", asked.candidate.gender)
    return figure.schema in _ALIKE or agrees(figure, asked.candidate)


def _sort_of_article(reading: Reading, article: str) -> str:
    for name in ("demonstrative", "definite_f", "definite_m", "definite_n", "indefinite"):
        if article in reference_words(reading.language, name):
            return name.partition("_")[0]
    return "no article"


def _goes_on(reading: Reading, last: int) -> bool:
    """Words of place or a genitive stand behind: "die Firma des Rates"."""
    after = reading.after(last - 1)
    roles = ("genitive", "of_place", "seat_preposition")
    return any(after in reference_words(reading.language, role) for role in roles)
