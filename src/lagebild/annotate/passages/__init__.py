"""Fingerprints of passages."""

from lagebild.records import Annotations, Text


def find_passages(text: Text, known: Annotations, language: str) -> Annotations:
    """Fingerprints of passages."""
    del text, language
    return known
