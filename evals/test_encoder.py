"""Floors for the learned models, a little below what is measured; on a sample of the texts, to save time.

`python -m evals.encoder all` measures on all of them. What needs public data says so and is skipped without.
"""

from typing import Final

import pytest

from evals.encoder import TASKS, Asked, Shown, of_pipeline
from lagebild.models.catalogue import find_models, load_reader

Floors = dict[str, dict[str, float]]

STEPS: Final = {"quotations": 1, "corpus": 1, "names": 1, "times": 3, "borders": 6}
"""Every so manieth text of a task is read; all quotations, since a third of them has 20 nested ones."""
FOUND: Final[dict[str, Floors]] = {
    "news-nc": {
        "quotations": {
            "quote": 0.79, "roles": 0.67, "joint": 0.74, "type": 0.77, "medium": 0.49,
            "nested recall": 0.74,
        },
        "corpus de dev": {
            "quote": 0.88, "roles": 0.77, "joint": 0.83, "type": 0.84, "medium": 0.77,
            "nested recall": 0.83, "mention": 0.53, "time": 0.87, "amount": 0.83, "stance": 0.59,
            "trigger": 0.62, "parties": 0.12, "transfer": 0.06,
        },
        "corpus en dev": {
            "quote": 0.84, "roles": 0.76, "joint": 0.80, "type": 0.81, "nested recall": 0.66,
            "mention": 0.57, "time": 0.85, "amount": 0.67, "stance": 0.57, "trigger": 0.70,
        },
        "names": {"name": 0.75, "three types, model": 0.78, "three types, both": 0.77},
        "KRAUTS_Dolomiten-100": {"model": 0.80, "both": 0.90},
        "KRAUTS_Dolomiten-42": {"model": 0.80, "both": 0.86},
        "own texts": {
            "nouns, model": 0.67, "nouns, both": 0.65, "none, model": 0.62, "none, both": 0.62,
        },
        "speeches": {
            "nouns, model": 0.75, "nouns, both": 0.77, "none, model": 0.67, "none, both": 0.74,
        },
    },
    "news-open": {
        "quotations": {
            "quote": 0.75, "roles": 0.62, "joint": 0.70, "type": 0.71, "medium": 0.45,
            "nested recall": 0.67,
        },
        "corpus de dev": {
            "quote": 0.88, "roles": 0.78, "joint": 0.84, "type": 0.85, "medium": 0.78,
            "nested recall": 0.85, "mention": 0.53, "time": 0.87, "amount": 0.82, "stance": 0.58,
            "trigger": 0.66, "parties": 0.13, "transfer": 0.08,
        },
        "corpus en dev": {
            "quote": 0.85, "roles": 0.78, "joint": 0.81, "type": 0.84, "nested recall": 0.69,
            "mention": 0.59, "time": 0.86, "amount": 0.70, "stance": 0.60, "trigger": 0.71,
        },
        "names": {"name": 0.76, "three types, model": 0.80, "three types, both": 0.77},
        "KRAUTS_Dolomiten-100": {"model": 0.78, "both": 0.92},
        "KRAUTS_Dolomiten-42": {"model": 0.79, "both": 0.86},
        "own texts": {
            "nouns, model": 0.66, "nouns, both": 0.65, "none, model": 0.62, "none, both": 0.63,
        },
        "speeches": {
            "nouns, model": 0.73, "nouns, both": 0.77, "none, model": 0.66, "none, both": 0.74,
        },
    },
}  # fmt: skip
"""What a model finds, told what the rules found."""

STEP: Final = 3
PIPELINE: Final[dict[str, Floors]] = {
    "news-nc": {
        "corpus de": {
            "quote": 0.85, "roles": 0.75, "joint": 0.80, "type": 0.83, "stance": 0.63, "chain": 0.73,
            "chain with relays": 0.58, "nested": 0.67, "answers": 0.40, "transfers, any status": 0.19,
            "mentions": 0.64, "times": 0.75,
        },
        "corpus en": {
            "quote": 0.83, "joint": 0.80, "stance": 0.63, "chain": 0.67, "mentions": 0.66,
        },
        "quotations": {"quote": 0.78, "roles": 0.69, "joint": 0.73, "type": 0.75, "medium": 0.46},
    },
    "news-open": {
        "corpus de": {
            "quote": 0.86, "roles": 0.76, "joint": 0.82, "type": 0.84, "stance": 0.62, "chain": 0.76,
            "chain with relays": 0.68, "nested": 0.78, "answers": 0.44, "transfers, any status": 0.21,
            "mentions": 0.63, "times": 0.75,
        },
        "corpus en": {
            "quote": 0.84, "joint": 0.81, "stance": 0.65, "chain": 0.69, "mentions": 0.68,
        },
        "quotations": {"quote": 0.74, "roles": 0.64, "joint": 0.69, "type": 0.69, "medium": 0.41},
    },
}  # fmt: skip
"""What all steps make of it, on every third text. Processors without 8-bit dot products round otherwise."""


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
