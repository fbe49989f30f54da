"""Minutes to pixels and back."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

FINEST_LEVEL = -10
"""Level of the closest zoom: a minute is 32 pixels."""
MOST_COARSE_LEVEL = 120
MARGIN = 0.04
"""Share of the width that ``fitting`` leaves free at each side."""

Floats = NDArray[np.float64]


def level_of(minutes_per_pixel: float) -> int:
    """The least level that is as coarse as a zoom; two levels halve the minutes a pixel."""
    level = math.ceil(2.0 * math.log2(minutes_per_pixel) - 1e-9)
    return min(max(level, FINEST_LEVEL), MOST_COARSE_LEVEL)


def span_of_level(level: int) -> float:
    """Minutes a pixel at a level."""
    return float(2.0 ** (level / 2))


@dataclass(frozen=True, slots=True)
class Scale:
    """A window on time: ``start`` is the minute at pixel 0, ``width`` counts pixels.

    Minutes are those of ``timeline.daynumber``; float64 holds them exactly for seventeen milliard
    years around day number 0.
    """

    start: float
    minutes_per_pixel: float
    width: float

    @property
    def end(self) -> float:
        """The minute at the right edge."""
        return self.start + self.width * self.minutes_per_pixel

    @property
    def middle(self) -> float:
        """The minute at the middle of the window."""
        return self.start + self.width * self.minutes_per_pixel / 2

    @property
    def level(self) -> int:
        """The level whose events are drawn: placed there or coarser."""
        return level_of(self.minutes_per_pixel)

    def x(self, minute: float) -> float:
        """Pixel of a minute, from the left edge."""
        return (minute - self.start) / self.minutes_per_pixel

    def xs(self, minutes: NDArray[np.int64] | Floats) -> Floats:
        """Pixels of many minutes."""
        return np.asarray((minutes - self.start) / self.minutes_per_pixel, dtype=np.float64)

    def minute(self, x: float) -> float:
        """Minute at a pixel."""
        return self.start + x * self.minutes_per_pixel

    def pixels(self, minutes: float) -> float:
        """Length of a stretch of time."""
        return minutes / self.minutes_per_pixel

    def zoomed(self, factor: float, about: float, coarsest: float) -> Scale:
        """``factor`` times closer, the minute under pixel ``about`` staying where it is.

        ``coarsest`` is the greatest number of minutes a pixel that may be reached.
        """
        finest = span_of_level(FINEST_LEVEL)
        wanted = min(max(self.minutes_per_pixel / factor, finest), max(coarsest, finest))
        return Scale(self.minute(about) - about * wanted, wanted, self.width)

    def panned(self, pixels: float) -> Scale:
        """The window moved ``pixels`` to the right, in time onwards."""
        return replace(self, start=self.start + pixels * self.minutes_per_pixel)

    def aligned(self, other: Scale) -> Scale:
        """Moved by less than a pixel, so that all of it is whole pixels away from ``other``.

        Nothing then shifts against anything else while a window only moves. Another zoom is taken
        as it is.
        """
        if self.minutes_per_pixel != other.minutes_per_pixel:
            return self
        away = round((self.start - other.start) / self.minutes_per_pixel)
        return replace(self, start=other.start + away * self.minutes_per_pixel)

    def centred(self, minute: float) -> Scale:
        """The same zoom with ``minute`` in the middle."""
        return replace(self, start=minute - self.width * self.minutes_per_pixel / 2)

    def resized(self, width: float) -> Scale:
        """Another width; the left edge and the zoom stay."""
        return replace(self, width=width)

    def between(self, other: Scale, share: float) -> Scale:
        """A stage of the way to ``other``: the zoom moves by equal factors, as the eye expects.

        ``share`` runs from 0 to 1. The point that both windows show at the same place stays put.
        """
        if share >= 1.0:
            return other
        ratio = other.minutes_per_pixel / self.minutes_per_pixel
        unit = self.minutes_per_pixel * ratio**share
        if abs(ratio - 1.0) < 1e-9:
            start = self.start + (other.start - self.start) * share
        else:
            done = (unit - self.minutes_per_pixel) / (
                other.minutes_per_pixel - self.minutes_per_pixel
            )
            start = self.start + (other.start - self.start) * done
        return Scale(start, unit, other.width)


def fitting(first: float, last: float, width: float) -> Scale:
    """The scale at which a stretch fills the width, with a margin; a day at least."""
    length = max(last - first, 1440.0)
    centre = (first + last) / 2
    unit = length / max(width * (1 - 2 * MARGIN), 1.0)
    unit = min(max(unit, span_of_level(FINEST_LEVEL)), span_of_level(MOST_COARSE_LEVEL))
    return Scale(centre - width * unit / 2, unit, width)
