"""Columns after a small change, without asking for all of them again. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.columns import EventColumns

Rows = NDArray[np.int64]


def spliced(columns: EventColumns, rows: Sequence[int], fresh: EventColumns) -> EventColumns:
    """``columns`` with ``fresh`` instead of some rows; what stays the same is shared.

    ``fresh`` must be in order, and hold all events that have one of its ``earliest``: they are put
    where others of that minute were.
    """
    gone = np.unique(np.array(rows, dtype=np.int64))
    at = np.delete(columns.earliest, gone).searchsorted(fresh.earliest)
    stay = len(gone) == len(fresh) and bool((at + np.arange(len(fresh)) == gone).all())
    values: dict[str, Any] = {}
    for field in fields(columns):
        old, new = getattr(columns, field.name), getattr(fresh, field.name)
        values[field.name] = _replaced(old, gone, new) if stay else _moved(old, gone, at, new)
    return EventColumns(**values)


def _replaced(old: Any, rows: Rows, new: Any) -> Any:
    """Other values in the same rows."""
    if isinstance(old, np.ndarray):
        if (old[rows] == new).all():
            return old
        changed = old.copy()
        changed[rows] = new
        return changed
    places = rows.tolist()
    if [old[row] for row in places] == new:
        return old
    listed = list(old)
    for row, value in zip(places, new, strict=True):
        listed[row] = value
    return listed


def _moved(old: Any, gone: Rows, at: Rows, new: Any) -> Any:
    """Without some rows, and with others in front of those that then stand at ``at``."""
    if isinstance(old, np.ndarray):
        return np.insert(np.delete(old, gone), at, new)
    kept: list[str] = []
    last = 0
    for row in gone.tolist():
        kept += old[last:row]
        last = row + 1
    kept += old[last:]
    found: list[str] = []
    last = 0
    for place, value in zip(at.tolist(), new, strict=True):
        found += kept[last:place]
        found.append(value)
        last = place
    return found + kept[last:]
