"""Dates that say all that they are: a day, a month or a year."""

from __future__ import annotations

from timeline.dates.context import (
    Resolved,
    day_time,
    day_words,
    month_time,
    timex_day,
    timex_month,
    timex_year,
    year_time,
)
from timeline.dates.meaning import (
    CalendarDate,
)
from timeline.daynumber import (
    DayNumber,
    day_number,
    month_length,
    weekday,
)
from timeline.records import Alternative, Basis, TimexType

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def stated(meaning: CalendarDate) -> Resolved | None:
    """A date that says its year."""
    year, month, day = meaning.year, meaning.month, meaning.day
    assert year is not None
    if month is None:
        return Resolved(
            TimexType.DATE,
            timex_year(year),
            year_time(year),
            "Y",
            day_number(year),
            parser=meaning.parser,
        )
    if day is None:
        first = day_number(year, month)
        return Resolved(
            TimexType.DATE,
            timex_month(year, month),
            month_time(year, month),
            "M",
            first,
            parser=meaning.parser,
        )
    if day > month_length(year, month):
        return None
    number = day_number(year, month, day)
    alternatives: tuple[Alternative, ...] = ()
    if meaning.other is not None:
        other_month, other_day = meaning.other
        other = day_number(year, other_month, other_day)
        alternatives = (
            Alternative(day_time(other), "if the day and the month stand in the other order"),
        )
    reason = ""
    if meaning.weekday is not None and weekday(number) != meaning.weekday:
        reason = f"though {day_words(number)} is not a {WEEKDAY_NAMES[meaning.weekday]}"
    return Resolved(
        TimexType.DATE,
        timex_day(number),
        day_time(number),
        "D",
        number,
        alternatives=alternatives,
        parser=meaning.parser,
        reason=reason,
    )


def day_value(number: DayNumber) -> Resolved:
    """One day."""
    return Resolved(TimexType.DATE, timex_day(number), day_time(number), "D", number)


def underspecified(meaning: CalendarDate) -> str:
    """The value of what is said, with the year or the week left open."""
    if meaning.weekday is not None and meaning.month is None and meaning.day is None:
        return f"XXXX-WXX-{meaning.weekday + 1}"
    if meaning.month is None:
        return f"XXXX-XX-{meaning.day:02d}"
    if meaning.day is None:
        return f"XXXX-{meaning.month:02d}"
    return f"XXXX-{meaning.month:02d}-{meaning.day:02d}"


def unanchored(meaning: CalendarDate) -> Resolved:
    """The parts that are said, where nothing tells the others."""
    value = underspecified(meaning)
    return Resolved(
        TimexType.DATE,
        value,
        underspecified=value,
        basis=Basis.ASSUMED,
        reason="nothing tells which one",
    )
