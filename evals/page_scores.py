"""How single facts of a page are scored against gold: words of the body, title, authors, publisher, captions.

Not for: which pages; see `pages`.
"""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

from lagebild.lang.agencies import is_agency
from lagebild.text.folding import fold

if TYPE_CHECKING:
    from evals.pages import Scores

_WORD: Final = re.compile(r"\w+")
_DOMAIN: Final = re.compile(r"\.(?:com|org|net|de|at|ch|uk|co\.uk)$", re.I)
_PUBLISHERS: Final = Path(__file__).parent / "data" / "page_publishers.yaml"


def words_of(text: str) -> Counter[str]:
    """Words in lower case with how often each stands."""
    return Counter(_WORD.findall(text.lower()))


def f1(gold: Counter[str], found: Counter[str]) -> float:
    """Harmonic mean of precision and recall over two bags of words."""
    total = gold.total() + found.total()
    return 2 * (gold & found).total() / total if total else 0.0


@cache
def read_publishers() -> dict[str, list[str]]:
    """The names of each outlet's publisher."""
    found: dict[str, list[str]] = yaml.safe_load(_PUBLISHERS.read_text(encoding="utf-8"))
    return found


def same_title(found: str, gold: str) -> bool:
    """Equal but for the name of the site or a kicker on one side."""
    a, b = fold(found), fold(gold)
    return bool(a and b) and (a in b or b in a)


def same_publisher(found: str, names: list[str]) -> bool:
    """One of the names, case, spaces, hyphens and a domain at the end aside."""
    return _bare(found) in {_bare(name) for name in names}


def _bare(name: str) -> str:
    return fold(_DOMAIN.sub("", name.strip())).replace(" ", "")


def score_authors(found: list[str], gold: list[str], publisher: list[str]) -> float | None:
    """F1 over names of persons as a whole, case and accents aside; None where gold names nobody.

    Agencies and the outlet stand in the same field of some gold; they are left out on both sides: whom a page
    credits with its text is another fact of it.
    """
    a, b = _persons(found, publisher), _persons(gold, publisher)
    return 2 * len(a & b) / (len(a) + len(b)) if b else None


def _persons(names: list[str], publisher: list[str]) -> set[str]:
    left_out = {_bare(name) for name in publisher}
    return {fold(n) for n in names if fold(n) and not is_agency(n) and _bare(n) not in left_out}


def score_captions(
    gold: dict[str, Any], body: Counter[str], found: str, found_body: str, scores: "Scores"
) -> None:
    """Adds three figures where gold names a caption.

    The share of its captions' words that were found as such, the share of what was found that is no word of
    the gold's body, and the share of captions that stand whole in what was taken for the body.
    """
    captions = {_letters(image.get("caption") or "") for image in gold.get("images") or ()} - {""}
    if not captions:
        return
    bag = words_of("\n".join(image.get("caption") or "" for image in gold["images"]))
    words = words_of(found)
    scores.caption_recall.append((bag & words).total() / bag.total())
    if words:
        surplus = words - bag
        scores.caption_precision.append(1 - (surplus & (body - bag)).total() / words.total())
    run = _letters(found_body)
    scores.captions_in_body.append(sum(caption in run for caption in captions) / len(captions))


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))
