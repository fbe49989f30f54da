"""Feasts: the day that their rule gives in the year that is meant."""

from __future__ import annotations

from dataclasses import replace

from dateutil.easter import EASTER_ORTHODOX, easter  # type: ignore[import-untyped]
from hijridate import Gregorian, Hijri

from timeline.dates import independence
from timeline.dates.anchors.periods import resolve_period
from timeline.dates.anchors.units import (
    unit_at,
)
from timeline.dates.context import (
    Context,
    Resolved,
    day_time,
)
from timeline.dates.meaning import (
    Heading,
    Holiday,
)
from timeline.daynumber import (
    DayNumber,
    civil_date,
    day_number,
    from_date,
    month_length,
    weekday,
)
from timeline.language.tense import Tense
from timeline.records import Alternative, Basis


def feast_day(rule: str, year: int) -> DayNumber | None:
    """Day of a feast in a year; None where the year has none. Easter by dateutil, the Islamic
    feasts by hijridate (the calendar of Umm al-Qura; other countries may keep them a day later)."""
    if rule.startswith("hijri:"):
        _, month, day = rule.split(":")
        return _islamic_day(year, int(month), int(day))
    if rule[:6] in ("easter", "orthod"):
        if not 1583 <= year <= 4099:
            return None
        name = "easter" if rule.startswith("easter") else "orthodox"
        first = easter(year, EASTER_ORTHODOX) if name == "orthodox" else easter(year)
        return DayNumber(from_date(first) + int(rule.removeprefix(name)))
    if rule == "election":
        monday = nth_weekday(year, 11, 0, 1)
        return None if year % 2 else DayNumber(monday + 1)
    if rule.startswith("nth:"):
        _, month, day, which = rule.split(":")
        return nth_weekday(year, int(month), int(day), int(which))
    month, day = rule.split("-")
    return day_number(year, int(month), int(day))


def _islamic_day(year: int, month: int, day: int) -> DayNumber | None:
    """The first of a year's days of that name in the Islamic calendar, of 1925 to 2076."""
    if not _FIRST_ISLAMIC <= year <= _LAST_ISLAMIC:
        return None
    around = Gregorian(year, 1, 1).to_hijri().year
    days = (from_date(Hijri(each, month, day).to_gregorian()) for each in (around, around + 1))
    return next((found for found in days if civil_date(found).year == year), None)


_FIRST_ISLAMIC, _LAST_ISLAMIC = 1925, 2076
"""Years of which hijridate knows the whole."""


def nth_weekday(year: int, month: int, day: int, which: int) -> DayNumber:
    """The first, second ... or, by a negative number, last weekday ``day`` of a month."""
    if which > 0:
        first = day_number(year, month)
        return DayNumber(first + (day - weekday(first)) % 7 + 7 * (which - 1))
    last = day_number(year, month, month_length(year, month))
    return DayNumber(last - (weekday(last) - day) % 7)


def resolve_holiday(meaning: Holiday, context: Context) -> Resolved | None:
    """A feast of the stated year, or the one that heading, tense and nearness prefer."""
    if meaning.rule == independence.RULE:
        kept = independence.independence_day(context.text, context.span)
        meaning = replace(meaning, rule=kept)
    context = context.pointing(meaning.heading)
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
    plain = meaning.rule.startswith("nth:")
    chosen, why = _feast_near(days, today, meaning.heading, context, plain=plain)
    if chosen is None:
        return None
    return replace(
        unit_at(chosen, "D"),
        anchor=today,
        anchor_span=context.base_span,
        basis=Basis.RELATIVE,
        reason=f"{why} {context.base_words}",
        alternatives=tuple(
            Alternative(day_time(day), "another year")
            for day in sorted(days, key=lambda day: abs(day - today))
            if day != chosen
        )[:1],
    )


_AT_HAND = 5
"""Days ahead within which a feast is meant of which a verb tells what was done for it."""
_TOO_NEAR = 20
"""Days within which nobody says “next Christmas”: it is this one."""
_FEAST_REACH = 360
"""Days from the document within which the verb's tense says which of two feasts is meant."""


def _feast_near(
    days: list[DayNumber], today: DayNumber, heading: Heading, context: Context, *, plain: bool
) -> tuple[DayNumber | None, str]:
    """Which of the days is meant, and that in words. ``plain``: a weekday of a month, which any
    verb dates; a feast is rather the nearest one."""
    before = [day for day in days if day < today]
    after = [day for day in days if day > today]
    if heading is Heading.LAST and before:
        return before[-1], "the last one before"
    if heading is Heading.NEXT and after:
        near = len(after) > 1 and after[0] - today <= _TOO_NEAR
        return after[near], "the one after the next from" if near else "the next one after"
    told = context.told
    if told is not None and heading is Heading.OPEN:
        if told.unit not in ("D", "W", "M"):
            year = civil_date(told.first).year
            days = [day for day in days if civil_date(day).year == year] or days
        return min(days, key=lambda day: abs(day - today), default=None), "the one nearest to"
    cue = context.governor().cue
    purpose = cue is not None and context.cue_words(cue).lower() == "for"
    if (
        heading is Heading.OPEN
        and today not in days
        and not purpose
        and (plain or context.governor().strong)
    ):
        tense = context.tense
        if not plain and after and after[0] - today <= _AT_HAND and tense is Tense.PAST:
            return after[0], "the next one after"
        if tense is Tense.PAST and before and today - before[-1] <= _FEAST_REACH:
            return before[-1], "the last one before"
        if tense is Tense.FUTURE and after and after[0] - today <= _FEAST_REACH:
            return after[0], "the next one after"
    nearest = min(days, key=lambda day: abs(day - today), default=None)
    behind = heading is Heading.OPEN and context.tense is Tense.PAST and bool(before)
    if behind and nearest is not None and nearest > today + _SOON:
        return before[-1], "the last one before"
    return nearest, "the one nearest to"


_SOON = 30
"""Days ahead within which a feast is spoken of beside verbs of the past."""
