"""Whose word a transfer rests on: the innermost attribution around it, else the page's own voice.

Not for: through whom that word came; see `annotate.chains`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.annotate.transfers.drafts import Draft
from lagebild.records import Annotations, Attribution, Quote, Text, Voice, make_id
from lagebild.text.voices import Voices


def make_own(text: Text, known: Annotations, drafts: Sequence[Draft]) -> Attribution:
    """The page's own statement, of the sentence of `drafts`: no cue, no source, the publisher as origin."""
    sentence = drafts[0].sentence
    entries = {draft.listed.start: draft.listed for draft in drafts if draft.listed}
    content = tuple(
        Quote(s.start, s.end, s.quote) for s in (sentence, *(entries[at] for at in sorted(entries)))
    )
    speculates = all(draft.status == "possible" for draft in drafts)
    publisher = _find_publisher(text, known)
    return Attribution(
        id=make_id("attribution", text.document.id, "own", sentence.start, sentence.end),
        document=text.document.id,
        start=sentence.start,
        end=content[-1].end,
        quote=text.document.text[sentence.start : content[-1].end],
        kind="own",
        medium=("writing",),
        stance="speculate" if speculates else "assert",
        content=content,
        speakers=(publisher.referent,) if publisher.referent else (),
        chain=(publisher,),
        rule="own voice",
    )


def _find_publisher(text: Text, known: Annotations) -> Voice:
    fact = text.page.publisher
    if fact is None:
        return Voice(text.document.path, None, "origin")
    shown: Quote | None = fact.shown
    name = fact.value.casefold()
    media = (
        r
        for r in known.referents
        if r.schema == "Medium" and name in {n.casefold() for n in (r.name, *r.names)}
    )
    referent = next(media, None)
    start, end = (shown.start, shown.end) if shown else (None, None)
    return Voice(fact.value, referent.id if referent else None, "origin", start, end)


@dataclass(frozen=True, slots=True)
class Voiced:
    """Drafts with the id of the attribution that each rests on, and all attributions, own ones among them."""

    drafts: tuple[tuple[Draft, str], ...]
    attributions: tuple[Attribution, ...]


def voice_drafts(text: Text, known: Annotations, drafts: Sequence[Draft]) -> Voiced:
    """Gives every draft its voice; a sentence that speaks for the page itself gets one own attribution."""
    own: dict[str, Attribution] = {}
    voiced: list[tuple[Draft, str]] = []
    voices = Voices(known.attributions)
    of_sentence: dict[str, list[Draft]] = {}
    for draft in drafts:
        of_sentence.setdefault(draft.sentence.id, []).append(draft)
    for draft in drafts:
        attribution = voices.find((draft.trigger.start, draft.good.start))
        if attribution is None:
            sentence = draft.sentence
            if sentence.id not in own:
                own[sentence.id] = make_own(text, known, of_sentence[sentence.id])
            attribution = own[sentence.id]
        voiced.append((draft, attribution.id))
    everything = sorted((*known.attributions, *own.values()), key=lambda a: (a.start, a.end, a.id))
    return Voiced(tuple(voiced), tuple(everything))
