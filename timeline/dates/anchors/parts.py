"""Early, mid, late, halves, “later this month”: narrower bounds within a longer time."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline import edtf
from timeline.dates.anchors.feasts import nth_weekday
from timeline.dates.anchors.units import decade_value, move, unit_at
from timeline.dates.context import Context, Resolved, day_time, timex_day, timex_week
from timeline.dates.meaning import Origin, Part, Period
from timeline.daynumber import DayNumber, civil_date, day_number, month_length, weekday
from timeline.language.reporting import reporting_pattern
from timeline.language.tense import Tense
from timeline.records import Basis
from timeline.timevalue import TimeValue

_MONTHS_OF_YEAR = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "half1": (1, 6),
    "half2": (7, 12),
}
_DAYS_OF_MONTH = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "half1": (1, 15),
    "half2": (16, 31),
}
_DAYS_OF_WEEK = {"early": (0, 2), "mid": (1, 3), "late": (3, 6)}
_YEARS_OF_DECADE = {
    "early": (0, 3),
    "mid": (4, 6),
    "late": (7, 9),
    "half1": (0, 4),
    "half2": (5, 9),
}
_YEARS_OF_CENTURY = {
    "early": (0, 33),
    "mid": (34, 66),
    "late": (67, 99),
    "half1": (0, 49),
    "half2": (50, 99),
}


def narrow(whole: Resolved, meaning: Part, context: Context) -> Resolved | None:
    """``whole`` with its TIMEX3 modifier and the bounds of the part."""
    if meaning.kind == "week-of" and whole.first is not None:
        monday = DayNumber(whole.first - weekday(whole.first))
        time = edtf.within_days(monday, monday + 6)
        return replace(whole, value=timex_week(monday), time=time, unit="W", first=monday)
    if meaning.kind == "week-to" and whole.first is not None:
        start = DayNumber(whole.first - 6)
        time = edtf.within_days(start, whole.first)
        return replace(whole, value=timex_week(start + 3), time=time, unit="W", first=start)
    if meaning.kind.startswith("weekend"):
        return _weekend_in(whole, int(meaning.kind.removeprefix("weekend")))
    if whole.first is None or whole.time is None:
        return replace(whole, mod=meaning.mod or None)
    if meaning.kind.startswith("decade") and whole.unit == "CE":
        return _decade_in(whole, int(meaning.kind.removeprefix("decade")))
    if meaning.kind in ("first-day", "last-day"):
        return _edge_day(whole, meaning.kind, context)
    if meaning.kind in ("later", "earlier"):
        return _rest(whole, meaning.kind, context)
    start, (bounds, first) = whole.first, _bounds(whole, meaning.kind)
    aside = 0
    if "turn" in context.words.lower() and _turns_ahead(whole, meaning, context):
        aside = 1
    elif first is not None and _is_over(whole, meaning, context, first):
        aside = -1
    if aside:
        whole = replace(
            unit_at(move(start, whole.unit, aside), whole.unit),
            anchor=whole.anchor,
            anchor_span=whole.anchor_span,
            basis=whole.basis,
            reason=f"{_ASIDE[aside]}, seen from {context.today_words}",
        )
        bounds, first = _bounds(whole, meaning.kind)
    return replace(whole, mod=meaning.mod, time=bounds, first=first)


_ASIDE = {
    1: "the one after, as the verb looks forward",
    -1: "the one before, as the verb looks back",
}


def _is_over(whole: Resolved, meaning: Part, context: Context, first: DayNumber) -> bool:
    """“In the final weeks of the year guns fell silent”, written in January: of the last year. What
    is reported (“said at the end of the month they would”) may be to come."""
    inner, today = meaning.inner, context.today
    if not isinstance(inner, Period) or inner.offset or inner.origin is not Origin.DOCUMENT:
        return False
    if (
        today is None
        or first <= today
        or context.tense is not Tense.PAST
        or whole.unit not in _SHORT
    ):
        return False
    before = context.text[max(0, context.span.start - _OPENING_REACH) : context.span.start]
    cue, reports = context.governor().cue, reporting_pattern(context.language)
    if cue is None or cue.start < context.span.end or _OPENING.search(before) is None:
        return False
    said = context.cue_words(cue)
    return "this" not in context.words.lower() and not (reports and reports.search(said))


def _turns_ahead(whole: Resolved, meaning: Part, context: Context) -> bool:
    """“At the turn of the century it will change hands”: of the century to come."""
    inner = meaning.inner
    of_now = isinstance(inner, Period) and not inner.offset and inner.origin is Origin.DOCUMENT
    return of_now and meaning.mod == "START" and context.tense is Tense.FUTURE and whole.unit != "L"


_SHORT = frozenset(("W", "M", "Q", "Y"))
_OPENING_REACH = 24
_OPENING = re.compile(r"(?:\A|[.!?:]\s|\n)\W*(?:[^\W\d_]+\s){0,2}\Z")
"""A preposition and an article at the beginning of a sentence."""


def _edge_day(whole: Resolved, kind: str, context: Context) -> Resolved | None:
    """The first or last day of a longer time; what is told as past is not still to come."""
    day, today, first = _edge(whole, kind), context.today, whole.first
    if first is None or day is None:
        return None
    counted = whole.basis is not Basis.EXPLICIT and whole.unit in ("Y", "M", "W")
    if counted and today is not None and day > today and context.tense is Tense.PAST:
        day = _edge(unit_at(move(first, whole.unit, -1), whole.unit), kind)
    if day is None:
        return None
    return replace(whole, value=timex_day(day), time=day_time(day), unit="D", first=day, mod=None)


def _edge(whole: Resolved, kind: str) -> DayNumber | None:
    if kind == "first-day" or whole.time is None:
        return whole.first
    last = whole.time.last_day
    return None if last is None else DayNumber(last)


def _decade_in(whole: Resolved, number: int) -> Resolved:
    """The decade of that number in a century, as its years are written: the 1900s are the first."""
    assert whole.first is not None
    decade = decade_value(civil_date(whole.first).year // 100 * 100 + 10 * (number - 1))
    return replace(whole, value=decade.value, time=decade.time, unit="DE", first=decade.first)


_WEEKENDS = 5


def _weekend_in(whole: Resolved, number: int) -> Resolved | None:
    """The weekend of that number in a month; the fifth is the last one."""
    if whole.first is None or whole.unit != "M":
        return None
    year, month, _ = civil_date(whole.first)
    saturday = nth_weekday(year, month, 5, -1 if number == _WEEKENDS else number)
    time = edtf.within_days(saturday, saturday + 1)
    return replace(
        whole, value=f"{timex_week(saturday)}-WE", time=time, unit="WE", first=saturday, parser=""
    )


def _rest(whole: Resolved, kind: str, context: Context) -> Resolved:
    today, time = context.today, whole.time
    assert time is not None
    mod = "END" if kind == "later" else "START"
    first, last = time.first_day, time.last_day
    if today is None or first is None or last is None or not first <= today <= last:
        return replace(whole, mod=mod)
    if kind == "later":
        return replace(whole, mod=mod, time=edtf.within_days(min(today + 1, last), last))
    return replace(whole, mod=mod, time=edtf.within_days(first, today))


def _bounds(whole: Resolved, kind: str) -> tuple[TimeValue | None, DayNumber | None]:
    assert whole.first is not None
    year, month, _ = civil_date(whole.first)
    if whole.unit == "M":
        if kind == "last-week":
            length = month_length(year, month)
            low, high = length - 6, length
        elif kind.startswith("week"):
            low = 7 * int(kind[4:]) - 6
            high = low + 6
        else:
            low, high = _DAYS_OF_MONTH[kind]
        return _days(
            day_number(year, month, low),
            day_number(year, month, min(high, month_length(year, month))),
        )
    if whole.unit == "W" and kind in _DAYS_OF_WEEK:
        low, high = _DAYS_OF_WEEK[kind]
        return _days(DayNumber(whole.first + low), DayNumber(whole.first + high))
    if whole.unit == "Y" and kind in _MONTHS_OF_YEAR:
        low, high = _MONTHS_OF_YEAR[kind]
        return edtf.within(edtf.month(year, low), edtf.month(year, high)), day_number(year, low)
    table = {"DE": _YEARS_OF_DECADE, "CE": _YEARS_OF_CENTURY}.get(whole.unit, {})
    if kind in table:
        low, high = table[kind]
        return edtf.within(edtf.year(year + low), edtf.year(year + high)), day_number(year + low)
    return _thirds(whole, kind)


def _days(first: DayNumber, last: DayNumber) -> tuple[TimeValue, DayNumber]:
    return edtf.within_days(first, last), first


def _thirds(whole: Resolved, kind: str) -> tuple[TimeValue | None, DayNumber | None]:
    """A third or a half of a season, quarter or weekend."""
    time = whole.time
    if time is None or time.first_day is None or time.last_day is None:
        return time, whole.first
    first, length = time.first_day, time.last_day - time.first_day + 1
    share = {"early": (0, 3), "mid": (1, 3), "late": (2, 3), "half1": (0, 2), "half2": (1, 2)}.get(
        kind
    )
    if share is None or length < 3:
        return time, whole.first
    place, parts = share
    low = first + length * place // parts
    high = first + length * (place + 1) // parts - 1
    return _days(DayNumber(low), DayNumber(high))
