"""Many documents: what they copy from each other, who is who, what is claimed, by whom, from which origins.

Linking reads tables and makes tables; it never sees a text. Everything here can be dropped and made again.
"""

from dataclasses import dataclass, replace

from lagebild.link.claims import link_claims
from lagebild.link.clusters import link_clusters
from lagebild.link.copies import find_copies
from lagebild.link.entities import link_entities
from lagebild.link.pile import Pile, View, read_pile
from lagebild.link.readings import link_readings
from lagebild.link.reuse import link_reuse
from lagebild.link.roots import Sources
from lagebild.link.stances import link_stances
from lagebild.link.standing import leave_standing
from lagebild.link.statements import make_statements
from lagebild.link.versions import link_versions
from lagebild.link.voices import make_register
from lagebild.records import Claim, Entity, NameReading, Passage, Reuse, Stance, Version

__all__ = ["Linked", "link", "link_pile"]


@dataclass(frozen=True, slots=True)
class Linked:
    """All that linking makes."""

    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    stances: tuple[Stance, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    versions: tuple[Version, ...] = ()
    readings: tuple[NameReading, ...] = ()


def link(view: View) -> Linked:
    """Links all documents of a dossier, each article once."""
    pile = read_pile(view)
    versions = link_versions(pile, lambda document: list(view.all(Passage, document=document)))
    return replace(link_pile(leave_standing(pile, versions)), versions=versions)


def link_pile(pile: Pile) -> Linked:
    """Links a pile: reuse, entities, claims with their origins, stances."""
    reuse = link_reuse(pile)
    entities = link_entities(pile)
    register = make_register(entities, pile.referents)
    copies = find_copies(pile.attributions, reuse)
    attributions = {a.id: a for a in pile.attributions}
    sources = Sources(register, pile.reports, copies)
    statements = make_statements(pile.claim_mentions, attributions, sources)
    clusters = link_clusters(statements, attributions)
    claims = link_claims(clusters, pile, sources)
    readings = link_readings(pile.name_forms, entities)
    stances = link_stances(claims)
    return Linked(entities, tuple(claim for claim, _ in claims), stances, reuse, readings=readings)
