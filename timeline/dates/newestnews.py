"""The newest of what a text tells as past: no article is older, and news is hardly younger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.dates.daysigns import signs_of
from timeline.dates.heads import entries_of
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate
from timeline.dates.outlook import Outlook
from timeline.dates.wholeday import day_in, inmost, is_calendar_day, is_weekday_alone, stated_day
from timeline.daynumber import DayNumber, civil_date, day_number
from timeline.language.tense import Tense
from timeline.records import DateClue, DocumentDateBasis

_LEAD = 700
"""Characters of the body in which the news is told."""
_WEIGHT = 0.45
_LAGS = (0.0, 0.7, 1.7, 2.2)
"""What it costs to be written so many days after the newest day of the news."""
_LATER = 45
"""Days after its stamp of which no text can tell as past."""
_SEVERAL, _YEARS_LATER = 2, 1_000
_STAMPED = (DocumentDateBasis.METADATA, DocumentDateBasis.URL, DocumentDateBasis.FILE)


def newest_news(candidates: Sequence[Candidate], outlook: Outlook) -> list[DateClue]:
    """The day of a report that says of its news alone when it was, by weekday and full date or
    beside bare weekdays; none where the text names a later year, or where no lead tells of it."""
    article = outlook.article
    text, start = article.text, article.body.start
    dated = [
        (day, candidate)
        for candidate in candidates
        if (day := _whole_day(candidate)) is not None and not outlook.is_ahead(candidate)
    ]
    if not dated:
        return []
    day, newest = max(dated, key=lambda each: each[0])
    if not 0 <= newest.span.start - start < _LEAD or not _is_report(newest, candidates):
        return []
    entries = entries_of(article, candidates)
    told = (each for each in candidates if each.span not in entries)
    if any(_may_follow(each, day) and not outlook.is_ahead(each) for each in told):
        return []
    signs = signs_of(candidates, day, outlook, comments=False)
    costs = [
        cost + sum(sign.price(DayNumber(day + lag)) for sign in signs)
        for lag, cost in enumerate(_LAGS)
    ]
    written = DayNumber(day + costs.index(min(costs)))
    words = " ".join(newest.span.of(text).split())
    return [DateClue(DocumentDateBasis.TEXT, written, words, _WEIGHT, newest.span)]


def _whole_day(candidate: Candidate) -> DayNumber | None:
    meaning = day_in(candidate.meaning)
    if not isinstance(meaning, CalendarDate) or not is_calendar_day(meaning):
        return None
    return stated_day(meaning)


def _is_report(newest: Candidate, candidates: Sequence[Candidate]) -> bool:
    meaning = day_in(newest.meaning)
    if isinstance(meaning, CalendarDate) and meaning.weekday is not None:
        return True
    return any(is_weekday_alone(day_in(each.meaning)) for each in candidates)


def _may_follow(candidate: Candidate, day: DayNumber) -> bool:
    """Whether a date begins after a day, or leaves out its year and may."""
    meaning = inmost(candidate.meaning)
    if not isinstance(meaning, CalendarDate):
        return False
    first = stated_day(meaning)
    if first is not None:
        return first > day
    _, month, number = civil_date(day)
    return is_calendar_day(meaning) and (meaning.month or 0, meaning.day or 0) > (month, number)


def untimely_clues(
    clues: Iterable[DateClue], candidates: Sequence[Candidate], outlook: Outlook
) -> list[DateClue]:
    """Stamps of a file that lie before days or months of which its text tells as past."""
    stamps = [clue for clue in clues if clue.basis in _STAMPED]
    if not stamps:
        return []
    first = min(clue.day for clue in stamps) + _LATER
    later = [each for each in candidates if (day := _day_or_month(each)) and day > first]
    told = {_day_or_month(each) for each in later if outlook.of(each) is Tense.PAST}
    days = sorted(day for day in told if day is not None)
    return [clue for clue in stamps if _is_refuted(clue.day, days)]


def _is_refuted(stamp: DayNumber, told: Sequence[DayNumber]) -> bool:
    """By several days or months that lie after it, or one that lies years after it."""
    later = [day for day in told if day > stamp + _LATER]
    return len(later) >= _SEVERAL or any(day > stamp + _YEARS_LATER for day in later)


def _day_or_month(candidate: Candidate) -> DayNumber | None:
    """The first day of a date that says its year and month."""
    meaning = inmost(candidate.meaning)
    if not isinstance(meaning, CalendarDate) or meaning.year is None or meaning.month is None:
        return None
    return day_number(meaning.year, meaning.month, 1) if not meaning.day else stated_day(meaning)
