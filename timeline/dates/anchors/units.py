"""The day, week, month, quarter, year, decade or century that holds a day, and steps of them."""

from __future__ import annotations

from timeline import edtf
from timeline.dates.context import (
    Resolved,
    day_time,
    month_time,
    timex_day,
    timex_month,
    timex_week,
    timex_year,
    year_time,
)
from timeline.daynumber import (
    DayNumber,
    add_months,
    civil_date,
    day_number,
    iso_year,
    month_length,
    weekday,
)
from timeline.records import TimexType

UNIT_NAMES = {
    "D": "day",
    "W": "week",
    "2W": "fortnight",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "25Y": "quarter of a century",
    "DE": "decade",
    "CE": "century",
    "L": "millennium",
}


def unit_at(day: DayNumber, unit: str) -> Resolved:
    """The day, week, month, quarter, year, decade, century or millennium that holds ``day``; the
    fortnight that begins with it."""
    year, month, _ = civil_date(day)
    if unit == "D":
        return Resolved(TimexType.DATE, timex_day(day), day_time(day), "D", day)
    if unit == "W":
        monday = DayNumber(day - weekday(day))
        time = edtf.within_days(monday, monday + 6)
        return Resolved(TimexType.DATE, timex_week(day), time, "W", monday)
    if unit == "2W":
        time = edtf.within_days(day, DayNumber(day + 13))
        return Resolved(TimexType.DATE, timex_week(day), time, "W", day)
    if unit == "L":
        return millennium_value((year - 1) // 1000 + 1)
    if unit == "M":
        return Resolved(
            TimexType.DATE,
            timex_month(year, month),
            month_time(year, month),
            "M",
            day_number(year, month),
        )
    if unit == "Q":
        return quarter_value(year, (month - 1) // 3 + 1)
    if unit == "DE":
        return decade_value(year // 10 * 10)
    if unit == "CE":
        return century_value((year - 1) // 100 + 1)
    return Resolved(TimexType.DATE, timex_year(year), year_time(year), "Y", day_number(year))


def quarter_value(year: int, number: int, kind: str = "Q") -> Resolved:
    """A quarter or a half year."""
    first_month = 3 * number - 2 if kind == "Q" else 6 * number - 5
    code = (32 if kind == "Q" else 39) + number
    return Resolved(
        TimexType.DATE,
        f"{timex_year(year)}-{kind}{number}",
        edtf.parse(f"{iso_year(year)}-{code}"),
        kind,
        day_number(year, first_month),
    )


def decade_value(start: int) -> Resolved:
    """The ten years from ``start``."""
    return Resolved(
        TimexType.DATE,
        f"{start // 10:03d}",
        edtf.parse(f"{iso_year(start)[:-1]}X"),
        "DE",
        day_number(start),
    )


def decade_before_era(start: int) -> Resolved:
    """The 450s BC: the years 459 to 450."""
    first = 1 - (start + 9)
    time = edtf.within(year_time(first), year_time(first + 9))
    return Resolved(TimexType.DATE, f"BC{start // 10:03d}", time, "DE", day_number(first))


def century_value(number: int) -> Resolved:
    """Century 1 is the years 1 to 100; drawn as the hundred years that share two digits."""
    if number > 0:
        time = edtf.parse(f"{number - 1:02d}XX")
        return Resolved(
            TimexType.DATE, f"{number - 1:02d}", time, "CE", day_number((number - 1) * 100)
        )
    first, last = 1 + 100 * number, 100 * (number + 1)
    time = edtf.within(year_time(first), year_time(last))
    return Resolved(TimexType.DATE, f"BC{-number - 1:02d}", time, "CE", day_number(first))


def millennium_value(number: int) -> Resolved:
    """Millennium 1 is the years 1 to 1000, -1 the thousand years before the common era."""
    first = (number - 1) * 1000 + 1 if number > 0 else 1000 * number + 1
    value = str(number - 1) if number > 0 else f"BC{-number - 1}"
    time = edtf.within(year_time(first), year_time(first + 999))
    return Resolved(TimexType.DATE, value, time, "L", day_number(first))


def move(day: DayNumber, unit: str, count: int) -> DayNumber:
    """The day ``count`` units later; a day that its month lacks becomes the month's last."""
    if unit == "D":
        return DayNumber(day + count)
    if unit == "W":
        return DayNumber(day + 7 * count)
    if unit == "2W":
        return DayNumber(day + 14 * count)
    months = {"M": 1, "Q": 3, "Y": 12, "25Y": 300, "DE": 120, "CE": 1200, "L": 12000}[unit] * count
    year, month, number = civil_date(day)
    year, month = add_months(year, month, months)
    return day_number(year, month, min(number, month_length(year, month)))
