"""Disjoint sets: what was joined, by whatever way, is one (Tarjan 1975).

Of two sets the larger one lends its name, of equal ones that which was named first: the same joins in the
same order give the same names, whatever the hashes of the members. Not for: deciding what to join.
"""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Sets(Generic[T]):
    """Sets of which each member is in one; `sets[member]` is the member that names its set."""

    def __init__(self, members: Iterable[T] = ()) -> None:
        self._parents = {member: member for member in members}
        self._sizes = dict.fromkeys(self._parents, 1)

    def __getitem__(self, member: T) -> T:
        """The name of a member's set. Raises KeyError where there is no such member."""
        while (parent := self._parents[member]) != member:
            self._parents[member] = self._parents[parent]  # halves the way for the next look-up
            member = parent
        return member

    def add(self, member: T) -> None:
        """Makes a set of one, unless the member is there."""
        if member not in self._parents:
            self._parents[member], self._sizes[member] = member, 1

    def join(self, *members: T) -> None:
        """Makes the sets of these members one."""
        names = list(dict.fromkeys(self[member] for member in members))
        largest = max(names, key=self._sizes.__getitem__)
        for name in names:
            if name != largest:
                self._parents[name] = largest
                self._sizes[largest] += self._sizes[name]
