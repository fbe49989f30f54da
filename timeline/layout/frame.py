"""What one look at the timeline shows: paint, hit-test and accessibility read the same arrays."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.layout.boxes import (
    CIRCA_LEAST,
    DISC_LABEL,
    INSIDE_MARGIN,
    LABEL_GAP,
    LEAST_WIDTH,
    Boxes,
    Floats,
    Shape,
    inside_from,
    room_between,
)
from timeline.layout.growing import appended, with_room
from timeline.layout.hit import Targets
from timeline.layout.packing import LEAST_ROWS, Packing
from timeline.layout.scale import Scale

LANE_PADDING = 6
THIN = 26.0
"""Height of a lane of which nothing is in view."""
MOST_THIN = 5
"""Of more such lanes in a row, all share one strip."""
_NEARLY = 1e-6
INSIDE_STEP = 9.0
"""Pixels from the edge of a shape to the label inside it."""
STICKY_STEP = 6.0
"""Pixels from the edge of the view to a label that sticks there."""


@dataclass(frozen=True, slots=True)
class LabelWidths:
    """Pixels of the label of each event, its marks included.

    ``usual`` is what packing reckons with, where a long title is cut; ``whole`` is shown where a
    bar or band has room for it.
    """

    usual: NDArray[np.float32]
    whole: NDArray[np.float32]

    def extended(self, other: LabelWidths) -> LabelWidths:
        """These with others behind them, in place where there is room."""
        return LabelWidths(appended(self.usual, other.usual), appended(self.whole, other.whole))

    def taken(self, rows: list[int]) -> LabelWidths:
        """Those of some events."""
        return LabelWidths(self.usual[rows], self.whole[rows])

    def put(self, at: list[int], other: LabelWidths) -> None:
        """Sets those of some events."""
        self.usual[at], self.whole[at] = other.usual, other.whole

    def roomy(self) -> LabelWidths:
        """A copy that can be extended."""
        return LabelWidths(with_room(self.usual), with_room(self.whole))


class Band(NamedTuple):
    """A lane with a height: where it begins and ends, and how many rows it shows.

    ``odd`` is true for every second one, which has another ground.
    """

    lane: int
    odd: bool
    top: float
    foot: float
    rows: int


@dataclass(frozen=True)
class Stack:
    """Vertical places of lanes, in pixels from the top of the first one.

    ``tops`` has one entry more than there are lanes: the last is the total height. ``strip`` is
    the room of the folded columns at the foot of each lane. ``rows`` is how many rows a lane
    shows; ``slots`` is where each row of its packing stands among those (lane by row), -1 where
    it is not shown. A lane of no rows is thin, or has no height where it shares the strip of the
    lane before it.
    """

    tops: NDArray[np.float64]
    strips: NDArray[np.float64]
    rows: NDArray[np.int64]
    slots: Floats
    row_height: float

    @property
    def padding(self) -> float:
        """Free pixels above the first row of a lane."""
        return LANE_PADDING

    @property
    def height(self) -> float:
        """Of all lanes."""
        return float(self.tops[-1])

    @property
    def heights(self) -> Floats:
        """Of each lane."""
        return np.diff(self.tops)

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """The lanes that have a height, from top to bottom."""
        tall = np.flatnonzero(self.heights > 0).tolist()
        tops, rows = self.tops.tolist(), self.rows.tolist()
        return tuple(
            Band(lane, place % 2 == 1, tops[lane], tops[lane + 1], rows[lane])
            for place, lane in enumerate(tall)
        )

    def bands_between(self, low: float, high: float) -> tuple[Band, ...]:
        """Those that reach into a stretch of heights."""
        first = bisect_right(self.bands, low, key=lambda band: band.foot)
        last = bisect_left(self.bands, high, key=lambda band: band.top)
        return self.bands[first:last]

    def sharing(self, lane: int) -> int:
        """How many lanes share the strip of a lane without rows, itself included."""
        end = int(np.searchsorted(self.tops, self.tops[lane + 1], "right")) - 1
        return max(1, min(end, len(self.tops) - 1) - lane)

    def slots_of(self, lane: NDArray[np.int32], row: NDArray[np.int16]) -> Floats:
        """Where rows of lanes stand, in rows from the top of the lane; -1 where they do not."""
        known = (row >= 0) & (row < self.slots.shape[1])
        return np.where(known, self.slots[lane, np.where(known, row, 0)], -1.0)

    def between(self, other: Stack, share: float) -> Stack:
        """A stage of the way to other heights of the same lanes, from 0 to 1; rows have room."""
        if share >= 1.0 or self.slots.shape != other.slots.shape:
            return other
        heights = self.heights + (other.heights - self.heights) * share
        strips = np.maximum(self.strips, other.strips)
        room = (heights - 2 * LANE_PADDING - strips) / self.row_height + _NEARLY
        rows = np.clip(room.astype(np.int64), 0, np.maximum(self.rows, other.rows))
        stays = self.slots >= 0
        moved = self.slots + (other.slots - self.slots) * share
        slots = np.where(stays & (other.slots >= 0), moved, other.slots)
        slots[slots + 1 > room[:, None]] = -1.0
        tops = np.concatenate([[0.0], np.cumsum(heights)])
        return Stack(tops, strips, rows, slots, self.row_height)

    def lane_at(self, y: float) -> int | None:
        """The lane at a height, None beyond the last."""
        if not 0 <= y < self.height:
            return None
        return int(np.searchsorted(self.tops, y, "right")) - 1

    def gap_at(self, y: float) -> int:
        """The gap between lanes that is nearest to a height, 0 above all."""
        return int(np.abs(self.tops - y).argmin())


def stack_lanes(
    rows_used: NDArray[np.int64],
    row_height: float,
    strips: NDArray[np.float64],
    least: int = LEAST_ROWS,
) -> Stack:
    """Lanes one below the other, each as high as the rows it uses, or ``least``."""
    rows = np.maximum(rows_used, least)
    heights = rows * row_height + 2 * LANE_PADDING + strips
    every = np.arange(int(rows.max(initial=1)), dtype=np.float64)
    slots = np.where(every < rows[:, None], every, -1.0)
    return Stack(np.concatenate([[0.0], np.cumsum(heights)]), strips, rows, slots, row_height)


def fitted_lanes(
    used: NDArray[np.bool_], row_height: float, strips: NDArray[np.float64], least: int
) -> Stack:
    """Lanes that show the rows that are ``used`` (lane by row), closed up; those without are thin.

    More than a few thin ones in a row share one strip.
    """
    rows = used.sum(axis=1)
    slots = np.where(used, np.cumsum(used, axis=1) - 1.0, -1.0)
    open_ones = rows > 0
    rows = np.where(open_ones, np.maximum(rows, least), 0)
    heights = np.where(open_ones, rows * row_height + 2 * LANE_PADDING + strips, THIN)
    edges = np.flatnonzero(np.diff(open_ones.astype(np.int8), prepend=1, append=1))
    for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if last - first > MOST_THIN:
            heights[first + 1 : last] = 0.0
    tops = np.concatenate([[0.0], np.cumsum(heights)])
    return Stack(tops, np.where(open_ones, strips, 0.0), rows, slots, row_height)


@dataclass(frozen=True, slots=True)
class Frame:
    """Drawn events, parallel arrays; x from the left edge of the plot, y from the first lane.

    ``x0`` to ``x1`` is the shape itself. ``label_x`` is where its label begins; ``inside`` tells
    that it stands within the shape, ``whole`` that it need not be cut there. ``left`` to
    ``right`` is all that belongs to the event.
    """

    scale: Scale
    members: NDArray[np.int64]
    shape: NDArray[np.int8]
    x0: Floats
    x1: Floats
    label_x: Floats
    label_width: NDArray[np.float32]
    inside: NDArray[np.bool_]
    whole: NDArray[np.bool_]
    left: Floats
    right: Floats
    y: Floats
    lane: NDArray[np.int32]

    def targets(self, row_height: float) -> Targets:
        """The same, to be asked for points."""
        return Targets(self.members, self.left, self.right, self.y, row_height)


def frame_of(
    packing: Packing,
    stack: Stack,
    scale: Scale,
    widths: LabelWidths,
    top: float,
    bottom: float,
    beyond: float = 0.0,
) -> Frame:
    """The events that a window shows between two heights; ``beyond`` widens it by minutes."""
    unit = scale.minutes_per_pixel
    boxes = packing.boxes
    members = packing.visible.between(scale.start - beyond, scale.end + beyond, unit, scale.level)
    lane, row = packing.lane[members], packing.row[members]
    slot = stack.slots_of(lane, row)
    y = stack.tops[lane] + LANE_PADDING + slot * stack.row_height
    shown = (y + stack.row_height > top) & (y < bottom) & (slot >= 0)
    members, lane, y = members[shown], lane[shown], y[shown]
    return placed(boxes, scale, members, lane, y, widths)


def placed(
    boxes: Boxes,
    scale: Scale,
    members: NDArray[np.int64],
    lane: NDArray[np.int32],
    y: Floats,
    widths: LabelWidths,
) -> Frame:
    """Events with known heights, with all their pixels worked out."""
    unit = scale.minutes_per_pixel
    shape = boxes.shape[members]
    reach = boxes.reach[members]
    disputed = reach.any()
    start, end = boxes.edges(members)
    x0, x1 = scale.xs(start), scale.xs(end)
    inside = x1 - x0 >= boxes.inside[members]
    if disputed:
        own = x1 - x0 >= inside_from(shape, widths.usual[members])
        inside = np.where(reach, own, inside)
    solid = (shape == Shape.BAR) | (shape == Shape.BAND) | (shape == Shape.FAINT_BAND)
    whole = solid & inside & (x1 - x0 >= widths.whole[members] + INSIDE_MARGIN)
    width = np.where(whole, widths.whole[members], widths.usual[members])
    disc = (shape == Shape.DISC) | (shape == Shape.CLOCK) | (shape == Shape.EITHER)
    right = scale.xs(boxes.rights(members, unit)) - 12.0
    spread = (shape == Shape.BAND) | (shape == Shape.FAINT_BAND) | (shape == Shape.BRACKET)
    edge = np.where(spread, np.maximum(x1, (x0 + x1 + LEAST_WIDTH) / 2), np.maximum(x1, x0 + 3.0))
    outside_x = np.where(disc, x1 + DISC_LABEL, edge + LABEL_GAP)
    open_end = shape == Shape.OPEN_END
    after = shape == Shape.ON_OR_AFTER
    circa = shape == Shape.CIRCA
    outside_x = np.where(open_end, x0 + INSIDE_STEP, outside_x)
    outside_x = np.where(after, right - width, outside_x)
    fade = np.maximum(x1, (x0 + x1) / 2 + CIRCA_LEAST) + LABEL_GAP
    outside_x = np.where(circa, fade, outside_x)
    if disputed:
        away = reach / unit
        behind = (reach > 0) & (away < room_between(widths.usual[members]))
        outside_x = np.where(behind, np.maximum(outside_x, x1 + away + DISC_LABEL), outside_x)
    sticky = np.clip(STICKY_STEP, x0 + INSIDE_STEP, np.maximum(x1 - width - 8.0, x0 + INSIDE_STEP))
    label_x = np.where(inside, sticky, outside_x)
    left = scale.xs(boxes.lefts(members, unit))
    return Frame(scale, members, shape, x0, x1, label_x, width, inside, whole, left, right, y, lane)
