"""The axis: a table of tick levels, and the marks that a window shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline.daynumber import MINUTES_PER_DAY, civil_date, day_number, weekday
from timeline.layout.calendar_steps import Step, Unit
from timeline.layout.scale import Scale

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LEAST_MINOR = 5.0
"""Pixels between small marks below which they are left out."""


@dataclass(frozen=True, slots=True)
class Words:
    """A label in two weights: ``light`` before or after ``strong``."""

    strong: str
    light: str = ""
    light_first: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled mark at a minute."""

    minute: int
    words: Words


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the context band; ``short`` stands in where ``words`` do not fit."""

    first: int
    last: int
    words: Words
    short: str


@dataclass(frozen=True, slots=True)
class TickLevel:
    """One row of the table: used when its step is at least ``least`` pixels wide."""

    name: str
    step: Step
    least: float
    minor: Step | None
    label: Callable[[int], Words]
    context: str


@dataclass(frozen=True, slots=True)
class Axis:
    """All marks of a window. ``lines`` are the bounds of the bands of context."""

    level: TickLevel
    ticks: tuple[Tick, ...]
    minors: NDArray[np.int64]
    bands: tuple[Band, ...]


def year_words(year: int) -> str:
    """An astronomical year as a person writes it."""
    if year < 1:
        return f"{_grouped(1 - year)} BCE"
    return f"{year} CE" if year < 1000 else _grouped(year)


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f") if number >= 10_000 else str(number)


def _clock(minute: int) -> Words:
    hour, rest = divmod(minute % MINUTES_PER_DAY, 60)
    return Words(f"{hour:02d}:{rest:02d}")


def _weekday(minute: int) -> Words:
    number = minute // MINUTES_PER_DAY
    return Words(str(civil_date(number).day), _WEEKDAYS[weekday(number)], light_first=True)


def _day(minute: int) -> Words:
    return Words(str(civil_date(minute // MINUTES_PER_DAY).day))


def _month(minute: int) -> Words:
    return Words(_MONTHS[civil_date(minute // MINUTES_PER_DAY).month - 1][:3])


def _year(minute: int) -> Words:
    return Words(year_words(civil_date(minute // MINUTES_PER_DAY).year))


def _levels() -> Iterator[TickLevel]:
    def row(
        name: str,
        step: tuple[Unit, int],
        least: float,
        minor: tuple[Unit, int] | None,
        label: Callable[[int], Words],
        context: str,
    ) -> TickLevel:
        return TickLevel(name, Step(*step), least, Step(*minor) if minor else None, label, context)

    minute, day, week, month, year = Unit
    for count, small in ((1, None), (5, 1), (15, 5), (30, 5), (60, 15), (180, 60), (360, 60)):
        yield row(
            f"{count} min", (minute, count), 54, (minute, small) if small else None, _clock, "day"
        )
    yield row("12 hours", (minute, 720), 54, (minute, 180), _clock, "day")
    yield row("days", (day, 1), 62, (minute, 360), _weekday, "month")
    yield row("days, short", (day, 1), 30, None, _day, "month")
    yield row("weeks", (week, 1), 62, (day, 1), _weekday, "month")
    yield row("weeks, short", (week, 1), 32, (day, 1), _day, "month")
    yield row("months", (month, 1), 40, (week, 1), _month, "year")
    yield row("quarters", (month, 3), 44, (month, 1), _month, "year")
    yield row("half-years", (month, 6), 44, (month, 3), _month, "year")
    for count, small, least in ((1, None, 48), (5, 1, 52), (10, 1, 56), (20, 5, 58), (50, 10, 66)):
        minor = (year, small) if small else (month, 3)
        yield row(f"{count} years", (year, count), least, minor, _year, "century")
    for count, small in ((100, 20), (200, 50), (500, 100)):
        yield row(f"{count} years", (year, count), 74, (year, small), _year, "millennium")
    for power in range(3, 12):
        for factor, small in ((1, 2), (2, 5), (5, 10)):
            count = factor * 10**power
            tenth = count // (5 if small == 2 else 4 if small == 5 else 5)
            yield row(f"{count} years", (year, count), 96, (year, tenth), _year, "era")


LEVELS: tuple[TickLevel, ...] = tuple(_levels())
"""Finest first."""


def level_for(scale: Scale) -> TickLevel:
    """The finest level whose labels have room."""
    for level in LEVELS:
        if scale.pixels(level.step.minutes) >= level.least:
            return level
    return LEVELS[-1]


def axis_of(scale: Scale) -> Axis:
    """The marks of a window, reaching one step beyond its left edge."""
    level = level_for(scale)
    first = scale.start - level.step.minutes * 1.1
    ticks = tuple(
        Tick(minute, level.label(minute)) for minute in level.step.starts(first, scale.end)
    )
    minors: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
    if level.minor is not None and scale.pixels(level.minor.minutes) >= _LEAST_MINOR:
        minors = np.array(list(level.minor.starts(scale.start, scale.end)), dtype=np.int64)
    bands = tuple(band for band in _CONTEXTS[level.context](scale) if band.last > scale.start)
    return Axis(level, ticks, minors, bands)


class AxisKeeper:
    """The axis of the window looked at, kept while it only moves.

    From the second look at a zoom on, the marks of a stretch three times as wide are worked out
    at once; ``Axis`` may then hold marks that are out of view.
    """

    def __init__(self) -> None:
        self._unit = 0.0
        self._reach = (0.0, 0.0)
        self._axis: Axis | None = None

    def axis(self, scale: Scale) -> Axis:
        """The marks of a window, and perhaps some beside it."""
        same = scale.minutes_per_pixel == self._unit
        low, high = self._reach
        if not same or self._axis is None or not low <= scale.start <= scale.end <= high:
            beyond = scale.width if same else 0.0
            wide = Scale(
                scale.start - beyond * scale.minutes_per_pixel,
                scale.minutes_per_pixel,
                scale.width + 2 * beyond,
            )
            self._unit, self._reach = scale.minutes_per_pixel, (wide.start, wide.end)
            self._axis = axis_of(wide)
        return self._axis


def _day_bands(scale: Scale) -> Iterator[Band]:
    for minute in Step(Unit.DAY).starts(scale.start - MINUTES_PER_DAY, scale.end):
        number = minute // MINUTES_PER_DAY
        year, month, day = civil_date(number)
        name = f"{_WEEKDAYS[weekday(number)]} {day} {_MONTHS[month - 1]}"
        short = f"{day} {_MONTHS[month - 1][:3]}"
        yield Band(minute, minute + MINUTES_PER_DAY, Words(name, year_words(year)), short)


def _month_bands(scale: Scale) -> Iterator[Band]:
    for minute in Step(Unit.MONTH).starts(scale.start - 32 * MINUTES_PER_DAY, scale.end):
        year, month, _ = civil_date(minute // MINUTES_PER_DAY)
        after = day_number(year + month // 12, month % 12 + 1) * MINUTES_PER_DAY
        name = _MONTHS[month - 1]
        yield Band(minute, after, Words(name, year_words(year)), name[:3])


def _year_bands(scale: Scale) -> Iterator[Band]:
    for minute in Step(Unit.YEAR).starts(scale.start - 367 * MINUTES_PER_DAY, scale.end):
        year = civil_date(minute // MINUTES_PER_DAY).year
        after = day_number(year + 1) * MINUTES_PER_DAY
        yield Band(minute, after, Words(year_words(year)), year_words(year))


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"


def _hundreds(scale: Scale, length: int, name: str) -> Iterator[Band]:
    """Centuries or millennia: the first of our era begins with year 1, the one before ends it."""
    position = (civil_date(int(scale.start // MINUTES_PER_DAY)).year - 1) // length
    while True:
        first = day_number(position * length + 1) * MINUTES_PER_DAY
        if first > scale.end:
            return
        after = day_number((position + 1) * length + 1) * MINUTES_PER_DAY
        ours = position >= 0
        number = _ordinal(position + 1 if ours else -position)
        yield Band(first, after, Words(f"{number} {name}", "" if ours else "BCE"), number)
        position += 1


def _century_bands(scale: Scale) -> Iterator[Band]:
    return _hundreds(scale, 100, "century")


def _millennium_bands(scale: Scale) -> Iterator[Band]:
    return _hundreds(scale, 1000, "millennium")


def _era_bands(scale: Scale) -> Iterator[Band]:
    turn = day_number(1) * MINUTES_PER_DAY
    if scale.start < turn:
        yield Band(int(scale.start) - 1, turn, Words("Before our era", "BCE"), "BCE")
    if scale.end >= turn:
        yield Band(turn, int(scale.end) + 1, Words("Our era", "CE"), "CE")


_CONTEXTS: dict[str, Callable[[Scale], Iterator[Band]]] = {
    "day": _day_bands,
    "month": _month_bands,
    "year": _year_bands,
    "century": _century_bands,
    "millennium": _millennium_bands,
    "era": _era_bands,
}


def weekends(scale: Scale) -> Iterator[tuple[int, int]]:
    """First and last minute of each Saturday with Sunday in view."""
    week = Step(Unit.WEEK)
    for monday in week.starts(scale.start, scale.end + 2 * MINUTES_PER_DAY):
        yield monday - 2 * MINUTES_PER_DAY, monday
