"""The count of independent origins on invented stories."""

from dataclasses import replace

from pile_maker import PileMaker

from lagebild.link import Linked, link_pile
from lagebild.records import Claim, Item, Quote, Transfer, TransferStatus

BRIDGE = ("transfer:country:XA>country:XB:bridge_parts",)


def _claim(linked: Linked, matter: str = BRIDGE[0]) -> Claim:
    return next(c for c in linked.claims if c.matter == matter)


def _name(linked: Linked, entity: str) -> str:
    return next(e.name for e in linked.entities if e.id == entity)


def test_two_pages_that_cite_one_origin_count_once() -> None:
    pile = PileMaker()
    for document, day in (("a", "2031-03-01"), ("b", "2031-03-02")):
        pile.report(document, day, f"Blatt {document}")
        speaker = pile.who(document, "Ruth Okonjo")
        pile.says(document, f"{document} Brückenteile seien längst geliefert worden", speaker, matters=BRIDGE)
    claim = _claim(link_pile(pile.pile()))
    assert claim.independent_origins == 1
    assert claim.origins[0].name == "Ruth Okonjo"
    assert "2 reports" in claim.origins[0].reason


def test_spokesman_counts_with_his_state() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    pile.report("b", "2031-03-02")
    state = pile.who("a", "Xanadien", "Country", key="country:XA")
    spokesman = pile.who("b", "Ilja Brandt", speaks_for="country:XA")
    pile.says("a", "man liefere die Brückenteile", state, matters=BRIDGE)
    pile.says("b", "alles sei auf dem Weg", spokesman, matters=BRIDGE)
    claim = _claim(link_pile(pile.pile()))
    assert claim.independent_origins == 1
    assert claim.origins[0].name == "Xanadien"
    assert "Ilja Brandt speaks for Xanadien." in claim.origins[0].reason
    assert len(claim.asserted_by) == 2


def test_denial_is_listed_and_never_counted() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    accuser = pile.who("a", "Mara Lind")
    denier = pile.who("a", "Xanadien", "Country", key="country:XA")
    said = pile.says("a", "Xanadien liefert Brückenteile an Belland", accuser, matters=BRIDGE)
    pile.says("a", "dies", denier, stance="deny", answers=said, anaphoric=True)
    linked = link_pile(pile.pile())
    claim = _claim(linked)
    assert claim.independent_origins == 1
    assert [_name(linked, e) for e in claim.denied_by] == ["Xanadien"]
    assert [_name(linked, e) for e in claim.asserted_by] == ["Mara Lind"]


def test_agency_text_copied_by_three_pages_counts_once() -> None:
    pile = PileMaker()
    words = "Die Regierung von Belland hat nach langem Streit die bestellten Brückenteile endlich erhalten"
    for document, day in (("a", "2031-03-03"), ("b", "2031-03-01"), ("c", "2031-03-02")):
        pile.report(document, day, f"Blatt {document}")
        pile.own(document, words, BRIDGE)
    claim = _claim(link_pile(pile.pile()))
    assert claim.independent_origins == 1
    assert claim.origins[0].name == "Blatt b"
    assert "2 more reports" in claim.origins[0].reason
    assert claim.document == "b"


def test_own_words_of_three_publishers_count_three_times() -> None:
    pile = PileMaker()
    lines = (
        "Belland bekam gestern Teile für seine Brücken",
        "Am Hafen trafen die Kisten aus Xanadien ein, darin Träger",
        "Stahlträger kamen nach Belland",
    )
    for document, words in zip("abc", lines, strict=True):
        pile.report(document, "2031-03-01", f"Blatt {document}")
        pile.own(document, words, BRIDGE)
    assert _claim(link_pile(pile.pile())).independent_origins == 3


def test_hearsay_is_listed_and_not_counted() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01", "Blatt a")
    pile.says("a", "Belland soll Brückenteile bekommen haben", stance="allege", matters=BRIDGE)
    claim = _claim(link_pile(pile.pile()))
    assert claim.independent_origins == 0
    assert [o.counted for o in claim.origins] == [False]
    assert claim.origins[0].reason.startswith("Not counted")


def test_unnamed_experts_of_two_pages_count_apart_but_copied_ones_do_not() -> None:
    pile = PileMaker()
    lines = {
        "a": "Träger aus Xanadien dürften in diesem Frühjahr die Brücken von Belland tragen",
        "b": "Belland baut mit fremdem Stahl",
        "c": "Träger aus Xanadien dürften in diesem Frühjahr die Brücken von Belland tragen",
    }
    for document, words in lines.items():
        pile.report(document, "2031-03-01")
        experts = pile.who(document, "Fachleute", "Group", named=False)
        pile.says(document, words, experts, stance="speculate", matters=BRIDGE)
    claim = _claim(link_pile(pile.pile()))
    assert claim.independent_origins == 2
    assert all("Unnamed" in origin.reason for origin in claim.origins)


def test_medium_counts_with_the_one_origin_that_it_passes_on() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    pile.report("b", "2031-03-02")
    relay = pile.who("a", "Kurier", "Medium", key="medium:kurier")
    ministry = pile.who("a", "Bauministerium", "PublicBody", key="body:bau")
    pile.says("a", "die Teile seien da", ministry, relays=(relay,), matters=BRIDGE)
    cited = pile.who("b", "Kurier", "Medium", key="medium:kurier")
    pile.says("b", "Belland habe Träger bekommen", cited, matters=BRIDGE)
    claim = _claim(link_pile(pile.pile()))
    assert claim.independent_origins == 1
    assert "heard through the other" in claim.origins[0].reason
    assert claim.origins[0].name == "Bauministerium"


def test_what_is_passed_on_without_a_name_counts_with_who_passes_it_on() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    relay = pile.who("a", "Kurier", "Medium", key="medium:kurier")
    pile.says("a", "die Teile seien wohl da", relays=(relay,), matters=BRIDGE)
    claim = _claim(link_pile(pile.pile()))
    assert [(o.name, o.counted) for o in claim.origins] == [("Kurier", True)]
    assert "Passed on" in claim.origins[0].reason


def test_a_claim_that_was_taken_back_is_listed_and_not_counted() -> None:
    pile = PileMaker()
    for document, day in (("a", "2031-03-01"), ("b", "2031-04-01")):
        pile.report(document, day)
    pile.says("a", "die Teile seien geliefert", pile.who("a", "Mara Lind"), matters=BRIDGE)
    pile.says("a", "Belland habe Träger", pile.who("a", "Otto Hahnke"), matters=BRIDGE)
    pile.says("b", "die Teile", pile.who("b", "Mara Lind"), stance="retract", matters=BRIDGE)
    claim = _claim(link_pile(pile.pile()))
    assert claim.independent_origins == 1
    assert [(o.name, o.counted) for o in claim.origins] == [("Otto Hahnke", True), ("Mara Lind", False)]
    assert "taken back" in claim.origins[1].reason


def test_what_she_says_that_he_wants_is_one_origin() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    lind, hahnke = pile.who("a", "Mara Lind"), pile.who("a", "Otto Hahnke")
    pile.says("a", "Hahnke wolle, dass Teile nach Belland gehen", lind, matters=BRIDGE)
    pile.says("a", "Hahnke will Teile", hahnke, stance="request", matters=BRIDGE)
    known = pile.pile()
    outer, inner = known.attributions
    content = (Quote(outer.start + 14, outer.end, outer.quote[14:]),)
    nested = replace(inner, content=content, parent=outer.id)
    claim = _claim(link_pile(replace(known, attributions=(outer, nested))))
    assert [o.name for o in claim.origins] == ["Mara Lind"]
    assert "Tells in 1 statement" in claim.origins[0].reason


def test_who_says_it_again_after_taking_it_back_counts() -> None:
    pile = PileMaker()
    for document, day in (("a", "2031-03-01"), ("b", "2031-04-01"), ("c", "2031-05-01")):
        pile.report(document, day)
        stance = "retract" if document == "b" else "assert"
        lind = pile.who(document, "Mara Lind")
        pile.says(document, f"die Teile {document}", lind, stance=stance, matters=BRIDGE)  # type: ignore[arg-type]
    assert _claim(link_pile(pile.pile())).independent_origins == 1


def test_what_is_heard_through_one_who_says_it_too_counts_with_her_but_not_through_a_medium() -> None:
    for schema, count in (("Person", 1), ("Medium", 2)):
        pile = PileMaker()
        pile.report("a", "2031-03-01")
        teller = pile.who("a", "Mara Lind", schema)  # type: ignore[arg-type]
        wisher = pile.who("a", "Otto Hahnke")
        pile.says("a", "Belland bekomme Teile", teller, matters=BRIDGE)
        pile.says(
            "a", "er wolle Träger aus Stahl", wisher, relays=(teller,), stance="request", matters=BRIDGE
        )
        assert _claim(link_pile(pile.pile())).independent_origins == count


def test_a_wish_beside_a_delivery_is_marked_and_does_not_put_it_forward() -> None:
    pile = PileMaker()
    pile.report("a", "2031-03-01")
    done = pile.says("a", "Stahl sei geliefert worden", pile.who("a", "Mara Lind"), matters=BRIDGE)
    wish = pile.says("a", "man hoffe auf Träger", pile.who("a", "Otto Hahnke"), matters=BRIDGE)
    promised = pile.says("a", "man habe Röhren versprochen", pile.who("a", "Lea Sturm"), matters=BRIDGE)
    found = pile.pile()
    stages: list[tuple[str, TransferStatus]] = [(done, "delivered"), (wish, "sought"), (promised, "agreed")]
    transfers = tuple(_transfer(attribution, status) for attribution, status in stages)
    (claim,) = link_pile(replace(found, transfers=transfers)).claims
    assert claim.independent_origins == 3
    assert {o.name: o.less for o in claim.origins} == {
        "Mara Lind": False,
        "Otto Hahnke": True,
        "Lea Sturm": True,
    }
    assert len(claim.asserted_by) == 1
    # Where nobody is known to tell of more, a wish counts as what it is.
    (claim,) = link_pile(replace(found, transfers=transfers[1:2])).claims
    assert not any(o.less for o in claim.origins)


def _transfer(attribution: str, status: TransferStatus) -> Transfer:
    words = Quote(0, 0, "")
    item = Item(0, 0, "", "")
    return Transfer(
        f"t-{attribution}", "a", 0, 0, "", None, None, item, None, status, words, None, attribution
    )
