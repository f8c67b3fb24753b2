"""Text of any kind through cleaning and all layers: nothing raises, and every record keeps its promises."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from lagebild.clean import clean
from lagebild.dossier.references import find_missing
from lagebild.dossier.verify import find_misquoted
from lagebild.export.jsonl import to_rows
from lagebild.read import document_from_text, read_html
from lagebild.records import Annotations, Document, Text
from lagebild.steps import annotate
from lagebild.store.schema import OBSERVED

NAMES = (
    "Karla Beispiel", "Bert Muster", "Moskau", "der Kreml", "Kreml-Sprecher Iwan Probow", "Irland",
    "die USA", "das irische Außenministerium", "die Agentur Reuters", "der „Hafenbote“", "Experten",
    "Muster", "Präsidentin Beispiel",
)  # fmt: skip
WORDS = (
    "sagte", "sagt", "sei", "habe", "bestritt", "bestreiten dies", "dementierte", "warnte",
    "kündigte an", "laut", "zufolge", "unter Berufung auf", "dass", "ob", "wonach", "demnach", "er",
    "sie", "beide", "nicht", "kein", "lieferte", "liefert", "will", "könnte", "soll", "Munition",
    "fünf Millionen Artilleriegeschosse", "an", "nach", "von", "gestern", "am Montag", "am 3. Mai 2031",
    "vor drei Jahren", "im Juni", "um 14 Uhr", "und", "sowohl", "als auch", "fügte hinzu", "so",
    "dem Sender", "Angaben nach", "weiter", "the", "said", "denied", "according to",
)  # fmt: skip
MARKS = (
    ". ", ", ", "! ", "? ", ": ", "; ", " – ", " (", ") ", "… ", "„", "“", '"', "«", "»", "‚", "‘", "'",
    "\n", "\n\n", "\r\n", "\t", "  ", "•", "#wort ", "© ", "\xad", "\ufeff", "\x00", "\u2028",
    "https://a.example/b ",
)  # fmt: skip
LINES = (
    "Mehr zum Thema", "Foto: Hafenbote", "Teilen", "Kommentare", "Stand: 4.5.2031, 12:10 Uhr",
    "Von Karla Beispiel", "Quelle: dpa, Reuters", "Abonnieren Sie unseren Newsletter",
    "Рекомендации по теме", "SPRECHER A: Guten Abend.",
)  # fmt: skip

_piece = st.one_of(
    st.sampled_from(NAMES).map(lambda word: f" {word} "),
    st.sampled_from(WORDS).map(lambda word: f" {word} "),
    st.sampled_from(MARKS),
    st.sampled_from(LINES).map(lambda line: f"\n{line}\n"),
    st.text(max_size=6),
)
reports = st.lists(_piece, max_size=60).map("".join)
"""Reports as a storm would leave them: words, names, marks and lines of the trade in any order."""

_often = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
_seldom = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def _run(document: Document) -> tuple[Text, Annotations]:
    text = clean(document)
    return text, annotate(text)


def _check(text: Text, known: Annotations) -> None:
    records = {r: list(text.spans if n == "spans" else getattr(known, n)) for r, n in OBSERVED.items()}
    assert list(find_misquoted(text.page, text.document.text)) == []
    for record, rows in records.items():
        assert len({row.id for row in rows}) == len(rows), record
        for row in rows:
            assert list(find_misquoted(row, text.document.text)) == [], row
    assert list(find_missing(records)) == []
    _check_order(text, known)


def _check_order(text: Text, known: Annotations) -> None:
    """Spans and sentences do not overlap, tokens stand in them, nothing is its own parent or answer."""
    for one, following in zip(text.spans, text.spans[1:], strict=False):
        assert one.end <= following.start
    for sentence in known.sentences:
        assert sentence.first < sentence.last
        tokens = known.tokens[sentence.first : sentence.last]
        assert (tokens[0].start, tokens[-1].end) == (sentence.start, sentence.end)
    parents = {a.id: a.parent for a in known.attributions}
    for attribution in known.attributions:
        above, steps = attribution.parent, 0
        while above is not None:
            above, steps = parents[above], steps + 1
            assert steps <= len(parents), f"{attribution.id} stands in itself"
        assert attribution.answers != attribution.id
        own = attribution.kind == "own"  # the page's own word: its publisher is the origin
        assert attribution.chain[0].role == ("origin" if own else "publisher")
        assert attribution.chain[-1].role == "origin" or len(attribution.chain) == 1


@_often
@given(reports)
@example("„" * 300)
@example(" sagte " * 300)
@example("er sagte, dass " * 120)
@example("\n".join(LINES))
@example("Sowohl der Kreml als auch Irland bestreiten dies. Beide bestreiten dies. Dies bestritt er.")
def test_any_report(report: str) -> None:
    text, known = _run(document_from_text("d-1", report))
    _check(text, known)


@_seldom
@given(
    st.lists(reports, max_size=4), st.sampled_from(["p", "div", "li", "h2", "blockquote", "span", "td", "a"])
)
def test_any_page(parts: list[str], tag: str) -> None:
    page = "<html><head><title>Hafen</title></head><body>" + "".join(f"<{tag}>{part}" for part in parts)
    text, known = _run(read_html(page.encode("utf-8", "replace"), "a.html"))
    _check(text, known)


@_seldom
@given(reports)
def test_same_report_same_records(report: str) -> None:
    one, other = (list(to_rows(*_run(document_from_text("d-1", report)))) for _ in range(2))
    assert one == other
