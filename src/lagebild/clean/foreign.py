"""Lines in another script or another language than the report's.

Not for: telling the report's own language; see `language`.
"""

import re
from collections import Counter
from itertools import islice
from typing import Final

from lagebild.clean.labels import Labels
from lagebild.clean.language import find_passage_language, rate_language
from lagebild.lang.load import LANGUAGES

_SCRIPTS: Final = (
    ("latin", r"A-Za-zÀ-ɏ\u1e00-\u1eff"),
    ("cyrillic", r"\u0400-\u052f"),
    ("greek", r"\u0370-\u03ff"),
    ("hebrew", r"\u0590-\u05ff"),
    ("arabic", r"\u0600-\u06ff\u0750-\u077f"),
    ("devanagari", r"\u0900-\u097f"),
    ("thai", r"\u0e00-\u0e7f"),
    ("east_asian", r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"),
)
_RUNS: Final = tuple((name, re.compile(f"[{chars}]+")) for name, chars in _SCRIPTS)
_BEYOND_LATIN: Final = re.compile(f"[{''.join(chars for _, chars in _SCRIPTS[1:])}]")
_LEAST_WORDS: Final = 12
"""Words from which on a guess of the language of one block is worth anything."""
_TELLING: Final = 12
"""Paragraphs with which a short line above them has a word in common, if it is of the report."""
_WORD: Final = re.compile(r"\b[^\W\d_A-Z]{4,}\b")
_SURE: Final = 0.99
_SAMPLE: Final = 400
"""Characters of a block that are enough to tell its language."""
_QUOTED: Final = re.compile(r"[\"“”„«»]")


def find_other_scripts(labels: Labels) -> None:
    """Labels blocks in another script than that of most letters as furniture."""
    scripts = [find_script(block.text) for block in labels.blocks]
    weight: Counter[str] = Counter()
    for script, block in zip(scripts, labels.blocks, strict=True):
        if script:
            weight[script] += len(block.text)
    if not weight:
        return
    own = max(weight, key=lambda name: (weight[name], name))
    for index in labels.undecided():
        if scripts[index] not in (None, own):
            labels.give(index, "furniture", "other_script")
            if labels.blocks[index].size < _LEAST_WORDS:
                labels.ends.append(index)  # the template of the page speaks


def find_other_languages(labels: Labels) -> None:
    """Labels long undecided blocks in another language, and words of the template above, as furniture."""
    if labels.language == "und":
        return
    body = next((i for i, block in enumerate(labels.blocks) if block.is_prose), 0)
    for index in [i for i in labels.undecided() if i < body]:
        if is_of_template(labels, index):
            labels.give(index, "furniture", "other_language")
    for index in labels.undecided():
        block = labels.blocks[index]
        if block.size < _LEAST_WORDS or _QUOTED.search(block.text):
            continue
        if not labels.is_familiar(block.words):
            language, probability = rate_language(block.text[:_SAMPLE])
            if language != labels.language and probability >= _SURE:
                labels.give(index, "furniture", "other_language")


def is_of_template(labels: Labels, index: int) -> bool:
    """Whether a few words in a language without tables share none with the running text: a player's buttons.

    What has a table is left to it: pages take words from the languages of their readers into headlines. Names
    alone tell no language.
    """
    block = labels.blocks[index]
    if not 2 <= block.size < _LEAST_WORDS or block.ends_sentence or not _WORD.search(block.text):
        return False
    if find_passage_language(block.text, labels.language) in {"und", labels.language, *LANGUAGES}:
        return False
    prose = islice((other for other in labels.blocks if other.is_prose), _TELLING)
    return not any(block.stems & other.stems for other in prose)


def find_script(line: str) -> str | None:
    """The script of most letters of a line; None where it has no letters that are known."""
    if not _BEYOND_LATIN.search(line):
        return "latin" if _RUNS[0][1].search(line) else None
    counts = {name: sum(map(len, run.findall(line))) for name, run in _RUNS}
    best = max(counts, key=lambda name: (counts[name], name))
    return best if counts[best] else None
