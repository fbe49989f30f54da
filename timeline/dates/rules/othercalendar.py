"""Whole dates of the Persian and the Islamic calendar: 28 Dey 1403, the first of Ramadan 1443."""

from __future__ import annotations

from hijridate import Hijri

from timeline.dates.meaning import OtherCalendar
from timeline.dates.rule import Example, Found, Made, Rule
from timeline.daynumber import DayNumber, civil_date, from_date

_PERSIAN_EPOCH = 1_948_319
"""The day number from which the days of the year 1 are counted."""
_PERSIAN_YEARS = range(1200, 1500)
"""Years in which the leap years follow the 33-year cycle that is counted with here."""


def persian_day(year: int, month: int, day: int) -> DayNumber:
    """Day number of a day of the Persian calendar, for the years 1200 to 1499."""
    before = 31 * (month - 1) if month <= 7 else 30 * (month - 1) + 6
    return DayNumber(_PERSIAN_EPOCH + 365 * (year - 1) + (8 * year + 21) // 33 + before + day)


def _persian(found: Found) -> Made:
    year, month, day = _parts(found, "persian_month")
    if year not in _PERSIAN_YEARS or not 1 <= day <= (31 if month <= 6 else 30):
        return None
    return OtherCalendar(*civil_date(persian_day(year, month, day)), "Persian")


def _hijri(found: Found) -> Made:
    year, month, day = _parts(found, "hijri_month")
    try:
        number = from_date(Hijri(year, month, day).to_gregorian())
    except (OverflowError, ValueError):
        return None
    return OtherCalendar(*civil_date(number), "Islamic")


def _parts(found: Found, month: str) -> tuple[int, int, int]:
    return found.number("year") or 0, found.number(month) or 0, found.number("day") or 0


RULES = (
    Rule(
        "calendar.persian",
        "<the>? <day=small|ordinal> <of>? <persian_month> <comma>? <year>",
        _persian,
        examples=(Example("dated 28 Dey 1403 in Tehran", "28 Dey 1403", "2025-01-17"),),
    ),
    Rule(
        "calendar.hijri",
        "<the>? <day=small|ordinal> <of>? <hijri_month> <comma>? <year>",
        _hijri,
        examples=(
            Example("from the first of Ramadan 1443 on", "the first of Ramadan 1443", "2022-04-02"),
            Example("on 7 Jumada al-Thani 1443 it", "7 Jumada al-Thani 1443", "2022-01-10"),
        ),
    ),
)
