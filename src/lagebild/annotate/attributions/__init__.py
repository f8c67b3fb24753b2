"""Attributions: content, cue, source, frame, addressee, kind, medium, parent."""

from lagebild.records import Annotations, Text


def find_attributions(text: Text, known: Annotations, language: str) -> Annotations:
    """Attributions: content, cue, source, frame, addressee, kind, medium, parent."""
    del text, language
    return known
