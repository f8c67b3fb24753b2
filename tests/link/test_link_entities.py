"""Entities across spellings, and the guards that keep people apart."""

import pytest
from pile_maker import PileMaker

from lagebild.link.entities import link_entities
from lagebild.link.persons import Person, compare_persons
from lagebild.link.spelling import fold_spelling
from lagebild.records import Entity, Referent, Schema


def _entities(pile: PileMaker) -> list[Entity]:
    return list(link_entities(pile.pile()))


def _names(pile: PileMaker) -> set[frozenset[str]]:
    return {frozenset(e.names) for e in _entities(pile)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wladimir Tarkow", "Vladimir Tarkov"),
        ("Pak Dong-su", "Pak Dong Su"),
        ("Sergej Uljanow", "Sergey Ulyanov"),
        ("Tschernyschow", "Chernyshov"),
        ("Sükdang", "Sukdang"),
        ("Iwan Tarkow’s", "Ivan Tarkov"),
        ("Nils'", "Nils"),
    ],
)
def test_transcriptions_fold_to_one(one: str, other: str) -> None:
    assert fold_spelling(one) == fold_spelling(other)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Pak Dong Su", "Pak Dong Il", "different"),
        ("Pak Dong Su", "Emanuel Pak", "different"),
        ("Peter Lindner", "Petra Lindner", "different"),
        ("Michael Lindner", "Michaela Lindner", "unsure"),
        ("Pak Dong Su", "pak dongsung", "different"),
        ("Pak Dong Hyun", "pak donghyunn", "same"),
        ("Iwan Iwanowitsch Tarkow", "Iwan Tarkow", "same"),
        ("I. Tarkow", "Iwan Tarkow", "unsure"),
        ("Tarkow", "Iwan Tarkow", "same"),
        ("Pak Dong Sus", "Pak Dong Su", "same"),
        ("Sus", "Su", "different"),
    ],
)
def test_compare_persons(one: str, other: str, verdict: str) -> None:
    found = compare_persons(Person(fold_spelling(one)), Person(fold_spelling(other)))
    assert found.verdict == verdict, found


def test_one_person_across_spellings_and_surname_alone() -> None:
    pile = PileMaker()
    pile.who("a", "Wladimir Tarkow", speaks_for="country:XA")
    pile.who("b", "Vladimir Tarkov")
    pile.who("c", "tarkow")
    assert _names(pile) == {frozenset({"Wladimir Tarkow", "Vladimir Tarkov", "tarkow"})}


def test_genitives_join_their_names() -> None:
    pile = PileMaker()
    pile.who("a", "Iwan Tarkow")
    pile.who("b", "Iwan Tarkows")
    pile.who("c", "Tarkows")
    assert len(_entities(pile)) == 1
    assert _entities(pile)[0].name == "Iwan Tarkow"


def test_two_people_with_one_surname_stay_two_and_the_surname_alone_stays_apart() -> None:
    pile = PileMaker()
    pile.who("a", "Anna Sievers")
    pile.who("b", "Bernd Sievers")
    pile.who("c", "Sievers")
    pile.who("d", "Sievers")
    assert sorted(len(e.referents) for e in _entities(pile)) == [1, 1, 1, 1]
    assert len({e.id for e in _entities(pile)}) == 4


def test_office_decides_between_two_people_with_one_surname() -> None:
    pile = PileMaker()
    pile.who("a", "Anna Sievers", speaks_for="country:XA")
    pile.who("b", "Bernd Sievers", speaks_for="country:XB")
    pile.who("c", "Sievers", speaks_for="country:XB")
    assert _names(pile) == {frozenset({"Anna Sievers"}), frozenset({"Bernd Sievers", "Sievers"})}


def test_family_name_that_stands_first() -> None:
    pile = PileMaker()
    pile.who("a", "Pak Dong Su", speaks_for="country:XC", names=("Pak",))
    pile.who("a", "Emanuel Pak")
    pile.who("b", "Pak", speaks_for="country:XC")
    assert _names(pile) == {frozenset({"Pak Dong Su", "Pak"}), frozenset({"Emanuel Pak"})}


def test_states_by_key_bodies_by_name_and_ministries_of_two_states_apart() -> None:
    pile = PileMaker()
    pile.who("a", "Xanadien", "Country", key="country:XA")
    pile.who("b", "die Xanadier", "Country", key="country:XA")
    pile.who("a", "xanadisches Bauministerium", "PublicBody")
    pile.who("b", "xanadischen Bauministerium", "PublicBody")
    pile.who("a", "Bauministerium", "PublicBody", speaks_for="country:XA")
    pile.who("b", "Bauministerium", "PublicBody", speaks_for="country:XB")
    assert sorted(len(e.referents) for e in _entities(pile)) == [1, 1, 2, 2]


def test_unnamed_groups_meet_only_with_a_state_behind_them() -> None:
    pile = PileMaker()
    for document in "ab":
        pile.who(document, "Fachleute", "Group", named=False)
        pile.who(document, "Beamte", "Group", named=False, speaks_for="country:XA")
    found = _entities(pile)
    assert sorted(len(e.referents) for e in found) == [1, 1, 2]
    assert not any(e.named for e in found)


def test_speaks_for_is_an_entity_and_ids_hold_when_reports_are_added() -> None:
    pile = PileMaker()
    pile.who("a", "Xanadien", "Country", key="country:XA")
    pile.who("a", "Ilja Brandt", speaks_for="country:XA")
    before = {e.name: e.id for e in _entities(pile)}
    spokesman = next(e for e in _entities(pile) if e.name == "Ilja Brandt")
    assert spokesman.speaks_for == before["Xanadien"]
    pile.who("b", "Ilya Brandt", speaks_for="country:XA")
    pile.who("c", "Brandt")
    after = {name: e.id for e in _entities(pile) for name in e.names}
    assert after["Ilja Brandt"] == after["Brandt"] == before["Ilja Brandt"]


def test_an_office_worded_barely_or_in_full_is_one() -> None:
    pile = PileMaker()
    pile.who("a", "Ina Tarkow", office="norwegische Umweltministerin", speaks_for="country:NO")
    pile.who("b", "Ina Tarkow", office="Ministerin", speaks_for="country:NO")
    pile.who("a", "Emil Tarkow", office="Vereinschef")
    pile.who("c", "Tarkow", office="Ministerin")
    together = [e for e in _entities(pile) if "Ina Tarkow" in e.names]
    assert len(together) == 1
    assert "Tarkow" in together[0].names


def test_a_pronoun_that_nothing_resolves_has_no_names() -> None:
    pile = PileMaker()
    pile.report("r1")
    pronoun = Referent("p1", "r1", "Person", "er", None, (), named=False)
    bearer = Referent("p2", "r1", "Person", "Sprecher", None, (), "Sprecher", named=False)
    pile.referents += [pronoun, bearer]
    names = {entity.name: entity.names for entity in link_entities(pile.pile())}
    assert names == {"er": (), "Sprecher": ("Sprecher",)}


def test_spellings_of_a_body_are_without_endings_of_case() -> None:
    pile = PileMaker()
    pile.report("r1")
    for name in ("HU", "Hanseatische Union", "Hanseatischen Union"):
        pile.who("r1", name, "Organization", key="body:hu")
    assert [entity.names for entity in _entities(pile)] == [("Hanseatische Union", "HU")]


def test_a_body_described_in_one_report_is_the_one_named_so_in_another() -> None:
    pile = PileMaker()
    for document in "abc":
        pile.report(document)
    named = pile.who("a", "holsteinische Hafenministerium", "PublicBody", key="body:holstein")
    described = pile.who("b", "holsteinischen Hafenministeriums", "PublicBody", named=False)
    other = pile.who("c", "Ministerium", "PublicBody", named=False)
    entity = next(e for e in link_entities(pile.pile()) if named in e.referents)
    assert described in entity.referents
    assert other not in entity.referents
    assert entity.named


def test_a_body_goes_by_a_part_of_its_name_in_another_report() -> None:
    pile = PileMaker()
    pile.who("a", "Klinikkette Salvamed", "Company")
    pile.who("b", "Salvamed", "Company")
    pile.who("c", "Salvamed", "Organization")
    found = _entities(pile)
    assert [(e.name, e.names) for e in found] == [("Salvamed", ("Klinikkette Salvamed", "Salvamed"))]


@pytest.mark.parametrize(
    ("part", "others"),
    [
        ("Haldenau", (("Stadtwerke Haldenau", "Company"), ("Museum Haldenau", "Organization"))),
        ("Haldenau", (("Stadtwerke Haldenau", "Company"), ("Haldenau", "Address"))),
        ("Museum", (("Museum Haldenau", "Organization"),)),
        ("SPD", (("SPD Haldenau", "Organization"),)),
    ],
)
def test_a_part_of_two_names_a_place_and_a_noun_stand_for_no_body(
    part: str, others: tuple[tuple[str, Schema], ...]
) -> None:
    pile = PileMaker()
    pile.who("a", part, "Organization")
    for document, (name, schema) in enumerate(others):
        pile.who(f"b{document}", name, schema)
    assert len(_entities(pile)) == len(others) + 1


def test_a_body_that_one_report_takes_for_a_person_is_one_body() -> None:
    pile = PileMaker()
    pile.who("a", "Salinen Kestner", names=("Kestner",))
    pile.who("b", "Salinen Kestner", "Company")
    pile.who("c", "Salinen Kestner", "Company")
    pile.who("d", "Kestner")
    (found,) = _entities(pile)
    assert (found.schema, found.name) == ("Company", "Salinen Kestner")


def test_a_person_who_bears_the_name_of_a_body_stays_a_person() -> None:
    pile = PileMaker()
    pile.who("a", "Eva Kestner")
    pile.who("b", "Kestner")
    pile.who("c", "Salinen Kestner", "Company")
    assert sorted(e.name for e in _entities(pile)) == ["Eva Kestner", "Salinen Kestner"]


def test_a_compound_and_its_last_part_open_one_name() -> None:
    pile = PileMaker()
    pile.who("a", "Landkreis Haldenau", "PublicBody")
    pile.who("b", "Kreis Haldenau", "PublicBody")
    pile.who("c", "Kreis Mohrau", "PublicBody")
    assert {len(e.names) for e in _entities(pile)} == {1, 2}
    pile.who("d", "Kirchenkreis Haldenau", "PublicBody")
    assert {len(e.names) for e in _entities(pile)} == {1}


def test_a_name_in_capitals_is_shown_as_a_report_writes_it() -> None:
    pile = PileMaker()
    pile.who("a", "HAFENBLATT HEUTE", "Medium", key="medium:hafenblatt-heute")
    pile.who("b", "Hafenblatt Heute", "Medium", key="medium:hafenblatt-heute")
    pile.who("b", "NDR", "Medium", key="medium:ndr")
    assert sorted(e.name for e in _entities(pile)) == ["Hafenblatt Heute", "NDR"]


def test_a_name_that_is_as_often_a_body_and_a_person_is_a_body_without_a_first_name() -> None:
    pile = PileMaker()
    for name in ("Salinen Kestner", "Eva Kestner"):
        pile.who("a", name)
        pile.who("b", name, "Company")
    assert sorted(e.name for e in _entities(pile)) == ["Eva Kestner", "Eva Kestner", "Salinen Kestner"]
