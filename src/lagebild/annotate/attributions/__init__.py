"""Attributions: content, cue, source, frame, addressee, kind, medium, parent."""

from lagebild.annotate.attributions.find import find_attributions
from lagebild.annotate.attributions.found import to_found_attributions

__all__ = ["find_attributions", "to_found_attributions"]
