"""The table `events`: words that name an event, its PLOVER type and mode, and who stands where.

Not for: transfers of goods; see `transfers`.
"""

from dataclasses import dataclass
from functools import cache

from lagebild.lang.load import rows


@dataclass(frozen=True, slots=True)
class EventFrame:
    """One row; see the table. `pairs` where one place names both sides ("zwischen Irland und Malta").

    `bodies` where one person does it to another with words only.
    """

    name: str
    event_type: str
    mode: str | None
    verbs: frozenset[str]
    nouns: frozenset[str]
    required: frozenset[str]
    unless: frozenset[str]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    both: bool
    bodies: bool
    pairs: bool
    text: str
    expected: str


@cache
def load_event_frames(language: str) -> tuple[EventFrame, ...]:
    """Frames of events of `language`, in the order of the table."""
    return tuple(
        EventFrame(
            name=row["name"],
            event_type=row["type"],
            mode=row["mode"],
            verbs=_fold(row.get("verbs", ())),
            nouns=_fold(row.get("nouns", ())),
            required=_fold(row.get("with", ())),
            unless=_fold(row.get("unless", ())),
            actor=tuple(row["actor"]),
            recipient=tuple(row["recipient"]),
            both=bool(row["both"]),
            bodies=bool(row.get("bodies", False)),
            pairs=bool(row.get("pairs", False)),
            text=row["example"]["text"],
            expected=row["example"]["is"],
        )
        for row in rows(language, "events")
    )


@cache
def frames_by_verb(language: str) -> dict[str, tuple[EventFrame, ...]]:
    """Frames by each lemma of their verbs."""
    frames = load_event_frames(language)
    verbs = dict.fromkeys(verb for frame in frames for verb in sorted(frame.verbs))
    return {verb: tuple(frame for frame in frames if verb in frame.verbs) for verb in verbs}


@cache
def frames_with_nouns(language: str) -> tuple[EventFrame, ...]:
    """Frames that a noun can trigger."""
    return tuple(frame for frame in load_event_frames(language) if frame.nouns)


def _fold(words: object) -> frozenset[str]:
    return frozenset(str(word).lower() for word in words) if isinstance(words, list) else frozenset()
