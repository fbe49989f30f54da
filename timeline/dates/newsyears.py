"""Stretches of years in which the news named something, as the tables of such years write them."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.daynumber import DayNumber, day_number

Stretch = tuple[DayNumber, DayNumber]
"""The first day and the day after the last."""
_STILL = 9_000


def stretch(first: str, last: str) -> Stretch:
    """“1974.08” to “1977.01” from the first day of that August to the last of that January; years
    alone are whole; an empty ``last`` goes on still."""
    return _begin(first), _end(last) if last else day_number(_STILL)


def held(years: str) -> Stretch:
    """“1974.08-1977.01”, “1974-”, or a year or month alone."""
    first, hyphen, last = years.partition("-")
    return stretch(first, last if hyphen else first)


def joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The same, in order, those that touch as one."""
    found: list[Stretch] = []
    for first, last in sorted(stretches):
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return tuple(found)


def _begin(words: str) -> DayNumber:
    year, _, month = words.partition(".")
    return day_number(int(year), int(month or 1), 1)


def _end(words: str) -> DayNumber:
    year, _, month = words.partition(".")
    if not month or int(month) == 12:
        return day_number(int(year) + 1)
    return day_number(int(year), int(month) + 1, 1)
