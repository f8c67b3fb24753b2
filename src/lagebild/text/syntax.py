"""Tags and function words of one language: what the parts that read clauses need to know of it.

Not for: the words themselves; they are in the table `syntax` of each language, with comments.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Syntax:
    """Tags and function words of one language, as its table `syntax` gives them."""

    finite: frozenset[str]
    modal: frozenset[str]
    participle: frozenset[str]
    infinitive: frozenset[str]
    to_infinitive: frozenset[str]
    to: frozenset[str]
    particle: frozenset[str]
    noun: frozenset[str]
    name: frozenset[str]
    article: frozenset[str]
    modifier: frozenset[str]
    preposition: frozenset[str]
    postposition: frozenset[str]
    conjunction: frozenset[str]
    subordinator: frozenset[str]
    relative: frozenset[str]
    pronoun: frozenset[str]
    passive: frozenset[str]
    perfect: frozenset[str]
    agent: frozenset[str]
    nominative: frozenset[str]
    oblique: frozenset[str]
    negation: frozenset[str]
    negation_reach: frozenset[str]
    measure: frozenset[str]
    partitive: frozenset[str]
    genitive: frozenset[str]
    possessive: frozenset[str]
    making: frozenset[str]
    future: frozenset[str]
    hearsay: frozenset[str]
    together: frozenset[str]
    content: frozenset[str]
    mutual: frozenset[str]
    compound: frozenset[str]
    definite: frozenset[str]
    stand_in: frozenset[str]
    locative: frozenset[str]
    weighing: frozenset[str]
    relative_words: frozenset[str]
    number: frozenset[str]
    dative: frozenset[str]
    plural_pronoun: frozenset[str]
    plural_ending: frozenset[str]
    partner: frozenset[str]
    gerund: frozenset[str]
    counting: frozenset[str]
    counting_behind: frozenset[str]
    apposed: frozenset[str]
    first_person: frozenset[str]
    borders: frozenset[str]
    passive_sure: frozenset[str]
