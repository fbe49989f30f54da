"""What rules share: reading stated years, days and explicit dates."""

from __future__ import annotations

from timeline.dates.dateparser_adapter import ParsedDate, parse_date
from timeline.dates.meaning import CalendarDate
from timeline.dates.rule import Found
from timeline.daynumber import month_length

_LONGEST = 60


def full_year(year: int) -> int:
    """A year of two digits within 1930 to 2029; other years as they are."""
    if year >= 100:
        return year
    return 2000 + year if year < 30 else 1900 + year


def is_plausible_year(year: int) -> bool:
    """True for years that news and histories write in four digits."""
    return 1000 <= year <= 2199


def is_day(month: int | None, day: int | None, year: int | None = None) -> bool:
    """True when some calendar has the day."""
    if day is None or month is None:
        return day is None or 1 <= day <= 31
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= month_length(2000 if year is None else year, month)


def stated_date(
    found: Found,
    *,
    year: int | None,
    month: int | None,
    day: int | None,
    words: str,
    weekday: int | None = None,
) -> CalendarDate | None:
    """The date with these parts, confirmed by dateparser where it reads the words alike."""
    if not is_day(month, day, year):
        return None
    parsed = parse_date(words, found.language) if len(words) <= _LONGEST else None
    agreed = parsed == ParsedDate(year, month, day)
    parser = "dateparser:absolute" if agreed else ""
    return CalendarDate(year, month, day, weekday, parser=parser)
