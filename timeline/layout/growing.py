"""Arrays that take one more value at the end without being copied whole."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from timeline.columns import EventColumns

ROOM = 512
_Scalar = TypeVar("_Scalar", bound=np.generic)


def with_room(array: NDArray[_Scalar]) -> NDArray[_Scalar]:
    """A copy that begins a longer buffer, so that ``appended`` finds free room behind it."""
    buffer = np.empty(len(array) + ROOM, dtype=array.dtype)
    buffer[: len(array)] = array
    return buffer[: len(array)]


def appended(array: NDArray[_Scalar], more: NDArray[_Scalar]) -> NDArray[_Scalar]:
    """``array`` followed by ``more``; in place where ``array`` begins a buffer with room.

    ``array`` must be whole, or come from ``with_room`` or from here: behind any other view lies
    data of someone else. An older, shorter view stays valid; appending to it would not be.
    """
    buffer, length = array.base, len(array)
    if (
        not isinstance(buffer, np.ndarray)
        or buffer.dtype != array.dtype
        or len(buffer) < length + len(more)
        or buffer.ctypes.data != array.ctypes.data
    ):
        array = with_room(array)
        buffer = array.base
        assert isinstance(buffer, np.ndarray)
    buffer[length : length + len(more)] = more
    grown: NDArray[_Scalar] = buffer[: length + len(more)]
    return grown


def roomy_columns(columns: EventColumns) -> EventColumns:
    """A copy of columns that can be appended to; lists are copied as well."""
    values: dict[str, Any] = {}
    for field in fields(columns):
        value = getattr(columns, field.name)
        values[field.name] = with_room(value) if isinstance(value, np.ndarray) else list(value)
    return EventColumns(**values)


def columns_set(columns: EventColumns, at: list[int], more: EventColumns) -> None:
    """Puts the rows of ``more`` in the place of some of ``roomy_columns``."""
    for field in fields(columns):
        value, new = getattr(columns, field.name), getattr(more, field.name)
        if isinstance(value, np.ndarray):
            value[at] = new
        else:
            for place, each in zip(at, new, strict=True):
                value[place] = each


def columns_taken(columns: EventColumns, rows: list[int]) -> EventColumns:
    """Some rows."""
    values: dict[str, Any] = {}
    for field in fields(columns):
        value = getattr(columns, field.name)
        values[field.name] = (
            value[rows] if isinstance(value, np.ndarray) else [value[row] for row in rows]
        )
    return EventColumns(**values)


def columns_appended(columns: EventColumns, more: EventColumns) -> EventColumns:
    """``roomy_columns`` with more rows at the end, no longer in order of time."""
    values: dict[str, Any] = {}
    for field in fields(columns):
        value, extra = getattr(columns, field.name), getattr(more, field.name)
        if isinstance(value, np.ndarray):
            values[field.name] = appended(value, extra.astype(value.dtype))
        else:
            value.extend(extra)
            values[field.name] = value
    return EventColumns(**values)
