"""Whether 3/4/2024 is the third of April, by the other dates of an article and by its weekdays."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.daysigns import signs_of
from timeline.dates.joints import day_first, writes_day_first
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate
from timeline.dates.outlook import Outlook
from timeline.dates.wholeday import inmost, stated_day
from timeline.daynumber import DayNumber

_SURE = 0.5
"""What one order must cost more than the other, in logarithms."""
_NEAR = 20
"""Days from the file's own date within which an article says when it was written."""


def day_comes_first(
    candidates: Sequence[Candidate], outlook: Outlook, near: DayNumber | None
) -> bool:
    """True where the article writes the day before the month, has a date that can be read in no
    other order, or where its first date of numbers lies ``near`` the file's, or agrees with the
    weekdays of the text, in that order only."""
    if writes_day_first(candidates):
        return True
    open_dates = [each for each in candidates if _is_open(each)]
    if not open_dates:
        return False
    first = inmost(open_dates[0].meaning)
    assert isinstance(first, CalendarDate)
    swapped = day_first(first)
    assert isinstance(swapped, CalendarDate)
    month_led, day_led = stated_day(first), stated_day(swapped)
    if month_led is None or day_led is None:
        return month_led is None and day_led is not None
    if near is not None:
        return abs(day_led - near) <= _NEAR < abs(month_led - near)
    others = [each for each in candidates if not _is_open(each)]
    return _cost(day_led, others, outlook) + _SURE <= _cost(month_led, others, outlook)


def _is_open(candidate: Candidate) -> bool:
    meaning = inmost(candidate.meaning)
    if not isinstance(meaning, CalendarDate) or meaning.year is None:
        return False
    return meaning.month_first and meaning.other is not None


def _cost(day: DayNumber, candidates: Sequence[Candidate], outlook: Outlook) -> float:
    return sum(sign.price(day) for sign in signs_of(candidates, day, outlook, comments=False))
