"""The language of a text and of its passages, by py3langid, among languages that news pages come in.

Not for: single words, where no guess is worth anything.
"""

from functools import cache, lru_cache
from typing import Any, Final

from lagebild.clean.blocks import Block
from lagebild.records import Document

_LANGUAGES: Final = (
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hr", "hu", "it", "ja",
    "ko", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "zh",
)  # fmt: skip
_SAMPLE: Final = 1200
_LEAST_LETTERS: Final = 20
_PASSAGE: Final = 600
"""Characters of a passage that are enough to tell its language."""
_LEAST_OF_PASSAGE: Final = 8
_OWN: Final = 100.0
"""How many times likelier the language of the document is than another, before a passage is read."""


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # heavy: loads a model

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_LANGUAGES))
    return identifier


@lru_cache(maxsize=2048)
def rate_language(text: str) -> tuple[str, float]:
    """(ISO 639-1 code, normalised probability) of the likeliest language; "und" for too few letters."""
    clean = text[:_SAMPLE].encode("utf-8", "replace").decode("utf-8")
    if sum(map(str.isalpha, clean)) < _LEAST_LETTERS:
        return "und", 0.0
    language, probability = _identifier().classify(clean)
    return str(language), float(probability)


@lru_cache(maxsize=2048)
def find_passage_language(text: str, own: str) -> str:
    """The language of one passage of a document in `own`; "und" for too few letters.

    Another language than the document's own needs to be that much likelier: short lines share most of their
    letters with many languages, names with all.
    """
    clean = text[:_PASSAGE].encode("utf-8", "replace").decode("utf-8")
    if sum(map(str.isalpha, clean)) < _LEAST_OF_PASSAGE:
        return "und"
    best = str(_identifier().classify(clean)[0])
    if best == own:
        return own
    rated = {str(language): float(probability) for language, probability in _identifier().rank(clean)}
    return own if rated.get(own, 0.0) * _OWN >= rated[best] else best


def find_language(document: Document, blocks: list[Block]) -> str:
    """The language of the running text; the one that the format states where there is too little of it.

    A page states the language of its template, so the running text has the first word.
    """
    prose = _join_prose(document, blocks)
    language, _ = rate_language(prose)
    stated = (document.facts.language or "").split("-")[0].split("_")[0].lower()
    if language == "und" or (len(prose) < 200 and len(stated) == 2):
        return stated or rate_language(document.text)[0]
    return language


def _join_prose(document: Document, blocks: list[Block]) -> str:
    """Running text of the report, as much as tells its language."""
    main, at = document.facts.main, 0
    texts: list[str] = []
    room = _SAMPLE
    for block in blocks:
        if room <= 0:
            break
        while at < len(main) and main[at][1] <= block.start:
            at += 1
        if main and (at == len(main) or main[at][0] >= block.end):
            continue
        if block.is_prose:
            texts.append(block.text)
            room -= len(block.text)
    return " ".join(texts)[:_SAMPLE]
