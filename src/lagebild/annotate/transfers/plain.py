"""Who plainly gives or takes, beyond what any weight may overrule: by voice, word for giving, and place.

In a language with fixed word order "Malta has sold Ireland two boats" leaves no doubt: of 825 words that
stand so in the English train reports 779 are marked as the party that the table says, 7 as the other.
Not for: the places, see `fixed_places`; what is less plain, see `likely`.
"""

from lagebild.annotate.transfers.candidates import Candidate
from lagebild.annotate.transfers.features import Trigger
from lagebild.lang.plain_parties import Way, load_plain_parties
from lagebild.text.scene import Scene


def tell_plainly(scene: Scene, trigger: Trigger, candidate: Candidate, language: str) -> Way | None:
    """Which party the words plainly are; None where grammar leaves a doubt, and for "nobody"."""
    table = load_plain_parties(language)
    if not table or candidate.first not in trigger.clause.tokens or _is_anybody(scene, candidate):
        return None
    place = trigger.places.get(candidate.last - 1, "")
    told = table.get((trigger.sort, trigger.frame, place))
    named = candidate.mention is not None or scene.tokens[candidate.first].pos in scene.syntax.pronoun
    if told is None and named and candidate.first > trigger.at:
        told = table.get((trigger.sort, trigger.frame, candidate.governor))
    return told


def _is_anybody(scene: Scene, candidate: Candidate) -> bool:
    """Whether the words name nobody in particular: "nobody", "someone"; but "to anyone" says to whom."""
    token = scene.tokens[candidate.first]
    word = token.text.lower()
    anybody = token.pos in scene.syntax.pronoun and word.endswith(("body", "one"))
    return anybody and not (word.startswith("any") and candidate.governor)
