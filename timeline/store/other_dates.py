"""Where the sources of an event tell another date than its own."""

from __future__ import annotations

import sqlite3

import numpy as np
from numpy.typing import NDArray

from timeline.columns import NO_OTHER
from timeline.daynumber import MINUTES_PER_DAY

_CHUNK = 400
_TOLD = """
SELECT l.event_id, m.earliest, m.latest
FROM link l
JOIN mention m ON m.id = l.mention_id AND m.removed = 0
JOIN article a ON a.id = m.article_id AND a.removed = 0
WHERE l.removed = 0 AND m.edtf IS NOT NULL AND l.event_id IN ({})
"""

Minutes = NDArray[np.int64]


def other_dates(
    connection: sqlite3.Connection,
    key: Minutes,
    earliest: Minutes,
    latest: Minutes,
    conflict: NDArray[np.bool_],
) -> Minutes:
    """``EventColumns.other`` of these events; only those in conflict are asked for."""
    other = np.full(len(key), NO_OTHER, dtype=np.int64)
    rows = np.flatnonzero(conflict)
    for start in range(0, len(rows), _CHUNK):
        row_of = {int(key[row]): int(row) for row in rows[start : start + _CHUNK]}
        sql = _TOLD.format(", ".join("?" * len(row_of)))
        least: dict[int, int] = {}
        for event, low, high in connection.execute(sql, list(row_of)):
            row = row_of[event]
            gap = max(low - int(latest[row]), int(earliest[row]) - high)
            if 0 <= gap < least.get(row, gap + 1):
                least[row] = gap
                other[row] = nearest_middle(low, high, after=low >= latest[row])
    return other


def nearest_middle(low: int, high: int, *, after: bool) -> int:
    """The middle of the first day from ``low`` to ``high``, or of the last unless ``after``.

    A stretch of less than a day has its own middle.
    """
    if high - low < MINUTES_PER_DAY:
        return (low + high) // 2
    half = MINUTES_PER_DAY // 2
    return low + half if after else high - half
