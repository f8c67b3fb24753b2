"""Which statements of a pile are about one and the same claim, and by what rule each came to it.

In this order: the same matter; an answer goes where the statement goes that it answers; nearly equal words.
Two matters never meet in one claim, and what only points back ("dies") joins by what it answers alone.
Not for: what a claim then says of itself; see `claims`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lagebild.link.alike import Pair, join_wordings
from lagebild.link.answering import answers, find_answered, without_strangers
from lagebild.link.echoes import Echo, find_echoes, share_matters
from lagebild.link.statements import Statement
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
    """Every statement in at least one cluster; in several where it shares several matters with others.

    `attributions` by id, in the order in which members of a claim are to be listed.
    """
    statements, attributions = without_strangers(statements, attributions)
    echoes = find_echoes(statements)
    statements = share_matters(statements, echoes)
    nodes, scores = join_wordings(
        [s for s in statements if _speaks_for_itself(s, attributions)],
        _find_echoed(statements, echoes),
    )
    clusters: dict[str, dict[str, Member]] = {}
    matters: dict[str, str] = {}
    for statement in statements:
        if answers(statement.attribution, attributions) and not statement.mention.matters:
            continue
        for node in statement.mention.matters or (statement.mention.id,):
            root = nodes.get(node, node)
            if statement.mention.matters:
                matters[root] = node
            members = clusters.setdefault(root, {})
            members.setdefault(statement.attribution.id, _to_member(statement, scores))
    _add_answers(clusters, {s.attribution.id: s.mention for s in reversed(statements)}, attributions)
    return _list_clusters(clusters, matters, attributions)


def _list_clusters(
    clusters: Mapping[str, Mapping[str, Member]], matters: Mapping[str, str], attributions: Iterable[str]
) -> list[Cluster]:
    """Each once: of several matters that the very same statements are about, the first."""
    order = {a: i for i, a in enumerate(attributions)}
    found: dict[frozenset[str], Cluster] = {}
    for root, members in clusters.items():
        listed = tuple(sorted(members.values(), key=lambda m: order[m.attribution.id]))
        found.setdefault(frozenset(members), Cluster(matters.get(root), listed))
    return list(found.values())


def _speaks_for_itself(statement: Statement, attributions: Mapping[str, Attribution]) -> bool:
    return not statement.mention.anaphoric and not answers(statement.attribution, attributions)


def _find_echoed(statements: Sequence[Statement], echoes: Sequence[Echo]) -> list[Pair]:
    """Pairs in the same words. What they answer is joined by its own words alone: an answer is told too
    unsurely to join what two reports say."""
    return [(1.0, statements[i].mention.id, statements[j].mention.id) for _, i, j in echoes]


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
        if not answers(attribution, attributions):
            continue
        mention = mentions.get(attribution.id)
        answered = find_answered(attribution, places, attributions)
        roots = places[answered] if answered else []
        for root in roots:
            said = "answers a statement of the same report"
            clusters[root].setdefault(
                attribution.id, Member(attribution, mention, said, ANSWER, answers=True)
            )
        if not roots and mention is not None and attribution.id not in places:
            member = Member(attribution, mention, "the statement itself", 1.0)
            clusters.setdefault(mention.id, {}).setdefault(attribution.id, member)
