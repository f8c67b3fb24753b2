"""`python -m training.looks open|nc FOLDER WEIGHTS`: makes branch two slim, and trains it alone.

All else stays as it is, so the states of every window are computed once for each of some readings of the
texts (names exchanged, hints left out), and an epoch takes minutes. The branch looks at all marked runs and
at all that branch one finds: where that has not learned from a text, it errs as it will in use. The weights
of the whole network go back to WEIGHTS. With `--halves` it is trained twice more, each time without one half
of the later reports (`halves`), into half0.pt and half1.pt beside them. LAGEBILD_DATA names the folder of
public data. Not for: the other branches; see `loop` and `borders`.
"""

import argparse
import os
import random
from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Final

import torch
from evals.encoder_figures import measure
from torch import Tensor

from lagebild.models.encoder.reading import Choices, Reader
from lagebild.models.encoder.words import Run
from training.__main__ import dev_sets, make_network, start_from
from training.batches import Crops, Looked, of_crops, seeds_of, shifted
from training.example import Seed
from training.halves import half_of
from training.learner import Learner, Pace, learn_all
from training.loop import Settings, overlap, second_loss
from training.mixture import make_draw
from training.network import Network
from training.readings import Read, drawn, read
from training.slim import is_slim, make_slim
from training.torch_network import TorchNetwork

EPOCHS, HALF_EPOCHS, READINGS = 9, 4, 4
RATE, HEAD_RATE, WARM, AVERAGE, DECAY = 3e-4, 7e-4, 0.05, 0.998, 0.05
LOOKS: Final = 32
"""Runs of a step, about."""
SIDES: Final = (48, 64)
"""Pieces to either hand of a run: the branch learns to do with fewer, too."""
_ENOUGH: Final = 0.2
"""A run that shares less with a marked one is none."""
_SHOWN: Final = 60
"""Windows by which it is told what to keep of a wide branch."""
_TOGETHER: Final = 10
"""Windows of a step, at most."""


def main() -> None:
    """Trains as the command line says, and measures on texts that nothing is trained on."""
    parser = argparse.ArgumentParser(prog="python -m training.looks", description=__doc__)
    parser.add_argument("model", choices=("open", "nc"), help="whose texts")
    parser.add_argument("folder", type=Path, help="the base encoder")
    parser.add_argument("weights", type=Path, help="of a network that has learned the rest, or a model file")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--halves", action="store_true", help="two more, each without a half")
    parser.add_argument("--out", type=Path, help="where the weights go, default: WEIGHTS")
    asked = parser.parse_args()
    torch.set_num_threads(os.cpu_count() or 1)
    torch.manual_seed(asked.seed)
    data = Path(os.environ["LAGEBILD_DATA"]) / "data"
    network, pieces = make_network(asked.folder)
    start_from(network, asked.weights)
    draw = make_draw(asked.model, data, asked.folder / "cache", partial(print, flush=True))
    chance = random.Random(asked.seed)
    readings = [list(read(network, draw(chance), pieces, chance)) for _ in range(READINGS)]
    out = asked.out or asked.weights.with_suffix(".pt")
    for half in (0, 1) if asked.halves else ():
        some = [[one for one in texts if half_of(one.window.example.name) != half] for texts in readings]
        other = deepcopy(network)
        train(other, some, HALF_EPOCHS, chance)
        _save(other, out.with_name(f"half{half}.pt"))
    train(network, readings, asked.epochs, chance)
    _save(network, out)
    for name, examples in dev_sets(asked.folder, data).items():
        print(name, measure(Reader(TorchNetwork(network), pieces, Choices()), examples).line(), flush=True)


def _save(network: Network, out: Path) -> None:
    weights = {name: value for name, value in network.state_dict().items() if name != "words.weight"}
    torch.save(weights, out)


def train(network: Network, readings: Sequence[Sequence[Read]], epochs: int, chance: random.Random) -> None:
    """Trains branch two in place, slim from here on."""
    if not is_slim(network):
        some = chance.sample(readings[0], min(_SHOWN, len(readings[0])))
        make_slim(network, lambda: _look_at(network, some, chance))
    planned = [list(_batches(drawn(readings[n % len(readings)], chance), chance)) for n in range(epochs)]
    learner = Learner(_rated(network), Pace(sum(map(len, planned)), WARM, AVERAGE, DECAY))
    network.train()
    learn_all(learner, planned, lambda batch: _find_loss(network, batch, chance))
    network.eval()


def _find_loss(network: Network, batch: Sequence[Read], chance: random.Random) -> Tensor:
    crops = _crops(batch, chance)
    roles, labels = network.look(crops.states, crops.mask, crops.marks, crops.begins, crops.inside)
    return second_loss(roles, labels, crops, Settings())


def _look_at(network: Network, some: Sequence[Read], chance: random.Random) -> None:
    network.eval()
    for batch in _batches(some, chance):
        _find_loss(network, batch, chance)


def _rated(network: Network) -> Iterator[tuple[str, torch.nn.Parameter, float]]:
    yield from ((name, value, RATE) for name, value in network.looking.named_parameters())
    for part in ("marks", "roles", "labels"):
        for name, value in getattr(network, part).named_parameters():
            yield f"{part}.{name}", value, HEAD_RATE


def _batches(many: Sequence[Read], chance: random.Random) -> Iterator[list[Read]]:
    """Windows with about LOOKS runs together, in random order."""
    batch: list[Read] = []
    runs = 0
    for one in chance.sample(many, len(many)):
        batch.append(one)
        runs += len(one.found)
        if runs >= LOOKS or len(batch) == _TOGETHER:
            if runs:
                yield batch
            batch, runs = [], 0
    if runs:
        yield batch


def _crops(batch: Sequence[Read], chance: random.Random) -> Crops:
    looked = [look for number, one in enumerate(batch) for look in looks_of(one, number, chance)]
    states = torch.nn.utils.rnn.pad_sequence([one.states.float() for one in batch], batch_first=True)
    return of_crops(states, [one.window for one in batch], looked)


def looks_of(one: Read, number: int, chance: random.Random) -> Iterator[Looked]:
    """All runs that are found in a window, and the marked ones that are not, some of them moved a little."""
    side, gold = chance.choice(SIDES), seeds_of(one.window)
    for layer, run in one.found:
        yield Looked(number, layer, run, *_marked(layer, run, gold), side)
    for layer, run, seed in gold:
        if (layer, run) not in one.found:
            moved = shifted(run, one.window, chance) if chance.random() < Settings().noise else run
            yield Looked(number, layer, moved, seed, overlap(run, moved), side)


def _marked(layer: str, run: Run, gold: Sequence[tuple[str, Run, Seed]]) -> tuple[Seed | None, float]:
    """The marked run that this one shares most with, and how much."""
    shares = [(overlap(run, other), seed) for of, other, seed in gold if of == layer]
    share, seed = max(shares, key=lambda s: s[0], default=(0.0, None))
    return (seed, share) if share >= _ENOUGH else (None, 0.0)


if __name__ == "__main__":
    main()
