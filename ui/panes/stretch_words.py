"""The stretch of time in view, in words. Pure."""

from __future__ import annotations

from timeline.daynumber import civil_date

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS_SAID, _MONTHS_SAID = 800, 12_000


def stretch_words(first: int, last: int, *, short: bool = False) -> str:
    """``11 December 2021 – 3 February 2022``; coarser for longer stretches.

    ``short`` gives ``11 Dec – 3 Feb``, for where the axis has to tell the year.
    """
    if short and last - first <= _DAYS_SAID:
        return _joined(_short_day(first), _short_day(last))
    length = last - first
    if length > _MONTHS_SAID:
        return _joined(_year(first), _year(last))
    if length > _DAYS_SAID:
        return _joined(_month(first), _month(last))
    if first == last:
        return _day(first)
    if civil_date(first).year == civil_date(last).year:
        begin = civil_date(first)
        if begin.month == civil_date(last).month:
            return _joined(str(begin.day), _day(last))
        return _joined(f"{begin.day} {_MONTHS[begin.month - 1]}", _day(last))
    return _joined(_day(first), _day(last))


def _joined(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"


def _day(number: int) -> str:
    date = civil_date(number)
    return f"{date.day} {_MONTHS[date.month - 1]} {_year_words(date.year)}"


def _short_day(number: int) -> str:
    date = civil_date(number)
    return f"{date.day} {_MONTHS[date.month - 1][:3]}"


def _month(number: int) -> str:
    date = civil_date(number)
    return f"{_MONTHS[date.month - 1]} {_year_words(date.year)}"


def _year(number: int) -> str:
    return _year_words(civil_date(number).year)


def _year_words(year: int) -> str:
    return f"{1 - year} BCE" if year <= 0 else str(year)
