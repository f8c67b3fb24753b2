"""Trains the model of capitals: `python -m training.transcripts.capitals DATA`, three minutes on one core.

Logistic regression by L-BFGS; weights are kept as 8-bit whole numbers with one scale. Needs scipy.
"""

import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from lagebild.models import capitals
from lagebild.models.tagger import load_analyser
from training.transcripts.texts import Words, read_open

_PENALTY = 1.0
_STEPS = 60
_SIZE = 1 << capitals.BITS


def main(data: Path) -> None:
    """Trains on the open texts in a folder and writes the weights beside the model."""
    texts = [text for source in read_open(data).values() for text in source]
    parts = [_examples(text) for text in texts]
    found = _train(*(np.concatenate(part) for part in zip(*parts, strict=True)))
    scale = float(np.abs(found).max() / 127)
    path = Path(capitals.__file__).parent / "de" / "capitals.npz"
    np.savez_compressed(path, weights=np.round(found / scale).astype(np.int8), scale=np.float32(scale))
    print(f"{path}: {path.stat().st_size} bytes, trained on {sum(len(p[1]) for p in parts)} words")


def _examples(text: Words) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features, whether a capital stands there, and weight: first words of sentences do not count."""
    words = [word for sentence in text for word in sentence]
    first = {sum(len(s) for s in text[:at]) for at in range(len(text))}
    capital = np.array([word[0].isupper() for word in words], dtype=float)
    counts = np.array([at not in first and word[0].isalpha() for at, word in enumerate(words)], dtype=float)
    return capitals.find_features(words, load_analyser("de")), capital, counts


def _train(features: np.ndarray, capital: np.ndarray, counts: np.ndarray) -> np.ndarray:
    rows, width = features.shape
    matrix = csr_matrix(
        (np.ones(rows * width, np.float32), features.ravel(), np.arange(0, rows * width + 1, width)),
        shape=(rows, _SIZE),
    )
    turned = matrix.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        score = matrix @ weights[:-1] + weights[-1]
        off = counts * (1 / (1 + np.exp(-score)) - capital)
        value = (counts * (np.logaddexp(0, score) - capital * score)).sum()
        slope = np.append(turned @ off + _PENALTY * weights[:-1], off.sum())
        return float(value + 0.5 * _PENALTY * (weights[:-1] @ weights[:-1])), slope

    start = np.zeros(_SIZE + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    return np.asarray(found.x)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
