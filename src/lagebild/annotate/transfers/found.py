"""Transfers that a learned model found, as drafts: its spans become goods, sides and amounts.

Where the rules found the same transfer, what they know stays: the good's category, who is who, and all
of it between two states.
Not for: the model; nor how parties are filled that its spans leave out, see `missing`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lagebild.annotate.transfers.act_signs import Seen
from lagebild.annotate.transfers.candidates import Candidate, find_candidates
from lagebild.annotate.transfers.drafts import Draft, Good
from lagebild.annotate.transfers.features import Trigger, to_trigger
from lagebild.annotate.transfers.fixed_places import FIRST_OBJECT, SUBJECT
from lagebild.annotate.transfers.found_goods import find_amount, find_item, guess_item, tokens_between
from lagebild.annotate.transfers.found_parties import find_other, find_sides, is_same, to_sides
from lagebild.annotate.transfers.likely import choose_parties, knows_parties
from lagebild.annotate.transfers.missing import fill_missing
from lagebild.annotate.transfers.no_goods import is_no_good
from lagebild.annotate.transfers.officers import act_for, find_bodies
from lagebild.annotate.transfers.plain import tell_plainly
from lagebild.annotate.transfers.reading import Tables
from lagebild.annotate.transfers.status import Standing
from lagebild.annotate.transfers.weighing import is_likely, to_standing, weigh_standing
from lagebild.records import PARTIES, Act, Annotations, Sentence, Text, take
from lagebild.text.clauses import Clause
from lagebild.text.roles import Side
from lagebild.text.scene import Scene

RELIABLE: Final = 0.85
"""A model that puts so many parties on the right side is believed; else it only tells who takes part.

Grammar alone does so for nine of ten that are marked."""
_REMEMBERED: Final = 20
"""So many transfers back who gave and took is a hint to who does."""
Sides = Sequence[Side]


@dataclass(frozen=True, slots=True)
class Finder:
    """One document that a model has read, with what is looked up in it."""

    text: Text
    known: Annotations
    scene: Scene
    tables: Tables
    language: str

    def find(self, ruled: Sequence[Draft]) -> list[Draft]:
        """Drafts of every likely transfer, in the order of the text. `ruled` are those of the rules."""
        likely = [draft for draft in self.find_all(ruled) if draft.likely]
        return [d for d in likely if not is_no_good(self.scene, self.tables, self.known.mentions, d)]

    def find_all(self, ruled: Sequence[Draft]) -> list[Draft]:
        """Drafts of every transfer of the model, unlikely ones too."""
        officers = find_bodies(self.scene, self.known.mentions)
        read = [act_for(draft, officers) for draft in self.read(ruled)]
        return [act_for(draft, officers) for draft in fill_missing(self.text, self.scene, self.tables, read)]

    def read(self, ruled: Sequence[Draft]) -> list[Draft]:
        """The drafts with those parties alone that the model or the rules have words for."""
        carrying = [(span.start, span.end) for span in self.text.carrying()]
        acts = [a for a in self.known.findings.acts if a.layer == "trigger" and _inside(a, carrying)]
        starts = [sentence.first for sentence in self.known.sentences]
        found: list[Draft] = []
        for act in acts:
            trigger = self.scene.token_at(act.spans[0][0])
            at = bisect_right(starts, trigger) - 1
            if at >= 0 and trigger < self.known.sentences[at].last:
                found.extend(self._to_drafts(act, trigger, at, ruled, found[-_REMEMBERED:]))
        return found

    def _to_drafts(
        self, act: Act, trigger: int, index: int, ruled: Sequence[Draft], past: Sequence[Draft]
    ) -> Iterator[Draft]:
        """One draft for each supplier and recipient; none where nothing is given."""
        sentence = self.known.sentences[index]
        clauses = self.scene.clauses(sentence)
        clause = next((c for c in clauses if trigger in c.tokens), None)
        same = [draft for draft in ruled if _shares(act, draft)]
        if clause is None:
            return
        good = _known_good(find_item(self.scene, self.tables, act, clause, trigger), same)
        good = good or guess_item(self.scene, self.tables, clause, trigger)
        if good is None:
            return
        quantity = find_amount(self.text, self.scene, self.tables.amounts, act)
        if quantity is None:
            quantity = next((d.quantity for d in same if d.good.head == good.head), None)
        likely = True
        if act.sure.get(PARTIES, 1.0) < RELIABLE and knows_parties(self.language):
            sides, standing, likely = self.decide(self._see(act, index, clause, trigger, good, past))
        else:
            sides, standing = self._read_sides(act), to_standing(act)
        suppliers, recipients = _add_known(*sides, same)
        for supplier in suppliers:
            for recipient in recipients:
                yield Draft(
                    sentence=sentence,
                    clause=clause,
                    trigger=take(self.text.document.text, *act.spans[0]),
                    good=good,
                    supplier=supplier,
                    recipient=recipient,
                    status=standing.status,
                    negated=standing.negated,
                    quantity=quantity,
                    rule=self.known.findings.model,
                    likely=likely or bool(same),
                )

    def _read_sides(self, act: Act) -> tuple[Sides, Sides]:
        """Sides by the words that the act has for either party."""
        suppliers = find_sides(self.scene, act.roles.get("supplier", ()))
        recipients = find_sides(self.scene, act.roles.get("recipient", ()))
        if len(suppliers) == len(recipients) == 1 and is_same(suppliers[0], recipients[0]):
            recipients = find_other(self.scene, act.roles["recipient"][0], suppliers[0])
        return suppliers, [side for side in recipients if all(not is_same(side, s) for s in suppliers)]

    def _see(
        self, act: Act, index: int, clause: Clause, trigger: int, good: Good, past: Sequence[Draft]
    ) -> Seen:
        """The likeliest parties by grammar, and by the words that the act has for parties, whichever."""
        parties = [*act.roles.get("supplier", ()), *act.roles.get("recipient", ())]
        read = {i for start, end in parties for i in tokens_between(self.scene, start, end)}
        gave = [draft.supplier.party.referent if draft.supplier else None for draft in past]
        took = [draft.recipient.party.referent if draft.recipient else None for draft in past]
        asked = to_trigger(self.scene, self.tables, clause, trigger, gave, took)
        candidates = self._find_candidates(act, index, good, read, asked)
        pair = choose_parties(self.scene, asked, candidates, self.language, read)
        sentence = self.known.sentences[index]
        beside = sum(self._acts_in(sentence))
        return Seen(
            self.scene,
            self.tables,
            self.language,
            act,
            asked,
            sentence,
            good,
            candidates,
            pair,
            frozenset(read),
            beside,
        )

    def _acts_in(self, sentence: Sentence) -> Iterator[bool]:
        """For each transfer that the model found whether it is one of `sentence`."""
        acts = (act for act in self.known.findings.acts if act.layer == "trigger")
        return (sentence.start <= act.spans[0][0] < sentence.end for act in acts)

    def decide(self, seen: Seen) -> tuple[tuple[Sides, Sides], Standing, bool]:
        """Both sides of a transfer, how far it has come, and whether it is likely."""
        return self._to_sides(seen), weigh_standing(seen), is_likely(seen)

    def _to_sides(self, seen: Seen) -> tuple[Sides, Sides]:
        pair = seen.pair
        suppliers, recipients = (
            to_sides(self.scene, one, seen.candidates) for one in (pair.supplier, pair.recipient)
        )
        return suppliers, [side for side in recipients if all(not is_same(side, s) for s in suppliers)]

    def _find_candidates(
        self, act: Act, index: int, good: Good, read: set[int], asked: Trigger
    ) -> list[Candidate]:
        """Whom the text names, the act takes for a party, or grammar plainly makes one.

        Any noun if the act has none; no good, no time.
        """
        goods = [*act.spans, (good.start, good.end), *act.roles.get("item", ()), *act.roles.get("amount", ())]
        times = [(timex.start, timex.end) for timex in self.known.timexes]
        apart = {i for start, end in (*goods, *times) for i in tokens_between(self.scene, start, end)}
        apart -= set(self._free_places(asked, good, max(apart, default=-1)))
        found = find_candidates(self.scene, self.known.sentences, index, apart)
        return [c for c in found if self._is_meant(c, read, asked)] if read else found

    def _free_places(self, asked: Trigger, good: Good, last: int) -> Iterator[int]:
        """A subject that is not the good, and of two objects the first, though taken for goods."""
        head = set(tokens_between(self.scene, good.start, good.end))
        for i, place in asked.places.items():
            if (place == SUBJECT and i not in head) or (place == FIRST_OBJECT and i < last):
                yield i

    def _is_meant(self, candidate: Candidate, read: set[int], asked: Trigger) -> bool:
        named = candidate.mention is not None or not read.isdisjoint(range(candidate.first, candidate.last))
        return named or tell_plainly(self.scene, asked, candidate, self.language) is not None


def _add_known(
    suppliers: Sides, recipients: Sides, same: Sequence[Draft]
) -> tuple[Sequence[Side | None], Sequence[Side | None]]:
    """Where there is no side, those that the rules saw in the same clause; where they saw none, nobody."""
    for draft in same:
        if not suppliers and draft.supplier and all(not is_same(draft.supplier, r) for r in recipients):
            suppliers = [draft.supplier]
        if not recipients and draft.recipient and all(not is_same(draft.recipient, s) for s in suppliers):
            recipients = [draft.recipient]
    return suppliers or [None], recipients or [None]


def _shares(act: Act, draft: Draft) -> bool:
    """Whether a draft of the rules is about what an act is about: by the trigger or the good."""
    good, trigger = draft.good, draft.trigger
    return _touch(act.spans[:1], trigger.start, trigger.end) or _touch(
        act.roles.get("item", ()), good.start, good.end
    )


def _known_good(good: Good | None, same: Sequence[Draft]) -> Good | None:
    """The good with the category that the rules gave it; their good where the model names none."""
    if good is None:
        return next((draft.good for draft in same), None)
    covered = (d.good for d in same if d.good.start < good.end and good.start < d.good.end)
    ruled = next((g for g in covered if g.category != "other"), None)
    return replace(good, category=ruled.category) if ruled is not None else good


def _touch(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in spans)


def _inside(act: Act, carrying: Sequence[tuple[int, int]]) -> bool:
    return any(a <= act.spans[0][0] < b for a, b in carrying)


def merge(found: Sequence[Draft], ruled: Sequence[Draft]) -> list[Draft]:
    """Drafts of both in the order of the text, each transfer once.

    Of two about the same the rules' stands where it names two states or bodies, for which the rules were
    made and err less; else the found one.
    """
    sure = [draft for draft in ruled if _is_sure(draft)]
    kept = [draft for draft in found if not any(_overlap(draft, other) for other in sure)]
    rest = [d for d in ruled if _is_sure(d) or not any(_overlap(d, other) for other in kept)]
    return sorted([*kept, *rest], key=lambda d: (d.trigger.start, d.good.start))


def _is_sure(draft: Draft) -> bool:
    return all(side is not None and side.key is not None for side in (draft.supplier, draft.recipient))


def _overlap(one: Draft, other: Draft) -> bool:
    goods = one.good.start < other.good.end and other.good.start < one.good.end
    return goods or one.trigger.start == other.trigger.start
