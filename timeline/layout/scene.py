"""A set of events, laid out: its lanes, boxes, rows and levels, ready to be looked at."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from timeline.columns import EventColumns
from timeline.layout.boxes import Boxes, boxes_of
from timeline.layout.density import Counts, Grid, LaneCounts, cell_length, folded
from timeline.layout.frame import Frame, frame_of, placed, stack_lanes
from timeline.layout.lanes import Lane, LaneChoice, assign_lanes
from timeline.layout.packing import Packing, importance_of, whole_level
from timeline.layout.scale import Scale, fitting, span_of_level

EAGER = 50_000
"""Up to so many events are packed at once; of more, only the coarse levels are."""
_EAGER_LEVELS = 5
"""Levels finer than that of the whole view that are packed at once."""
STRIP = 16.0
"""Height of the folded columns at the foot of a lane that has any."""


class Scene:
    """Everything about a set of events that does not depend on the window.

    ``label_width`` counts pixels, marks after the words included. Indices of events are rows of
    ``columns``; those added later follow.
    """

    def __init__(
        self,
        columns: EventColumns,
        choice: LaneChoice,
        label_width: NDArray[np.float32],
        row_height: float,
    ) -> None:
        self.columns = columns
        self.choice = choice
        self.label_width = label_width
        self.row_height = row_height
        assigned = assign_lanes(columns, choice)
        self.lanes: tuple[Lane, ...] = assigned.lanes
        importance = importance_of(columns.sources, columns.review, columns.strength)
        boxes = boxes_of(columns, label_width)
        self.packing = Packing(boxes, assigned.of, len(self.lanes), importance)
        self.counts = LaneCounts(boxes.anchor, assigned.of, len(self.lanes))
        self._peaks: dict[int, int] = {}
        self._steps: Iterator[int] = iter(())
        self._strips = np.zeros(len(self.lanes))
        self.stack = stack_lanes(
            self.packing.rows_used[: len(self.lanes)], row_height, self._strips
        )

    def __len__(self) -> int:
        return len(self.packing.boxes)

    @property
    def boxes(self) -> Boxes:
        """The room of every event."""
        return self.packing.boxes

    @property
    def coarsest(self) -> float:
        """Most minutes a pixel that the window may reach."""
        return span_of_level(self.packing.coarsest)

    def extent(self) -> tuple[float, float]:
        """First and last minute of all events; the year 2000 when there is none."""
        if not len(self):
            return 3_529_972_800.0 - 6 * 1440.0, 3_529_972_800.0 + 360 * 1440.0
        return float(self.boxes.first.min()), float(self.boxes.last.max())

    def whole(self, width: float) -> Scale:
        """The scale at which all events are in view."""
        first, last = self.extent()
        return fitting(first, last, width)

    # packing --------------------------------------------------------------------------------

    def pack(self) -> None:
        """Packs what is needed at once; ``steps`` has the rest."""
        self._steps = self.packing.steps()
        whole = whole_level(self.boxes)
        everything = len(self) <= EAGER
        while not self.packing.is_done:
            if not everything and self.packing.next_level < whole - _EAGER_LEVELS:
                break
            if next(self._steps, None) is None:
                break
        self._settle(whole)

    def _settle(self, whole: int) -> None:
        """Fixes the height of lanes, so that later levels move nothing."""
        packing = self.packing
        rows = packing.rows_used[: len(self.lanes)].copy()
        most = np.array(packing.rows, dtype=np.int64)
        waiting = (packing.level < whole) if len(self) else np.zeros(0, dtype=np.bool_)
        folding = np.bincount(packing.lane[waiting], minlength=len(self.lanes)) > 0
        if not packing.is_done:
            left = np.bincount(packing.lane[packing.row < 0], minlength=len(self.lanes)) > 0
            rows[left] = most[left]
        self._strips = np.where(folding[: len(self.lanes)], STRIP, 0.0)
        self.stack = stack_lanes(rows, self.row_height, self._strips)

    @property
    def is_packed(self) -> bool:
        """True when every event has been given its place."""
        return self.packing.is_done

    def pack_more(self) -> int | None:
        """One small piece of the packing; the level in work, None when all is done."""
        return next(self._steps, None)

    # looking ----------------------------------------------------------------------------------

    def frame(self, scale: Scale, top: float, bottom: float, beyond: float = 0.0) -> Frame:
        """The events in view; heights count from the top of the first lane."""
        return frame_of(self.packing, self.stack, scale, self.label_width, top, bottom, beyond)

    def frame_for(self, scale: Scale, events: NDArray[np.int64]) -> Frame:
        """Given events, drawn or not, as they would stand; unplaced ones in the first row."""
        packing = self.packing
        lane = packing.lane[events]
        row = np.maximum(packing.row[events], 0)
        y = self.stack.tops[lane] + self.stack.padding + row * self.stack.row_height
        return placed(self.boxes, scale, events, lane, y, self.label_width[events])

    def folded(self, grid: Grid, lane: int, frame: Frame) -> Counts:
        """Events of a lane that stand in ``grid`` but not in ``frame``."""
        drawn = frame.members[frame.lane == lane]
        return folded(self.counts, grid, lane, self.boxes.anchor[drawn])

    def peak(self, level: int) -> int:
        """Most events that any cell of the grid of a level holds."""
        found = self._peaks.get(level)
        if found is None:
            found = self._peaks[level] = self.counts.peak(cell_length(level))
        return found
