"""Weekdays and weekends: the last or the next one, as words and verb tell."""

from __future__ import annotations

from dataclasses import replace

from timeline import edtf
from timeline.dates.anchors.habit import is_each, is_habit
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
    TOLD,
    CalendarDate,
    Heading,
    Weekend,
)
from timeline.dates.options import Mode
from timeline.dates.wholeday import numbered_weekday
from timeline.daynumber import (
    DayNumber,
    weekday,
)
from timeline.language.tense import Tense
from timeline.records import Alternative, Basis, TimexType

_WEEKS = {1: "a week", 2: "two weeks"}
_SUNDAY = 6
_TOO_NEAR = 2
"""Days within which nobody says “next Thursday”: it is tomorrow, or this Thursday."""
_YESTERDAY = 1
"""Days within which nobody says “last Tuesday”."""
_QUARTER = 92
_ABOUT = sorted(range(-_QUARTER, _QUARTER), key=abs)
"""Days about what the text speaks of within which a numbered weekday lies, the nearest first."""
_LONG_AGO = 60
"""Days behind the document from which a narrative's weekdays go on from its own days."""


def resolve_weekday(meaning: CalendarDate, context: Context) -> Resolved | None:
    """The day of a weekday that says no more; both readings are kept."""
    wanted = meaning.weekday
    assert wanted is not None
    today = context.today
    generic = meaning.heading is Heading.OPEN and (is_habit(context) or is_each(context))
    beside = _beside_its_date(meaning, context)
    if beside is not None:
        return beside
    if meaning.heading is Heading.GENERIC or generic or today is None:
        return unanchored(meaning)
    name = WEEKDAY_NAMES[wanted]
    if meaning.heading in TOLD:
        referred = _from_reference(meaning, context, wanted)
        if referred is not None:
            return referred
        if context.words[-5:].lower() == " that":
            return unanchored(meaning)  # “the Tuesday after that”, where that is no day
    if meaning.heading is Heading.OPEN and _is_definite(context):
        referred = _from_reference(meaning, context, wanted)
        if referred is not None and (referred.first or today) < today:
            return referred
    if context.mode is Mode.NARRATIVE and meaning.heading is Heading.OPEN:
        referred = _from_reference(meaning, context, wanted)
        if referred is not None and today - (referred.first or today) > _LONG_AGO:
            return referred
    latest = DayNumber(today - (weekday(today) - wanted) % 7)
    following = DayNumber(latest + 7)
    chosen, why, others = _pick_weekday(meaning, context, latest, following, today)
    if meaning.weeks > 0 and meaning.heading is not Heading.LAST and latest == today:
        chosen = today
    if meaning.weeks:
        chosen, others = DayNumber(chosen + 7 * meaning.weeks), []
        far = abs(meaning.weeks)
        side = "after" if meaning.weeks > 0 else "before"
        why = f"{_WEEKS.get(far, f'{far} weeks')} {side} the one {why}"
    return replace(
        day_value(chosen),
        underspecified=f"XXXX-WXX-{wanted + 1}",
        anchor=today,
        basis=Basis.WEEKDAY,
        reason=f"the {name} {why}",
        alternatives=tuple(Alternative(day_time(day), reason) for day, reason in others),
    )


def resolve_numbered_weekday(meaning: CalendarDate, context: Context) -> Resolved | None:
    """“Monday 12th”: the Monday nearest to what the text speaks of that is a 12th; where none is
    within a quarter, the number was meant for something else, and the weekday stands alone."""
    told, today = context.reference, context.today
    near = told.first if told is not None and told.unit in ("D", "M", "W", "WE") else today
    if near is None or (today is not None and abs(near - today) > _QUARTER):
        near = today
    alone = replace(meaning, day=None)
    if near is None:
        return unanchored(alone)
    chosen = numbered_weekday(meaning, near, _ABOUT)
    if chosen is None:
        return resolve_weekday(alone, context)
    name = WEEKDAY_NAMES[weekday(chosen)]
    return replace(
        day_value(chosen),
        anchor=near,
        basis=Basis.WEEKDAY,
        reason=f"the {name} nearest to {day_words(near)} that is day {meaning.day}",
    )


def _beside_its_date(meaning: CalendarDate, context: Context) -> Resolved | None:
    """“On 18 January 1871, a Wednesday”: the weekday of that day."""
    told = context.reference
    if meaning.heading is not Heading.GENERIC or told is None or told.unit != "D":
        return None
    between = context.text[told.span.end : context.span.start].strip()
    if between not in (",", "(", "–", "—") or weekday(told.first) != meaning.weekday:
        return None
    return replace(
        day_value(told.first),
        anchor=told.first,
        anchor_span=told.span,
        basis=Basis.WEEKDAY,
        reason=f"the day of “{told.words}”",
    )


def _is_called_off(context: Context) -> bool:
    """“The visit planned for Saturday was cancelled”: that Saturday may be over."""
    governor = context.governor()
    if governor.tense is not Tense.FUTURE or governor.strong or governor.cue is None:
        return False
    return context.cue_words(governor.cue).lower() == "for"


def _is_definite(context: Context) -> bool:
    """“On the Friday he signed”: that of the time told; “the Friday session” is another thing."""
    start, end = context.span.start, context.span.end
    if context.language != "en" or context.text[max(0, start - 7) : start].lower() != "on the ":
        return False
    words = context.text[end : end + 24].lower().split()
    return not words or not words[0].isalpha() or words[0] not in _NOT_ALONE


_NOT_ALONE = frozenset(("before", "after", "morning", "afternoon", "evening", "night", "session"))


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
    if context.says_last and today - before <= _YESTERDAY and not meaning.weeks:
        nearer = [(before, "if the very last one is meant")]
        return DayNumber(before - 7), f"in the week before {said}", nearer
    if heading in (Heading.LAST, Heading.PREVIOUS):
        return before, f"before {said}", [(DayNumber(before - 7), "if the week before is meant")]
    if heading in (Heading.NEXT, Heading.FOLLOWING):
        near = following - today <= _TOO_NEAR and "coming" not in context.words.lower()
        if heading is Heading.NEXT and near and not meaning.weeks:
            nearer = [(following, "if the very next one is meant")]
            return DayNumber(following + 7), f"in the week after {said}", nearer
        later = [(DayNumber(following + 7), "if the week after is meant")]
        return following, f"after {said}", later
    if heading is Heading.THIS:
        monday = today - weekday(today)
        day = DayNumber(monday + weekday(latest))
        if day < today and (
            context.tense is Tense.FUTURE
            or (weekday(today) == _SUNDAY and context.tense is not Tense.PAST)
        ):
            return following, f"after {said}", [(day, "if the week that ends is meant")]
        return day, f"in the week of {said}", []
    if latest == today:
        return (
            today,
            f"on which the article was written, {said}",
            [
                (following, "if the one after is meant"),
                (before, "if the one before is meant"),
            ],
        )
    if _is_called_off(context) and today - latest < following - today:
        later = [(following, "if it looks forward")]
        return latest, f"before {said}, the nearest to what was called off", later
    if context.tense is Tense.FUTURE:
        return following, f"after {said}{because(context, 1)}", [(latest, "if it looks back")]
    return latest, f"before {said}{because(context, -1)}", [(following, "if it looks forward")]


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
    if meaning.heading in TOLD and reference is not None:
        base = reference.first
    if base is None:
        return Resolved(TimexType.DATE, "XXXX-WXX-WE", basis=Basis.ASSUMED)
    saturday, why = _pick_weekend(meaning.heading, context, base)
    if meaning.weeks:
        saturday = DayNumber(saturday + 7 * meaning.weeks)
        why = f"{'after' if meaning.weeks > 0 else 'before'} the one {why}"
    return Resolved(
        TimexType.DATE,
        f"{timex_week(saturday)}-WE",
        edtf.within_days(saturday, saturday + 1),
        "WE",
        saturday,
        anchor=base,
        basis=Basis.RELATIVE,
        reason=f"the weekend {why}",
    )


def _pick_weekend(heading: Heading, context: Context, base: DayNumber) -> tuple[DayNumber, str]:
    """Its Saturday, and which weekend that is in words."""
    this = DayNumber(base - weekday(base) + 5)
    said = day_words(base) if base != context.today else context.today_words
    if heading in (Heading.LAST, Heading.PREVIOUS):
        return DayNumber(this - 7), f"before the week of {said}"
    if context.words.lower().startswith("next ") and 0 < this - base <= _TOO_NEAR:
        return DayNumber(this + 7), f"after the one that {said} leads to"
    if weekday(base) >= 5:
        if heading in (Heading.NEXT, Heading.FOLLOWING):
            return DayNumber(this + 7), f"after {said}"
        return this, f"of {said}"
    if heading is Heading.OPEN and context.tense is not Tense.FUTURE:
        return DayNumber(this - 7), f"before {said}{because(context, -1)}"
    told = because(context, 1) if heading is Heading.OPEN else ""
    return this, f"after {said}{told}"
