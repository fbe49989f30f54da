"""A set of events, laid out: its lanes, boxes, rows and levels, ready to be looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from timeline.columns import EventColumns
from timeline.layout.boxes import Boxes, boxes_of
from timeline.layout.crowding import whole_level
from timeline.layout.density import Counts, Grid, LaneCounts, cell_length, folded, peaks_of
from timeline.layout.frame import Frame, LabelWidths, Stack, frame_of, placed, stack_lanes
from timeline.layout.growing import columns_appended, roomy_columns
from timeline.layout.importance import importance_of
from timeline.layout.lanes import Lane, LaneChoice, assign_lanes
from timeline.layout.packing import UNPLACED, Packing
from timeline.layout.scale import FINEST_LEVEL, Scale, fitting, span_of_level
from timeline.layout.stacking import stack_beside, stack_few, stack_in_turn

EAGER = 5_000
"""Up to so many events are packed at once; of more, only the levels about the base are."""
_MEASURED = 50_000
"""Up to so many, the whole view leaves room for the words at its ends."""
_ROUNDS, _WIDEST = 4, 1.35
"""Words at the ends may widen the whole view up to so much, found in so many rounds."""
_MARGIN = 12.0
"""Pixels before the first sign where the last words have no room anyway."""
_FEW, _SMALL_SHARE = 3, 0.01
"""Where no more events have changed, the others keep their places."""
_EAGER_LEVELS = 5
"""Levels finer than the base that are packed at once."""
STRIP = 16.0
"""Height of the folded columns at the foot of a lane that has any."""


class Scene:
    """Everything about a set of events that does not depend on the window.

    Indices of events are rows of ``columns``; those added later follow. Given the scene
    ``before``, with the same lanes and nearly the same events, places are carried over and
    nothing that is still there moves; ``carried`` tells whether that was so.
    """

    def __init__(
        self,
        columns: EventColumns,
        choice: LaneChoice,
        widths: LabelWidths,
        row_height: float,
        before: Scene | None = None,
    ) -> None:
        self.columns = columns
        self.choice = choice
        self.widths = widths
        self.row_height = row_height
        assigned = assign_lanes(columns, choice)
        self.lanes: tuple[Lane, ...] = assigned.lanes
        importance = importance_of(columns.sources, columns.review, columns.strength)
        boxes = boxes_of(columns, widths.usual)
        self.packing = Packing(boxes, assigned.of, len(self.lanes), importance)
        self.counts = LaneCounts(boxes.anchor, assigned.of, len(self.lanes))
        self._peaks: dict[int, int] = {}
        self._wholes: dict[float, Scale] = {}
        self._extent: tuple[float, float] | None = None
        self._checked: NDArray[np.float64] | None = None
        self._roomy = False
        self.gone: set[int] = set()
        """Indices of events that were taken out since."""
        self._steps: Iterator[int] = iter(())
        self._peak_steps = self._find_peaks()
        self.stack = self._stacked(self.packing.rows_used[: len(self.lanes)])
        self.carried = before is not None and self._carry_over(before)
        if not self.carried:
            self._pack_first()

    def __len__(self) -> int:
        return len(self.packing.boxes)

    @property
    def shown(self) -> int:
        """How many events there are; the length counts the rows of those taken out too."""
        return len(self) - len(self.gone)

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
        if self._extent is None:
            there = self._living()
            self._extent = float(self.boxes.first[there].min()), float(self.boxes.last[there].max())
        return self._extent

    def strip(self, width: float) -> Scale:
        """The scale at which the dates of all events are in view, their words left aside."""
        return fitting(*self.extent(), width)

    def whole(self, width: float) -> Scale:
        """The scale at which all events are in view, with their words as far as that goes."""
        found = self._wholes.get(width)
        if found is None:
            found = self.strip(width)
            if 0 < len(self) <= _MEASURED:
                found = self._with_labels(found)
            self._wholes = {width: found}
        return found

    def stretch(self, first: float, last: float, width: float) -> Scale:
        """The scale at which a stretch is in view, with the words of what stands in it as far as
        that goes: it may be widened to the right by a third.
        """
        scale = fitting(first, last, width)
        anchors = self.boxes.anchor[there := self._living()]
        members = there[(anchors >= first) & (anchors <= last)]
        if not len(members):
            return scale
        least = unit = scale.minutes_per_pixel
        for _ in range(_ROUNDS):
            end = float(self.boxes.rights(members, unit).max())
            unit = min(max((end - scale.start) / max(width, 1.0), least), least * _WIDEST)
        return Scale(scale.start, unit, width)

    def _with_labels(self, scale: Scale) -> Scale:
        """A little wider, so that the words at both ends are in view as well."""
        every = self._living()
        least = unit = scale.minutes_per_pixel
        most = min(least * _WIDEST, max(self.coarsest, least))
        for _ in range(_ROUNDS):
            first = float(self.boxes.lefts(every, unit).min())
            last = float(self.boxes.rights(every, unit).max())
            unit = min(max((last - first) / max(scale.width, 1.0), least), most)
        room, margin = scale.width * unit, _MARGIN * unit
        start = first - margin if last - first > room else (first + last - room) / 2
        return Scale(start, unit, scale.width)

    def _living(self) -> NDArray[np.int64]:
        """Indices of events that were not taken out."""
        every = np.arange(len(self))
        return np.delete(every, list(self.gone)) if self.gone else every

    # packing --------------------------------------------------------------------------------

    def _pack_first(self) -> None:
        """Packs what is needed at once; ``pack_more`` does the rest."""
        self._steps = self.packing.steps()
        whole = whole_level(self.boxes)
        everything = len(self) <= EAGER
        while not self.packing.is_done:
            if not everything and self.packing.next_level < self.packing.base - _EAGER_LEVELS:
                break
            if next(self._steps, None) is None:
                break
        stack_in_turn(self.packing, self.columns, may_grow=self.packing.is_done)
        stack_few(self.packing, self.columns)
        self._settle(whole)

    def _settle(self, whole: int) -> None:
        """Fixes the height of lanes, so that later levels move nothing."""
        packing, lanes = self.packing, len(self.lanes)
        rows = packing.rows_used[:lanes].copy()
        most = np.array(packing.rows, dtype=np.int64)
        if not packing.is_done:
            left = np.bincount(packing.lane[packing.row < 0], minlength=lanes) > 0
            rows[left] = most[left]
        waiting = packing.level < whole
        folding = np.bincount(packing.lane[waiting], minlength=lanes)[:lanes] > 0
        self.stack = self._stacked(rows, np.where(folding, STRIP, 0.0))

    def _stacked(self, rows: NDArray[np.int64], strips: NDArray[np.float64] | None = None) -> Stack:
        none = np.zeros(len(self.lanes))
        return stack_lanes(rows, self.row_height, none if strips is None else strips)

    def _carry_over(self, before: Scene) -> bool:
        """Takes places from an earlier scene; False where too little is the same."""
        if not self._resembles(before):
            return False
        found, at = _matches(before.columns.key, self.columns.key)
        here = np.flatnonzero(found)
        there = at[here]
        lane_of = lane_map(before.lanes, self.lanes)
        same = self.boxes.same(here, before.boxes, there)
        same &= lane_of[before.packing.lane[there]] == self.packing.lane[here]
        here, there = here[same], there[same]
        changed = len(self) - len(here)
        if max(changed, len(before) - len(here)) > max(_FEW, _SMALL_SHARE * len(self)):
            return False
        rows = np.full(len(self), -1, dtype=np.int16)
        levels = np.full(len(self), UNPLACED, dtype=np.int16)
        rows[here], levels[here] = before.packing.row[there], before.packing.level[there]
        fresh = np.ones(len(self), dtype=np.bool_)
        fresh[here] = False
        lane_rows = list(self.packing.rows)
        strips = np.zeros(len(self.lanes))
        for old, new in enumerate(lane_of.tolist()):
            if new >= 0:
                lane_rows[new] = before.packing.rows[old]
                strips[new] = before.stack.strips[old]
        self.packing.adopt(rows, levels, lane_rows, np.flatnonzero(fresh))
        stack_in_turn(self.packing, self.columns, may_grow=True)
        stack_beside(self.packing, self.columns, np.flatnonzero(fresh).tolist())
        self.stack = self._stacked(self.packing.rows_used[: len(self.lanes)], strips)
        return True

    def _resembles(self, before: Scene) -> bool:
        return before.choice == self.choice and before.is_packed and len(before) > 0 < len(self)

    def add(self, more: EventColumns, widths: LabelWidths) -> list[int] | None:
        """Adds a few events in place, moving no other; their indices.

        None when one of them would need a lane that is not there, or while packing goes on.
        """
        if not self.is_packed:
            return None
        lanes = self.lanes_for(more)
        if lanes is None:
            return None
        self.make_room()
        importance = importance_of(more.sources, more.review, more.strength).tolist()
        boxes = boxes_of(more, widths.usual)
        added = []
        for number, lane in enumerate(lanes):
            one = Boxes(*(getattr(boxes, name)[number : number + 1] for name in Boxes.__slots__))
            index = self.packing.insert(one, lane, importance[number])
            self.counts.insert(lane, index, float(boxes.anchor[number]))
            added.append(index)
        self._wholes.clear()
        first, last = self.extent()
        self._extent = min([first, *boxes.first.tolist()]), max([last, *boxes.last.tolist()])
        self.columns = columns_appended(self.columns, more)
        self.widths = self.widths.extended(widths)
        if self._checked is not None:
            news = np.sort(boxes.anchor[more.review == 1])
            self._checked = np.insert(self._checked, self._checked.searchsorted(news), news)
        self._heighten()
        return added

    def lanes_for(self, more: EventColumns) -> list[int] | None:
        """The lane of each of other events; None where there is none for one of them."""
        values = {lane.value: number for number, lane in enumerate(self.lanes)}
        assigned = assign_lanes(more, self.choice)
        lanes = [values.get(assigned.lanes[lane].value, -1) for lane in assigned.of.tolist()]
        return None if -1 in lanes else lanes

    def stack_changed(self, events: Sequence[int]) -> None:
        """Puts events that changed or came in their order among those that begin with them."""
        stack_beside(self.packing, self.columns, events)
        self._heighten()

    def _heighten(self) -> None:
        """Gives lanes the height of the rows that are used now; none gets lower."""
        used = self.packing.rows_used[: len(self.lanes)]
        self.stack = self._stacked(np.maximum(used, self.stack.rows), self.stack.strips)

    def measure_anew(self) -> None:
        """Forgets what was found by looking at where all events are."""
        self._wholes.clear()
        self._extent = self._checked = None

    def make_room(self) -> None:
        """Copies what ``add`` appends to, once, so that each addition is cheap."""
        if not self._roomy:
            self._roomy = True
            self.columns = roomy_columns(self.columns)
            self.widths = self.widths.roomy()
            self.packing.boxes = self.packing.visible.boxes = self.packing.boxes.roomy()

    @property
    def is_packed(self) -> bool:
        """True when every event has been given its place."""
        return self.packing.is_done

    def pack_more(self) -> int | None:
        """One small piece of work for idle moments; the level in work, None when all is done.

        When all is packed, the peaks of all scales are found, lane by lane.
        """
        was_packed = self.is_packed
        level = next(self._steps, None)
        if self.is_packed and not was_packed:
            stack_in_turn(self.packing, self.columns, may_grow=False)
        if level is None:
            level = next(self._peak_steps, None)
        if level is None:
            self.make_room()
        return level

    def _find_peaks(self) -> Iterator[int]:
        levels = range(FINEST_LEVEL, self.packing.coarsest + 1, 2)
        lengths = [cell_length(level) for level in levels]
        most = np.zeros(len(lengths), dtype=np.int64)
        for lane in range(len(self.lanes)):
            np.maximum(most, peaks_of(self.counts.anchors(lane), lengths), out=most)
            yield FINEST_LEVEL
        for level, peak in zip(levels, most.tolist(), strict=True):
            self._peaks[level] = self._peaks[level - 1] = peak

    # looking ----------------------------------------------------------------------------------

    def frame(
        self,
        scale: Scale,
        top: float,
        bottom: float,
        beyond: float = 0.0,
        stack: Stack | None = None,
    ) -> Frame:
        """The events in view; heights count from the top of the first lane.

        ``stack`` are the heights of lanes where they are not those of all rows.
        """
        stack = stack or self.stack
        return frame_of(self.packing, stack, scale, self.widths, top, bottom, beyond)

    def frame_for(
        self, scale: Scale, events: NDArray[np.int64], stack: Stack | None = None
    ) -> Frame:
        """Given events, drawn or not, as they would stand; unplaced ones in the first row."""
        packing, stack = self.packing, stack or self.stack
        lane = packing.lane[events]
        slot = stack.slots_of(lane, packing.row[events])
        last = np.maximum(stack.rows[lane] - 1, 0)
        slot = np.where(slot >= 0, slot, np.clip(packing.row[events], 0, last))
        y = stack.tops[lane] + stack.padding + slot * stack.row_height
        return placed(self.boxes, scale, events, lane, y, self.widths)

    def folded(self, grid: Grid, lane: int, frame: Frame) -> Counts:
        """Events of a lane that stand in ``grid`` but not in ``frame``."""
        drawn = frame.members[frame.lane == lane]
        return folded(self.counts, grid, lane, self.boxes.anchor[drawn])

    def totals(self, edges: NDArray[np.float64]) -> tuple[Counts, Counts]:
        """Events anchored between edges, and how many of them a person has accepted."""
        every = np.zeros(len(edges) - 1, dtype=np.int64)
        for lane in range(len(self.lanes)):
            every += np.diff(self.counts.anchors(lane).searchsorted(edges))
        if self._checked is None:
            self._checked = np.sort(self.boxes.anchor[self.columns.review == 1], kind="stable")
        return every, np.diff(self._checked.searchsorted(edges))

    def peak(self, level: int) -> int:
        """Most events that any cell of the grid of a level holds."""
        found = self._peaks.get(level)
        if found is None:
            found = self._peaks[level] = self.counts.peak(cell_length(level))
        return found


def _matches(
    old: NDArray[np.int64], new: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """Which of ``new`` are among ``old``, and where."""
    order = np.argsort(old, kind="stable")
    place = np.minimum(np.searchsorted(old[order], new), len(old) - 1)
    at = order[place]
    return old[at] == new, at


def lane_map(old: Sequence[Lane], new: Sequence[Lane]) -> NDArray[np.int64]:
    """The place of each old lane among the new ones, -1 where it is gone."""
    places = {(lane.value, lane.others > 0): number for number, lane in enumerate(new)}
    return np.array([places.get((lane.value, lane.others > 0), -1) for lane in old], dtype=np.int64)
