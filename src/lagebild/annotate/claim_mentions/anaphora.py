"""Whether a statement only points back: "dies", "die Vorwürfe", "eine solche Kooperation"."""

from lagebild.annotate.claim_mentions.words import Statement
from lagebild.lang.answers import load_answers
from lagebild.records import Token
from lagebild.text.syntax import Syntax

_MOST_WORDS_OF_ITS_OWN = 1


def _names(token: Token, syntax: Syntax) -> bool:
    """Whether a word names a thing or a trait of one; verbs alone say nothing without what they point at."""
    return token.pos in syntax.noun or (token.pos in syntax.content and token.pos in syntax.modifier)


def is_anaphoric(statement: Statement) -> bool:
    """Whether words that point back leave the content hardly a noun or adjective of its own beside them."""
    for quote in statement.content:
        for rule in load_answers(statement.language):
            match = rule.pattern.search(quote.quote) if rule.pointing != "question" else None
            if match is None:
                continue
            start, end = quote.start + match.start(), quote.start + match.end()
            own = [
                t
                for t in statement.tokens
                if not start <= t.start < end and _names(t, statement.scene.syntax)
            ]
            if len(own) <= _MOST_WORDS_OF_ITS_OWN:
                return True
    return False
