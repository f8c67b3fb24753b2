"""Who may be a party of a transfer: each noun, name and pronoun around its trigger, and how it stands there.

Not for: which of them gives or takes; see `likely`.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lagebild.records import Mention, Sentence
from lagebild.text.places import GENITIVE
from lagebild.text.scene import ADJECTIVE, Scene

BACK: Final = 2
"""So many sentences before its own every word may name a party."""
FAR: Final = 12
"""So many of those whom only sentences before these named last may be one too."""
_ENDING: Final = 2
"""Letters at the end of an article or pronoun that tell its case: "dem", "ihrem", "ihm"."""
_REACH: Final = 200
"""So many characters before its last word a mention may begin."""
_FARTHEST: Final = 4000
"""So many characters before the trigger nobody is looked for."""
_NEVER: Final = frozenset({"Medium", "Address"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may name a party: tokens `first` to `last`, half-open.

    `governor` is the preposition over them, "genitive", "adjective", or "" for none. `ending` are the last
    letters of the article or pronoun; `sentence` counts back from that of the trigger.
    """

    first: int
    last: int
    governor: str
    ending: str
    sentence: int
    mention: Mention | None

    @property
    def referent(self) -> str | None:
        """Whom the words stand for, where that is known."""
        return self.mention.referent if self.mention is not None else None


def find_candidates(
    scene: Scene, sentences: Sequence[Sentence], index: int, apart: Collection[int]
) -> list[Candidate]:
    """Those in `sentences[index]`, which holds the trigger, and in some before it, in text order.

    `apart`: the trigger and the words of the good, which give and take nothing, and which no name runs into
    ("dem Ruderclub Segel"); but "irische Waffen" come from Ireland.
    """
    found: list[Candidate] = []
    for back in range(min(BACK, index), -1, -1):
        sentence = sentences[index - back]
        if sentence.role == sentences[index].role:
            runs = _find_runs(scene, sentence, apart)
            found.extend(_to_candidate(scene, sentence, run, back) for run in runs)
    near = {candidate.referent for candidate in found}
    return [*_find_far(scene, sentences[max(0, index - BACK)].start, near), *found]


def _find_far(scene: Scene, end: int, near: Collection[str | None]) -> list[Candidate]:
    """Whom the text named before `end`, each by the last mention of it."""
    last: dict[str, Candidate] = {}
    for mention in reversed(scene.mentions_between(max(0, end - _FARTHEST), end)):
        referent = scene.referents.get(mention.referent)
        if referent is None or referent.id in near or referent.schema in _NEVER or not referent.named:
            continue
        at = scene.token_at(mention.start)
        until = scene.token_at(mention.end - 1) + 1
        last.setdefault(referent.id, Candidate(at, max(at + 1, until), "", "", BACK + 1, mention))
        if len(last) == FAR:
            break
    return list(last.values())[::-1]


def _find_runs(scene: Scene, sentence: Sentence, apart: Collection[int]) -> Iterator[tuple[int, int]]:
    """Nouns and names side by side, pronouns, and adjectives that name somebody."""
    at = sentence.first
    while at < sentence.last:
        last = at + 1
        if at not in apart and _is_noun(scene, at):
            while last < sentence.last and _is_noun(scene, last) and last not in apart:
                last += 1
            yield at, last
        elif (at not in apart and _is_pronoun(scene, at)) or _is_named_adjective(scene, at):
            yield at, last
        at = last


def _is_noun(scene: Scene, at: int) -> bool:
    return scene.tokens[at].pos in scene.syntax.noun


def _is_pronoun(scene: Scene, at: int) -> bool:
    return scene.tokens[at].pos in scene.syntax.pronoun


def _is_named_adjective(scene: Scene, at: int) -> bool:
    return scene.tokens[at].pos in scene.syntax.modifier and find_mention(scene, at, at + 1) is not None


def _to_candidate(scene: Scene, sentence: Sentence, run: tuple[int, int], back: int) -> Candidate:
    first, last = run
    article, before = _find_article(scene, sentence, first)
    governor = ""
    if before >= sentence.first and scene.tokens[before].pos in scene.syntax.preposition:
        governor = scene.tokens[before].text.lower()
    elif not _is_noun(scene, first) and not _is_pronoun(scene, first):
        governor = ADJECTIVE
    else:
        clause = next((c for c in scene.clauses(sentence) if first in c.tokens), None)
        if clause is not None and scene.place(clause, first, first + 1).hook == GENITIVE:
            governor = GENITIVE
    return Candidate(first, last, governor, article[-_ENDING:], back, find_mention(scene, first, last))


def _find_article(scene: Scene, sentence: Sentence, first: int) -> tuple[str, int]:
    """The article, past adjectives, or the pronoun itself, "" for none; and the token before the phrase."""
    if _is_pronoun(scene, first):
        return scene.tokens[first].text.lower(), first - 1
    at = first - 1
    while at >= sentence.first and scene.tokens[at].pos in scene.syntax.modifier:
        at -= 1
    if at >= sentence.first and scene.tokens[at].pos in scene.syntax.article:
        return scene.tokens[at].text.lower(), at - 1
    return "", at


def find_mention(scene: Scene, first: int, last: int) -> Mention | None:
    """The longest mention that touches the tokens `first` to `last`."""
    start, end = scene.tokens[first].start, scene.tokens[last - 1].end
    near = (m for m in scene.mentions_between(start - _REACH, end) if m.end > start)
    return max(near, key=lambda m: (m.end - m.start, -m.start), default=None)
