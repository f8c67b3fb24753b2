"""YouTube's JSON3 subtitles to a Document: the words that are said, and the second of each line.

Not for: captions in files of other make; see `subtitles`.
"""

import json
from typing import Any, Final

from lagebild.errors import ReadError
from lagebild.read.cues import Cue, join_cues
from lagebild.read.given import Given, Read, make_document
from lagebild.text.characters import whole_characters

MEDIA_TYPE: Final = "application/x-youtube-json3"
_LAST: Final = 1e12
"""Milliseconds beyond which no recording lasts; it keeps infinities out."""
_WAY_OUT: Final = "Fetch the subtitles again."


def read_json3(given: Given) -> Read:
    """The one Document of a file of captions. Raises ReadError where it is none."""
    raw = given.whole()
    try:
        loaded = json.loads(raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ReadError("it is not UTF-8", _WAY_OUT) from error
    except (ValueError, RecursionError) as error:
        raise ReadError(f"it is not JSON: {error}", _WAY_OUT) from error
    events = loaded.get("events") if isinstance(loaded, dict) else None
    if not isinstance(events, list):
        raise ReadError('it has no list of "events"', _WAY_OUT)
    text, facts = join_cues(_find_cues(events))
    yield make_document(raw, given.name, MEDIA_TYPE, "utf-8", text, facts)


def _find_cues(events: list[Any]) -> list[Cue]:
    """A caption for each event with words. An event that only breaks the line of another holds none.

    These captions do not roll: each word stands in the file once, so none is given an end to go on from.
    """
    cues: list[Cue] = []
    for event in events:
        if not isinstance(event, dict) or not isinstance(event.get("segs"), list):
            continue
        pieces = [s["utf8"] for s in event["segs"] if isinstance(s, dict) and isinstance(s.get("utf8"), str)]
        words = whole_characters("".join(pieces)).replace("\u200b", "")
        if words.strip():
            start = _number(event.get("tStartMs")) / 1000
            cues.append(Cue(start, float("-inf"), tuple(words.split("\n"))))
    return cues


def _number(value: Any) -> float:
    known = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LAST
    return float(value) if known else 0.0
