"""Names as this document writes them, and words of transcripts that may be misheard names.

What an odd word stands for is asked across documents; see `link.readings`. Not for: who is named.
"""

from dataclasses import replace

from lagebild.annotate.name_forms.attested import find_attested
from lagebild.annotate.name_forms.drafts import Draft
from lagebild.annotate.name_forms.near import find_near
from lagebild.annotate.name_forms.odd import find_odd
from lagebild.models.tagger import Analyser
from lagebild.records import Annotations, NameForm, Text, make_id

__all__ = ["find_name_forms"]


def find_name_forms(text: Text, known: Annotations, language: str, analyser: Analyser) -> Annotations:
    """Fills `name_forms`: each name of marked text once, each odd run of a transcript once, in text order."""
    drafts = [*find_attested(known, analyser), *find_odd(known, language, analyser)]
    kept: dict[tuple[str, bool], list[Draft]] = {}
    for draft in sorted(drafts, key=lambda d: (d.start, d.end)):
        kept.setdefault((draft.name, draft.odd), []).append(draft)
    near = find_near(known, language)
    forms = (_to_form(text, same, near(same)) for same in kept.values())
    return replace(known, name_forms=tuple(sorted(forms, key=lambda f: (f.start, f.end, f.odd))))


def _to_form(text: Text, same: list[Draft], near: tuple[str, ...]) -> NameForm:
    first, document = same[0], text.document
    return NameForm(
        id=make_id("form", document.id, first.start, first.end, first.name, first.odd),
        document=document.id,
        start=first.start,
        end=first.end,
        quote=document.text[first.start : first.end],
        name=first.name,
        near=near,
        odd=first.odd,
    )
