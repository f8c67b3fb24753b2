"""What linking needs to know of one attributed statement, so that it never has to open a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClaimMention:
    """One statement in one text, as the content of one attribution.

    `terms` are lower-case lemmas of content words; `referents` whom it names; `matters` what it is about in
    keys that hold across languages: `transfer:country:KP>country:RU:munition`. `negated` where it says that
    something is not so. `anaphoric` where the content only points back ("dies", "eine solche Kooperation").
    """

    id: str
    document: str
    start: int
    end: int
    quote: str
    attribution: str
    terms: tuple[str, ...]
    referents: tuple[str, ...]
    matters: tuple[str, ...]
    numbers: tuple[str, ...]
    negated: bool
    anaphoric: bool
    date: str | None
