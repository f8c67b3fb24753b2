"""Floors for the learned models, a little below what is measured; on a sample of the texts, to save time.

`python -m evals.encoder all` measures on all of them. What needs public data says so and is skipped without.
"""

from typing import Final

import pytest

from evals.encoder import TASKS, Asked, Shown, of_pipeline
from lagebild.models.catalogue import find_models, load_reader

Floors = dict[str, dict[str, float]]

STEPS: Final = {"quotations": 3, "corpus": 1, "names": 1, "times": 3, "borders": 6}
"""Every so manieth text of a task is read."""
FOUND: Final[dict[str, Floors]] = {
    "news-open": {
        "quotations": {
            "quote": 0.75, "roles": 0.59, "joint": 0.69, "type": 0.71, "medium": 0.41, "nested recall": 0.55,
        },
        "corpus de dev": {
            "quote": 0.84, "roles": 0.71, "joint": 0.79, "type": 0.82, "medium": 0.73, "nested recall": 0.74,
            "stance": 0.46, "mention": 0.51, "time": 0.88, "amount": 0.81, "trigger": 0.56, "parties": 0.03,
            "transfer": 0.015,
        },
        "corpus en dev": {
            "quote": 0.74, "roles": 0.60, "joint": 0.68, "type": 0.73, "nested recall": 0.65, "stance": 0.35,
            "mention": 0.55, "time": 0.82, "amount": 0.70, "trigger": 0.54,
        },
        "names": {"name": 0.69, "three types, model": 0.75, "three types, both": 0.75},
        "KRAUTS_Dolomiten-100": {"model": 0.82, "both": 0.90},
        "KRAUTS_Dolomiten-42": {"model": 0.79, "both": 0.85},
        "own texts": {"nouns, model": 0.53, "nouns, both": 0.54, "none, model": 0.50, "none, both": 0.53},
        "speeches": {"nouns, model": 0.55, "nouns, both": 0.70, "none, model": 0.53, "none, both": 0.69},
    },
}  # fmt: skip
"""What a model finds, told what the rules found."""

STEP: Final = 3
PIPELINE: Final[dict[str, Floors]] = {
    "news-open": {
        "corpus de": {
            "quote": 0.83, "roles": 0.70, "joint": 0.77, "type": 0.81, "stance": 0.53, "chain": 0.62,
            "chain with relays": 0.44, "nested": 0.38, "answers": 0.29, "transfers, any status": 0.04,
            "mentions": 0.46, "times": 0.75,
        },
        "corpus en": {"quote": 0.75, "joint": 0.66, "stance": 0.37, "chain": 0.55, "mentions": 0.55},
        "quotations": {"quote": 0.75, "roles": 0.61, "joint": 0.69, "type": 0.71, "medium": 0.41},
    },
}  # fmt: skip
"""What all steps make of it, on every third text."""


def test_every_model_that_is_shipped_has_floors() -> None:
    shipped = {row.name for row in find_models()}
    assert set(FOUND) == set(PIPELINE) == shipped


@pytest.mark.slow
@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("model", FOUND)
def test_what_the_model_finds(model: str, task: str) -> None:
    check(TASKS[task](Asked(load_reader(model), step=STEPS[task])), FOUND[model])


@pytest.mark.slow
@pytest.mark.parametrize("model", PIPELINE)
def test_what_all_steps_make_of_it(model: str) -> None:
    check(of_pipeline(model, step=STEP), PIPELINE[model])


def check(figures: Shown, floors: Floors) -> None:
    """Every figure against its floor, as far as the data is there; skips where some is not."""
    missing = ""
    below: dict[str, tuple[float, float]] = {}
    try:
        for name, shares in figures:
            print(f"\n{name}: " + "  ".join(f"{figure} {share:.3f}" for figure, share in shares.items()))
            below |= {
                f"{name}: {figure}": (round(shares[figure], 3), floor)
                for figure, floor in floors[name].items()
                if shares[figure] < floor
            }
    except FileNotFoundError as error:
        missing = f"{error}: not all was measured"
    assert below == {}
    if missing:
        pytest.skip(missing)
