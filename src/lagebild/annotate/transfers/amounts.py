"""Reads the amount before a good: number words, figures, vague amounts, units; never a calibre."""

from lagebild.annotate.transfers.drafts import Good
from lagebild.lang.amounts import Amounts
from lagebild.records import Quantity, Text
from lagebild.text.clauses import Clause
from lagebild.text.scene import Scene


def find_quantity(text: Text, scene: Scene, clause: Clause, good: Good, amounts: Amounts) -> Quantity | None:
    """The amount in the phrase of `good`, from its modifier to its unit; None where there is none."""
    start = min(good.place.start, good.first)
    region = [i for i in clause.tokens if start <= i < good.head]
    counted = _find_number(scene, region, amounts)
    if counted is None:
        return None
    first, last, value = counted
    unit, last = _find_unit(scene, region, last, amounts)
    mod, first = _find_mod(scene, clause, first, amounts)
    begin, end = scene.tokens[first].start, scene.tokens[last].end
    return Quantity(begin, end, text.document.text[begin:end], value, mod, unit)


def _find_number(scene: Scene, region: list[int], amounts: Amounts) -> tuple[int, int, float | None] | None:
    """First and last token of the number in `region` and its value: figures before vague words before lots."""
    words = {i: scene.tokens[i].text.lower() for i in region}
    for i in region:
        value = amounts.parse_word(words[i])
        if value is None or _is_article(scene, i):
            continue
        last, value = _add_powers(words, i, value, amounts)
        return None if words.get(last + 1) in amounts.measures else (i, last, value)
    for i in region:
        if words[i] in amounts.vague:
            return i, i, None
    for i in region:
        if words[i] in amounts.lots:
            first = min((j for j in region if all(k in words for k in range(j, i))), default=i)
            return first, i, None
    return None


def _is_article(scene: Scene, i: int) -> bool:
    """ "eine Rakete" counts nothing, "eine Million Granaten" does: the power after it is found by itself."""
    return scene.tokens[i].pos in scene.syntax.article


def _add_powers(words: dict[int, str], at: int, value: float, amounts: Amounts) -> tuple[int, float]:
    """Goes on over the powers after a number: "fünf Millionen", "3 hundred thousand"."""
    while at + 1 in words and words[at + 1] in amounts.powers:
        at += 1
        value *= amounts.powers[words[at]]
    return at, value


def _find_unit(scene: Scene, region: list[int], last: int, amounts: Amounts) -> tuple[str | None, int]:
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


def _find_mod(scene: Scene, clause: Clause, first: int, amounts: Amounts) -> tuple[str | None, int]:
    """The modifier right before the number: "fast", "mehr als"."""
    for count in (2, 1):
        before = range(first - count, first)
        if all(i in clause.tokens for i in before):
            phrase = " ".join(scene.tokens[i].text.lower() for i in before)
            if phrase in amounts.mods:
                return amounts.mods[phrase], first - count
    return None, first
