"""What holds for every pile: order plays no part, ids are unique and hold, counts stay within bounds."""

from dataclasses import replace
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from pile_maker import PileMaker

from lagebild.link import Linked, link_pile
from lagebild.link.pile import Pile, read_pile
from lagebild.link.representatives import PUTS_FORWARD
from lagebild.records import AttributionKind, StanceValue

NAMES = ("Mara Lind", "Lind", "Iwan Tarkow", "Ivan Tarkov", "Tarkow", "Otto Lind", "Fachleute")
WORDS = (
    "Xanadien schickt Stahl über den Fluss nach Belland",
    "Xanadien schickt keinen Stahl über den Fluss nach Belland",
    "Fähren fahren wieder zwischen den Inseln",
    "das",
)
MATTERS: tuple[tuple[str, ...], ...] = ((), ("transfer:country:XA>country:XB:steel",), ("m1", "m2"))
statements = st.lists(
    st.tuples(
        st.sampled_from("abcd"),
        st.sampled_from(NAMES),
        st.sampled_from(WORDS),
        st.sampled_from(get_args(StanceValue)),
        st.sampled_from(get_args(AttributionKind)),
        st.sampled_from(MATTERS),
        st.booleans(),
        st.sampled_from((None, "country:XA", "country:XB")),
    ),
    max_size=14,
)


def _make(told: list[tuple]) -> Pile:  # type: ignore[type-arg]
    pile = PileMaker()
    for at, document in enumerate("abcd"):
        pile.report(document, f"203{at}" if at else None, f"Blatt {document}" if at % 2 else None)
    last: str | None = None
    for document, name, words, stance, kind, matters, answers, voice in told:
        speaker = pile.who(document, name, named=name != "Fachleute", speaks_for=voice)
        speakers = () if kind == "own" else (speaker,)
        last = pile.says(
            document, words, *speakers, stance=stance, kind=kind, matters=matters,
            answers=last if answers else None, negated="keinen" in words, anaphoric=words == "das",
        )  # fmt: skip
    return pile.pile()


class _View:
    """A view that gives its records in whatever order it is told."""

    def __init__(self, pile: Pile, turn: int) -> None:
        self._pile, self._turn = pile, turn

    def documents(self):  # type: ignore[no-untyped-def]
        return ()

    def sightings(self):  # type: ignore[no-untyped-def]
        return ()

    def all(self, record: type, document: str | None = None):  # type: ignore[no-untyped-def]
        del document
        kinds = {type(r): v for v in self._tables() for r in v}
        found = list(kinds.get(record, ()))
        cut = self._turn % (len(found) or 1)
        return iter(found[cut:][::-1] + found[:cut])

    def _tables(self) -> tuple[tuple[object, ...], ...]:
        p = self._pile
        return (p.referents, p.attributions, p.claim_mentions, p.passages, p.spans)


@settings(max_examples=60, deadline=None)
@given(statements, st.integers(0, 50))
def test_order_of_rows_plays_no_part(told: list[tuple], turn: int) -> None:  # type: ignore[type-arg]
    pile = replace(_make(told), reports={})
    assert link_pile(read_pile(_View(pile, 0))) == link_pile(read_pile(_View(pile, turn)))


@settings(max_examples=120, deadline=None)
@given(statements)
def test_every_referent_and_attribution_has_its_place_and_counts_stay_in_bounds(told: list[tuple]) -> None:  # type: ignore[type-arg]
    pile = _make(told)
    linked = link_pile(pile)
    _check_ids(linked)
    assert sorted(r for e in linked.entities for r in e.referents) == sorted(r.id for r in pile.referents)
    by_id = {a.id: a for a in pile.attributions}
    assert {s.attribution for s in linked.stances} == set(by_id)
    for claim in linked.claims:
        assert claim.last is None or (claim.first or "") <= claim.last
        putting = [a for a in claim.attributions if by_id[a].stance in PUTS_FORWARD]
        deniers = [a for a in claim.attributions if by_id[a].stance == "deny"]
        named = any(by_id[a].speakers for a in deniers)
        # A denial that stands alone, and says itself that it is not so, is what its voice says.
        alone = not claim.denied_by and named
        assert claim.independent_origins == sum(o.counted for o in claim.origins)
        said = {a for o in claim.origins for a in o.attributions}
        assert claim.independent_origins <= len(said)
        assert said <= set(deniers if said & set(deniers) else putting)
        assert len(set(claim.attributions)) == len(claim.attributions)
        assert not alone or said & set(deniers)


def _check_ids(linked: Linked) -> None:
    for rows in (linked.entities, linked.claims, linked.stances, linked.reuse):
        ids = [row.id for row in rows]
        assert len(set(ids)) == len(ids)
