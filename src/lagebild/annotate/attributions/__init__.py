"""Attributions: content, cue, source, frame, addressee, kind, medium, parent."""

from lagebild.annotate.attributions.find import find_attributions

__all__ = ["find_attributions"]
