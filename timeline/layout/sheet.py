"""A page of a picture: the events of one stretch, all of them in rows as far as there is room.

On the screen an event keeps its row at every zoom. A page has one scale, so rows are found for
that scale alone, and lanes without an event are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from timeline.columns import EventColumns
from timeline.daynumber import MINUTES_PER_DAY
from timeline.layout.boxes import Boxes, Floats, Shape, boxes_of
from timeline.layout.density import Counts, Grid, grid_of
from timeline.layout.frame import LANE_PADDING, Frame, LabelWidths, Stack, placed, stack_lanes
from timeline.layout.importance import PASSES, importance_of
from timeline.layout.lanes import Lane, LaneChoice, assign_lanes
from timeline.layout.long_line import LongLine, Pool
from timeline.layout.scale import Scale
from timeline.layout.scene import STRIP

Indices = NDArray[np.int64]

SIDE = 12.0
"""Pixels of time before the first and after the last minute of a page."""
_MOST_WORDS = 0.27
"""Greatest share of a page's width that is left to the words of its last events."""
_ROUNDS = 4
_LEAST_SPAN = 60.0
"""Minutes."""
_ENDLESS = 1_000_000
"""Rows, more than any page has."""
_BUCKET = 60.0
"""Pixels in which no more events are candidates than rows could show."""
_CANDIDATES = 6_000
"""Of more events than that, the most important are tried."""


@dataclass(frozen=True, slots=True)
class LaidEvents:
    """Events with their lanes and the room that they take; parallel arrays.

    ``starts`` and ``ends`` are the edges of their shapes, in minutes.
    """

    columns: EventColumns
    lanes: tuple[Lane, ...]
    lane: NDArray[np.int32]
    boxes: Boxes
    widths: LabelWidths
    importance: NDArray[np.int8]
    starts: Floats
    ends: Floats

    @classmethod
    def of(cls, columns: EventColumns, choice: LaneChoice, widths: LabelWidths) -> LaidEvents:
        """``widths`` are those of the labels, in pixels."""
        assigned = assign_lanes(columns, choice)
        importance = importance_of(columns.sources, columns.review, columns.strength)
        boxes = boxes_of(columns, widths.usual)
        edges = boxes.edges(np.arange(len(boxes)))
        return cls(columns, assigned.lanes, assigned.of, boxes, widths, importance, *edges)

    def between(self, first: float, last: float) -> Indices:
        """Those whose dates touch a stretch of minutes, its end left out."""
        starts, ends = self.starts, self.ends
        touching = (starts < last) & ((ends > first) | ((starts == ends) & (starts >= first)))
        return np.flatnonzero(touching)

    def extent(self, of: Indices) -> tuple[float, float]:
        """The whole days that their dates touch, one at least; there must be an event."""
        first = float(self.boxes.first[of].min()) // MINUTES_PER_DAY * MINUTES_PER_DAY
        last = -(-float(self.boxes.last[of].max()) // MINUTES_PER_DAY) * MINUTES_PER_DAY
        return first, max(last, first + MINUTES_PER_DAY)


@dataclass(frozen=True, slots=True)
class PlotSize:
    """Pixels of a page that lanes may take; ``width`` includes the words after the last date.

    ``between`` is what a further sheet on the same page takes above its lanes.
    """

    width: float
    height: float
    row_height: float
    between: float = 0.0

    def rows(self, lanes_height: float) -> int:
        """Rows of one lane in a height, its padding and folded columns taken off."""
        return max(1, int((lanes_height - 2 * LANE_PADDING - STRIP) / self.row_height))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page. ``first`` to ``last`` is its stretch; ``scale`` shows a little more.

    ``lanes`` are the lanes that it shows, as numbers; ``frame.lane`` and ``stack`` count among
    those. ``folded`` are the events that are not drawn, lane by lane, in the cells of ``grid``.
    """

    first: float
    last: float
    scale: Scale
    lanes: tuple[int, ...]
    totals: tuple[int, ...]
    frame: Frame
    stack: Stack
    grid: Grid
    folded: tuple[Counts, ...]

    @property
    def drawn(self) -> int:
        """Events with a sign of their own."""
        return len(self.frame.members)

    @property
    def hidden(self) -> int:
        """Events that are counted in columns."""
        return sum(self.totals) - self.drawn


def page_unit(laid: LaidEvents, of: Indices, first: float, last: float, width: float) -> float:
    """Minutes a pixel at which a stretch fills a page, the words after it included."""
    span = max(last - first, _LEAST_SPAN)
    unit = span / max(width - 2 * SIDE, 1.0)
    boxes = _clipped(laid.boxes, of, first, last)
    every = np.arange(len(of))
    for _ in range(_ROUNDS):
        end = float(boxes.rights(every, unit).max(initial=last))
        words = min(max((end - last) / unit - SIDE, 0.0), _MOST_WORDS * width)
        unit = span / max(width - 2 * SIDE - words, 1.0)
    return unit


def sheet_of(
    laid: LaidEvents, first: float, last: float, size: PlotSize, unit: float | None = None
) -> Sheet:
    """All lanes on one page: where they would be too high, each has fewer rows.

    ``unit`` is the scale in minutes a pixel, where it is not the one that fills the page.
    """
    window = _Window(laid, first, last, size, unit)
    most = np.full(len(window.lanes), size.rows(size.height), dtype=np.int64)
    row = window.rows(most, by_weight=False)
    needed = window.needed(row)
    cap = _cap(needed, size)
    if (needed > cap).any():
        row = window.rows(np.minimum(needed, cap), by_weight=True)
    return window.sheet(row, 0, len(window.lanes))


def flowing_sheets(
    laid: LaidEvents, first: float, last: float, size: PlotSize, unit: float | None = None
) -> Iterator[Sheet]:
    """The same stretch on as many pages as its lanes take, one below the other."""
    window = _Window(laid, first, last, size, unit)
    most = np.full(len(window.lanes), size.rows(size.height), dtype=np.int64)
    row = window.rows(most, by_weight=False)
    if (row < 0).any():
        row = window.rows(most, by_weight=True)
    heights = np.diff(window.stacked(row, np.arange(len(window.lanes))).tops)
    begun = 0
    for lane in range(1, len(heights) + 1):
        if lane == len(heights) or heights[begun : lane + 1].sum() > size.height:
            yield window.sheet(row, begun, lane)
            begun = lane


class _Window:
    """The events of one stretch at one scale. ``lane`` counts among ``lanes``.

    ``boxes`` are cut to the stretch, so that words stand within what is in view; all arrays but
    ``members`` are indexed by position among these.
    """

    def __init__(
        self, laid: LaidEvents, first: float, last: float, size: PlotSize, unit: float | None
    ) -> None:
        self.laid, self.first, self.last, self._size = laid, first, last, size
        self.members = laid.between(first, last)
        self.unit = unit or page_unit(laid, self.members, first, last, size.width)
        side = SIDE * self.unit
        self.boxes = _clipped(laid.boxes, self.members, first - side, last + side)
        self.lanes, self.lane = np.unique(laid.lane[self.members], return_inverse=True)
        self._line = LongLine(self.boxes, self.lane, Scale(0.0, self.unit, 1.0).level)
        self._importance = laid.importance[self.members]

    def needed(self, row: Indices) -> Indices:
        """Rows that each lane takes; endless where not all of it is placed."""
        needed = np.ones(len(self.lanes), dtype=np.int64)
        np.maximum.at(needed, self.lane, np.where(row < 0, _ENDLESS, row + 1))
        return needed

    def rows(self, most: Indices, *, by_weight: bool) -> Indices:
        """A row for each event, -1 where none is free; important ones first where told so.

        ``most`` is how many rows each lane may have.
        """
        row = np.full(len(self.members), -1, dtype=np.int64)
        tried = self._candidates(most)
        placed_in = [tried[:0] for _ in range(int(most.max(initial=0)))]
        for least in PASSES if by_weight else (0,):
            wanted = tried[(self._importance[tried] >= least) & (row[tried] < 0)]
            pool = Pool(self._line, wanted, self.unit)
            for number, there in enumerate(placed_in):
                pool.keep(most[self.lane[pool.members]] > number)
                if not len(pool.members):
                    break
                got = pool.take(there)
                row[got] = number
                placed_in[number] = self._line.merged(there, got)
        return row

    def _candidates(self, most: Indices) -> Indices:
        """Events that may get a row: no more in a bucket of time than their lane could hold."""
        every = np.arange(len(self.members))
        if len(every) < _CANDIDATES:
            return every
        bucket = np.floor(self.boxes.first / (_BUCKET * self.unit))
        order = np.lexsort((-self._importance.astype(np.int64), bucket, self.lane))
        lane, bucket = self.lane[order], bucket[order]
        opens = np.ones(len(order), dtype=np.bool_)
        opens[1:] = (lane[1:] != lane[:-1]) | (bucket[1:] != bucket[:-1])
        rank = every - np.maximum.accumulate(np.where(opens, every, 0))
        kept = rank < 2 * most[lane]
        order, rank = order[kept], rank[kept]
        return np.sort(order[np.argsort(rank, kind="stable")[:_CANDIDATES]])

    def stacked(self, row: Indices, chosen: Indices) -> Stack:
        """Some lanes, one below the other."""
        rows, hidden = np.ones(len(self.lanes), np.int64), np.zeros(len(self.lanes), np.bool_)
        np.maximum.at(rows, self.lane, row + 1)
        hidden[self.lane[row < 0]] = True
        strips = np.where(hidden, STRIP, 0.0)
        return stack_lanes(rows[chosen], self._size.row_height, strips[chosen], least=1)

    def sheet(self, row: Indices, begin: int, end: int) -> Sheet:
        """The lanes from ``begin`` up to ``end``."""
        unit, count = self.unit, end - begin
        scale = Scale(self.first - SIDE * unit, unit, (self.last - self.first) / unit + 2 * SIDE)
        stack = self.stacked(row, np.arange(begin, end))
        own = (self.lane >= begin) & (self.lane < end)
        shown, hidden = np.flatnonzero(own & (row >= 0)), np.flatnonzero(own & (row < 0))
        frame = self._frame(scale, stack, shown, self.lane[shown] - begin, row[shown])
        grid = grid_of(scale)
        cells = np.clip(grid.cells(self.boxes.anchor[hidden]), 0, grid.count - 1)
        folded = tuple(
            np.bincount(cells[self.lane[hidden] == begin + number], minlength=grid.count)
            for number in range(count)
        )
        totals = np.bincount(self.lane[own] - begin, minlength=count)
        return Sheet(
            first=self.first,
            last=self.last,
            scale=scale,
            lanes=tuple(self.lanes[begin:end].tolist()),
            totals=tuple(totals.tolist()),
            frame=frame,
            stack=stack,
            grid=grid,
            folded=folded,
        )

    def _frame(
        self, scale: Scale, stack: Stack, shown: Indices, lane: Indices, row: Indices
    ) -> Frame:
        """Drawn events: signs reach as far as they do, words stand within the stretch."""
        members, laid = self.members[shown], self.laid
        y = stack.tops[lane] + LANE_PADDING + row * stack.row_height
        widths = LabelWidths(laid.widths.usual[self.members], laid.widths.whole[self.members])
        frame = placed(self.boxes, scale, shown, lane.astype(np.int32), y, widths)
        first, last = laid.boxes.edges(members)
        return replace(frame, members=members, x0=scale.xs(first), x1=scale.xs(last))


def _clipped(boxes: Boxes, of: Indices, first: float, last: float) -> Boxes:
    """Some boxes, those that have a width cut to a stretch."""
    own = Boxes(*(getattr(boxes, name)[of] for name in Boxes.__slots__))
    for shape in (Shape.BAR, Shape.BAND, Shape.FAINT_BAND, Shape.BRACKET):
        these = (own.shape == shape) & (own.reach == 0)
        own.first[these] = np.maximum(own.first[these], first)
        own.last[these] = np.minimum(own.last[these], last)
    own.anchor = (own.first + own.last) / 2
    return own


def _cap(needed: Indices, size: PlotSize) -> int:
    """Most rows that any lane may have, so that all lanes fit the page; one at least."""
    low, high = 1, int(size.height)
    while low < high:
        cap = (low + high + 1) // 2
        strips = STRIP * int((needed > cap).sum())
        rows = int(np.minimum(needed, cap).sum())
        height = rows * size.row_height + len(needed) * 2 * LANE_PADDING + strips
        low, high = (cap, high) if height <= size.height else (low, cap - 1)
    return low
