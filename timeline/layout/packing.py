"""Rows and levels: each event gets one row of its lane and one level, for ever.

The level of an event is the coarsest at which its box fits in its row beside those already
placed. It is drawn at every scale as fine as its level. Boxes only shrink on the way to finer
scales, so what fits once fits always: zooming in only adds, and panning changes nothing.

Packing begins at the level of the whole view, where few rows should hold as much as they can.
From there it goes both ways: to finer levels with what did not fit, important events first; and
to coarser levels, thinning out each row.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from timeline.layout.boxes import Boxes, Floats
from timeline.layout.growing import appended, with_room
from timeline.layout.scale import FINEST_LEVEL, MOST_COARSE_LEVEL, level_of, span_of_level
from timeline.layout.visible import VisibleIndex

Indices = NDArray[np.int64]

UNPLACED = -128
IMPORTANT, NOTABLE = 5, 2
LEAST_ROWS = 2
_PASSES = (IMPORTANT, NOTABLE, 0)
_THIN_FROM = 2048
_THIN_WIDTH = 60.0
"""Pixels of a bucket when candidates are thinned: narrower than any label."""
_WHOLE_VIEW = 760.0
"""Pixels of a plot, rather narrow, that shows everything."""
_BEYOND_WHOLE = 4
"""Levels that one can zoom out beyond the whole view."""
_LEAST_COARSE = 26
"""The coarsest level is never finer: about 5.7 days a pixel."""


def rows_for(lane_count: int) -> int:
    """Most rows of a lane: few lanes may be deep, many are shallow."""
    for most, rows in ((1, 24), (2, 14), (4, 9), (7, 7), (12, 6), (40, 4)):
        if lane_count <= most:
            return rows
    return 3


def importance_of(
    sources: NDArray[np.int32], review: NDArray[np.int16], strength: NDArray[np.float32]
) -> NDArray[np.int8]:
    """0 to 7: how early an event is placed. Many sources and a person's word count most."""
    accepted = np.where(review == 1, 2, np.where(review == 2, -2, 0))
    score = np.clip(sources - 1, 0, 4) + accepted + (strength >= 0.8)
    return np.clip(score, 0, 7).astype(np.int8)


def whole_level(boxes: Boxes) -> int:
    """The level at which a plot of usual width shows all events."""
    if not len(boxes):
        return 0
    return level_of(max(float(boxes.last.max() - boxes.first.min()) / _WHOLE_VIEW, 1.0))


def coarsest_level(boxes: Boxes) -> int:
    """The level beyond which one cannot zoom out."""
    return min(max(whole_level(boxes) + _BEYOND_WHOLE, _LEAST_COARSE), MOST_COARSE_LEVEL)


def depth_at(boxes: Boxes, members: Indices, level: int) -> int:
    """How many boxes lie above one another at most, at a level."""
    unit = span_of_level(level)
    starts, ends = np.sort(boxes.lefts(members, unit)), np.sort(boxes.rights(members, unit))
    open_before = np.searchsorted(ends, starts, "right")
    return int((np.arange(1, len(members) + 1) - open_before).max(initial=0))


class Packing:
    """Rows (``row``, -1 until placed) and levels (``level``) of all events, lane by lane.

    ``rows`` is how many rows each lane has: as many as the whole view could use, up to a limit.

    ``steps`` does the work in small pieces; ``pack_all`` at once. ``next_level`` is the level in
    work: all coarser ones are ready. ``visible`` is the index of what is ready.
    """

    def __init__(
        self,
        boxes: Boxes,
        lane: NDArray[np.int32],
        lane_count: int,
        importance: NDArray[np.int8],
        rows: int | None = None,
    ) -> None:
        count = len(boxes)
        self.boxes = boxes
        self.lane = with_room(lane)
        self.lane_count = lane_count
        most = self._most = rows_for(lane_count) if rows is None else rows
        self.row = with_room(np.full(count, -1, dtype=np.int16))
        self.level = with_room(np.full(count, UNPLACED, dtype=np.int16))
        self.coarsest = coarsest_level(boxes)
        self.next_level = self.coarsest
        self.visible = VisibleIndex(boxes)
        self.rows_used = np.zeros(max(1, lane_count), dtype=np.int64)
        order = np.lexsort((boxes.first, lane))
        cuts = np.searchsorted(lane[order], np.arange(lane_count + 1))
        self._left = [order[cuts[i] : cuts[i + 1]] for i in range(lane_count)]
        self._importance = with_room(importance)
        self._whole = whole_level(boxes)
        depths = [depth_at(boxes, members, self._whole) for members in self._left]
        self._holds_all = [depth <= most for depth in depths]
        self.rows = [min(max(depth, LEAST_ROWS), most) for depth in depths]
        self._placed: list[list[Indices]] = [
            [np.empty(0, dtype=np.int64) for _ in range(rows)] for rows in self.rows
        ]

    @property
    def is_done(self) -> bool:
        """True when no level is left to pack."""
        return self.next_level < FINEST_LEVEL

    def pack_all(self) -> None:
        """Packs every level now."""
        for _ in self.steps():
            pass

    def steps(self) -> Iterator[int]:
        """Packs piece by piece; yields the level in work after each piece."""
        base: list[Indices] = []
        for lane in range(self.lane_count):
            for got in self._pack_lane(lane, self._whole):
                base.append(got)
                yield self.next_level
        if base:
            self._coarsen(np.concatenate(base))
        self.next_level = self._whole - 1
        yield self.next_level
        while not self.is_done:
            level = self.next_level
            placed: list[Indices] = []
            for lane in range(self.lane_count):
                if len(self._left[lane]):
                    for got in self._pack_lane(lane, level):
                        placed.append(got)
                        yield level
            if placed:
                self._record(np.concatenate(placed), level)
            done = not any(len(left) for left in self._left)
            self.next_level = FINEST_LEVEL - 1 if done else level - 1
            yield level

    def _coarsen(self, base: Indices) -> None:
        """Gives levels to events with rows, coarsest first: a row thins out as one zooms out."""
        line = self.lane[base].astype(np.int64) * (max(self.rows, default=1)) + self.row[base]
        order = np.lexsort((self.boxes.first[base], line))
        rows = np.split(base[order], np.flatnonzero(np.diff(line[order])) + 1)
        chosen = [row[:0] for row in rows]
        for level in range(self.coarsest, self._whole - 1, -1):
            unit, found = span_of_level(level), []
            for number, row in enumerate(rows):
                if len(chosen[number]) == len(row):
                    continue
                got = self._thin_row(row, chosen[number], unit)
                if len(got):
                    found.append(got)
                    both = np.concatenate([chosen[number], got])
                    chosen[number] = both[np.argsort(self.boxes.first[both], kind="stable")]
            if found:
                self._record(np.concatenate(found), level)

    def _thin_row(self, row: Indices, chosen: Indices, unit: float) -> Indices:
        """Events of a row that fit between the chosen ones, important ones first."""
        got: list[Indices] = []
        for least in _PASSES:
            free = row[(self._importance[row] >= least) & ~np.isin(row, chosen)]
            more = self._fitting(free, chosen, unit)
            if len(more):
                got.append(more)
                both = np.concatenate([chosen, more])
                chosen = both[np.argsort(self.boxes.first[both], kind="stable")]
        return np.concatenate(got) if got else row[:0]

    def _record(self, placed: Indices, level: int) -> None:
        self.level[placed] = level
        self.visible.add(level, placed)
        np.maximum.at(self.rows_used, self.lane[placed], self.row[placed].astype(np.int64) + 1)

    def _pack_lane(self, lane: int, level: int) -> Iterator[Indices]:
        unit = span_of_level(level)
        left = self._left[lane]
        weights = self._importance[left]
        found = False
        for least in (0,) if level == self._whole and self._holds_all[lane] else _PASSES:
            pool = left[weights >= least] if least else left
            if least and not len(pool):
                continue
            candidates = self._thinned(pool, unit, self.rows[lane])
            candidates = candidates[self.row[candidates] < 0]
            for row in range(self.rows[lane]):
                if not len(candidates):
                    break
                got = self._fill_row(lane, row, candidates, unit)
                if len(got):
                    found = True
                    yield got
                    candidates = candidates[self.row[candidates] < 0]
        if found:
            self._left[lane] = left[self.row[left] < 0]

    def _thinned(self, pool: Indices, unit: float, rows: int) -> Indices:
        """No more candidates per bucket of time than the rows could show."""
        if len(pool) < _THIN_FROM:
            return pool
        bucket = np.floor(self.boxes.first[pool] / (_THIN_WIDTH * unit))
        opens = np.empty(len(pool), dtype=np.bool_)
        opens[0] = True
        np.not_equal(bucket[1:], bucket[:-1], out=opens[1:])
        place = np.arange(len(pool))
        begun = np.maximum.accumulate(np.where(opens, place, 0))
        return pool[place - begun < 2 * rows]

    def _fill_row(self, lane: int, row: int, candidates: Indices, unit: float) -> Indices:
        """Puts as many candidates as fit, earliest first, into the gaps of a row."""
        placed = self._placed[lane][row]
        chosen = self._fitting(candidates, placed, unit)
        self.row[chosen] = row
        merged = np.concatenate([placed, chosen])
        self._placed[lane][row] = merged[np.argsort(self.boxes.first[merged], kind="stable")]
        return chosen

    def _fitting(self, candidates: Indices, placed: Indices, unit: float) -> Indices:
        """Candidates that fit beside ``placed`` (in order of time) and beside one another."""
        boxes = self.boxes
        starts, ends = boxes.lefts(candidates, unit), boxes.rights(candidates, unit)
        if len(placed):
            gap = np.searchsorted(boxes.rights(placed, unit), starts, "right")
            limits = np.append(boxes.lefts(placed, unit), np.inf)
            fit = np.flatnonzero(ends <= limits[gap])
            candidates, starts, ends = candidates[fit], starts[fit], ends[fit]
        if not len(candidates):
            return candidates
        order = np.argsort(starts, kind="stable")
        return candidates[order[_greedy(starts[order], ends[order])]]

    # one more event, in place ---------------------------------------------------------------

    def insert(self, box: Boxes, lane: int, importance: int) -> int:
        """Adds one event and gives its index. No other event moves."""
        index = len(self.boxes)
        self.boxes = self.boxes.extended(box)
        self.visible.boxes = self.boxes
        self.lane = appended(self.lane, np.array([lane], dtype=np.int32))
        self._importance = appended(self._importance, np.array([importance], dtype=np.int8))
        self.row = appended(self.row, np.array([-1], dtype=np.int16))
        self.level = appended(self.level, np.array([UNPLACED], dtype=np.int16))
        self.place_one(index)
        return index

    def place_one(self, index: int) -> None:
        """Finds row and level of one unplaced event among those that stand.

        Where the whole view would hide it, the lane gets another row, up to the limit.
        """
        lane = int(self.lane[index])
        best, best_row = UNPLACED, -1
        for row in range(self.rows[lane]):
            level = self._level_beside(index, self._placed[lane][row])
            if level > best:
                best, best_row = level, row
            if best >= self.coarsest:
                break
        if best < self._whole and self.rows[lane] < self._most:
            best, best_row = self.coarsest, self.rows[lane]
            self.rows[lane] += 1
            self._placed[lane].append(np.empty(0, dtype=np.int64))
        if best < FINEST_LEVEL:
            return
        self.row[index] = best_row
        placed = self._placed[lane][best_row]
        at = int(np.searchsorted(self.boxes.first[placed], self.boxes.first[index]))
        self._placed[lane][best_row] = np.insert(placed, at, index)
        self._record(np.array([index], dtype=np.int64), best)

    def _level_beside(self, index: int, placed: Indices) -> int:
        """The coarsest level at which an event clears all others of a row."""
        if not len(placed):
            return self.coarsest
        clear = np.floor(2.0 * np.log2(self._clear_units(index, placed)))
        blocking = self.level[placed] > clear
        if not blocking.any():
            return self.coarsest
        return int(max(min(clear[blocking].min(), self.coarsest), UNPLACED))

    def _clear_units(self, index: int, placed: Indices) -> Floats:
        """Greatest minutes a pixel at which an event and each of a row do not overlap."""
        boxes = self.boxes
        one = np.array([index], dtype=np.int64)
        before = boxes.first[placed] <= boxes.first[index]
        early = np.where(before, placed, one)
        late = np.where(before, one, placed)
        room = boxes.first[late] - boxes.last[early]
        length = boxes.last[early] - boxes.first[early]
        outside = room / (boxes.right[early] + boxes.left[late])
        inside = np.minimum(
            room / (boxes.right_inside[early] + boxes.left[late]), length / boxes.inside[early]
        )
        return np.asarray(np.maximum(np.maximum(outside, inside), 1e-30), dtype=np.float64)

    # carrying places over to changed data ------------------------------------------------------

    def adopt(
        self,
        rows: NDArray[np.int16],
        levels: NDArray[np.int16],
        lane_rows: list[int],
        fresh: Indices,
    ) -> None:
        """Takes over places that were found before; ``fresh`` ones are placed in the gaps.

        The boxes of those with a row must be the ones they were placed with. ``lane_rows`` is how
        many rows each lane had.
        """
        self.rows = [max(own, 1) for own in lane_rows]
        self.row = rows.astype(np.int16)
        self.level = np.where(rows >= 0, levels, UNPLACED).astype(np.int16)
        kept = np.flatnonzero(rows >= 0)
        for level in np.unique(self.level[kept]).tolist():
            self._record(kept[self.level[kept] == level], level)
        for lane in range(self.lane_count):
            members = self._left[lane]
            own_rows = self.row[members]
            self._placed[lane] = [members[own_rows == row] for row in range(self.rows[lane])]
            self._left[lane] = members[:0]
        self.next_level = FINEST_LEVEL - 1
        for index in fresh.tolist():
            self.place_one(index)


def _greedy(starts: Floats, ends: Floats) -> list[int]:
    """Positions of boxes, sorted by start, taken first come first served without overlap."""
    view, until = memoryview(np.ascontiguousarray(starts).data), ends.tolist()
    chosen, position, count = [], 0, len(until)
    while position < count:
        chosen.append(position)
        position = bisect_left(view, until[position], position + 1)
    return chosen
