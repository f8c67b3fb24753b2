"""Trains the model of sentence borders: `python -m training.transcripts.borders DATA`.

Ten minutes on two idle cores. Adam with decay, strong dropout of units, words and parts of words; in two of
five texts all is in lower case, as some speech recognition has it. Weights are kept as 8-bit whole numbers,
one scale an array. Needs jax.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from lagebild.models import borders
from lagebild.models.tagger import load_tagger
from training.transcripts.texts import Words, read_open

SOURCES = {"speeches": 1.0, "news": 0.5, "sentences": 0.3, "courts": 0.3}
"""How much a border counts by the texts it stands in."""
MEMBERS, EPOCHS, WIDTH, LONG, BATCH = 1, 14, 96, 192, 32
_RATE, _DROPPED, _WORDS_DROPPED, _PARTS_DROPPED, _LOWER = 2e-3, 0.5, 0.2, 0.12, 0.4
_LEAST, _MOST = 6, 8190
"""Times that a word must stand in the texts to be told from others; words at most."""
_SIZES = {"word": 32, "ending": 32, "opening": 24, "tag": 32, "case": 8, "long_ending": 24}
Weights = dict[str, Any]


class Example(NamedTuple):
    """One text: its codes with and without capitals, where sentences begin, how much it counts."""

    cased: np.ndarray
    lower: np.ndarray
    begins: np.ndarray
    weight: float


def main(data: Path) -> None:
    """Trains all members and writes them beside the model."""
    sources = read_open(data)
    words, tags, examples = _prepare(sources)
    members = [_train(examples, seed) for seed in range(1, MEMBERS + 1)]
    path = Path(borders.__file__).parent / "de" / "borders.npz"
    write(path, words, tags, members)
    print(f"{path}: {path.stat().st_size} bytes")


def write(path: Path, words: list[str], tags: list[str], members: list[Weights]) -> None:
    """Packs the members into one file."""
    packed: dict[str, np.ndarray] = {}
    for number, weights in enumerate(members):
        for name, array in weights.items():
            values = np.asarray(array)
            scale = max(float(np.abs(values).max()) / 127, 1e-8)
            packed[f"{number}/{name}"] = np.round(values / scale).astype(np.int8)
            packed[f"scale{number}/{name}"] = np.float32(scale)
    np.savez_compressed(path, words=words, tags=tags, members=len(members), **packed)


def _prepare(sources: dict[str, list[Words]]) -> tuple[list[str], list[str], list[Example]]:
    tagger = load_tagger("de")
    runs = [
        ([word for sentence in text for word in sentence], text, SOURCES[name])
        for name, texts in sources.items()
        for text in texts
    ]
    counts = Counter(word.lower() for words, _, _ in runs for word in words)
    known = sorted((w for w, n in counts.items() if n >= _LEAST), key=lambda w: (-counts[w], w))[:_MOST]
    tagged = [
        ([t for _, t in tagger.tag(w)], [t for _, t in tagger.tag([x.lower() for x in w])])
        for w, _, _ in runs
    ]
    tags = sorted({tag for both in tagged for one in both for tag in one})
    coding = borders.Coding(known, tags)
    examples = [
        Example(
            coding.to_codes(words, cased),
            coding.to_codes([w.lower() for w in words], lower),
            _begins(text),
            weight,
        )
        for (words, text, weight), (cased, lower) in zip(runs, tagged, strict=True)
    ]
    return known, tags, examples


def _begins(text: Words) -> np.ndarray:
    found = np.zeros(sum(map(len, text)), np.float32)
    found[np.cumsum([len(sentence) for sentence in text])[:-1]] = 1.0
    return found


def _start(key: Any) -> Weights:
    keys = iter(jax.random.split(key, 16))
    rows = {"word": 8192, "tag": 64, "case": 3}
    weights = {
        name: jax.random.normal(next(keys), (rows.get(name, borders.HASHED), size)) * 0.1
        for name, size in _SIZES.items()
    }
    width = sum(_SIZES.values())
    weights["in"] = jax.random.normal(next(keys), (width, WIDTH)) * width**-0.5
    for layer in range(len(borders.DILATIONS)):
        shape = (borders.KERNEL, WIDTH, 2 * WIDTH)
        weights[f"kernel{layer}"] = jax.random.normal(next(keys), shape) * (borders.KERNEL * WIDTH) ** -0.5
        weights[f"bias{layer}"] = jnp.zeros(2 * WIDTH)
    weights["out"] = jax.random.normal(next(keys), (2 * WIDTH, 1)) * 0.05
    weights["out_bias"] = jnp.array([-2.5])
    return weights


def _score(weights: Weights, codes: Any, key: Any) -> Any:
    """The network of `lagebild.models.borders`, with dropout."""
    keys = jax.random.split(key, len(borders.DILATIONS) + 2)
    seen = (codes[..., 3:4] > 0).astype(jnp.float32)
    state = jnp.concatenate([weights[name][codes[..., i]] for i, name in enumerate(_SIZES)], -1)
    state = _drop(state, keys[0]) @ weights["in"] * seen
    for layer, step in enumerate(borders.DILATIONS):
        reach = step * (borders.KERNEL // 2)
        both = jax.lax.conv_general_dilated(
            _drop(state, keys[layer + 1]), weights[f"kernel{layer}"], (1,), [(reach, reach)],
            rhs_dilation=(step,), dimension_numbers=("NWC", "WIO", "NWC"),
        )  # fmt: skip
        value, gate = jnp.split(both + weights[f"bias{layer}"], 2, -1)
        state = (state + jnp.tanh(value) * jax.nn.sigmoid(gate)) * seen
    before = jnp.pad(state, ((0, 0), (1, 0), (0, 0)))[:, :-1]
    joined = _drop(jnp.concatenate([before, state], -1), keys[-1])
    return (joined @ weights["out"])[..., 0] + weights["out_bias"][0]


def _drop(state: Any, key: Any) -> Any:
    return state * jax.random.bernoulli(key, 1 - _DROPPED, state.shape) / (1 - _DROPPED)


def _loss(weights: Weights, codes: Any, begins: Any, counts: Any, key: Any) -> Any:
    score = _score(weights, codes, key)
    counted = (codes[..., 3] > 0) * counts[:, None]
    return (counted * (jnp.logaddexp(0, score) - begins * score)).sum() / counted.sum()


@jax.jit
def _step(
    weights: Weights, mean: Weights, square: Weights, time: Any, batch: Any, key: Any, rate: Any
) -> Any:
    slope = jax.grad(_loss)(weights, *batch, key)
    mean = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, mean, slope)
    square = jax.tree.map(lambda s, g: 0.99 * s + 0.01 * g * g, square, slope)

    def moved(w: Any, m: Any, s: Any) -> Any:
        ahead = m / (1 - 0.9**time) / (jnp.sqrt(s / (1 - 0.99**time)) + 1e-8)
        return w - rate * (ahead + 1e-2 * w)

    return jax.tree.map(moved, weights, mean, square), mean, square


def _train(examples: list[Example], seed: int) -> Weights:
    chance, key = np.random.default_rng(seed), jax.random.PRNGKey(seed)
    weights = _start(key)
    mean = square = jax.tree.map(jnp.zeros_like, weights)
    time = 0
    for epoch in range(EPOCHS):
        late = max(0.0, (epoch - EPOCHS / 2) / (EPOCHS / 2))
        rate = _RATE * min(1.0, (epoch + 1) / 2) * (1 - 0.95 * late)
        for batch in _batches(examples, chance):
            time += 1
            key, own = jax.random.split(key)
            weights, mean, square = _step(weights, mean, square, time, batch, own, rate)
        print(f"member {seed}, epoch {epoch + 1} of {EPOCHS}", flush=True)
    return weights


def _batches(examples: list[Example], chance: np.random.Generator) -> Iterator[tuple[np.ndarray, ...]]:
    """Runs of words from a new start in each epoch, shuffled; what is left over is left out."""
    runs: list[tuple[np.ndarray, np.ndarray, float]] = []
    for one in examples:
        codes = (one.lower if chance.random() < _LOWER else one.cased).copy()
        size = len(codes)
        codes[chance.random(size) < _WORDS_DROPPED, 0] = 1
        for column in (0, 1, 2, 5):
            codes[chance.random(size) < _PARTS_DROPPED, column] = 1 if column == 0 else 0
        offset = int(chance.integers(0, LONG))
        cuts = sorted({0, *range(offset, size, LONG), size})
        for start, end in pairwise(cuts):
            if end - start >= 8:
                runs.append((*_padded(codes[start:end], one.begins[start:end]), one.weight))
    order = chance.permutation(len(runs))
    for at in range(0, len(order) - BATCH + 1, BATCH):
        some = [runs[i] for i in order[at : at + BATCH]]
        yield tuple(np.stack(part) for part in zip(*some, strict=True))


def _padded(codes: np.ndarray, begins: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    room, marks = np.zeros((LONG, codes.shape[1]), np.int32), np.zeros(LONG, np.float32)
    room[: len(codes)], marks[1 : len(begins)] = codes, begins[1:]
    return room, marks


if __name__ == "__main__":
    main(Path(sys.argv[1]))
