"""How far off one event and others of its row are clear of each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from timeline.layout.boxes import Boxes, Floats

Indices = NDArray[np.int64]


def near(boxes: Boxes, index: int, others: Indices, reach: float) -> NDArray[np.bool_]:
    """Which of others stand within so many minutes of an event."""
    found: NDArray[np.bool_] = boxes.first[others] < boxes.last[index] + reach
    found &= boxes.last[others] > boxes.first[index] - reach
    return found


def clear_units(boxes: Boxes, index: int, others: Indices) -> Floats:
    """Greatest minutes a pixel at which an event and each of the others do not overlap."""
    one = np.array([index], dtype=np.int64)
    before = boxes.first[others] <= boxes.first[index]
    early = np.where(before, others, one)
    late = np.where(before, one, others)
    room = boxes.first[late] - boxes.last[early]
    length = boxes.last[early] - boxes.first[early]
    outside = room / (boxes.right[early] + boxes.left[late])
    inside = np.minimum(
        room / (boxes.right_inside[early] + boxes.left[late]), length / boxes.inside[early]
    )
    return np.asarray(np.maximum(np.maximum(outside, inside), 1e-30), dtype=np.float64)
