"""Quarters and halves of a year, fiscal years, and the periods that a report is about."""

from __future__ import annotations

import re

from timeline.dates.meaning import Duration, Origin, Period, Quarter, Shift
from timeline.dates.rule import Example, Found, Link, Made, Piece, Rule, Several
from timeline.dates.rules.stated import full_year
from timeline.dates.wordset import wordset


def _loose(found: Found) -> Made:
    unit = found.text_of("unit")
    out = _IS_OUT.match(found.text_after(12)) if unit in ("W", "M", "Y") else None
    if out is not None:
        return Period(unit, 0, Origin.REFERENCE if out[1] == "was" else Origin.DOCUMENT)
    if found.value("latest") == 0 and unit in ("W", "M", "DE", "CE"):
        return Period(unit, 0)
    if unit not in ("Y", "Q") or found.after() in ("-", "–"):
        return None
    if found.text_after(_IN_WHICH).lower().startswith((" in which", " when ")):
        return None  # the year of another date, which is named beside it
    if "the" in found and "latest" not in found and found.item("the").word not in ("the", "its"):
        return None
    if found.value("latest") == 0:
        return Period(unit, 0)
    if unit == "Y" and found.after() in ("ended", "ending", "to", "through"):
        return Duration("P1Y")
    return Period(unit, 0, Origin.DOCUMENT, loose=True)


_IN_WHICH = 9
_IS_OUT = re.compile(r"\s(is|was)\s(?:out|over|up)\b")
"""“Before the month is out”, seen from today; “before the month was out”, from what was told."""


def _latest(found: Found) -> Made:
    """“the latest period”, “the current quarter”: what a report is about."""
    if "fiscalyear" in found:
        return Period("Y", 0 if found.value("latest") == 0 else -1)
    if "report_period" in found:
        return Period("Q", 0, Origin.DOCUMENT, loose=True)
    return _loose(found)


def _year_ago_period(found: Found) -> Made:
    """“the year-earlier quarter”: the same quarter of the year before."""
    if found.value("unit") != "Y":
        return None
    return Shift("Y", -1, Origin.REFERENCE, "PERIOD")


def _year_period(found: Found) -> Made:
    """“the 1988 period”, “the 1988 quarter”: that of the report, in another year."""
    year = found.number("year")
    if year is None or not 1900 <= year <= 2099 or ("unit" in found and found.value("unit") != "Q"):
        return None
    return Period("Q", 0, Origin.DOCUMENT, loose=True, year=year)


def _quarter(found: Found) -> Made:
    number, unit = found.number("ordinal"), found.value("unit")
    if unit != "Q" or number is None or not 1 <= number <= 4:
        return None
    year = found.number("year")
    return Quarter(
        number,
        "Q",
        None if year is None else full_year(year),
        within=_year_of(found),
        ended=found.after() == "ended",
    )


def _quarters(found: Found) -> Made:
    """“in the first and third quarters of 1990”: two."""
    first, last = found.number("ordinal1"), found.number("ordinal2")
    if found.value("units") != "Q" or first is None or last is None or not first < last <= _LAST:
        return None
    year = found.number("year")
    stated = None if year is None else full_year(year)
    pieces = (
        Piece(found.first, found.index("ordinal1") + 1, Quarter(first, "Q", stated)),
        Piece(found.index("ordinal2"), found.last, Quarter(last, "Q", stated)),
    )
    return Several(pieces, Link.LIST)


_LAST = 4


def _year_of(found: Found) -> Period | None:
    if "last" in found:
        return Period("Y", -1)
    if "next" in found:
        return Period("Y", 1)
    if "this" in found:
        return Period("Y", 0)
    if "that" in found:
        return Period("Y", 0, Origin.REFERENCE)
    return None


def _quarter_code(found: Found) -> Made:
    code, year = found.number("quartercode"), found.number("year")
    if code is None:
        return None
    stated = None if year is None else full_year(year)
    if code > 4:
        return Quarter(code - 4, "H", stated, within=_year_of(found))
    return Quarter(code, "Q", stated, within=_year_of(found))


def _two_quarters(found: Found) -> Made:
    """“The first two quarters of 1990”: a half year."""
    if found.value("units") != "Q" or found.number("count") != 2:
        return None
    number = 2 if "final" in found else 1
    if number == 1 and found.number("ordinal") != 1:
        return None
    year = found.number("year")
    return Quarter(number, "H", None if year is None else full_year(year), within=_year_of(found))


def _compared(found: Found) -> Made:
    """“The same period last year”, “the comparable quarter a year ago”: a year before what the
    report is about."""
    unit = found.text_of("unit1")
    if unit and unit not in ("Q", "M", "W", "D"):
        return None
    if "year" in found:
        year = found.number("year")
        if unit in ("M", "W", "D") or year is None or not 1900 <= year <= 2099:
            return None
        return Period("Q", 0, Origin.DOCUMENT, loose=True, year=year)
    return Shift("Y", -1, Origin.REFERENCE, "PERIOD") if found.value("unit2") == "Y" else None


def _last_quarter(found: Found) -> Made:
    """“The last quarter of 1990”, “the final quarter of the year”."""
    if found.value("unit1") != "Q" or ("unit2" in found and found.value("unit2") != "Y"):
        return None
    number = 1 if found.number("extreme") == 1 else _LAST
    year, inner = found.number("year"), _year_of(found)
    stated = None if year is None else full_year(year)
    return Quarter(number, "Q", stated, within=inner, of_year=year is None and inner is None)


def _half_report(found: Found) -> Made:
    """“Second-half profit”: the half year of a report."""
    number = found.number("ordinal")
    if number not in (1, 2) or found.after() not in _REPORTED:
        return None
    return Quarter(number, "H")


_REPORTED = wordset(
    "profit profits loss losses results earnings sales revenue revenues turnover income growth figures output "
    "production exports imports deficit surplus gdp inflation net operating pretax pre trading numbers"
)


def _half_year(found: Found) -> Made:
    number = found.number("ordinal") or (2 if "extreme" in found or "final" in found else None)
    if number not in (1, 2) or found.number("extreme") == 1:
        return None
    year, inner = found.number("year"), _year_of(found)
    if year is None and inner is None and "bare" not in found:
        return None
    return Quarter(number, "H", None if year is None else full_year(year), within=inner)


_ENDED = re.compile(r"\s(?:(?:that|which)\s)?end(?:ed|ing)\b")
"""“The fiscal year that ended on 30 September”: how long, up to the day that is named."""


RULES = (
    Rule(
        "period.latest",
        "<the> <additional>? <latest> (?: <fiscal>? (?: <unit> | <report_period> ) | <fiscalyear> )",
        _latest,
    ),
    Rule(
        "period.year-ago",
        "<the>? (?: <additional> | <same> )? <unit> <dash> (?: <ago> | <before> )"
        " (?: <unit2=unit> | <report_period> )",
        _year_ago_period,
        examples=(
            Example(
                "In the third quarter it fell. In the year-earlier quarter it rose.",
                "the year-earlier quarter",
                "2020-Q3",
            ),
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.fiscal",
        "<the> <fiscalyear>",
        lambda found: Duration("P1Y") if _ENDED.match(found.text_after(14)) else Period("Y", 0),
        examples=(
            Example("in the fiscal year that ended in March", "the fiscal year", "P1Y"),
            Example("in the fiscal year they", "the fiscal year", "2022"),
        ),
    ),
    Rule(
        "period.year-period",
        "<the>? <year> <report_period> | <the> <year> <unit>",
        lambda found: _year_period(found),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.loose",
        "<the> <full>? <unit> | <full> <dash> <unit>",
        _loose,
        examples=(
            Example("for the full year it", "the full year", "2022"),
            Example("It kept its full-year forecast.", "full-year", "2022"),
            Example("They will sail before the month is out.", "the month", "2022-01"),
            Example(
                "It fell on 5 March 2020. They left before the month was out.",
                "the month",
                "2020-03",
            ),
        ),
        counterexamples=("the month of the long knives",),
    ),
    Rule(
        "period.quarter",
        "(?: <the>? <fiscal>? (?: <year> | (?: <last> | <next> | <this> | <that> ) <unit1=unit> <possessive>? )? <full>? <fiscal>? <dash>? <ordinal> <dash>? <unit>"
        " (?: <of>? <the>? (?: <year> | (?: <last> | <next> | <this> | <that> ) <unit2=unit> ) )? )",
        _quarter,
        examples=(
            Example("in the third quarter it", "the third quarter", "2021-Q3"),
            Example("third-quarter profit", "third-quarter", "2021-Q3"),
            Example("the first quarter of 2023", "the first quarter of 2023", "2023-Q1"),
            Example("next year's first quarter", "next year's first quarter", "2023-Q1"),
        ),
        counterexamples=("the third round",),
    ),
    Rule(
        "period.quarters",
        "<the>? <ordinal1=ordinal> <and> <the>? <ordinal2=ordinal> <units> (?: <of>? <year> )?",
        _quarters,
        examples=(
            Example("in the first and third quarters of 2020 it", "the first", "2020-Q1"),
            Example(
                "It is usually sold in the first and fourth quarters.",
                "fourth quarters",
                "XXXX-Q4",
            ),
        ),
        counterexamples=("the second and third rounds",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.quarter-code",
        "<quartercode> (?: <of>? (?: <year> | (?: <last> | <next> | <this> | <that> ) <unit> ) )?",
        _quarter_code,
        examples=(Example("expected in Q3 2024.", "Q3 2024", "2024-Q3"),),
    ),
    Rule(
        "period.two-quarters",
        "<the>? (?: <ordinal> | <final=last> ) <count=number> <units> <of>"
        " (?: <year> | <the>? (?: <last> | <this> | <next> | <that> ) <unit> )",
        _two_quarters,
        examples=(
            Example(
                "for the first two quarters of 1990", "the first two quarters of 1990", "1990-H1"
            ),
            Example("the last two quarters of 2020", "the last two quarters of 2020", "2020-H2"),
        ),
        counterexamples=("the second two quarters of 1990",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.compared",
        "<the>? (?: <same> | <latest>? ) (?: <unit1=unit> | <report_period> )"
        " (?: <of>? <the>? <last> <unit2=unit> | <article> <unit2=unit> (?: <ago> | <before> )"
        " | <of> <year> )"
        " | <last> <unit2=unit> <possessive> (?: <unit1=unit> | <report_period> )",
        _compared,
        examples=(
            Example(
                "In the third quarter it fell. In the comparable period last year it rose.",
                "the comparable period last year",
                "2020-Q3",
            ),
            Example("the same period last year", "the same period last year", "2021"),
            Example(
                "In the third quarter it fell; last year's quarter was better.",
                "last year's quarter",
                "2020-Q3",
            ),
            Example(
                "It fell in March 2020 from the same month a year earlier.",
                "the same month a year earlier",
                "2019-03",
            ),
            Example(
                "In the third quarter it fell from the quarter a year ago.",
                "the quarter a year ago",
                "2020-Q3",
            ),
        ),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.half-year",
        "<the>? (?: <ordinal> | <extreme> | <final=last> ) <half> <of> (?: <year> | <the>? (?: <last> | <next> | <this> | <that> ) <unit> )",
        _half_year,
        examples=(
            Example("in the first half of next year", "the first half of next year", "2023-H1"),
            Example("the second half of 2019 saw", "the second half of 2019", "2019-H2"),
            Example("in the latter half of 2019", "the latter half of 2019", "2019-H2"),
        ),
    ),
    Rule(
        "period.half-report",
        "<ordinal> <dash> <half>",
        _half_report,
        examples=(Example("Second-half profit fell.", "Second-half", "2021-H2"),),
        counterexamples=("a first-half goal",),
        languages=frozenset({"en"}),
    ),
    Rule(
        "period.last-quarter",
        "<the>? (?: <final=last> | <extreme> ) <unit1=unit> <of>"
        " (?: <year> | <the>? (?: <last> | <next> | <this> | <that> ) <unit2=unit> | <the> <unit2=unit> )",
        _last_quarter,
        examples=(
            Example("in the last quarter of 1990 it", "the last quarter of 1990", "1990-Q4"),
            Example("the final quarter of last year", "the final quarter of last year", "2021-Q4"),
        ),
        counterexamples=("the last quarter of the hour",),
        languages=frozenset({"en"}),
    ),
)
