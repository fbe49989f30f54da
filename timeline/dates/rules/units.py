"""Counts of units as TIMEX3 writes them."""

from __future__ import annotations

from timeline.dates.meaning import Duration
from timeline.dates.rule import Found

_CLOCK = {"h": "H", "m": "M", "s": "S"}
_SMALLER = {"Y": ("M", 12), "h": ("m", 60), "m": ("s", 60), "DE": ("Y", 10), "D": ("h", 24)}


def duration_of(count: float | str, unit: str, mod: str | None = None) -> Duration:
    """``P3M``, ``PT16H``, ``P2Y6M``, ``PXD``, ``P2Q``; the unit is the one that the words name."""
    if unit in ("CE", "L") and isinstance(count, float):
        unit, count = "Y", count * (100 if unit == "CE" else 1000)
    if unit == "25Y":
        unit, count = "Y", count if isinstance(count, str) else int(count * 25)
    if unit == "2W":
        unit, count = "W", count if isinstance(count, str) else count * 2
    return Duration(f"P{_measure(count, unit)}", mod)


def _measure(count: float | str, unit: str) -> str:
    letter = _CLOCK.get(unit)
    clock = "T" if letter else ""
    letter = letter or unit
    if isinstance(count, str) or count == int(count):
        shown = count if isinstance(count, str) else str(int(count))
        return f"{clock}{shown}{letter}"
    if unit in _SMALLER and count * 2 == int(count * 2):
        smaller, times = _SMALLER[unit]
        rest = _measure(int((count - int(count)) * times), smaller)
        whole = f"{clock}{int(count)}{letter}" if int(count) else clock
        return whole + (rest.removeprefix("T") if clock else rest)
    return f"{clock}{count}{letter}"


DAYS_IN = {"M": 30.44, "W": 7}
"""Days in a month or week, to count halves of them."""


def count_of(found: Found) -> int | float | str | None:
    """The number before a unit: 3, 2.5, X for “several”; None when it says none."""
    if "vague" in found:
        return "X"
    value = found.value("count")
    if value is None:
        whole: float | None = 1 if "article" in found or "half" in found else None
        if whole is not None and "half" in found:
            return 0.5
        return whole
    number = float(value) if isinstance(value, str) else value
    if "half" in found:
        number += 0.5
    return number if isinstance(number, int) or number != int(number) else int(number)
