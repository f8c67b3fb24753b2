"""Reads a document sentence by sentence into drafts of transfers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.annotate.transfers.amounts import find_quantity
from lagebild.annotate.transfers.asked import find_asked
from lagebild.annotate.transfers.drafts import Draft, Good
from lagebild.annotate.transfers.exchange import find_returns, turn_round
from lagebild.annotate.transfers.goods import find_goods
from lagebild.annotate.transfers.listed import fill_list, is_listed, opens_list
from lagebild.annotate.transfers.nouns import find_by_noun
from lagebild.annotate.transfers.pairs import Filled, resolve_pair
from lagebild.annotate.transfers.reading import Asked, Found, Reading, load_tables
from lagebild.annotate.transfers.status import (
    find_governing,
    find_governing_before,
    find_governing_noun,
    find_standing,
)
from lagebild.annotate.transfers.subjects import find_above
from lagebild.annotate.transfers.verbs import find_by_verb
from lagebild.lang.transfers import StatusRow
from lagebild.records import Annotations, Quantity, Sentence, Text, TransferStatus
from lagebild.text.clauses import Clause
from lagebild.text.moods import is_negated
from lagebild.text.places import GENITIVE
from lagebild.text.scene import Scene

REMEMBERED = 200
"""So many drafts back a party or a direction is looked for, so that long pages stay quick."""


def find_drafts(text: Text, known: Annotations, language: str, scene: Scene) -> list[Draft]:
    """Drafts of every transfer, in the order of the text; what names neither party is none."""
    past: list[Draft] = []
    previous: Sentence | None = None
    opened: tuple[Reading, Found] | None = None
    asked: Asked | None = None
    for sentence in known.sentences:
        reading = replace(_read(text, scene, language, sentence), asked=asked)
        if opened is not None and is_listed(reading):
            past.extend(_find_listed(*opened, reading, past))
            continue
        past.extend(_find_in_sentence(reading, past[-REMEMBERED:], previous))
        asked = find_asked(reading) or asked
        opening = opens_list(reading)
        opened = (reading, opening) if opening is not None else None
        previous = sentence
    return past


def _find_listed(intro: Reading, opened: Found, entry: Reading, past: Sequence[Draft]) -> list[Draft]:
    """Drafts of one entry of a list, with the parties and the mood of the sentence before the list."""
    found = fill_list(opened, entry)
    if found is None:
        return []
    drafts = _to_drafts(intro, found, past, None)
    return [replace(draft, quantity=_count(entry, draft.good), listed=entry.sentence) for draft in drafts]


def _find_in_sentence(reading: Reading, past: Sequence[Draft], previous: Sentence | None) -> list[Draft]:
    tokens = reading.scene.tokens[reading.sentence.first : reading.sentence.last]
    if reading.sentence.quote.rstrip().endswith("?"):
        return []  # who asks tells nothing
    counted = any(token.pos in reading.scene.syntax.number for token in tokens)
    strong = not reading.tables.open_verbs.isdisjoint(token.lemma for token in tokens)
    if not (counted or strong or any(reading.goods.values())):
        return []
    drafts: list[Draft] = []
    for clause in reading.clauses:
        drafts.extend(_find_in_clause(reading, clause, [*past, *drafts], previous))
    return drafts


def _read(text: Text, scene: Scene, language: str, sentence: Sentence) -> Reading:
    tables = load_tables(language)
    clauses = scene.clauses(sentence)
    goods = {clause.tokens: find_goods(scene, clause, tables.goods, tables.nouns) for clause in clauses}
    return Reading(text, scene, language, tables, sentence, clauses, goods)


def _find_in_clause(
    reading: Reading, clause: Clause, past: Sequence[Draft], previous: Sentence | None
) -> list[Draft]:
    by_noun = [found for found in find_by_noun(reading, clause, set()) if found.suppliers or found.recipients]
    used = {good.head for found in by_noun for good in found.goods}
    by_verb = list(find_by_verb(reading, clause, used))
    used |= {good.head for found in by_verb for good in found.goods}
    drafts: list[Draft] = []
    for found in sorted(by_verb + by_noun, key=lambda f: f.trigger):
        drafts.extend(_to_drafts(reading, found, [*past, *drafts], previous))
    returns = find_returns(reading, clause, used, [*past, *drafts])
    used |= {draft.good.head for draft in returns}
    for found in find_by_noun(reading, clause, used):
        drafts.extend(_to_drafts(reading, found, [*past, *drafts], previous))
    return _once(drafts) + returns


def _once(drafts: list[Draft]) -> list[Draft]:
    """Without what a second verb of the clause says again of the same good and parties."""
    kept: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        sides = (side.party.referent if side else None for side in (draft.supplier, draft.recipient))
        kept.setdefault((draft.good.head, *sides), draft)
    return list(kept.values())


def _to_drafts(
    reading: Reading, found: Found, past: Sequence[Draft], previous: Sentence | None
) -> Iterator[Draft]:
    """One draft for each good, supplier and recipient of a found frame."""
    governing = _find_governing(reading, found)
    plain: TransferStatus = "delivered" if not found.frame.nouns or _is_given(reading, found) else "possible"
    standing = find_standing(reading.scene, found, governing, plain)
    if standing.status == "delivered" and _is_doubted(reading, found.clause):
        standing = replace(standing, status="possible")
    for supplier in found.suppliers or (None,):
        for recipient in found.recipients or (None,):
            giver, taker, rule = turn_round(reading, found.clause, supplier, recipient, past)
            filled = resolve_pair(reading, found, giver, taker, past, previous)
            for good in found.goods if _is_told(filled) else ():
                yield Draft(
                    sentence=reading.sentence,
                    clause=found.clause,
                    trigger=reading.quote(found.trigger),
                    good=good,
                    supplier=filled.supplier,
                    recipient=filled.recipient,
                    status=standing.status,
                    negated=standing.negated,
                    quantity=_count(reading, good),
                    rule=", ".join(filter(None, (found.rule, rule, filled.rule))),
                )


def _is_told(filled: Filled) -> bool:
    """Whether a transfer is worth a record: both parties are named, or one of them is a state or a body."""
    sides = [side for side in (filled.supplier, filled.recipient) if side is not None]
    return len(sides) == 2 or any((side.key or "").startswith(("country:", "body:")) for side in sides)


def _is_doubted(reading: Reading, clause: Clause) -> bool:
    """Whether the clause above says no: "keine Beweise, dass ...", "glaubt nicht, dass ..."."""
    above = find_above(reading, clause) if clause.kind == "subordinate" else None
    return above is not None and is_negated(reading.scene, above)


def _is_given(reading: Reading, found: Found) -> bool:
    """Whether a noun takes its transfer for granted: "die Lieferungen", "Irlands Lieferungen"."""
    scene = reading.scene
    place = scene.place(found.clause, found.trigger, found.trigger + 1)
    if place.article in scene.syntax.definite:
        return True
    owned = {a.place.owner for a in scene.actors(found.clause) if a.place.hook == GENITIVE}
    return not owned.isdisjoint({found.trigger, *(good.head for good in found.goods)})


def _count(reading: Reading, good: Good) -> Quantity | None:
    home = next((c for c in reading.clauses if good.head in c.tokens), None)
    if home is None:
        return None
    return find_quantity(reading.text, reading.scene, home, good, reading.tables.amounts)


def _find_governing(reading: Reading, found: Found) -> StatusRow | None:
    """What the words above say: of a noun those of its clause, of an infinitive or "dass" those before."""
    clause = found.clause
    if found.frame.nouns:
        own = find_governing_noun(reading.scene, clause, found.trigger, reading.language)
        if own is not None:
            return own
    own = find_governing_before(reading.scene, clause, found.trigger, reading.language)
    if own is not None:
        return own
    if clause.kind not in {"infinitive", "subordinate"}:
        return None
    above = find_above(reading, clause)
    return find_governing(reading.scene, above, reading.language, False) if above else None
