"""The year of a dateline that leaves it out, by what the text tells with a year and by weekdays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

from timeline.dates.daysigns import signs_of
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate
from timeline.dates.outlook import Outlook
from timeline.dates.wholeday import day_near, inmost, is_calendar_day, stated_day
from timeline.daynumber import DayNumber, civil_date, day_number, month_length, weekday

_YEARS_AHEAD = 60
_LOOKED_AT = 300
"""Dates of a text that tell when it was written; a longer one is a book."""
_DAYS_OF_YEAR = 365.25
_AGE, _USUAL_AGE = 2.0, 3.0
"""What the age of the newest date with a year costs, and the years after which it begins to."""
_NAMED = 1.5
"""What the year costs of which the text speaks as of one that is over, on its first day."""
_SOON = 800
"""Days before a stated future date from which a text that tells no year of the past may be."""
_AHEAD, _USUAL_WAIT, _LATE = 0.6, 90.0, 1.5
"""What it costs to lie long before what is announced, by the days it is usually announced before;
and what to lie after it."""
_OTHER_WEEKDAY = 3.0
"""What a date with its weekday costs in a year in which that is another."""


def likely_day(
    month: int, day: int, wanted: int | None, candidates: Sequence[Candidate], outlook: Outlook
) -> DayNumber | None:
    """The likeliest day of that month and number for an article to be written on.

    It lies after what the text tells as past. Each year costs by how old the newest of that would
    be, by how badly the weekdays of the text fit, by what is announced, and where the text speaks
    of it by its number alone, as of a year that is over; the cheapest is taken. None when the
    text states no year.
    """
    candidates = candidates[:_LOOKED_AT]
    told, announced = _stated_days(candidates, outlook)
    if not told and not announced:
        return None
    last = max(told) if told else DayNumber(min(announced) - _SOON)
    named, with_weekday = _named_years(candidates), _days_with_weekday(candidates)
    best: tuple[float, DayNumber] | None = None
    for number in _days(month, day, wanted, last):
        age = (number - last) / _DAYS_OF_YEAR if told else 0.0
        cost = _AGE * log(1 + age / _USUAL_AGE)
        if best is not None and cost >= best[0]:
            break
        cost += _cost_of_announced(number, announced)
        cost += _cost_of_weekdays(number, with_weekday)
        year = civil_date(number).year
        if year in named:
            cost += _NAMED * (1 - (number - day_number(year)) / _DAYS_OF_YEAR)
        if best is not None and cost >= best[0]:
            continue  # the signs take nothing away, and looking for them takes longest
        cost += sum(
            sign.price(number) for sign in signs_of(candidates, number, outlook, comments=False)
        )
        if best is None or cost < best[0]:
            best = cost, number
    return None if best is None else best[1]


def _days(month: int, day: int, wanted: int | None, last: DayNumber) -> Iterator[DayNumber]:
    """That day of each year, from ``last`` on, on its weekday where that is said."""
    first = civil_date(last).year
    for year in range(first, first + _YEARS_AHEAD):
        if day > month_length(year, month):
            continue
        number = day_number(year, month, day)
        if number >= last and wanted in (None, weekday(number)):
            yield number


def _cost_of_announced(number: DayNumber, announced: Sequence[DayNumber]) -> float:
    if not announced:
        return 0.0
    ahead = min(announced) - number
    return _LATE if ahead < 0 else _AHEAD * log(1 + ahead / _USUAL_WAIT)


def _days_with_weekday(candidates: Sequence[Candidate]) -> list[CalendarDate]:
    """“Tuesday, 15 September”."""
    meanings = (inmost(candidate.meaning) for candidate in candidates)
    return [
        meaning
        for meaning in meanings
        if isinstance(meaning, CalendarDate)
        and meaning.weekday is not None
        and is_calendar_day(meaning)
    ]


def _cost_of_weekdays(number: DayNumber, days: Sequence[CalendarDate]) -> float:
    """Days with their weekdays in a year in which those are others."""
    return sum(_OTHER_WEEKDAY for day in days if not _is_near(day_near(day, number), number))


def _is_near(day: DayNumber | None, number: DayNumber) -> bool:
    return day is not None and abs(day - number) < _DAYS_OF_YEAR / 2


def _stated_days(
    candidates: Sequence[Candidate], outlook: Outlook
) -> tuple[list[DayNumber], list[DayNumber]]:
    """The first days of what is told with a year: past ones, and those to come that say their
    month; a year alone may lie far ahead."""
    told: list[DayNumber] = []
    announced: list[DayNumber] = []
    for candidate in candidates:
        meaning = inmost(candidate.meaning)
        if not isinstance(meaning, CalendarDate) or (number := stated_day(meaning)) is None:
            continue
        if not outlook.is_ahead(candidate):
            told.append(number)
        elif meaning.month is not None:
            announced.append(number)
    return told, announced


def _named_years(candidates: Sequence[Candidate]) -> set[int]:
    """Years that the text names without a month."""
    found = set()
    for candidate in candidates:
        meaning = candidate.meaning
        if isinstance(meaning, CalendarDate) and meaning.year is not None and meaning.month is None:
            found.add(meaning.year)
    return found
