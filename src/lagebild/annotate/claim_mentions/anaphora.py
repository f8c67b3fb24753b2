"""Whether a statement only points back: "dies", "die Vorwürfe", "eine solche Kooperation"."""

from lagebild.annotate.claim_mentions.words import Statement
from lagebild.lang.answers import load_answers

_MOST_WORDS_OF_ITS_OWN = 1


def is_anaphoric(statement: Statement) -> bool:
    """Whether words that point back leave the content hardly a word of its own beside them."""
    for quote in statement.content:
        for rule in load_answers(statement.language):
            match = rule.pattern.search(quote.quote) if rule.pointing != "question" else None
            if match is None:
                continue
            own = [
                token
                for token in statement.tokens
                if not quote.start + match.start() <= token.start < quote.start + match.end()
                and token.pos in statement.scene.syntax.content
            ]
            if len(own) <= _MOST_WORDS_OF_ITS_OWN:
                return True
    return False
