"""Which statements of a pile are about one and the same claim, and by what rule each came to it.

In this order: the same matter; an answer goes where the statement goes that it answers; nearly equal words.
Two matters never meet in one claim, and what only points back ("dies") joins by what it answers alone.
Not for: what a claim then says of itself; see `claims`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lagebild.link.alike import join_wordings
from lagebild.link.statements import FEWEST_TERMS, Statement
from lagebild.records import Attribution, ClaimMention

ABOUT = 0.9
"""Score of a join by matter."""
ANSWER = 0.8
"""Score of a join by what a statement answers."""


@dataclass(frozen=True, slots=True)
class Member:
    """One attribution in one claim. `mention` is None where it says nothing of its own ("denied it")."""

    attribution: Attribution
    mention: ClaimMention | None
    reason: str
    score: float
    answers: bool = False
    """Whether it came to the claim only by what it answers."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """The attributions of one claim, each once, in the pile's order."""

    matter: str | None
    members: tuple[Member, ...]


def link_clusters(statements: Sequence[Statement], attributions: Mapping[str, Attribution]) -> list[Cluster]:
    """Every statement in at least one cluster; in several where it is about several matters.

    `attributions` by id, in the order in which members of a claim are to be listed.
    """
    statements, attributions = _without_strangers(statements, attributions)
    nodes, scores = join_wordings([s for s in statements if _speaks_for_itself(s, attributions)])
    clusters: dict[str, dict[str, Member]] = {}
    matters: dict[str, str] = {}
    for statement in statements:
        if _answers(statement.attribution, attributions) and not statement.mention.matters:
            continue
        for node in statement.mention.matters or (statement.mention.id,):
            root = nodes.get(node, node)
            if statement.mention.matters:
                matters[root] = node
            members = clusters.setdefault(root, {})
            members.setdefault(statement.attribution.id, _to_member(statement, scores))
    _add_answers(clusters, {s.attribution.id: s.mention for s in reversed(statements)}, attributions)
    order = {a: i for i, a in enumerate(attributions)}
    return [
        Cluster(matters.get(root), tuple(sorted(members.values(), key=lambda m: order[m.attribution.id])))
        for root, members in clusters.items()
    ]


def _without_strangers(
    statements: Sequence[Statement], attributions: Mapping[str, Attribution]
) -> tuple[list[Statement], dict[str, Attribution]]:
    """Refusals and admissions in words of their own, which share none with what they answer, answer nothing.

    "Sie weigerte sich, ihren Namen zu nennen" is no refusal to talk of what somebody claimed before.
    """
    terms = {s.attribution.id: s.terms for s in reversed(statements)}
    strange = {
        s.attribution.id
        for s in statements
        if s.attribution.stance in ("decline", "admit")
        and s.attribution.kind in ("indirect", "reported")
        and not s.mention.anaphoric
        and len(s.terms) >= FEWEST_TERMS
        and s.terms.isdisjoint(terms.get(s.attribution.answers or "", s.terms))
    }
    free = {id: replace(a, answers=None) if id in strange else a for id, a in attributions.items()}
    return [replace(s, attribution=free.get(s.attribution.id, s.attribution)) for s in statements], free


def _speaks_for_itself(statement: Statement, attributions: Mapping[str, Attribution]) -> bool:
    return not statement.mention.anaphoric and not _answers(statement.attribution, attributions)


def _answers(attribution: Attribution, attributions: Mapping[str, Attribution]) -> bool:
    return attribution.answers is not None and attribution.answers in attributions


def _to_member(statement: Statement, scores: Mapping[str, float]) -> Member:
    mention = statement.mention
    if mention.matters:
        return Member(statement.attribution, mention, "about the same matter", ABOUT)
    if mention.id in scores:
        score = scores[mention.id]
        said = "the same words in a copied passage" if statement.copy else "nearly the same words"
        return Member(statement.attribution, mention, said, round(score, 4))
    return Member(statement.attribution, mention, "the statement itself", 1.0)


def _add_answers(
    clusters: dict[str, dict[str, Member]],
    mentions: Mapping[str, ClaimMention],
    attributions: Mapping[str, Attribution],
) -> None:
    """Puts each answer into the claims of what it answers; an answer to what is in no claim stands alone."""
    places: dict[str, list[str]] = {}
    for root, members in clusters.items():
        for told in members:
            places.setdefault(told, []).append(root)
    for attribution in attributions.values():
        if not _answers(attribution, attributions):
            continue
        mention = mentions.get(attribution.id)
        roots = _find_places(attribution, places, attributions)
        for root in roots:
            said = "answers a statement of the same report"
            clusters[root].setdefault(
                attribution.id, Member(attribution, mention, said, ANSWER, answers=True)
            )
        if not roots and mention is not None and attribution.id not in places:
            member = Member(attribution, mention, "the statement itself", 1.0)
            clusters.setdefault(mention.id, {}).setdefault(attribution.id, member)


def _find_places(
    attribution: Attribution, places: Mapping[str, list[str]], attributions: Mapping[str, Attribution]
) -> list[str]:
    """The claims of the statement that this one answers, through answers to answers."""
    seen = {attribution.id}
    answered = attribution.answers
    while answered is not None and answered in attributions and answered not in seen:
        seen.add(answered)
        if answered in places:
            return places[answered]
        answered = attributions[answered].answers
    return []
