"""Which stretch of time a document first shows: all of it, or where most happens. Pure."""

from __future__ import annotations

import numpy as np

from timeline.columns import OPEN_END, OPEN_START, EventColumns
from timeline.daynumber import MINUTES_PER_DAY

_WHOLE_UP_TO = 550 * MINUTES_PER_DAY
_WINDOW = 56 * MINUTES_PER_DAY
_COARSEST = 45 * MINUTES_PER_DAY
"""Dates wider than this say little about where to look."""
_AIR = 4 * MINUTES_PER_DAY
_ROOM_FOR_WORDS = 5
"""Such a part of the stretch is added at its right, where the last labels stand."""


def opening_stretch(columns: EventColumns) -> tuple[int, int] | None:
    """First and last minute of the eight weeks that most is told of, the latest of equal ones:
    an event that three articles tell counts three times.

    None where all events fit into a year and a half: then all of them are shown.
    """
    closed = (columns.earliest != OPEN_START) & (columns.latest != OPEN_END)
    fine = closed & (columns.latest - columns.earliest <= _COARSEST)
    starts, ends = columns.earliest[fine], columns.latest[fine]
    if not len(starts) or int(ends.max() - starts.min()) <= _WHOLE_UP_TO:
        return None
    told = np.concatenate(([0], np.cumsum(np.maximum(columns.sources[fine], 1))))
    after = np.searchsorted(starts, starts + _WINDOW, side="right")
    counts = told[after] - told[: len(starts)]
    first = len(counts) - 1 - int(np.argmax(counts[::-1]))
    chosen = slice(first, int(after[first]))
    start, end = int(starts[chosen].min()), int(ends[chosen].max())
    return start - _AIR, end + 2 * _AIR + (end - start) // _ROOM_FOR_WORDS
