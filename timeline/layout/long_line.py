"""Many lanes laid end to end on one line, so that one search serves them all."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray

from timeline.layout.boxes import Boxes, Floats
from timeline.layout.scale import span_of_level

Indices = NDArray[np.int64]
_WIDEST_BOX = 4000.0
"""Pixels that a box may reach beyond its dates, with much to spare."""


class LongLine:
    """Boxes moved along by ``shift`` minutes each: those of other lanes never meet."""

    def __init__(self, boxes: Boxes, lane: NDArray[np.int64], coarsest: int) -> None:
        self._boxes = boxes
        span = float(boxes.last.max() - boxes.first.min()) if len(boxes) else 0.0
        self._shift = lane * (2 * span + _WIDEST_BOX * span_of_level(coarsest))

    def keys(self, of: Indices) -> Floats:
        """Where events stand on the line, whatever the scale."""
        return np.asarray(self._boxes.first[of] + self._shift[of], dtype=np.float64)

    def lefts(self, of: Indices, unit: float) -> Floats:
        """Left edges at ``unit`` minutes a pixel."""
        return np.asarray(self._boxes.lefts(of, unit) + self._shift[of], dtype=np.float64)

    def rights(self, of: Indices, unit: float) -> Floats:
        """Right edges at ``unit`` minutes a pixel."""
        return np.asarray(self._boxes.rights(of, unit) + self._shift[of], dtype=np.float64)

    def merged(self, one: Indices, other: Indices) -> Indices:
        """Both, in order along the line."""
        both = np.concatenate([one, other])
        return both[np.argsort(self.keys(both), kind="stable")]


class Pool:
    """Candidates at one scale, in order of their left edges, measured once for all rows."""

    def __init__(self, line: LongLine, members: Indices, unit: float) -> None:
        self._line, self._unit = line, unit
        starts = line.lefts(members, unit)
        order = np.argsort(starts, kind="stable")
        self.members = members[order]
        self._starts, self._ends = starts[order], line.rights(self.members, unit)

    def take(self, placed: Indices) -> Indices:
        """Takes out those that fit beside ``placed`` (in order along the line) and one another."""
        starts, ends = self._starts, self._ends
        if len(placed):
            gap = self._line.rights(placed, self._unit).searchsorted(starts, "right")
            limits = np.append(self._line.lefts(placed, self._unit), np.inf)
            fit = (ends <= limits[gap]).nonzero()[0]
            chosen = fit[_greedy(starts[fit], ends[fit])] if len(fit) else fit
        else:
            chosen = np.array(_greedy(starts, ends), dtype=np.int64)
        got = self.members[chosen]
        if len(got):
            rest = np.ones(len(self.members), dtype=np.bool_)
            rest[chosen] = False
            self.keep(rest)
        return got

    def keep(self, which: NDArray[np.bool_]) -> None:
        """Lets the others go."""
        self.members = self.members[which]
        self._starts, self._ends = self._starts[which], self._ends[which]


def _greedy(starts: Floats, ends: Floats) -> list[int]:
    """Positions of boxes, sorted by start, taken first come first served without overlap."""
    view, until = memoryview(np.ascontiguousarray(starts).data), ends.tolist()
    chosen, position, count = [], 0, len(until)
    while position < count:
        chosen.append(position)
        position = bisect_left(view, until[position], position + 1)
    return chosen
