"""Trains the network: the losses of all tasks that a window's source marks, a moving average of the weights.

Settings are those that did best in trials; `Settings` names them. Not for: what is trained on; see `mixture`.
"""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as fn

from training.batches import Crops, Looked, of_crops, of_tags, of_windows, seeds_of, shifted
from training.example import Example
from training.labels import IGNORED, Pieces, Window, restyled, windows
from training.network import Network, label_slices
from training.tasks import LAYERS, ROLES, SEEDS


@dataclass(frozen=True, slots=True)
class Settings:
    """Numbers of one training run."""

    epochs: int = 12
    batch: int = 8
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm: float = 0.1
    average: float = 0.999
    noise: float = 0.15
    restyle: float = 0.2
    hidden: float = 0.05
    seeds: int = 6
    false_seeds: int = 2
    rare_weight: float = 3.0
    minutes: float = 1e9
    seed: int = 1


def train(
    network: Network,
    draw: Callable[[random.Random], Sequence[Example]],
    pieces: Pieces,
    settings: Settings,
    report: Callable[[str], None],
    evaluate: Callable[[Network, int], None],
) -> None:
    """Trains in place; `draw` gives the examples of an epoch, `evaluate` sees the averaged weights."""
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    optimizer = torch.optim.AdamW(_groups(network, settings), betas=(0.9, 0.98), eps=1e-8)
    trained = {n: p for n, p in network.named_parameters() if p.requires_grad}
    mean = {n: p.detach().clone() for n, p in trained.items()}
    began, step = time.monotonic(), 0
    steps = settings.epochs * len(_batches(draw(random.Random(0)), pieces, settings, random.Random(0)))
    for epoch in range(settings.epochs):
        network.train()
        batches = _batches(draw(chance), pieces, settings, chance)
        total = 0.0
        for number, batch in enumerate(batches):
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * _slope(step, steps, settings.warm)
            loss = _loss(network, batch, settings, chance)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained.values(), 1.0)
            optimizer.step()
            step += 1
            keep = min(settings.average, (1 + step) / (10 + step))
            for name, value in trained.items():
                mean[name].lerp_(value.detach(), 1 - keep)
            total += float(loss.detach())
            if number % 25 == 24:
                minutes = (time.monotonic() - began) / 60
                told = f"epoch {epoch} {number + 1}/{len(batches)} loss {total / (number + 1):.3f}"
                report(f"{told} {minutes:.1f} min")
        with Averaged(trained, mean):
            network.eval()
            evaluate(network, epoch)
        if (time.monotonic() - began) / 60 > settings.minutes:
            break
    for name, value in trained.items():
        value.data.copy_(mean[name])


class Averaged:
    """Puts the averaged weights in place for a while."""

    def __init__(self, trained: dict[str, torch.nn.Parameter], mean: dict[str, Tensor]) -> None:
        self._trained, self._mean = trained, mean
        self._kept: dict[str, Tensor] = {}

    def __enter__(self) -> None:
        for name, value in self._trained.items():
            self._kept[name] = value.detach().clone()
            value.data.copy_(self._mean[name])

    def __exit__(self, *_: object) -> None:
        for name, value in self._trained.items():
            value.data.copy_(self._kept[name])


def _groups(network: Network, settings: Settings) -> list[dict[str, object]]:
    groups: list[dict[str, object]] = []
    for name, value in network.named_parameters():
        if value.requires_grad:
            body = name.split(".")[0] in ("shared", "tagging", "looking", "position", "norm")
            rate = settings.rate if body else settings.head_rate
            decay = 0.01 if value.dim() > 1 else 0.0
            groups.append({"params": [value], "lr": rate, "base": rate, "weight_decay": decay})
    return groups


def _slope(step: int, steps: int, warm: float) -> float:
    rising = max(1, int(warm * steps))
    return min((step + 1) / rising, max(0.02, (steps - step) / max(1, steps - rising)))


def _batches(
    examples: Sequence[Example], pieces: Pieces, settings: Settings, chance: random.Random
) -> list[list[Window]]:
    """Windows of like length together, the batches in random order."""
    all_windows: list[Window] = []
    for example in examples:
        words = restyled(example.words, chance) if chance.random() < settings.restyle else example.words
        all_windows.extend(windows(example, pieces, stride=chance.uniform(0.5, 0.9), words=words))
    chance.shuffle(all_windows)
    chunk = settings.batch * 8
    batches: list[list[Window]] = []
    for start in range(0, len(all_windows), chunk):
        near = sorted(all_windows[start : start + chunk], key=lambda w: len(w.pieces))
        batches.extend(near[i : i + settings.batch] for i in range(0, len(near), settings.batch))
    chance.shuffle(batches)
    return batches


def _loss(network: Network, batch: list[Window], settings: Settings, chance: random.Random) -> Tensor:
    pieces, mask, begins = of_windows(batch)
    hidden = (torch.rand(pieces.shape) < settings.hidden) & (pieces > 3)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states, bias = network.encode(pieces.masked_fill(hidden, network.words.num_embeddings - 1), mask)
        scores = network.tag(states, bias, begins)
        looked = _looked(batch, settings, chance)
        crops = of_crops(states, batch, looked) if looked else None
        if crops:
            roles, labels = network.look(crops.states, crops.mask, crops.marks, crops.begins, crops.inside)
    loss = torch.zeros(())
    for layer in LAYERS:
        gold = of_tags(batch, layer)
        if bool((gold != IGNORED).any()):
            found = scores[layer].float()[:, : gold.shape[1]].reshape(-1, scores[layer].shape[-1])
            loss = loss + fn.cross_entropy(found, gold.reshape(-1), ignore_index=IGNORED)
    return loss + _second_loss(roles.float(), labels.float(), crops, settings) if crops else loss


def _looked(batch: list[Window], settings: Settings, chance: random.Random) -> list[Looked]:
    found: list[Looked] = []
    for number, window in enumerate(batch):
        seeds = seeds_of(window)
        chance.shuffle(seeds)
        for layer, run, seed in seeds[: settings.seeds]:
            moved = shifted(run, window, chance) if chance.random() < settings.noise else run
            shared = min(run[1], moved[1]) - max(run[0], moved[0])
            valid = max(0.0, shared / (max(run[1], moved[1]) - min(run[0], moved[0])))
            found.append(Looked(number, layer, moved, seed, valid))
        found.extend(_false_seeds(number, window, [s[1] for s in seeds], settings, chance))
    return found


def _false_seeds(
    number: int, window: Window, gold: list[tuple[int, int]], settings: Settings, chance: random.Random
) -> list[Looked]:
    """Runs between marks or sentence borders that are none, where the source marks all there are."""
    if window.example.quotations is None or window.end - window.start < 4:
        return []
    borders = [
        w
        for w in range(window.start, window.end)
        if window.example.words[w] in ',:;„“»«"' or w == window.start
    ]
    found = []
    for _ in range(settings.false_seeds):
        first = chance.choice(borders)
        last = min(window.end, first + chance.choice((1, 4, 8, 14)))
        layer = chance.choice(SEEDS if window.example.transfers is not None else SEEDS[:2])
        if last - first >= 1 and not any(a < last and first < b for a, b in gold):
            found.append(Looked(number, layer, (first, last), None, 0.0))
    return found


def _second_loss(roles: Tensor, labels: Tensor, crops: Crops, settings: Settings) -> Tensor:
    words = crops.roles.shape[1]
    weight = torch.ones(len(ROLES))
    weight[ROLES.index("addressee")] = settings.rare_weight
    spread = fn.binary_cross_entropy_with_logits(
        roles[:, :words], crops.roles, pos_weight=weight, reduction="none"
    )
    loss = 5 * (spread * crops.role_mask).sum() / crops.role_mask.sum().clamp(min=1)
    loss = loss + 0.2 * fn.binary_cross_entropy_with_logits(labels[:, 0], crops.valid)
    for name, part in label_slices().items():
        gold = crops.labels[name]
        if bool((gold != IGNORED).any()):
            loss = loss + 0.15 * fn.cross_entropy(labels[:, part], gold, ignore_index=IGNORED)
    return loss
