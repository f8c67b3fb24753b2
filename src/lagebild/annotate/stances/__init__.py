"""How each attribution stands to what it says, and which attribution it answers.

Not for: stances towards claims across documents; `link` does that.
"""

from lagebild.annotate.stances.layer import resolve_stances

__all__ = ["resolve_stances"]
