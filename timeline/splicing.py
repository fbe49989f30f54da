"""Columns after a small change, without asking for all of them again. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.columns import EventColumns

Rows = NDArray[np.int64]
_GONE = 1 << 62
"""Stands for the number of a new row where an old one goes; after all of these."""


class _Piece(NamedTuple):
    """Rows from ``first`` up to ``last``, of the new ones or the old ones."""

    is_new: bool
    first: int
    last: int


def spliced(columns: EventColumns, rows: Sequence[int], fresh: EventColumns) -> EventColumns:
    """``columns`` with ``fresh`` instead of some rows; what stays the same is shared.

    ``fresh`` must be in order, and hold all events that have one of its ``earliest``: they are put
    where others of that minute were.
    """
    gone = np.unique(np.array(rows, dtype=np.int64))
    before = gone - np.arange(len(gone))  # rows that stay before each that goes
    at = columns.earliest.searchsorted(fresh.earliest)
    at -= gone.searchsorted(at)  # places among those that stay
    stay = len(gone) == len(fresh) and bool((at + np.arange(len(fresh)) == gone).all())
    pieces = [] if stay else _pieces(len(columns), gone, at + before.searchsorted(at, "right"))
    values: dict[str, Any] = {}
    for field in fields(columns):
        old, new = getattr(columns, field.name), getattr(fresh, field.name)
        values[field.name] = _replaced(old, gone, new) if stay else _joined(old, new, pieces)
    return EventColumns(**values)


def _pieces(count: int, gone: Rows, places: Rows) -> list[_Piece]:
    """Stretches of old rows, and of new ones in front of the old rows ``places``."""
    marks = [(place, number) for number, place in enumerate(places.tolist())]
    marks = sorted([*marks, *((row, _GONE) for row in gone.tolist())])
    pieces: list[_Piece] = []
    done = 0
    for row, number in marks:
        if row > done:
            pieces.append(_Piece(False, done, row))
            done = row
        if number == _GONE:
            done = row + 1
        else:
            pieces.append(_Piece(True, number, number + 1))
    return [*pieces, _Piece(False, done, count)]


def _joined(old: Any, new: Any, pieces: Sequence[_Piece]) -> Any:
    """One column, piece after piece."""
    parts = [(new if piece.is_new else old)[piece.first : piece.last] for piece in pieces]
    if isinstance(old, np.ndarray):
        return np.concatenate(parts)
    found: list[str] = []
    for part in parts:
        found += part
    return found


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
