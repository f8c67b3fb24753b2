"""One step of learning after the other: AdamW, rates that rise and fall, a moving average of the weights.

Not for: what is learned; see `loop`, `looks` and `borders`.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final, NamedTuple, TypeVar

import torch
from torch import Tensor

T = TypeVar("T")
_LEAST: Final = 0.02
"""Share of the rate that is left at the end."""
_LONGEST: Final = 1.0
"""Of a gradient; longer ones are cut."""


class Pace(NamedTuple):
    """All steps of a run, the share of them in which rates rise, how slowly the average moves, the decay."""

    steps: int
    warm: float
    average: float
    decay: float = 0.01


class Learner:
    """Trains weights in place. `rated`: each weight by name, with its rate."""

    def __init__(self, rated: Iterable[tuple[str, torch.nn.Parameter, float]], pace: Pace) -> None:
        rows = list(rated)
        self.weights = {name: value for name, value, _ in rows}
        self._mean = {name: value.detach().clone() for name, value, _ in rows}
        self._pace, self._step = pace, 0
        self._optimizer = torch.optim.AdamW(
            [_group(value, rate, pace.decay) for _, value, rate in rows],
            betas=(0.9, 0.98),
            eps=1e-8,
            fused=True,
        )

    def learn(self, loss: Tensor) -> None:
        """One step."""
        for group in self._optimizer.param_groups:
            group["lr"] = group["base"] * slope(self._step, self._pace.steps, self._pace.warm)
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.weights.values(), _LONGEST)
        self._optimizer.step()
        self._step += 1
        keep = min(self._pace.average, (1 + self._step) / (10 + self._step))
        now = [value.detach() for value in self.weights.values()]
        torch._foreach_lerp_(list(self._mean.values()), now, 1 - keep)

    @contextmanager
    def averaged(self) -> Iterator[None]:
        """Puts the averaged weights in place for a while."""
        kept = {name: value.detach().clone() for name, value in self.weights.items()}
        self._put(self._mean)
        yield
        self._put(kept)

    def finish(self) -> None:
        """Leaves the averaged weights in place."""
        self._put(self._mean)

    def _put(self, values: dict[str, Tensor]) -> None:
        for name, value in self.weights.items():
            value.data.copy_(values[name])


def learn_all(learner: Learner, epochs: Sequence[Sequence[T]], find_loss: Callable[[T], Tensor]) -> None:
    """All batches of all epochs in turn, each epoch told in a line; the averaged weights stay."""
    began = time.monotonic()
    for number, batches in enumerate(epochs):
        total = 0.0
        for batch in batches:
            loss = find_loss(batch)
            learner.learn(loss)
            total += float(loss.detach())
        minutes = (time.monotonic() - began) / 60
        print(f"epoch {number} loss {total / len(batches):.4f} {minutes:.1f} min", flush=True)
    learner.finish()


def slope(step: int, steps: int, warm: float) -> float:
    """Share of its rate with which a step learns: it rises over `warm` of the steps, then falls."""
    rising = max(1, int(warm * steps))
    return min((step + 1) / rising, max(_LEAST, (steps - step) / max(1, steps - rising)))


def _group(value: torch.nn.Parameter, rate: float, decay: float) -> dict[str, object]:
    decays = decay if value.dim() > 1 else 0.0
    return {"params": [value], "lr": rate, "base": rate, "weight_decay": decays}
