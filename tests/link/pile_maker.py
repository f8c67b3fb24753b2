"""Makes small invented piles of records, so that linking can be tested without texts and without a store."""

from dataclasses import dataclass, field

from lagebild.link.pile import Pile, Report
from lagebild.records import (
    Attribution,
    AttributionKind,
    ClaimMention,
    Passage,
    Quote,
    Referent,
    Schema,
    StanceValue,
    Voice,
    make_id,
)
from lagebild.text.folding import fold
from lagebild.text.shingles import find_shingles, find_words, hash_words


@dataclass
class PileMaker:
    """Collects records of invented reports and gives the pile of them."""

    reports: dict[str, Report] = field(default_factory=dict)
    referents: list[Referent] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    mentions: list[ClaimMention] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    ends: dict[str, int] = field(default_factory=dict)

    def report(self, id: str, published: str | None = None, publisher: str | None = None) -> str:
        """A report; its publisher is a referent too."""
        self.reports[id] = Report(id, f"{id}.txt", published, publisher)
        if publisher:
            self.who(id, publisher, "Medium", key=f"medium:{publisher.lower()}")
        return id

    def who(
        self,
        document: str,
        name: str,
        schema: Schema = "Person",
        *,
        key: str | None = None,
        speaks_for: str | None = None,
        office: str | None = None,
        named: bool = True,
        names: tuple[str, ...] = (),
    ) -> str:
        """A referent of one report. Gives its id."""
        id = make_id("referent", document, name, schema)
        known = Referent(id, document, schema, name, key, (name, *names), office, speaks_for, named)
        if all(r.id != id for r in self.referents):
            self.referents.append(known)
        return id

    def says(
        self,
        document: str,
        words: str,
        *speakers: str,
        stance: StanceValue = "assert",
        kind: AttributionKind = "indirect",
        relays: tuple[str, ...] = (),
        matters: tuple[str, ...] = (),
        numbers: tuple[str, ...] = (),
        answers: str | None = None,
        negated: bool = False,
        anaphoric: bool = False,
        date: str | None = None,
    ) -> str:
        """An attribution with its claim mention and its passage. Gives the attribution's id."""
        start, end = self._place(document, words)
        id = make_id("attribution", document, start, words)
        self.attributions.append(
            Attribution(
                id, document, start, end, words, kind, ("speech",), stance, (Quote(start, end, words),),
                speakers=speakers, chain=self._chain(document, kind, speakers, relays), answers=answers,
            )
        )  # fmt: skip
        terms = tuple(dict.fromkeys(w for w in fold(words).split() if len(w) > 3))
        self.mentions.append(
            ClaimMention(
                make_id("mention", id), document, start, end, words, id, terms, (), matters, numbers, negated,
                anaphoric, date,
            )
        )  # fmt: skip
        self.passage(document, words, start)
        return id

    def own(
        self, document: str, words: str, matters: tuple[str, ...] = (), stance: StanceValue = "assert"
    ) -> str:
        """What the page says in its own voice."""
        return self.says(document, words, kind="own", matters=matters, stance=stance)

    def passage(self, document: str, words: str, start: int | None = None, role: str = "report") -> Passage:
        """A passage of a report."""
        at, end = self._place(document, words) if start is None else (start, start + len(words))
        folded = fold(words)
        found = [folded[a:b] for a, b in find_words(folded)]
        made = Passage(
            make_id("passage", document, at), document, at, end, words,
            f"{hash_words(found):x}", len(found), role, find_shingles(found, 5, 32),
        )  # fmt: skip
        self.passages.append(made)
        return made

    def pile(self) -> Pile:
        """The pile of all that was told."""
        empty = Pile(dict(sorted(self.reports.items())))
        return Pile(
            empty.reports,
            tuple(sorted(self.referents, key=lambda r: (empty.when(r.document), r.id))),
            tuple(sorted(self.attributions, key=lambda a: (empty.when(a.document), a.start, a.id))),
            tuple(sorted(self.mentions, key=lambda m: (empty.when(m.document), m.start, m.id))),
            tuple(sorted(self.passages, key=lambda p: (empty.when(p.document), p.start, p.id))),
        )

    def _place(self, document: str, words: str) -> tuple[int, int]:
        start = self.ends.get(document, 0)
        self.ends[document] = start + len(words) + 1
        return start, start + len(words)

    def _chain(
        self, document: str, kind: str, speakers: tuple[str, ...], relays: tuple[str, ...]
    ) -> tuple[Voice, ...]:
        by_id = {r.id: r for r in self.referents}
        publisher = self.reports[document].publisher
        own = next((r for r in self.referents if r.document == document and r.name == publisher), None)
        role = "origin" if kind == "own" else "publisher"
        page = Voice(publisher or f"{document}.txt", own.id if own else None, role)  # type: ignore[arg-type]
        relayed = tuple(Voice(by_id[r].name, r, "relay") for r in relays)
        return (page, *relayed, *(Voice(by_id[s].name, s, "origin") for s in speakers))
