"""What a phrase costs on each day on which its article may have been written.

Prices are natural logarithms of how much seldomer than at best an article of that day says such a
thing, counted on articles whose day is known. Tables are by days: since a weekday, or until it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise

from timeline.daynumber import DayNumber, weekday

Price = Callable[[DayNumber], float]

STAMPED = (0.0, 1.3, 1.4, 1.3, 1.7, 2.8, 2.8, 2.6, 3.0, 3.0, 3.0, 3.0, 3.2, 3.2, 3.4)
"""A crawl, by the days since the writing."""
LAST = (0.6, 2.5, 2.0, 0.9, 0.6, 0.0, 0.0)
"""“Last Tuesday” is none of the days just gone; 0 is a week ago."""
LAST_ELSEWHERE = (0.5, 0.7, 0.5, 0.2, 0.0, 0.0, 0.2)
"""“Vendredi dernier”, “am vergangenen Freitag” may be yesterday."""
NEXT = (1.2, 1.2, 1.5, 1.2, 0.6, 0.3, 0.0)
"""“Next Thursday”: 1 is tomorrow or, more likely, that of the week after."""
THIS_PAST = (0.3, 0.5, 0.5, 0.5, 0.7, 1.2, 2.0)
THIS_COMING = (0.2, 0.9, 0.2, 0.2, 0.6, 1.8, 2.4)
TODAY_BY_NAME = (0.0, 1.2, 2.5, 3.0, 3.5, 3.5, 3.5)
"""“Ce mardi”, “este martes”: today."""
WEEKEND = (0.8, 0.0, 0.3, 0.8, 1.3, 1.8, 1.5)
"""“Over the weekend”, by the days since the Sunday."""
REPORTED = (0.0, 0.5, 1.0, 1.8, 2.2, 2.4, 2.8)
"""“Said on Tuesday”: most who report so do it on that day."""

NEWS = (0.0, 0.7, 1.7, 2.0, 2.6, 2.8, 3.1)
"""The weekday that is told as past first: news is written on its day."""
COMMENT = (0.3, 0.0, 0.9, 1.2, 2.0, 2.0, 2.6)
"""The same in what follows on the news: analyses, interviews, leaders."""
_OVER_SUNDAY = 1.2
"""Friday, in Monday's paper."""
_OLDER = (0.0, 0.2, 0.3, 0.9, 1.2, 1.3, 2.4)
"""Other weekdays that are told as past."""
_NEWER = 0.4
"""One that lies after the first."""
_BACK = 1.0
"""One that lies four days or more before the one that was named before it: it could have followed
it just as well."""
_FAR_BACK = 4
_COMING = (0.9, 0.0, 0.2, 0.1, 0.2, 1.1, 1.2)
_TODAY_NAMED = 1.0
"""The day's own weekday, where the writer says “today” or “yesterday”."""
_NEIGHBOUR_NAMED = 1.5
"""That of the day before or after, where the writer says “yesterday” or “tomorrow”."""

_AGAINST = 5.0
_PLAN_IS_PAST = 3.0
_ON_THE_DAY_OF_A_PLAN = 1.0
_ON_A_DAY_BY_ITS_DATE = 0.3
_STALE, _STALEST = 0.12, 1.5
_BESIDE_WEEKDAYS = ((0, 0.0), (5, 1.0), (13, 0.0), (20, 0.7), (33, 1.2))
"""The newest date of a text that names the days of its own week by their weekdays, by its age in
days up to which a price holds."""
_SAID_STALE, _SAID_STALEST = 0.4, 2.4
_DATED_STALE, _DATED_STALEST = 0.6, 4.2
_NOT_HALF_OVER = 2.0
_NAMED_AGAIN, _NAMED_OFTEN = 0.4, 2
_NEWER_THAN_THE_NEWS = 1.5
"""What had been before the news cannot well be newer."""
_REMEMBERED: Mapping[int, float] = {0: 0.0, -1: 0.7, 1: 0.9, -2: 1.5}
_NOT_REMEMBERED = 2.5


def since(wanted: int, prices: Sequence[float]) -> Price:
    """By the days since a weekday."""
    return lambda day: prices[(weekday(day) - wanted) % 7]


def until(wanted: int, prices: Sequence[float]) -> Price:
    """By the days until a weekday."""
    return lambda day: prices[(wanted - weekday(day)) % 7]


def coming(wanted: int, *, tomorrow_is_said: bool) -> Price:
    """A weekday of what is still to come."""

    def price(day: DayNumber) -> float:
        ahead = (wanted - weekday(day)) % 7
        return _COMING[ahead] + _NEIGHBOUR_NAMED * (tomorrow_is_said and ahead == 1)

    return price


def told_weekdays(past: Mapping[int, float], said: set[int], first: Sequence[float]) -> Price:
    """The weekdays of what is over, in the order of the text, each with what it costs more to name
    it on that very day. ``said`` holds 0 and -1 where the writer says “today” and “yesterday”;
    ``first`` is the table for the first of them."""

    def price(day: DayNumber) -> float:
        lags = [(weekday(day) - wanted) % 7 for wanted in past]
        newest, *others = lags
        over_sunday = newest == 3 and weekday(day) == 0
        cost = min(first[newest], _OVER_SUNDAY) if over_sunday else first[newest]
        cost += sum(_NEWER if lag < newest else _OLDER[lag] for lag in others)
        cost += _BACK * sum(then - lag >= _FAR_BACK for lag, then in pairwise(lags))
        cost += past.get(weekday(day), 0.0)
        cost += _TODAY_NAMED * (not said.isdisjoint((0, -1)) and weekday(day) in past)
        return cost + _NEIGHBOUR_NAMED * (-1 in said and (weekday(day) - 1) % 7 in past)

    return price


def had_been(earlier: Collection[int], others: Collection[int]) -> Price:
    """Weekdays of what had been before that of ``others``: none of them is the newest."""

    def price(day: DayNumber) -> float:
        newest = min((weekday(day) - wanted) % 7 for wanted in others)
        return _NEWER_THAN_THE_NEWS * sum((weekday(day) - each) % 7 < newest for each in earlier)

    return price


def named_again(wanted: int, past: Collection[int], times: int) -> Price:
    """A weekday that is told as past ``times`` over, and is the newest of ``past``: the day of the
    news is named again and again by those who write on it."""
    again = _NAMED_AGAIN * min(times - 1, _NAMED_OFTEN)

    def price(day: DayNumber) -> float:
        newest = min(past, key=lambda each: (weekday(day) - each) % 7)
        return again if newest == wanted and weekday(day) != wanted else 0.0

    return price


def on_weekday(wanted: int) -> Price:
    """Nothing on one weekday, all on the others."""
    return lambda day: 0.0 if weekday(day) == wanted else _AGAINST


def on_day(wanted: DayNumber, slack: int = 0) -> Price:
    """Nothing on a day and ``slack`` days beside it."""
    return lambda day: 0.0 if abs(day - wanted) <= slack else _AGAINST


def in_week(monday: DayNumber) -> Price:
    """Nothing on the seven days from a Monday on."""
    return lambda day: 0.0 if 0 <= day - monday < 7 else _AGAINST / 2


def not_before(told: DayNumber, *, by_date: bool) -> Price:
    """A day that is told as past, ``by_date`` where its weekday is not said."""
    same = _ON_A_DAY_BY_ITS_DATE * by_date
    return lambda day: _AGAINST if day < told else same * (day == told)


def not_after(planned: DayNumber) -> Price:
    """A day of what is still to come."""
    return lambda day: _PLAN_IS_PAST if day > planned else _ON_THE_DAY_OF_A_PLAN * (day == planned)


def newest(told: DayNumber, *, beside_weekdays: bool) -> Price:
    """The newest date that is told as past: the older it is, the less it is news."""

    def price(day: DayNumber) -> float:
        age = day - told
        if not beside_weekdays:
            return min(_STALEST, _STALE * max(0, age))
        return next((cost for most, cost in _BESIDE_WEEKDAYS if age <= most), _STALEST)

    return price


def newest_said(told: DayNumber, *, dated: bool = False) -> Price:
    """The newest day, by weekday and date, or beside a verb of saying; ``dated`` where both."""
    stale, stalest = (_DATED_STALE, _DATED_STALEST) if dated else (_SAID_STALE, _SAID_STALEST)
    return lambda day: min(stalest, stale * max(0, day - told))


def half_over(wanted: int) -> Price:
    """A weekday of which some is told as past and some as still to come: today."""
    return lambda day: 0.0 if weekday(day) == wanted else _NOT_HALF_OVER


def remembered(wanted: DayNumber) -> Price:
    """The anniversary of what an article remembers."""
    return lambda day: _REMEMBERED.get(day - wanted, _NOT_REMEMBERED)
