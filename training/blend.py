"""`python -m training.blend FOLDER OLD NEW OUT`: weights between those of two models, part by part.

A model that has gone on learning is better in what it went on with, and has lost some of the rest; weights on
the straight line between both keep most of either (Wortsman et al. 2022, Robust fine-tuning of zero-shot
models). NEW must have begun with OLD. Not for: learning; see `loop`.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import torch
from torch import Tensor

from training.__main__ import make_network, start_from

SHARE: Final = 0.75
"""Of what was learned last: of .5, .75 and 1 the best on reports that neither side had learned from."""


def main() -> None:
    """Blends as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m training.blend", description=__doc__)
    parser.add_argument("folder", type=Path, help="the base encoder")
    parser.add_argument("old", type=Path, help="weights, or a model file")
    parser.add_argument("new", type=Path, help="weights of a run that began with these")
    parser.add_argument("out", type=Path)
    parser.add_argument("--share", type=float, default=SHARE, help="of the new ones")
    asked = parser.parse_args()
    network, _ = make_network(asked.folder)
    start_from(network, asked.old)
    old = {name: value.clone() for name, value in network.state_dict().items()}
    torch.save(blend(old, torch.load(asked.new, weights_only=True), asked.share), asked.out)


def blend(old: Mapping[str, Tensor], new: Mapping[str, Tensor], share: float) -> dict[str, Tensor]:
    """Each value of `new`, that far from `old`. Raises KeyError for a value that `old` lacks."""
    return {name: torch.lerp(old[name].float(), value.float(), share) for name, value in new.items()}


if __name__ == "__main__":
    main()
