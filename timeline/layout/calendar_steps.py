"""The minutes at which calendar units begin, from minutes to millennia, without year 0."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from timeline.daynumber import MINUTES_PER_DAY, civil_date, day_number


class Unit(StrEnum):
    """A calendar unit that ticks count in."""

    MINUTE = "minute"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_MINUTES = {
    Unit.MINUTE: 1.0,
    Unit.DAY: 1440.0,
    Unit.WEEK: 10_080.0,
    Unit.MONTH: 43_829.1,
    Unit.YEAR: 525_949.2,
}


@dataclass(frozen=True, slots=True)
class Step:
    """Every ``count`` units, counted from a round beginning."""

    unit: Unit
    count: int = 1

    @property
    def minutes(self) -> float:
        """Mean length."""
        return _MINUTES[self.unit] * self.count

    def starts(self, first: float, last: float) -> Iterator[int]:
        """Minutes of all beginnings from ``first`` to ``last``."""
        if self.unit is Unit.YEAR:
            return _years(self.count, first, last)
        if self.unit is Unit.MONTH:
            return _months(self.count, first, last)
        days = 7 if self.unit is Unit.WEEK else self.count
        length = self.count if self.unit is Unit.MINUTE else days * MINUTES_PER_DAY
        return _even(length, first, last)


def _even(length: int, first: float, last: float) -> Iterator[int]:
    minute = -int(-first // length) * length
    while minute <= last:
        yield minute
        minute += length


def _months(count: int, first: float, last: float) -> Iterator[int]:
    start = civil_date(int(first // MINUTES_PER_DAY))
    position = (start.year * 12 + start.month - 1) // count * count
    while True:
        minute = day_number(position // 12, position % 12 + 1) * MINUTES_PER_DAY
        if minute > last:
            return
        if minute >= first:
            yield minute
        position += count


def _years(count: int, first: float, last: float) -> Iterator[int]:
    year = round_year(civil_date(int(first // MINUTES_PER_DAY)).year, count)
    while True:
        minute = day_number(year) * MINUTES_PER_DAY
        if minute > last:
            return
        if minute >= first:
            yield minute
        year = next_round_year(year, count)


def round_year(year: int, count: int) -> int:
    """The last round astronomical year up to ``year``.

    Round are the years 10, 20 ... of our era and 10, 20 ... BCE alike, and the year 1 between.
    """
    if count == 1:
        return year
    if year >= count:
        return year // count * count
    if year >= 1:
        return 1
    before = 1 - year
    return 1 - -(-before // count) * count


def next_round_year(year: int, count: int) -> int:
    """The round year after a round year."""
    if count == 1:
        return year + 1
    if year == 1:
        return count
    following = year + count
    return 1 if year < 1 <= following else following
