"""Stance of each attribution and what it answers."""

from lagebild.records import Annotations, Text


def resolve_stances(text: Text, known: Annotations, language: str) -> Annotations:
    """Stance of each attribution and what it answers."""
    del text, language
    return known
