"""Values that several formats write alike."""

from __future__ import annotations

import datetime

from timeline.daynumber import MINUTES_PER_DAY, DayNumber, iso_day
from timeline.timevalue import Form, Granularity, TimeValue


def granularity_word(value: Granularity) -> str:
    """``day``, ``half-year``."""
    return value.name.lower().replace("_", "-")


def day_text(day: DayNumber | None) -> str:
    """``YYYY-MM-DD``; empty for an open or unknown day."""
    return "" if day is None else iso_day(day)


def clock_text(time: TimeValue | None) -> str:
    """``14:30`` of a single moment that is stated to the hour or the minute, else empty."""
    if time is None or time.form is not Form.UNIT or time.granularity > Granularity.HOUR:
        return ""
    assert time.earliest is not None
    hours, minutes = divmod(time.earliest % MINUTES_PER_DAY, 60)
    return f"{hours:02d}:{minutes:02d}"


def offset_text(offset: int | None) -> str:
    """``+05:30`` east of UTC, ``-04:00`` west of it; empty where none is stated."""
    if offset is None:
        return ""
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"


def moment_text(milliseconds: int) -> str:
    """``2022-01-07T09:30:00Z`` of milliseconds since 1970 UTC; empty for 0."""
    if not milliseconds:
        return ""
    moment = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC) + datetime.timedelta(
        milliseconds=milliseconds
    )
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def joined(values: tuple[str, ...]) -> str:
    """A list in one cell, ``; `` between its members."""
    return "; ".join(values)
