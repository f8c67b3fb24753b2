"""Transfers that a learned model found, as drafts: its spans become goods, sides and amounts.

Where the rules found the same transfer, what they know stays: the good's category, who is who, and all
of it between two states.
Not for: the model; nor how parties are filled that its spans leave out, see `missing`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from lagebild.annotate.transfers.drafts import Draft, Good
from lagebild.annotate.transfers.found_goods import find_amount, find_item, guess_item
from lagebild.annotate.transfers.found_parties import find_sides, is_same
from lagebild.annotate.transfers.missing import fill_missing
from lagebild.annotate.transfers.officers import act_for, find_bodies
from lagebild.annotate.transfers.reading import Tables
from lagebild.records import Act, Annotations, Sentence, Text, TransferStatus, take
from lagebild.text.roles import Side
from lagebild.text.scene import Scene


@dataclass(frozen=True, slots=True)
class Finder:
    """One document that a model has read, with what is looked up in it."""

    text: Text
    known: Annotations
    scene: Scene
    tables: Tables

    def find(self, ruled: Sequence[Draft]) -> list[Draft]:
        """Drafts of every transfer of the model, in the order of the text. `ruled` are those of the rules."""
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
                found.extend(self._to_drafts(act, trigger, self.known.sentences[at], ruled))
        return found

    def _to_drafts(
        self, act: Act, trigger: int, sentence: Sentence, ruled: Sequence[Draft]
    ) -> Iterator[Draft]:
        """One draft for each supplier and recipient; none where nothing is given."""
        clauses = self.scene.clauses(sentence)
        clause = next((c for c in clauses if trigger in c.tokens), None)
        same = [draft for draft in ruled if _shares(act, draft)]
        good = find_item(self.scene, self.tables.goods, act)
        good = _known_good(good, same)
        if good is None and clause is not None:
            good = guess_item(self.scene, self.tables, clause, trigger)
        if clause is None or good is None:
            return
        quantity = find_amount(self.text, self.scene, self.tables.amounts, act)
        if quantity is None:
            quantity = next((d.quantity for d in same if d.good.head == good.head), None)
        suppliers, recipients = self._find_parties(act, same)
        for supplier in suppliers:
            for recipient in recipients:
                yield Draft(
                    sentence=sentence,
                    clause=clause,
                    trigger=take(self.text.document.text, *act.spans[0]),
                    good=good,
                    supplier=supplier,
                    recipient=recipient,
                    status=cast(TransferStatus, act.labels["status"]),
                    negated=act.labels["negated"] == "true",
                    quantity=quantity,
                    rule=self.known.findings.model,
                )

    def _find_parties(
        self, act: Act, same: Sequence[Draft]
    ) -> tuple[Sequence[Side | None], Sequence[Side | None]]:
        """Sides by the words of the act; where it has none, those that the rules saw in the same clause."""
        suppliers = find_sides(self.scene, act.roles.get("supplier", ()))
        recipients = find_sides(self.scene, act.roles.get("recipient", ()))
        recipients = [side for side in recipients if all(not is_same(side, s) for s in suppliers)]
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
