"""Speech written down: runs without sentence ends, stacks of lower-case lines, time codes, pages that say so.

Not for: putting sentences into it; see `annotate.words`.
"""

import re
from typing import Final

from lagebild.clean.blocks import Block
from lagebild.clean.declared_speech import find_declared_speech
from lagebild.clean.labels import Labels
from lagebild.clean.shown_speakers import find_shown_speakers

_LEAST_WORDS: Final = 60
_WORDS_PER_END: Final = 55
"""Words to a sentence end above which nobody has put these ends by hand."""
_WORDS_PER_MARK: Final = 30
"""Words to a comma or quotation mark below which it is one long sentence of a writer."""
_TIME_CODE: Final = re.compile(
    r"^[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?(?:\s*-->\s*\S+)?(?:\s|$)"
)
_MARKS: Final = re.compile(r"[.,;:!?„“”\"»«|·©▶►➤]|https?:")
_SMALL_START: Final = re.compile(r"[.!?]\s+[a-zäöü]")
_SMALL: Final = 5
_MOSTLY: Final = 0.8
_BARE: Final = 15
_TURN: Final = 12
_STACK: Final = 8
_CODED: Final = 4
_CODED_PARAGRAPHS: Final = 2
"""Lines with time codes that make a transcript; such as hold much and not a mark."""
_CHAPTER: Final = 8
_CHAPTERS: Final = (3, 30)


def find_transcripts(labels: Labels) -> None:
    """Labels undecided blocks that are written-down speech."""
    find_shown_speakers(labels)
    _find_chapters(labels)
    _find_coded(labels)
    find_declared_speech(labels)
    _find_unmarked(labels)
    _find_short_turns(labels)
    for run in _runs(labels):
        if len(run) >= _STACK and _is_stack([labels.blocks[i] for i in run]):
            _give_all(labels, run, "stack_of_lines")


def _find_coded(labels: Labels) -> None:
    """Lines that open with time codes, and those between them."""
    for run in _runs(labels):
        coded = [i for i in run if _TIME_CODE.match(labels.blocks[i].text)]
        fewest = _CODED_PARAGRAPHS if all(_is_unmarked(labels.blocks[i]) for i in coded) else _CODED
        if len(coded) >= max(fewest, 0.4 * len(run)) and not _is_ticker(labels, coded):
            heads = {i for i in run if i < coded[0] and _is_head(labels.blocks[i])}
            _give_all(labels, [i for i in run if i not in heads], "time_codes")
            for index in coded:
                code = _TIME_CODE.match(labels.blocks[index].text)
                labels.codes[index] = labels.blocks[index].start + (code.end() if code else 0)


def _is_head(block: Block) -> bool:
    """Whether a line above the first code is the page's: short, with its marks."""
    return block.size < _BARE and _MARKS.search(block.text) is not None


def _is_unmarked(block: Block) -> bool:
    """Whether behind a time code come many words without a mark, the first of them in lower case."""
    code = _TIME_CODE.match(block.text)
    behind = block.text[code.end() :].lstrip() if code else block.text
    return block.size > _BARE and behind[:1].islower() and not _MARKS.search(behind)


def _find_unmarked(labels: Labels) -> None:
    """Blocks that nobody has parted into sentences; short ones only where there are enough of them."""
    for index in labels.undecided():
        if _runs_on(labels.blocks[index]):
            labels.give(index, "transcript", "no_sentence_ends")
        elif _goes_on_small(labels.blocks[index]):
            labels.give(index, "transcript", "small_sentences")
    bare = [i for i in labels.undecided() if _is_bare(labels.blocks[i])]
    written = sum(labels.blocks[i].size for i in labels.prose())
    if sum(labels.blocks[i].size for i in bare) >= max(_LEAST_WORDS, written):
        _give_all(labels, bare, "no_sentence_ends")


def _find_short_turns(labels: Labels) -> None:
    """Between and beside runs of speech, the lines that nobody has put a mark into: turns of a few words."""
    speech = [i for i, label in labels.given.items() if label.reason == "no_sentence_ends"]
    if not speech:
        return
    for step, start in ((1, min(speech)), (-1, max(speech))):
        index, waiting = start + step, list[int]()
        while 0 <= index < len(labels.blocks) and _is_said(labels, index):
            waiting.append(index)
            if (_is_sure(labels.blocks[index]) and step > 0) or labels.blocks[index].text[:1].islower():
                for said in waiting:
                    labels.give(said, "transcript", "beside_speech")
                waiting.clear()
            index += step


def _is_sure(block: Block) -> bool:
    """Whether a line without a mark is too long for one of the page."""
    return block.size >= _TURN


def _is_said(labels: Labels, index: int) -> bool:
    if index in labels.given:
        return labels.given[index].role == "transcript"
    block = labels.blocks[index]
    return block.size >= 2 and not _MARKS.search(block.text) and not block.is_bullet


def _is_ticker(labels: Labels, coded: list[int]) -> bool:
    """Whether times of day stand before entries that someone wrote: newest first, or whole sentences."""
    codes = [code.group().strip() for i in coded if (code := _TIME_CODE.match(labels.blocks[i].text))]
    written = sum(labels.blocks[i].is_prose and labels.blocks[i].ends_sentence for i in coded)
    return codes == sorted(codes, reverse=True) or 2 * written > len(coded)


def _find_chapters(labels: Labels) -> None:
    """The list of a video's chapters: a few lines in a row that open with a time code and hold few words."""
    for run in _runs(labels):
        row: list[int] = []
        for index in [*run, -1]:
            if index >= 0 and labels.blocks[index].size <= _CHAPTER and _opens_chapter(labels.blocks[index]):
                row.append(index)
                continue
            if _CHAPTERS[0] <= len(row) <= _CHAPTERS[1] and len(row) < len(run) - 1:
                for chapter in row:
                    labels.give(chapter, "furniture", "chapters")
            row = []


def _opens_chapter(block: Block) -> bool:
    """Whether a line opens with a time code, and its words with a capital: speech goes on in lower case."""
    code = _TIME_CODE.match(block.text)
    return code is not None and block.text[code.end() :].lstrip(" -–")[:1].isupper()


def _runs_on(block: Block) -> bool:
    if block.size < _LEAST_WORDS or block.size <= _WORDS_PER_END * (block.sentence_ends + 0.5):
        return False
    return sum(map(block.text.count, ",;:„“")) * _WORDS_PER_MARK <= block.size


def _goes_on_small(block: Block) -> bool:
    """Whether nearly all sentences of a long block begin in lower case: stops set where the voice paused."""
    if block.size < _LEAST_WORDS or block.sentence_ends < _SMALL:
        return False
    return len(_SMALL_START.findall(block.text)) >= _MOSTLY * (block.sentence_ends - 1)


def _is_bare(block: Block) -> bool:
    """Whether a block of some length begins in lower case and has no mark at all."""
    return block.size >= _BARE and block.text[:1].islower() and not _MARKS.search(block.text)


def _runs(labels: Labels) -> list[list[int]]:
    """Runs of undecided blocks that follow each other."""
    runs: list[list[int]] = []
    for index in labels.undecided():
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _is_stack(blocks: list[Block]) -> bool:
    """Short lines, hardly any of which ends a sentence, most of which begin in lower case."""
    short = sum(2 <= block.size <= 16 for block in blocks)
    open_ended = sum(not block.ends_sentence for block in blocks)
    lower = sum(block.text[:1].islower() for block in blocks)
    return short >= 0.85 * len(blocks) and open_ended >= 0.9 * len(blocks) and lower >= 0.5 * len(blocks)


def _give_all(labels: Labels, run: list[int], reason: str) -> None:
    for index in run:
        labels.give(index, "transcript", reason)
