"""Groups in the making: each pair joins two, where nothing in them must stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

MustPart = Callable[[int, int], bool]


class Unions:
    """Members by number, at first each alone. ``must_part`` says of two members that they cannot
    be of one group."""

    def __init__(self, size: int, must_part: MustPart) -> None:
        self._root = list(range(size))
        self._members: dict[int, list[int]] = {}
        self._must_part = must_part

    def root(self, item: int) -> int:
        """The member that stands for a member's group."""
        while self._root[item] != item:
            self._root[item] = self._root[self._root[item]]
            item = self._root[item]
        return item

    def of(self, item: int) -> list[int]:
        """The group of a member."""
        root = self.root(item)
        return self._members.get(root, [root])

    def join(self, a: int, b: int) -> bool:
        """Make the groups of two members one; False where they must stay apart."""
        one, two = self.root(a), self.root(b)
        if one == two:
            return True
        left, right = self.of(one), self.of(two)
        if any(self._must_part(x, y) for x in left for y in right):
            return False
        self._root[two] = one
        self._members[one] = left + right
        self._members.pop(two, None)
        return True

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Groups of two and more, by first member."""
        found: dict[int, list[int]] = defaultdict(list)
        for item in range(len(self._root)):
            found[self.root(item)].append(item)
        return tuple(tuple(group) for group in found.values() if len(group) > 1)
