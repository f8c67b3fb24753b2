"""What is doubtful of a document that was read: encoding, end, language, whether it holds a report.

Not for: doubts about single rows; those carry a score and a rule of their own.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from lagebild.lang.load import LANGUAGES, pick_language
from lagebild.read.decode import declared_encoding, score_guess
from lagebild.read.media_types import from_media_type
from lagebild.records import Document, Doubt, DoubtKind, Text, make_id

_DECODED: Final = ("text/plain", "text/html", "text/markdown")
"""Media types whose bytes are decoded as they stand."""
_SURE: Final = 0.3
"""From this score on a guess of charset-normalizer is usually right on a page of text."""
_TWICE: Final = re.compile(r"Ã[\x80-\xbf¤¶¼Ÿ„–œŸ]|â€[\x80-\xbf™œž“”]")
"""Letters and marks whose UTF-8 was once taken for Windows-1252."""
_BROKEN_OFF: Final = re.compile(r"(?:\u2026|\.\.\.|\[\+\d+ chars\])[\])\s]*$")
_CARRYING: Final = frozenset({"report", "transcript"})

Found = Iterator[tuple[DoubtKind, str, str]]
"""Kind, reason, way out."""


def find_doubts(text: Text, unused: str | None = None) -> tuple[Doubt, ...]:
    """The doubts about one document, in a fixed order, at most one of a kind.

    `unused` names the model that should have read it and does not know its language.
    """
    document = text.document
    finds = (_encoding, _characters, _end, partial(_language, unused), _report)
    found = {kind: (reason, way_out) for find in finds for kind, reason, way_out in find(text)}
    return tuple(
        Doubt(make_id("doubt", document.id, kind), document.id, kind, reason, way_out)
        for kind, (reason, way_out) in found.items()
    )


def _encoding(text: Text) -> Found:
    document = text.document
    media_type, parameters = from_media_type(document.media_type)
    if media_type not in _DECODED or document.encoding.startswith("utf") or "charset" in parameters:
        return
    if _is_page(document) and declared_encoding(document.raw) is not None:
        return
    score = score_guess(document.raw)
    if score < _SURE:
        reason = f"its encoding was guessed as {document.encoding}, with a score of {score:.2f}"
        yield "encoding", reason, "Save it as UTF-8 if letters look wrong."


def _characters(text: Text) -> Found:
    document = text.document
    lost = document.text.count("\ufffd")
    if lost:
        what = f"{lost:,} characters" if lost > 1 else "one character"
        yield "characters", f"{what} could not be decoded", "Get the file again, or save it as UTF-8."
    elif len(twice := _TWICE.findall(document.text)) > 1:
        reason = f"letters were decoded wrongly before it was saved, {len(twice):,} times like {twice[0]!r}"
        yield "characters", reason, "Get the file again from where it came from."


def _end(text: Text) -> Found:
    document = text.document
    if (
        _is_page(document)
        and b"<html" in document.raw[:4096].lower()
        and b"</html" not in document.raw.lower()
    ):
        yield "truncated", "the page breaks off before its end", "Get it again, whole."
        return
    carrying = [span for span in text.spans if span.role in _CARRYING]
    if carrying and _BROKEN_OFF.search(carrying[-1].quote):
        reason = f"its text breaks off: {carrying[-1].quote.rstrip()[-40:]!r}"
        yield "truncated", reason, "Get the whole text; this may be the beginning of it."


def _language(unused: str | None, text: Text) -> Found:
    language = text.page.language
    rules = pick_language(language)
    known = language.split("-")[0].lower() in LANGUAGES
    without = f", which the model {unused} does not know" if unused else ""
    way_out = f"Translate it, or add the language; there are {', '.join(LANGUAGES)}."
    if known and not unused:
        return
    if known:
        way_out = "Choose a model that knows it; `lagebild models` lists them."
        yield "language", f"its language is {language}{without}; the rules alone read it", way_out
    elif language == "und":
        yield "language", f"its language is not known; it was read as {rules}", "See whether it holds a text."
    else:
        yield "language", f"its language is {language}{without}; it was read by the rules of {rules}", way_out


def _report(text: Text) -> Found:
    if not any(span.role in _CARRYING for span in text.spans):
        yield "no report", "nothing on it was taken for the text of a report", "Save the page with its text."


def _is_page(document: Document) -> bool:
    return document.media_type.startswith("text/html")
