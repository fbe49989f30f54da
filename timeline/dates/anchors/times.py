"""Clock times and parts of a day."""

from __future__ import annotations

from dataclasses import replace

from timeline import edtf
from timeline.dates.context import Context, Reference, Resolved, day_time, timex_day
from timeline.dates.meaning import TOLD, Clock, DayTime, Heading
from timeline.dates.options import Mode
from timeline.daynumber import DayNumber
from timeline.language.tense import Tense
from timeline.records import Basis, TimexType


def _day(inner: Resolved | None, heading: Heading, context: Context) -> Resolved | None:
    """The day that the time belongs to."""
    if inner is not None:
        return inner
    today, day = context.today, context.day
    referred = context.reference
    if heading is not Heading.OPEN and referred is not None and referred.unit == "D":
        day = referred
    if heading in TOLD and day is not None:
        offset = {Heading.FOLLOWING: 1, Heading.PREVIOUS: -1}.get(heading, 0)
        return _referred(DayNumber(day.first + offset), day)
    if day is None and context.mode is Mode.NARRATIVE and referred is not None:
        day = referred if referred.unit == "D" else None
    if day is not None:
        return _referred(day.first, day)
    if today is None or (context.mode is Mode.NARRATIVE and referred is not None):
        return None
    return Resolved(
        TimexType.DATE,
        timex_day(today),
        day_time(today),
        "D",
        today,
        anchor=today,
        basis=Basis.ASSUMED,
        reason=f"on the day of {context.today_words}",
    )


def _referred(day: DayNumber, by: Reference) -> Resolved:
    return Resolved(
        TimexType.DATE,
        timex_day(day),
        day_time(day),
        "D",
        day,
        anchor=by.first,
        anchor_span=by.span,
        basis=Basis.RELATIVE,
        reason=f"by the day of “{by.words}”",
    )


def resolve_day_time(meaning: DayTime, inner: Resolved | None, context: Context) -> Resolved | None:
    """“Tuesday morning”, “that evening”."""
    if meaning.overnight and context.today is not None:
        return _overnight(meaning, context, context.today)
    day = _day(inner, meaning.heading, context)
    if day is None or day.first is None or day.time is None:
        value = f"{day.value if day is not None else 'XXXX-XX-XX'}T{meaning.part}"
        return Resolved(TimexType.TIME, value, basis=Basis.ASSUMED)
    if day.unit == "M" and inner is not None:
        return replace(inner, type=TimexType.TIME, value=f"{inner.value}T{meaning.part}", parser="")
    if day.unit != "D":
        return None
    night = day.first - (meaning.out_of_last and context.mode is not Mode.NARRATIVE)
    return replace(
        day,
        type=TimexType.TIME,
        value=f"{timex_day(night)}T{meaning.part}",
        time=edtf.within_days(day.first - meaning.out_of_last, day.first + meaning.into_next)
        if meaning.into_next or meaning.out_of_last
        else day.time,
        mod=meaning.mod,
        parser="",
    )


def _overnight(meaning: DayTime, context: Context, today: DayNumber) -> Resolved:
    """“It was shelled overnight”: the night that ended on the day of writing; “it will snow
    overnight”: the one that begins on it."""
    ahead = context.tense is Tense.FUTURE
    evening = today if ahead else DayNumber(today - 1)
    return Resolved(
        TimexType.TIME,
        f"{timex_day(evening)}T{meaning.part}",
        edtf.within_days(evening, evening + 1),
        "D",
        evening,
        anchor=today,
        basis=Basis.RELATIVE,
        reason=f"the night {'from' if ahead else 'to'} {context.today_words}",
    )


def _is_over(day: Resolved, context: Context) -> bool:
    """“His term ran out at midnight”, written on the day that began with it."""
    return day.first == context.today and context.tense is Tense.PAST


def resolve_clock(meaning: Clock, inner: Resolved | None, context: Context) -> Resolved | None:
    """A time of day on the day said, or on the day that the text speaks of."""
    day = _day(inner, Heading.OPEN, context)
    shown = f"T{meaning.hour:02d}:{meaning.minute:02d}"
    zone = "Z" if meaning.offset == 0 else ""
    if day is None or day.first is None:
        return Resolved(
            TimexType.TIME, f"XXXX-XX-XX{shown}{zone}", basis=Basis.ASSUMED, parser=meaning.parser
        )
    if day.unit != "D":
        return None
    first = day.first
    if meaning.hour == 24 and inner is None and not meaning.mod and _is_over(day, context):
        first = DayNumber(day.first - 1)
        time = edtf.within_days(first, day.first)
    elif meaning.hour == 24:
        time = day_time(first)
    else:
        time = edtf.at_time(first, meaning.hour, meaning.minute, meaning.offset)
    if meaning.mod == "APPROX" and meaning.hour != 24:
        time = day_time(first)
    return replace(
        day,
        type=TimexType.TIME,
        value=f"{timex_day(first)}{shown}{zone}",
        time=time,
        first=first,
        mod=meaning.mod,
        parser=meaning.parser or day.parser,
    )
