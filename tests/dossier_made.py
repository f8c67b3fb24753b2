"""Hand-made records of invented reports, one of each type, for tests that need no layer to find them."""

from dataclasses import dataclass
from hashlib import sha256

from lagebild.records import (
    Annotations,
    Attribution,
    Claim,
    ClaimMention,
    Document,
    Entity,
    Event,
    Fact,
    FormatFacts,
    Item,
    Mention,
    NameForm,
    NameReading,
    Origin,
    Page,
    Party,
    Passage,
    Quantity,
    Quote,
    Referent,
    Repair,
    Reuse,
    Sentence,
    Span,
    Stance,
    Text,
    Timex,
    Token,
    Transfer,
    Voice,
    make_id,
    take,
)

BODY = "Moorwalde liefere dem Hafen 40 Kräne, sagte Tilda Brennholt am Montag. Die Werft bestreitet dies."


@dataclass(frozen=True)
class Made:
    """One document with its records."""

    text: Text
    annotations: Annotations


@dataclass(frozen=True)
class Linked:
    """What linking could make of one document."""

    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    stances: tuple[Stance, ...]
    reuse: tuple[Reuse, ...]
    readings: tuple[NameReading, ...]


def make_document(number: int, path: str | None = None) -> Made:
    """The document with this number: the same words after a headline of its own."""
    text = f"Hafenblatt {number}\n\n{BODY}\n"
    raw = text.encode()
    digest = sha256(raw).hexdigest()
    id = make_id("d", digest)
    path = path or f"report{number:03}.txt"
    facts = FormatFacts(title="Kräne", main=((0, 4),))
    document = Document(id, path, digest, "text/plain", "utf-8", text, raw, facts)
    page = Page(
        title=Fact(f"Hafenblatt {number}", "first line", take(text, 0, text.index("\n"))),
        publisher=Fact("Hafenblatt", "format"),
        published=Fact("2031-05", "dateline"),
        agencies=(Fact("nma", "credit", take(text, 0, 3)),),
        language="de",
    )
    span = Span(make_id("sp", id), id, 0, len(text), text, "report", "test")
    return Made(Text(document, (span,), page), _annotate(document))


def find(document: Document, words: str) -> Quote:
    """Where words first stand in a document."""
    start = document.text.index(words)
    return take(document.text, start, start + len(words))


def _annotate(document: Document) -> Annotations:
    id = document.id
    said, denied = _attributions(document)
    who, yard = make_id("r", id, "Brennholt"), make_id("r", id, "Werft")
    sentence, item = find(document, BODY), find(document, "Kräne")
    place = (id, sentence.start, sentence.end, sentence.quote)
    mention, day = find(document, "Tilda Brennholt"), find(document, "am Montag")
    many = find(document, "40")
    return Annotations(
        tokens=(Token(0, 4, document.text[:4], "x", "NN"),),
        sentences=(Sentence(make_id("s", id), *place, 0, "report", 0, 1),),
        referents=(
            Referent(who, id, "Person", mention.quote, None, (mention.quote,), "Ministerin", "country:XX"),
            Referent(yard, id, "Company", "Werft", None, ("Werft",), named=False),
        ),
        mentions=(
            Mention(make_id("m", id), id, mention.start, mention.end, mention.quote, "Person", "name", who),
        ),
        timexes=(
            Timex(make_id("t", id), id, day.start, day.end, day.quote, "DATE", "2031-05-05", None, "2031-05"),
        ),
        attributions=(said, denied),
        transfers=(
            Transfer(
                make_id("tr", id), *place, Party("Moorwalde", None, 0, 4), None,
                Item(item.start, item.end, item.quote, "machinery"),
                Quantity(many.start, many.end, many.quote, 40.0), "delivered", find(document, "liefere"),
                None, said.id,
            ),
        ),
        events=(
            Event(
                make_id("e", id), *place, "AID", None, find(document, "liefere"), Party("Werft", yard), None,
                "2031-05-05", None, said.id,
            ),
        ),
        claim_mentions=(
            ClaimMention(
                make_id("cm", id), *place, said.id, ("liefern",), (who,), (), ("40",), False, False, None
            ),
        ),
        passages=(Passage(make_id("p", id), *place, "key", 14, "report", (2**63 + 5, 1)),),
        repairs=(
            Repair(
                make_id("re", id), id, item.start, item.end, item.quote, "capital", "Kräne", 0.75, "test",
                False,
            ),
        ),
        name_forms=(
            NameForm(
                make_id("nf", id), id, mention.start, mention.end, mention.quote, "Brennholt", ("sagt",), True
            ),
        ),
    )  # fmt: skip


def _attributions(document: Document) -> tuple[Attribution, Attribution]:
    id, text = document.id, document.text
    who, yard = make_id("r", id, "Brennholt"), make_id("r", id, "Werft")
    first, second = find(document, BODY[:70]), find(document, "Die Werft bestreitet dies.")
    source, cue = find(document, "Tilda Brennholt"), find(document, "sagte")
    chain = (
        Voice("Hafenblatt", None, "publisher"),
        Voice(source.quote, who, "origin", source.start, source.end),
    )
    said = Attribution(
        make_id("a", id, 1), id, first.start, first.end, first.quote, "indirect", ("speech", "writing"),
        "allege",
        (find(document, "Moorwalde liefere dem Hafen 40 Kräne"),), (cue,), (source,),
        (take(text, cue.start, first.end),), (), (who,), None, chain, None, "test",
    )  # fmt: skip
    denied = Attribution(
        make_id("a", id, 2), id, second.start, second.end, second.quote, "reported", ("speech",), "deny",
        (find(document, "dies"),), speakers=(yard,), parent=said.id, answers=said.id,
    )  # fmt: skip
    return said, denied


def make_linked(made: Made) -> Linked:
    """An entity, a claim with stances, and a reused passage over one document."""
    id, (said, denied) = made.text.document.id, made.annotations.attributions
    who, yard = made.annotations.referents
    entities = (
        Entity("E-1", "Person", who.name, who.names, None, "E-2", True, (who.id,), (id,)),
        Entity("E-2", "Company", yard.name, yard.names, "body:yard", None, False, (yard.id,), (id,)),
    )
    content = said.content[0]
    origin = Origin("Tilda Brennholt", "E-1", "spoke to the page", (said.id,))
    claim = Claim(
        "C-1", id, content.start, content.end, content.quote, "matter", (said.id, denied.id),
        "2031-05", "2031-05",
        (origin,), 1, ("E-1",), ("E-2",),
    )  # fmt: skip
    stances = (
        Stance("S-0", id, said.start, said.end, said.quote, "C-1", said.id, said.stance, None, "own", 1.0),
        Stance(
            "S-1",
            id,
            denied.start,
            denied.end,
            denied.quote,
            "C-1",
            denied.id,
            "deny",
            said.id,
            "answers",
            0.5,
        ),
    )
    reuse = Reuse("R-1", id, said.start, said.end, said.quote, "P-1", "report", True, 1.0)
    form = made.annotations.name_forms[0]
    reading = NameReading(
        "N-1", id, form.start, form.end, form.quote, form.id, "Tilda Brennholt", "E-1", 0.8, 0.75, 0.1,
        (form.id,), "sound",
    )  # fmt: skip
    return Linked(entities, (claim,), stances, (reuse,), (reading,))
