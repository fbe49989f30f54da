"""Beginnings, middles, ends and halves of periods: the end of the month, the last day of the year."""

from __future__ import annotations

from timeline.dates.meaning import (
    Anniversary,
    CalendarDate,
    Century,
    DayTime,
    Meaning,
    Origin,
    Part,
    Period,
    Quarter,
    Shift,
)
from timeline.dates.rule import Example, Found, Made, Rule, RuleKind


def _edge_of_unit(found: Found) -> Made:
    """“the end of the month”, “year-end”."""
    mod = found.text_of("edge") or found.text_of("part") or "END"
    unit = found.text_of("unit")
    if unit not in ("W", "M", "Y", "DE", "CE", "Q", "L"):
        return None
    turn = "edge" in found and found.item("edge").word == "turn"
    if turn and unit not in ("Y", "DE", "CE", "L"):
        return None
    if "year" in found:
        year = found.number("year")
        return Part(CalendarDate(year), mod, _KINDS[mod]) if unit == "Y" and mod == "END" else None
    if "part" in found and (mod != "MID" or (unit == "W" and found.before() not in _AT)):
        return None
    return Part(Period(unit, 0), mod, _KINDS[mod])


_KINDS = {"START": "early", "MID": "mid", "END": "late"}


def _edge_units(found: Found) -> Made:
    """“The opening years of the century”, “the last days of the month”."""
    number, unit = found.number("ordinal") or found.number("extreme") or -1, found.text_of("unit")
    if number not in (1, -1) or unit not in ("W", "M", "Y", "DE", "CE"):
        return None
    mod = "START" if number == 1 else "END"
    return Part(Period(unit, 0), mod, _KINDS[mod])


def _decade_of_the_century(found: Found) -> Made:
    """“The second decade of the century”."""
    number = _number_of_decade(found)
    if found.value("unit1") != "DE" or found.value("unit2") != "CE" or not 1 <= number <= _DECADES:
        return None
    return Part(Period("CE", 0), "", f"decade{number}")


def _decade_of_century(found: Found, inner: Meaning) -> Meaning | None:
    """“The last decade of the 19th century”, “the first decade of this century”."""
    number = _number_of_decade(found)
    century = isinstance(inner, Century) or (isinstance(inner, Period) and inner.unit == "CE")
    if found.value("unit") != "DE" or not century or not 1 <= number <= _DECADES:
        return None
    return Part(inner, "", f"decade{number}")


_DECADES = 10


def _number_of_decade(found: Found) -> int:
    """1 to 10; 0 where the words say none."""
    number = found.number("ordinal") or found.number("extreme") or (-1 if "last" in found else 0)
    return _DECADES if number == -1 else number


def _edge_day(found: Found) -> Made:
    """“the last day of the year”, “am letzten Tag des Monats”."""
    number = found.number("extreme") or found.number("ordinal") or -1
    unit = found.text_of("unit2")
    if "unit1" in found and found.value("unit1") != "D":
        return None
    if unit not in ("W", "M", "Y") or number not in (1, -1):
        return None
    day = Part(Period(unit, 0), "", "first-day" if number == 1 else "last-day")
    return DayTime(found.text_of("daypart"), day) if "daypart" in found else day


def _fiscal_edge(found: Found) -> Made:
    mod = found.text_of("edge")
    return Part(Period("Y", 0), mod, _KINDS[mod])


def _this_day_ago(found: Found) -> Made:
    """“On this day 375 years ago”: one day."""
    years = found.number("count")
    if found.value("unit1") != "D" or found.value("unit2") != "Y" or not years:
        return None
    return Anniversary(-years, Shift("D", 0))


_AT = frozenset(("by", "at", "in", "until", "since", "before", "after", "from"))


def _middle(found: Found) -> Made:
    """“by midweek”, “at midyear”."""
    if found.before() not in _AT:
        return None
    return Part(Period(found.text_of("midunit"), 0), "MID", "mid")


def _half_of_unit(found: Found) -> Made:
    number, unit = found.number("ordinal"), found.text_of("unit")
    if number not in (1, 2) or unit not in ("M", "Y", "DE", "CE"):
        return None
    if unit == "Y":
        return Quarter(number, "H", of_year=True)
    origin = Origin.REFERENCE if unit == "CE" else Origin.DOCUMENT
    return Part(Period(unit, 0, origin), "START" if number == 1 else "END", f"half{number}")


RULES = (
    Rule(
        "period.edge-of-unit",
        "<the>? <edge> <of> <the> <unit> | <the>? <unit> (?: <dash> | <possessive> )? <edge> <year>?"
        " | <part> <dash> <unit> | <edge> <dash> <of> <dash> <unit>",
        _edge_of_unit,
        examples=(
            Example("by the end of the year they", "the end of the year", "2022", "END"),
            Example("closed by year-end.", "year-end", "2022", "END"),
            Example("It opens by year-end 2023.", "year-end 2023", "2023", "END"),
            Example("the end-of-year summit", "end-of-year", "2022", "END"),
            Example(
                "since the turn of the millennium it", "the turn of the millennium", "2", "START"
            ),
            Example("spent by the year end.", "the year end", "2022", "END"),
            Example("They broke up in mid-week.", "mid-week", "2022-W01", "MID"),
            Example("By mid-century it had grown.", "mid-century", "20", "MID"),
            Example("at the turn of the century it", "the turn of the century", "20", "START"),
        ),
    ),
    Rule(
        "period.edge-units",
        "<the>? (?: <last> | <ordinal> | <extreme> ) <units> <of> <the> <unit>",
        _edge_units,
        examples=(
            Example(
                "in the opening years of the century it",
                "the opening years of the century",
                "20",
                "START",
            ),
            Example(
                "in the last days of the month it", "the last days of the month", "2022-01", "END"
            ),
        ),
        counterexamples=("the second days of the year",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.decade-of-the-century",
        "<the>? (?: <ordinal> | <last> | <extreme> ) <unit1=unit> <of> <the> <unit2=unit>",
        _decade_of_the_century,
        examples=(
            Example(
                "in the second decade of the century it", "the second decade of the century", "201"
            ),
        ),
        counterexamples=("the second decade of the war",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.decade-of-century",
        "<the>? (?: <ordinal> | <last> | <extreme> ) <unit> <of> <the>?",
        wrap=_decade_of_century,
        kind=RuleKind.PREFIX,
        examples=(
            Example(
                "The last decade of the 19th century saw",
                "The last decade of the 19th century",
                "189",
            ),
            Example("the first decade of this century", "the first decade of this century", "200"),
        ),
        counterexamples=("the last decade of 1990",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.edge-day",
        "(?: <the> | (?<=<lead=on|in|inside>) ) (?: <last> | <ordinal> | <extreme> )"
        " (?: <unit1=unit> | <daypart> ) <of>? <the>? <unit2=unit>",
        _edge_day,
        examples=(
            Example("on the last day of the month they", "the last day of the month", "2022-01-31"),
            Example("on the first day of the year it", "the first day of the year", "2022-01-01"),
        ),
        counterexamples=("the second day of the week",),
    ),
    Rule(
        "period.fiscal-edge",
        "<the>? <edge> <of> <the> <fiscalyear>",
        _fiscal_edge,
        examples=(
            Example(
                "by the end of the fiscal year it", "the end of the fiscal year", "2022", "END"
            ),
        ),
    ),
    Rule(
        "period.this-day-ago",
        "<this> <unit1=unit> (?: <ago_first> <count=number> <unit2=units>"
        " | <count=number> <unit2=units> <ago> )",
        _this_day_ago,
        examples=(
            Example("On this day 375 years ago they", "this day 375 years ago", "1647-01-07"),
        ),
        counterexamples=("this week 375 years ago",),
    ),
    Rule(
        "period.middle",
        "<midunit>",
        _middle,
        examples=(Example("They arrive by midweek.", "midweek", "2022-W01", "MID"),),
        counterexamples=("a midweek match",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.half-of-unit",
        "<the>? <ordinal> <half> <of> <the> <unit>",
        _half_of_unit,
    ),
)
