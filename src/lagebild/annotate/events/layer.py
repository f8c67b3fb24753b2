"""From frames to records: parties, date, location, voice, ids.

Not for: finding the words of an event; see `frames`.
"""

from dataclasses import replace

from lagebild.annotate.events.frames import Found, find_frames
from lagebild.lang.syntax import load_syntax
from lagebild.records import Annotations, Event, Party, Sentence, Text, make_id, take
from lagebild.text.clauses import Clause
from lagebild.text.scene import Actor, Scene


def find_events(text: Text, known: Annotations, language: str) -> Annotations:
    """Fills `events`, in the order of the text. Headlines and captions tell events too."""
    scene = Scene(known, load_syntax(language))
    events: dict[str, Event] = {}
    for sentence in known.sentences:
        for clause in scene.clauses(sentence):
            for found in find_frames(scene, clause, language):
                event = _to_event(text, scene, sentence, clause, found)
                events.setdefault(event.id, event)
    return replace(known, events=tuple(sorted(events.values(), key=lambda e: (e.start, e.end, e.id))))


def _to_event(text: Text, scene: Scene, sentence: Sentence, clause: Clause, found: Found) -> Event:
    token = scene.tokens[found.trigger]
    trigger = take(text.document.text, token.start, token.end)
    actor, recipient = _to_party(found.actor), _to_party(found.recipient)
    parts = [(trigger.start, trigger.end)]
    parts += [(p.start, p.end) for p in (actor, recipient) if p and p.start is not None and p.end is not None]
    start, end = min(part[0] for part in parts), max(part[1] for part in parts)
    voice = scene.voices.find((trigger.start,))
    return Event(
        id=make_id("event", text.document.id, found.frame.event_type, trigger.start, start, end),
        document=text.document.id,
        start=start,
        end=end,
        quote=text.document.text[start:end],
        event_type=found.frame.event_type,
        mode=found.frame.mode,
        trigger=trigger,
        actor=actor,
        recipient=recipient,
        date=scene.find_date(sentence, clause),
        location=_find_location(scene, clause, found),
        attribution=voice.id if voice else None,
    )


def _to_party(actor: Actor | None) -> Party | None:
    if actor is None or actor.referent is None or actor.mention is None:
        return None
    return Party(actor.referent.name, actor.referent.id, actor.mention.start, actor.mention.end)


def _find_location(scene: Scene, clause: Clause, found: Found) -> str | None:
    """The place, or the state, that the clause names with "in"; none of the parties."""
    parties = {actor.referent.id for actor in (found.actor, found.recipient) if actor and actor.referent}
    for schema in ("Address", "Country"):
        for actor in scene.actors(clause):
            placed = actor.place.hook in scene.syntax.locative and actor.referent is not None
            if (
                placed
                and actor.referent
                and actor.referent.schema == schema
                and actor.referent.id not in parties
            ):
                return actor.referent.name
    return None
