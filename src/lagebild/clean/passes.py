"""The passes over the blocks of a page, in order: what an earlier one labels, a later one leaves alone.

Not for: facts of the page; see `page`.
"""

from collections.abc import Callable
from typing import Final

from lagebild.clean.dense_part import find_dense_part
from lagebild.clean.ends import find_end
from lagebild.clean.foreign import find_other_languages, find_other_scripts
from lagebild.clean.headings import find_headings
from lagebild.clean.known_lines import find_known_lines
from lagebild.clean.labels import Labels
from lagebild.clean.main_part import find_outside_main
from lagebild.clean.marked import find_marked, find_marked_frame
from lagebild.clean.openings import find_opening
from lagebild.clean.other_stories import find_other_stories
from lagebild.clean.repeats import find_repeated
from lagebild.clean.shapes import find_shapes
from lagebild.clean.titles import find_title
from lagebild.clean.transcripts import find_transcripts

PASSES: Final[tuple[Callable[[Labels], None], ...]] = (
    find_title,
    find_marked,
    find_marked_frame,
    find_known_lines,
    find_shapes,
    find_other_scripts,
    find_outside_main,
    find_other_languages,
    find_transcripts,
    find_repeated,
    find_opening,
    find_dense_part,
    find_end,
    find_other_stories,
    find_headings,
)
