"""Weights between those of two models. Needs the extra `train`."""

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install -e '.[train]'")


def test_each_value_lies_between_both() -> None:
    from training.blend import blend

    old, new = {"a": torch.tensor([0.0, 4.0]), "b": torch.tensor(1.0)}, {"a": torch.tensor([2.0, 0.0])}
    blended = blend(old, new, 0.25)
    assert {name: value.tolist() for name, value in blended.items()} == {"a": [0.5, 3.0]}


def test_a_value_that_the_old_weights_lack_is_told() -> None:
    from training.blend import blend

    with pytest.raises(KeyError):
        blend({}, {"a": torch.tensor(1.0)}, 0.5)
