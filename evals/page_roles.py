"""Scores the roles that cleaning gives to the text of the project's own reports, character by character.

    python -m evals.page_roles [train|dev|test]

The corpus marks headlines, bylines, captions and furniture in invented reports of all kinds, flattened pages
among them. What matters: no sentence of a report is taken for furniture, and furniture is not read.

Not for: real pages; see `pages` and `flat_pages`.
"""

import re
import sys
from collections import Counter
from typing import Final

from evals.corpus import reports, to_text
from lagebild.clean import clean
from lagebild.read import document_from_text

LIKE: Final = {"teaser": "report", "transcript": "report", "related": "furniture", "comment": "furniture"}
"""Roles that the corpus does not tell apart."""


def score_roles(split: str, language: str, names: str = "") -> Counter[tuple[str, str]]:
    """(marked role, role found): how many characters that are no space. `names`: a pattern for reports."""
    counts: Counter[tuple[str, str]] = Counter()
    for report in reports(split, language):
        if not re.match(names, report.id):
            continue
        marked = {
            at: LIKE.get(span.role, span.role)
            for span in to_text(report, language).spans
            for at in range(span.start, span.end)
        }
        for span in clean(document_from_text(report.id, report.text)).spans:
            found = LIKE.get(span.role, span.role)
            for at, char in enumerate(span.quote, span.start):
                if not char.isspace():
                    counts[marked.get(at, ""), found] += 1
    return counts


def rate(counts: Counter[tuple[str, str]], role: str) -> tuple[float, float]:
    """(precision, recall) of one role."""
    right = counts[role, role]
    found = sum(count for (_, other), count in counts.items() if other == role)
    marked = sum(count for (other, _), count in counts.items() if other == role)
    return right / max(1, found), right / max(1, marked)


def main(split: str) -> int:
    """Prints precision and recall of each role."""
    for language in ("de", "en"):
        counts = score_roles(split, language)
        for role in ("report", "headline", "byline", "caption", "furniture") if counts else ():
            precision, recall = rate(counts, role)
            print(f"{split} {language} {role:10} precision {precision:.3f} recall {recall:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main((sys.argv[1:] or ["dev"])[0]))
