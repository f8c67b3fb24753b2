"""The chain of voices of each attribution."""

from lagebild.records import Annotations, Text


def resolve_chains(text: Text, known: Annotations, language: str) -> Annotations:
    """The chain of voices of each attribution."""
    del text, language
    return known
