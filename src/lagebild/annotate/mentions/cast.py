"""Decides whom each candidate stands for, reading the document from its beginning.

Names go by key or by name, titles by office, pronouns by salience: near before far, subject before the rest,
and only where gender and number agree (after Lappin & Leass 1994, much simplified). Nothing points forward, but
for a surname or an office whose full name follows.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from lagebild.annotate.mentions.figures import Figure, same_person, surname
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.lang.reference import reference_words
from lagebild.lang.tags import FINITE, PREPOSITIONS
from lagebild.text.folding import fold

_MEMORY: Final = 3
"""Sentences back that a pronoun looks."""


class Cast:
    """The figures of one document."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.figures: list[Figure] = []
        self.by_key: dict[str, Figure] = {}
        self.people: list[Figure] = []

    def introduce(self, people: Iterable[Candidate]) -> None:
        """Makes a figure for every full name, so that a surname in a headline finds it."""
        for candidate in people:
            if len(fold(candidate.name).split()) > 1:
                self._named_person(candidate)

    def resolve(self, candidate: Candidate) -> list[Figure]:
        """The figures that a candidate stands for; a new one where there is none."""
        if candidate.kind == "pronoun":
            figures = self._by_pronoun(candidate)
        elif candidate.schema == "Person":
            figures = [self._named_person(candidate) if candidate.name else self._by_office(candidate)]
        else:
            figures = [self._by_key(candidate)]
        for figure in figures:
            self._touch(figure, candidate)
        return figures

    def _touch(self, figure: Figure, candidate: Candidate) -> None:
        figure.count += 1
        figure.seen_at = candidate.first
        figure.sentence = self.reading.sentence_of[candidate.first]
        figure.subject = self._is_subject(candidate)
        if candidate.kind != "pronoun" and candidate.gender and figure.schema != "Person":
            figure.gender = candidate.gender
        if candidate.kind in ("name", "seat", "group") or (
            candidate.kind == "nationality" and candidate.plural
        ):
            figure.names.add(candidate.name if figure.schema == "Person" else self._words(candidate))

    def _words(self, candidate: Candidate) -> str:
        return self.reading.text[candidate.start : candidate.end]

    def _is_subject(self, candidate: Candidate) -> bool:
        """A rough guess: beside a finite verb or at the beginning, and after no preposition."""
        at, reading = candidate.first, self.reading
        low, high = reading.bounds(at)
        article = at > low and reading.lower[at - 1] in reference_words(reading.language, "article")
        before = at - 2 if article else at - 1
        if before >= low and reading.tokens[before].pos in PREPOSITIONS:
            return False
        if article and reading.lower[at - 1] in reference_words(reading.language, "oblique"):
            return False
        after = candidate.last
        beside = [place for place in (before, after) if low <= place < high]
        return before < low or any(reading.tokens[place].pos in FINITE for place in beside)

    def _new(self, candidate: Candidate) -> Figure:
        figure = Figure.of(candidate)
        self.figures.append(figure)
        if figure.key:
            self.by_key[figure.key] = figure
        if figure.schema == "Person":
            self.people.append(figure)
        return figure

    def _by_key(self, candidate: Candidate) -> Figure:
        if candidate.key is None:
            return self._without_key(candidate)
        figure = self.by_key.get(candidate.key) or self._new(candidate)
        figure.learn(candidate)
        return figure

    def _without_key(self, candidate: Candidate) -> Figure:
        """Groups of one noun and one state are one; "das Ministerium" is the last one of that sort."""
        for figure in sorted(self.figures, key=lambda f: -f.seen_at):
            if candidate.schema == "Group":
                same = figure.schema == "Group" and (figure.office, figure.speaks_for) == (
                    candidate.role,
                    candidate.speaks_for,
                )
            else:
                same = (
                    any(
                        role.partition(":")[0] == (candidate.role or "").partition(":")[0]
                        for role, _ in figure.offices
                    )
                    and figure.schema == candidate.schema
                )
            if same and candidate.role:
                return figure
        figure = self._new(candidate)
        figure.office = candidate.role if candidate.schema == "Group" else None
        figure.name = figure.name or self._words(candidate)
        return figure

    def _named_person(self, candidate: Candidate) -> Figure:
        figure = self._known_person(candidate) or self._new(candidate)
        figure.learn(candidate)
        return figure

    def _known_person(self, candidate: Candidate) -> Figure | None:
        if len(fold(candidate.name).split()) > 1:
            return next((f for f in self.people if f.name and same_person(f.name, candidate.name)), None)
        part = fold(candidate.name)
        named = [
            f
            for f in self.people
            if f.name and (surname(f.name, self.reading.language) == part or fold(f.name) == part)
        ]
        if not named:
            named = [f for f in self.people if part in fold(f.name).split()]
        office = (
            [f for f in named if (candidate.role, candidate.speaks_for) in f.offices]
            if candidate.role
            else []
        )
        return self._likeliest(office or named, candidate)

    def _likeliest(self, figures: Sequence[Figure], candidate: Candidate) -> Figure | None:
        """Of people with one surname: the one just spoken of, else the one the document speaks of most."""
        if not figures:
            return None
        here = self.reading.sentence_of[candidate.first]
        seen = [f for f in figures if f.sentence >= 0]
        near = [f for f in seen if here - f.sentence <= 1]
        if near:
            return max(near, key=lambda f: f.seen_at)
        return max(seen or figures, key=lambda f: f.count)

    def _by_office(self, candidate: Candidate) -> Figure:
        """Whom "der russische Präsident" stands for: who bears that office; else a new figure without a name."""
        if self.reading.before(candidate.first) not in reference_words(self.reading.language, "indefinite"):
            for figure in sorted(self.people, key=lambda f: (not f.named, -f.seen_at)):
                if any(_same_office(candidate, role, state) for role, state in figure.offices):
                    figure.learn(candidate)
                    return figure
        return self._new(candidate)

    def _by_pronoun(self, candidate: Candidate) -> list[Figure]:
        if candidate.role in ("pair", "states", "people"):
            return self._pair(candidate) or [self._new(candidate)]
        figure = self._salient(candidate)
        return [figure] if figure else [self._new(candidate)]

    def _salient(self, candidate: Candidate) -> Figure | None:
        here = self.reading.sentence_of[candidate.first]
        fitting = [
            figure
            for figure in self.figures
            if 0 <= here - figure.sentence <= _MEMORY and figure.sentence >= 0 and _agrees(figure, candidate)
        ]
        return max(fitting, key=lambda f: _salience(f, here), default=None)

    def _pair(self, candidate: Candidate) -> list[Figure]:
        """The two of one sort that were named last: states for "beide Länder", people for "beide Politiker"."""
        here = self.reading.sentence_of[candidate.first]
        near = [f for f in self.figures if f.sentence >= 0 and here - f.sentence <= _MEMORY and f.named]
        states = sorted((f for f in near if f.schema == "Country"), key=lambda f: -f.seen_at)[:2]
        people = sorted((f for f in near if f.schema == "Person"), key=lambda f: -f.seen_at)[:2]
        if candidate.role == "states":
            return states if len(states) == 2 else []
        if candidate.role == "people":
            return people if len(people) == 2 else []
        pairs = [pair for pair in (states, people) if len(pair) == 2]
        return max(pairs, key=lambda pair: min(f.seen_at for f in pair), default=[])


def _same_office(candidate: Candidate, role: str, state: str | None) -> bool:
    wanted = candidate.role or ""
    if candidate.speaks_for and state and candidate.speaks_for != state:
        return False
    if candidate.speaks_for and not state:
        return False
    return role == wanted or (":" not in wanted and role.partition(":")[0] == wanted)


def _agrees(figure: Figure, candidate: Candidate) -> bool:
    if candidate.plural:
        return figure.plural
    if figure.schema == "Person":
        return figure.gender in ("", candidate.gender)
    return not figure.plural and figure.gender == candidate.gender


def _salience(figure: Figure, here: int) -> float:
    person = 1.0 if figure.schema == "Person" else 0.0
    return (
        person
        + (0.8 if figure.subject else 0.0)
        - 0.9 * (here - figure.sentence)
        + 0.05 * min(figure.count, 6)
    )
