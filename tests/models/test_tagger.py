"""The searches made anew against the Hanover Tagger's own: tags, lemmas and scores to the last bit."""

import pytest
from HanTa.HanoverTagger import HanoverTagger

from lagebild.models.morphemes import Morphemes
from lagebild.models.tagger import load_analyser, load_tagger

SENTENCES = {
    "de": (
        "Die Ministerin hat am Dienstag die Lieferung von 40 Panzerhaubitzen bestätigt .",
        "Schwarzlandfähre Quillenburg , sagte er , sei umgebaut worden ;",
        "ÜBERHOLUNG der Ölförderanlagenbetreibergesellschaft xqzw",
        "é 12:30 ab",
        "Hafen",
    ),
    "en": (
        "The minister confirmed on Tuesday that forty howitzers had been left behind .",
        "Unbelievably Quillburgh 's ferrymen do n't re-export xqzw",
        "I",
    ),
}
MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
PAIRS = [(language, sentence) for language, told in SENTENCES.items() for sentence in told]


@pytest.fixture(scope="module")
def plain() -> dict[str, HanoverTagger]:
    return {language: HanoverTagger(model) for language, model in MODELS.items()}


@pytest.mark.parametrize(("language", "sentence"), PAIRS)
def test_sentences(plain: dict[str, HanoverTagger], language: str, sentence: str) -> None:
    words = sentence.split()
    own = [(lemma, pos) for _, lemma, pos in plain[language].tag_sent(words)]
    assert load_tagger(language).tag(words) == own
    assert load_tagger(language).tag(words) == own, "the second time as the first"


@pytest.mark.parametrize(("language", "sentence"), PAIRS)
def test_parts_of_words(plain: dict[str, HanoverTagger], language: str, sentence: str) -> None:
    tables = plain[language]
    morphemes = Morphemes(tables)
    for word in sentence.lower().split():
        assert morphemes.find_tags(word) == [(t, float(p)) for t, p in tables.analyze_forward(word)]
        for tag in tables.reachability:
            assert morphemes.find_path(word, tag) == tables.analyze_viterbi(word, tag), (word, tag)


@pytest.mark.parametrize("language", MODELS)
def test_order_of_tags_is_one(plain: dict[str, HanoverTagger], language: str) -> None:
    """The search over a sentence asks in the order of one row for all."""
    assert len({tuple(row) for row in plain[language].LP_trans_word.values()}) == 1


def test_rates(plain: dict[str, HanoverTagger]) -> None:
    assert dict(load_analyser("de").rate("Umschlag")) == dict(
        plain["de"].tag_word("Umschlag", casesensitive=False)
    )


def test_nothing() -> None:
    assert load_tagger("de").tag([]) == []
