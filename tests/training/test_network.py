"""Attention, dropping, and names that a source does not mark. Needs the extra `train`."""

from dataclasses import replace

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install -e '.[train]'")


def test_attention_is_torchs_own() -> None:
    from training.network import attend

    torch.manual_seed(1)
    joined = torch.randn(2, 7, 3 * 24)
    bias = torch.zeros(2, 1, 1, 7)
    bias[1, :, :, 5:] = -1e4
    query, key, value = joined.view(2, 7, 3, 4, 6).permute(2, 0, 3, 1, 4)
    theirs = torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
    assert torch.allclose(attend(joined, bias, 2, 4), theirs.transpose(1, 2).reshape(2, 7, 24), atol=1e-6)


def test_a_share_is_dropped_and_the_sum_stays() -> None:
    from training.network import dropped

    torch.manual_seed(1)
    found = dropped(torch.ones(300, 300), 0.1)
    assert abs(float((found == 0).float().mean()) - 0.1) < 0.01
    assert abs(float(found.mean()) - 1) < 0.02
    assert dropped(found, 0.0) is found


def test_a_name_of_a_type_that_the_source_does_not_mark_costs_nothing_outside() -> None:
    from training.example import Example
    from training.labels import Window
    from training.loop import half_blind

    from lagebild.models.encoder.tables import LAYERS, tag, width

    assert "OTH" in LAYERS["name"]
    seen = Example("seen", ("Rom",), (False,), (0,))
    windows = [Window(e, 0, 1, (), (), (), {}) for e in (seen, replace(seen, blind=("OTH",)))]
    scores = torch.zeros(2, 1, width("name"))
    scores[:, 0, tag("name", "OTH", first=True)] = 9.0
    chance = half_blind(scores, windows).softmax(-1)
    assert float(chance[0, 0, 0]) < 0.01
    assert float(chance[1, 0, 0]) > 0.99
