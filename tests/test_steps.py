"""The list of steps: nothing is needed that no earlier step gives, and every part of Annotations is given."""

from dataclasses import fields

from lagebild.records import Annotations
from lagebild.steps import LAYERS


def test_what_a_layer_needs_an_earlier_one_gives() -> None:
    given: set[str] = set()
    for layer in LAYERS:
        assert set(layer.needs) <= given, layer.name
        given |= set(layer.gives)
    assert given == {field.name for field in fields(Annotations)}


def test_names_are_given_once() -> None:
    names = [layer.name for layer in LAYERS]
    assert len(names) == len(set(names))
