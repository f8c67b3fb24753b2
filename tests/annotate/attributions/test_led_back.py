"""Speech that runs on behind somebody who is named in it."""

from lagebild.annotate.attributions.draft import Draft
from lagebild.annotate.attributions.led_back import lead_back
from lagebild.annotate.attributions.view import Run

MINISTRY, PRESIDENT, SAID, ON = (0, 2), (4, 6), (4, 12), (13, 18)


def draft(content: Run, source: Run, kind: str = "indirect") -> Draft:
    """A statement of one run."""
    found = Draft("indirect", ("speech",), "assert", "", [content], source=[source])
    found.kind = "indirect_free_indirect" if kind == "on" else found.kind
    return found


def test_what_runs_on_is_of_who_said_the_rest() -> None:
    said, on = draft(SAID, MINISTRY), draft(ON, PRESIDENT, "on")
    lead_back([said, on])
    assert on.source == [MINISTRY]


def test_who_speaks_in_what_another_says_keeps_it() -> None:
    said, inner = draft(SAID, MINISTRY), draft((7, 12), PRESIDENT, "on")
    lead_back([said, inner])
    assert inner.source == [PRESIDENT]


def test_a_statement_with_a_cue_keeps_its_source() -> None:
    said, other = draft(SAID, MINISTRY), draft(ON, PRESIDENT)
    lead_back([said, other])
    assert other.source == [PRESIDENT]
