"""The list of steps: nothing is needed that no earlier step gives, and every part of Annotations is given."""

from dataclasses import fields
from typing import cast

import pytest

from lagebild.models.encoder.reading import Reader
from lagebild.records import Annotations, Findings
from lagebild.steps import LAYERS, Layer, layers_of


class Silent:
    """A model that finds nothing."""

    name = "silent"

    def read(self, _text: str, _hints: object) -> Findings:
        return Findings(self.name)


@pytest.mark.parametrize("layers", [LAYERS, layers_of(cast(Reader, Silent()))])
def test_what_a_layer_needs_an_earlier_one_gives(layers: tuple[Layer, ...]) -> None:
    given: set[str] = set()
    for layer in layers:
        assert set(layer.needs) <= given, layer.name
        given |= set(layer.gives)
    assert given | {"findings"} == {field.name for field in fields(Annotations)}
    assert ("findings" in given) == (layers != LAYERS)


def test_names_are_given_once() -> None:
    names = [layer.name for layer in LAYERS]
    assert len(names) == len(set(names))
