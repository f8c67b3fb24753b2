"""How long linking takes and how much memory it needs, on generated records.

    python benchmarks/link.py [DOCUMENTS ...]

Documents come in stories of fifty that share people, matters and copied agency sentences, so that the hard
parts (large groups, near copies, surnames that many bear) occur as they do in real piles.
"""

import resource
import sys
import time
from random import Random

from lagebild.link import link_pile
from lagebild.link.pile import Pile, Report
from lagebild.records import Attribution, ClaimMention, Passage, Quote, Referent, Voice, make_id

STORY = 50
PASSAGES, ATTRIBUTIONS, REFERENTS = 30, 12, 15
GIVEN = ("Mara", "Otto", "Lea", "Iwan", "Ivan", "Ruth", "Pak", "Emil", "Nora", "Jan")


def make_pile(documents: int, seed: int = 7) -> Pile:
    """A pile of this many generated documents, the same one for the same seed."""
    random = Random(seed)
    reports: dict[str, Report] = {}
    referents: list[Referent] = []
    attributions: list[Attribution] = []
    mentions: list[ClaimMention] = []
    passages: list[Passage] = []
    for number in range(documents):
        id, story = make_id("document", number), number // STORY
        published = f"20{30 + number % 5}-0{1 + number % 9}-1{number % 10}"
        reports[id] = Report(id, f"{number}.txt", published, f"Blatt {number % 300}")
        cast = _make_cast(random, id, story)
        referents += cast
        passages += [_make_passage(random, id, story, at) for at in range(PASSAGES)]
        for at in range(ATTRIBUTIONS):
            attribution, mention = _make_statement(random, id, story, at, cast)
            attributions.append(attribution)
            mentions.append(mention)
    return Pile(reports, tuple(referents), tuple(attributions), tuple(mentions), tuple(passages))


def _make_cast(random: Random, document: str, story: int) -> list[Referent]:
    cast: list[Referent] = []
    for _ in range(REFERENTS):
        person = random.randrange(40)
        surname = f"Sur{(story * 40 + person) % 3000}ow"
        name = surname if random.random() < 0.3 else f"{GIVEN[person % 10]} {surname}"
        id = make_id("referent", document, name, len(cast))
        cast.append(Referent(id, document, "Person", name, None, (name,), None, f"country:X{person % 9}"))
    return cast


def _make_passage(random: Random, document: str, story: int, at: int) -> Passage:
    copied = random.random() < 0.2
    source = f"{story}:{random.randrange(20)}" if copied else f"{document}:{at}"
    words = _make_shingles(source)
    if copied and random.random() < 0.3:
        words[random.randrange(22)] = random.randrange(1 << 53)
    key = make_id("key", *words)
    start = at * 200
    id = make_id("passage", document, start)
    return Passage(id, document, start, start + 150, "x" * 150, key, 25, "report", tuple(sorted(words)))


def _make_shingles(source: str) -> list[int]:
    random = Random(source)
    return [random.randrange(1 << 53) for _ in range(22)]


def _make_statement(
    random: Random, document: str, story: int, at: int, cast: list[Referent]
) -> tuple[Attribution, ClaimMention]:
    start, speaker = at * 400, random.choice(cast)
    quote = "x" * 120
    id = make_id("attribution", document, start)
    attribution = Attribution(
        id, document, start, start + 120, quote, "indirect", ("speech",),
        "deny" if random.random() < 0.1 else "assert", (Quote(start, start + 120, quote),),
        speakers=(speaker.id,),
        chain=(Voice("Blatt", None, "publisher"), Voice(speaker.name, speaker.id, "origin")),
    )  # fmt: skip
    topic = random.randrange(8)
    matters = (f"transfer:country:X{story % 9}>country:Y:{topic}",) if random.random() < 0.2 else ()
    common = {f"w{int(random.paretovariate(0.6)) % 20000}" for _ in range(5)}
    terms = common | {f"s{story}t{topic}w{random.randrange(9)}" for _ in range(6)}
    mention = ClaimMention(
        make_id("mention", id), document, start, start + 120, quote, id, tuple(sorted(terms)),
        (random.choice(cast).id,), matters, (), False, False, None,
    )  # fmt: skip
    return attribution, mention


def main() -> None:
    """Prints one line for each size."""
    for documents in [int(a) for a in sys.argv[1:]] or [500, 1000, 2000]:
        pile = make_pile(documents)
        start = time.process_time()
        linked = link_pile(pile)
        seconds = time.process_time() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        counts = (
            f"{len(linked.entities)} entities, {len(linked.claims)} claims, {len(linked.reuse)} reuse rows"
        )
        print(
            f"{documents:>6} documents  {seconds:6.1f} s of CPU  peak {memory:5.0f} MiB  {counts}", flush=True
        )


if __name__ == "__main__":
    main()
