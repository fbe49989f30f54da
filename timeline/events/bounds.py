"""What a date means for the act that it dates: deadlines, weeks half gone, vague futures."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline import edtf
from timeline.daynumber import (
    MONDAY,
    DayNumber,
    add_months,
    civil_date,
    day_number,
    month_length,
    weekday,
)
from timeline.events.lexicon import Lexicon
from timeline.events.moment_leads import AT_THE_LATEST, NEXT_WEEKS
from timeline.events.moments import Moment, day_of_time, days_long
from timeline.events.termleads import DEADLINE_LEADS
from timeline.records import Kind, Status, TimexType
from timeline.timevalue import Form, TimeValue

_WINDOWS = {"hours": 1, "days": 7, "weeks": 28, "few_weeks": 30, "months": 92}
_DEADLINE_LEADS = DEADLINE_LEADS | {AT_THE_LATEST}


@dataclass(slots=True)  # never changed; one is made for most events
class Bounds:
    """The date of an act, and what was done to the date words' own value, in words."""

    time: TimeValue
    note: str = ""


def act_bounds(
    moment: Moment,
    kind: Kind,
    document_day: DayNumber | None,
    lexicon: Lexicon,
    *,
    ahead: bool,
) -> Bounds | None:
    """The bounds that the text supports for an act. ``ahead`` is True where it is still to come.

    None where the words give no date (“soon”, a mere length of time).
    """
    if moment.time is None:
        return _undated(moment, kind, document_day, lexicon)
    time = day_of_time(moment.time)
    words = moment.words.lower()
    if document_day is None:
        return Bounds(time)
    if moment.lead in _DEADLINE_LEADS and ahead and time.last_day is not None:
        return _by(moment, time, kind, document_day)
    if _straddles(time, document_day):
        return _cut(time, words, document_day, ahead=ahead)
    if words in ("midnight", "around midnight") and time.first_day is not None:
        if time.first_day == document_day and not ahead:
            first = document_day - 1
            return Bounds(edtf.within_days(first, document_day), "the midnight before the article")
        return Bounds(edtf.within_days(time.first_day, time.first_day + 1), "around a midnight")
    return Bounds(time)


def _by(moment: Moment, time: TimeValue, kind: Kind, document_day: DayNumber) -> Bounds | None:
    last = time.last_day
    assert last is not None
    if last < document_day:
        return Bounds(time)
    if kind is Kind.DEADLINE:
        return Bounds(edtf.day(last), f"“{moment.lead}” means the last day")
    return Bounds(
        edtf.within_days(document_day, last), f"“{moment.lead}” means from the article's day on"
    )


def _straddles(time: TimeValue, document_day: DayNumber) -> bool:
    first, last = time.first_day, time.last_day
    return (
        first is not None and last is not None and first <= document_day <= last and first != last
    )


def _cut(time: TimeValue, words: str, document_day: DayNumber, *, ahead: bool) -> Bounds:
    first, last = time.first_day, time.last_day
    assert first is not None
    assert last is not None
    if time.form == Form.LASTING:
        return Bounds(time)
    if words.startswith("later") and ahead:
        return Bounds(edtf.within_days(document_day + 1, last), "“later” means after the article")
    if words.startswith("earlier") and not ahead and first < document_day:
        return Bounds(
            edtf.within_days(first, document_day - 1), "“earlier” means before the article"
        )
    week = last - first == 6 and weekday(first) == MONDAY
    if week and ahead:
        if document_day >= last:
            return Bounds(edtf.within_days(last + 1, last + 7), "the week has ended")
        return Bounds(
            edtf.within_days(max(document_day + 1, first), last), "what is left of the week"
        )
    if week:
        return Bounds(edtf.within_days(first, document_day), "the week up to the article")
    return Bounds(time)


def _undated(
    moment: Moment, kind: Kind, document_day: DayNumber | None, lexicon: Lexicon
) -> Bounds | None:
    if document_day is None:
        return None
    words = moment.words.lower()
    if moment.lead == NEXT_WEEKS:
        monday = document_day - weekday(document_day) + 7
        return Bounds(edtf.within_days(monday, monday + 6), "read as “next week's”")
    if moment.main.type is TimexType.DURATION:
        return _within(moment, kind, document_day)
    for unit in ("few_weeks", "hours", "days", "weeks", "months"):
        if any(phrase in words for phrase in lexicon.soon.get(unit, ())):
            if unit == "hours":
                return Bounds(edtf.within_days(document_day, document_day + 1), "a day at most")
            last = document_day + _WINDOWS[unit]
            note = f"within {_WINDOWS[unit]} days of the article"
            return Bounds(edtf.within_days(document_day + 1, last), note)
    return None


def _within(moment: Moment, kind: Kind, document_day: DayNumber) -> Bounds | None:
    if moment.lead not in ("within", "in", "binnen", "innerhalb", "sous", "entro", "dentro"):
        return None
    length = days_long(moment.main)
    if length is None or length == 0:
        return None
    value = moment.main.value
    if value.endswith("Y") and kind is Kind.DEADLINE and value[1:-1].isdigit():
        year, month, day = civil_date(document_day)
        year += int(value[1:-1])
        last = day_number(year, month, min(day, month_length(year, month)))
    elif value.endswith("M") and value[1:-1].isdigit():
        year, month, day = civil_date(document_day)
        year, month = add_months(year, month, int(value[1:-1]))
        if kind is Kind.DEADLINE and int(value[1:-1]) >= 12:
            return Bounds(edtf.month(year, month), "the last month allowed")
        last = day_number(year, month, min(day, month_length(year, month)))
    else:
        last = DayNumber(document_day + length)
    if kind is Kind.DEADLINE:
        return Bounds(edtf.day(last), f"{length} days from the article")
    if moment.lead != "within" and moment.lead not in ("binnen", "innerhalb", "entro", "sous"):
        return None
    return Bounds(edtf.within_days(document_day, last), f"within {length} days of the article")


def status_of(time: TimeValue | None, document_day: DayNumber | None, *, ahead: bool) -> Status:
    """Past or planned: by the date where it tells, else by the verb."""
    if time is not None and document_day is not None:
        if time.first_day is not None and time.first_day > document_day:
            return Status.PLANNED
        if time.last_day is not None and time.last_day < document_day:
            return Status.PAST
    return Status.PLANNED if ahead else Status.PAST


def shifted(moment: Moment, time: TimeValue) -> Moment:
    """The same words with another value."""
    return replace(moment, time=time)
