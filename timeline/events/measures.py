"""How far words lead from an event: “three days”, “hours”, “less than a month”."""

from __future__ import annotations

from dataclasses import replace

from timeline.daynumber import DayNumber, add_months, civil_date, day_number, month_length
from timeline.events.attachment import WITHIN
from timeline.events.moments import Moment, days_long
from timeline.events.wordlists import words
from timeline.records import Order, RelationKind
from timeline.timevalue import TimeValue


def order_of_length(moment: Moment, kind: RelationKind) -> Order | None:
    """How far “three days”, “hours”, “weeks”, “less than a month” lead; None for “years”."""
    value, mod = moment.main.value, measured(moment)
    least = 0 if moment.lead in WITHIN else 1
    if value in SOME:
        return Order(kind, least, SOME[value])
    days = days_long(moment.main)
    if days is None:
        return None
    if moment.lead in WITHIN or not days:
        return Order(kind, 0, days or 1)
    return loosely(kind, days, mod) or Order(kind, days, days)


def measured(moment: Moment) -> str | None:
    """What a measure leaves open: “less than a week”; None for “almost a week”."""
    exact = not _EXACTLY.isdisjoint(moment.words.lower().split())
    return None if exact else moment.main.mod


def turned(order: Order) -> Order:
    """The same measure, seen from the other event."""
    back = RelationKind.BEFORE if order.kind is RelationKind.AFTER else RelationKind.AFTER
    return Order(back, order.least, order.greatest)


def to_the_day(lower: list[str], moment: Moment, order: Order, anchor: TimeValue | None) -> Order:
    """“A month to the day after the signing”: on the day of the same number, as far as a month of
    the calendar leads."""
    day = None if anchor is None or not anchor.is_single_day else anchor.first_day
    if day is None or lower[moment.last : moment.last + 3] != TO_THE_DAY:
        return order
    days = calendar_days(moment, day, back=order.kind is RelationKind.BEFORE)
    return order if days is None else replace(order, least=days, greatest=days)


def calendar_days(moment: Moment, day: DayNumber, *, back: bool) -> int | None:
    """How many days lie between a day and that of the same number some months or years after it,
    or before; None for what is not counted in those."""
    value = moment.main.value.removeprefix("P")
    count, unit = value[:-1], value[-1:]
    if not count.isdecimal() or unit not in _MONTHS:
        return None
    year, month, date = civil_date(day)
    months = int(count) * _MONTHS[unit]
    year, month = add_months(year, month, -months if back else months)
    return abs(day - day_number(year, month, min(date, month_length(year, month))))


_MONTHS = {"M": 1, "Y": 12}
_EXACTLY = words("meant_exactly")
TO_THE_DAY = ["to", "the", "day"]
"""“A week to the day after the vote”: no less than a week, and no more."""
SOME = {"PXD": 7, "PXW": 28, "PXM": 92}
"""Days within which “days”, “weeks”, “months” lie."""
LESS = {"LESS_THAN": 1, "EQUAL_OR_LESS": 0}
_TWO = 2
_MORE = {"MORE_THAN": 1, "EQUAL_OR_MORE": 0}
"""Days by which “less than” and “more than” fall short of and go beyond what they name."""


def loosely(kind: RelationKind, days: int, mod: str | None) -> Order | None:
    """“Less than a fortnight later”: on one of the thirteen days; “less than two days later”: by
    the hour, so on either; None where nothing is open."""
    if mod in LESS:
        most = days if days == _TWO else max(days - LESS[mod], 1)
        return Order(kind, min(1, days - 1), most)
    return Order(kind, days + _MORE[mod], None) if mod in _MORE else None
