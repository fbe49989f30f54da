"""What whole days and weekdays lie in a meaning, and which day a date without its year is."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.dates.meaning import (
    CalendarDate,
    Clock,
    DayTime,
    FiscalYear,
    Heading,
    Holiday,
    Meaning,
    Part,
    Quarter,
    Season,
)
from timeline.daynumber import DayNumber, civil_date, day_number, month_length, weekday


def day_in(meaning: Meaning) -> Meaning:
    """The day that an hour or a part is one of; itself for another."""
    while isinstance(meaning, DayTime | Clock | Part) and meaning.inner is not None:
        meaning = meaning.inner
    return meaning


_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9}
"""Of a season; winter may begin with its year."""


def inmost(meaning: Meaning) -> Meaning:
    """The date inside of a part of a day, a clock time, a feast with its year."""
    meaning = day_in(meaning)
    if isinstance(meaning, Holiday | Quarter | FiscalYear) and meaning.year is not None:
        return CalendarDate(year=meaning.year)
    if isinstance(meaning, Season) and meaning.year is not None:
        return CalendarDate(year=meaning.year, month=_FIRST_MONTH.get(meaning.season))
    return meaning


def is_calendar_day(meaning: Meaning) -> bool:
    """“4 May”, with or without weekday and year."""
    return (
        isinstance(meaning, CalendarDate)
        and meaning.month is not None
        and meaning.day is not None
        and meaning.heading is Heading.OPEN
        and meaning.within is None
    )


def is_weekday_alone(meaning: Meaning) -> bool:
    """“Thursday”, “last Thursday”."""
    return (
        isinstance(meaning, CalendarDate)
        and meaning.weekday is not None
        and meaning.month is None
        and meaning.day is None
        and meaning.within is None
        and not meaning.nth
        and not meaning.weeks
    )


def stated_day(meaning: CalendarDate) -> DayNumber | None:
    """The first day of a date that says its year; None for another, or one that no calendar has."""
    if meaning.year is None or not 1000 <= meaning.year <= 2199:
        return None
    if meaning.day is not None and meaning.month is not None:
        if meaning.day > month_length(meaning.year, meaning.month):
            return None
        return day_number(meaning.year, meaning.month, meaning.day)
    return day_number(meaning.year, meaning.month or 1)


def day_near(meaning: CalendarDate, stamp: DayNumber) -> DayNumber | None:
    """The day; without a year the one nearest to ``stamp``, in a year in which the weekday fits."""
    if meaning.year is not None:
        return stated_day(meaning)
    month, number = meaning.month, meaning.day
    if month is None or number is None:
        return None
    year = civil_date(stamp).year
    days = [
        day_number(each, month, number)
        for each in (year - 1, year, year + 1)
        if number <= month_length(each, month)
    ]
    fitting = [day for day in days if meaning.weekday in (None, weekday(day))]
    return min(fitting, key=lambda day: abs(day - stamp), default=None)


def numbered_weekday(
    meaning: CalendarDate, near: DayNumber, steps: Iterable[int]
) -> DayNumber | None:
    """“Monday 12th”: the first day of that name and number at one of the steps from a day; None
    where none is. Both must be stated."""
    for step in steps:
        day = DayNumber(near + step)
        if civil_date(day)[2] == meaning.day and weekday(day) == meaning.weekday:
            return day
    return None
