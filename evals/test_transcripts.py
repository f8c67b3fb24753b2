"""Transcripts are recognised as such in our own reports, and nothing else is taken for one."""

from corpus.report import find_reports, read_report

from lagebild.clean import clean
from lagebild.records import Document

LEAST_WORDS = 30
MAY_HOLD_ONE = "video"
"""Pages of videos: some have a transcript below the player."""


def test_transcripts_of_the_corpus() -> None:
    missed: list[str] = []
    taken: list[str] = []
    count = 0
    for path in sorted(find_reports(language="de")):
        report = read_report(path)
        genre = report.head.get("genre")
        raw = report.text.encode()
        text = clean(Document(report.id, f"{report.id}.txt", "0", "text/plain", "utf-8", report.text, raw))
        words = sum(len(span.quote.split()) for span in text.spans if span.role == "transcript")
        count += genre == "transcript"
        if genre == "transcript" and words < LEAST_WORDS:
            missed.append(report.id)
        elif genre not in {"transcript", MAY_HOLD_ONE} and words:
            taken.append(report.id)
    print(f"\n{count} transcripts, {len(missed)} missed, {len(taken)} other reports taken for one")
    assert count >= 20
    assert len(missed) <= count // 20
    assert len(taken) <= 1
