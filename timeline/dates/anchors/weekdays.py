"""Weekdays and weekends: the last or the next one, as words and verb tell."""

from __future__ import annotations

from dataclasses import replace

from timeline import edtf
from timeline.dates.anchors.reasons import because
from timeline.dates.anchors.stated import WEEKDAY_NAMES, day_value, unanchored
from timeline.dates.context import (
    Context,
    Resolved,
    day_time,
    day_words,
    timex_week,
)
from timeline.dates.meaning import (
    CalendarDate,
    Heading,
    Weekend,
)
from timeline.dates.options import Mode
from timeline.daynumber import (
    DayNumber,
    weekday,
)
from timeline.language.tense import Tense
from timeline.records import Alternative, Basis, TimexType

_LONG_AGO = 60
"""Days behind the document from which a narrative's weekdays go on from its own days."""


def resolve_weekday(meaning: CalendarDate, context: Context) -> Resolved | None:
    """The day of a weekday that says no more; both readings are kept."""
    wanted = meaning.weekday
    assert wanted is not None
    today = context.today
    if meaning.heading is Heading.GENERIC or today is None:
        return unanchored(meaning)
    name = WEEKDAY_NAMES[wanted]
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
        day_value(chosen),
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
        return following, f"after {said}{because(context)}", [(latest, "if it looks back")]
    return latest, f"before {said}{because(context)}", [(following, "if it looks forward")]


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
        day_value(day),
        underspecified=f"XXXX-WXX-{wanted + 1}",
        anchor=base,
        anchor_span=reference.span,
        basis=Basis.WEEKDAY,
        reason=f"the {WEEKDAY_NAMES[wanted]} {word} “{reference.words}”",
    )


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
