"""Dates that head a line: chronologies (“Sept 10 - ...”), diaries (“MONDAY: ...”), programmes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.dates.context import Reference, Resolved
from timeline.dates.headings import LISTED
from timeline.dates.joints import says_weekday
from timeline.dates.lines import line_end, line_start
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate, Clock, DayTime, Heading, Meaning, Part
from timeline.dates.rule import Link
from timeline.dates.wholeday import day_in, is_weekday_alone, numbered_weekday
from timeline.daynumber import (
    DayNumber,
    add_months,
    civil_date,
    day_number,
    month_length,
    weekday,
)
from timeline.language.tense import Tense
from timeline.records import Basis

_BEFORE = re.compile(r"[\s*•·>(\[-]*")
_AFTER = re.compile(
    r"(?:\s?(?:[-–—/&]|and|to|et|und|y|e|à|bis|al?)\s?(?:[^\W\d_]{2,12}\.?,?\s)?"
    r"[0-9]{1,2}(?:st|nd|rd|th|\.)?(?![0-9]))?"
    r"(?:,?\s[0-9]{4})?[.)\]]?\s*(?::|[-–—]{1,2}\s|\n|$)"
)
"""What follows a date that heads its line: perhaps the end of its range, then a colon or dash."""


def heads_line(text: str, candidate: Candidate) -> bool:
    """True when the date begins its line and a colon, a dash or the line's end follows."""
    if candidate.rule == LISTED:
        return True
    start = candidate.span.start
    if text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum():
        return False  # behind a word, as most are
    if _BEFORE.fullmatch(text, line_start(text, start), start) is None:
        return False
    if _AFTER.match(text, candidate.span.end) is not None:
        return True
    if is_weekday_alone(candidate.meaning):
        return _ALONE.match(text, candidate.span.end) is not None
    return _YEAR_ALONE.match(text, start) is not None


_ALONE = re.compile(r"\.[ \t]+(?=[^\W\d_a-z])")
"""“MONDAY. Arrival by air.”: a weekday that heads its paragraph, as a sentence of its own."""
_YEAR_ALONE = re.compile(r"[0-9]{4}\.\s+(?=[^\W\d_a-z])")
"""“1992. The states share ...”: a year that heads its paragraph, as a sentence of its own."""


def opens_line(text: str, candidate: Candidate) -> bool:
    """True for the first words of a line, as the times of a diary or a live report are."""
    line = line_start(text, candidate.span.start)
    return _BEFORE.fullmatch(text, line, candidate.span.start) is not None


def looks_ahead(
    text: str, candidates: Sequence[Candidate], tense: Callable[[Candidate], Tense]
) -> bool:
    """Whether weekdays that head lines are those of the week to come: where as many of the lines
    announce as tell what was."""
    heads = [each for each in candidates if says_weekday(each.meaning) and heads_line(text, each)]
    if len(heads) < _AGENDA:
        return False
    tenses = [tense(each) for each in heads]
    return tenses.count(Tense.FUTURE) >= tenses.count(Tense.PAST)


_AGENDA = 3
"""Days from which a list is one of a week."""


def chronicle_year(
    text: str,
    candidates: Sequence[Candidate],
    today: DayNumber,
    announces: Callable[[Candidate], bool],
) -> int | None:
    """The year of the first of many lines whose days rise without a year and end by the day of
    writing: they tell what was, though in the present (“5 January - The committee elects ...”).
    None where they announce, or where the calendar does not tell."""
    heads = [each for each in candidates if heads_line(text, each)]
    days = [day_in(each.meaning) for each in heads]
    told = [each for each in days if isinstance(each, CalendarDate) and each.month is not None]
    if len(told) < _CHRONICLE or any(each.year is not None for each in told):
        return None
    ahead = sum(map(announces, heads))
    if ahead >= _AGENDA or 2 * ahead >= len(heads):
        return None
    keys = [(each.month or 1, each.day or 1) for each in told]
    turns = sum(after < before for before, after in pairwise(keys))
    year, month, day = civil_date(today)
    return year - turns if turns <= 1 and keys[-1] <= (month, day) else None


_CHRONICLE = 4
"""Lines from which a list of days is a chronicle."""


def in_year(candidate: Candidate, year: int) -> Candidate:
    """A day or month that says no year, or part of one, in a year."""
    meaning = candidate.meaning
    if isinstance(meaning, Part):
        inner = in_year(replace(candidate, meaning=meaning.inner), year)
        return replace(candidate, meaning=replace(meaning, inner=inner.meaning))
    if not isinstance(meaning, CalendarDate) or meaning.month is None or meaning.year is not None:
        return candidate
    return replace(candidate, meaning=replace(meaning, year=year))


def after_label(
    candidate: Candidate,
    label: Reference | None,
    near: DayNumber | None,
    today: DayNumber | None,
    tense: Tense,
) -> Candidate:
    """A label without a year, or with only a weekday, goes on from the label before it; a year
    alone on its line is a label too. ``near`` is the last date told, for a label without one
    before it."""
    meaning = candidate.meaning
    if isinstance(meaning, Part):  # “Mid-September - ...”
        whole = after_label(replace(candidate, meaning=meaning.inner), label, near, today, tense)
        return replace(candidate, meaning=replace(meaning, inner=whole.meaning))
    if not isinstance(meaning, CalendarDate) or meaning.heading is not Heading.OPEN:
        return candidate
    if meaning.month is not None and meaning.year is None and label is not None:
        return replace(candidate, meaning=replace(meaning, year=_year(meaning, label.first)))
    if meaning.day is not None and meaning.month is None:
        return replace(candidate, meaning=_numbered(meaning, label, near or today))
    if label is not None and label.unit == "Y":
        return candidate
    start = label.first if label is not None else today
    if meaning.weekday is None or meaning.month is not None or meaning.day is not None:
        return candidate
    if start is None or (label is None and tense is Tense.PAST):
        return candidate
    return replace(candidate, meaning=_weekday_from(meaning, start))


def _numbered(
    meaning: CalendarDate, label: Reference | None, near: DayNumber | None
) -> CalendarDate:
    """The day of a number: in the month of the label, or where its weekday fits."""
    assert meaning.day is not None
    if meaning.weekday is None:
        if label is None or label.unit == "Y":
            return meaning
        year, month, _ = civil_date(label.first)
        return replace(meaning, year=year, month=month)
    start = near if label is None or label.unit == "Y" else label.first
    if start is None:
        return meaning
    reach = (
        range(_MONTHS_ON) if label is not None else sorted(range(-_MONTHS_ON, _MONTHS_ON), key=abs)
    )
    found = numbered_weekday(meaning, start, reach)
    if found is None:
        return meaning
    year, month, _ = civil_date(found)
    return replace(meaning, year=year, month=month)


_MONTHS_ON = 200
"""Days within which a weekday with a day number is looked for."""


def is_below(text: str, label: Reference, place: int, today: DayNumber | None) -> bool:
    """“Retreat (to Friday)”, “flies on to Oslo on Friday” in an agenda, below a day to come that
    has a line of its own: anywhere below for the end of a range, else up to the next blank line."""
    if today is None or label.first < today or label.unit != "D":
        return False
    end = line_end(text, label.span.end)
    if text[label.span.end : end].strip() or place - label.span.end >= _BELOW:
        return False
    if "\n\n" not in text[end:place].lstrip("\n") and label.first > today:
        return True
    return _UNTIL.search(text[max(0, place - _LEAD) : place]) is not None


_BELOW = 1_000
"""Characters below the day of an agenda that may belong to it."""
_LEAD = 12
_UNTIL = re.compile(
    r"\b(?:to|until|till|through|jusqu['’]à|bis|hasta el|até|fino a|до)\s\Z", re.IGNORECASE
)


def in_label_line(
    candidate: Candidate, label: Reference, today: DayNumber | None, tense: Tense
) -> Candidate:
    """A weekday in the line of a label is the first one from the label's day on; in an agenda, what
    is told as past is of the days before it was written."""
    meaning = candidate.meaning
    if isinstance(meaning, DayTime | Clock) and meaning.inner is not None:
        day = in_label_line(replace(candidate, meaning=meaning.inner), label, today, tense)
        return replace(candidate, meaning=replace(meaning, inner=day.meaning))
    if _is_last(candidate) and label.unit == "D":
        return replace(candidate, meaning=_last_of(meaning, label.first))
    if tense is Tense.PAST and today is not None and label.first > today:
        return candidate
    if not isinstance(meaning, CalendarDate) or meaning.heading is not Heading.OPEN:
        return candidate
    if meaning.month is not None and meaning.year is None and label.unit == "Y":
        return replace(candidate, meaning=replace(meaning, year=civil_date(label.first).year))
    if label.unit == "Y":
        return candidate
    if meaning.month is not None and meaning.year is None and label.unit == "D":
        year = _year_beside(meaning, label.first, tense)
        return replace(candidate, meaning=replace(meaning, year=year))
    if meaning.weekday is None or meaning.month is not None or meaning.day is not None:
        return candidate
    return replace(candidate, meaning=_weekday_from(meaning, label.first))


def _is_last(candidate: Candidate) -> bool:
    """“Fri 9” in “Thurs 8 - Fri 9”: the last day of a range, without its month."""
    meaning = candidate.meaning
    day = isinstance(meaning, CalendarDate) and meaning.day is not None and meaning.month is None
    return day and candidate.linked is Link.RANGE


def _last_of(meaning: Meaning, first: DayNumber) -> Meaning:
    """The last day of a range in the month of its first, or in the next one (“Wed 30 - Thu 1”)."""
    year, month, day = civil_date(first)
    assert isinstance(meaning, CalendarDate)
    assert meaning.day is not None
    if meaning.day < day:
        year, month = add_months(year, month, 1)
    return replace(meaning, year=year, month=month)


def _year_beside(meaning: CalendarDate, label: DayNumber, tense: Tense) -> int:
    """“3 July: They agree that he will be back by 30 October”: of the year of the label, or the
    next or last one, as the verb looks."""
    year, month, _ = civil_date(label)
    months = (meaning.month or month) - month
    if tense is Tense.FUTURE:
        return year + (months < 0)
    if tense is Tense.PAST:
        return year - (months > _SOON_AFTER)
    return year + (months < -_HALF_YEAR) - (months > _HALF_YEAR)


_HALF_YEAR = 6
_SOON_AFTER = 4
"""Months for which an entry tells on; what it tells as past of later ones was the year before."""


def _weekday_from(meaning: CalendarDate, start: DayNumber) -> CalendarDate:
    assert meaning.weekday is not None
    year, month, day = civil_date(start + (meaning.weekday - weekday(start)) % 7)
    return replace(meaning, year=year, month=month, day=day)


def _year(meaning: CalendarDate, label: DayNumber) -> int:
    year, month, day = civil_date(label)
    stated = (meaning.month or 1, meaning.day or 31)
    if meaning.day is not None and meaning.day > month_length(year, stated[0]):
        return year
    behind = label - day_number(year, stated[0], min(stated[1], month_length(year, stated[0])))
    return year + 1 if stated < (month, day) and behind > 120 else year


def led_on(
    resolved: Resolved,
    candidate: Candidate,
    label: Reference | None,
    today: DayNumber | None,
    document_words: str,
) -> Resolved:
    """The value of a date that goes on from a label, or from the day of writing, with that said."""
    meaning = candidate.meaning
    if not isinstance(meaning, CalendarDate) or meaning.year is not None or resolved.reason:
        return resolved
    bare = meaning.month is None and meaning.day is None
    if label is not None:
        said, first, span = f"“{label.words}”", label.first, label.span
    elif today is not None and bare:
        said, first, span = document_words, today, None
    else:
        return resolved
    return replace(
        resolved,
        basis=Basis.WEEKDAY if bare else resolved.basis,
        anchor=first,
        anchor_span=span,
        reason=f"the first one from {said} on",
    )
