"""What counts as a mistake, and that drawing is the same each time."""

from evals.mistakes import Mistake, Statement, draw, mistakes
from evals.quotations import ROLES, GoldDocument, Quotation

GOLD = GoldDocument("text", "Oda Brink sagte, der Kran stehe.", [0, 4, 10, 15, 17, 21, 26, 31], [], [])


def said(quote: range, kind: str = "indirect", **roles: range) -> Statement:
    parts = {role: frozenset(roles.get(role, ())) for role in ROLES}
    return Statement(Quotation(frozenset(quote), parts, kind, "speech"))


def wrong(found: list[Statement], marked: list[Statement]) -> list[tuple[str, ...]]:
    return [mistake.wrong for mistake in mistakes(GOLD, found, marked)]


def test_what_is_right_is_no_mistake() -> None:
    assert wrong([said(range(10, 20))], [said(range(10, 21))]) == []


def test_each_wrong_part_is_named() -> None:
    marked = said(range(4, 7), speaker=range(2), cue=range(2, 3))
    assert wrong([said(range(4, 7), "reported", cue=range(3, 4))], [marked]) == [("speaker", "cue", "kind")]


def test_statements_without_a_partner() -> None:
    assert wrong([said(range(4, 7))], [said(range(20, 22))]) == [("surplus",), ("missed",)]


def test_drawing_is_the_same_each_time() -> None:
    many = [Mistake(GOLD, (str(number),), None, None) for number in range(40)]
    assert draw(many, 5, 1) == draw(many, 5, 1) != draw(many, 5, 2)
    assert len(draw(many, 50, 1)) == 40
