"""Document to Text: what of a page is report, what is headline, caption, transcript, what is page furniture.

Pure: same document in, same text out. Nothing is deleted; spans mark.
"""

from lagebild.clean.cleaning import clean
from lagebild.clean.repeats import find_repeats

__all__ = ["clean", "find_repeats"]
