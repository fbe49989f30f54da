"""Events that begin together stand one below the other in the order that they were given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from timeline.columns import OPEN_START, EventColumns
from timeline.layout.packing import Packing
from timeline.layout.scale import FINEST_LEVEL

_HIDDEN = -1e6
"""An event that is seen at no zoom outweighs all others that are seen later."""
_AWAY = 1e-3


def stack_in_turn(packing: Packing, columns: EventColumns, *, may_grow: bool) -> None:
    """Puts the events of one start and lane that have turns into rows in that order, where they are
    not; others stay. ``may_grow`` lets a lane have more rows for it.

    Where the rows give no room for all, order goes before being seen from far off.
    """
    for members in _stacks(columns, packing.lane[: len(columns)]):
        placed = [event for event in members if packing.row[event] >= 0]
        rows = packing.row[placed].tolist()
        if rows != sorted(rows):
            _restack(packing, placed, sorted(rows), may_grow=may_grow)


def _stacks(columns: EventColumns, lane: NDArray[np.int32]) -> Iterator[list[int]]:
    """Events with turns that begin together and share a lane, in order."""
    ordered = np.flatnonzero(columns.turn)
    if not len(ordered):
        return
    latest = np.where(columns.earliest == OPEN_START, columns.latest, 0)
    keys = (lane, columns.earliest, columns.granularity, latest)
    ordered = ordered[np.lexsort((columns.turn[ordered], *(key[ordered] for key in keys)))]
    opens = np.zeros(len(ordered), dtype=np.bool_)
    for key in keys:
        opens[1:] |= key[ordered][1:] != key[ordered][:-1]
    for stack in np.split(ordered, np.flatnonzero(opens)):
        if len(stack) > 1:
            yield stack.tolist()


def _restack(
    packing: Packing, events: Sequence[int], slots: Sequence[int], *, may_grow: bool
) -> None:
    """Places events in rows that follow one another: where they can be those that they held
    together, else the ones in which they are seen from farthest off."""
    wanted = np.array([min(packing.release(event)[1], packing.base) for event in events])
    lane = int(packing.lane[events[0]])
    while True:
        count = packing.rows[lane]
        levels = np.array([[packing.level_in(e, row) for row in range(count)] for e in events])
        rows = _following(levels, wanted, np.array(slots))
        found = levels[np.arange(len(events)), rows]
        if (found >= wanted).all() or not may_grow or packing.open_row(lane) is None:
            break
    for event, row, level in zip(events, rows.tolist(), found.tolist(), strict=True):
        if level >= FINEST_LEVEL:
            packing.put(event, row, level)
    for event in events:
        if packing.row[event] < 0:
            packing.place_one(event)


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
