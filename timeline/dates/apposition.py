"""Two dates side by side that say one day: “yesterday, 4 May”, “today (Monday)”, “ten years ago
today, on 11 March 2004”; and the anniversaries that an article remembers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.dates.dayprices import Price, in_week, on_day, on_weekday, remembered
from timeline.dates.matching import Candidate
from timeline.dates.meaning import (
    Ahead,
    Anniversary,
    CalendarDate,
    Duration,
    Heading,
    Meaning,
    Origin,
    Period,
    Shift,
)
from timeline.dates.wholeday import day_in, day_near, is_calendar_day, is_weekday_alone
from timeline.daynumber import DayNumber, day_number, month_length, weekday
from timeline.spans import Span

_APPOSITION = re.compile(
    r"(?:,? ?[(–—-] ?|, |: | )(?:on |am |dem |den |le |el |em |il |no dia |the |na |на |в |во )*",
    re.IGNORECASE,
)
_WEEKS = {"W": 7, "2W": 14}
_ROUGHLY = 2
"""Days by which a count of weeks may be off."""
_YEARS = re.compile(r"P([0-9]+)Y")


def apposed(text: str, first: Span, second: Span) -> bool:
    """Whether nothing but a comma, a bracket or a preposition stands between two dates."""
    return _APPOSITION.fullmatch(text, first.end, second.start) is not None


def joint_price(first: Meaning, second: Meaning, stamp: DayNumber) -> Price | None:
    """What two apposed dates say of the day of writing; None where that is nothing."""
    first, second = day_in(first), day_in(second)
    if isinstance(first, CalendarDate):
        first, second = second, first
    if isinstance(first, Ahead):
        first = first.shift
    if not isinstance(second, CalendarDate):
        return None
    if isinstance(first, Shift) and first.origin is Origin.DOCUMENT:
        return _counted(first, second, stamp)
    if isinstance(first, Period) and first.unit == "W" and first.origin is Origin.DOCUMENT:
        day = day_near(second, stamp) if is_calendar_day(second) else None
        return None if day is None else in_week(DayNumber(day - weekday(day) - 7 * first.offset))
    return None


def _counted(count: Shift, told: CalendarDate, stamp: DayNumber) -> Price | None:
    if is_weekday_alone(told) and told.weekday is not None:
        near = told.heading is Heading.OPEN and count.unit == "D" and abs(count.count) < 7
        return on_weekday((told.weekday - count.count) % 7) if near else None
    day = day_near(told, stamp) if is_calendar_day(told) else None
    if day is None:
        return None
    if count.unit == "D":
        return on_day(DayNumber(day - count.count))
    if count.unit in _WEEKS:
        return on_day(DayNumber(day - _WEEKS[count.unit] * count.count), _ROUGHLY)
    return None


def anniversaries(
    lead: Sequence[Candidate], stamp: DayNumber, reach: int
) -> Iterator[tuple[Span, Price]]:
    """“Forty years ago today”, “ten years on”, beside the full day of what is remembered, where it
    comes round within ``reach`` days up to ``stamp``."""
    counts = [
        (each.span, *found) for each in lead if (found := years_counted(each.meaning)) is not None
    ]
    for each in lead:
        meaning = day_in(each.meaning)
        if not isinstance(meaning, CalendarDate) or not is_calendar_day(meaning):
            continue
        for span, years, today in counts:
            day = _years_on(meaning, years)
            if day is not None and stamp - reach <= day <= stamp:
                yield span, on_day(day) if today else remembered(day)


def _years_on(meaning: CalendarDate, years: int) -> DayNumber | None:
    if meaning.year is None or meaning.month is None or meaning.day is None:
        return None
    year = meaning.year + years
    if meaning.day > month_length(year, meaning.month):
        return None
    return day_number(year, meaning.month, meaning.day)


def years_counted(meaning: Meaning) -> tuple[int, bool] | None:
    """How many years the words count, and whether they count them to today."""
    if isinstance(meaning, Anniversary):
        inner = day_in(meaning.inner)
        return abs(meaning.years), isinstance(inner, Shift) and not inner.count
    if isinstance(meaning, Shift) and meaning.unit == "Y":
        return abs(meaning.count), False
    if isinstance(meaning, Duration):
        match = _YEARS.fullmatch(meaning.value)
        return None if match is None else (int(match[1]), False)
    return None
