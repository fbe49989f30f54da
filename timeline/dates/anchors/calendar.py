"""Dates with some of their parts: the year, the month or the week is found from the context."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.anchors.feasts import nth_weekday
from timeline.dates.anchors.periods import resolve_period
from timeline.dates.anchors.stated import day_value, stated, unanchored
from timeline.dates.anchors.weekdays import resolve_numbered_weekday, resolve_weekday
from timeline.dates.anchors.yearless import resolve_yearless
from timeline.dates.context import (
    Context,
    Reference,
    Resolved,
    day_time,
)
from timeline.dates.meaning import (
    CalendarDate,
)
from timeline.daynumber import (
    DayNumber,
    add_months,
    civil_date,
    day_number,
    month_length,
    weekday,
)
from timeline.language.tense import Tense
from timeline.records import Alternative, Basis


def resolve_calendar(meaning: CalendarDate, context: Context) -> Resolved | None:
    """The date with its missing parts filled in; None for a day that no calendar has."""
    if meaning.within is not None:
        return _within(meaning, context)
    if meaning.year is not None:
        return stated(meaning)
    if meaning.month is not None:
        return resolve_yearless(meaning, context)
    if meaning.day is not None:
        numbered = meaning.weekday is not None
        return (resolve_numbered_weekday if numbered else _day_only)(meaning, context)
    if meaning.weekday is not None:
        return resolve_weekday(meaning, context)
    return None


def _within(meaning: CalendarDate, context: Context) -> Resolved | None:
    assert meaning.within is not None
    period = resolve_period(meaning.within, context)
    if period is None or period.first is None:
        return None
    year, month, _ = civil_date(period.first)
    if meaning.within.unit == "W" and meaning.weekday is not None:
        monday = period.first - weekday(period.first)
        resolved: Resolved | None = day_value(DayNumber(monday + meaning.weekday))
    elif meaning.nth and meaning.weekday is not None:
        resolved = day_value(nth_weekday(year, month, meaning.weekday, meaning.nth))
    elif meaning.month is not None:
        resolved = stated(replace(meaning, year=year, within=None))
    else:
        resolved = stated(replace(meaning, year=year, month=month, within=None))
    if resolved is None:
        return None
    return replace(
        resolved,
        basis=Basis.RELATIVE,
        anchor=period.anchor,
        anchor_span=period.anchor_span,
        reason=period.reason,
        parser="",
    )


def _is_ahead(context: Context, reference: Reference, today: DayNumber) -> bool:
    """“She flies there on the 23rd”, told after “last March” or in another paragraph than “planned
    for October”: what is still to come is not of a month that is over, nor of any but the next."""
    told, now = civil_date(reference.first)[:2], civil_date(today)[:2]
    between = context.text[reference.span.end : context.span.start]
    far = reference.first - today > _FAR_AHEAD
    apart = told < now or (told > now and ("\n" in between or far))
    return apart and context.governor().announces


_FAR_AHEAD = 200


def _turns(
    context: Context, reference: Reference | None, same: DayNumber, later: DayNumber
) -> bool:
    """“On 29 October the tanks rolled, and the guns stopped on the 6th”, “at the end of October”:
    the story goes on over the end of the month, where the day of the same month lies far behind
    and that of the next close ahead, but not beyond the day of writing."""
    today = context.today
    if reference is None or today is None or not same < reference.first < later <= today:
        return False
    following = context.text[context.span.end : context.span.end + 12].split(maxsplit=1)
    if not _OF_IT.isdisjoint((*context.words.split(), *following[:1])):
        return False  # “the 8th of the month”
    cue = context.governor().cue
    had = cue is not None and context.cue_words(cue).lower().startswith("had")
    if context.told is None and "\n" in context.text[reference.span.end : context.span.start]:
        return not had  # another line of a report does not step back within a month that is over
    if reference.unit == "D" and reference.first - same <= _FORTNIGHT:
        return False
    return not had and later - reference.first <= _FORTNIGHT + 7 * (reference.unit == "M")


_FORTNIGHT = 14
_OF_IT = frozenset(("of", "des", "du", "de", "del", "do", "dieses", "desselben", "того", "этого"))


def _day_only(meaning: CalendarDate, context: Context) -> Resolved | None:
    day, today = meaning.day, context.today
    assert day is not None
    reference = context.reference
    base = (
        reference.first
        if reference is not None and reference.unit in ("D", "M", "W", "WE")
        else today
    )
    if today is not None and reference is not None and _is_ahead(context, reference, today):
        base = today
    if base is None:
        return unanchored(meaning)
    near = base
    year, month, _ = civil_date(near)
    options = []
    for offset in (-1, 0, 1):
        candidate_year, candidate_month = add_months(year, month, offset)
        if day <= month_length(candidate_year, candidate_month):
            options.append(day_number(candidate_year, candidate_month, day))
    if not options:
        return None
    told = context.stretch
    if told is not None and reference is not None and told.last.span == reference.span:
        within = [option for option in options if told.first.first <= option <= told.last.first]
        if len(within) == 1 and civil_date(told.first.first).month != month:
            year, month, _ = civil_date(within[0])
    same_month = [option for option in options if civil_date(option).month == month]
    chosen = same_month[0] if same_month else min(options, key=lambda option: abs(option - near))
    if base is not today and _turns(context, reference, chosen, options[-1]):
        chosen = options[-1]
    if base is today and same_month:
        if chosen > near and context.tense is Tense.PAST and options[0] < near:
            chosen = options[0]
        elif chosen < near and context.tense is Tense.FUTURE:
            chosen = options[-1]
    if today is not None and chosen < today <= options[-1] and context.governor().announces:
        chosen = options[-1]
    if today is not None and options[0] <= today < chosen and context.tense is Tense.PAST:
        chosen = max(option for option in options if option <= today)
    said = (
        f"“{reference.words}”"
        if reference is not None and base is not today
        else context.today_words
    )
    return replace(
        day_value(chosen),
        underspecified=f"XXXX-XX-{day:02d}",
        anchor=near,
        anchor_span=reference.span if reference is not None and base is not today else None,
        basis=Basis.RELATIVE,
        reason=f"day {day} of the month of {said}",
        alternatives=tuple(
            Alternative(day_time(option), "another month") for option in options if option != chosen
        )[:1],
    )
