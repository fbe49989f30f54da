"""Feasts: the day that their rule gives in the year that is meant."""

from __future__ import annotations

from dataclasses import replace

from dateutil.easter import EASTER_ORTHODOX, easter  # type: ignore[import-untyped]

from timeline import edtf
from timeline.dates import independence
from timeline.dates.anchors.lunarfeasts import islamic_day, islamic_month, tabled_day
from timeline.dates.anchors.periods import resolve_period
from timeline.dates.anchors.units import unit_at
from timeline.dates.context import (
    Context,
    Resolved,
    day_time,
    timex_month,
    timex_week,
)
from timeline.dates.lexicon import lexicon
from timeline.dates.meaning import Heading, Holiday
from timeline.daynumber import (
    DayNumber,
    civil_date,
    day_number,
    from_date,
    month_length,
    weekday,
)
from timeline.language.tense import Tense
from timeline.records import Alternative, Basis, TimexType


def feast_day(rule: str, year: int) -> DayNumber | None:
    """First day of a feast in a year; None where the year has none. Easter by dateutil."""
    rule = rule.partition("~")[0]
    if rule.startswith("hijri:"):
        _, month, day = rule.split(":")
        return islamic_day(year, int(month), int(day))
    if rule.startswith("feast:"):
        return tabled_day(rule.removeprefix("feast:"), year)
    if rule.startswith(("easter", "orthodox")):
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
    first, second = rule.split("-")
    in_month, on_day = int(first), int(second)
    is_day = on_day <= month_length(year, in_month)  # no leap day in a common year
    return day_number(year, in_month, on_day) if is_day else None


def _feast_at(day: DayNumber, rule: str) -> Resolved:
    """A feast that begins on the day: one day, or as many as its rule says (Ramadan, Holy Week)."""
    lasting = rule.partition("~")[2]
    if not lasting:
        return unit_at(day, "D")
    last = islamic_month(day) if lasting == "month" else DayNumber(day + int(lasting) - 1)
    middle = DayNumber((day + last) // 2)
    value = timex_month(*civil_date(middle)[:2]) if lasting == "month" else timex_week(middle)
    time = edtf.within_days(day, last)
    return Resolved(TimexType.DATE, value, time, "S", day)


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
        return None if day is None else replace(_feast_at(day, meaning.rule), reason=reason)
    today = context.base
    if today is None:
        return None
    base = civil_date(today).year
    if meaning.rule.startswith("feast:") and feast_day(meaning.rule, base) is None:
        return None
    days = [
        day
        for near in range(base - 2, base + 3)
        if (day := feast_day(meaning.rule, near)) is not None
    ]
    if not days:
        return None
    plain = meaning.rule.startswith("nth:")
    going_on = [day for day in days if _goes_on(day, meaning, today)]
    chosen, why = _feast_near(going_on or days, today, meaning.heading, context, plain=plain)
    if chosen is None:
        return None
    return replace(
        _feast_at(chosen, meaning.rule),
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


def _goes_on(day: DayNumber, meaning: Holiday, today: DayNumber) -> bool:
    """Whether a feast of many days is kept on the day of writing, or ended within a few."""
    if not meaning.lasts or meaning.heading not in (Heading.OPEN, Heading.THIS):
        return False
    last = _feast_at(day, meaning.rule).time
    return last is not None and day <= today <= (last.last_day or day) + _AT_HAND


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
        return min(days, key=lambda day: abs(day - today), default=None), _NEAREST
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
            just_over = bool(before) and today - before[-1] <= _SOON and _is_before(context)
            return (before[-1], _NEAREST) if just_over else (after[0], "the next one after")
    nearest = min(days, key=lambda day: abs(day - today), default=None)
    behind = heading is Heading.OPEN and context.tense is Tense.PAST and bool(before)
    if behind and nearest is not None and nearest > today + _SOON:
        return before[-1], "the last one before"
    return nearest, _NEAREST


_SOON = 30
"""Days within which a feast of either side is at hand."""
_NEAREST = "the one nearest to"


def _is_before(context: Context) -> bool:
    """“Avant Pâques”: beside verbs of either tense, so that it looks forward only by itself."""
    cue = context.governor().cue
    if cue is None:
        return False
    before = lexicon(context.language).listed("feast", "before")
    return context.cue_words(cue).lower().split()[0] in before
