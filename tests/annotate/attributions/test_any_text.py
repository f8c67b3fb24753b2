"""What holds for every text, however broken."""

from hypothesis import given, settings
from hypothesis import strategies as st
from told import annotate

PIECES = (
    "sagte", "Ina Voss",
    "Ole Brandt", ",", ".", ":", "„", "“", "»", "«", '"', "dass", "der Hafen", "wachse", "laut",
    "nach",
    "Angaben", "zufolge", "so", "demnach", "er", "wie", "mitteilte", "(", ")", "\n", "\n\n",
    "bestritt", "die Vorwürfe",
    "wies", "zurück", "und", "zu bauen", "soll", "haben", "gekauft", "wirft", "vor", "„Ja“", "wir", "ob",
    "die Frage", "sei",
    "🙂", "\u200b", "ß", "İ", "…",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(["de", "en"]))
def test_records_rest_on_the_text(parts: list[str], language: str) -> None:
    text, known = annotate(" ".join(parts), language)
    words = text.document.text
    by_id = {a.id: a for a in known.attributions}
    assert len(by_id) == len(known.attributions)
    assert [a.start for a in known.attributions] == sorted(a.start for a in known.attributions)
    for record in known.attributions:
        assert words[record.start : record.end] == record.quote
        assert record.content
        for quote in (*record.content, *record.cue, *record.source, *record.frame, *record.addressee):
            assert words[quote.start : quote.end] == quote.quote != ""
        assert all(
            record.start <= q.start and q.end <= record.end
            for q in (*record.content, *record.cue, *record.frame)
        )
        assert all(a.end <= b.start for a, b in zip(record.content, record.content[1:], strict=False))
        if record.parent:
            parent = by_id[record.parent]
            assert parent is not record
            assert parent.start < record.end and record.start < parent.end


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=120))
def test_any_characters(words: str) -> None:
    first, second = annotate(words)[1], annotate(words)[1]
    assert first.attributions == second.attributions


def test_parents_never_go_round() -> None:
    known = annotate(
        "„Wie wir warnten, sagte er, dass Ole Brandt sagte, Ina Voss habe gesagt, es regne“, sagte sie."
    )[1]
    parents = {a.id: a.parent for a in known.attributions}
    for start in parents:
        seen, at = set(), start
        while at:
            assert at not in seen
            seen.add(at)
            at = parents[at] or ""
