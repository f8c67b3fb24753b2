"""What was found of a document so far: which attribution stands in which, and which answers which."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class Ties:
    """Ids of attributions: `parents` as they came, `answered` as they are found, in page order."""

    parents: Mapping[str, str | None]
    answered: dict[str, str] = field(default_factory=dict)

    def lead(self, start: str, goal: str) -> bool:
        """True where parents and answers lead from `start` to `goal`: a tie back would close a circle."""
        open_, seen = [start], set[str]()
        while open_:
            here = open_.pop()
            if here == goal:
                return True
            if here not in seen:
                seen.add(here)
                open_.extend(x for x in (self.parents.get(here), self.answered.get(here)) if x is not None)
        return False
