"""Dates that can only be counted from one that was told before: “the next day”, “that evening”."""

from __future__ import annotations

from timeline.dates.context import Reference
from timeline.dates.meaning import (
    TOLD,
    CalendarDate,
    DayTime,
    Meaning,
    Origin,
    Part,
    Period,
    Shift,
    core,
)
from timeline.daynumber import DayNumber

_NEWS = 60
"""Days behind the day of writing beyond which “the day before” is not that of a date told."""


def goes_on(meaning: Meaning) -> bool:
    """“The next day”, “that evening”, “the following Friday”, “May of that year”."""
    meaning = core(meaning)
    if isinstance(meaning, Shift | Period):
        return meaning.origin is Origin.REFERENCE
    if isinstance(meaning, CalendarDate):
        within = meaning.within is not None and meaning.within.origin is Origin.REFERENCE
        return within or meaning.heading in TOLD
    return isinstance(meaning, DayTime) and meaning.heading in TOLD


def counts_from(meaning: Meaning, above: Reference, today: DayNumber | None) -> bool:
    """Whether a date is counted from that of the line above it, where lines may stand in any
    order: days only from a day, and “the day before” or “that evening” from none of long ago."""
    if not goes_on(meaning) or isinstance(meaning, Part):
        return False
    meaning = core(meaning)
    days = isinstance(meaning, DayTime) or getattr(meaning, "unit", "") == "D"
    if not days:
        return not isinstance(meaning, Shift | Period) or above.unit != "Y" or meaning.unit == "Y"
    back = isinstance(meaning, DayTime)
    back = back or (isinstance(meaning, Shift) and meaning.count < 0)
    back = back or (isinstance(meaning, Period) and meaning.offset < 0)
    near = today is not None and 0 <= today - above.first <= _NEWS
    return above.unit == "D" and (near or not back)
