"""Claims on invented stories: what belongs together, in whose words, denied by whom."""

from dataclasses import replace

from pile_maker import PileMaker

from lagebild.link import Linked, link_pile
from lagebild.records import Claim, Quote, Stance, Timex

STEEL = "transfer:country:XA>country:XB:steel"
GRAIN = "transfer:country:XB>country:XA:grain"


def _claim_of(linked: Linked, attribution: str) -> Claim:
    (found,) = [c for c in linked.claims if attribution in c.attributions]
    return found


def _stance_of(linked: Linked, attribution: str) -> Stance:
    (found,) = [s for s in linked.stances if s.attribution == attribution]
    return found


def test_one_matter_is_one_claim_whatever_the_words_status_and_number() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    pile.report("b", "2032-01-05")
    first = pile.says(
        "a", "Xanadien könnte Stahl liefern", pile.who("a", "Mara Lind"), stance="speculate", matters=(STEEL,)
    )
    full = pile.says(
        "b",
        "zwölf Züge voller Träger seien da",
        pile.who("b", "Otto Hahnke"),
        matters=(STEEL,),
        numbers=("12",),
    )
    claim = _claim_of(link_pile(pile.pile()), first)
    assert set(claim.attributions) == {first, full}
    assert (claim.first, claim.last) == ("2031-03-01", "2032-01-05")
    # The full assertion stands for the claim, though it is the later one.
    assert claim.text == "zwölf Züge voller Träger seien da"
    assert claim.independent_origins == 2


def test_a_statement_about_two_matters_stands_in_two_claims_that_stay_two() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    speaker = pile.who("a", "Mara Lind")
    both = pile.says("a", "Stahl gehe hin und Getreide zurück", speaker, matters=(STEEL, GRAIN))
    steel = pile.says("a", "Stahl werde geliefert", speaker, matters=(STEEL,))
    linked = link_pile(pile.pile())
    assert {c.matter for c in linked.claims if both in c.attributions} == {STEEL, GRAIN}
    assert _claim_of(linked, steel).matter == STEEL


def test_denial_answers_in_its_own_report_and_meets_the_claim_of_all() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    pile.report("b", "2031-03-02")
    pile.says("a", "Stahl sei unterwegs", pile.who("a", "Mara Lind"), matters=(STEEL,))
    said = pile.says("b", "Xanadien schicke Träger", pile.who("b", "Otto Hahnke"), matters=(STEEL,))
    state = pile.who("b", "Xanadien", "Country", key="country:XA")
    denial = pile.says("b", "eine solche Lieferung", state, stance="deny", answers=said, anaphoric=True)
    linked = link_pile(pile.pile())
    claim = _claim_of(linked, denial)
    assert claim.matter == STEEL
    assert len(claim.denied_by) == 1
    assert claim.independent_origins == 2
    assert _stance_of(linked, denial).answers == said
    assert "answers" in _stance_of(linked, denial).reason


def test_answer_to_an_answer_finds_the_claim() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    lind, state = pile.who("a", "Mara Lind"), pile.who("a", "Xanadien", "Country", key="country:XA")
    said = pile.says("a", "Stahl sei unterwegs", lind, matters=(STEEL,))
    denial = pile.says("a", "das", state, stance="deny", answers=said, anaphoric=True)
    again = pile.says("a", "dabei", lind, answers=denial, anaphoric=True)
    assert set(_claim_of(link_pile(pile.pile()), said).attributions) == {said, denial, again}


def test_denial_in_another_report_finds_its_claim_by_its_words() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    pile.report("b", "2031-03-04")
    for at in range(6):
        pile.says(
            "a",
            f"ganz anderes Thema Nummer{at} betrifft Kanal{at} sowie Hafen{at}",
            pile.who("a", "Mara Lind"),
        )
    said = pile.says("a", "Bürgermeisterin habe geheime Konten eröffnet", pile.who("a", "Otto Hahnke"))
    denial = pile.says(
        "b",
        "Bürgermeisterin habe keine geheime Konten eröffnet",
        pile.who("b", "Lea Sturm"),
        stance="deny",
        negated=True,
    )
    linked = link_pile(pile.pile())
    claim = _claim_of(linked, denial)
    assert said in claim.attributions
    assert claim.document == "a"
    assert claim.independent_origins == 1
    assert [e.name for e in linked.entities if e.id in claim.denied_by] == ["Lea Sturm"]


def test_who_says_the_opposite_denies_it_even_without_a_verb_of_denying() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    pile.says("a", "Stahl sei unterwegs", pile.who("a", "Mara Lind"), matters=(STEEL,))
    no = pile.says(
        "a", "man liefere keinen Stahl", pile.who("a", "Ilja Brandt"), negated=True, matters=(STEEL,)
    )
    claim = _claim_of(link_pile(pile.pile()), no)
    assert (claim.independent_origins, len(claim.asserted_by), len(claim.denied_by)) == (1, 1, 1)


def test_declining_to_comment_neither_asserts_nor_denies() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    said = pile.says("a", "Stahl sei unterwegs", pile.who("a", "Mara Lind"), matters=(STEEL,))
    silent = pile.says(
        "a", "dazu nichts", pile.who("a", "Ilja Brandt"), stance="decline", answers=said, anaphoric=True
    )
    claim = _claim_of(link_pile(pile.pile()), silent)
    assert (claim.independent_origins, len(claim.asserted_by), len(claim.denied_by)) == (1, 1, 0)


def test_other_numbers_are_another_claim() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    pile.report("b", "2031-03-02")
    words = "Einsatzkräfte retteten Menschen aus überfluteten Häusern an der Elme"
    three = pile.says("a", f"3 {words}", pile.who("a", "Mara Lind"), numbers=("3",))
    nine = pile.says("b", f"9 {words}", pile.who("b", "Otto Hahnke"), numbers=("9",))
    linked = link_pile(pile.pile())
    assert _claim_of(linked, three).id != _claim_of(linked, nine).id


def test_anaphoric_words_without_an_answer_stand_alone() -> None:
    pile = PileMaker()
    for document in "ab":
        pile.report(document, "2031-03-01")
        pile.says(
            document,
            "eine derartige gemeinsame Zusammenarbeit",
            pile.who(document, "Mara Lind"),
            anaphoric=True,
        )
    assert len(link_pile(pile.pile()).claims) == 2


def test_date_of_saying_stands_in_the_introducing_clause_and_comes_before_publication() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    said = pile.says("a", "Stahl komme am 7. April", pile.who("a", "Mara Lind"), matters=(STEEL,))
    known = pile.pile()
    (attribution,) = known.attributions
    frame = (Quote(50, 70, "sagte Lind im Januar"),)
    inside = Timex("t1", "a", 11, 22, "am 7. April", "DATE", "2031-04-07")
    introducing = Timex("t2", "a", 61, 70, "im Januar", "DATE", "2031-01")
    told = replace(known, attributions=(replace(attribution, frame=frame),), timexes=(inside, introducing))
    assert _claim_of(link_pile(told), said).first == "2031-01"
    assert _claim_of(link_pile(replace(told, timexes=(inside,))), said).first == "2031-03-01"


def test_of_several_claims_the_one_with_most_attributions_comes_first() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    speaker = pile.who("a", "Mara Lind")
    both = pile.says("a", "Stahl gehe hin und Getreide zurück", speaker, matters=(GRAIN, STEEL))
    pile.says("a", "Stahl werde geliefert", speaker, matters=(STEEL,))
    linked = link_pile(pile.pile())
    matters = {c.id: c.matter for c in linked.claims}
    scores = {matters[s.claim]: s.score for s in linked.stances if s.attribution == both}
    assert scores[STEEL] > scores[GRAIN]


def test_a_refusal_of_something_else_is_no_answer_to_what_was_claimed() -> None:
    pile = PileMaker()
    pile.report("r1")
    claimed = pile.says("r1", "Die Werft habe den Auftrag verloren")
    pile.says("r1", "seinen Namen gegenüber Besuchern nennen", stance="decline", answers=claimed)
    other = pile.says("r1", "Der Auftrag bleibe ohne weitere Bemerkung", stance="decline", answers=claimed)
    joined = [claim.attributions for claim in link_pile(pile.pile()).claims]
    assert sorted(len(attributions) for attributions in joined) == [1, 2]
    assert {claimed, other} in [set(attributions) for attributions in joined]


def test_one_quotation_in_two_reports_is_one_claim_however_short() -> None:
    pile = PileMaker()
    for document in "ab":
        pile.report(document, "2031-03-01")
    said = [pile.says(d, "Wir haben nie Gas gekauft", pile.who(d, "Mara Lind")) for d in "ab"]
    linked = link_pile(pile.pile())
    assert _claim_of(linked, said[0]).id == _claim_of(linked, said[1]).id
    assert _claim_of(linked, said[0]).independent_origins == 1


def test_a_quotation_within_the_same_voices_words_is_no_claim_of_its_own() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    lind = pile.who("a", "Mara Lind")
    whole = pile.says("a", "der Handel werde in jedem Jahr wachsen", lind)
    part = pile.says("a", "in jedem Jahr wachsen", lind, kind="direct")
    found = pile.pile()
    placed = [
        replace(a, content=(Quote(17, 38, "in jedem Jahr wachsen"),)) if a.id == part else a
        for a in found.attributions
    ]
    linked = link_pile(replace(found, attributions=tuple(placed)))
    assert _claim_of(linked, part).text == "der Handel werde in jedem Jahr wachsen"
    assert _claim_of(linked, whole).independent_origins == 1


def test_a_copy_is_about_the_matter_of_what_it_copies() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    pile.report("b", "2031-03-02")
    words = "Nordstahl habe dem Nachbarn zwölf Züge voller Träger verkauft"
    first = pile.says("a", words, pile.who("a", "Mara Lind"), matters=(STEEL,))
    copy = pile.says("b", words, pile.who("b", "Mara Lind"), matters=(GRAIN,))
    linked = link_pile(pile.pile())
    assert _claim_of(linked, copy).matter == _claim_of(linked, first).matter == STEEL


def test_one_denial_in_two_reports_joins_no_more_than_itself() -> None:
    pile = PileMaker()
    for document in "ab":
        pile.report(document, "2031-03-01")
    told = [
        pile.says("a", "Kranwerk schmuggle Röhren", pile.who("a", "Mara Lind")),
        pile.says("b", "heimliche Geschäfte über die Grenze", pile.who("b", "Otto Hahnke")),
    ]
    for document, said in zip("ab", told, strict=True):
        pile.says(
            document,
            "Kein einziges Rohr ist gefahren",
            pile.who(document, "Lea Sturm"),
            stance="deny",
            answers=said,
            negated=True,
        )
    linked = link_pile(pile.pile())
    claims = [_claim_of(linked, said) for said in told]
    assert claims[0].id != claims[1].id
    assert [len(claim.denied_by) for claim in claims] == [1, 1]


def test_two_reports_that_share_a_rare_number_and_its_thing_tell_one_claim() -> None:
    pile = PileMaker()
    for document in "abc":
        pile.report(document, "2031-03-01")
    first = pile.says(
        "a", "wonach 1900 Stellen gestrichen werden", pile.who("a", "Mara Lind"), numbers=("1900",)
    )
    second = pile.says(
        "b",
        "Vorstand plane Abbau von 1900 Stellen bis Herbst",
        pile.who("b", "Otto Hahnke"),
        numbers=("1900",),
    )
    fewer = pile.says("c", "Abbau von 1090 Stellen bis Herbst", pile.who("c", "Lea Sturm"), numbers=("1090",))
    linked = link_pile(pile.pile())
    assert _claim_of(linked, first).id == _claim_of(linked, second).id
    assert _claim_of(linked, fewer).id != _claim_of(linked, first).id


def test_words_that_many_statements_share_join_none() -> None:
    pile = PileMaker()
    said = []
    for at in range(20):
        document = pile.report(f"report{at:02}", "2031-03-01")
        who = pile.who(document, f"Zeugin{at} Blau{at}")
        said.append(pile.says(document, f"viele Menschen wurden verletzt nahe Ort{at}", who))
    linked = link_pile(pile.pile())
    assert len({_claim_of(linked, one).id for one in said}) == len(said)


def test_a_denial_alone_is_what_its_voice_says() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    lind = pile.who("a", "Mara Lind")
    alone = pile.says("a", "Kohle habe es dafür keine gegeben", lind, stance="deny", negated=True)
    claim = _claim_of(link_pile(pile.pile()), alone)
    assert (claim.independent_origins, len(claim.asserted_by), claim.denied_by) == (1, 1, ())


def test_two_matters_of_the_very_same_statements_are_listed_once() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    both = pile.says("a", "Stahl hin, Getreide zurück", pile.who("a", "Mara Lind"), matters=(STEEL, GRAIN))
    assert len(link_pile(pile.pile()).claims) == 1
    assert _claim_of(link_pile(pile.pile()), both).attributions == (both,)


def test_who_says_again_what_she_said_needs_fewer_of_the_same_words() -> None:
    pile = PileMaker()
    for document in "ab":
        pile.report(document, "2031-03-01")
    first_words = "Frachtpapiere wurden gefälscht seit Wochen"
    first = pile.says("a", first_words, pile.who("a", "Mara Lind"))
    words = "Zollamt zeige, dass jemand Frachtpapiere gefälscht habe"
    again = pile.says("b", words, pile.who("b", "Mara Lind"))
    linked = link_pile(pile.pile())
    assert _claim_of(linked, again).id == _claim_of(linked, first).id

    stranger = PileMaker()
    for document in "ab":
        stranger.report(document, "2031-03-01")
    told = stranger.says("a", first_words, stranger.who("a", "Mara Lind"))
    other = stranger.says("b", words, stranger.who("b", "Otto Hahnke"))
    linked = link_pile(stranger.pile())
    assert _claim_of(linked, other).id != _claim_of(linked, told).id
