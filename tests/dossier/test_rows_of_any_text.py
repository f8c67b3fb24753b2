"""Whatever the text, every row that annotation makes stands in it, and points to rows that are there."""

from random import Random

import pytest
from benchmarks.articles import make_article
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagebild.dossier.annotating import annotate_document
from lagebild.dossier.references import find_missing
from lagebild.dossier.verify import find_misquoted
from lagebild.read import document_from_text
from lagebild.store.schema import OBSERVED

MARKS = [*"\"'„“»«:()-…!?\n\t\0\ufeff\u00ad\u200bßİﬁ😀", "\r\n", "\n\n", "32.13.2031", "24:61 Uhr", "#", "©"]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=300))
def test_any_characters(text: str) -> None:
    _check(text)


@pytest.mark.parametrize("seed", range(40))
def test_reports_with_slips(seed: int) -> None:
    random = Random(seed)
    text = make_article(seed, 150)
    for _ in range(12):
        at = random.randrange(len(text) + 1)
        gone = random.choice([0, 0, 1, 30])
        text = text[:at] + random.choice(MARKS) * random.randint(1, 2) + text[at + gone :]
    _check(text)


def _check(body: str) -> None:
    text, known = annotate_document(document_from_text("d-1", body))
    records = {r: list(text.spans if n == "spans" else getattr(known, n)) for r, n in OBSERVED.items()}
    assert list(find_misquoted(text.page, text.document.text)) == []
    for record, rows in records.items():
        assert len({row.id for row in rows}) == len(rows), record
        for row in rows:
            assert list(find_misquoted(row, text.document.text)) == []
    assert list(find_missing(records)) == []
