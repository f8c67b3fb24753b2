"""Makes the layers of branch two a third as large: the heads and inner values that say most are kept.

A text has nine times as many runs to look at as it has windows, so these two layers took more than half of
the time. What is kept is found on runs that were looked at (structured pruning by the size of what a part
adds to the states; after Michel et al. 2019 and Molchanov et al. 2017); the branch then learns on, see
`looks`. Not for: other branches, which read each word once.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import torch
from torch import Tensor, nn
from torch.nn import functional as fn

from training.network import Layer, Network

HEADS: Final = 6
"""Of twelve, in every layer."""
INNER: Final = 384
"""Of four times as many inner values."""


def is_slim(network: Network) -> bool:
    """Whether branch two is small already."""
    return bool(network.looking[0].inner.out_features <= INNER)


def make_slim(network: Network, look: Callable[[], None]) -> None:
    """Puts small layers in place of those of branch two. `look`: runs the branch on some texts."""
    layers = [layer for layer in network.looking if isinstance(layer, Layer)]
    with torch.no_grad(), _weighed(layers) as sizes:
        look()
    small = [
        _smaller(layer, _largest(heads, HEADS), _largest(inner, INNER))
        for layer, (heads, inner) in zip(layers, sizes, strict=True)
    ]
    network.looking = nn.ModuleList(small)


def make_room(network: Network) -> None:
    """Gives branch two the size that it has in the files of slim networks, to load one."""
    every = torch.arange(INNER)
    layers = (_smaller(layer, torch.arange(HEADS), every) for layer in network.looking)
    network.looking = nn.ModuleList(layers)


@contextmanager
def _weighed(layers: Sequence[Layer]) -> Iterator[list[tuple[Tensor, Tensor]]]:
    """For every layer how much each head and each inner value adds to the states, summed over all runs."""
    sums = [(torch.zeros(layer.heads), torch.zeros(layer.inner.out_features)) for layer in layers]
    hooks: list[Any] = []
    for layer, (heads, inner) in zip(layers, sums, strict=True):
        hooks.append(layer.attention.register_forward_hook(_add_heads(layer, heads)))
        hooks.append(layer.inner.register_forward_hook(_add_inner(layer, inner)))
    yield sums
    for hook in hooks:
        hook.remove()


def _add_heads(layer: Layer, total: Tensor) -> Callable[..., None]:
    def add(module: nn.Linear, given: tuple[Tensor, ...], _: Tensor) -> None:
        parts = given[0].chunk(layer.heads, -1)
        for head, (part, weight) in enumerate(zip(parts, module.weight.chunk(layer.heads, 1), strict=True)):
            total[head] += (part @ weight.T).square().mean().sqrt()

    return add


def _add_inner(layer: Layer, total: Tensor) -> Callable[..., None]:
    def add(_: nn.Linear, __: tuple[Tensor, ...], found: Tensor) -> None:
        total.add_(fn.gelu(found).square().mean((0, 1)).sqrt() * layer.outer.weight.norm(dim=0))

    return add


def _largest(sizes: Tensor, number: int) -> Tensor:
    return sizes.topk(number).indices.sort().values


def _smaller(layer: Layer, heads: Tensor, inner: Tensor) -> Layer:
    """A layer that has only these heads and inner values."""
    size, each = layer.attention.out_features, layer.attention.in_features // layer.heads
    rows = (heads[:, None] * each + torch.arange(each)).flatten()
    found = Layer(size, len(inner), len(heads), layer.drop, len(rows))
    with torch.no_grad():
        old, wide = layer.query_key_value, layer.attention.in_features
        three = torch.cat([rows + part * wide for part in range(3)])
        _copy(found.query_key_value, old.weight[three], old.bias[three])
        _copy(found.attention, layer.attention.weight[:, rows], layer.attention.bias)
        _copy(found.inner, layer.inner.weight[inner], layer.inner.bias[inner])
        _copy(found.outer, layer.outer.weight[:, inner], layer.outer.bias)
    found.attention_norm, found.output_norm = layer.attention_norm, layer.output_norm
    return found


def _copy(linear: nn.Linear, weight: Tensor, bias: Tensor) -> None:
    linear.weight.copy_(weight)
    linear.bias.copy_(bias)
