"""The typed answers of the picture: what the command line, the report and Python show.

Every row that rests on words carries the place where they stand.
Not for: records; those stand in the dossier, ids in the place of names.
"""

from dataclasses import dataclass

from lagebild.records import Quote

FAR = 600
"""Characters between the first and the last part of an attribution beyond which only its content is shown."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words in a document: `text[start:end] == quote`."""

    document: str
    path: str
    publisher: str | None
    published: str | None
    start: int
    end: int
    quote: str
    superseded: bool = False
    """True where the page is an earlier version of an article of which there is a later one."""
    second: float | None = None
    """Of a recording: the second at which the words were said. None where no time codes tell."""


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain. `entity` is None where the words name nobody that is known."""

    name: str
    entity: str | None
    role: str
    start: int | None
    end: int | None


def chain_in_line(chain: tuple[Link, ...]) -> str:
    """A chain as "publisher > relay > origin + origin", "?" for what has no name."""
    voices = [link.name or "?" for link in chain if link.role != "origin"]
    origins = [link.name or "?" for link in chain if link.role == "origin"]
    return " > ".join([*voices, *([" + ".join(origins)] if origins else [])])


def name_model(model: str, version: str | None) -> str:
    """What read a document in one: "news-open 1"; the rules have no version of their own."""
    return f"{model} {version}" if version else model


@dataclass(frozen=True, slots=True)
class AttributionRow:
    """One voice: whose word, through whom, how, and the words."""

    id: str
    place: Place
    kind: str
    stance: str
    speakers: tuple[str, ...]
    entities: tuple[str, ...]
    chain: tuple[Link, ...]
    content: tuple[Quote, ...]
    cue: tuple[Quote, ...]
    source: tuple[Quote, ...]
    addressee: tuple[Quote, ...]
    claim: str | None
    answers: str | None
    rule: str

    @property
    def words(self) -> str:
        """The content's own words, gaps shown as an ellipsis."""
        return " … ".join(part.quote for part in self.content)

    @property
    def shown(self) -> tuple[tuple[str, bool], ...]:
        """The words from the first to the last part in pieces, each with whether it is content.

        Where the parts lie far apart, the content alone: nobody reads a page for a row.
        """
        if len(self.place.quote) > FAR:
            return ((self.words, True),)
        pieces: list[tuple[str, bool]] = []
        at = self.place.start
        for part in self.content:
            pieces.append((self.place.quote[at - self.place.start : part.start - self.place.start], False))
            pieces.append((part.quote, True))
            at = part.end
        pieces.append((self.place.quote[at - self.place.start :], False))
        return tuple(piece for piece in pieces if piece[0])

    @property
    def path_of_word(self) -> str:
        """The chain in one line: publisher > relay > origin, several origins of one source joined by +."""
        return chain_in_line(self.chain)


@dataclass(frozen=True, slots=True)
class OriginRow:
    """One origin of a claim, and why it counts once or not at all."""

    name: str
    entity: str | None
    reason: str
    attributions: tuple[str, ...]
    counted: bool
    less: bool = False
    """Whether it only ever tells of less than the claim's words: a wish, a possibility, a promise."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim at a glance. `voices` counts attributions, never to be read as a number of sources."""

    id: str
    place: Place
    first: str | None
    last: str | None
    voices: int
    documents: int
    independent_origins: int
    asserted_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    origins: tuple[OriginRow, ...]
    attributions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimPicture:
    """One claim whole: its row and every attribution, oldest page first."""

    claim: ClaimRow
    voices: tuple[AttributionRow, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One speaker: how often, where and with what stance this voice stands in the reports."""

    entity: str
    name: str
    names: tuple[str, ...]
    schema: str
    attributions: int
    documents: int
    stances: tuple[tuple[str, int], ...]
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class TransferRow:
    """Who gives what to whom, by whose word."""

    id: str
    place: Place
    supplier: str | None
    recipient: str | None
    item: str
    category: str
    quantity: str | None
    status: str
    negated: bool
    date: str | None
    attribution: str | None
    chain: tuple[Link, ...]
    stance: str | None

    @property
    def path_of_word(self) -> str:
        """The chain of the attribution in one line; empty where the page does not say whose word it is."""
        return chain_in_line(self.chain)


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One dated thing: a page, a statement, an event, a transfer. `date` has the precision of the text."""

    date: str
    what: str
    label: str
    place: Place
    record: str


@dataclass(frozen=True, slots=True)
class NetworkEdge:
    """All transfers of one category between two parties: by status, how many rows, and their ids."""

    supplier: str
    recipient: str
    category: str
    statuses: tuple[tuple[str, int], ...]
    transfers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The picture at a glance."""

    documents: int
    failures: int
    publishers: tuple[str, ...]
    first: str | None
    last: str | None
    attributions: int
    entities: int
    claims: int
    claims_of_several_voices: int
    claims_denied: int
    denials: int
    transfers: int
    reused_passages: int
    top_claims: tuple[ClaimRow, ...]
    earlier_versions: int = 0
    """Documents that are no article of their own: a later version of them is there."""
    doubtful: int = 0
    """Documents that `status` lists."""
    models: tuple[tuple[str, int], ...] = ()
    """What read the documents, model and version, and how many of them; the most first."""
