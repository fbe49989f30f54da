"""How high lanes are: as what is in view needs, and steady while that hardly changes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline.layout.boxes import GAP
from timeline.layout.frame import Stack, fitted_lanes
from timeline.layout.packing import LEAST_ROWS
from timeline.layout.scale import Scale
from timeline.layout.scene import STRIP, Scene, lane_map

_MANY = 40
"""Of more lanes than that each is as low as one row."""
_BESIDE, _KEPT = 1 / 3, 2 / 3
"""Shares of the window at each side: rows that events use there are shown too; those that were
shown before stay while events farther away use them.
"""


@dataclass(frozen=True, slots=True)
class LaneNeeds:
    """What a window has of each lane: ``used`` rows (lane by row), and whether any events are
    ``folded``.
    """

    used: NDArray[np.bool_]
    folded: NDArray[np.bool_]


def lane_needs(scene: Scene, scale: Scale) -> LaneNeeds:
    """The needs of all lanes at a window."""
    packing, lanes = scene.packing, len(scene.lanes)
    drawn = _drawn(scene, scale)
    used = _used(scene, drawn)
    anchors = scene.boxes.anchor[drawn]
    within = (anchors >= scale.start) & (anchors < scale.end)
    signs = np.bincount(packing.lane[drawn[within]], minlength=lanes)
    every = [scene.counts.between(lane, scale.start, scale.end) for lane in range(lanes)]
    folded = np.array(every, dtype=np.int64) > signs
    used[folded & ~used.any(axis=1), 0] = True  # the columns stand in a lane that is open
    return LaneNeeds(used, folded)


def fitted(scene: Scene, scale: Scale, before: Stack | None) -> Stack:
    """Heights that show all that a window has, without rows that stand empty there.

    What was shown stays so while what is beside the window still needs it.
    """
    near = lane_needs(scene, scale)
    beside = _used(scene, _drawn(scene, _widened(scale, _BESIDE)))
    shown = np.asarray(near.used.any(axis=1), dtype=np.bool_)
    folded = near.folded
    used = near.used | (beside & shown[:, None])
    if before is not None and before.slots.shape[0] == len(used):
        were = _fitted_to(before.slots >= 0, used.shape[1])
        still = np.asarray(beside.any(axis=1) & were.any(axis=1), dtype=np.bool_)
        kept = _used(scene, _drawn(scene, _widened(scale, _KEPT)))
        used = used | (beside & still[:, None]) | (were & kept & (shown | still)[:, None])
        around = lane_needs(scene, _widened(scale, _BESIDE))
        folded = folded | ((before.strips > 0) & around.folded)
    return _stack(scene, used, np.where(folded, STRIP, 0.0))


def carried_over(stack: Stack, before: Scene, scene: Scene) -> Stack:
    """The heights of lanes of one scene for another; new ones have the rows that they use."""
    places = lane_map(before.lanes, scene.lanes)
    used, strips = scene.stack.slots >= 0, scene.stack.strips.copy()
    there = np.flatnonzero(places >= 0)
    used[places[there]] = _fitted_to(stack.slots >= 0, used.shape[1])[there]
    strips[places[there]] = stack.strips[there]
    return _stack(scene, used, strips)


def _stack(scene: Scene, used: NDArray[np.bool_], strips: NDArray[np.float64]) -> Stack:
    least = LEAST_ROWS if len(used) <= _MANY else 1
    return fitted_lanes(used, scene.row_height, strips, least)


def _drawn(scene: Scene, scale: Scale) -> NDArray[np.int64]:
    """Events of which a sign or a word is in view."""
    unit = scale.minutes_per_pixel
    first = scale.start + GAP * unit  # words that end before the view are followed by a gap
    return scene.packing.visible.between(first, scale.end, unit, scale.level)


def _used(scene: Scene, events: NDArray[np.int64]) -> NDArray[np.bool_]:
    packing = scene.packing
    rows = max(int(packing.rows_used.max(initial=1)), LEAST_ROWS)
    used = np.zeros((len(scene.lanes), rows), dtype=np.bool_)
    used[packing.lane[events], packing.row[events]] = True
    return used


def _widened(scale: Scale, share: float) -> Scale:
    beyond = scale.width * share
    start = scale.start - beyond * scale.minutes_per_pixel
    return Scale(start, scale.minutes_per_pixel, scale.width + 2 * beyond)


def _fitted_to(shown: NDArray[np.bool_], rows: int) -> NDArray[np.bool_]:
    """The same with so many rows."""
    wide = np.zeros((len(shown), rows), dtype=np.bool_)
    most = min(rows, shown.shape[1])
    wide[:, :most] = shown[:, :most]
    return wide
