"""Every row of the tables `cues` finds itself in its own example."""

import pytest
from told import content, told, unmark, words

from lagebild.lang.cues import Cue, load_cues

ROWS = [(language, cue) for language in ("de", "en") for cue in load_cues(language)]


@pytest.mark.parametrize(
    ("language", "cue"), ROWS, ids=[f"{a}-{c.sort}-{c.lemma}-{i}" for i, (a, c) in enumerate(ROWS)]
)
def test_example(language: str, cue: Cue) -> None:
    plain, marked = unmark(cue.example)
    found = told(plain, language)
    wanted = " ... ".join(marked["q"]).rstrip(".")
    mine = [a for a in found if content(a).rstrip(".") == wanted]
    assert mine, [(a.rule, content(a)) for a in found]
    record = mine[0]
    cue_words = sorted(w for part in marked["c"] for w in part.lower().split())
    assert set(cue_words) <= set(words(record.cue)), record.cue
    if marked["s"]:
        assert [q.quote for q in record.source] == marked["s"]
    if marked["a"]:
        assert [q.quote for q in record.addressee] == marked["a"]
    assert record.medium == cue.medium or record.kind == "direct"
