"""What a drag makes of a date: the same form, elsewhere, or with another edge."""

from __future__ import annotations

from enum import Enum

from timeline import edtf
from timeline.columns import OPEN_END, OPEN_START, EventColumns
from timeline.daynumber import MINUTES_PER_DAY, add_months, civil_date, day_of, iso_day, iso_year
from timeline.layout.boxes import Shape
from timeline.layout.scale import Scale
from timeline.timevalue import Form, Granularity, TimeValue

_SNAPS = (1, 5, 15, 30, 60, 180, 360, 720, MINUTES_PER_DAY)
_SNAP_PIXELS = 6.0


class Edge(Enum):
    """The side of a shape that is held."""

    FIRST = "first"
    LAST = "last"


def movable_edges(
    columns: EventColumns, event: int, shape: int, x0: float, x1: float
) -> list[tuple[Edge, float]]:
    """Edges of a drawn shape that can be dragged, and where they are: those of a known day."""
    if shape in (Shape.DISC, Shape.CLOCK, Shape.EITHER, Shape.CIRCA):
        return []
    first = [(Edge.FIRST, x0)] if columns.earliest[event] != OPEN_START else []
    last = [(Edge.LAST, x1)] if columns.latest[event] != OPEN_END else []
    return first + last


def snap_minutes(scale: Scale, granularity: Granularity) -> int:
    """The step in which a drag moves: never finer than the date is stated, nor than 6 pixels."""
    if granularity >= Granularity.DAY:
        return MINUTES_PER_DAY
    for minutes in _SNAPS:
        if scale.pixels(minutes) >= _SNAP_PIXELS:
            return minutes
    return MINUTES_PER_DAY


def snapped(minutes: float, step: int) -> int:
    """The nearest multiple of a step."""
    return round(minutes / step) * step


def shifted(value: TimeValue, minutes: int) -> TimeValue:
    """The same form ``minutes`` later; each unit moves by whole units of its own size.

    A month moves by the nearest number of months, a year by years, a day by days.
    """
    if value.form is Form.CHOICE:
        return edtf.either(shifted(choice, minutes) for choice in value.choices)
    if value.form is Form.UNIT:
        return edtf.parse(_shifted_unit(value, minutes))
    start, end = _ends(value)
    first = "" if start is None else _shifted_unit(start, minutes)
    last = "" if end is None else _shifted_unit(end, minutes)
    if value.form is Form.WITHIN:
        if first == last:
            return edtf.parse(first)
        return edtf.parse(f"[{first}..{last}]")
    return edtf.parse(f"{first or '..'}/{last or '..'}")


def resized(value: TimeValue, edge: Edge, minute: float) -> TimeValue:
    """The value with one edge at the day of ``minute``; never less than one day.

    A single day that is drawn out lasts; a month or a year does as well, since its edge is then
    known. One unknown day within stays one, in other bounds.
    """
    first = None if value.earliest is None else day_of(value.earliest)
    last = None if value.latest is None else day_of(value.latest - 1)
    day = day_of(int(minute // 1))
    if edge is Edge.FIRST:
        first = day if last is None else min(day, last)
    else:
        last = day if first is None else max(day, first)
    if value.form in (Form.WITHIN, Form.CHOICE):
        return edtf.within_days(first, last)
    return edtf.lasting_days(first, last)


def created(first: float, last: float, scale: Scale) -> TimeValue:
    """A new date for a place on the axis, or a stretch of it, as finely as can be aimed."""
    low, high = min(first, last), max(first, last)
    if scale.pixels(MINUTES_PER_DAY) >= 240 and high - low < MINUTES_PER_DAY:
        step = max(5, snap_minutes(scale, Granularity.MINUTE))
        minute = snapped(low, step)
        return edtf.at_time(day_of(minute), *divmod(minute % MINUTES_PER_DAY, 60))
    start = day_of(int(low // 1))
    if scale.pixels(MINUTES_PER_DAY) * 28 < 3 and high - low < MINUTES_PER_DAY:
        return edtf.year(civil_date(start).year)
    if scale.pixels(MINUTES_PER_DAY) < 1 and high - low < MINUTES_PER_DAY:
        return edtf.month(*civil_date(start)[:2])
    return edtf.lasting_days(start, day_of(int(high // 1)))


def _ends(value: TimeValue) -> tuple[TimeValue | None, TimeValue | None]:
    if value.form is Form.WITHIN and ".." not in value.edtf:
        return value, value
    text = value.edtf.strip("[]") if value.form is Form.WITHIN else value.edtf
    first, _, last = text.partition(".." if value.form is Form.WITHIN else "/")
    parts = [part if part.strip(". ") else None for part in (first.strip(), last.strip())]
    start, end = (edtf.parse(part) if part else None for part in parts)
    return start, end


def _shifted_unit(value: TimeValue, minutes: int) -> str:
    assert value.earliest is not None
    mark = value.edtf[-1] if value.edtf[-1:] in "?~%" else ""
    grain = value.granularity
    if grain <= Granularity.HOUR:
        moved = value.earliest + minutes
        hour, rest = divmod(moved % MINUTES_PER_DAY, 60)
        return edtf.at_time(day_of(moved), hour, rest, value.utc_offset).edtf + mark
    if grain == Granularity.DAY:
        return iso_day(day_of(value.earliest + minutes)) + mark
    start = civil_date(day_of(value.earliest))
    if grain < Granularity.YEAR:
        months = round(minutes / (MINUTES_PER_DAY * 30.436875))
        if grain != Granularity.MONTH:
            return _shifted_group(value.edtf, months) + mark
        year, month = add_months(start.year, start.month, months)
        return f"{iso_year(year)}-{month:02d}{mark}"
    return _shifted_year(value.edtf.rstrip("?~%"), round(minutes / 525_949.2)) + mark


def _shifted_group(text: str, months: int) -> str:
    """A season, quarter or half-year moves by whole years, keeping its number."""
    year, _, group = text.rstrip("?~%").rpartition("-")
    return f"{_shifted_year(year, round(months / 12))}-{group}"


def _shifted_year(text: str, years: int) -> str:
    unknown = text.count("X")
    if not unknown:
        return iso_year(int(text.removeprefix("Y")) + years)
    step = 10**unknown
    known = int(text.rstrip("X"))
    return f"{known + round(years / step):0{4 - unknown}d}" + "X" * unknown
