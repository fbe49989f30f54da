"""Groups from the odds of pairs: the likeliest two groups are joined as long as any are likely.

Agglomerative clustering by average link (Sokal & Michener 1958) over the pairs that were weighed;
a pair that was not counts as unlikely. So one odd report of a happening does not keep the others
apart, and one chance likeness does not join two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping
from heapq import heapify, heappop, heappush

from timeline.grouping.odds import Pair

_UNWEIGHED = -2.0
"""Odds of a pair that nothing brought together."""
_DOUBTED = 0.34
"""Share of pairs that contradict each other from which on two groups stay apart."""
MustPart = Callable[[int, int], bool]


class Merging:
    """Members by number, at first each alone but those of ``settled`` pairs; ``parted`` pairs
    contradict each other."""

    def __init__(
        self,
        size: int,
        odds: Mapping[Pair, float],
        settled: Iterable[Pair],
        parted: Container[Pair],
        must_part: MustPart,
    ) -> None:
        self._root = list(range(size))
        self._members: dict[int, list[int]] = {item: [item] for item in range(size)}
        self._odds = odds
        self._parted = parted
        self._must_part = must_part
        self._near: dict[int, set[int]] = defaultdict(set)
        self._turn = [0] * size
        for a, b in odds:
            self._near[a].add(b)
            self._near[b].add(a)
        self._weighed = frozenset(self._near)
        for a, b in settled:
            if self._root[a] != self._root[b]:
                self._join(self._root[a], self._root[b])
        self._merge()

    def together(self, a: int, b: int) -> bool:
        """Whether two members are of one group."""
        return self._root[a] == self._root[b]

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Groups of two and more, by first member."""
        found = [tuple(sorted(group)) for group in self._members.values() if len(group) > 1]
        return tuple(sorted(found))

    def _merge(self) -> None:
        waiting = [
            (-link, a, b, self._turn[a], self._turn[b])
            for a, b in {
                (min(pair), max(pair))
                for pair in ((self._root[a], self._root[b]) for a, b in self._odds)
                if pair[0] != pair[1]
            }
            if (link := self._link(a, b)) > 0
        ]
        heapify(waiting)
        while waiting:
            _, a, b, turn, other = heappop(waiting)
            if self._turn[a] != turn or self._turn[b] != other:
                continue
            self._join(a, b)
            for near in {self._root[each] for each in self._near[a]} - {a}:
                link = self._link(a, near)
                if link > 0:
                    one, two = min(a, near), max(a, near)
                    heappush(waiting, (-link, one, two, self._turn[one], self._turn[two]))

    def _link(self, a: int, b: int) -> float:
        """The mean odds of all pairs of two groups, but for members that were compared with none;
        below zero where two must stay apart."""
        left, right = self._members[a], self._members[b]
        if any(self._must_part(x, y) for x in left for y in right):
            return -1.0
        pairs = [
            (min(x, y), max(x, y))
            for x in left
            if x in self._weighed
            for y in right
            if y in self._weighed
        ]
        if not pairs:
            return -1.0
        if sum(pair in self._parted for pair in pairs) > _DOUBTED * len(pairs):
            return -1.0
        return sum(self._odds.get(pair, _UNWEIGHED) for pair in pairs) / len(pairs)

    def _join(self, a: int, b: int) -> None:
        """The second group into the first."""
        for member in self._members[b]:
            self._root[member] = a
        self._members[a] += self._members.pop(b)
        self._near[a] |= self._near.pop(b, set())
        self._turn[a] += 1
        self._turn[b] = -1
