"""`python -m training.borders FOLDER WEIGHTS`: trains the branch that rates where sentences begin.

What lies below it stays as it is, so this comes after all other training and is done again where the lower
layers have changed. The weights of the whole network go back to WEIGHTS. LAGEBILD_DATA names the folder of
public data. Not for: the small model of borders that needs no encoder; see `transcripts.borders`.
"""

import argparse
import os
import random
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final, get_args

import torch
from evals.encoder import borders
from evals.sentences import Case, read_speeches
from torch import Tensor
from torch.nn import functional as fn

from lagebild.models.encoder.pieces import PAD, UNKNOWN
from lagebild.models.encoder.reading import Reader
from lagebild.models.encoder.tables import HINTS
from training.__main__ import make_network, start_from
from training.batches import padded
from training.learner import Learner, Pace, learn_all
from training.network import HALVES, Network
from training.sources.speech import Unmarked, draw
from training.torch_network import TorchNetwork
from training.transcripts.texts import read_open

EPOCHS: Final = 7
RATE, HEAD_RATE, WARM, AVERAGE = 2e-4, 1e-3, 0.05, 0.997
PIECES: Final = 2400
"""Most pieces of a step, padding counted."""
HIDDEN: Final = 0.05
"""Pieces that are hidden."""
_CHUNK: Final = 240
"""Windows that are sorted together."""
_IGNORED: Final = -1


def main() -> None:
    """Trains as the command line says, and measures on the speeches' dev split."""
    parser = argparse.ArgumentParser(prog="python -m training.borders", description=__doc__)
    parser.add_argument("folder", type=Path, help="the base encoder")
    parser.add_argument("weights", type=Path, help="of a network that has learned the rest, or a model file")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    torch.set_num_threads(os.cpu_count() or 1)
    data = Path(os.environ["LAGEBILD_DATA"]) / "data"
    network, pieces = make_network(asked.folder)
    start_from(network, asked.weights)
    sources = read_open(data)
    chance = random.Random(asked.seed)
    epochs = ([*draw(sources, pieces, chance)] for _ in range(asked.epochs))
    train(network, [_batches(windows, chance) for windows in epochs], asked.seed)
    weights = {name: value for name, value in network.state_dict().items() if name != "words.weight"}
    torch.save(weights, asked.weights.with_suffix(".pt"))
    reader = Reader(TorchNetwork(network), pieces)
    for case in get_args(Case):
        print(case, borders(reader, read_speeches(data / "bundestag/dev.jsonl.gz"), case))


def train(network: Network, epochs: Sequence[Sequence[list[Unmarked]]], seed: int) -> None:
    """Trains branch three in place, beginning with a copy of branch one."""
    torch.manual_seed(seed)
    network.begin_bordering()
    network.train()
    pace = Pace(sum(map(len, epochs)), WARM, AVERAGE)
    learner = Learner(_rated(network), pace)
    learn_all(learner, epochs, partial(find_loss, network))
    network.eval()


def find_loss(network: Network, batch: Sequence[Unmarked]) -> Tensor:
    """Cross entropy over all words, each weighed as its text is."""
    pieces, mask = padded([w.pieces for w in batch], PAD), padded([[1] * len(w.pieces) for w in batch])
    begins = padded([w.begins for w in batch])
    firsts = padded([w.firsts for w in batch], _IGNORED).float()
    weights = torch.tensor([w.weight for w in batch])[:, None] * (firsts != _IGNORED)
    hidden = (torch.rand(pieces.shape) < HIDDEN) & (pieces > UNKNOWN)
    hints = torch.zeros(*pieces.shape, len(HINTS), dtype=torch.long)
    with torch.autocast("cpu", torch.bfloat16, HALVES):
        with torch.no_grad():
            states, bias = network.lower(pieces.masked_fill(hidden, UNKNOWN), mask, hints)
        odds = network.rate_borders(states, bias, begins).float()
    spread = fn.binary_cross_entropy_with_logits(odds, firsts.clamp(min=0), reduction="none")
    return (spread * weights).sum() / weights.sum()


def _rated(network: Network) -> Iterator[tuple[str, torch.nn.Parameter, float]]:
    yield from ((name, value, RATE) for name, value in network.bordering.named_parameters())
    yield from ((f"border.{name}", value, HEAD_RATE) for name, value in network.border.named_parameters())


def _batches(windows: list[Unmarked], chance: random.Random) -> list[list[Unmarked]]:
    """Windows of like length together, the batches in random order."""
    chance.shuffle(windows)
    batches: list[list[Unmarked]] = []
    for start in range(0, len(windows), _CHUNK):
        near = sorted(windows[start : start + _CHUNK], key=lambda w: -len(w.pieces))
        while near:
            fit = max(1, PIECES // len(near[0].pieces))
            batches.append(near[:fit])
            near = near[fit:]
    chance.shuffle(batches)
    return batches


if __name__ == "__main__":
    main()
