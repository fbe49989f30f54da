"""Dates with the year in front, as chronologies write them: 1965, November 11; 1979 April."""

from __future__ import annotations

from timeline.dates.meaning import CalendarDate
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, Several
from timeline.dates.rules.stated import full_year, is_day

_EN = frozenset({"en"})
_OPENS = frozenset(("", "(", "[", "*", "•", "-", "–"))
_ENDS = frozenset((":", "-", "–", "—", ")", "]", "\n", ""))
"""What stands before and after a date that heads its line or its brackets."""


def _heads(found: Found) -> bool:
    """Whether it heads a line or a bracket, so that year and month are not of two phrases: “In
    1979, April rains” is no date."""
    return found.before() in _OPENS and found.after() in _ENDS


def _year_first(found: Found) -> Made:
    """“1965, November 11: ...”, “1979, April: ...”; inside a sentence only “1949 April 4”."""
    year, month, day = found.number("year"), found.number("month"), found.number("day")
    if year is None or not is_day(month, day, year):
        return None
    if ("comma" in found or day is None) and not _heads(found):
        return None
    return CalendarDate(full_year(year), month, day)


def _year_first_days(found: Found) -> Made:
    """“1975, August 25-26: ...”."""
    year, month = found.number("year"), found.number("month")
    first, last = found.number("day1"), found.number("day2")
    if year is None or first is None or last is None or last <= first:
        return None
    if not is_day(month, last, year) or ("comma" in found and not _heads(found)):
        return None
    begin, end = CalendarDate(year, month, first), CalendarDate(year, month, last)
    pieces = (
        Piece(found.first, found.index("day1") + 1, begin),
        Piece(found.index("day2"), found.last, end),
    )
    return Several(pieces, Link.LIST if "and" in found else Link.RANGE)


RULES = (
    Rule(
        "date.year-first-days",
        "<year> <comma>? <month> <day1=small|ordinal> (?: <to> | <dash> | <and> )"
        " <day2=small|ordinal>",
        _year_first_days,
        examples=(
            Example("1975, August 25-26: They meet in a carriage.", "26", "1975-08-26"),
            Example("1966 December 2 to 4 - Talks at sea.", "1966 December 2", "1966-12-02"),
        ),
        counterexamples=("In 1975, August 25-26 degrees were",),
        languages=_EN,
    ),
    Rule(
        "date.year-first",
        "<year> <comma>? (?: <month> (?: <the>? <day=small|ordinal> )? | <day=small|ordinal> <month> )",
        _year_first,
        examples=(
            Example("1965, November 11: They declare it.", "1965, November 11", "1965-11-11"),
            Example("1979, April: They vote.", "1979, April", "1979-04"),
            Example("1973 November - The embargo begins.", "1973 November", "1973-11"),
            Example("It was signed on 1949 April 4 there.", "1949 April 4", "1949-04-04"),
        ),
        counterexamples=("In 1979, April 4 rains", "In 1998, May resigned."),
        languages=_EN,
    ),
)
