"""This, last and next unit; decades, centuries, fiscal years, days of other calendars."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline import edtf
from timeline.dates.anchors.units import (
    UNIT_NAMES,
    century_value,
    decade_before_era,
    decade_value,
    millennium_value,
    move,
    unit_at,
)
from timeline.dates.context import (
    Context,
    Reference,
    Resolved,
    day_time,
    timex_day,
)
from timeline.dates.meaning import (
    Century,
    Decade,
    FiscalYear,
    Heading,
    Origin,
    OtherCalendar,
    Period,
)
from timeline.daynumber import (
    DayNumber,
    civil_date,
    day_number,
    weekday,
)
from timeline.language.tense import Tense
from timeline.records import Basis, TimexType
from timeline.spans import Span


def resolve_period(meaning: Period, context: Context) -> Resolved | None:
    """This, last or next unit of the document date or of the time spoken of; None for hours and
    weekends, of which no date is one."""
    if meaning.unit not in UNIT_NAMES:
        return None
    if meaning.origin is Origin.DOCUMENT and meaning.offset and not meaning.loose:
        context = context.pointing(Heading.LAST if meaning.offset < 0 else Heading.NEXT)
    elif meaning.origin is Origin.DOCUMENT and "this year" in context.words.lower():
        context = context.pointing(Heading.THIS)
    base, said, span = _base(meaning, context)
    if span is None and context.lines_alone and _goes_on(meaning):
        return _without_anchor(meaning)
    if base is None:
        return Resolved(TimexType.DATE, _unknown(meaning.unit), basis=Basis.ASSUMED)
    if span is None and _week_to_come(meaning, context, base):
        base, said = DayNumber(base + 1), f"the day after {said}"
    if meaning.loose and meaning.unit == "Y" and meaning.offset and _has_begun(base, context):
        meaning = replace(meaning, offset=0)
    unit = meaning.unit if span is None else _told_unit(meaning, context)
    start = move(base, meaning.unit, meaning.offset)
    if meaning.unit == "2W" and meaning.offset > 0:
        start = DayNumber(start - 13)  # the next fortnight begins on the next day
    resolved = unit_at(start, unit)
    if meaning.loose and meaning.unit == "Q":
        resolved = _loose_quarter(meaning, context, base)
    resolved = _so_far(resolved, meaning, context, base)
    name = UNIT_NAMES[meaning.unit]
    count = {
        -2: f"the {name} before the one before",
        -1: f"the {name} before",
        0: f"the {name} of",
        1: f"the {name} after",
        2: f"the {name} after the one after",
    }
    return replace(
        resolved,
        anchor=base,
        anchor_span=span,
        basis=Basis.RELATIVE,
        reason=f"{count.get(meaning.offset, '')} {said}",
    )


_SUNDAY = 6


def _week_to_come(meaning: Period, context: Context, base: DayNumber) -> bool:
    """“Talks resume this week”, written on a Sunday: the week that begins with the next day."""
    if meaning.unit != "W" or meaning.offset or weekday(base) != _SUNDAY:
        return False
    return meaning.origin is Origin.DOCUMENT and context.tense is not Tense.PAST


_NEW = 2
"""Months for which a year is new."""


def _has_begun(base: DayNumber, context: Context) -> bool:
    """“The new year”, told of a day in January: the one that it lies in."""
    return context.told_unit not in ("", "Y", "H") and civil_date(base).month <= _NEW


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
    if reference is not None and _is_of_month_told(meaning, context, reference):
        return reference.first, f"“{reference.words}”", reference.span
    if meaning.unit in ("M", "Y", "Q", "DE", "CE"):
        return context.base, context.base_words, context.base_span
    return context.today, context.today_words, None


_THE_MONTH = re.compile(r"(?:the month|du mois|des Monats|del? mes|do mês|del mese)$")
_BESIDE = 200
"""Characters behind a date within which “the end of the month” may be that of its month."""


def _is_of_month_told(meaning: Period, context: Context, reference: Reference) -> bool:
    """“It was agreed on 8 August; the last soldier left at the end of the month”."""
    if meaning.unit != "M" or meaning.offset or _THE_MONTH.search(context.words) is None:
        return False
    near = context.span.start - reference.span.end <= _BESIDE
    today = context.today
    if not near or today is None or reference.unit not in ("D", "M"):
        return False
    over = civil_date(reference.first)[:2] < civil_date(today)[:2]
    return over and context.tense is Tense.PAST


def _unknown(unit: str) -> str:
    return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX"}.get(unit, "XXXX")


def resolve_decade(meaning: Decade) -> Resolved:
    """“The 1980s”."""
    return decade_before_era(meaning.start) if meaning.bce else decade_value(meaning.start)


def resolve_century(meaning: Century) -> Resolved:
    """“The 17th century”, “the second millennium BC”."""
    if meaning.thousand:
        return millennium_value(meaning.number)
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
