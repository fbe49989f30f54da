"""How crowded events stand at each level, and at which level packing should begin."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from timeline.layout.boxes import Boxes, Floats
from timeline.layout.long_line import LongLine
from timeline.layout.scale import MOST_COARSE_LEVEL, level_of, span_of_level

Indices = NDArray[np.int64]

DAY_LEVEL = 0
"""A minute a pixel tells days apart, with any label."""
_WHOLE_VIEW = 760.0
"""Pixels of a plot, rather narrow, that shows everything."""
SMALL = 5_000
"""Up to so many events the base is looked for; of more, each stretch is crowded anyway."""
_CROWDED_OUT, _NEARLY = 0.04, 0.02
"""At the base no greater share of events stands deep, or little more than at any finer level."""
_FEW_ROWS, _SCREEN_ROWS = 3, 28
"""An event stands deep below so many rows, or below its lane's share of those of a screen."""
_BEYOND_WHOLE = 4
"""Levels that one can zoom out beyond the whole view."""
_LEAST_COARSE = 26
"""The coarsest level is never finer: about 5.7 days a pixel."""


def whole_level(boxes: Boxes) -> int:
    """The level at which a plot of usual width shows all events."""
    if not len(boxes):
        return 0
    return level_of(max(float(boxes.last.max() - boxes.first.min()) / _WHOLE_VIEW, 1.0))


def coarsest_level(boxes: Boxes) -> int:
    """The level beyond which one cannot zoom out."""
    return min(max(whole_level(boxes) + _BEYOND_WHOLE, _LEAST_COARSE), MOST_COARSE_LEVEL)


def depths(starts: Floats, ends: Floats) -> Indices:
    """How many of some stretches lie above one another where each begins, in order of starts."""
    open_before = np.searchsorted(np.sort(ends), np.sort(starts), "right")
    return np.asarray(np.arange(1, len(starts) + 1) - open_before, dtype=np.int64)


def depth_at(boxes: Boxes, members: Indices, level: int) -> int:
    """How many boxes lie above one another at most, at a level."""
    unit = span_of_level(level)
    deep = depths(boxes.lefts(members, unit), boxes.rights(members, unit))
    return int(deep.max(initial=0))


def base_level(boxes: Boxes, line: LongLine, lane_count: int) -> int:
    """The coarsest level, not beyond the whole view, at which few rows hold nearly all events.

    Where that is at no level, as with very many events of one day, the coarsest one at which they
    hold hardly fewer than at any.
    """
    whole = whole_level(boxes)
    if not 0 < len(boxes) <= SMALL:
        return whole
    every, few = np.arange(len(boxes)), max(_FEW_ROWS, _SCREEN_ROWS // max(lane_count, 1))
    levels = range(whole, min(whole, DAY_LEVEL) - 1, -1)
    units = [span_of_level(level) for level in levels]
    deep = [
        float((depths(line.lefts(every, unit), line.rights(every, unit)) > few).mean())
        for unit in units
    ]
    enough = max(_CROWDED_OUT, min(deep) + _NEARLY)
    return next(level for level, share in zip(levels, deep, strict=True) if share <= enough)
