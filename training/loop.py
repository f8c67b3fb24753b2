"""Trains the network: the losses of all tasks that a window's source marks, a moving average of the weights.

Settings are those that did best in trials; `Settings` names them. Not for: what is trained on; see `mixture`.
"""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor
from torch.nn import functional as fn

from lagebild.models.encoder.decode import runs_of
from lagebild.models.encoder.pieces import Pieces
from lagebild.models.encoder.tables import LAYERS, ROLES, SEEDS, tag
from lagebild.models.encoder.words import Run
from training.batches import Crops, Looked, of_crops, of_tags, of_windows, seeds_of, shifted
from training.example import Example, Seed
from training.exchanged import Names
from training.labels import IGNORED, Window, restyled, windows
from training.learner import Learner, Pace
from training.network import HALVES, Network, label_slices
from training.parties import party_loss

RARE: Final = ("addressee", "supplier", "recipient", "item")
"""Roles whose words weigh more, since there are few of them."""
_SIZES: Final = (240, 240, 240, 510)
"""Most pieces of a window: mostly as many as are read at once, and as many as the base encoder can take."""
_BODY: Final = ("shared", "tagging", "position", "norm")
"""Parts that the base encoder has learned already."""
_ALONE: Final = ("bordering.", "border.")
_NEVER: Final = -1e4
_CHUNK: Final = 240
"""Windows that are sorted together."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Numbers of one training run."""

    epochs: int = 20
    pieces: int = 2400
    """Most pieces of a step, padding counted."""
    rate: float = 1.5e-4
    look_rate: float = 3e-4
    """For the second branch, which has the least to learn from."""
    head_rate: float = 1e-3
    warm: float = 0.1
    average: float = 0.999
    noise: float = 0.15
    restyle: float = 0.2
    exchange: float = 0.6
    """Texts whose names are exchanged for others; see `exchanged`."""
    hidden: float = 0.05
    unhinted: float = 0.1
    seeds: int = 3
    transfers: int = 3
    false_seeds: int = 3
    valid_weight: float = 0.6
    label_weight: float = 0.4
    rare_weight: float = 2.5
    party_weight: float = 0.5
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
    steps = settings.epochs * len(_batches(draw(random.Random(0)), pieces, settings, random.Random(0)))
    learner = Learner(_rated(network, settings), Pace(steps, settings.warm, settings.average))
    began = time.monotonic()
    for epoch in range(settings.epochs):
        network.train()
        batches = _batches(draw(chance), pieces, settings, chance)
        total = 0.0
        for number, batch in enumerate(batches):
            loss = _loss(network, batch, settings, chance)
            learner.learn(loss)
            total += float(loss.detach())
            if number % 25 == 24:
                minutes = (time.monotonic() - began) / 60
                told = f"epoch {epoch} {number + 1}/{len(batches)} loss {total / (number + 1):.3f}"
                report(f"{told} {minutes:.1f} min")
        with learner.averaged():
            network.eval()
            evaluate(network, epoch)
        if (time.monotonic() - began) / 60 > settings.minutes:
            break
    learner.finish()


def _rated(network: Network, settings: Settings) -> Iterator[tuple[str, torch.nn.Parameter, float]]:
    """Weights that are trained here, with their rates; branch three learns by itself, see `borders`."""
    for name, value in network.named_parameters():
        if value.requires_grad and not name.startswith(_ALONE):
            rate = settings.look_rate if name.startswith("looking") else settings.head_rate
            yield name, value, settings.rate if name.startswith(_BODY) else rate


def _batches(
    examples: Sequence[Example], pieces: Pieces, settings: Settings, chance: random.Random
) -> list[list[Window]]:
    """Windows of like length together, the batches in random order."""
    all_windows = list(windows_of(examples, pieces, settings, chance))
    chance.shuffle(all_windows)
    batches: list[list[Window]] = []
    for start in range(0, len(all_windows), _CHUNK):
        near = sorted(all_windows[start : start + _CHUNK], key=lambda w: -len(w.pieces))
        while near:
            fit = max(1, settings.pieces // len(near[0].pieces))
            batches.append(near[:fit])
            del near[:fit]
    chance.shuffle(batches)
    return batches


def windows_of(
    examples: Sequence[Example], pieces: Pieces, settings: Settings, chance: random.Random
) -> Iterator[Window]:
    """All texts cut anew, with names exchanged and quotation marks of another style in some."""
    names = Names(examples)
    for example in examples:
        words = restyled(example.words, chance) if chance.random() < settings.restyle else example.words
        if chance.random() < settings.exchange:
            words = names.exchange(example, words, chance)
        stride, most = chance.uniform(0.6, 0.95), chance.choice(_SIZES)
        yield from windows(example, pieces, stride, most, words)


def some_hints(hints: Tensor, settings: Settings) -> Tensor:
    """Hints [B, P, channels], those of some texts and some channels left out."""
    texts, _, channels = hints.shape
    hints = hints * (torch.rand(texts, 1, channels) > settings.unhinted)
    return hints * (torch.rand(texts, 1, 1) > settings.unhinted)


def _loss(network: Network, batch: list[Window], settings: Settings, chance: random.Random) -> Tensor:
    pieces, mask, hints, begins = of_windows(batch)
    hidden = (torch.rand(pieces.shape) < settings.hidden) & (pieces > 3)
    hints = some_hints(hints, settings)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALVES):
        states, bias = network.encode(
            pieces.masked_fill(hidden, network.words.num_embeddings - 1), mask, hints
        )
        scores = network.tag(states, bias, begins)
        looked = _looked(batch, scores, settings, chance)
        crops = of_crops(states, batch, looked) if looked else None
        if crops:
            roles, labels = network.look(crops.states, crops.mask, crops.marks, crops.begins, crops.inside)
    loss = torch.zeros(())
    for layer in LAYERS:
        gold = of_tags(batch, layer)
        if bool((gold != IGNORED).any()):
            found = scores[layer].float()[:, : gold.shape[1]]
            found = half_blind(found, batch).flatten(0, 1) if layer == "name" else found.flatten(0, 1)
            loss = loss + fn.cross_entropy(found, gold.reshape(-1), ignore_index=IGNORED)
    return loss + second_loss(roles.float(), labels.float(), crops, settings) if crops else loss


def half_blind(scores: Tensor, batch: list[Window]) -> Tensor:
    """Scores of names, those of types that a source does not mark counted as outside of its names."""
    found = scores.clone()
    for number, window in enumerate(batch):
        for label in window.example.blind:
            ours = [0, tag("name", label, True), tag("name", label, False)]
            found[number, :, 0] = torch.logsumexp(scores[number][:, ours], 1)
            found[number][:, ours[1:]] = _NEVER
    return found


def _looked(
    batch: list[Window], scores: dict[str, Tensor], settings: Settings, chance: random.Random
) -> list[Looked]:
    """Marked runs, some of them moved a little, and runs that the network itself takes for such."""
    guesses = {layer: scores[layer].detach().argmax(-1).tolist() for layer in SEEDS}
    found: list[Looked] = []
    for number, window in enumerate(batch):
        if window.example.quotations is None:
            continue
        seeds = seeds_of(window)
        chance.shuffle(seeds)
        chosen = [s for s in seeds if s[0] != "trigger"][: settings.seeds]
        chosen += [s for s in seeds if s[0] == "trigger"][: settings.transfers]
        for layer, run, seed in chosen:
            moved = shifted(run, window, chance) if chance.random() < settings.noise else run
            found.append(Looked(number, layer, moved, seed, overlap(run, moved)))
        guessed = [g for layer in SEEDS for g in _guessed(window, layer, guesses[layer][number], seeds)]
        guessed = guessed or list(_random(window, seeds, chance))
        found.extend(
            Looked(number, layer, run, seed, share)
            for layer, run, seed, share in chance.sample(guessed, min(len(guessed), settings.false_seeds))
        )
    return found


def _guessed(
    window: Window, layer: str, tags: list[int], seeds: list[tuple[str, Run, Seed]]
) -> Iterator[tuple[str, Run, Seed | None, float]]:
    """Runs that are tagged now and are not marked so, with the seed that they touch most."""
    if layer == "trigger" and window.example.transfers is None:
        return
    gold = [(run, seed) for name, run, seed in seeds if name == layer]
    for first, last in runs_of(tags[: window.end - window.start]):
        run = (first + window.start, last + window.start)
        share, seed = max(((overlap(run, g), s) for g, s in gold), key=lambda x: x[0], default=(0.0, None))
        if share < 1:
            yield layer, run, seed if share > 0.2 else None, share if share > 0.2 else 0.0


def _random(
    window: Window, seeds: list[tuple[str, Run, Seed]], chance: random.Random
) -> Iterator[tuple[str, Run, None, float]]:
    """A run between marks or sentence borders that is none."""
    words = window.example.words
    borders = [w for w in range(window.start, window.end) if words[w] in ',:;„“»«"' or w == window.start]
    first = chance.choice(borders)
    last = min(window.end, first + chance.choice((1, 4, 8, 14)))
    if not any(a < last and first < b for _, (a, b), _ in seeds):
        yield "content", (first, last), None, 0.0


def overlap(one: Run, other: Run) -> float:
    """Share of the words of both that are in both; 1 where they are the same."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0.0, shared / (max(one[1], other[1]) - min(one[0], other[0])))


def second_loss(roles: Tensor, labels: Tensor, crops: Crops, settings: Settings) -> Tensor:
    """What branch two is to say: words of each role, who gives and takes, labels, and if it is one."""
    words = crops.roles.shape[1]
    weight = torch.ones(len(ROLES))
    for role in RARE:
        weight[ROLES.index(role)] = settings.rare_weight
    spread = fn.binary_cross_entropy_with_logits(
        roles[:, :words], crops.roles, pos_weight=weight, reduction="none"
    )
    loss = 5 * (spread * crops.role_mask).sum() / crops.role_mask.sum().clamp(min=1)
    loss = loss + settings.party_weight * party_loss(roles[:, :words], crops.roles, crops.role_mask)
    loss = loss + settings.valid_weight * fn.binary_cross_entropy_with_logits(labels[:, 0], crops.valid)
    for name, part in label_slices().items():
        gold = crops.labels[name]
        if bool((gold != IGNORED).any()):
            loss = loss + settings.label_weight * fn.cross_entropy(
                labels[:, part], gold, ignore_index=IGNORED
            )
    return loss
