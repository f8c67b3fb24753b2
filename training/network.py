"""The network: shared layers of the base encoder, and three branches.

Branch one tags every word in all layers. Branch two gets a crop of the shared states around a run that was
found, with the run marked by an added embedding, and says which words play which role and which labels hold.
Branch three leaves the others early, above the lower layers, and rates where sentences begin in words
without marks.
Not for: training; see `loop`. Shapes: B windows, P pieces, W words, N runs, H = 384.
"""

from typing import Any, Final

import torch
from torch import Tensor, nn
from torch.nn import functional as fn

from lagebild.models.encoder.tables import HINTS, LABELS, LAYERS, ROLES, SEEDS, width
from training.weights import Base

LOWER, SHARED, BRANCH = 4, 8, 2
"""Layers that all branches share (LOWER), that the first two share (SHARED), and that each of these has."""
HALVES: Final = bool(torch.cpu._is_avx512_bf16_supported())
"""Whether the processor computes in bfloat16; one that does not takes a hundred times as long in it."""
_MASKED = -1e4


class Layer(nn.Module):
    """One layer of the encoder (BERT): attention and a feed-forward part, each with a norm behind it."""

    def __init__(self, size: int, inner: int, heads: int, drop: float, looked: int = 0) -> None:
        """`looked`: numbers of all heads together, by default as many as a state has."""
        super().__init__()
        looked = looked or size
        self.heads, self.drop = heads, drop
        self.query_key_value = nn.Linear(size, 3 * looked)
        self.attention, self.inner, self.outer = (
            nn.Linear(looked, size),
            nn.Linear(size, inner),
            nn.Linear(inner, size),
        )
        self.attention_norm, self.output_norm = nn.LayerNorm(size, 1e-12), nn.LayerNorm(size, 1e-12)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """States [B, P, H] and a bias [B, 1, 1, P] of large negative numbers where there is no piece."""
        batch = states.shape[0]
        mixed = attend(self.query_key_value(states), bias, batch, self.heads)
        drop = self.drop if self.training else 0.0
        states = self.attention_norm(states + dropped(self.attention(mixed), drop))
        return self.output_norm(states + dropped(self.outer(fn.gelu(self.inner(states))), drop))


def attend(joined: Tensor, bias: Tensor, batch: int, heads: int) -> Tensor:
    """Attention [B, P, H] of queries, keys and values [B, P, 3 H]; H of all heads together.

    By hand: torch's fused one takes two to three times as long in bfloat16 on a CPU, its way back above all.
    """
    length, size = joined.shape[1], joined.shape[2] // 3
    parts = joined.view(batch, length, 3, heads, -1).permute(2, 0, 3, 1, 4)
    query, key, value = parts.reshape(3, batch * heads, length, -1).unbind(0)
    spread = bias.to(query.dtype).expand(batch, heads, 1, length).reshape(batch * heads, 1, length)
    scores = torch.baddbmm(spread, query, key.transpose(1, 2), alpha=query.shape[-1] ** -0.5)
    mixed = torch.bmm(scores.softmax(-1, dtype=query.dtype), value).view(batch, heads, length, -1)
    return mixed.transpose(1, 2).reshape(batch, length, size)


_NOISE = torch.rand(1 << 24)


def dropped(states: Tensor, share: float) -> Tensor:
    """The states with a share of their numbers hidden, by a stretch of random numbers that are drawn once.

    Ten times as fast as torch's on a CPU, which draws each number with one thread.
    """
    if not share:
        return states
    start = int(torch.randint(_NOISE.numel() - states.numel() + 1, ()))
    kept = _NOISE[start : start + states.numel()].view(states.shape) >= share
    return states * (kept.to(states.dtype) * (1 / (1 - share)))


class Network(nn.Module):
    """All branches over the shared layers. The word embeddings are not trained."""

    def __init__(self, base: Base, rows: Tensor, drop: float = 0.1) -> None:
        super().__init__()
        size = base.width
        self.words = nn.Embedding.from_pretrained(rows, freeze=True)
        self.position = nn.Parameter(torch.from_numpy(base.arrays["position"]))
        self.hints = nn.Embedding(sum(map(len, HINTS.values())), size)
        nn.init.normal_(self.hints.weight, 0.0, 0.02)
        starts = [sum(len(v) for v in list(HINTS.values())[:i]) for i in range(len(HINTS))]
        self.register_buffer("hint_starts", torch.tensor(starts), persistent=False)
        self.norm = nn.LayerNorm(size, 1e-12)
        _fill(self.norm, base, "norm")
        branch = range(SHARED, SHARED + BRANCH)
        numbers = [*range(SHARED), *branch, *branch, *range(LOWER, SHARED + BRANCH)]
        make = [Layer(size, base.inner, base.heads, drop) for _ in numbers]
        for layer, number in zip(make, numbers, strict=True):
            _fill_layer(layer, base, number)
        self.shared = nn.ModuleList(make[:SHARED])
        self.tagging = nn.ModuleList(make[SHARED : SHARED + BRANCH])
        self.looking = nn.ModuleList(make[SHARED + BRANCH : SHARED + 2 * BRANCH])
        self.bordering = nn.ModuleList(make[SHARED + 2 * BRANCH :])
        self.tags = nn.ModuleDict({layer: nn.Linear(size, width(layer)) for layer in LAYERS})
        self.marks = nn.Embedding(1 + len(SEEDS), size)
        nn.init.normal_(self.marks.weight, 0.0, 0.3)
        self.roles = nn.Linear(size, len(ROLES))
        self.labels = nn.Sequential(nn.Linear(2 * size, 256), nn.GELU(), nn.Linear(256, 1 + _labels()))
        self.border = nn.Linear(size, 1)
        self.dropout = nn.Dropout(drop)

    def freeze(self, layers: int) -> None:
        """Keeps the embeddings and so many shared layers as they are, for a network that goes on learning."""
        kept = ("position", "norm.", "hints.", *(f"shared.{layer}." for layer in range(layers)))
        for name, value in self.named_parameters():
            if layers and name.startswith(kept):
                value.requires_grad_(False)

    def begin_bordering(self) -> None:
        """Gives branch three what the first one has learned: it begins as its copy."""
        learned = [*self.shared[LOWER:], *self.tagging]
        for layer, other in zip(self.bordering, learned, strict=True):
            layer.load_state_dict(other.state_dict())

    def lower(self, pieces: Tensor, mask: Tensor, hints: Tensor) -> tuple[Tensor, Tensor]:
        """States [B, P, H] of the lower layers, and the attention bias. `hints` [B, P, channels]."""
        bias = ((1 - mask.float()) * _MASKED)[:, None, None, :]
        told = self.hints(hints + self.hint_starts).sum(2)
        states = self.norm(self.words(pieces) + self.position[: pieces.shape[1]] + told)
        for layer in self.shared[:LOWER]:
            states = layer(states, bias)
        return states, bias

    def encode(self, pieces: Tensor, mask: Tensor, hints: Tensor) -> tuple[Tensor, Tensor]:
        """States [B, P, H] that the first two branches share, and the attention bias."""
        states, bias = self.lower(pieces, mask, hints)
        for layer in self.shared[LOWER:]:
            states = layer(states, bias)
        return states, bias

    def tag(self, states: Tensor, bias: Tensor, begins: Tensor) -> dict[str, Tensor]:
        """Scores [B, W, tags] of each layer. `begins` [B, W]: the first piece of each word."""
        for layer in self.tagging:
            states = layer(states, bias)
        words = self.dropout(at(states, begins))
        return {name: head(words) for name, head in self.tags.items()}

    def rate_borders(self, states: Tensor, bias: Tensor, begins: Tensor) -> Tensor:
        """Log odds [B, W] that a sentence begins with a word. `states`: of the lower layers."""
        for layer in self.bordering:
            states = layer(states, bias)
        odds: Tensor = self.border(self.dropout(at(states, begins)))[..., 0]
        return odds

    def look(
        self, states: Tensor, mask: Tensor, marks: Tensor, begins: Tensor, inside: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Scores of roles [N, W, roles] and of labels [N, 1 + labels]; the first label is: is it one at all.

        `states` [N, P, H]: crops; `marks` [N, P]: 0, or 1 + the number of the seed's layer on its pieces;
        `inside` [N, W]: 1 on the words of the run.
        """
        bias = ((1 - mask.float()) * _MASKED)[:, None, None, :]
        states = states + self.marks(marks)
        for layer in self.looking:
            states = layer(states, bias)
        words = at(states, begins)
        weight = inside.unsqueeze(-1).to(words.dtype)
        pooled = (words * weight).sum(1) / weight.sum(1).clamp(min=1)
        whole = self.dropout(torch.cat([pooled, states[:, 0]], -1))
        return self.roles(self.dropout(words)), self.labels(whole)


def at(states: Tensor, places: Tensor) -> Tensor:
    """States [B, W, H] at the places [B, W]."""
    return torch.gather(states, 1, places.unsqueeze(-1).expand(-1, -1, states.shape[-1]))


def label_slices() -> dict[str, slice]:
    """Where each label's scores lie behind the first one."""
    found, start = {}, 1
    for name, values in LABELS.items():
        found[name] = slice(start, start + len(values))
        start += len(values)
    return found


def _labels() -> int:
    return sum(len(values) for values in LABELS.values())


def _fill(module: Any, base: Base, name: str) -> None:
    module.weight.data = torch.from_numpy(base.arrays[f"{name}.weight"]).clone()
    module.bias.data = torch.from_numpy(base.arrays[f"{name}.bias"]).clone()


def _fill_layer(layer: Layer, base: Base, number: int) -> None:
    for name in ("attention", "inner", "outer", "attention_norm", "output_norm"):
        _fill(getattr(layer, name), base, f"{number}.{name}")
    for part in ("weight", "bias"):
        parts = [base.arrays[f"{number}.{name}.{part}"] for name in ("query", "key", "value")]
        joined = torch.cat([torch.from_numpy(p) for p in parts])
        getattr(layer.query_key_value, part).data = joined.clone()
