"""How likely two mentions tell one happening, by weighed signs.

A logistic regression twice (Cox 1958): first each pair by its signs, then by these and by how it
stands among the other pairs of its two articles. Weights are learned from annotated series of
reports by ``resources/grouping/train.py``.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline.grouping.signs import Sign

Pair = tuple[int, int]
"""Two members by number, the lower first."""
_FAR, _FAINT, _MOST = -6.0, -3.0, 8.0
"""Odds of a pair that is not weighed, those below which a third says nothing, and the most that
any counts for."""


def first_odds(signs: Iterable[Sign]) -> float:
    """The logarithm of the odds by the signs of a pair alone."""
    return _summed(signs, _weights()["first"])


def second_odds(signs: Iterable[Sign]) -> float:
    """The same by its signs and its standing."""
    return _summed(signs, _weights()["second"])


def standings(odds: Mapping[Pair, float], article: Sequence[str]) -> Mapping[Pair, list[Sign]]:
    """How each pair stands among the others: whether another mention of either article fits
    better, and whether a third fits both. ``article`` of each member."""
    best: dict[tuple[int, str], _Best] = defaultdict(_Best)
    beside: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), value in odds.items():
        best[a, article[b]].meet(value, b)
        best[b, article[a]].meet(value, a)
        if value > _FAINT:
            beside[a][b] = beside[b][a] = value
    found: dict[Pair, list[Sign]] = {}
    for (a, b), value in odds.items():
        rival = max(best[a, article[b]].but(b), best[b, article[a]].but(a))
        found[a, b] = list(_standing(value, rival, _third(beside[a], beside[b])))
    return found


@dataclass(slots=True)
class _Best:
    """The two mentions of an article that fit another mention best."""

    first: tuple[float, int] = (_FAR, -1)
    second: float = _FAR

    def meet(self, value: float, member: int) -> None:
        if value > self.first[0]:
            self.first, self.second = (value, member), self.first[0]
        elif value > self.second:
            self.second = value

    def but(self, member: int) -> float:
        """How well any but one fits."""
        return self.second if self.first[1] == member else self.first[0]


def _third(a: Mapping[int, float], b: Mapping[int, float]) -> float:
    """How well the third fits that fits both best."""
    few, many = (a, b) if len(a) < len(b) else (b, a)
    return max((min(few[c], many[c]) for c in few if c in many), default=_FAINT)


def _standing(value: float, rival: float, third: float) -> Iterator[Sign]:
    yield "odds", _bound(value)
    yield "odds of a rival", _bound(rival)
    yield "behind a rival", _bound(min(0.0, value - rival))
    yield "odds of a third", _bound(third)
    if value > rival:
        yield "the best", 1.0


def _bound(value: float) -> float:
    return max(-_MOST, min(_MOST, value))


def _summed(signs: Iterable[Sign], weights: Mapping[str, float]) -> float:
    return weights[""] + sum(weights.get(name, 0.0) * value for name, value in signs)


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    text = resources.files("resources").joinpath("grouping", "weights.toml").read_text("utf-8")
    return tomllib.loads(text)
