"""How varied the reports are: sentence skeletons, runs of five words, sentence lengths, kinds, cues.

Not for: being right; see `evals/agreement.py`. Shares are of sentences or of runs, lengths in words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from corpus.report import Report
from lagebild.models.tagger import load_tagger

RUN = 5
LEAST = 8
"""Sentences of fewer words ("Das sagte er") are alike everywhere: their skeletons do not count."""

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_BORDER = re.compile(r"(?<=[.!?…])[\"“”«»’‘]*\s+(?=[\"„“»«‚]?[A-ZÄÖÜ0-9])|\n+")
_CLOSED = {
    "de": ("ART", "AP", "K", "P", "VA", "VM", "ADV"),
    "en": ("AT", "CJ", "D", "P", "TO", "VB", "VM", "XX"),
}
"""Tags whose words are function words, STTS and C5: they stay as they are in a skeleton."""


@dataclass(slots=True)
class Variety:
    """What was seen in a set of texts. `skeletons` has the reports of each, `cues` counts them by lemma."""

    lengths: list[int] = field(default_factory=list)
    skeletons: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    runs: int = 0
    repeated: int = 0
    cues: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    speech: Counter[str] = field(default_factory=Counter)

    def shared(self, most: int = 3) -> list[tuple[str, list[str]]]:
        """Skeletons that stand in more than `most` reports, with these."""
        return sorted((s, sorted(r)) for s, r in self.skeletons.items() if len(r) > most)


def measure(reports: Iterable[Report], language: str = "de") -> Variety:
    """The variety of all reports together."""
    seen, runs = Variety(), dict[str, set[tuple[str, ...]]]()
    held: Counter[tuple[str, ...]] = Counter()
    for report in reports:
        _count_sentences(report, language, seen)
        _count_cues(report, language, seen)
        own = list(_runs(report))
        runs[report.id] = set(own)
        held.update(runs[report.id])
        seen.runs += len(own)
    for own_runs in runs.values():
        seen.repeated += sum(held[run] > 1 for run in own_runs)
    return seen


def _count_sentences(report: Report, language: str, seen: Variety) -> None:
    covered = {
        kind: [
            s
            for n, row in report.rows("attributions").items()
            if row["kind"] == kind
            for s in report.spans(f"c{n}")
        ]
        for kind in {row["kind"] for row in report.rows("attributions").values()}
    }
    for start, sentence in sentences(body_of(report)):
        words = WORD.findall(sentence)
        seen.lengths.append(len(words))
        if len(words) >= LEAST:
            seen.skeletons[skeleton(words, language)].add(report.id)
        end = start + len(sentence)
        kinds = {k for k, spans in covered.items() if any(a < end and start < b for a, b in spans)}
        seen.speech.update(kinds or {"none"})


def _count_cues(report: Report, language: str, seen: Variety) -> None:
    for number, row in report.rows("attributions").items():
        seen.kinds[row["kind"]] += 1
        words = [w for s, e in report.spans(f"q{number}") for w in WORD.findall(report.text[s:e])]
        if words:
            seen.cues[cue_of(words, language)] += 1


def _runs(report: Report) -> Iterator[tuple[str, ...]]:
    """Runs of five words outside of copied passages."""
    copied = [(m.start, m.end) for m in report.marks if m.tag.startswith("p=")]
    at = 0
    for start, end in [*copied, (len(report.text), len(report.text))]:
        words = [w.casefold() for w in WORD.findall(report.text[at:start])]
        yield from (tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
        at = max(at, end)


def body_of(report: Report) -> str:
    """The text with blanks for headlines, bylines, captions and furniture: other collections have none."""
    text = report.text
    for mark in report.marks:
        if mark.tag in ("h", "b", "x", "y"):
            text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
    return text


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Rough sentences and where they begin, cut the same way in every collection that is compared."""
    at = 0
    for border in [*_BORDER.finditer(text), None]:
        end = border.start() if border else len(text)
        if WORD.search(text, at, end):
            yield at, text[at:end]
        at = border.end() if border else end


def skeleton(words: list[str], language: str) -> str:
    """Function words as they are, all else as its tag."""
    tagged = load_tagger(language).tag(words)
    closed = _CLOSED[language]
    return " ".join(w.lower() if t.startswith(closed) else t for w, (_, t) in zip(words, tagged, strict=True))


def cue_of(words: list[str], language: str) -> str:
    """A cue by its lemmas in alphabetical order: "teilte mit" and "mitgeteilt hat" share most of it."""
    return " ".join(sorted(lemma.lower() for lemma, _ in load_tagger(language).tag(words)))


def share_of_most(counter: Counter[str], most: int) -> float:
    """The share that the `most` frequent ones have of all."""
    return sum(n for _, n in counter.most_common(most)) / (counter.total() or 1)
