"""Whether a text reports what is new or tells a history, by the dates it uses."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.anaphora import goes_on
from timeline.dates.heads import DATELINE_WEIGHT
from timeline.dates.matching import Candidate
from timeline.dates.meaning import (
    CalendarDate,
    Century,
    Decade,
    Heading,
    Meaning,
    Period,
    Season,
    Shift,
    core,
)
from timeline.dates.options import Mode
from timeline.dates.wholeday import day_in, is_weekday_alone
from timeline.daynumber import DayNumber, civil_date, weekday
from timeline.records import DocumentDate, DocumentDateBasis
from timeline.spans import Span

_OLD_SHARE = 0.7
_FEWEST = 2
"""Dates that say an earlier year, without which no text is a history."""
_OUTWEIGHS = 4
"""Times that what is told must outnumber what is counted from today."""
_OUTWEIGHS_NEWS = 8
"""The same for a report that opens with the news of its day."""
_LEAD = 250
"""Characters behind a dateline within which the news is told."""
_GOES_ON = 4
_OUTWEIGHS_GOING_ON = 2
"""The same for a text with many a “two days later”."""
_YEARLESS = 0.5
"""What a day or month without a year counts for: of the news before any year was told, of the
history after one of long ago."""
_AGE = 0.5
"""What a decade or century counts for."""
_TODAY = 0.5
"""“Today” is said of both."""


def mode_of(candidates: Sequence[Candidate], written: DocumentDate | None) -> Mode:
    """NARRATIVE where old years and days counted from one another outweigh what is counted from
    the day of writing: bare weekdays, yesterday, next month."""
    years: list[int] = []
    ages = anaphora = now = 0.0
    for candidate in candidates:
        meaning = core(candidate.meaning)
        year = meaning.year if isinstance(meaning, CalendarDate | Season) else None
        if year is not None:
            years.append(year)
        elif not years and _says_month(meaning):
            now += _YEARLESS  # a history names its year before it leaves it out
        elif years and written is not None and _is_yearless(meaning):
            ages += _YEARLESS * (years[-1] < civil_date(written.day).year)
        elif isinstance(meaning, Decade | Century):
            ages += _AGE
        elif goes_on(meaning):
            anaphora += 1
        else:
            now += _about_now(candidate.meaning, meaning)
    if written is None or written.basis is DocumentDateBasis.FILE:
        return Mode.NARRATIVE if len(years) > now else Mode.NEWS
    old = sum(year < civil_date(written.day).year for year in years)
    if old < _FEWEST or old < _OLD_SHARE * len(years):
        return Mode.NEWS
    told = old + ages + anaphora
    wired = _dateline_of(written)
    going_on = anaphora >= _GOES_ON and wired is None
    outweighs = _OUTWEIGHS_GOING_ON if going_on else _OUTWEIGHS
    if wired is not None and _tells_of_its_day(candidates, written.day, wired):
        outweighs = _OUTWEIGHS_NEWS
    return Mode.NARRATIVE if told >= outweighs * now else Mode.NEWS


def _dateline_of(written: DocumentDate) -> Span | None:
    """The dateline by which a report is dated: “GENEVA, June 16 (Wire) -”."""
    return next(
        (
            clue.span
            for clue in written.clues
            if clue.basis is DocumentDateBasis.DATELINE and clue.weight >= DATELINE_WEIGHT
        ),
        None,
    )


def _tells_of_its_day(candidates: Sequence[Candidate], day: DayNumber, dateline: Span) -> bool:
    """Whether the first date behind the dateline is the weekday of that day or the one before."""
    behind = next((each for each in candidates if each.span.start >= dateline.end), None)
    if behind is None or behind.span.start - dateline.end > _LEAD:
        return False
    meaning = day_in(behind.meaning)
    if not isinstance(meaning, CalendarDate) or meaning.weekday is None:
        return False
    return is_weekday_alone(meaning) and (weekday(day) - meaning.weekday) % 7 <= 1


def reports_too(candidates: Sequence[Candidate]) -> bool:
    """Whether a text speaks of the day of writing too: “tomorrow”, “on Thursday”, “this week”."""
    return any(
        not goes_on(candidate.meaning)
        and _about_now(candidate.meaning, core(candidate.meaning)) == 1
        and getattr(core(candidate.meaning), "unit", "D") in ("D", "W")
        for candidate in candidates
    )


def _is_yearless(meaning: Meaning) -> bool:
    """“On the 8th”, “on 26 August”."""
    return (
        isinstance(meaning, CalendarDate)
        and meaning.weekday is None
        and meaning.heading is Heading.OPEN
        and meaning.within is None
    )


def _says_month(meaning: Meaning) -> bool:
    """“On 27 December”, “in March”: of the year of writing, where none was told before."""
    return isinstance(meaning, CalendarDate) and meaning.month is not None and not meaning.within


def _about_now(whole: Meaning, meaning: Meaning) -> float:
    """1 for what is counted from the day of writing, half for “today”, 0 for anything else."""
    if isinstance(meaning, CalendarDate):
        bare = meaning.weekday is not None and meaning.month is None and meaning.day is None
        return float(bare and meaning.heading is not Heading.GENERIC)
    if isinstance(meaning, Shift):
        today = meaning.unit == "D" and not meaning.count and meaning is whole
        return _TODAY if today else 1.0
    if isinstance(meaning, Period):
        return float(not meaning.loose and (bool(meaning.offset) or meaning.unit in ("D", "W")))
    return 0.0
