"""The claims of the corpus's stories, and what must hold of a story as a whole.

Not for: the reports themselves; see `check`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from corpus.outlets import split_of
from corpus.report import HERE, Report, read_report

NEEDED = ("id", "matter", "said", "origins")
CLAIM_FIELDS = {"id", "matter", "said", "denied", "open", "origins"}


def read_claims(story: Path) -> dict[str, Any]:
    """The claims file of a story's folder, every value a string or a list of them."""
    facts = yaml.load((story / "claims.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return dict(facts)


def find_stories() -> list[Path]:
    """Folders of all stories, in order."""
    return sorted(p for lang in ("de", "en") for p in (HERE / lang / "stories").glob("*") if p.is_dir())


def check_story(story: Path) -> Iterator[str]:
    """Every fault of a story: its size, its splits, its claims, its passages."""
    reports = {p.stem: read_report(p) for p in sorted(story.glob("*.txt"))}
    if not 4 <= len(reports) <= 8:
        yield f"{len(reports)} reports; a story has four to eight"
    splits = {split_of(r) for r in reports.values()}
    if len(splits) > 1:
        yield f"its outlets are of several splits: {', '.join(sorted(splits))}"
    yield from (
        f"{r.id}: story is not {story.name!r}" for r in reports.values() if r.head.get("story") != story.name
    )
    for report in reports.values():
        for mark in report.marks:
            if mark.tag.startswith("p=") and mark.tag[2:] not in reports:
                yield f"{report.id}: {mark.tag} is no report of this story"
    if not (story / "claims.yaml").exists():
        yield "claims.yaml is missing"
        return
    for claim in read_claims(story).get("claims", []):
        yield from _check_claim(claim, reports)


def _check_claim(claim: dict[str, Any], reports: dict[str, Report]) -> Iterator[str]:
    name = claim.get("id")
    yield from (f"claim {name}: field {f!r} is unknown" for f in claim if f not in CLAIM_FIELDS)
    yield from (
        f"claim {name}: {f} is missing" for f in ("id", "matter", "said", "origins") if f not in claim
    )
    entities = {key for report in reports.values() for key in report.rows("entities")}
    yield from (
        f"claim {name}: origin {o!r} is nowhere an entity"
        for o in claim.get("origins", [])
        if o not in entities
    )
    for side in ("said", "denied", "open"):
        for row in claim.get(side, []):
            report, _, number = row.partition("#")
            if report not in reports or number not in reports[report].rows("attributions"):
                yield f"claim {name}: {side} {row!r} is no attribution of this story"
