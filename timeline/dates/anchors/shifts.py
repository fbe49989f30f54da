"""Offsets: three days ago, two weeks later, a hundred years ago today, the eve of."""

from __future__ import annotations

from dataclasses import replace

from timeline import datewords, edtf
from timeline.dates.anchors.units import move, unit_at
from timeline.dates.context import Context, Reference, Resolved, day_time, timex_day
from timeline.dates.dateparser_adapter import parse_shift
from timeline.dates.meaning import Origin, Shift
from timeline.dates.options import Mode
from timeline.daynumber import DayNumber
from timeline.records import Alternative, Basis, TimexType
from timeline.timevalue import Form, TimeValue

_NAMES = {
    "D": "day",
    "W": "week",
    "2W": "fortnight",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
    "L": "millennium",
}
_FINENESS = ("D", "WE", "W", "M", "Q", "S", "H", "Y", "DE", "CE")
_RESULT = {
    "D": "D",
    "W": "W",
    "2W": "D",
    "M": "M",
    "Q": "Q",
    "Y": "Y",
    "DE": "Y",
    "CE": "Y",
    "L": "Y",
}


def resolve_shift(meaning: Shift, context: Context) -> Resolved | None:
    """The unit that lies ``count`` units from the origin, as finely as the count is stated."""
    if meaning.unit in ("h", "m", "s"):
        return _clock_shift(meaning, context)
    if meaning.unit == "25Y":
        meaning = replace(meaning, unit="Y", count=25 * meaning.count)
    if meaning.unit not in _RESULT:
        return None  # “two weekends later”
    if meaning.mod == _REPORT and context.quarter is not None:
        return _quarter_shift(meaning, context)
    if meaning.origin is Origin.REFERENCE and context.reference is not None:
        return _from_reference(meaning, context)
    alone = meaning.origin is Origin.REFERENCE and context.lines_alone and meaning.count
    if alone and not _looks_back_from_the_news(meaning):
        return _without_anchor(meaning)
    base = context.today
    if base is None:
        return Resolved(
            TimexType.DATE, "XXXX-XX-XX" if meaning.unit == "D" else "XXXX", basis=Basis.ASSUMED
        )
    if meaning.unit == "Y" and abs(meaning.count) == 1 and context.quarter is not None:
        return _quarter_shift(meaning, context)
    day = _moved(base, meaning)
    resolved = unit_at(day, meaning.told_in or _RESULT[meaning.unit])
    parser = _parsed(meaning, context.language)
    return replace(
        resolved,
        time=_roughly(resolved.time, meaning.mod),
        mod=_mod(meaning),
        anchor=base,
        basis=Basis.RELATIVE,
        reason=f"{_counted(meaning)} {context.today_words}"
        if meaning.count
        else f"the day of {context.today_words}",
        parser=parser,
    )


_ROUGH = frozenset(("MORE_THAN", "LESS_THAN"))


def _roughly(time: TimeValue | None, mod: str | None) -> TimeValue | None:
    """“More than a year ago” is about a year ago."""
    rough = time is not None and mod in _ROUGH and time.form is Form.UNIT
    return edtf.approximately(time) if rough and time is not None else time


def _looks_back_from_the_news(meaning: Shift) -> bool:
    """“A day earlier” where nothing is told that it could be counted from: before the day of
    writing, whose news is what else the line tells."""
    return meaning.count < 0 and meaning.unit in _DAYS


def _without_anchor(meaning: Shift) -> Resolved:
    """“Two days later” in a line that names no day: the lines of a crawl may be in any order."""
    value = _UNKNOWN.get(meaning.unit, "XXXX")
    reason = "its line names no day that it could be counted from"
    return Resolved(TimexType.DATE, value, basis=Basis.ASSUMED, reason=reason)


_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "2W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX"}


_DAYS = {"D": 1, "W": 7, "2W": 14}
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}


def _parsed(meaning: Shift, language: str) -> str:
    """Names dateparser where it reads the same distance from the same words."""
    if not meaning.parser:
        return ""
    found = parse_shift(meaning.parser, language)
    if found is None:
        return ""
    if meaning.unit in _DAYS:
        agreed = found.days == meaning.count * _DAYS[meaning.unit]
    else:
        agreed = found.months == meaning.count * _MONTHS.get(meaning.unit, 0)
    return "dateparser:relative" if agreed else ""


_REPORT = "PERIOD"
"""Marks a comparison with what a report is about: “the year-earlier quarter”."""


def _mod(meaning: Shift) -> str | None:
    return None if meaning.mod in ("IN", _REPORT) else meaning.mod


def _moved(day: DayNumber, meaning: Shift) -> DayNumber:
    if meaning.plus is not None:
        day = move(day, *meaning.plus)
    return move(day, meaning.unit, meaning.count)


def _counted(meaning: Shift) -> str:
    side = "before" if meaning.count < 0 else "after"
    said = _units(abs(meaning.count), meaning.unit)
    if meaning.plus is not None:
        unit, count = meaning.plus
        said = f"{_units(abs(count), unit)} and {said}"
    return f"{said} {side}"


def _units(count: int, unit: str) -> str:
    name = _NAMES[unit]
    if count != 1:
        name = "centuries" if name == "century" else f"{name}s"
    return f"{count} {name}"


def _from_reference(meaning: Shift, context: Context) -> Resolved | None:
    reference = context.reference
    assert reference is not None
    if reference.unit == "Q" and context.quarter is not None and meaning.unit == "Y":
        reference = context.quarter
    day = _moved(reference.first, meaning)
    unit = _result_unit(meaning, reference.unit)
    if unit == "":
        return None
    if meaning.told_in and reference.unit == "D":
        return _told_in(meaning, reference, day)
    if unit == "W" and reference.unit == "D" and context.mode is not Mode.NARRATIVE:
        unit = "D"  # news counts its weeks to the day, histories do not
    exact = unit == "W" and reference.unit == "D"
    resolved = unit_at(day, unit)
    return replace(
        resolved,
        first=day if exact else resolved.first,
        mod=_mod(meaning),
        anchor=reference.first,
        anchor_span=reference.span,
        basis=Basis.RELATIVE,
        reason=f"{_counted(meaning)} “{reference.words}”",
        alternatives=(Alternative(day_time(day), "if counted to the day"),) if exact else (),
    )


def _told_in(meaning: Shift, reference: Reference, day: DayNumber) -> Resolved:
    return replace(
        unit_at(day, meaning.told_in),
        mod=_mod(meaning),
        anchor=reference.first,
        anchor_span=reference.span,
        basis=Basis.RELATIVE,
        reason=f"{_counted(meaning)} “{reference.words}”",
    )


def _result_unit(meaning: Shift, stated: str) -> str:
    if stated in ("D", "WE"):
        return "W" if meaning.unit == "2W" else _RESULT[meaning.unit]
    if stated == "W":
        return "W" if meaning.unit in ("D", "W", "2W") else _RESULT[meaning.unit]
    if stated == "M" and meaning.mod != _REPORT and meaning.unit in ("Y", "DE", "CE"):
        return "Y"
    if stated in ("M", "Q"):
        return stated
    if stated in ("S", "H"):
        return "Y" if meaning.unit in ("Y", "DE", "CE") else "M"
    if stated in ("DE", "CE") and meaning.unit in ("DE", "CE"):
        return stated
    return "Y" if stated in ("Y", "DE", "CE") else "D"


def _quarter_shift(meaning: Shift, context: Context) -> Resolved | None:
    quarter = context.quarter
    assert quarter is not None
    return replace(
        unit_at(move(quarter.first, "Y", meaning.count), "Q"),
        anchor=quarter.first,
        anchor_span=quarter.span,
        basis=Basis.RELATIVE,
        reason=f"{_counted(meaning)} “{quarter.words}”",
    )


def _clock_shift(meaning: Shift, context: Context) -> Resolved | None:
    reference = context.reference if meaning.origin is Origin.REFERENCE else None
    if reference is not None and reference.unit != "D":
        reference = None
    base = context.today if reference is None else reference.first
    if base is None:
        return None
    if reference is not None and reference.clock is not None and meaning.unit in _IN_MINUTES:
        return _on_the_clock(meaning, reference, reference.clock)
    days = meaning.count // _DAY_IN_HOURS if meaning.unit == "h" else 0
    if not days or meaning.count % _DAY_IN_HOURS:
        days = 0
    said = context.today_words if reference is None else f"“{reference.words}”"
    return replace(
        unit_at(DayNumber(base + days), "D"),
        basis=Basis.RELATIVE,
        anchor=base,
        anchor_span=None if reference is None else reference.span,
        reason=f"some hours from {said}",
    )


def _on_the_clock(meaning: Shift, reference: Reference, told: int) -> Resolved:
    """“At 3.23 they came; forty minutes later it was over”."""
    days, minutes = divmod(told + meaning.count * _IN_MINUTES[meaning.unit], _DAY_IN_MINUTES)
    day = DayNumber(reference.first + days)
    hour, minute = divmod(minutes, 60)
    return Resolved(
        TimexType.TIME,
        f"{timex_day(day)}T{hour:02d}:{minute:02d}",
        edtf.at_time(day, hour, minute),
        "D",
        day,
        mod=meaning.mod,
        anchor=reference.first,
        anchor_span=reference.span,
        basis=Basis.RELATIVE,
        reason=f"counted on the clock from “{reference.words}”",
    )


_IN_MINUTES = {"h": 60, "m": 1}
_DAY_IN_MINUTES = 1440
_DAY_IN_HOURS = 24


_MIDWEEK = 3


def shift_years(resolved: Resolved, years: int) -> Resolved | None:
    """The same day, month or year, ``years`` years away."""
    if resolved.first is None or resolved.unit not in ("D", "W", "M", "Y"):
        return None
    day = move(resolved.first, "Y", years)
    if resolved.unit == "W":
        day = move(DayNumber(resolved.first + _MIDWEEK), "Y", years)
    return replace(
        unit_at(day, resolved.unit),
        anchor=resolved.first,
        anchor_span=resolved.anchor_span,
        basis=Basis.RELATIVE,
        reason=f"{_away(years, 'year')} {_said(resolved)}",
    )


def next_to(resolved: Resolved, days: int) -> Resolved | None:
    """The day some days before or after a day."""
    if resolved.first is None or resolved.unit != "D":
        return None
    day = DayNumber(resolved.first + days)
    counted = _away(days, "day")
    if abs(days) == 1:
        counted = f"the day {'before' if days < 0 else 'after'}"
    return replace(
        unit_at(day, "D"),
        anchor=resolved.first,
        anchor_span=resolved.anchor_span,
        basis=Basis.RELATIVE,
        reason=f"{counted} {_said(resolved)}",
    )


def _away(count: int, unit: str) -> str:
    """“40 years before”."""
    plural = "" if abs(count) == 1 else "s"
    return f"{abs(count)} {unit}{plural} {'before' if count < 0 else 'after'}"


def _said(resolved: Resolved) -> str:
    """A date in words: “Fri 29 Nov 2024”."""
    return resolved.value if resolved.time is None else datewords.words(resolved.time)
