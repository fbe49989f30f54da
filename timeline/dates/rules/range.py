"""Days that share a month or a year: 5 to 9 June, June 11-13, 5, 6 and 7 May 2019, 1992-95."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.meaning import CalendarDate
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, Several
from timeline.dates.rules.period import WITHIN, within
from timeline.dates.rules.stated import full_year, is_day, stated_date
from timeline.dates.wordset import wordset

_JOINT = "(?: <to> | <dash> | <slash> | <and> | <dash2=and> )"


def _link(found: Found) -> Link:
    """A comma parts days of a list where nothing else joins them; else it stands before a year."""
    if "and" in found or "slash" in found:
        return Link.LIST
    return Link.RANGE if "to" in found or "dash" in found or "comma" not in found else Link.LIST


def _days_then_month(found: Found) -> Made:
    """“15-21 May 2023”."""
    first, last, month = found.number("day1"), found.number("day2"), found.number("month")
    year = _year(found)
    end = stated_date(
        found, year=year, month=month, day=last, words=found.words(found.index("day2"), found.last)
    )
    inner = None if "unit" not in found else within(found)
    if "unit" in found and (inner is None or inner.unit != "Y"):
        return None
    if end is None or not is_day(None, first) or first is None:
        return None
    end = replace(end, within=inner)
    start = _day_before(first, end)
    if start is None:
        return None
    begin = found.index("day1") - (1 if "the1" in found else 0)
    middle = found.index("day2") - (1 if "the2" in found else 0)
    pieces = [Piece(begin, found.index("day1") + 1, start)]
    extra = found.number("day3")
    if extra is not None:
        third = _day_before(extra, end)
        if third is None:
            return None
        pieces.append(Piece(found.index("day3"), found.index("day3") + 1, third))
    return Several((*pieces, Piece(middle, found.last, end)), _link(found))


def _day_before(day: int, end: CalendarDate) -> CalendarDate | None:
    if not is_day(end.month, day, end.year):
        return None
    return CalendarDate(end.year, end.month, day, within=end.within)


def _year(found: Found) -> int | None:
    year = found.number("year")
    return None if year is None else full_year(year)


def _in_figures(word: str) -> bool:
    """“June 22 - Second round”: days of one range are all written in figures or all in words."""
    return word[0].isdigit()


def _month_then_days(found: Found) -> Made:
    """“June 11 to 13”."""
    first, last, month = found.number("day1"), found.number("day2"), found.number("month")
    if _in_figures(found.text_at("day1")) != _in_figures(found.text_at("day2")):
        return None
    year = _year(found)
    begin = found.index("month")
    start = stated_date(
        found, year=year, month=month, day=first, words=found.words(begin, found.index("day1") + 1)
    )
    if start is None or last is None or not is_day(month, last, year):
        return None
    pieces = [Piece(begin, found.index("day1") + 1, start)]
    extra = found.number("day3")
    if extra is not None:
        if not is_day(month, extra, year):
            return None
        pieces.append(
            Piece(found.index("day3"), found.index("day3") + 1, CalendarDate(year, month, extra))
        )
    pieces.append(Piece(found.index("day2"), found.last, CalendarDate(year, month, last)))
    return Several(tuple(pieces), _link(found))


def _years(found: Found) -> Made:
    """“1992-95”, “1992-1995”."""
    first, last = found.number("year1"), found.number("year2")
    if "span" in found:
        first, last = (int(part) for part in found.text_of("span").split("-"))
    if first is None or last is None or not 1000 <= first <= 2199:
        return None
    if last < 100:
        last += first // 100 * 100
    if not first < last <= first + 200:
        return None
    if "span" in found:
        return None
    return Several(
        (
            Piece(found.index("year1"), found.index("year1") + 1, CalendarDate(first)),
            Piece(found.index("year2"), found.index("year2") + 1, CalendarDate(last)),
        ),
        Link.RANGE,
    )


_ON = wordset("on between from by am vom zwischen on dias días giorni les le il al числа")


def _days(found: Found) -> Made:
    """“on the 8th and 9th”, “los días 18 y 19”, “am 18. und 19.”: of the month that the text speaks
    of."""
    first, last = found.number("day1"), found.number("day2")
    if first is None or last is None or not is_day(None, first) or not is_day(None, last):
        return None
    named = "unit" in found and found.value("unit") == "D"
    if "unit" in found and not named:
        return None
    if not named:
        after, before = found.after(), found.before()
        leads = before in _ON or (
            "the1" in found and found.language in ("fr", "it") and last > first
        )
        if not leads or after[:1].isupper() or (after.isalpha() and after not in _AFTER_DAYS):
            return None
        if found.language == "en" and not found.text_at("day2")[-1].isalpha():
            return None
    pieces = (
        Piece(
            found.index("day1") - ("the1" in found),
            found.index("day1") + 1,
            CalendarDate(day=first),
        ),
        Piece(found.index("day2") - ("the2" in found), found.last, CalendarDate(day=last)),
    )
    return Several(pieces, _link(found))


_AFTER_DAYS = wordset(
    "in at to and but the a for with by when where à au aux dans en et pour par a al en y con para em no na "
    "e com para nel nella in und mit der die das wurde wurden"
)


RULES = (
    Rule(
        "range.days",
        "(?: <unit=unit|units> )? <the1=the>? <day1=numeral|small> (?: <to> | <dash> | <and> | <comma> )"
        " <the2=the>? <day2=numeral|small> (?! <of>? <month> )",
        _days,
        examples=(
            Example("They meet on the 8th and 9th in Oslo.", "9th", "2022-01-09"),
            Example("It ran from the 3rd to the 5th.", "the 5th", "2022-01-05"),
        ),
        counterexamples=(
            "won on 8 and 9 points",
            "the 8th and 9th floors",
            "on the 3rd and 5th fleets",
        ),
    ),
    Rule(
        "range.days-month",
        "<from>? (?: <between> )? <the1=the>? <day1=small|ordinal> (?: <comma> <day3=small|ordinal> )? (?: <to> | <dash> | <slash> | <and> ) <the2=the>? <day2=small|ordinal>"
        f" <of>? <month> (?: <comma>? <of>? <year> <year_after>? | {WITHIN} )?",
        _days_then_month,
        examples=(
            Example("from 5 to 9 June 2021 in", "5", "2021-06-05"),
            Example("on 15-21 May 2023", "21 May 2023", "2023-05-21"),
            Example("on 28 and 29 October 2023", "28", "2023-10-28"),
            Example("from 5 to 9 June last year", "9 June last year", "2021-06-09"),
        ),
        counterexamples=("won 5 to 9 in the end",),
    ),
    Rule(
        "range.month-days",
        "<month> <day1=small|ordinal> (?: <comma> <day3=small|ordinal> )? (?: <to> | <dash> | <slash> | <comma>? <and> | <and> ) <the2=the>? <day2=small|ordinal> (?! <month> ) (?: <comma>? <year> )?",
        _month_then_days,
        examples=(
            Example("from June 11 to 13 they", "13", "2022-06-13"),
            Example("on July 11-12, 2023, in", "July 11", "2023-07-11"),
        ),
    ),
    Rule(
        "range.years",
        "<year1=year> <dash> <year2=year|small>",
        _years,
        examples=(
            Example("the war of 1992-95 there", "1992", "1992"),
            Example("in 1992-1995 it", "1995", "1995"),
            Example("the war of 1904-05 there", "05", "1905"),
        ),
        counterexamples=("room 1999-12345 upstairs",),
    ),
)
