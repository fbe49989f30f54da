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
_BESIDE = 1 / 3
"""Share of the window at each side in which events keep a lane as high as it is."""


@dataclass(frozen=True, slots=True)
class LaneNeeds:
    """What a window has of each lane: ``rows`` up to the lowest event, and whether any are
    ``folded``.
    """

    rows: NDArray[np.int64]
    folded: NDArray[np.bool_]


def lane_needs(scene: Scene, scale: Scale) -> LaneNeeds:
    """The needs of all lanes at a window."""
    packing, lanes = scene.packing, len(scene.lanes)
    unit = scale.minutes_per_pixel
    first = scale.start + GAP * unit  # words that end before the view are followed by a gap
    drawn = packing.visible.between(first, scale.end, unit, scale.level)
    rows = np.zeros(lanes, dtype=np.int64)
    np.maximum.at(rows, packing.lane[drawn], packing.row[drawn].astype(np.int64) + 1)
    anchors = scene.boxes.anchor[drawn]
    within = (anchors >= scale.start) & (anchors < scale.end)
    signs = np.bincount(packing.lane[drawn[within]], minlength=lanes)
    every = [scene.counts.between(lane, scale.start, scale.end) for lane in range(lanes)]
    folded = np.array(every, dtype=np.int64) > signs
    return LaneNeeds(np.maximum(rows, folded), folded)


def fitted(scene: Scene, scale: Scale, before: Stack | None) -> Stack:
    """Heights that show all that a window has.

    A lane that was higher stays so while what is beside the window still needs it.
    """
    near = lane_needs(scene, scale)
    rows, folded = near.rows, near.folded
    if before is not None and len(before.rows) == len(rows):
        beyond = scale.width * _BESIDE
        wide = Scale(
            scale.start - beyond * scale.minutes_per_pixel,
            scale.minutes_per_pixel,
            scale.width + 2 * beyond,
        )
        around = lane_needs(scene, wide)
        rows = np.clip(before.rows, rows, np.maximum(around.rows, rows))
        folded = folded | ((before.strips > 0) & around.folded)
    least = LEAST_ROWS if len(rows) <= _MANY else 1
    strips = np.where(folded, STRIP, 0.0)
    return fitted_lanes(rows, scene.row_height, strips, least)


def carried_over(stack: Stack, before: Scene, scene: Scene) -> Stack:
    """The heights of lanes of one scene for another; new ones have the rows that they use."""
    places = lane_map(before.lanes, scene.lanes)
    rows, strips = scene.stack.rows.copy(), scene.stack.strips.copy()
    there = np.flatnonzero(places >= 0)
    rows[places[there]], strips[places[there]] = stack.rows[there], stack.strips[there]
    least = LEAST_ROWS if len(rows) <= _MANY else 1
    return fitted_lanes(rows, scene.row_height, strips, least)
