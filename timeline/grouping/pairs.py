"""Pairs worth comparing: dates near each other and something in common. Not all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline.grouping.traits import Traits
from timeline.records import Kind, Status

WRONG_BY = 2
"""Days by which two reports of one happening may contradict each other."""
_WIDEST = 62
"""Days above which a date says too little to be compared by every day that it covers."""
_WEEK = 7

_CHANCE = frozenset(("named", "day"))
"""What mentions may share by chance."""
_CROWDED, _MOST = 60, 250
"""Of how many that share it only the last are compared: by chance, and else. A happening that more
report is told by other words of them too."""

Key = tuple[str, str, int, int]


def near_pairs(dated: Sequence[Traits]) -> Iterator[tuple[Traits, Traits]]:
    """Each pair once, but for those that tell an event already."""
    held: dict[Key, list[int]] = defaultdict(list)
    for place, traits in enumerate(dated):
        keys = list(_keys(traits))
        found = {other for key in keys for other in held[key]}
        for other in sorted(found):
            if _is_worth_it(dated[other], traits):
                yield dated[other], traits
        for key in keys:
            held[key].append(place)
            if len(held[key]) > (_CROWDED if key[0] in _CHANCE else _MOST):
                del held[key][0]


def _is_worth_it(a: Traits, b: Traits) -> bool:
    if a.event is not None and b.event is not None:
        return False
    near = a.first - b.last <= WRONG_BY and b.first - a.last <= WRONG_BY
    return near or (a.model == b.model and a.words == b.words)


def _keys(traits: Traits) -> Iterator[Key]:
    times = list(_times(traits))
    for token in _tokens(traits):
        for first, last in times:
            yield (*token, first, last)
    yield "copied", traits.model + traits.words, 0, 0
    if traits.days <= _WIDEST:
        for first, last in times:
            yield from (("named", name, first, last) for name in traits.wording.names)
    if traits.days == 1:
        yield "day", "", traits.first, traits.first


def _times(traits: Traits) -> Iterable[tuple[int, int]]:
    """The weeks that a date touches; a wide one meets only its like."""
    if traits.days > _WIDEST:
        return [(traits.first, traits.last)]
    first, last = (traits.first - WRONG_BY) // _WEEK, (traits.last + WRONG_BY) // _WEEK
    return [(week, week) for week in range(first, last + 1)]


def _tokens(traits: Traits) -> Iterator[tuple[str, str]]:
    yield from (("who", name) for name in traits.persons | traits.actors)
    yield from (("where", name) for name in traits.places | traits.countries)
    yield from (("count", number) for number in traits.numbers)
    if not traits.places:
        yield "said", traits.stem
    if traits.is_bare or traits.kind is Kind.DEADLINE:
        yield "kind", traits.kind.value
    if traits.plenary:
        yield "all", ""
    if traits.status is Status.CANCELLED:
        yield "off", traits.kind.value
