"""The stretch of time in view, in words. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.daynumber import civil_date

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS_SAID, _MONTHS_SAID = 800, 12_000


def stretch_words(first: int, last: int) -> str:
    """``11 December 2021 – 3 February 2022``; coarser for longer stretches."""
    return _said(first, last, _MONTHS)


def stretch_forms(first: int, last: int) -> tuple[str, ...]:
    """The same in fewer and fewer letters, for where there is little room.

    The last one, ``11 Dec – 3 Feb``, leaves it to the axis to tell the year.
    """
    short = tuple(name[:3] for name in _MONTHS)
    forms = [stretch_words(first, last), _said(first, last, short)]
    if last - first <= _DAYS_SAID:
        ends = (civil_date(first), civil_date(last))
        forms.append(_joined(*(f"{date.day} {short[date.month - 1]}" for date in ends)))
    return tuple(dict.fromkeys(forms))


def _said(first: int, last: int, months: Sequence[str]) -> str:
    length = last - first
    begin, end = civil_date(first), civil_date(last)
    if length > _MONTHS_SAID:
        return _joined(_year_words(begin.year), _year_words(end.year))
    month, until = (f"{months[date.month - 1]} {_year_words(date.year)}" for date in (begin, end))
    if length > _DAYS_SAID:
        return _joined(month, until)
    if month == until and length:
        return _joined(str(begin.day), f"{end.day} {until}")
    if begin.year == end.year and length:
        return _joined(f"{begin.day} {months[begin.month - 1]}", f"{end.day} {until}")
    return _joined(f"{begin.day} {month}", f"{end.day} {until}")


def _joined(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"


def _year_words(year: int) -> str:
    return f"{1 - year} BCE" if year <= 0 else str(year)
