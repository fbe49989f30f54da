"""How likely two mentions tell one happening, by weighed signs.

A logistic regression twice (Cox 1958): first each pair by its signs, then by these and by how it
stands among the other pairs of its two articles. Weights are learned from annotated series of
reports by ``resources/grouping/train.py``.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from timeline.grouping.signs import Sign

Pair = tuple[int, int]
"""Two members by number, the lower first."""
_FAR, _MOST = -6.0, 8.0
"""Odds of a pair that is not weighed, and the most that any counts for."""


def first_odds(signs: Iterable[Sign]) -> float:
    """The logarithm of the odds by the signs of a pair alone."""
    return _summed(signs, _weights()["first"])


def second_odds(signs: Iterable[Sign]) -> float:
    """The same by its signs and its standing."""
    return _summed(signs, _weights()["second"])


def standings(odds: Mapping[Pair, float], article: Sequence[str]) -> Mapping[Pair, list[Sign]]:
    """How each pair stands among the others: whether another mention of either article fits
    better, and whether a third fits both. ``article`` of each member."""
    fits: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    beside: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), value in odds.items():
        fits[a, article[b]].append((value, b))
        fits[b, article[a]].append((value, a))
        beside[a][b] = beside[b][a] = value
    found: dict[Pair, list[Sign]] = {}
    for (a, b), value in odds.items():
        rivals = (*_others(fits[a, article[b]], b), *_others(fits[b, article[a]], a))
        rival = max(rivals, default=_FAR)
        common = beside[a].keys() & beside[b].keys()
        third = max((min(beside[a][c], beside[b][c]) for c in common), default=_FAR)
        found[a, b] = list(_standing(value, rival, third))
    return found


def _others(fits: Iterable[tuple[float, int]], but: int) -> Iterator[float]:
    return (value for value, other in fits if other != but)


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
