"""What became of one piece of work."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Done(Generic[T, R]):
    """One item with the result of its work, or with the error that kept it from one.

    An item that needed no work has neither.
    """

    item: T
    result: R | None = None
    error: str | None = None
    """What went wrong and where, in one line."""


def attempt(work: Callable[[T], R], item: T) -> tuple[R | None, str | None]:
    """The result of the work and None, or None and its error in one line."""
    try:
        return work(item), None
    except Exception as error:
        return None, describe(error)


def describe(error: BaseException) -> str:
    """An exception in one line: its type, what it says, and the line of code that raised it."""
    said = " ".join(str(error).split())
    what = f"{type(error).__name__}: {said}" if said else type(error).__name__
    frames = extract_tb(error.__traceback__)
    return f"{what} ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else what
