"""Records without what linking does not look at, and with each id and word held once, for many documents.

Not for: changing what a record says. What is left out here is read again from the store where it is shown.
"""

from dataclasses import replace
from sys import intern

from lagebild.records import Attribution, ClaimMention, Item, Quote, Timex, Transfer, Voice

_NOTHING = Quote(0, 0, "")
_NO_ITEM = Item(0, 0, "", "")


def lean_attribution(a: Attribution) -> Attribution:
    """Its parts keep their places and lose their words; its own words, which stances show, stay."""
    return replace(
        a,
        id=intern(a.id),
        document=intern(a.document),
        content=_places(a.content),
        cue=_places(a.cue),
        source=_places(a.source),
        frame=_places(a.frame),
        addressee=(),
        speakers=_interned(a.speakers),
        chain=tuple(_lean_voice(voice) for voice in a.chain),
        rule="",
    )


def lean_mention(m: ClaimMention) -> ClaimMention:
    """The same, its words shared with those of other mentions."""
    return replace(
        m,
        document=intern(m.document),
        attribution=intern(m.attribution),
        terms=_interned(m.terms),
        referents=_interned(m.referents),
        matters=_interned(m.matters),
        numbers=_interned(m.numbers),
    )


def lean_timex(t: Timex) -> Timex:
    """Without its words."""
    return replace(t, document=intern(t.document), quote="", value=intern(t.value), anchor=None)


def lean_transfer(t: Transfer) -> Transfer:
    """What happened, by whose word: parties and goods stand in the matters of claim mentions."""
    return replace(
        t,
        document=intern(t.document),
        attribution=intern(t.attribution) if t.attribution else None,
        quote="",
        supplier=None,
        recipient=None,
        item=_NO_ITEM,
        quantity=None,
        trigger=_NOTHING,
        rule="",
    )


def _lean_voice(voice: Voice) -> Voice:
    referent = intern(voice.referent) if voice.referent else None
    return Voice(intern(voice.name), referent, voice.role)


def _places(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    return tuple(Quote(quote.start, quote.end, "") for quote in quotes)


def _interned(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(intern, words))
