"""How many events are not drawn, lane by lane, on a grid that is fixed in time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline.layout.scale import Scale, span_of_level

_CELL = 8.0
"""A cell is at least so many pixels wide, and less than twice as many."""

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of equal length: cell i covers ``(first + i) * length`` onwards, in minutes."""

    first: int
    count: int
    length: float

    def edges(self) -> NDArray[np.float64]:
        """Minutes at which cells begin, and at which the last one ends."""
        return (self.first + np.arange(self.count + 1, dtype=np.float64)) * self.length

    def cells(self, minutes: NDArray[np.float64]) -> NDArray[np.int64]:
        """The cell of each minute; outside of 0 .. count - 1 when not on the grid."""
        return np.floor(minutes / self.length).astype(np.int64) - self.first

    def cell_at(self, minute: float) -> int:
        """The cell of one minute."""
        return math.floor(minute / self.length) - self.first

    def stretch(self, cell: int) -> tuple[float, float]:
        """First and last minute of a cell."""
        return (self.first + cell) * self.length, (self.first + cell + 1) * self.length


def cell_length(level: int) -> float:
    """Minutes of a cell: a power of two, so that cells of one zoom nest in those of another."""
    return _CELL * span_of_level(level + level % 2)


def grid_of(scale: Scale) -> Grid:
    """The cells that a window shows, whole ones, at its level."""
    length = cell_length(scale.level)
    first = math.floor(scale.start / length)
    last = math.floor(scale.end / length)
    return Grid(first, last - first + 1, length)


class LaneCounts:
    """Anchors of each lane in order, to be counted between any two minutes."""

    def __init__(
        self, anchors: NDArray[np.float64], lane: NDArray[np.int32], lane_count: int
    ) -> None:
        order = np.lexsort((anchors, lane))
        cuts = np.searchsorted(lane[order], np.arange(lane_count + 1))
        ordered = anchors[order]
        self._anchors = [ordered[cuts[i] : cuts[i + 1]] for i in range(lane_count)]
        self._members = [order[cuts[i] : cuts[i + 1]] for i in range(lane_count)]

    def total(self, lane: int) -> int:
        """Events of a lane."""
        return len(self._anchors[lane])

    def members(self, lane: int) -> NDArray[np.int64]:
        """Events of a lane, in the order of their anchors."""
        return self._members[lane]

    def anchors(self, lane: int) -> NDArray[np.float64]:
        """Anchors of a lane, in order."""
        return self._anchors[lane]

    def between(self, lane: int, first: float, last: float) -> int:
        """Events of a lane anchored from ``first`` up to ``last``."""
        anchors = self._anchors[lane]
        return int(anchors.searchsorted(last) - anchors.searchsorted(first))

    def members_between(self, lane: int, first: float, last: float) -> NDArray[np.int64]:
        """Which these are."""
        anchors = self._anchors[lane]
        return self._members[lane][anchors.searchsorted(first) : anchors.searchsorted(last)]

    def on(self, grid: Grid, lane: int) -> Counts:
        """Events of a lane in each cell."""
        return np.asarray(np.diff(self._anchors[lane].searchsorted(grid.edges())), dtype=np.int64)

    def peak(self, length: float) -> int:
        """Most events of one lane in any cell of a length in minutes."""
        return max((peaks_of(anchors, [length])[0] for anchors in self._anchors), default=0)

    def insert(self, lane: int, index: int, anchor: float) -> None:
        """Takes in one more event."""
        at = int(self._anchors[lane].searchsorted(anchor))
        self._anchors[lane] = np.insert(self._anchors[lane], at, anchor)
        self._members[lane] = np.insert(self._members[lane], at, index)

    def remove(self, lane: int, index: int) -> None:
        """Lets go of an event of a lane."""
        at = np.flatnonzero(self._members[lane] == index)
        self._anchors[lane] = np.delete(self._anchors[lane], at)
        self._members[lane] = np.delete(self._members[lane], at)


def peaks_of(anchors: NDArray[np.float64], lengths: Sequence[float]) -> list[int]:
    """Most of some sorted minutes in any cell, for cells of each of some lengths.

    Each length must be a whole multiple of the one before it: its cells are then counted by
    adding up those before, of which there are fewer and fewer.
    """
    peaks, counts = [], np.ones(len(anchors), dtype=np.int64)
    cells = np.floor(anchors / lengths[0]).astype(np.int64)
    for length, before in zip(lengths, (lengths[0], *lengths), strict=False):
        cells //= round(length / before)
        opens = np.flatnonzero(np.diff(cells, prepend=cells[:1] - 1))
        cells, counts = cells[opens], np.add.reduceat(counts, opens) if len(opens) else counts
        peaks.append(int(counts.max(initial=0)))
    return peaks


def folded(
    counts: LaneCounts,
    grid: Grid,
    lane: int,
    drawn_anchors: NDArray[np.float64],
) -> Counts:
    """Events of a lane in each cell that are not drawn as items of their own."""
    every = counts.on(grid, lane)
    cells = grid.cells(drawn_anchors)
    cells = cells[(cells >= 0) & (cells < grid.count)]
    return every - np.bincount(cells, minlength=grid.count)
