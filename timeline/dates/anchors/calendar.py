"""Dates with some of their parts: the year, the month or the week is found from the context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.dates.anchors.periods import resolve_period
from timeline.dates.context import (
    Context,
    Resolved,
    day_time,
    day_words,
    month_time,
    timex_day,
    timex_month,
    timex_year,
    year_time,
)
from timeline.dates.meaning import CalendarDate, Heading
from timeline.dates.options import Mode
from timeline.daynumber import (
    DayNumber,
    add_months,
    civil_date,
    day_number,
    month_length,
    weekday,
)
from timeline.language.tense import Tense
from timeline.records import Alternative, Basis, TimexType

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_STRONG_REACH = 345
_TENSE_REACH = 250
"""Days from the document within which the tense outweighs nearness."""
_LONG_AGO = 60
"""Days behind the document from which a narrative's weekdays go on from its own days."""
_JUST_PAST = 60
"""Days behind the document within which a date is not taken for that of the next year."""
_DECEMBER = 12
_CREDIBLE = 400
"""Days from the document within which another year is worth a word."""


def resolve_calendar(meaning: CalendarDate, context: Context) -> Resolved | None:
    """The date with its missing parts filled in; None for a day that no calendar has."""
    if meaning.within is not None:
        return _within(meaning, context)
    if meaning.year is not None:
        return stated(meaning)
    if meaning.month is not None:
        return _yearless(meaning, context)
    if meaning.day is not None:
        return _day_only(meaning, context)
    if meaning.weekday is not None:
        return _weekday(meaning, context)
    return None


def stated(meaning: CalendarDate) -> Resolved | None:
    """A date that says its year."""
    year, month, day = meaning.year, meaning.month, meaning.day
    assert year is not None
    if month is None:
        return Resolved(
            TimexType.DATE,
            timex_year(year),
            year_time(year),
            "Y",
            day_number(year),
            parser=meaning.parser,
        )
    if day is None:
        first = day_number(year, month)
        return Resolved(
            TimexType.DATE,
            timex_month(year, month),
            month_time(year, month),
            "M",
            first,
            parser=meaning.parser,
        )
    if day > month_length(year, month):
        return None
    number = day_number(year, month, day)
    alternatives: tuple[Alternative, ...] = ()
    if meaning.other is not None:
        other_month, other_day = meaning.other
        other = day_number(year, other_month, other_day)
        alternatives = (
            Alternative(day_time(other), "if the day and the month stand in the other order"),
        )
    reason = ""
    if meaning.weekday is not None and weekday(number) != meaning.weekday:
        reason = f"though {day_words(number)} is not a {_WEEKDAYS[meaning.weekday]}"
    return Resolved(
        TimexType.DATE,
        timex_day(number),
        day_time(number),
        "D",
        number,
        alternatives=alternatives,
        parser=meaning.parser,
        reason=reason,
    )


def _within(meaning: CalendarDate, context: Context) -> Resolved | None:
    assert meaning.within is not None
    period = resolve_period(meaning.within, context)
    if period is None or period.first is None:
        return None
    year, month, _ = civil_date(period.first)
    if meaning.within.unit == "W" and meaning.weekday is not None:
        monday = period.first - weekday(period.first)
        resolved: Resolved | None = _day(DayNumber(monday + meaning.weekday))
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


def _day(number: DayNumber) -> Resolved:
    return Resolved(TimexType.DATE, timex_day(number), day_time(number), "D", number)


def _unanchored(meaning: CalendarDate) -> Resolved:
    if meaning.weekday is not None and meaning.month is None and meaning.day is None:
        value = f"XXXX-WXX-{meaning.weekday + 1}"
    elif meaning.month is None:
        value = f"XXXX-XX-{meaning.day:02d}"
    elif meaning.day is None:
        value = f"XXXX-{meaning.month:02d}"
    else:
        value = f"XXXX-{meaning.month:02d}-{meaning.day:02d}"
    return Resolved(
        TimexType.DATE,
        value,
        underspecified=value,
        basis=Basis.ASSUMED,
        reason="nothing tells which one",
    )


# --- without a year -----------------------------------------------------------------------------


@lru_cache(maxsize=8_192)
def _readings(
    month: int, day: int | None, weekday_said: int | None, year: int
) -> tuple[tuple[DayNumber, Resolved], ...]:
    """The readings in the years around ``year``, oldest first."""
    found = []
    span = 6 if weekday_said is not None and day is not None else 1
    for candidate in range(year - span, year + span + 1):
        resolved = stated(CalendarDate(candidate, month, day))
        if resolved is None or resolved.first is None:
            continue
        if weekday_said is not None and weekday(resolved.first) != weekday_said:
            continue
        found.append((resolved.first, resolved))
    return tuple(found)


def _yearless(meaning: CalendarDate, context: Context) -> Resolved | None:
    if meaning.heading is Heading.GENERIC:
        return _unanchored(meaning)
    today = context.base
    if today is None:
        return _unanchored(meaning)
    assert meaning.month is not None
    year = civil_date(today).year
    options = _readings(meaning.month, meaning.day, meaning.weekday, year)
    if not options and meaning.weekday is not None:
        return _yearless(replace(meaning, weekday=None), context)
    if not options:
        return None
    chosen, why = _choose(meaning, context, options, today)
    return _explained(chosen, meaning, context, why, [option for _, option in options])


def _choose(
    meaning: CalendarDate,
    context: Context,
    options: Sequence[tuple[DayNumber, Resolved]],
    today: DayNumber,
) -> tuple[Resolved, str]:
    """The reading that heading, tense and nearness prefer, with the reason in words."""
    now = _same_unit(meaning, today)
    before = [option for first, option in options if first < now]
    at = [option for first, option in options if first == now]
    after = [option for first, option in options if first > now]
    heading = meaning.heading
    if heading in (Heading.LAST, Heading.PREVIOUS) and before:
        return before[-1], "the last one before"
    if heading in (Heading.NEXT, Heading.FOLLOWING) and after:
        return after[0], "the next one after"
    if at:
        return at[0], "the one of"
    if heading is Heading.THIS:
        year = civil_date(today).year
        for first, option in options:
            if civil_date(first).year == year:
                return option, "the one in the year of"
    if context.mode is Mode.NARRATIVE and context.reference is not None and heading is Heading.OPEN:
        back = _looks_further_back(context)
        if back and before and not at and context.reference.unit in ("D", "M"):
            return before[-1], "the last one before"
        return _told(options, now, context.reference.unit, back=back)
    nearest = min(options, key=lambda pair: abs(pair[0] - now))[1]
    if meaning.day is None and _is_about(context):
        return nearest, "the one nearest to"
    tense = context.tense
    reach = _STRONG_REACH if context.governor().strong else _TENSE_REACH
    if before and _reached(before[-1], now, _JUST_PAST) and _is_plan(context):
        reach = _TENSE_REACH
    if tense is Tense.FUTURE and after and _reached(after[0], now, reach):
        return after[0], "the next one after"
    if tense is Tense.PAST and before and _reached(before[-1], now, reach):
        return before[-1], "the last one before"
    return nearest, "the one nearest to"


def _is_plan(context: Context) -> bool:
    """“Set for 8 October”, “by 8 October”: may be said of a day that is over; “will” may not."""
    cue = context.governor().cue
    return cue is not None and context.cue_words(cue).lower().split()[-1] in ("for", "by")


def _looks_further_back(context: Context) -> bool:
    """“He had left in March”: before the time that the narrative has reached."""
    cue = context.governor().cue
    if cue is None or not context.cue_words(cue).lower().startswith("had"):
        return False
    return context.text[: context.span.start].rstrip()[-2:].lower() != "by"


def _is_about(context: Context) -> bool:
    """“The figures for January”: what something is about looks neither way."""
    cue = context.governor().cue
    return cue is not None and context.cue_words(cue).lower() == "for"


def _reached(option: Resolved, now: DayNumber, reach: int) -> bool:
    return option.first is not None and abs(option.first - now) <= reach


_BACK = 2
"""Months by which a narrative steps back within a year rather than on into the next."""


def _told(
    options: Sequence[tuple[DayNumber, Resolved]], now: DayNumber, unit: str, *, back: bool
) -> tuple[Resolved, str]:
    """In a narrative: the year of the last date, or the next one where the months begin anew."""
    year, month, _ = civil_date(now)
    if unit == "S" and month == _DECEMBER:
        year, unit = year + 1, "Y"
    for first, option in options:
        told = civil_date(first)
        if told.year != year:
            continue
        behind = month - told.month
        if unit in ("Y", "S", "Q", "H") or behind <= _BACK or back:
            return option, "the one in the year of"
    later = [option for first, option in options if civil_date(first).year == year + 1]
    if later:
        return later[0], "the one that follows"
    return min(options, key=lambda pair: abs(pair[0] - now))[1], "the one nearest to"


def _same_unit(meaning: CalendarDate, today: DayNumber) -> DayNumber:
    if meaning.day is not None:
        return today
    year, month, _ = civil_date(today)
    return day_number(year, month)


def _explained(
    chosen: Resolved,
    meaning: CalendarDate,
    context: Context,
    why: str,
    options: Sequence[Resolved],
) -> Resolved:
    today = context.base
    assert today is not None
    alternatives = tuple(
        Alternative(option.time, "another year")
        for option in _nearest_others(chosen, options, today)
        if option.time is not None
    )
    named = f"{why} {context.base_words}"
    return replace(
        chosen,
        underspecified=_unanchored(meaning).value,
        anchor=today,
        anchor_span=context.base_span,
        basis=Basis.RELATIVE if meaning.heading is not Heading.OPEN else Basis.EXPLICIT,
        reason=f"{named}{_because(context)}" if options and why != "the one of" else named,
        alternatives=alternatives,
        parser=meaning.parser,
    )


def _nearest_others(
    chosen: Resolved, options: Sequence[Resolved], today: DayNumber
) -> list[Resolved]:
    others = [
        option
        for option in options
        if option.value != chosen.value
        and option.first is not None
        and abs(option.first - today) <= _CREDIBLE
    ]
    others.sort(key=lambda option: abs((option.first or 0) - today))
    return others[:1]


def _because(context: Context) -> str:
    governor = context.governor()
    if governor.tense is Tense.UNKNOWN or governor.cue is None:
        return ""
    looks = "forward" if governor.tense is Tense.FUTURE else "back"
    return f", as “{context.cue_words(governor.cue)}” looks {looks}"


# --- only a day of the month ----------------------------------------------------------------------


def _day_only(meaning: CalendarDate, context: Context) -> Resolved | None:
    day, today = meaning.day, context.today
    assert day is not None
    reference = context.reference
    base = reference.first if reference is not None and reference.unit in ("D", "M") else today
    if base is None:
        return _unanchored(meaning)
    near = base
    year, month, _ = civil_date(near)
    options = []
    for offset in (-1, 0, 1):
        candidate_year, candidate_month = add_months(year, month, offset)
        if day <= month_length(candidate_year, candidate_month):
            options.append(day_number(candidate_year, candidate_month, day))
    if not options:
        return None
    same_month = [option for option in options if civil_date(option).month == month]
    chosen = same_month[0] if same_month else min(options, key=lambda option: abs(option - near))
    if base is today and same_month:
        if chosen > near and context.tense is Tense.PAST and options[0] < near:
            chosen = options[0]
        elif chosen < near and context.tense is Tense.FUTURE:
            chosen = options[-1]
    said = (
        f"“{reference.words}”"
        if reference is not None and base is not today
        else context.today_words
    )
    return replace(
        _day(chosen),
        underspecified=f"XXXX-XX-{day:02d}",
        anchor=near,
        anchor_span=reference.span if reference is not None and base is not today else None,
        basis=Basis.RELATIVE,
        reason=f"that day of the month of {said}",
        alternatives=tuple(
            Alternative(day_time(option), "another month") for option in options if option != chosen
        )[:1],
    )


# --- weekdays -------------------------------------------------------------------------------------


def _weekday(meaning: CalendarDate, context: Context) -> Resolved | None:
    wanted = meaning.weekday
    assert wanted is not None
    today = context.today
    if meaning.heading is Heading.GENERIC or today is None:
        return _unanchored(meaning)
    name = _WEEKDAYS[wanted]
    if meaning.heading in (Heading.FOLLOWING, Heading.PREVIOUS, Heading.SAME):
        referred = _from_reference(meaning, context, wanted)
        if referred is not None:
            return referred
    if context.mode is Mode.NARRATIVE and meaning.heading is Heading.OPEN:
        referred = _from_reference(meaning, context, wanted)
        if referred is not None and today - (referred.first or today) > _LONG_AGO:
            return referred
    latest = DayNumber(today - (weekday(today) - wanted) % 7)
    following = DayNumber(latest + 7)
    chosen, why, others = _pick_weekday(meaning, context, latest, following, today)
    if meaning.weeks and latest == today:
        chosen = today
    chosen = DayNumber(chosen + 7 * meaning.weeks)
    return replace(
        _day(chosen),
        underspecified=f"XXXX-WXX-{wanted + 1}",
        anchor=today,
        basis=Basis.WEEKDAY,
        reason=f"the {name} {why}",
        alternatives=tuple(Alternative(day_time(day), reason) for day, reason in others),
    )


def _pick_weekday(
    meaning: CalendarDate,
    context: Context,
    latest: DayNumber,
    following: DayNumber,
    today: DayNumber,
) -> tuple[DayNumber, str, list[tuple[DayNumber, str]]]:
    said = context.today_words
    heading = meaning.heading
    before = DayNumber(latest - 7) if latest == today else latest
    if heading in (Heading.LAST, Heading.PREVIOUS):
        return before, f"before {said}", [(DayNumber(before - 7), "if the week before is meant")]
    if heading in (Heading.NEXT, Heading.FOLLOWING):
        later = [(DayNumber(following + 7), "if the week after is meant")]
        return following, f"after {said}", later
    if heading is Heading.THIS:
        monday = today - weekday(today)
        day = DayNumber(monday + weekday(latest))
        return day, f"in the week of {said}", []
    if latest == today:
        return (
            today,
            f"that is {said}",
            [
                (following, "if the one after is meant"),
                (before, "if the one before is meant"),
            ],
        )
    if context.tense is Tense.FUTURE:
        return following, f"after {said}{_because(context)}", [(latest, "if it looks back")]
    return latest, f"before {said}{_because(context)}", [(following, "if it looks forward")]


def _from_reference(meaning: CalendarDate, context: Context, wanted: int) -> Resolved | None:
    reference = context.reference
    if reference is None or reference.unit != "D":
        return None
    base = reference.first
    if meaning.heading is Heading.SAME:
        day = DayNumber(base - (weekday(base) - wanted) % 7)
        if day != base:
            return None
    elif meaning.heading is Heading.PREVIOUS:
        day = DayNumber(base - ((weekday(base) - wanted) % 7 or 7))
    else:
        day = DayNumber(base + ((wanted - weekday(base)) % 7 or 7))
    word = {Heading.SAME: "of", Heading.PREVIOUS: "before"}.get(meaning.heading, "after")
    return replace(
        _day(day),
        underspecified=f"XXXX-WXX-{wanted + 1}",
        anchor=base,
        anchor_span=reference.span,
        basis=Basis.WEEKDAY,
        reason=f"the {_WEEKDAYS[wanted]} {word} “{reference.words}”",
    )
