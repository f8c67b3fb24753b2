"""Who and what a text names (Mention), and which mentions of one text are the same (Referent).

Across texts a referent belongs to an Entity; see `entity`.
Not for: who is the same across documents; see `linked`.
"""

from dataclasses import dataclass
from typing import Literal

Schema = Literal["Person", "Organization", "PublicBody", "Company", "Country", "Address", "Group", "Medium"]
"""FollowTheMoney schemata, with Country for states and their governments, Address for places,
Group for unnamed people ("Experten"), Medium for publishers, broadcasters and agencies."""

MentionKind = Literal["name", "title", "pronoun", "nationality", "seat", "group"]
"""How the words refer: by name, by office ("der Kreml-Chef"), by pronoun, by nationality ("US-Beamte"),
by the seat of a government ("Moskau", "der Kreml"), as an unnamed group ("Experten")."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for somebody or something: the name or noun with its titles, no more."""

    id: str
    document: str
    start: int
    end: int
    quote: str
    schema: Schema
    kind: MentionKind
    referent: str


@dataclass(frozen=True, slots=True)
class Referent:
    """One person, body, state or place within one document, with the best name that the document gives it."""

    id: str
    document: str
    schema: Schema
    name: str
    key: str | None
    """The same in every language and spelling, where word lists know one: `country:KP`; else None."""
    names: tuple[str, ...]
    """All names in the document, longest first; no pronouns."""
    office: str | None = None
    """The office as the document words it, in the nominative: `Kreml-Sprecher`."""
    speaks_for: str | None = None
    """Key of the state or body whose word this one's word is by office: Kreml-Sprecher > `country:RU`."""
    named: bool = True
    """False for unnamed groups and pronouns that nothing resolves: "Experten", "Beobachter"."""
