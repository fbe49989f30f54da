"""Which drawn event lies under a point or in a rectangle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Targets:
    """Boxes on the screen, in pixels; parallel arrays."""

    members: NDArray[np.int64]
    left: NDArray[np.float64]
    right: NDArray[np.float64]
    top: NDArray[np.float64]
    height: float

    def at(self, x: float, y: float) -> int:
        """The event at a point, or -1. The narrowest wins where two meet."""
        found = np.flatnonzero(
            (self.left <= x) & (x <= self.right) & (self.top <= y) & (y < self.top + self.height)
        )
        if not len(found):
            return -1
        if len(found) == 1:
            return int(self.members[found[0]])
        narrowest = found[np.argmin(self.right[found] - self.left[found])]
        return int(self.members[narrowest])

    def within(self, x0: float, y0: float, x1: float, y1: float) -> NDArray[np.int64]:
        """Events that a rectangle touches; corners in any order."""
        x0, x1 = min(x0, x1), max(x0, x1)
        y0, y1 = min(y0, y1), max(y0, y1)
        touched = (
            (self.left <= x1)
            & (x0 <= self.right)
            & (self.top <= y1)
            & (y0 <= self.top + self.height)
        )
        return self.members[touched]

    def place_of(self, event: int) -> int:
        """Position of an event among the targets, or -1."""
        found = np.flatnonzero(self.members == event)
        return int(found[0]) if len(found) else -1
