"""Reads the amount before a good: number words, figures, vague amounts, units; never a calibre."""

from collections.abc import Sequence

from lagebild.annotate.transfers.drafts import Good
from lagebild.annotate.transfers.reading import Reading
from lagebild.lang.amounts import Amounts
from lagebild.records import Quantity, Text
from lagebild.text.clauses import Clause
from lagebild.text.scene import Scene


def find_quantity(text: Text, scene: Scene, clause: Clause, good: Good, amounts: Amounts) -> Quantity | None:
    """The amount in the phrase of `good`, from its modifier to its unit; None where there is none."""
    start = min(good.place.start, good.first)
    region = [i for i in clause.tokens if start <= i < good.head]
    return read_quantity(text, scene, region, clause.tokens, amounts)


def read_quantity(
    text: Text, scene: Scene, region: Sequence[int], around: Sequence[int], amounts: Amounts
) -> Quantity | None:
    """The amount in the tokens of `region`; its modifier may stand right before it in `around`."""
    counted = _find_number(scene, region, amounts)
    if counted is None:
        return None
    first, last, value = counted
    unit, last = _find_unit(scene, region, last, amounts)
    if first - 1 in region and amounts.values.get(scene.tokens[first - 1].text.lower()) == 1:
        first -= 1  # "eine Million"
    mod, first = _find_mod(scene, around, first, amounts)
    begin, end = scene.tokens[first].start, scene.tokens[last].end
    return Quantity(begin, end, text.document.text[begin:end], value, mod, unit)


def is_counted(reading: Reading, clause: Clause, good: Good) -> bool:
    """Whether a number of two or more, or a number with a unit, stands before `good`."""
    found = find_quantity(reading.text, reading.scene, clause, good, reading.tables.amounts)
    return found is not None and found.value is not None and (found.value >= 2 or found.unit is not None)


def _find_number(
    scene: Scene, region: Sequence[int], amounts: Amounts
) -> tuple[int, int, float | None] | None:
    """First and last token of the number in `region`, and its value: figures, then vague words, then lots."""
    words = [scene.tokens[i].text.lower() for i in region]
    for at, i in enumerate(region):
        read = None if _is_article(scene, i) else amounts.read(words, at)
        if read is not None:
            end, value = read
            measured = end < len(words) and words[end] in amounts.measures
            return None if measured else (i, region[end - 1], value)
    return _find_vague(region, words, amounts)


def _find_vague(
    region: Sequence[int], words: list[str], amounts: Amounts
) -> tuple[int, int, float | None] | None:
    """ "Tausende", and "eine enorme Menge" from its article on."""
    for i, word in zip(region, words, strict=True):
        if word in amounts.vague:
            return i, i, None
        if word in amounts.lots:
            return region[0], i, None
    return None


def _is_article(scene: Scene, i: int) -> bool:
    """ "eine Rakete" counts nothing, "eine Million Granaten" does: the power after it is found by itself."""
    return scene.tokens[i].pos in scene.syntax.article


def _find_unit(scene: Scene, region: Sequence[int], last: int, amounts: Amounts) -> tuple[str | None, int]:
    """The unit after the number, past a partitive: "20.000 Tonnen", "Tausende von Containern"."""
    for i in (last + 1, last + 2):
        if i not in region:
            break
        token = scene.tokens[i]
        if token.lemma.lower() in amounts.units or token.text.lower() in amounts.units:
            return token.lemma, i
        if token.text.lower() not in scene.syntax.partitive:
            break
    return None, last


def _find_mod(scene: Scene, around: Sequence[int], first: int, amounts: Amounts) -> tuple[str | None, int]:
    """The modifier right before the number: "fast", "mehr als"."""
    for count in (2, 1):
        before = range(first - count, first)
        if all(i in around for i in before):
            phrase = " ".join(scene.tokens[i].text.lower() for i in before)
            if phrase in amounts.mods:
                return amounts.mods[phrase], first - count
    return None, first
