"""Weeks, months, seasons, quarters, years, decades and centuries, feasts, weekends."""

from __future__ import annotations

from dataclasses import replace

from dateutil.easter import EASTER_ORTHODOX, easter  # type: ignore[import-untyped]

from timeline import edtf
from timeline.dates.context import (
    Context,
    Reference,
    Resolved,
    day_time,
    day_words,
    month_time,
    timex_day,
    timex_month,
    timex_week,
    timex_year,
    year_time,
)
from timeline.dates.meaning import (
    Century,
    Decade,
    FiscalYear,
    Heading,
    Holiday,
    Origin,
    OtherCalendar,
    Period,
    Quarter,
    Season,
    Weekend,
)
from timeline.dates.options import Mode
from timeline.daynumber import (
    DayNumber,
    add_months,
    civil_date,
    day_number,
    from_date,
    iso_year,
    month_length,
    weekday,
)
from timeline.language.tense import Tense
from timeline.records import Alternative, Basis, TimexType
from timeline.spans import Span

_NAMES = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}


def unit_at(day: DayNumber, unit: str) -> Resolved:
    """The day, week, month, quarter, year, decade or century that holds ``day``."""
    year, month, _ = civil_date(day)
    if unit == "D":
        return Resolved(TimexType.DATE, timex_day(day), day_time(day), "D", day)
    if unit == "W":
        monday = DayNumber(day - weekday(day))
        time = edtf.within_days(monday, monday + 6)
        return Resolved(TimexType.DATE, timex_week(day), time, "W", monday)
    if unit == "M":
        return Resolved(
            TimexType.DATE,
            timex_month(year, month),
            month_time(year, month),
            "M",
            day_number(year, month),
        )
    if unit == "Q":
        return quarter_value(year, (month - 1) // 3 + 1)
    if unit == "DE":
        return decade_value(year // 10 * 10)
    if unit == "CE":
        return century_value((year - 1) // 100 + 1)
    return Resolved(TimexType.DATE, timex_year(year), year_time(year), "Y", day_number(year))


def quarter_value(year: int, number: int, kind: str = "Q") -> Resolved:
    """A quarter or a half year."""
    first_month = 3 * number - 2 if kind == "Q" else 6 * number - 5
    code = (32 if kind == "Q" else 39) + number
    return Resolved(
        TimexType.DATE,
        f"{timex_year(year)}-{kind}{number}",
        edtf.parse(f"{iso_year(year)}-{code}"),
        kind,
        day_number(year, first_month),
    )


def decade_value(start: int) -> Resolved:
    """The ten years from ``start``."""
    return Resolved(
        TimexType.DATE,
        f"{start // 10:03d}",
        edtf.parse(f"{iso_year(start)[:-1]}X"),
        "DE",
        day_number(start),
    )


def century_value(number: int) -> Resolved:
    """Century 1 is the years 1 to 100; drawn as the hundred years that share two digits."""
    if number > 0:
        time = edtf.parse(f"{number - 1:02d}XX")
        return Resolved(
            TimexType.DATE, f"{number - 1:02d}", time, "CE", day_number((number - 1) * 100)
        )
    first, last = 1 + 100 * number, 100 * (number + 1)
    time = edtf.within(year_time(first), year_time(last))
    return Resolved(TimexType.DATE, f"BC{-number - 1:02d}", time, "CE", day_number(first))


def move(day: DayNumber, unit: str, count: int) -> DayNumber:
    """The day ``count`` units later; a day that its month lacks becomes the month's last."""
    if unit == "D":
        return DayNumber(day + count)
    if unit == "W":
        return DayNumber(day + 7 * count)
    if unit == "2W":
        return DayNumber(day + 14 * count)
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "L": 12000}[unit] * count
    year, month, number = civil_date(day)
    year, month = add_months(year, month, months)
    return day_number(year, month, min(number, month_length(year, month)))


def resolve_period(meaning: Period, context: Context) -> Resolved | None:
    """This, last or next unit of the document date or of the time spoken of."""
    base, said, span = _base(meaning, context)
    if span is None and context.lines_alone and _goes_on(meaning):
        return _without_anchor(meaning)
    if base is None:
        return Resolved(TimexType.DATE, _unknown(meaning.unit), basis=Basis.ASSUMED)
    unit = meaning.unit if span is None else _told_unit(meaning, context)
    resolved = unit_at(move(base, meaning.unit, meaning.offset), unit)
    if meaning.loose and meaning.unit == "Q":
        resolved = _loose_quarter(meaning, context, base)
    resolved = _so_far(resolved, meaning, context, base)
    name = _NAMES[meaning.unit]
    count = {-1: f"the {name} before", 0: f"the {name} of", 1: f"the {name} after"}
    return replace(
        resolved,
        anchor=base,
        anchor_span=span,
        basis=Basis.RELATIVE,
        reason=f"{count.get(meaning.offset, '')} {said}",
    )


def _goes_on(meaning: Period) -> bool:
    """“The next day”: counted from a day that was told before, never from the document."""
    return meaning.unit == "D" and meaning.offset > 0 and meaning.origin is Origin.REFERENCE


def _without_anchor(meaning: Period) -> Resolved:
    reason = "its line names no day that it could be counted from"
    return Resolved(TimexType.DATE, _unknown(meaning.unit), basis=Basis.ASSUMED, reason=reason)


_COARSE = {"W": "W", "M": "M", "Q": "Q", "S": "M", "H": "Q", "Y": "Y", "DE": "DE", "CE": "CE"}


def _told_unit(meaning: Period, context: Context) -> str:
    """“The next day” after “March 1642” is told no finer than the month."""
    if meaning.unit != "D" or meaning.origin is not Origin.REFERENCE or context.reference is None:
        return meaning.unit
    return _COARSE.get(context.reference.unit, meaning.unit)


def _so_far(resolved: Resolved, meaning: Period, context: Context, base: DayNumber) -> Resolved:
    """“This week” of past acts ends with the document; of plans it begins there."""
    if meaning.unit != "W" or meaning.offset or meaning.origin is Origin.REFERENCE:
        return resolved
    monday = base - weekday(base)
    if context.tense is Tense.PAST:
        return replace(resolved, time=edtf.within_days(monday, base))
    return resolved


def _loose_quarter(meaning: Period, context: Context, base: DayNumber) -> Resolved:
    """The quarter that the report is about, or the last whole one."""
    if context.quarter is None:
        if meaning.year is not None:
            return unit_at(day_number(meaning.year), "Y")
        return unit_at(move(base, "Q", -1), "Q")
    if meaning.year is None:
        return unit_at(context.quarter.first, "Q")
    return unit_at(day_number(meaning.year, civil_date(context.quarter.first).month), "Q")


def _base(meaning: Period, context: Context) -> tuple[DayNumber | None, str, Span | None]:
    reference = context.reference
    if meaning.origin is Origin.REFERENCE and reference is not None:
        return reference.first, f"“{reference.words}”", reference.span
    if meaning.unit in ("M", "Y", "Q", "DE", "CE"):
        return context.base, context.base_words, context.base_span
    return context.today, context.today_words, None


def _unknown(unit: str) -> str:
    return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX"}.get(unit, "XXXX")


def _nearest_year(
    context: Context, first_month: int, heading: Heading, *, ended: bool = False, still: int = 7
) -> tuple[int, str] | None:
    """Year in which something that begins in ``first_month`` is meant."""
    today = context.base
    if today is None:
        return None
    year, month, _ = civil_date(today)
    latest = year if first_month <= month else year - 1
    if heading in (Heading.LAST, Heading.PREVIOUS):
        return (
            latest if month - first_month >= 3 or latest < year else latest - 1
        ), "the last one before"
    if heading in (Heading.NEXT, Heading.FOLLOWING):
        return latest + 1, "the next one after"
    if heading is Heading.THIS:
        return year, "the one in the year of"
    if ended:
        return latest, "the last one that had begun by"
    tense = context.tense
    if tense is Tense.FUTURE and not _lately(year, month, latest, first_month, still):
        return latest + 1, "the next one after"
    ahead = (latest + 1 - year) * 12 + first_month - month
    if tense is Tense.UNKNOWN and ahead <= 4:
        return latest + 1, "the one nearest to"
    return latest, "the last one that had begun by"


def _lately(year: int, month: int, begun: int, first_month: int, months: int) -> bool:
    """True for what began some months ago: “will report its third-quarter loss”."""
    return (year - begun) * 12 + month - first_month < months


def resolve_season(meaning: Season, context: Context) -> Resolved | None:
    """Spring to winter of a year; winter belongs to the year in which it begins."""
    if meaning.heading is Heading.GENERIC:
        return Resolved(TimexType.DATE, f"XXXX-{meaning.season}", basis=Basis.ASSUMED)
    if meaning.year is not None:
        return _season(meaning.year, meaning.season)
    if meaning.within is not None:
        period = resolve_period(meaning.within, context)
        if period is None or period.first is None:
            return None
        year = civil_date(period.first).year
        return replace(
            _season(year, meaning.season),
            basis=Basis.RELATIVE,
            reason=period.reason,
            anchor=period.anchor,
        )
    first_month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[meaning.season]
    if meaning.heading is Heading.SAME and context.reference is not None:
        return _season_around(meaning.season, context.reference)
    if context.mode is Mode.NARRATIVE and context.reference is not None:
        return _told_season(meaning, context, context.reference, first_month)
    found = _nearest_year(context, first_month, meaning.heading, still=3)
    if found is None:
        return Resolved(TimexType.DATE, f"XXXX-{meaning.season}", basis=Basis.ASSUMED)
    year, why = found
    return replace(
        _season(year, meaning.season),
        underspecified=f"XXXX-{meaning.season}",
        anchor=context.base,
        basis=Basis.RELATIVE,
        reason=f"{why} {context.base_words}",
    )


def _told_season(
    meaning: Season, context: Context, reference: Reference, first_month: int
) -> Resolved:
    """In a narrative: the season of the year told, or the first one after the day told."""
    year, month, _ = civil_date(reference.first)
    coarse = reference.unit in ("Y", "H", "DE")
    after = meaning.heading in (Heading.NEXT, Heading.FOLLOWING)
    if meaning.heading in (Heading.LAST, Heading.PREVIOUS):
        year -= month <= first_month
    elif coarse:
        year += after
    elif after:
        year += month >= first_month
    elif month - first_month >= _SEASON_MONTHS:
        year += 1
    return replace(
        _season(year, meaning.season),
        underspecified=f"XXXX-{meaning.season}",
        anchor=reference.first,
        anchor_span=reference.span,
        basis=Basis.RELATIVE,
        reason=f"the one by {context.base_words}",
    )


_SEASON_MONTHS = 3


def _season_around(season: str, reference: Reference) -> Resolved:
    """“That winter”: the one that the time spoken of lies in or next to."""
    year, month, _ = civil_date(reference.first)
    begun = year - 1 if season == "WI" and month <= 2 else year
    return replace(
        _season(begun, season),
        anchor=reference.first,
        anchor_span=reference.span,
        basis=Basis.RELATIVE,
        reason=f"the one of “{reference.words}”",
    )


def _season(year: int, season: str) -> Resolved:
    number = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}[season]
    time = edtf.parse(f"{iso_year(year)}-{number}")
    return Resolved(TimexType.DATE, f"{timex_year(year)}-{season}", time, "S", time.first_day)


def resolve_quarter(meaning: Quarter, context: Context) -> Resolved | None:
    """A quarter or half of a year."""
    if meaning.year is not None:
        return quarter_value(meaning.year, meaning.number, meaning.kind)
    if meaning.within is not None:
        period = resolve_period(meaning.within, context)
        if period is None or period.first is None:
            return None
        year = civil_date(period.first).year
        return replace(
            quarter_value(year, meaning.number, meaning.kind),
            basis=Basis.RELATIVE,
            reason=period.reason,
            anchor=period.anchor,
        )
    first_month = 3 * meaning.number - 2 if meaning.kind == "Q" else 6 * meaning.number - 5
    found = _nearest_year(context, first_month, meaning.heading, ended=meaning.ended)
    if found is None:
        return Resolved(TimexType.DATE, f"XXXX-{meaning.kind}{meaning.number}", basis=Basis.ASSUMED)
    year, why = found
    return replace(
        quarter_value(year, meaning.number, meaning.kind),
        underspecified=f"XXXX-{meaning.kind}{meaning.number}",
        anchor=context.base,
        basis=Basis.RELATIVE,
        reason=f"{why} {context.base_words}",
    )


def resolve_decade(meaning: Decade) -> Resolved:
    """“The 1980s”."""
    return decade_value(meaning.start)


def resolve_century(meaning: Century) -> Resolved:
    """“The 17th century”."""
    return century_value(meaning.number)


def resolve_fiscal_year(meaning: FiscalYear) -> Resolved:
    """A fiscal year, drawn as the calendar year of its name."""
    return replace(
        unit_at(day_number(meaning.year), "Y"),
        reason="a fiscal year, whose months the text does not say",
    )


def resolve_other_calendar(meaning: OtherCalendar) -> Resolved:
    """A day of another calendar."""
    day = day_number(meaning.year, meaning.month, meaning.day)
    return Resolved(
        TimexType.DATE,
        timex_day(day),
        day_time(day),
        "D",
        day,
        reason=f"a day of the {meaning.calendar} calendar",
    )


def feast_day(rule: str, year: int) -> DayNumber | None:
    """Day of a feast in a year; None where the year has none. Easter by dateutil."""
    if rule[:6] in ("easter", "orthod"):
        if not 1583 <= year <= 4099:
            return None
        name = "easter" if rule.startswith("easter") else "orthodox"
        first = easter(year, EASTER_ORTHODOX) if name == "orthodox" else easter(year)
        return DayNumber(from_date(first) + int(rule.removeprefix(name)))
    if rule == "election":
        monday = _nth_weekday(year, 11, 0, 1)
        return None if year % 2 else DayNumber(monday + 1)
    if rule.startswith("nth:"):
        _, month, day, which = rule.split(":")
        return _nth_weekday(year, int(month), int(day), int(which))
    month, day = rule.split("-")
    return day_number(year, int(month), int(day))


def _nth_weekday(year: int, month: int, day: int, which: int) -> DayNumber:
    if which > 0:
        first = day_number(year, month)
        return DayNumber(first + (day - weekday(first)) % 7 + 7 * (which - 1))
    last = day_number(year, month, month_length(year, month))
    return DayNumber(last - (weekday(last) - day) % 7)


def resolve_holiday(meaning: Holiday, context: Context) -> Resolved | None:
    """A feast of the stated year, or the one that heading, tense and nearness prefer."""
    year = meaning.year
    reason = ""
    if year is None and meaning.within is not None:
        period = resolve_period(meaning.within, context)
        if period is not None and period.first is not None:
            year, reason = civil_date(period.first).year, period.reason
    if year is not None:
        day = feast_day(meaning.rule, year)
        return None if day is None else replace(unit_at(day, "D"), reason=reason)
    today = context.base
    if today is None:
        return None
    base = civil_date(today).year
    days = [
        day
        for near in range(base - 2, base + 3)
        if (day := feast_day(meaning.rule, near)) is not None
    ]
    chosen, why = _feast_near(days, today, meaning.heading, context)
    if chosen is None:
        return None
    return replace(
        unit_at(chosen, "D"),
        anchor=today,
        basis=Basis.RELATIVE,
        reason=f"{why} {context.base_words}",
        alternatives=tuple(
            Alternative(day_time(day), "another year")
            for day in sorted(days, key=lambda day: abs(day - today))
            if day != chosen
        )[:1],
    )


_FEAST_REACH = 360
"""Days from the document within which the verb's tense says which of two feasts is meant."""


def _feast_near(
    days: list[DayNumber], today: DayNumber, heading: Heading, context: Context
) -> tuple[DayNumber | None, str]:
    before = [day for day in days if day < today]
    after = [day for day in days if day > today]
    if heading is Heading.LAST and before:
        return before[-1], "the last one before"
    if heading is Heading.NEXT and after:
        return after[0], "the next one after"
    cue = context.governor().cue
    purpose = cue is not None and context.cue_words(cue).lower() == "for"
    if heading is Heading.OPEN and today not in days and context.governor().strong and not purpose:
        tense = context.tense
        if tense is Tense.PAST and before and today - before[-1] <= _FEAST_REACH:
            return before[-1], "the last one before"
        if tense is Tense.FUTURE and after and after[0] - today <= _FEAST_REACH:
            return after[0], "the next one after"
    return min(days, key=lambda day: abs(day - today), default=None), "the one nearest to"


def resolve_weekend(meaning: Weekend, context: Context) -> Resolved | None:
    """Saturday and Sunday: the last ones, unless the words or the verb look forward."""
    base = context.today
    reference = context.reference
    if (
        meaning.heading in (Heading.SAME, Heading.FOLLOWING, Heading.PREVIOUS)
        and reference is not None
    ):
        base = reference.first
    if base is None:
        return Resolved(TimexType.DATE, "XXXX-WXX-WE", basis=Basis.ASSUMED)
    saturday = DayNumber(base - weekday(base) + 5)
    if meaning.heading in (Heading.LAST, Heading.PREVIOUS):
        saturday = DayNumber(saturday - 7)
    elif meaning.heading in (Heading.NEXT, Heading.FOLLOWING):
        saturday = DayNumber(saturday + (7 if weekday(base) >= 5 else 0))
    elif (
        meaning.heading is Heading.OPEN and weekday(base) < 5 and context.tense is not Tense.FUTURE
    ):
        saturday = DayNumber(saturday - 7)
    return Resolved(
        TimexType.DATE,
        f"{timex_week(saturday)}-WE",
        edtf.within_days(saturday, saturday + 1),
        "WE",
        saturday,
        anchor=base,
        basis=Basis.RELATIVE,
        reason=f"the weekend of {day_words(saturday)}, by {context.today_words}",
    )
