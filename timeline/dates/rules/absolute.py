"""Dates that say their day, month or year: 10 January 2022, Jan. 7, March 1983, 2022-01-10, 1988."""

from __future__ import annotations

import re

from timeline.dates.dateparser_adapter import parse_date
from timeline.dates.meaning import CalendarDate, FiscalYear
from timeline.dates.rule import Example, Found, Made, Rule
from timeline.dates.rules.daynumbers import day_of_month, instant, numbered_weekday
from timeline.dates.rules.guards import (
    bare_month_fits,
    bare_year_fits,
    counts_behind_month,
    counts_things,
    names_something,
    short_dotted_fits,
)
from timeline.dates.rules.stated import full_year, is_day, is_plausible_year, stated_date
from timeline.dates.wordset import wordset


def _date(found: Found) -> Made:
    """Day and month, perhaps year and weekday, in any order."""
    day, month, year = found.number("day"), found.number("month"), found.number("year")
    weekday = found.number("weekday")
    if year is not None:
        year = full_year(year)
    first = found.first if "weekday" not in found else _after_weekday(found)
    if day is None and year is None and weekday is None and not bare_month_fits(found):
        return None
    if year is None and day is not None:
        if counts_behind_month(found) or names_something(found):
            return None
    return stated_date(
        found,
        year=year,
        month=month,
        day=day,
        weekday=weekday,
        words=found.words(first, found.last),
    )


def _after_weekday(found: Found) -> int:
    names = [name for name in ("day", "month", "year") if name in found]
    return min(found.index(name) for name in names)


def _day_of_named_month(found: Found) -> Made:
    """“This 19th day of November 1983”, “a los 12 días del mes de febrero de 2019”."""
    if found.value("days") != "D" or ("months" in found and found.value("months") != "M"):
        return None
    if found.item("days").value("units") and found.text_at("day").isalpha():
        return None  # “the first days of June”
    year = found.number("year")
    return stated_date(
        found,
        year=None if year is None else full_year(year),
        month=found.number("month"),
        day=found.number("day"),
        words=found.words(found.index("month"), found.last),
    )


def _numeric(found: Found) -> Made:
    words = found.text_of("numdate")
    if words[:4].isdigit():
        year, month, day = (int(part) for part in re.split(r"[/.]", words))
        return _numeric_date(found, words, year, month, day)
    sign = next(char for char in words if not char.isdigit())
    one, two, three = (int(part) for part in words.split(sign))
    short = len(words.rpartition(sign)[2]) == 2
    if short and (sign == "-" or not 0 < three < 100):
        return None
    if short and sign == "." and not short_dotted_fits(found):
        return None
    year = full_year(three)
    day_first = sign == "." or found.day_first
    day, month = (one, two) if day_first else (two, one)
    if month > 12:
        day, month = month, day
    return _numeric_date(found, words, year, month, day)


def _numeric_date(found: Found, words: str, year: int, month: int, day: int) -> Made:
    if not is_day(month, day, year) or not is_plausible_year(year):
        return None
    other = (day, month) if day <= 12 and day != month and not words[:4].isdigit() else None
    order = not words[:4].isdigit() and int(re.split(r"[/.-]", words)[0]) == day
    parsed = parse_date(words, found.language, day_first=order)
    agreed = parsed is not None and parsed == (year, month, day)
    return CalendarDate(
        year,
        month,
        day,
        parser="dateparser:absolute" if agreed else "",
        other=other,
        month_first=other is not None and not order,
        clearly_day_first=order and not words[:4].isdigit() and day > 12 and "/" in words,
    )


def _iso(found: Found) -> Made:
    words = found.text_of("iso")
    parts = [int(part) for part in words.split("-")]
    year, month, day = parts[0], parts[1], parts[2] if len(parts) > 2 else None
    return stated_date(found, year=year, month=month, day=day, words=words)


def _basic(found: Found) -> Made:
    words = found.text_of("basicdate")
    year, month, day = int(words[:4]), int(words[4:6]), int(words[6:])
    if not 1900 <= year <= 2099 or not is_day(month, day, year):
        return None
    return CalendarDate(year, month, day)


def _year(found: Found) -> Made:
    year = found.number("year")
    if year is None or not bare_year_fits(found, year):
        return None
    words = found.text_at("year")
    round_number = year % 1000 == 0 and words[:1].isalpha()
    if round_number and found.before() not in _BEFORE_SHORT:
        return None  # “two thousand had thrown tomatoes”
    return stated_date(found, year=year, month=None, day=None, words=words)


def _short_year(found: Found) -> Made:
    """“the class of '68”, “back in '87”."""
    if found.before() not in _BEFORE_SHORT or counts_things(found):
        return None
    return CalendarDate(full_year(found.number("year") or 0))


_BEFORE_SHORT = wordset(
    "nel del dal of in since until from to by before after during and early late mid"
)


def _the_year(found: Found) -> Made:
    year = found.number("year")
    if "unit" in found and found.value("unit") != "Y":
        return None
    if year is None or not is_plausible_year(year):
        return None
    return stated_date(found, year=year, month=None, day=None, words=found.text_at("year"))


def _fiscal_year(found: Found) -> Made:
    year = found.number("year")
    return None if year is None or year < 10 else FiscalYear(full_year(year))


def _early_year(found: Found) -> Made:
    """“August 843”: a year of three digits, after a month only."""
    year, month = found.number("year"), found.number("month")
    if year is None or not 100 <= year <= 999 or found.before() not in ("in", "of", "since"):
        return None
    return CalendarDate(year, month)


_HEADED = "(?: <this> | <that> | <same> )?"

RULES = (
    Rule(
        "date.iso",
        "<iso=isodate|isomonth>",
        _iso,
        examples=(
            Example("The file says 2022-01-10 twice.", "2022-01-10", "2022-01-10"),
            Example("since 2021-11 or so", "2021-11", "2021-11"),
        ),
    ),
    Rule(
        "date.numeric",
        "<numdate>",
        _numeric,
        examples=(
            Example("signed on 22/05/2023 in Fiji", "22/05/2023", "2023-05-22"),
            Example("on 15.01.2024 in Davos", "15.01.2024", "2024-01-15"),
        ),
        counterexamples=("a score of 3-1-2", "version 1.2.3.4"),
    ),
    Rule(
        "date.basic",
        "<basicdate>",
        _basic,
        examples=(Example("dated 20240107 in the log", "20240107", "2024-01-07"),),
        counterexamples=("call 44207946 now",),
    ),
    Rule(
        "date.day-month",
        f"(?: {_HEADED} <weekday> <comma>? <the>? )? (?: <the>? <day=small|ordinal> ) <of>? <month>"
        " (?: <comma>? <of>? <year=year|yy> )?",
        _date,
        examples=(
            Example("They met on 10 December 2021 there.", "10 December 2021", "2021-12-10"),
            Example("the 10th of January", "the 10th of January", "2022-01-10"),
            Example("on Mon 10 Jan 2022.", "Mon 10 Jan 2022", "2022-01-10"),
            Example("the first of July", "the first of July", "2022-07-01"),
        ),
        counterexamples=("Some 12 may come.", "the 26th of July Movement"),
    ),
    Rule(
        "date.day-of-named-month",
        "<the>? <day=small|ordinal> <days=unit|units> <of> <the>? (?: <months=unit> <of> )? <month>"
        " (?: <comma>? <of>? <year> )?",
        _day_of_named_month,
        examples=(
            Example("this 19th day of November 1983.", "19th day of November 1983", "1983-11-19"),
            Example("on the first day of June", "the first day of June", "2022-06-01"),
        ),
        counterexamples=("for 12 weeks of May sun",),
    ),
    Rule(
        "date.month-day",
        f"(?: {_HEADED} <weekday> <comma>? )? <month> <the>? <day=small|ordinal>"
        " (?: <comma>? <of>? <year=year|yy> )?",
        _date,
        examples=(
            Example("on Friday Jan 7 they said", "Friday Jan 7", "2022-01-07"),
            Example("on July 27, 1953, in", "July 27, 1953", "1953-07-27"),
            Example("a cable of February 22 '46 it", "February 22 '46", "1946-02-22"),
            Example(
                "on that Tuesday, September 11, 2001, he",
                "that Tuesday, September 11, 2001",
                "2001-09-11",
            ),
            Example("Dec. 28 was cold", "Dec. 28", "2021-12-28"),
            Example("On December 27 soldiers came.", "December 27", "2021-12-27"),
        ),
        counterexamples=(
            "It may 12 times fail.",
            "the March 14 bloc",
        ),
    ),
    Rule(
        "date.month-year",
        "<month> (?: <comma> | <of> )? <year=year|yy>",
        _date,
        examples=(
            Example("in March 1983 there", "March 1983", "1983-03"),
            Example("in June '44 they", "June '44", "1944-06"),
        ),
    ),
    Rule("date.month-early-year", "<month> <of>? <year=number>", _early_year),
    Rule(
        "date.month",
        "<month>",
        _date,
        examples=(
            Example("It ended in March.", "March", "2021-03"),
            Example("They met in February.", "February", "2021-02"),
        ),
        counterexamples=(
            "They may march on.",
            "He met Ms May and April Jones.",
            "Theresa May said no.",
            "May you live long.",
        ),
    ),
    Rule(
        "date.year-of",
        "<yearword> <year> | <the> <unit> <year>",
        _the_year,
        examples=(Example("in the year 1988 it", "the year 1988", "1988"),),
    ),
    Rule(
        "date.year",
        "<year>",
        _year,
        examples=(
            Example("It was founded in 1972.", "1972", "1972"),
            Example("the accord of 1648", "1648", "1648"),
        ),
        counterexamples=(
            "Resolution 1973 passed.",
            "They counted 2000 people.",
            "Two thousand had gathered.",
            "about $1990 each",
            "call 1800 now",
            "Resolutions 242 (1967) and 338 (1973) stand.",
            "The two meet at 1900.",
        ),
    ),
    Rule(
        "date.short-year",
        "<year=yy>",
        _short_year,
        examples=(
            Example("the class of '68 met", "'68", "1968"),
            Example("England won it in ’66.", "’66", "1966"),
        ),
        counterexamples=("the '80 members of it", "a house of '20 people"),
        languages=frozenset({"en", "it"}),
    ),
    Rule(
        "date.fiscal-year",
        "<year=fiscal_code> | <fiscal> <year>",
        _fiscal_year,
        examples=(Example("for FY2023 only", "FY2023", "2023"),),
    ),
    Rule(
        "date.instant",
        "<the>? <day=numeral|ordinal> <inst>",
        instant,
        examples=(
            Example("Yours of the 3rd inst. reached us.", "the 3rd inst.", "2022-01-03"),
            Example("on the 28th ultimo it sailed.", "the 28th ultimo", "2021-12-28"),
            Example("On the 5th of the present he left.", "the 5th of the present", "2022-01-05"),
        ),
        counterexamples=("the third instant message",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "date.numbered-weekday",
        "<weekday> <comma>? <the>? <day=small|numeral|ordinal> (?! <of>? <month> | <unit> | <units> )",
        numbered_weekday,
        examples=(
            Example("They sit on Tuesday 11th in Bonn.", "Tuesday 11th", "2022-01-11"),
            Example("They sit again on Thursday, the 20th.", "Thursday, the 20th", "2022-01-20"),
            Example("They sit until Friday 21.", "Friday 21", "2022-01-21"),
            Example(
                "He is there from Monday 17 to Thursday 20 January.",
                "Monday 17",
                "2022-01-17",
            ),
        ),
        counterexamples=(
            "on Monday 12 people",
            "on Monday, 12 of them",
            "on Monday the second man",
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "date.day",
        "(?: <the> | (?<=<lead=the>) ) <day=numeral> (?! <of>? <month> | <unit> )"
        " | <the> <spelled=ordinal> (?! <of>? <month> | <unit> )",
        day_of_month,
        examples=(
            Example("It begins on the 15th.", "the 15th", "2022-01-15"),
            Example("on the 5th Mannerheim agreed", "the 5th", "2022-01-05"),
            Example("on the evening of the 5th they", "the evening of the 5th", "2022-01-05TEV"),
        ),
        counterexamples=("the second man", "the third round of talks", "on the 5th Avenue side"),
    ),
)
