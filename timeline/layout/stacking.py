"""Events that begin together stand one below the other in their order: as they were put or told,
and of few events also as they came in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from timeline.columns import OPEN_START, EventColumns
from timeline.layout.packing import Packing
from timeline.layout.scale import FINEST_LEVEL
from timeline.turns import companions

FEW = 1_000
"""Up to so many events, those that nobody has put in order stand as they came in too."""
_LATER = 4
"""So many levels finer may an event be seen for that, if the whole view does not show it."""
_HIDDEN = -1e6
"""An event that is seen at no zoom outweighs all others that are seen later."""
_AWAY = 1e-3


def stack_in_turn(packing: Packing, columns: EventColumns, *, may_grow: bool) -> None:
    """Puts the events of one start and lane that have turns into rows in that order, where they are
    not; others stay. ``may_grow`` lets a lane have more rows for it.

    Where the rows give no room for all, order goes before being seen from far off.
    """
    for members in _stacks(columns, packing.lane[: len(columns)], np.flatnonzero(columns.turn)):
        _order(packing, columns, members, may_grow=may_grow)


def stack_few(packing: Packing, columns: EventColumns) -> None:
    """The same of all events, where these are few: those without turns as they came in, where that
    hides none of them."""
    if len(columns) <= FEW:
        for members in _stacks(columns, packing.lane[: len(columns)], np.arange(len(columns))):
            _order(packing, columns, members, may_grow=True)


def stack_beside(packing: Packing, columns: EventColumns, events: Iterable[int]) -> None:
    """The same, of those alone that begin with one of ``events``."""
    done: set[int] = set()
    for event in events:
        if event not in done and (columns.turn[event] or len(columns) <= FEW):
            lane = packing.lane[event]
            members = [each for each in companions(columns, event) if packing.lane[each] == lane]
            done.update(members)
            _order(packing, columns, members, may_grow=True)


def _stacks(
    columns: EventColumns, lane: NDArray[np.int32], among: NDArray[np.int64]
) -> Iterator[list[int]]:
    """Those of some events that begin together and share a lane, in order."""
    latest = np.where(columns.earliest == OPEN_START, columns.latest, 0)
    keys = (lane, columns.earliest, columns.granularity, latest)
    within = (columns.key, columns.latest, columns.turn)
    among = among[np.lexsort(tuple(key[among] for key in (*within, *keys)))]
    opens = np.zeros(len(among), dtype=np.bool_)
    for key in keys:
        opens[1:] |= key[among][1:] != key[among][:-1]
    for stack in np.split(among, np.flatnonzero(opens)):
        if len(stack) > 1:
            yield stack.tolist()


def _order(
    packing: Packing, columns: EventColumns, members: Sequence[int], *, may_grow: bool
) -> None:
    """Places the events of a stack in rows that follow one another, where they do not."""
    placed = [event for event in members if packing.row[event] >= 0]
    rows = packing.row[placed].tolist()
    if rows == sorted(rows):
        return
    if columns.turn[placed[0]]:
        _restack(packing, placed, sorted(rows), may_grow=may_grow)
    else:
        _rearrange(packing, placed, sorted(rows))


def _rearrange(packing: Packing, events: Sequence[int], slots: Sequence[int]) -> None:
    """Places events that nobody has put in order in rows that follow one another, with one more row
    at most; where that would hide one of them, all stay where they are."""
    places = [packing.release(event) for event in events]
    before = np.array([level for _, level in places])
    shown = before >= packing.whole
    least = np.where(shown, packing.whole, np.maximum(before - _LATER, FINEST_LEVEL))
    levels = _levels(packing, events)
    found, rows = _best_rows(levels, before, slots)
    lane = int(packing.lane[events[0]])
    if (found < least).any() and packing.may_open_row(lane):
        empty = np.full((len(events), 1), packing.coarsest, dtype=np.int64)
        found, rows = _best_rows(np.hstack([levels, empty]), before, slots)
        if (found >= least).all():
            packing.open_row(lane)
    if (found >= least).all():
        places = list(zip(rows.tolist(), found.tolist(), strict=True))
    for event, (row, level) in zip(events, places, strict=True):
        packing.put(event, row, level)


def _restack(
    packing: Packing, events: Sequence[int], slots: Sequence[int], *, may_grow: bool
) -> None:
    """Places events in rows that follow one another: where they can be those that they held
    together, else the ones in which they are seen from farthest off."""
    wanted = np.array([min(packing.release(event)[1], packing.base) for event in events])
    lane = int(packing.lane[events[0]])
    while True:
        levels, rows = _best_rows(_levels(packing, events), wanted, slots)
        if (levels >= wanted).all() or not may_grow or packing.open_row(lane) is None:
            break
    for event, row, level in zip(events, rows.tolist(), levels.tolist(), strict=True):
        if level >= FINEST_LEVEL:
            packing.put(event, row, level)
    for event in events:
        if packing.row[event] < 0:
            packing.place_one(event)


def _levels(packing: Packing, events: Sequence[int]) -> NDArray[np.int64]:
    """The level that each of some events without places would have in each row of their lane."""
    rows = range(packing.rows[int(packing.lane[events[0]])])
    return np.array([[packing.level_in(event, row) for row in rows] for event in events])


def _best_rows(
    levels: NDArray[np.int64], wanted: NDArray[np.int64], slots: Sequence[int]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The level and the row of each event where they follow one another at their best."""
    rows = _following(levels, wanted, np.array(slots))
    return levels[np.arange(len(levels)), rows], rows


def _following(
    levels: NDArray[np.int64], wanted: NDArray[np.int64], slots: NDArray[np.int64]
) -> NDArray[np.int64]:
    """A row for each event, each below the one before it, so that as much as can be is seen from
    as far as is wanted; near the slots where that is all the same."""
    count, rows = levels.shape
    gain = np.minimum(levels, wanted[:, None]).astype(np.float64)
    gain[levels < FINEST_LEVEL] = _HIDDEN
    gain -= np.abs(np.arange(rows)[None, :] - slots[:, None]) * _AWAY
    best = gain[0]
    came_from = np.zeros((count, rows), dtype=np.int64)
    for event in range(1, count):
        above = np.full(rows, -np.inf)
        above[1:] = np.maximum.accumulate(best)[:-1]
        for row in range(1, rows):
            came_from[event, row] = int(np.argmax(best[:row]))
        best = above + gain[event]
    found = [int(np.argmax(best))]
    for event in range(count - 1, 0, -1):
        found.append(int(came_from[event, found[-1]]))
    return np.array(found[::-1], dtype=np.int64)
