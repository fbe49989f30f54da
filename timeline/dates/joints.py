"""Dates that are joined to one another, in ranges and lists: what one says of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.context import Context, Reference
from timeline.dates.matching import Candidate
from timeline.dates.meaning import (
    CalendarDate,
    Clock,
    DayOf,
    Eve,
    Heading,
    Meaning,
    Origin,
    Period,
    Quarter,
    Shift,
)
from timeline.dates.options import Mode
from timeline.dates.pairs import remade, whole, with_paired_year
from timeline.dates.rule import Link
from timeline.dates.wordset import wordset
from timeline.daynumber import DayNumber, civil_date, weekday
from timeline.language.tense import Tense
from timeline.spans import Span

JOINT_LENGTH = 12
"""Characters between two dates beyond which nothing joins them."""
JOINTS = frozenset(
    (
        "-",
        "–",
        "—",
        "/",
        "to",
        "through",
        "thru",
        "until",
        "till",
        "and",
        "et",
        "und",
        "y",
        "e",
        "à",
        "bis",
        "bis zum",
        "al",
        "a",
        "jusqu'au",
        "hasta el",
        "fino al",
        "até",
        "até ao",
        "tot",
        "tot en met",
        "по",
        "до",
        "do",
    )
)


def same_year(candidate: Candidate, start: Reference) -> Candidate:
    """The end of “July 15-16” and of “March to May” is in the year of its beginning, or the next
    where that is later."""
    meaning = candidate.meaning
    if not isinstance(meaning, CalendarDate) or meaning.year is not None:
        return candidate
    if meaning.month is None or meaning.heading is not Heading.OPEN:
        return candidate
    if start.unit != ("M" if meaning.day is None else "D"):
        return candidate
    if meaning.day is None and candidate.linked is not Link.RANGE:
        return candidate
    year, month, day = civil_date(start.first)
    later = (meaning.month, meaning.day or day) < (month, day)
    return replace(candidate, meaning=replace(meaning, year=year + later, within=None))


def writes_day_first(candidates: Sequence[Candidate]) -> bool:
    """True when the article writes “20 May” rather than “May 20”, or 20/5 beside 3/4."""
    before = sum(candidate.rule in _DAY_FIRST for candidate in candidates)
    after = sum(candidate.rule in _MONTH_FIRST for candidate in candidates)
    for candidate in candidates:
        meaning = candidate.meaning
        if isinstance(meaning, CalendarDate) and meaning.clearly_day_first:
            return True
    return before > after


def with_day_first(candidate: Candidate) -> Candidate:
    """3/4/2024 in the order of day and month that the article's other dates show."""
    meaning = day_first(candidate.meaning)
    return candidate if meaning is candidate.meaning else replace(candidate, meaning=meaning)


def day_first(meaning: Meaning) -> Meaning:
    """3/4/2024 with its numbers the other way round; itself for another."""
    if not isinstance(meaning, CalendarDate) or meaning.other is None or not meaning.month_first:
        return meaning
    month, day = meaning.other
    assert meaning.month is not None
    assert meaning.day is not None
    other = (meaning.month, meaning.day)
    return replace(meaning, month=month, day=day, other=other, month_first=False, parser="")


_DAY_FIRST = frozenset(("date.day-month", "range.days-month"))
_MONTH_FIRST = frozenset(("date.month-day", "range.month-days"))


AND = frozenset(("and", "&", "et", "und", "y", "e", "и", "and on", "and again on", "or"))


def says_weekday(meaning: Meaning | None) -> bool:
    """True for a weekday, whatever says which: “this Thursday”, “that Monday”."""
    return (
        isinstance(meaning, CalendarDate)
        and meaning.weekday is not None
        and meaning.month is None
        and meaning.day is None
        and meaning.heading is not Heading.GENERIC
    )


def is_bare_weekday(meaning: Meaning | None) -> bool:
    """True for a weekday with nothing that says which."""
    if not isinstance(meaning, CalendarDate) or not says_weekday(meaning):
        return False
    return meaning.heading in (Heading.OPEN, Heading.FOLLOWING)


_A_WEEK = 7


def range_end(candidate: Candidate, start: Reference, today: DayNumber | None) -> Candidate:
    """“from Friday to Sunday”, “Friday and Sunday”: the first Sunday after that Friday; “from 2 May
    to Sunday”, written two weeks later, the last one; “from 10 p.m. to 5 a.m.”: of the next day."""
    meaning = candidate.meaning
    if isinstance(meaning, Clock) and meaning.inner is None and start.clock is not None:
        year, month, day = civil_date(start.first)
        next_day = Eve(CalendarDate(year, month, day), 1)
        early = meaning.minutes < start.clock
        return replace(candidate, meaning=replace(meaning, inner=next_day)) if early else candidate
    if not is_bare_weekday(meaning) or start.unit != "D":
        return candidate
    if today is not None and today - start.first > _A_WEEK:
        return candidate
    assert isinstance(meaning, CalendarDate)
    if meaning.heading is not Heading.OPEN:
        return candidate
    return replace(candidate, meaning=replace(meaning, heading=Heading.FOLLOWING))


def is_over(candidate: Candidate, start: Reference, context: Context) -> bool:
    """“They met on Monday and Friday”, written on a Thursday: that Friday was before it."""
    meaning, today = candidate.meaning, context.today
    if not isinstance(meaning, CalendarDate) or meaning.weekday is None:
        return False
    days = (meaning.weekday - weekday(start.first)) % 7
    past = context.tense is Tense.PAST
    return past and today is not None and start.first <= today < start.first + days


def joined_years(candidates: Sequence[Candidate], text: str = "") -> list[Candidate]:
    """The candidates, each with the year of the date that it is joined to; in a ``text`` also by a
    second verb."""
    joined = [with_year(candidates, index, text) for index in range(len(candidates))]
    if not text:
        return joined
    return [with_paired_year(joined, index, each, text) for index, each in enumerate(joined)]


def with_year(candidates: Sequence[Candidate], index: int, text: str = "") -> Candidate:
    """A year-less date takes the year of the date that it is joined to: “28 May to 2 June 2024”."""
    candidate = candidates[index]
    meaning = whole(candidate.meaning)
    if not isinstance(meaning, CalendarDate) or meaning.year is not None:
        return candidate
    undated = meaning.day is None and meaning.weekday is None
    if meaning.month is None and (undated or meaning.within is not None):
        return candidate
    end = candidate.span.end
    for following in candidates[index + 1 : index + 4]:
        if following.linked is None:
            year_of = _of_year(following, end, text)
            if year_of is None or meaning.month is None or meaning.heading is not Heading.OPEN:
                return candidate
            if following is candidates[index + 1]:
                candidate = replace(candidate, span=Span(candidate.span.start, following.span.end))
            return remade(candidate, replace(meaning, within=year_of))
        other, end = whole(following.meaning), following.span.end
        if not isinstance(other, CalendarDate):
            continue
        if meaning.month is None:
            alike = (meaning.day is None) == (other.day is None) and other.month is None
            if alike and other.within is not None and meaning.heading is Heading.OPEN:
                return remade(candidate, replace(meaning, within=other.within))
        elif other.within is not None and other.month is not None:
            if meaning.day is None and other.day is None and meaning.heading is Heading.OPEN:
                return remade(candidate, replace(meaning, within=other.within))
        elif other.year is not None and other.month is not None:
            later = (meaning.month, meaning.day or 1) > (other.month, other.day or 31)
            year = other.year - 1 if later and following.linked is Link.RANGE else other.year
            return remade(candidate, replace(meaning, year=year))
    return candidate


_OF = frozenset(("of", "of the", "des", "van", "van het"))


def _of_year(following: Candidate, end: int, text: str) -> Period | None:
    """“Between 14 and 17 September of the following year”."""
    meaning = following.meaning
    between = text[end : min(following.span.start, end + JOINT_LENGTH)].strip()
    if not isinstance(meaning, Period) or between not in _OF:
        return None
    return meaning if meaning.unit == "Y" and meaning.offset else None


def with_neighbours(
    candidates: Sequence[Candidate], index: int, text: str, mode: Mode
) -> Candidate:
    """The candidate with what the dates beside it say of it: their day, their year."""
    candidate = with_day(candidates, index, text)
    if candidate is candidates[index]:
        units = ("D",) if mode is Mode.NARRATIVE else ("D", "W", "2W")
        candidate = with_apposition(candidates, index, text, units)
    if candidate is candidates[index]:
        candidate = after_its_year(candidates, index, text)
    if candidate is candidates[index]:
        candidate = with_year(candidates, index, text)
    return with_paired_year(candidates, index, candidate, text)


def after_its_year(candidates: Sequence[Candidate], index: int, text: str) -> Candidate:
    """“They met last year, on 5 March”: the day of that year; “signed on 23 April, the day after
    the attack”: that same day."""
    candidate, before = candidates[index], candidates[index - 1]
    if not index or before.span.end > candidate.span.start:
        return candidate
    meaning, told = candidate.meaning, before.meaning
    between = text[before.span.end : min(candidate.span.start, before.span.end + JOINT_LENGTH)]
    if isinstance(told, Period) and isinstance(core_date := whole(meaning), CalendarDate):
        bare = core_date.month is not None and core_date.year is None and core_date.within is None
        of_year = told.unit == "Y" and told.offset and told.origin is Origin.DOCUMENT
        if bare and of_year and between.strip() in _OF_ITS_YEAR:
            return remade(candidate, replace(core_date, within=told))
    if isinstance(meaning, Period) and isinstance(told, CalendarDate) and told.day is not None:
        beside = meaning.unit == "D" and meaning.offset and meaning.origin is Origin.REFERENCE
        goes_on = text[candidate.span.end : candidate.span.end + 2].strip()[:1].isalpha()
        if beside and between == ", " and goes_on and candidate.rule == "relative.unit-before":
            return replace(candidate, meaning=told)
    return candidate


_OF_ITS_YEAR = frozenset((",", ", on", ", in", "on", "in"))


_BESIDE = frozenset(
    (
        "to",
        "until",
        "till",
        "-",
        "–",
        "and",
        "(",
        "(or",
        "/",
        "or",
        ") on",
        "), on",
        ",",
        "), or",
        "on",
        ")",
    )
)


_AND_VERB = re.compile(
    r",?\s(?:and|then|but)\s[a-z]+(?:\s[a-z]+){0,2}\s(?:at|by|until|around|about|before|after)\s"
)
_SECOND_VERB = 40


def with_day(candidates: Sequence[Candidate], index: int, text: str) -> Candidate:
    """“At 1 p.m. EDT (1700 GMT) on Sunday”, “opened at 7 a.m. and closed at 8 p.m. on Sunday”: both
    hours are of that day."""
    candidate = candidates[index]
    if not isinstance(candidate.meaning, Clock) or candidate.meaning.inner is not None:
        return candidate
    end = candidate.span.end
    for following in candidates[index + 1 : index + 3]:
        between = text[end : min(following.span.start, end + _SECOND_VERB)]
        if between.strip() not in _BESIDE and _AND_VERB.fullmatch(between) is None:
            return candidate
        meaning, end = following.meaning, following.span.end
        if isinstance(meaning, Clock):
            if meaning.inner is None:
                continue
            return replace(candidate, meaning=replace(candidate.meaning, inner=meaning.inner))
        if isinstance(meaning, CalendarDate) and (
            meaning.day is not None or meaning.weekday is not None
        ):
            return replace(candidate, meaning=replace(candidate.meaning, inner=meaning))
        return candidate
    return candidate


_ENDED = frozenset(("ended", "ending", "ended on", "that ended", "that ended on", "to"))


def with_quarter_end(candidates: Sequence[Candidate], index: int, text: str) -> Candidate:
    """“The quarter ended 29 September”: the quarter of the year that most of it lies in."""
    candidate = candidates[index]
    meaning = candidate.meaning
    if not isinstance(meaning, Period) or not meaning.loose or meaning.unit != "Q":
        return candidate
    following = candidates[index + 1 : index + 2]
    if not following or not isinstance(end := following[0].meaning, CalendarDate):
        return candidate
    between = text[candidate.span.end : following[0].span.start].strip()
    if between not in _ENDED or end.month is None or end.day is None:
        return candidate
    month = end.month - (1 if end.day >= _LATE_IN_MONTH else 2)
    quarter = Quarter((month - 1) % 12 // 3 + 1, ended=True, year=_year_of_quarter(end, month))
    return replace(candidate, meaning=quarter)


_LATE_IN_MONTH = 15


def _year_of_quarter(end: CalendarDate, month: int) -> int | None:
    if end.year is None:
        return None
    return end.year - (month < 1)


_LEADS = wordset("on in am im den em en no na a le el il nel l' op в у w dnia")
_APPOSED = frozenset((",", "-", "–")) | {f", {word}" for word in _LEADS}


def with_apposition(
    candidates: Sequence[Candidate], index: int, text: str, units: Sequence[str]
) -> Candidate:
    """“The next day, March 12, the roof blew off”: the day that is named beside it; “two years
    later, in 1866”: the year. A history's “eight weeks later, on the 30th” stays the rough count
    that it is."""
    candidate = candidates[index]
    meaning = candidate.meaning
    if not isinstance(meaning, Period | Shift | DayOf) or index + 1 == len(candidates):
        return candidate
    following = candidates[index + 1]
    named = following.meaning
    if not isinstance(meaning, DayOf):
        rough = (
            meaning.unit in _ROUGH and isinstance(named, CalendarDate) and named.year is not None
        )
        if meaning.origin is not Origin.REFERENCE or not (rough or meaning.unit in units):
            return candidate
    between = text[candidate.span.end : min(following.span.start, candidate.span.end + 8)]
    closes = text[following.span.end : following.span.end + 1] in (",", ".", ";", ")", "")
    if not isinstance(named, CalendarDate) or between.strip() not in _APPOSED or not closes:
        return candidate
    if isinstance(meaning, Shift | Period) and meaning.unit in _ROUGH:
        month = named.month if meaning.unit == "M" else None
        if meaning.unit == "M" and month is None:
            return candidate
        return replace(candidate, meaning=CalendarDate(named.year, month))
    whole = named.month is not None and named.day is not None
    return replace(candidate, meaning=named) if whole else candidate


_ROUGH = ("Y", "M")
"""Units of which “a year later, on 3 October 1990” names one with more than it counts."""
