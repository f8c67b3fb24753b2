"""What linking needs to know of each statement, so that it never has to open a text.

One claim mention for each attribution that has content, whatever its kind or stance: what is denied is a
statement too. Not for: which statements are one claim; `link` decides.
"""

from lagebild.annotate.claim_mentions.layer import find_claim_mentions

__all__ = ["find_claim_mentions"]
