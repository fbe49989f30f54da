"""Days of what the text speaks of, by their number: “the second day”, “the last day”."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.anchors.stated import day_value
from timeline.dates.context import Context, Reference, Resolved
from timeline.dates.meaning import DayOf
from timeline.dates.options import Mode
from timeline.daynumber import DayNumber
from timeline.language.tense import Tense
from timeline.records import Basis, TimexType


def resolve_day_of(meaning: DayOf, context: Context) -> Resolved:
    """Counted from the first day of the range that was told last, or from the last day told."""
    today, told = context.today, context.stretch
    if meaning.now and today is not None and context.mode is not Mode.NARRATIVE:
        return replace(
            day_value(today),
            anchor=today,
            basis=Basis.RELATIVE,
            reason=f"the day of {context.today_words}",
        )
    if meaning.number < 0:
        return _UNKNOWN if told is None else _counted(told.last, told.last.first, "the last of")
    start = told.first if told is not None else context.reference
    if start is None or start.unit != "D":
        return _UNKNOWN
    day = DayNumber(start.first + meaning.number - 1)
    beyond = told is not None and day > told.last.first
    ahead = today is not None and day > today and context.tense is Tense.PAST
    if beyond or ahead:
        return _UNKNOWN
    return _counted(start, day, f"day {meaning.number} from")


_UNKNOWN = Resolved(
    TimexType.DATE,
    "XXXX-XX-XX",
    basis=Basis.ASSUMED,
    reason="nothing tells when that began",
)


def _counted(start: Reference, day: DayNumber, said: str) -> Resolved:
    return replace(
        day_value(day),
        anchor=start.first,
        anchor_span=start.span,
        basis=Basis.RELATIVE,
        reason=f"{said} “{start.words}”",
    )
