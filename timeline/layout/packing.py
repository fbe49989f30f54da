"""Rows and levels: each event gets one row of its lane and one level, for ever.

The level of an event is the coarsest at which its box fits in its row beside those already
placed. It is drawn at every scale as fine as its level. Boxes only shrink on the way to finer
scales, so what fits once fits always: zooming in only adds, and panning changes nothing.

How many rows a lane needs is found at one level, the base: where a document is read, the level of
the whole view, or a finer one where events crowd in a few short spells of a long stretch. Few
events are spread over these rows from the whole view down to the base, so that no row stands empty
above it while others are too full; many are packed at the base at once and each row thinned out
towards coarser levels. What did not fit follows at finer levels, important events first.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from timeline.layout.boxes import Boxes
from timeline.layout.clearance import clear_units, near
from timeline.layout.crowding import (
    DAY_LEVEL,
    SMALL,
    base_level,
    coarsest_level,
    depth_at,
    whole_level,
)
from timeline.layout.growing import appended, with_room
from timeline.layout.importance import PASSES
from timeline.layout.long_line import LongLine, Pool
from timeline.layout.scale import FINEST_LEVEL, span_of_level
from timeline.layout.visible import VisibleIndex

Indices = NDArray[np.int64]

UNPLACED = -128
LEAST_ROWS = 2
_THIN_FROM = 2048
_THIN_WIDTH = 60.0
"""Pixels of a bucket when candidates are thinned: narrower than any label."""
_NARROW_VIEW = 2
"""Levels that half such a plot is coarser."""
_MORE = 2
"""So many more rows a lane of few events has where that lets such a plot show all of them."""
_STRIDE = 2
"""Levels from one to the next while few events are spread over the rows that they need."""
_FAR = 10
"""Levels finer than the whole view from which only near events can be in one another's way."""
_GROUP = 40_000
"""Events that are packed as one piece of work, unless one lane has more."""
_FINE_STEPS, _MANY = 8, 50_000
"""So many levels below the base, many events begin to skip every second level."""
_HALF_DAY = 720


def rows_for(lane_count: int) -> int:
    """Most rows of a lane: few lanes may be deep, many are shallow."""
    for most, rows in ((1, 24), (2, 14), (4, 9), (7, 7), (16, 6), (40, 4)):
        if lane_count <= most:
            return rows
    return 3


class Packing:
    """Rows (``row``, -1 until placed) and levels (``level``) of all events, lane by lane.

    ``rows`` is how many rows each lane has: as many as it can use at the base, up to a limit.

    ``steps`` does the work in small pieces. ``next_level`` is the level in work: all coarser ones
    are ready. ``visible`` is the index of what is ready.
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
        self._importance = with_room(importance)
        by_days = (
            not np.mod(boxes.first, _HALF_DAY).any() and not np.mod(boxes.last, _HALF_DAY).any()
        )
        self._finest = DAY_LEVEL if by_days else FINEST_LEVEL
        self._line = LongLine(boxes, lane.astype(np.int64), self.coarsest)
        order = np.argsort(self._line.keys(np.arange(count)), kind="stable")
        cuts = np.searchsorted(lane[order], np.arange(lane_count + 1)).tolist()
        self.whole = whole_level(boxes)
        self._narrow = min(self.whole + _NARROW_VIEW, self.coarsest)
        self._widest = _widest(boxes)
        self.base = base_level(boxes, self._line, lane_count)
        lanes = [order[cuts[i] : cuts[i + 1]] for i in range(lane_count)]
        deep = [depth_at(boxes, members, self.base) for members in lanes]
        self._crowded = np.array([depth > most for depth in deep], dtype=np.bool_)
        self._small = count <= SMALL
        if self._small and self.base == self.whole:
            wide = [depth_at(boxes, members, self._narrow) for members in lanes]
            deep = [max(own, min(far, own + _MORE)) for own, far in zip(deep, wide, strict=True)]
        needed = [min(max(depth, LEAST_ROWS), most) for depth in deep]
        self._shallow = np.array(needed, dtype=np.int64)
        self.rows = [most] * lane_count if self._small else needed
        groups = _groups(cuts)
        self._group_of = np.repeat(np.arange(len(groups)), [high - low for low, high in groups])
        self._left = [order[cuts[low] : cuts[high]] for low, high in groups]
        none = np.empty(0, dtype=np.int64)
        self._placed = [[none for _ in range(max(self.rows[a:b]))] for a, b in groups]

    @property
    def is_done(self) -> bool:
        """True when no level is left to pack."""
        return self.next_level < FINEST_LEVEL

    def steps(self) -> Iterator[int]:
        """Packs piece by piece; yields the level in work after each piece."""
        found: list[Indices] = []
        for group in range(len(self._left)):
            if self._small:  # no row should stand empty while events are folded away
                for level in range(self._narrow, self.base, -_STRIDE):
                    found.extend(self._pack_group(group, level, self._shallow))
            for got in self._pack_group(group, self.base):
                found.append(got)
                yield self.next_level
        if found:
            self._coarsen(np.concatenate(found))
        self._go_below(self.base)
        yield self.next_level
        while not self.is_done:
            level = self.next_level
            placed: list[Indices] = []
            for group, left in enumerate(self._left):
                if len(left):
                    for got in self._pack_group(group, level):
                        placed.append(got)
                        yield level
            if placed:
                self._record(np.concatenate(placed), level)
            self._go_below(level)
            yield level

    def _go_below(self, level: int) -> None:
        """Goes on to a finer level; many events take the finer ones in steps of two."""
        coarse_enough = level > self.base - _FINE_STEPS or len(self.boxes) < _MANY
        below = level - 1 if coarse_enough else level - 2
        if below >= self._finest and any(len(left) for left in self._left):
            self.next_level = below
            return
        self.next_level = FINEST_LEVEL - 1
        if self._small:
            used = self.rows_used[: self.lane_count]
            self.rows = np.maximum(used, LEAST_ROWS).tolist()

    def _coarsen(self, found: Indices) -> None:
        """Gives levels to events with rows, coarsest first: a row thins out as one zooms out."""
        rows = self.lane.astype(np.int64) * max(self.rows) + self.row
        line = LongLine(self.boxes, rows, self.coarsest)
        free, taken = found, found[:0]
        gone = np.zeros(len(self.boxes), dtype=np.bool_)
        for level in range(self.coarsest, self.base - 1, -1):
            before = len(taken)
            for least in PASSES:
                eager = free[self._importance[free] >= least]
                if len(eager):
                    got = Pool(line, eager, span_of_level(level)).take(taken)
                    taken = line.merged(taken, got)
                    gone[got] = True
                    free = free[~gone[free]]
                    self.level[got] = level
            if len(taken) > before:
                self._record(taken[self.level[taken] == level], level)

    def _record(self, placed: Indices, level: int) -> None:
        self.level[placed] = level
        self.visible.add(level, placed)
        np.maximum.at(self.rows_used, self.lane[placed], self.row[placed].astype(np.int64) + 1)

    def _pack_group(self, group: int, level: int, rows: Indices | None = None) -> Iterator[Indices]:
        """One level of a group of lanes, row by row, important events first; ``rows`` is how many
        of each lane may be used."""
        unit, left = span_of_level(level), self._left[group]
        rows = self._lane_rows if rows is None else rows
        weights, lanes = self._importance[left], self.lane[left]
        at_base = level == self.base
        found = False
        for least in PASSES:
            if least:
                wanted = weights >= least
                members = left[wanted & self._crowded[lanes]] if at_base else left[wanted]
            else:
                members = left
            members = self._thinned(members, unit)
            pool = Pool(self._line, members[self.row[members] < 0], unit)
            for row, placed in enumerate(self._placed[group]):
                if row:
                    pool.keep(rows[self.lane[pool.members]] > row)
                if not len(pool.members):
                    break
                got = pool.take(placed)
                if len(got):
                    found = True
                    self.row[got] = row
                    self._placed[group][row] = self._line.merged(placed, got)
                    yield got
        if found:
            self._left[group] = left[self.row[left] < 0]

    def _thinned(self, pool: Indices, unit: float) -> Indices:
        """No more candidates per bucket of time than the rows could show."""
        if len(pool) < _THIN_FROM:
            return pool
        bucket = np.floor(self._line.keys(pool) / (_THIN_WIDTH * unit))
        opens = np.empty(len(pool), dtype=np.bool_)
        opens[0] = True
        np.not_equal(bucket[1:], bucket[:-1], out=opens[1:])
        place = np.arange(len(pool))
        begun = np.maximum.accumulate(np.where(opens, place, 0))
        return pool[place - begun < 2 * self._lane_rows[self.lane[pool]]]

    def _rows_of(self, group: int) -> list[int]:
        return [self.rows[lane] for lane in np.flatnonzero(self._group_of == group).tolist()]

    @property
    def _lane_rows(self) -> NDArray[np.int64]:
        return np.array(self.rows, dtype=np.int64)

    # one more event, in place ---------------------------------------------------------------

    def insert(self, box: Boxes, lane: int, importance: int) -> int:
        """Adds one event and gives its index. No other event moves.

        Raises ValueError while levels are still being packed.
        """
        if not self.is_done:
            raise ValueError("an event can be added when all others are packed")
        index = len(self.boxes)
        self._widest = max(self._widest, _widest(box))
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

        Where the base would hide it, the lane gets another row, up to the limit.
        """
        lane = int(self.lane[index])
        rows = self._placed[int(self._group_of[lane])]
        best, best_row = UNPLACED, -1
        for row in range(self.rows[lane]):
            level = self._level_beside(index, rows[row][self.lane[rows[row]] == lane])
            if level > best:
                best, best_row = level, row
            if best >= self.coarsest:
                break
        if best < self.base and (row_below := self.open_row(lane)) is not None:
            best, best_row = self.coarsest, row_below
        if best < FINEST_LEVEL:
            return
        self.row[index] = best_row
        rows[best_row] = np.append(rows[best_row], index)
        self._record(np.array([index], dtype=np.int64), best)

    def _level_beside(self, index: int, placed: Indices) -> int:
        """The coarsest level at which an event clears all others of a row."""
        placed = placed[self._may_block(index, placed)]
        if not len(placed):
            return self.coarsest
        clear = np.floor(2.0 * np.log2(clear_units(self.boxes, index, placed)))
        blocking = self.level[placed] > clear
        if not blocking.any():
            return self.coarsest
        return int(max(min(clear[blocking].min(), self.coarsest), UNPLACED))

    def _may_block(self, index: int, placed: Indices) -> NDArray[np.bool_]:
        """Those near an event, and those that are drawn from far off: the others are clear of it
        at any scale at which they are drawn.
        """
        far = self.whole - _FAR
        reach = self._widest * span_of_level(far)
        return near(self.boxes, index, placed, reach) | (self.level[placed] > far)

    def move(self, index: int, lane: int, importance: int, box: Boxes, number: int) -> None:
        """Gives an event the room of box ``number``; it stays in its row where that has room for it
        from as far off, else finds another place. No other event moves."""
        row, level = self.release(index)
        stays = lane == self.lane[index] and row >= 0
        self._widest = max(self._widest, _widest(box))
        self.boxes.put(index, box, number)
        self.lane[index], self._importance[index] = lane, importance
        if stays and self.level_in(index, row) >= level:
            self.put(index, row, level)
        else:
            self.place_one(index)

    def release(self, index: int) -> tuple[int, int]:
        """Takes an event from its place; answers the row and level that it had."""
        row, level = int(self.row[index]), int(self.level[index])
        if row >= 0:
            placed = self._rows_beside(index)
            placed[row] = placed[row][placed[row] != index]
            self.visible.remove(level, index)
        self.row[index], self.level[index] = -1, UNPLACED
        return row, level

    def level_in(self, index: int, row: int) -> int:
        """The coarsest level at which an event without a place has room in a row of its lane."""
        placed = self._rows_beside(index)[row]
        return self._level_beside(index, placed[self.lane[placed] == self.lane[index]])

    def put(self, index: int, row: int, level: int) -> None:
        """Gives an event a place that has room for it."""
        self.row[index] = row
        placed, one = self._rows_beside(index), np.array([index], dtype=np.int64)
        if self.is_done:
            placed[row] = np.append(placed[row], one)
        else:
            placed[row] = self._line.merged(placed[row], one)
        self._record(one, level)

    def open_row(self, lane: int) -> int | None:
        """One more row at the foot of a lane; None where it has as many as it may have."""
        if not self.may_open_row(lane):
            return None
        row = self.rows[lane]
        self.rows[lane] += 1
        placed = self._placed[int(self._group_of[lane])]
        if row == len(placed):
            placed.append(np.empty(0, dtype=np.int64))
        return row

    def may_open_row(self, lane: int) -> bool:
        """True while a lane has fewer rows than it may have."""
        return self.rows[lane] < self._most

    def _rows_beside(self, index: int) -> list[Indices]:
        return self._placed[int(self._group_of[int(self.lane[index])])]

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
        for level in set(self.level[kept].tolist()):
            self._record(kept[self.level[kept] == level], level)
        for group, members in enumerate(self._left):
            own = self.row[members]
            most = max(int(own.max(initial=0)) + 1, len(self._placed[group]), *self._rows_of(group))
            self._placed[group] = [members[own == row] for row in range(most)]
            self._left[group] = members[:0]
        self.next_level = FINEST_LEVEL - 1
        for index in fresh.tolist():
            self.place_one(index)


def _widest(boxes: Boxes) -> float:
    """Pixels beyond their dates that two boxes may need between them."""
    return float(boxes.left.max(initial=0) + boxes.right.max(initial=0))


def _groups(cuts: list[int]) -> list[tuple[int, int]]:
    """Runs of lanes that are packed together: as many as make a piece of work, at least one."""
    groups, low = [], 0
    for lane in range(1, len(cuts)):
        last = lane == len(cuts) - 1
        if last or cuts[lane + 1] - cuts[low] > _GROUP:
            groups.append((low, lane))
            low = lane
    return groups
