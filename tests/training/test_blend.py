"""Weights between those of two models."""

import pytest

torch = pytest.importorskip("torch")

from training.blend import blend  # noqa: E402


def test_each_value_lies_between_both() -> None:
    old, new = {"a": torch.tensor([0.0, 4.0]), "b": torch.tensor(1.0)}, {"a": torch.tensor([2.0, 0.0])}
    assert blend(old, new, 0.25)["a"].tolist() == [0.5, 3.0]
    assert set(blend(old, new, 0.25)) == {"a"}


def test_a_value_that_the_old_weights_lack_is_told() -> None:
    with pytest.raises(KeyError):
        blend({}, {"a": torch.tensor(1.0)}, 0.5)
