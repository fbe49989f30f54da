"""Groups from the odds of pairs: the likeliest two groups are joined as long as any are likely.

Agglomerative clustering by average link (Sokal & Michener 1958) over the pairs that were weighed;
a pair that was not counts as unlikely. So one odd report of a happening does not keep the others
apart, and one chance likeness does not join two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from timeline.grouping.odds import Pair

_UNWEIGHED = -2.0
"""Odds of a pair that nothing brought together."""
_DOUBTED = 0.34
"""Share of pairs that contradict each other from which on two groups stay apart."""
MustPart = Callable[[int, int], bool]
_Waiting = tuple[float, int, int, int, int]
"""The mean odds turned round, two groups, and the turns at which those had that."""


@dataclass(slots=True)
class _Link:
    """What is known between two groups: the sum of the odds that were weighed, of how many pairs,
    and how many of these contradict each other."""

    odds: float = 0.0
    weighed: int = 0
    parted: int = 0

    def add(self, other: _Link) -> None:
        self.odds += other.odds
        self.weighed += other.weighed
        self.parted += other.parted


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
        self._must_part = must_part
        self._links: dict[int, dict[int, _Link]] = defaultdict(dict)
        self._turn = [0] * size
        for pair, value in odds.items():
            a, b = pair
            self._links[a][b] = self._links[b][a] = _Link(value, 1, pair in parted)
        self._weighed = dict.fromkeys(self._links, 1)
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
        waiting: list[_Waiting] = []
        for a, links in self._links.items():
            waiting.extend(self._waiting(a, (b for b in links if a < b)))
        heapify(waiting)
        while waiting:
            _, a, b, turn, other = heappop(waiting)
            if self._turn[a] != turn or self._turn[b] != other or self._are_apart(a, b):
                continue
            self._join(a, b)
            for each in self._waiting(a, self._links[a]):
                heappush(waiting, each)

    def _waiting(self, a: int, others: Iterable[int]) -> Iterator[_Waiting]:
        """The likely pairs of a group, as they wait for their turn."""
        for b in others:
            mean = self._mean(a, b)
            if mean > 0:
                one, two = min(a, b), max(a, b)
                yield -mean, one, two, self._turn[one], self._turn[two]

    def _mean(self, a: int, b: int) -> float:
        """The mean odds of all pairs of two groups, but for members that were compared with none;
        below zero where too many contradict each other."""
        link = self._links[a][b]
        pairs = self._weighed[a] * self._weighed[b]
        if link.parted > _DOUBTED * pairs:
            return -1.0
        return (link.odds + _UNWEIGHED * (pairs - link.weighed)) / pairs

    def _are_apart(self, a: int, b: int) -> bool:
        """Whether two groups hold members that must stay apart."""
        return any(self._must_part(x, y) for x in self._members[a] for y in self._members[b])

    def _join(self, a: int, b: int) -> None:
        """The second group into the first."""
        for member in self._members[b]:
            self._root[member] = a
        self._members[a] += self._members.pop(b)
        for other, link in self._links.pop(b, {}).items():
            del self._links[other][b]
            if other == a:
                continue
            if other in self._links[a]:
                self._links[a][other].add(link)
            else:
                self._links[a][other] = self._links[other][a] = link
        if b in self._weighed:
            self._weighed[a] = self._weighed.get(a, 0) + self._weighed.pop(b)
        self._turn[a] += 1
        self._turn[b] = -1
