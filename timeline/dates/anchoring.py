"""Underspecified values and a context into dates, each with its reasons."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.anchors import (
    calendar,
    days,
    feasts,
    parts,
    periods,
    shifts,
    times,
    weekdays,
    yearparts,
)
from timeline.dates.context import Context, Resolved
from timeline.dates.meaning import (
    Ahead,
    Anniversary,
    CalendarDate,
    Century,
    Clock,
    DayOf,
    DayTime,
    Decade,
    Duration,
    Eve,
    FiscalYear,
    Holiday,
    Meaning,
    Origin,
    OtherCalendar,
    Part,
    Period,
    Quarter,
    Repetition,
    Season,
    Shift,
    Vague,
    Weekend,
)
from timeline.dates.options import Mode
from timeline.language.tense import Tense
from timeline.records import Basis, TimexType


def resolve(meaning: Meaning, context: Context) -> Resolved | None:
    """When it was, as far as the context tells; None where the words make no date."""
    tells_history = context.mode is Mode.NARRATIVE and not context.reports
    if tells_history and isinstance(meaning, Shift) and _is_today(meaning):
        return Resolved(TimexType.DATE, "PRESENT_REF", basis=Basis.ASSUMED)
    return _resolve(meaning, context)


_LATER = frozenset(("ru",))
"""Languages in which “in two days” of past acts is two days later, not within two days."""


def _ahead(meaning: Ahead, context: Context) -> Resolved | None:
    """“in three weeks”: counted from the document where the verb looks forward, else how long."""
    if context.language in _LATER and (
        context.mode is Mode.NARRATIVE or context.tense is Tense.PAST
    ):
        return _resolve(replace(meaning.shift, origin=Origin.REFERENCE), context)
    tells_history = context.mode is Mode.NARRATIVE and not context.reports
    if tells_history or context.tense is Tense.PAST:
        return _resolve(meaning.duration, context)
    if context.language == "en" and context.tense is Tense.UNKNOWN:
        return _resolve(meaning.duration, context)
    return _resolve(meaning.shift, context)


def _is_today(meaning: Shift) -> bool:
    """“Today” in a history: nowadays."""
    return meaning.unit == "D" and not meaning.count and meaning.origin is Origin.DOCUMENT


def _resolve(meaning: Meaning, context: Context) -> Resolved | None:
    match meaning:
        case CalendarDate():
            return calendar.resolve_calendar(meaning, context)
        case Period():
            return periods.resolve_period(meaning, context)
        case Shift():
            return shifts.resolve_shift(meaning, context)
        case Ahead():
            return _ahead(meaning, context)
        case DayOf():
            return days.resolve_day_of(meaning, context)
        case Duration():
            return Resolved(TimexType.DURATION, meaning.value, mod=meaning.mod)
        case Vague():
            return Resolved(TimexType.DATE, meaning.value, basis=Basis.ASSUMED)
        case Repetition():
            return Resolved(TimexType.SET, meaning.value, mod=meaning.mod)
        case Part() | DayTime() | Clock() | Anniversary() | Eve():
            return _wrapped(meaning, context)
        case _:
            return _named(meaning, context)


def _wrapped(
    meaning: Part | DayTime | Clock | Anniversary | Eve, context: Context
) -> Resolved | None:
    inner = None if meaning.inner is None else _resolve(meaning.inner, context)
    if meaning.inner is not None and inner is None:
        return None
    match meaning:
        case DayTime():
            return times.resolve_day_time(meaning, inner, context)
        case Clock():
            return times.resolve_clock(meaning, inner, context)
    if inner is None:
        return None
    match meaning:
        case Part():
            return parts.narrow(inner, meaning, context)
        case Anniversary():
            return shifts.shift_years(inner, meaning.years)
        case Eve():
            return shifts.next_to(inner, meaning.days)


def _named(
    meaning: Season | Quarter | Decade | Century | FiscalYear | Holiday | OtherCalendar | Weekend,
    context: Context,
) -> Resolved | None:
    match meaning:
        case Season():
            return yearparts.resolve_season(meaning, context)
        case Quarter():
            return yearparts.resolve_quarter(meaning, context)
        case Decade():
            return periods.resolve_decade(meaning)
        case Century():
            return periods.resolve_century(meaning)
        case FiscalYear():
            return periods.resolve_fiscal_year(meaning)
        case Holiday():
            return feasts.resolve_holiday(meaning, context)
        case OtherCalendar():
            return periods.resolve_other_calendar(meaning)
        case Weekend():
            return weekdays.resolve_weekend(meaning, context)
