"""From drafts to records: voices, dates, ids.

Not for: finding transfers; see `drafting`.
"""

from dataclasses import replace

from lagebild.annotate.transfers.drafting import find_drafts
from lagebild.annotate.transfers.drafts import Draft
from lagebild.annotate.transfers.found import Finder, merge
from lagebild.annotate.transfers.reading import load_tables
from lagebild.annotate.transfers.voices import voice_drafts
from lagebild.lang.capitals import load_capitals
from lagebild.lang.syntax import load_syntax
from lagebild.records import Annotations, Item, Quantity, Quote, Text, Transfer, make_id
from lagebild.text.scene import Scene


def find_transfers(text: Text, known: Annotations, language: str) -> Annotations:
    """Fills `transfers`, and adds own-voice attributions for those that no voice carries."""
    scene = Scene(known, load_syntax(language), load_capitals(language))
    drafts = find_drafts(text, known, language, scene)
    if known.findings.model:
        found = Finder(text, known, scene, load_tables(language), language).find(drafts)
        drafts = merge(found, drafts)
    voiced = voice_drafts(text, known, drafts)
    transfers = {
        t.id: t for draft, voice in voiced.drafts for t in (_to_transfer(text, scene, draft, voice),)
    }
    ordered = sorted(transfers.values(), key=lambda t: (t.trigger.start, t.item.start))
    return replace(known, transfers=tuple(ordered), attributions=voiced.attributions)


def _to_transfer(text: Text, scene: Scene, draft: Draft, voice: str) -> Transfer:
    good = draft.good
    source = text.document.text
    item = Item(good.start, good.end, source[good.start : good.end], good.category)
    supplier = draft.supplier.party if draft.supplier else None
    recipient = draft.recipient.party if draft.recipient else None
    parts: list[Item | Quote | Quantity] = [item, draft.trigger, *filter(None, (draft.quantity,))]
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    for party in (supplier, recipient):
        if party is not None and party.start is not None and party.end is not None:
            start, end = min(start, party.start), max(end, party.end)
    names = (party.referent or party.name if party else None for party in (supplier, recipient))
    return Transfer(
        id=make_id("transfer", text.document.id, draft.trigger.start, item.start, item.end, *names),
        document=text.document.id,
        start=start,
        end=end,
        quote=source[start:end],
        supplier=supplier,
        recipient=recipient,
        item=item,
        quantity=draft.quantity,
        status=draft.status,
        trigger=draft.trigger,
        date=scene.find_date(draft.sentence, draft.clause),
        attribution=voice,
        negated=draft.negated,
        rule=draft.rule,
    )
