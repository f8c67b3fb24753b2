"""Reuse on invented pages."""

from dataclasses import replace

from pile_maker import PileMaker

from lagebild.link.pile import Pile
from lagebild.link.reuse import link_reuse
from lagebild.link.shared import keep_shared
from lagebild.records import Passage, Span

NOTICE = "Zum Schutz aller Leser schließen wir das Gästebuch unter diesem Beitrag bis auf Weiteres."
THANKS = "Danke für die Geduld, Ihre Redaktion vom Deichboten."


def test_notice_on_two_pages_is_reuse_with_its_role_and_the_first_page_first() -> None:
    pile = PileMaker()
    pile.report("a", "2031-05-01")
    pile.report("b", "2031-04-01")
    for document in "ab":
        pile.passage(document, NOTICE, role="furniture")
    rows = link_reuse(pile.pile())
    assert [(r.document, r.first, r.role, r.score) for r in rows] == [
        ("b", True, "furniture", 1.0),
        ("a", False, "furniture", 1.0),
    ]
    assert {r.quote for r in rows} == {NOTICE}
    assert len({r.passage for r in rows}) == 1


def test_title_that_stands_twice_on_one_page_is_not_reuse() -> None:
    pile = PileMaker()
    pile.report("a", "2031-05-01")
    pile.passage("a", NOTICE)
    pile.passage("a", NOTICE)
    assert link_reuse(pile.pile()) == ()


def test_a_few_changed_words_are_still_reuse_and_another_text_is_not() -> None:
    pile = PileMaker()
    words = "Nach dem Sturm an der Küste sind am Montag die ersten Fähren zwischen den Inseln wieder gefahren"
    pile.report("a", "2031-05-01")
    pile.report("b", "2031-05-02")
    pile.passage("a", words)
    pile.passage("b", words.replace("am Montag", "am Montagabend"))
    pile.passage(
        "b", "Nach dem Sturm an der Küste bleiben Schulen und Kindergärten den Rest der Woche geschlossen"
    )
    rows = link_reuse(pile.pile())
    assert [r.document for r in rows] == ["a", "b"]
    assert 0.35 < rows[1].score < 1.0


def test_short_lines_are_not_reuse() -> None:
    pile = PileMaker()
    for document in "ab":
        pile.report(document)
        pile.passage(document, "Das sagte sie gestern.")
    assert link_reuse(pile.pile()) == ()


def test_neighbours_of_one_span_are_one_passage_with_the_words_between() -> None:
    pile = PileMaker()
    for document in "ab":
        pile.report(document)
        pile.passage(document, NOTICE)
        pile.passage(document, THANKS)
    known = pile.pile()
    whole = f"{NOTICE} {THANKS}"
    spans = tuple(Span(f"span-{d}", d, 0, len(whole), whole, "furniture", "test") for d in "ab")
    rows = link_reuse(replace(known, spans=spans))
    assert [(r.document, r.start, r.end, r.quote) for r in rows] == [
        ("a", 0, len(whole), whole),
        ("b", 0, len(whole), whole),
    ]


def test_undated_pages_come_last() -> None:
    pile = PileMaker()
    pile.report("a")
    pile.report("b", "2031")
    for document in "ab":
        pile.passage(document, NOTICE)
    assert [r.document for r in link_reuse(pile.pile()) if r.first] == ["b"]


def test_a_shingle_in_very_many_wordings_proposes_nothing() -> None:
    passages: list[Passage] = []
    for at in range(60):
        shared, own = (1, 2, 3), tuple(range(1000 * (at + 1), 1000 * (at + 1) + 20))
        passages.append(Passage(f"p{at}", f"d{at}", 0, 9, "x", f"k{at}", 20, "report", shared + own))
    assert link_reuse(Pile({}, passages=tuple(passages))) == ()


def test_only_passages_that_may_be_shared_are_held() -> None:
    pile = PileMaker()
    words = "Nach dem Sturm an der Küste sind am Montag die ersten Fähren zwischen den Inseln wieder gefahren"
    for document in "ab":
        pile.report(document)
        pile.passage(document, NOTICE)
    pile.passage("a", "Ganz eigene Worte, die in keinem anderen Blatt dieses Landes stehen")
    pile.passage("b", "Etwas anderes hat dagegen der Nachbar auf seine vierte Seite gesetzt")
    pile.passage("a", words)
    pile.passage("b", words.replace("am Montag", "am Montagabend"))
    pile.passage("a", "Ein Satz, der zweimal auf derselben Seite steht")
    known = pile.pile()
    kept = keep_shared(lambda: known.passages)
    assert sorted(p.document for p in kept) == ["a", "a", "b", "b"]
    assert link_reuse(replace(known, passages=tuple(kept))) == link_reuse(known)
