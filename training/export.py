"""`python -m training.export WEIGHTS FOLDER NAME`: trained weights to the model file NAME.model, and its row.

FOLDER holds the base encoder, the cut vocabulary and the texts that `python -m training` has kept there. The
graphs are checked twice on texts of the corpus (dev): in floats they must give what torch gives; in 8 bits it
is told how much changes. Not for: the operators; see `graph` and `branches`.
"""

import argparse
import json
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

import msgspec
import torch

from lagebild.models.catalogue import ModelRow
from lagebild.models.encoder.model_file import ABOUT, TOKENIZER, About, pack
from lagebild.models.encoder.network import OnnxNetwork
from lagebild.models.encoder.pieces import Pieces
from lagebild.models.encoder.reading import Choices, Hints, Reader
from training.__main__ import HEADS, make_network, start_from
from training.branches import GRAPHS
from training.example import Example
from training.faithful import Twin, compare_readings
from training.hinted import kept, read_reports
from training.models import LANGUAGES, LICENCES, TRAINED_ON
from training.network import Network
from training.torch_network import TorchNetwork

OUT = Path(__file__).parent.parent / "src/lagebild/models"
TEXTS = 12
"""Texts that the graphs are checked on."""
_NEAR = 1e-3
"""Most that scores in floats may differ from torch's."""


def main() -> None:
    """Makes the file and its row as the command line says."""
    asked = _parse()
    network, pieces = make_network(asked.folder)
    start_from(network, asked.weights)
    torch.set_num_threads(1)
    choices = msgspec.convert(json.loads(asked.choices), Choices)
    cache = asked.folder / "cache"
    graphs = make_graphs(network, exact=False)
    if asked.texts:
        texts = _texts(kept(cache / "corpus-dev.pickle", read_reports("dev", "de")), asked.texts)
        check(network, pieces, choices, OnnxNetwork(graphs), texts)
    licence, trained_on = LICENCES[asked.name], TRAINED_ON[asked.name]
    about = About(asked.name, asked.version, licence, LANGUAGES, trained_on, choices)
    parts = graphs | {
        TOKENIZER: (asked.folder / "cut.json").read_bytes(),
        ABOUT: msgspec.json.format(msgspec.json.encode(about), indent=1),
    }
    data = pack(parts)
    row = ModelRow(
        about.name,
        f"{about.name}.model",
        about.version,
        licence,
        sha256(data).hexdigest(),
        len(data),
        LANGUAGES,
    )
    (asked.out / row.file).write_bytes(data)
    write_row(asked.out / "catalogue.json", row)
    print(row)


def make_graphs(network: Network, exact: bool) -> dict[str, bytes]:
    """The graphs by their names in the file, in floats (`exact`) or 8 bits."""
    weights = {name: value.float().numpy() for name, value in network.state_dict().items()}
    return {part: build(weights, HEADS, exact) for part, build in GRAPHS.items()}


def check(
    network: Network, pieces: Pieces, choices: Choices, small: OnnxNetwork, texts: list[tuple[str, Hints]]
) -> None:
    """Tells how the graphs differ from torch. Raises ValueError where those in floats do."""
    exact = OnnxNetwork(make_graphs(network, exact=True))
    in_torch = Twin(TorchNetwork(network, exact=True), exact)
    for text, hints in texts[:2]:
        _read_all(Reader(in_torch, pieces, choices), text, hints)
    print(f"floats against torch: {in_torch.line()}", flush=True)
    if max(in_torch.differences.values()) > _NEAR:
        raise ValueError("the graphs do not compute what the network does")
    in_floats = Twin(exact, small)
    for text, hints in texts:
        _read_all(Reader(in_floats, pieces, choices), text, hints)
    print(f"8 bits against floats: {in_floats.line()}", flush=True)
    print(f"what is read, F1 against floats: {compare_readings(exact, small, pieces, choices, texts)}")


def _read_all(reader: Reader, text: str, hints: Hints) -> None:
    reader.read(text, hints)
    reader.find_borders(text.split())


def _texts(examples: list[Example], number: int) -> list[tuple[str, Hints]]:
    """So many of the examples, from all over the list."""
    return [(e.text, e.hints) for e in examples[:: max(1, len(examples) // number)][:number]]


def write_row(table: Path, row: ModelRow) -> None:
    """Puts the row into the catalogue in place of the one of the same name."""
    rows = json.loads(table.read_text(encoding="utf-8")) if table.exists() else []
    rows = sorted([*(r for r in rows if r["name"] != row.name), asdict(row)], key=lambda r: str(r["name"]))
    table.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.export", description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("name", choices=sorted(LICENCES))
    parser.add_argument("--out", type=Path, default=OUT, help="where the file and the catalogue are written")
    parser.add_argument("--version", default="1")
    parser.add_argument("--choices", default="{}", help="fields of Choices as JSON, default: its own")
    parser.add_argument("--texts", type=int, default=TEXTS, help="texts to check on; 0: no check")
    return parser.parse_args()


if __name__ == "__main__":
    main()
