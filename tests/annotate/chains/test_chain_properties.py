"""What holds for every document, however odd its attributions: chains, offsets, answers, circles."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.annotate.chains import resolve_chains
from lagebild.annotate.stances import resolve_stances
from lagebild.records import Annotations, Attribution, AttributionKind, Text, take
from marked import read_marked

WORDS = [
    "[@medium:bote Der Bote]", "[@person:ode Ode]", "[@country:XA Astland]", "meldet", "unter Berufung auf",
    "sagte", "bestreitet", "dies", "die Vorwürfe", "und", ",", ".", "nicht", "zog", "zurück",
    "wir", "gegenüber", "soll", "dem Bericht", "zufolge", "demnach", "„Nein“", "Holz fehlt", "das Zollamt",
    "räumte ein", "beruft sich dabei auf", "\n", "Im Interview mit", "der Zeitung „Talblatt“", "😀",
]  # fmt: skip
KINDS: list[AttributionKind] = ["direct", "indirect", "indirect_free_indirect", "reported", "own"]


@st.composite
def documents(draw: st.DrawFn) -> tuple[Text, Annotations]:
    words = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30)))
    text, known = read_marked(words, draw(st.sampled_from([None, "Der Bote", "Talblatt"])))
    count = draw(st.integers(0, 6))
    return text, replace(known, attributions=tuple(_draw(draw, text, known, i, count) for i in range(count)))


def _draw(draw: st.DrawFn, text: Text, known: Annotations, number: int, count: int) -> Attribution:
    words = text.document.text
    places = st.integers(0, len(words))

    def quotes(most: int) -> tuple:  # type: ignore[type-arg]
        pairs = draw(st.lists(st.tuples(places, places), max_size=most))
        return tuple(take(words, min(p), max(p)) for p in pairs if p[0] != p[1])

    content = quotes(2) or (take(words, 0, min(3, len(words))),)
    parent = draw(st.none() | st.integers(0, max(count - 1, 0)).filter(lambda n: n != number))
    referents = [r.id for r in known.referents]
    speakers = draw(st.lists(st.sampled_from(referents), max_size=2, unique=True)) if referents else []
    return Attribution(
        id=f"att-{number}", document=text.document.id, start=content[0].start, end=content[-1].end, quote="",
        kind=draw(st.sampled_from(KINDS)), medium=("speech",),
        stance=draw(st.sampled_from(["assert", "allege"])),
        content=content, cue=quotes(2), source=quotes(1), frame=quotes(1), addressee=quotes(1),
        speakers=tuple(speakers), parent=None if parent is None else f"att-{parent}",
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(documents(), st.sampled_from(["de", "en"]))
def test_chains_begin_with_the_publisher_and_end_in_an_origin(
    document: tuple[Text, Annotations], language: str
) -> None:
    text, known = document
    for attribution in resolve_chains(text, known, language).attributions:
        roles = [v.role for v in attribution.chain]
        if attribution.kind == "own":
            assert roles == ["origin"]
            continue
        assert roles[0] == "publisher"
        assert roles[-1] == "origin"
        assert roles == sorted(roles, key=["publisher", "relay", "origin"].index)


@settings(max_examples=150, deadline=None)
@given(documents(), st.sampled_from(["de", "en"]))
def test_offsets_and_referents_of_voices_are_those_of_the_document(
    document: tuple[Text, Annotations], language: str
) -> None:
    text, known = document
    referents = {r.id for r in known.referents}
    for attribution in resolve_chains(text, known, language).attributions:
        assert set(attribution.speakers) <= referents
        for voice in attribution.chain:
            assert voice.referent is None or voice.referent in referents
            if voice.start is not None and voice.end is not None:
                assert 0 <= voice.start <= voice.end <= len(text.document.text)


@settings(max_examples=150, deadline=None)
@given(documents(), st.sampled_from(["de", "en"]))
def test_answers_exist_and_never_close_a_circle(document: tuple[Text, Annotations], language: str) -> None:
    text, known = document
    found = {a.id: a for a in resolve_stances(text, known, language).attributions}
    for attribution in found.values():
        if attribution.answers is None:
            continue
        assert attribution.answers in found
        assert attribution.stance in {"deny", "decline", "retract", "admit"}
        assert not _comes_back(attribution, found)


def _comes_back(start: Attribution, found: dict[str, Attribution]) -> bool:
    open_, seen = [start.answers], set()
    while open_:
        here = open_.pop()
        if here == start.id:
            return True
        if here is not None and here not in seen:
            seen.add(here)
            open_ += [found[here].answers, found[here].parent]
    return False


@settings(max_examples=100, deadline=None)
@given(documents(), st.sampled_from(["de", "en"]))
def test_only_stance_answers_parent_chain_and_speakers_change(
    document: tuple[Text, Annotations], language: str
) -> None:
    text, known = document
    after = resolve_chains(text, resolve_stances(text, known, language), language)
    assert [a.id for a in after.attributions] == [a.id for a in known.attributions]
    for one, other in zip(known.attributions, after.attributions, strict=True):
        back = replace(
            other, stance=one.stance, answers=one.answers, parent=one.parent, chain=(), speakers=one.speakers
        )
        assert back == one
