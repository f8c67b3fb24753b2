"""The name of a voice that only its words name, in the nominative: "einem Lageristen" > "Lagerist".

Not for: voices that a mention names; the mention says what they are called.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from lagebild.annotate.chains.scope import Page
from lagebild.lang.declined import decline, find_gender, to_base
from lagebild.lang.tags import ADJECTIVES, ARTICLES, NOUNS
from lagebild.lang.traits import has_trait
from lagebild.records import Token, Voice


def in_nominative(voice: Voice, page: Page, language: str) -> Voice:
    """The voice with the adjectives and the noun that its words begin with in the nominative."""
    if voice.referent or voice.start is None or voice.end is None or not voice.name:
        return voice
    if not has_trait(language, "inflected_adjectives"):
        return voice
    at = bisect_left(page.token_starts, voice.start)
    head, tokens = at, page.known.tokens
    while head < len(tokens) and tokens[head].pos in ADJECTIVES:
        head += 1
    if head == len(tokens) or tokens[head].pos not in NOUNS or tokens[head].end > voice.end:
        return voice
    group = page.text[voice.start : tokens[head].end]
    if not voice.name.startswith(group):
        return voice
    article = tokens[at - 1].text.casefold() if at and tokens[at - 1].pos in ARTICLES else ""
    words = _declined(language, article, tokens[at:head], tokens[head])
    return replace(voice, name=words + voice.name[len(group) :])


def _declined(language: str, article: str, adjectives: Sequence[Token], noun: Token) -> str:
    base, plural = to_base(language, noun, article)
    gender = "plural" if plural else find_gender(language, article, adjectives, noun)
    return " ".join([*(decline(language, a.text, gender) for a in adjectives), base])
