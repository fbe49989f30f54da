"""Days as whole numbers, without the limits of ``datetime``.

A *day number* is the Julian Day Number of a civil day in the proleptic Gregorian calendar
(2000-01-01 is 2451545). A *year* is astronomical: 0 is 1 BCE, -43 is 44 BCE. A *minute* counts
from the civil midnight that begins day number 0, in local civil time.

The conversions follow the integer algorithm of Fliegel and Van Flandern (CACM 11:657, 1968),
carried to negative years by floor division.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import NamedTuple, NewType

DayNumber = NewType("DayNumber", int)
Minute = NewType("Minute", int)

MINUTES_PER_DAY = 1440
_KEPT = 16_384
_ORDINAL_OFFSET = 1_721_425  # day number of 0000-12-31, which datetime.date counts as 0

_CUMULATIVE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


class CivilDate(NamedTuple):
    """Astronomical year, month 1-12, day 1-31."""

    year: int
    month: int
    day: int


def is_leap(year: int) -> bool:
    """True when the astronomical ``year`` has 366 days (Gregorian rule)."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days in a month; 28 to 31."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def day_number(year: int, month: int = 1, day: int = 1) -> DayNumber:
    """Day number of a civil date. Raises ValueError for a date that no calendar has."""
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    if not 1 <= day <= month_length(year, month):
        raise ValueError(f"{year:04d}-{month:02d} has no day {day}")
    before = year - 1
    days = 365 * before + before // 4 - before // 100 + before // 400
    days += _CUMULATIVE[month - 1] + (1 if month > 2 and is_leap(year) else 0) + day
    return DayNumber(days + _ORDINAL_OFFSET)


@lru_cache(maxsize=_KEPT)
def civil_date(number: int) -> CivilDate:
    """Civil date of a day number; the same few days are asked for again and again."""
    cycle, rest = divmod(number - _ORDINAL_OFFSET - 1, 146_097)  # days since 0001-01-01
    century = min(rest // 36_524, 3)
    rest -= century * 36_524
    four, rest = divmod(rest, 1_461)
    single = min(rest // 365, 3)
    rest -= single * 365
    year = 400 * cycle + 100 * century + 4 * four + single + 1
    leap = is_leap(year)
    for month in range(12, 0, -1):
        first = _CUMULATIVE[month - 1] + (1 if month > 2 and leap else 0)
        if rest >= first:
            return CivilDate(year, month, rest - first + 1)
    raise AssertionError("a day before the first of January")


def weekday(number: int) -> int:
    """0 for Monday to 6 for Sunday."""
    return number % 7


def local_day(clock_ms: int) -> DayNumber:
    """The day of a moment in milliseconds since 1970-01-01 UTC, as the clock here shows it."""
    moment = datetime.datetime.fromtimestamp(clock_ms / 1000, tz=datetime.UTC)
    return from_date(moment.astimezone().date())


def from_date(date: datetime.date) -> DayNumber:
    """Day number of a ``datetime.date``."""
    return DayNumber(date.toordinal() + _ORDINAL_OFFSET)


def first_minute(number: int) -> Minute:
    """The midnight that begins the day."""
    return Minute(number * MINUTES_PER_DAY)


def day_of(minute: int) -> DayNumber:
    """The day in which a minute lies."""
    return DayNumber(minute // MINUTES_PER_DAY)


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month ``months`` later (earlier when negative)."""
    total = year * 12 + (month - 1) + months
    return total // 12, total % 12 + 1


def iso_day(number: int) -> str:
    """``YYYY-MM-DD``; a minus sign and four digits before year 0, ``Y`` beyond four digits."""
    year, month, day = civil_date(number)
    return f"{iso_year(year)}-{month:02d}-{day:02d}"


def iso_year(year: int) -> str:
    """Year as EDTF writes it: four digits, a minus before year 0, ``Y`` beyond four digits."""
    if -9999 <= year <= 9999:
        return f"{'-' if year < 0 else ''}{abs(year):04d}"
    return f"Y{year}"


def parse_iso_day(text: str) -> DayNumber:
    """Inverse of ``iso_day``. Raises ValueError for anything that is not a whole day."""
    head, _, day = text.rpartition("-")
    year, _, month = head.rpartition("-")
    digits = year.removeprefix("Y") if year.startswith("Y") else year
    if len(day) != 2 or len(month) != 2 or not digits.lstrip("-").isdigit():
        raise ValueError(f"not a day: {text!r}")
    if not year.startswith("Y") and len(digits.lstrip("-")) != 4:
        raise ValueError(f"not a day: {text!r}")
    return day_number(int(digits), int(month), int(day))


def iso_week(number: int) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week 1-53 of a day."""
    thursday = number - weekday(number) + THURSDAY
    year = civil_date(thursday).year
    return year, (thursday - day_number(year)) // 7 + 1
