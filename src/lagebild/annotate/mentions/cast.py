"""Decides whom each candidate stands for, reading the document from its beginning.

Names go by key or by name, titles by office, pronouns by salience. Nothing points forward, but for a surname
or an office whose full name follows.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from lagebild.annotate.mentions.directory import MOST_COMPARED, Directory
from lagebild.annotate.mentions.figures import Figure
from lagebild.annotate.mentions.pairs import PAIR_MEMORY, find_pair
from lagebild.annotate.mentions.reading import Candidate, Reading
from lagebild.annotate.mentions.salience import MEMORY, best, clause_behind, find_told_of, is_subject, joined
from lagebild.annotate.mentions.standing_in import (
    find_by_ending,
    find_by_trade,
    find_in_headline,
    find_stood_in,
)
from lagebild.lang.reference import reference_words
from lagebild.text.folding import fold
from lagebild.text.marks import QUOTES

ANY_OFFICE = "politician"
"""The role of a title that any office of a state gives: "der kroatische Politiker"."""

_ENDS_SPEECH = frozenset({",", *QUOTES})
"""Marks between what is said and who says it: nobody in what is said is that one."""


class Cast:
    """The figures of one document. `weights` tells how often the whole document names each state."""

    def __init__(self, reading: Reading, candidates: Sequence[Candidate]) -> None:
        self.reading = reading
        self.directory = Directory(reading.language)
        self._recent: dict[int, Figure] = {}
        self.by_key: dict[str, Figure] = {}
        self.by_name: dict[tuple[str, str], Figure] = {}
        self.people: list[Figure] = []
        self.weights = Counter(
            c.key if c.schema == "Country" else c.speaks_for for c in candidates if c.kind != "pronoun"
        )
        self._speaking = {c.name for c in candidates if c.kind == "pronoun" and c.name}
        self._named = [c for c in candidates if c.kind != "pronoun" and not c.stands_in]
        self._named_at = [c.first for c in self._named]
        self._last: tuple[Candidate, Figure] | None = None
        self._together: list[Figure] = []

    def introduce(self, people: Iterable[Candidate]) -> None:
        """Makes a figure for every full name or office with a surname, so that a headline finds it."""
        people = sorted(people, key=lambda c: -len(fold(c.name).split()))  # the fullest name before its end
        for candidate in people:
            if len(fold(candidate.name).split()) > 1:
                figure = self._named_person(candidate)
                figure.full += 1
                first = min(candidate.first, figure.first_at) if figure.first_at >= 0 else candidate.first
                figure.first_at = first
        for candidate in people:
            if candidate.office and candidate.name and " " not in fold(candidate.name):
                self._named_person(candidate)

    def resolve_page(self, candidate: Candidate) -> Figure:
        """The figure of a publisher or agency that the page credits outside of its report text."""
        figure = self._by_key(candidate)
        figure.names.add(candidate.shown)
        return figure

    def lend_voice(self, publisher: str | None) -> None:
        """Reporters who speak in a transcript, and are given no medium, speak for the page's publisher."""
        for figure in self.people:
            if figure.first_person and figure.speaks_for is None:
                figure.speaks_for = publisher

    def resolve(self, candidate: Candidate) -> list[Figure]:
        """The figures that a candidate stands for; a new one where there is none."""
        if candidate.stands_in:
            figure = self._of_noun(candidate) or self._stood_in(candidate)
            figures = [] if figure is None else [figure]
        elif candidate.kind == "pronoun" and not candidate.name:
            figures = self._by_pronoun(candidate)
        elif candidate.schema == "Person":
            figures = [self._named_person(candidate) if candidate.name else self._by_office(candidate)]
        else:
            figures = [self._by_key(candidate)]
        for figure in figures:
            self._touch(figure, candidate)
        if len(figures) == 1:
            self._remember(candidate, figures[0])
        return figures

    def _touch(self, figure: Figure, candidate: Candidate) -> None:
        figure.count += 1
        if candidate.kind == "pronoun" and candidate.name:
            figure.first_person = True
            return  # and `ich` makes nobody whom "er" may mean
        self._recent.pop(id(figure), None)
        self._recent[id(figure)] = figure
        figure.seen_at = candidate.first
        figure.sentence = self.reading.sentence_of[candidate.first]
        figure.subject = is_subject(self.reading, candidate)
        if candidate.kind != "pronoun" and candidate.gender and figure.schema != "Person":
            figure.gender = candidate.gender
        if candidate.kind in ("name", "seat", "group") or (
            candidate.kind == "nationality" and candidate.plural
        ):
            words = self.reading.text[candidate.start : candidate.end]
            figure.names.add(candidate.name if figure.schema == "Person" else candidate.shown or words)

    def _remember(self, candidate: Candidate, figure: Figure) -> None:
        """Keeps who acts together ("Putin und Kim"), and whom an adviser serves ("Putins Berater")."""
        if self._last is not None:
            before, other = self._last
            follows = before.last == candidate.first and before.schema == "Person"
            if (
                follows
                and candidate.office
                and figure is not other
                and self.reading.lower[before.first].endswith("s")
            ):
                figure.serves = other
            if joined(self.reading, before, candidate) and figure is not other:
                together = self._together if other in self._together else [other]
                self._together = [*together, figure]
        self._last = (candidate, figure)

    def _new(self, candidate: Candidate) -> Figure:
        figure = Figure.of(candidate)
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
        """A name is one, groups of one noun and state are one; "das Ministerium" is the last of that sort."""
        if candidate.kind in ("name", "nationality"):
            called = (candidate.schema, fold(candidate.name))
            if called not in self.by_name:
                self.by_name[called] = self._new(candidate)
            return self.by_name[called]
        figure = self._of_noun(candidate)
        if figure is None:
            figure = self._stood_in(candidate) or self._new(candidate)
            figure.office = candidate.role if candidate.schema == "Group" else None
        return figure

    def _of_noun(self, candidate: Candidate) -> Figure | None:
        """Whom the document called by this noun last."""
        sort = (candidate.role or "").partition(":")[0]
        for figure in reversed(self._recent.values()) if sort else ():
            if figure.schema != candidate.schema:
                continue
            if figure.schema == "Group":
                same = (figure.office, figure.speaks_for) == (candidate.role, candidate.speaks_for)
            else:
                same = any(role.partition(":")[0] == sort for role, _ in figure.offices)
            if same:
                return figure
        return None

    def _stood_in(self, candidate: Candidate) -> Figure | None:
        latest = list(reversed(self._recent.values()))
        figure = find_by_ending(self.reading, candidate, latest) or find_stood_in(
            self.reading, candidate, latest
        )
        if figure is not None and figure.schema != "Person":
            figure.learn(candidate)
        return figure

    def _named_person(self, candidate: Candidate) -> Figure:
        figure = self._known_person(candidate) or self._new(candidate)
        figure.learn(candidate)
        figure.offices |= self._shared_offices(candidate)
        self.directory.enter(figure, candidate.name)
        return figure

    def _shared_offices(self, candidate: Candidate) -> set[tuple[str, str | None]]:
        """ "Ministerin Ohm und ihr Kollege Arndt": he bears the same office, of a state that is not said."""
        colleague = candidate.role in ("counterpart", "reporter") and candidate.first > 0
        if not colleague or self.reading.tokens[candidate.first - 1].pos != "PPOSAT" or self._last is None:
            return set()
        return {(role, None) for role, _ in self._last[1].offices if self._last[1].schema == "Person"}

    def _known_person(self, candidate: Candidate) -> Figure | None:
        part = fold(candidate.name)
        full = self.directory.find_full(candidate.name) if " " in part else None
        if full is not None:
            return full
        called = [f for f in self.directory.find_called(part) if _may_be(f, candidate)]
        office = (candidate.role, candidate.speaks_for)
        same = [f for f in called if office in f.offices] if candidate.role else []
        return self._likeliest(same or called, candidate)

    def _likeliest(self, figures: Sequence[Figure], candidate: Candidate) -> Figure | None:
        """Of people with one surname: the one just spoken of, else the one the document speaks of most.

        Who is only mentioned in passing, as the father of the other, does not take the surname over.
        """
        here = self.reading.sentence_of[candidate.first]
        figures = [f for f in figures if ("kin", None) not in f.offices] or figures
        main = max(figures, key=lambda f: (f.full, f.count), default=None)
        near = [f for f in figures if f.sentence >= 0 and here - f.sentence <= 1]
        last = max(near, key=lambda f: f.seen_at, default=None)
        if last is None or main is None:
            return main
        return last if last.office or last.full * 3 > main.full else main

    def _by_office(self, candidate: Candidate) -> Figure:
        """Whom "der russische Präsident" stands for: who bears that office, else somebody new."""
        master = self._possessor(candidate)
        if master is not None:
            candidate = replace(candidate, speaks_for=master.speaks_for)
        indefinite = reference_words(self.reading.language, "indefinite")
        if self.reading.before(candidate.first) not in indefinite and (master is None or master.speaks_for):
            bearers = self._bearers(candidate)
            if bearers:
                figure = max(bearers, key=lambda f: (f.named, f.seen_at))
                figure.learn(candidate)
                return figure
            meant = self._stood_in(candidate) or self._told_of(candidate)
            if meant is not None:
                return meant
        figure = self._new(candidate)
        figure.serves = master
        return figure

    def _told_of(self, candidate: Candidate) -> Figure | None:
        """Whom a title tells of that nobody is known to bear: "Die Ärztin schwieg", "Forscherin gibt auf"."""
        near = self._near(self.reading.sentence_of[candidate.first], MEMORY)
        figure = find_by_trade(self.reading, candidate, near)
        figure = figure or find_in_headline(self.reading, candidate, self.people)
        if figure is not None:
            figure.learn(candidate)
        return figure

    def _bearers(self, candidate: Candidate) -> list[Figure]:
        """People who bear an office; for "der kroatische Politiker" also who was just given an office."""
        lately = [f for f in self.people[-MOST_COMPARED:] if _may_be(f, candidate)]
        found = [f for f in lately if any(_same_office(candidate, *office) for office in f.offices)]
        if found or candidate.role != ANY_OFFICE:
            return found
        near = self._near(self.reading.sentence_of[candidate.first], MEMORY)
        return [f for f in near if f in lately and f.named and f.offices and f.speaks_for is None]

    def _possessor(self, candidate: Candidate) -> Figure | None:
        """The person right before an office, in the genitive: "Holms Sprecherin", "Holm's spokeswoman"."""
        if self._last is None or self._last[1].schema != "Person":
            return None
        before, figure = self._last
        gap = self.reading.lower[before.last : candidate.first]
        word = self.reading.lower[candidate.first - 1]
        owns = gap == ("'s",) or (not gap and word.endswith("s") and before.kind == "name")
        return figure if owns else None

    def _near(self, here: int, back: int) -> list[Figure]:
        """Figures named in the last sentences, the latest first."""
        return list(takewhile(lambda f: here - f.sentence <= back, reversed(self._recent.values())))

    def _by_pronoun(self, candidate: Candidate) -> list[Figure]:
        here = self.reading.sentence_of[candidate.first]
        if candidate.role in ("pair", "states", "people"):
            states = [f for f in self.by_key.values() if f.schema == "Country"]
            pair = find_pair(self._near(here, PAIR_MEMORY), states, candidate, self.weights)
            return pair or [self._new(candidate)]
        figures = self._near(here, MEMORY)
        if self.reading.spoken(candidate.first):  # who says "ich" is not whom he calls "sie"
            figures = [f for f in figures if self._speaking.isdisjoint(f.names)]
        if self.reading.quoted[candidate.first]:
            figures = [f for f in figures if self._same_quote(f, candidate)]
        if candidate.schema == "Organization" and self.reading.before(candidate.first) in _ENDS_SPEECH:
            figures = [f for f in figures if f.sentence < here]  # "Velmar paid, it added"
        others = [find_told_of(self.reading, figures, candidate), *self._named_behind(candidate)]
        figure = best(self.reading, [f for f in figures if f not in others], candidate)
        if candidate.plural and self._together:
            near = min(f.sentence for f in self._together) >= max(here - 1, figure.sentence if figure else 0)
            if near and all(f in figures for f in self._together):
                return list(self._together)
        if figure is None:
            return [] if candidate.schema == "Organization" else [self._new(candidate)]
        return [figure]

    def _named_behind(self, candidate: Candidate) -> list[Figure]:
        """Who is named behind a pronoun in its clause, and so not meant: "was sie von den Russen wollen".

        Principle C of Chomsky, Lectures on Government and Binding (1981).
        """
        if candidate.role is not None:
            return []
        low, high = clause_behind(self.reading, candidate.first)
        places = range(bisect_left(self._named_at, low), bisect_left(self._named_at, high))
        named = [c for place in places if (c := self._named[place]).key or c.name]
        figures = [self.by_key.get(c.key) if c.key else self._known_person(c) for c in named]
        return [figure for figure in figures if figure is not None]

    def _same_quote(self, figure: Figure, candidate: Candidate) -> bool:
        """True where the figure was last named within the quotation that the pronoun stands in."""
        return all(self.reading.quoted[figure.seen_at : candidate.first + 1])


def _may_be(figure: Figure, candidate: Candidate) -> bool:
    """False where a title shows a woman and the figure is a man, or the other way round."""
    return not (candidate.role and candidate.gender and figure.gender not in ("", candidate.gender))


def _same_office(candidate: Candidate, role: str, state: str | None) -> bool:
    wanted = candidate.role or ""
    if candidate.speaks_for and state != candidate.speaks_for:
        return False
    if wanted == ANY_OFFICE:
        return state is not None
    return role == wanted or (":" not in wanted and role.partition(":")[0] == wanted)
