"""Puts one claim mention together for each attribution.

Not for: which statements are one claim; see `link.clusters`.
"""

from dataclasses import replace

from lagebild.annotate.claim_mentions.anaphora import is_anaphoric
from lagebild.annotate.claim_mentions.matters import find_matters
from lagebild.annotate.claim_mentions.words import Statement, find_date, find_numbers, find_terms, is_negated
from lagebild.lang.goods import load_goods
from lagebild.lang.syntax import load_syntax
from lagebild.records import Annotations, Attribution, ClaimMention, Quote, Text, Transfer, make_id, take
from lagebild.text.scene import Scene

FAR_APART = 120
"""Parts of one content that leave out more characters than this are not shown as one run of words."""


def find_claim_mentions(text: Text, known: Annotations, language: str) -> Annotations:
    """Fills `claim_mentions`, in the order of their attributions."""
    scene = Scene(known, load_syntax(language))
    transfers: dict[str, list[Transfer]] = {}
    for transfer in known.transfers:
        transfers.setdefault(transfer.attribution or "", []).append(transfer)
    statements = {
        a.id: Statement(scene, a.content, language, a.source)
        for a in known.attributions
        if any(quote.quote.strip() for quote in a.content)
    }
    anaphoric = {key for key, statement in statements.items() if is_anaphoric(statement)}
    matters = find_matters(known, transfers, load_goods(language), anaphoric)
    found = [
        _to_mention(text, a, statements[a.id], transfers.get(a.id, []), matters[a.id], a.id in anaphoric)
        for a in known.attributions
        if a.id in statements
    ]
    return replace(known, claim_mentions=tuple(found))


def _to_mention(
    text: Text,
    attribution: Attribution,
    statement: Statement,
    transfers: list[Transfer],
    matters: tuple[str, ...],
    anaphoric: bool,
) -> ClaimMention:
    shown = _find_shown(text, attribution)
    refused = all(t.negated or t.status == "refused" for t in transfers)
    return ClaimMention(
        id=make_id("statement", attribution.id),
        document=text.document.id,
        start=shown.start,
        end=shown.end,
        quote=shown.quote,
        attribution=attribution.id,
        terms=find_terms(statement),
        referents=() if anaphoric else statement.find_referents(),
        matters=matters,
        numbers=find_numbers(statement),
        negated=refused if transfers else is_negated(statement),
        anaphoric=anaphoric,
        date=find_date(statement),
    )


def _find_shown(text: Text, attribution: Attribution) -> Quote:
    """The words to show: all of the content with what stands between, or its first part where that is far."""
    first, last = attribution.content[0], attribution.content[-1]
    spoken = sum(quote.end - quote.start for quote in attribution.content)
    if last.end - first.start - spoken > FAR_APART:
        return first
    return take(text.document.text, first.start, last.end)
